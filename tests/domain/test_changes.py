"""The rules by which a consultation changes."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from baraza.domain import changes
from baraza.domain.codes import FactKind, FactStatus
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken, UnknownRecord
from baraza.domain.evidence import FactEntry
from baraza.domain.references import naming, targets
from baraza.domain.tree import Record, walk
from tests.samples import sample


def by_id(value: Consultation, place: str, identity: str | int) -> Any:
    return targets(value)[place][identity]


def refused(rule: str, function: Any, *arguments: Any, **values: Any) -> RuleBroken:
    with pytest.raises(RuleBroken) as broken:
        function(*arguments, **values)
    assert broken.value.rule == rule
    return broken.value


def test_change_gives_a_member_another_value() -> None:
    fact = sample().facts[0]
    after = changes.change(sample(), fact.key, text="Another statement.")
    assert after.facts[0].text == "Another statement."
    assert after.facts[1:] == sample().facts[1:]
    assert after.agenda_items is sample().agenda_items


def test_change_to_the_same_value_is_no_change() -> None:
    fact = sample().facts[0]
    assert changes.change(sample(), fact.key, text=fact.text) is sample()


@pytest.mark.parametrize(
    ("member", "value", "rule"),
    [
        ("text", None, "missing-member"),
        ("text", "", "empty-text"),
        ("text", "x" * 20_001, "too-long"),
        ("text", "bell \a", "not-running-text"),
        ("verified_on", "2026-02-30", "no-such-day"),
        ("verified_on", "yesterday", "not-a-day"),
        ("status", "invented", "unknown-code"),
        ("refs", ("R1", "R1"), "listed-twice"),
        ("id", "not an id", "not-an-id"),
    ],
)
def test_change_refuses_what_a_file_could_not_hold(member: str, value: Any, rule: str) -> None:
    refused(rule, changes.change, sample(), sample().facts[0].key, **{member: value})


def test_change_of_a_record_that_is_gone_says_so() -> None:
    with pytest.raises(UnknownRecord):
        changes.change(sample(), uuid4(), text="x")


def test_a_paragraph_keeps_a_text_or_alternatives() -> None:
    paragraph = sample().agenda_items[0].paragraphs[0]
    refused("missing-one-of", changes.change, sample(), paragraph.key, text=None)


def test_another_id_follows_everywhere() -> None:
    union = by_id(sample(), "organisations[].id", "AU")
    after = changes.change(sample(), union.key, id="AUC")
    assert any(naming(sample(), "organisations[].id", "AU"))
    assert not any(naming(after, "organisations[].id", "AU"))
    row = by_id(after, "agenda_items[].division_of_labour[].id", "DL-01")
    assert "AUC" in {row.lead, *row.co_lead, *row.support}
    acts = [act.organ for operation in after.operations for act in operation.acts]
    assert "AUC PSC" in acts
    assert "AU PSC" not in acts


def test_another_paragraph_number_follows_in_the_life_of_the_outcome() -> None:
    last = [p for item in sample().agenda_items for p in item.paragraphs][-1]
    fifth = by_id(sample(), "agenda_items[].paragraphs[].no", 5)
    assert any(event.paragraph == 5 for event in sample().outcome_lifecycle)
    item = sample().agenda_items[0]
    value = changes.move(sample(), item.key, len(sample().agenda_items) - 1)
    moved = next(r for r in walk(value) if r.key == fifth.key)
    assert isinstance(moved, Paragraph)
    numbers = [p.no for item in value.agenda_items for p in item.paragraphs]
    assert numbers == sorted(numbers)
    assert moved.no != 5
    assert {e.paragraph for e in value.outcome_lifecycle if e.paragraph} == {moved.no}
    assert [i.number for i in value.agenda_items] == list(range(1, len(value.agenda_items) + 1))
    assert last.no in numbers


def test_add_puts_a_record_at_its_place() -> None:
    new = FactEntry(id="FA-99", text="x", kind=FactKind.FACT, status=FactStatus.PROPOSED)
    after = changes.add(sample(), sample().key, "facts", new, 1)
    assert [fact.id for fact in after.facts[:3]] == ["FA-01", "FA-99", "FA-02"]


def test_add_refuses_a_full_branch() -> None:
    organisation = sample().organisations[0]
    crowd = tuple(replace(organisation, key=uuid4(), id=f"O{number}") for number in range(200))
    full = replace(sample(), organisations=crowd)
    refused("too-many", changes.add, full, full.key, "organisations", organisation)


def test_strike_takes_the_name_out_of_every_list() -> None:
    item = by_id(sample(), "agenda_items[].id", "AI-5")
    assert any("AI-5" in observer.items for observer in sample().observers)
    after = changes.strike(sample(), item.key)
    assert len(after.agenda_items) == len(sample().agenda_items) - 1
    assert not any("AI-5" in observer.items for observer in after.observers)
    assert not any("AI-5" in record.items for record in after.prior_coordination)
    assert not any("AI-5" in record.result for record in after.prior_coordination)


def test_strike_refuses_what_must_be_named() -> None:
    union = by_id(sample(), "organisations[].id", "AU")
    broken = refused("still-named", changes.strike, sample(), union.key)
    assert broken.facts["id"] == "AU"


def test_strike_keeps_the_fewest_a_file_needs() -> None:
    one = replace(sample(), agenda_items=sample().agenda_items[:1])
    refused("too-few", changes.strike, one, one.agenda_items[0].key)


def test_fresh_ids_are_not_taken() -> None:
    place = "agenda_items[].action_items[].id"
    new = changes.fresh_id(sample(), place, "AC")
    assert new not in targets(sample())[place]
    assert new not in targets(sample())["previous_actions[].id"]
    assert changes.fresh_id(sample(), place, "ac").startswith("ac-")


def test_no_change_leaves_two_records_with_one_key() -> None:
    after = changes.move(sample(), sample().agenda_items[2].key, 0)
    keys = [record.key for record in walk(after)]
    assert len(keys) == len(set(keys))
    assert Record().key != Record().key
