"""I01 to I16: each error is found, at its place, and nothing else with it."""

from decimal import Decimal
from typing import Any

import pytest

from baraza.domain.integrity import errors
from tests.domain.integrity.changed import GONE, ZONES, changed
from tests.samples import sample

ROW = "agenda_items[0].division_of_labour[0]"
LINE = "agenda_items[0].funding.lines[0]"
PARAGRAPH = "agenda_items[0].paragraphs[4]"
POSITION = "agenda_items[0].positions[0]"
SCORES = "agenda_items[0].comparative_advantage[0]"


def delegation(name: str) -> dict[str, Any]:
    """A delegation of observers from the European Union."""
    delegate = {"id": f"{name}-1", "function": "Adviser", "level": 4}
    return {
        "id": name,
        "org": "EU",
        "party_role": "observer",
        "head": f"{name}-1",
        "delegates": [delegate],
    }


# Place and value put there, rule expected, and where it is found if that is another place.
CASES: list[tuple[str, Any, str, str]] = [
    ("facts[1].id", "FA-01", "id-twice", ""),
    ("facts[1].id", "fa-01", "id-differs-in-case", ""),
    ("facts[1].id", "total", "reserved-id", ""),
    ("session.id", "joint", "reserved-id", ""),
    ("previous_actions[0].id", "AC-01", "id-twice", ""),
    ("observers[+]", {"id": "OBS-1", "org": "EU", "items": []}, "id-twice", "observers[5].id"),
    ("agenda_items[1].division_of_labour[0].id", "dl-01", "id-differs-in-case", ""),
    ("agenda_items[1].funding.lines[0].id", "FU-01", "id-twice", ""),
    ("agenda_items[1].paragraphs[0].no", 4, "number-twice", ""),
    ("session.host", "XX", "unknown-reference", ""),
    ("own_org", "joint", "unknown-reference", ""),
    ("session.co_chairs", ["UN-1", "x"], "unknown-reference", "session.co_chairs[1]"),
    ("agenda_items[0].action_items[0].responsible", "AU+XX", "unknown-reference", ""),
    (f"{SCORES}.scores.XX", [0] * 7, "unknown-reference", ""),
    (f"{ROW}.lead", "nobody", "unknown-reference", ""),
    (f"{ROW}.support", ["joint"], "unknown-reference", f"{ROW}.support[0]"),
    (f"{POSITION}.authority", "common_position_with_XX", "unknown-reference", ""),
    ("outcome_lifecycle[3].paragraph", 99, "unknown-reference", ""),
    ("outcome_lifecycle[6].ad_referendum[0].paragraph", 99, "unknown-reference", ""),
    ("agenda_items[1].hrddp.steps[5].continuation_paragraph", 99, "unknown-reference", ""),
    ("delegations[0].head", "AU-1", "head-from-elsewhere", ""),
    ("delegations[0].head", "nobody", "unknown-reference", ""),
    ("delegations[0].alternate", "AU-1", "alternate-from-elsewhere", ""),
    (f"{POSITION}.lead_speaker", "AU-1", "speaker-from-elsewhere", ""),
    (f"{POSITION}.speakers", ["AU-1"], "speaker-from-elsewhere", f"{POSITION}.speakers[0]"),
    (
        "agenda_items[0].positions[+]",
        {"org": "EU"},
        "position-of-no-party",
        "agenda_items[0].positions[3].org",
    ),
    (
        "agenda_items[0].positions[+]",
        {"org": "UN", "stage": "said"},
        "position-twice",
        "agenda_items[0].positions[3].org",
    ),
    ("session.end", "2026-03-10T05:59:59Z", "ends-before-start", ""),
    ("operations[0].acts[2].until", "2025-12-22", "act-ends-before-date", ""),
    ("outcome_lifecycle[1].date", "2026-03-11T16:59:59Z", "lifecycle-not-in-order", ""),
    ("outcome_lifecycle[2].silence_until", "2026-03-18T11:00:00Z", "silence-not-after-start", ""),
    ("session.timezone", "africa/addis_ababa", "unknown-time-zone", ""),
    ("session.attribution_exceptions[0].attribution", "full", "exception-looser", ""),
    ("agenda_items[1].number", 1, "item-number-not-ascending", ""),
    (
        "agenda_items[1].paragraphs[0].no",
        90,
        "paragraph-number-not-ascending",
        "agenda_items[1].paragraphs[1].no",
    ),
    (f"{ROW}.lead", "joint", "joint-without-co-leads", ""),
    (f"{SCORES}.scores.UN", [1] * 8, "not-as-many-as-criteria", ""),
    (
        f"{SCORES}.justifications",
        {"UN": [None]},
        "not-as-many-as-criteria",
        f"{SCORES}.justifications.UN",
    ),
    (f"{LINE}.rate_to_usd", 2, "dollar-rate-not-one", ""),
    (f"{LINE}.amount", Decimal("0.001"), "too-many-decimals", ""),
    ("agenda_items[0].funding.requirement.amount", Decimal("1.125"), "too-many-decimals", ""),
    ("agenda_items[1].hrddp.steps[1].step", "scope", "step-twice", ""),
    (f"{PARAGRAPH}.final.text", GONE, "adopted-without-text", ""),
    (f"{PARAGRAPH}.final.text", " ", "adopted-without-text", ""),
    (f"{PARAGRAPH}.final.by", [], "ad-referendum-of-nobody", ""),
    ("prior_coordination[0].result.AI-5", "partial", "result-of-another-item", ""),
    ("outcome_lifecycle[0].by", "rapporteur", "unknown-actor", ""),
    ("agenda_negotiation[0].by", "XX", "unknown-actor", ""),
]


