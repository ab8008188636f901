"""W01 to W09: each warning is found, at its place; the byte order mark belongs to reading."""

from typing import Any

import pytest

from baraza.domain.integrity import errors, warnings
from tests.domain.integrity.changed import GONE, ZONES, changed
from tests.samples import sample

ROW = "agenda_items[0].division_of_labour[0]"
LINE = "agenda_items[0].funding.lines[0]"
PARAGRAPH = "agenda_items[0].paragraphs[4]"
POSITION = "agenda_items[0].positions[0]"
IGAD = "agenda_items[0].positions[2]"

CASES: list[tuple[str, Any, str, str]] = [
    (f"{ROW}.depends_on", ["DL-01"], "dependency-ring", ""),
    (f"{ROW}.support", ["UN", "AU"], "organisation-in-two-roles", ""),
    (f"{ROW}.informed", ["UN", "IGAD"], "organisation-in-two-roles", ""),
    ("session.title.fr", GONE, "no-title-in-language", "session.title"),
    ("agenda_items[0].title.en", GONE, "no-title-in-language", "agenda_items[0].title"),
    (
        "agenda_items[0].funding.lines[0]",
        {
            "id": "FU-01",
            "source_type": "bilateral",
            "provider": "x",
            "amount": 1,
            "currency": "EUR",
            "status": "pledged",
        },
        "no-exchange-rate",
        f"{LINE}.amount",
    ),
    (
        "agenda_items[0].funding.requirement.currency",
        "XAF",
        "no-exchange-rate",
        "agenda_items[0].funding.requirement.amount",
    ),
    (f"{POSITION}.authority", "common_position", "no-common-position-recorded", ""),
    (f"{IGAD}.authority", "common_position_with_UN", "no-common-position-recorded", ""),
    ("prior_coordination[0].result.AI-1", "partial", "no-common-position-recorded", "?"),
    ("operations[0].acts[0].organ", "Council of Nobody", "organ-of-no-organisation", ""),
    (f"{PARAGRAPH}.final", GONE, "adopted-with-open-bracket", f"{PARAGRAPH}.bracketed"),
    (f"{PARAGRAPH}.final.text", "[agreed after all]", "final-text-in-brackets", ""),
    ("delegations[0].alternate", "UN-1", "alternate-is-head", ""),
    (f"{POSITION}.text", "left \u202eright", "unseen-characters", ""),
    (f"{POSITION}.strategic_interests", ["a\u200bb"], "unseen-characters", "[0]"),
    (
        f"{POSITION}.strategic_interests",
        [{"text": "a\ufeffb", "disclosed_to": "own"}],
        "unseen-characters",
        "[0].text",
    ),
    (
        "agenda_items[0].comparative_advantage[0].justifications",
        {"UN": [None, "a\u2060b", None, None, None, None, None]},
        "unseen-characters",
        ".UN[1]",
    ),
]


def found(*edits: tuple[str, Any]) -> list[tuple[str, str]]:
    return [(fault.place, fault.rule) for fault in warnings(changed(*edits))]


@pytest.mark.parametrize(("path", "value", "rule", "place"), CASES)
def test_warning_is_found_at_its_place(path: str, value: Any, rule: str, place: str) -> None:
    where = path + place if place.startswith(("[", ".")) else place or path
    where = f"{IGAD}.authority" if place == "?" else where
    assert found((path, value)) == [(where, rule)]
    assert not errors(changed((path, value)), ZONES).count


NO_WARNING: list[tuple[str, Any]] = [
    (f"{LINE}.amount", None),
    (f"{POSITION}.text", "\u200e\u200f\u200c\u200d are legitimate"),
    (f"{IGAD}.authority", "common_position"),
    ("operations[0].acts[0].organ", "UN"),
    ("agenda_items[0].title.fr", GONE),
    (f"{PARAGRAPH}.final.text", "as in [annex one] and [annex two] here"),
    (f"{ROW}.lead", "not_agreed"),
]


@pytest.mark.parametrize(("path", "value"), NO_WARNING)
def test_no_warning_where_nothing_is_wrong(path: str, value: Any) -> None:
    assert found((path, value)) == []


def test_the_sample_has_no_warning() -> None:
    assert list(warnings(sample())) == []


def test_open_brackets_are_no_warning_before_adoption() -> None:
    negotiating = ("outcome_lifecycle[6].state", "negotiation")
    assert found((f"{PARAGRAPH}.final", GONE), negotiating) == []


def test_a_copy_does_not_warn_of_coordination_it_cannot_see() -> None:
    missing: tuple[str, Any] = ("prior_coordination", [])
    for own, rule in [
        ("UN", "coordination-not-visible"),
        ("AU", "no-common-position-recorded"),
        ("IGAD", "no-common-position-recorded"),
    ]:
        assert found(missing, ("own_org", own)) == [(f"{IGAD}.authority", rule)]


def test_a_common_position_is_that_of_the_two_on_the_item() -> None:
    records = [
        record("A", ["AU", "EAC"], "AI-1"),
        record("B", ["IGAD", "EAC"], "AI-1"),
        record("C", ["AU", "IGAD"], "AI-2"),
    ]
    told = [(f"{IGAD}.authority", "no-common-position-recorded")]
    assert found(("prior_coordination", records)) == told
    assert found(("prior_coordination", [*records, record("D", ["IGAD", "AU"], "AI-1")])) == []


def record(name: str, between: list[str], item: str) -> dict[str, Any]:
    told = {"id": name, "between": between, "items": [item]}
    return {**told, "result": {item: "common_position"}}
