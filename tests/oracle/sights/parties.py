"""What can be seen of B1 to B5: numbers, levels and expertise of the parties."""

from collections.abc import Iterator
from fractions import Fraction

from tests.oracle.part_b.conventions import (
    counted_delegates,
    counted_level,
    full_parties,
    position_of,
    takes_part,
)
from tests.oracle.plain import Json

_FLAGS = ("green", "amber", "red", "not_applicable")

EXPECTED = (
    "B1 no counted delegate",
    "B1 counted though remote",
    "B1 counted though hybrid",
    "B1 level 8 beside others",
    "B1 delegation that is no party",
    "B1 level written 4.0",
    "B1 twenty parties or nearly",
    *(f"B2 {flag}" for flag in _FLAGS),
    "B2 exactly 1/2",
    "B2 exactly 2/3",
    "B2 exactly 0.67",
    "B2 half a hundredth",
    *(f"B3 {flag}" for flag in _FLAGS),
    "B3 head not counted",
    *(f"B4 {flag}" for flag in _FLAGS),
    "B4 no position",
    "B4 said after handed_in",
    "B4 handed_in after said",
    "B4 our_line after what was said",
    "B4 our_line alone",
    "B4 our_reading alone",
    "B4 our_reading beside our_line",
    "B4 speaker null",
    "B4 speaker absent",
    "B4 speaker not counted",
    "B4 speaker of an observer of the item",
    "B5 gap",
    "B5 two fields missing",
    "B5 no gap",
    "B5 nothing required",
    "B5 gap of a party without position",
    "B5 not asked: observes",
    "B5 not asked: absent",
    "B5 only basic knowledge",
    "B5 only support staff knows",
)


def _numbers(document: Json, found: Json) -> Iterator[str]:
    yield f"B2 {found['number_parity']['flag']}"
    yield f"B3 {found['head_level_parity']['flag']}"
    parties = full_parties(document)
    if len(parties) < len(document["delegations"]):
        yield "B1 delegation that is no party"
    if len(parties) >= 18:
        yield "B1 twenty parties or nearly"
    counts = [len(counted_delegates(party)) for party in parties]
    if 0 in counts:
        yield "B1 no counted delegate"
    if any(counts):
        ratio = Fraction(min(counts), max(counts))
        named = {Fraction(1, 2): "1/2", Fraction(2, 3): "2/3", Fraction(67, 100): "0.67"}
        if ratio in named:
            yield f"B2 exactly {named[ratio]}"
        if ratio * 100 % 1 == Fraction(1, 2):
            yield "B2 half a hundredth"


def _delegates(party: Json) -> Iterator[str]:
    counted = counted_delegates(party)
    for delegate in counted:
        yield f"B1 counted though {delegate.get('attendance')}"
        if not isinstance(delegate["level"], int):
            yield "B1 level written 4.0"
    if 0 < len(counted) < len(party["delegates"]):
        yield "B1 level 8 beside others"
    if counted_level(party, party["head"]) is None:
        yield "B3 head not counted"


def _stages(party: Json, item: Json) -> Iterator[str]:
    own = [one for one in item.get("positions", []) if one["org"] == party["org"]]
    stages = [one.get("stage", "said") for one in own]
    if not stages:
        yield "B4 no position"
    spoken = [stage for stage in stages if stage in ("said", "handed_in")]
    if len(spoken) == 2:
        yield f"B4 {spoken[1]} after {spoken[0]}"
    if spoken and stages[-1] == "our_line":
        yield "B4 our_line after what was said"
    if set(stages) == {"our_reading", "our_line"}:
        yield "B4 our_reading beside our_line"
    if len(stages) == 1 and not spoken:
        yield f"B4 {stages[0]} alone"


def _speaker(party: Json, item: Json) -> Iterator[str]:
    position = position_of(party["org"], item)
    if position is None:
        return
    speaker = position.get("lead_speaker", "")
    if not takes_part(party["org"], item):
        if speaker:
            yield "B4 speaker of an observer of the item"
    elif not speaker:
        yield "B4 speaker null" if speaker is None else "B4 speaker absent"
    elif counted_level(party, speaker) is None:
        yield "B4 speaker not counted"


def _expertise(party: Json, item: Json, gap: list[str]) -> Iterator[str]:
    position = position_of(party["org"], item)
    if position is not None and position.get("participation") == "observer":
        yield "B5 not asked: observes"
    if position is not None and position.get("participation") == "absent":
        yield "B5 not asked: absent"
    if gap:
        yield "B5 gap"
        if position is None:
            yield "B5 gap of a party without position"
    if len(gap) >= 2:
        yield "B5 two fields missing"
    for delegate in party["delegates"]:
        for field in gap:
            grade = delegate.get("expertise", {}).get(field, 0)
            if grade == 1:
                yield "B5 only basic knowledge"
            if grade >= 2:
                yield "B5 only support staff knows"


def seen(document: Json, found: Json) -> Iterator[str]:
    """The names of what the file shows."""
    yield from _numbers(document, found)
    for party in full_parties(document):
        yield from _delegates(party)
    for item in document["agenda_items"]:
        yield f"B4 {found['speaker_level_parity'][item['id']]['flag']}"
        gaps = found["expertise_gaps"][item["id"]]
        if not item.get("required_expertise"):
            yield "B5 nothing required"
        elif not gaps:
            yield "B5 no gap"
        for party in full_parties(document):
            yield from _stages(party, item)
            yield from _speaker(party, item)
            yield from _expertise(party, item, gaps.get(party["org"], []))