def found(*edits: tuple[str, Any]) -> list[tuple[str, str]]:
    return [(fault.place, fault.rule) for fault in errors(changed(*edits), ZONES)]


@pytest.mark.parametrize(("path", "value", "rule", "place"), CASES)
def test_error_is_found_at_its_place(path: str, value: Any, rule: str, place: str) -> None:
    told = found((path, value))
    assert (place or path, rule) in told
    # Where an id changes, what named the old one names nothing.
    assert {name for _, name in told} <= {rule, "unknown-reference"}


def test_the_sample_has_no_error() -> None:
    assert list(errors(sample(), ZONES)) == []
    assert [fault.rule for fault in errors(sample(), frozenset())] == ["unknown-time-zone"]


def test_an_organisation_has_one_delegation() -> None:
    edits = [("delegations[+]", delegation(name)) for name in ("D-8", "D-9")]
    assert found(*edits) == [("delegations[4].org", "delegation-twice")]


@pytest.mark.parametrize(("parties", "rules"), [(2, []), (3, []), (20, []), (21, ["delegations"])])
def test_there_are_two_to_twenty_parties(parties: int, rules: list[str]) -> None:
    edits: list[tuple[str, Any]] = []
    for number in range(parties - 3):
        org = f"O-{number}"
        edits.append(("organisations[+]", {"id": org, "name": org, "kind": "partner"}))
        edits.append(("delegations[+]", {**delegation(f"D-{number}"), "org": org}))
        edits.append((f"delegations[{number + 3}].party_role", "full"))
    told = [fault for fault in errors(changed(*edits), ZONES) if fault.rule == "too-many-parties"]
    assert [fault.place for fault in told] == rules


def test_one_full_party_is_too_few() -> None:
    edits = [(f"delegations[{number}].party_role", "guest") for number in (1, 2)]
    assert ("delegations", "too-few-parties") in found(*edits)


def test_positions_of_other_stages_stand_beside_one_another() -> None:
    more = [{"org": "UN", "stage": stage} for stage in ("our_line", "our_reading", "handed_in")]
    assert found(*(("agenda_items[0].positions[+]", position) for position in more)) == []


def test_instants_are_compared_and_not_their_digits() -> None:
    # The later instant in another zone has the smaller digits.
    ends = ("session.end", "2026-03-10T08:30:00Z")
    starts = ("session.start", "2026-03-10T09:00:00+03:00")
    assert found(starts, ends) == []
    first, last = "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-14:00"
    assert found(("session.start", first), ("session.end", last)) == []


def test_stable_identities_are_one_kind_inside_and_outside_the_items() -> None:
    outside = {"paragraphs": [{"id": "one", "kind": "preamble", "text": "x"}], "order": ["one"]}
    told = found((f"{PARAGRAPH}.id", "one"), ("outcome", outside))
    assert told == [("outcome.paragraphs[0].id", "id-twice")]
    assert found((f"{PARAGRAPH}.id", "two"), ("outcome", outside)) == []
    gone = ("outcome.order[+]", "three")
    assert found(("outcome", outside), gone) == [("outcome.order[1]", "unknown-reference")]


def test_errors_come_in_the_order_of_the_document() -> None:
    told = found(
        ("outcome_lifecycle[0].by", "x"),
        (f"{ROW}.informed", ["y"]),
        (f"{ROW}.lead", "z"),
        (f"{ROW}.id", "joint"),
        ("session.host", "w"),
    )
    assert [place for place, _ in told if place.startswith(("session", ROW, "outcome"))] == [
        "session.host",
        f"{ROW}.id",
        f"{ROW}.lead",
        f"{ROW}.informed[0]",
        "outcome_lifecycle[0].by",
    ]


def test_many_errors_in_one_record_are_all_counted() -> None:
    names = [f"x{number}" for number in range(250)]
    told = errors(changed(("session.co_chairs", names), ("session.host", "y")), ZONES)
    assert (len(list(told)), told.count, told.more) == (100, 251, 151)
    assert [fault.place for fault in told][:2] == ["session.host", "session.co_chairs[0]"]
