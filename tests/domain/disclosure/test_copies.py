"""A copy for the parties is a whole consultation: valid, the same records, ready to come back."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.results import findings
from baraza.domain.codes import CopyAudience, PositionStage
from baraza.domain.disclosure import FULL_BACKUP, JOINT_COPY, disclose, package_for
from baraza.domain.errors import RuleBroken
from baraza.domain.merging import merge
from baraza.domain.positions import Position
from baraza.domain.tree import diff, put_together, settle, take_apart
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.exchange.reader import read_bytes
from tests.domain.disclosure.desks import SEEDS, consultation_of, desk_copy, whole
from tests.oracle.integrity import errors
from tests.oracle.plain import published_schema, read
from tests.samples import sample

SCHEMA = published_schema()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_copy_for_parties_is_a_valid_file(seed: int) -> None:
    desk = desk_copy(seed)
    for audience in whole(desk):
        plain = plain_form(disclose(desk, audience))
        assert list(Draft202012Validator(SCHEMA).iter_errors(plain)) == []
        assert errors(plain, SCHEMA) == []
        reading = read_bytes(canonical(plain))
        assert reading.consultation is not None, reading.errors
        assert canonical(plain_form(reading.consultation)) == canonical(plain)


def test_the_room_sees_no_trace_of_what_is_private() -> None:
    for seed in SEEDS:
        desk = desk_copy(seed)
        bare = consultation_of(read(canonical(plain_form(disclose(desk, JOINT_COPY))).decode()))
        names = set(member_names(plain_form(bare)))
        assert names.isdisjoint(
            {
                "own_org", "red_line", "fallback", "private_notes", "parity_remarks", "overrides",
                "interventions", "contact", "prior_coordination",
            }
        )  # fmt: skip


def member_names(plain: Any) -> Iterator[str]:
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield name
            yield from member_names(value)
    elif isinstance(plain, list):
        for entry in plain:
            yield from member_names(entry)


def test_what_the_room_adds_comes_back_and_the_private_parts_stay() -> None:
    desk = settle(desk_copy(3))
    room = disclose(desk, JOINT_COPY)
    first = room.agenda_items[0]
    said = Position(org=room.delegations[0].org, text="Said in the room.")
    item = replace(first, positions=(*first.positions, said), title=first.title.having("en", "New"))
    changed = settle(replace(room, agenda_items=(item, *room.agenda_items[1:])), room)
    merged, conflicts = merge(room, desk, changed)
    assert conflicts == ()
    changes = diff(desk, merged)
    assert {change.key for change in changes} == {first.key, said.key}
    assert merged.agenda_items[0].private_notes == desk.agenda_items[0].private_notes
    assert disclose(merged, JOINT_COPY) == changed


def test_a_copy_can_be_stored_record_by_record() -> None:
    copy = disclose(settle(sample()), JOINT_COPY)
    assert put_together(take_apart(copy)) == copy


def test_what_is_shown_whole_is_the_same_object() -> None:
    desk = sample()
    copy = disclose(desk, JOINT_COPY)
    assert copy.agenda_items[0].paragraphs is desk.agenda_items[0].paragraphs


def test_the_full_backup_is_the_consultation_itself() -> None:
    assert disclose(sample(), FULL_BACKUP) is sample()


def test_a_package_says_for_whom_it_was_made() -> None:
    assert disclose(sample(), package_for("IGAD")).own_org == "IGAD"


@pytest.mark.parametrize(
    ("recipient", "rule"),
    [("", "recipient-unknown"), ("EUR", "recipient-unknown"), ("EU", "recipient-not-a-party")],
)
def test_a_package_goes_to_a_full_party_only(recipient: str, rule: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        disclose(sample(), package_for(recipient))
    assert refused.value.rule == rule
    assert refused.value.facts == {"organisation": recipient}


def test_an_item_with_only_our_line_looks_like_one_without_positions() -> None:
    desk = sample()
    first = desk.agenda_items[0]
    ours = Position(org="AU", stage=PositionStage.OUR_LINE, text="Ours.")

    def room(item: AgendaItem) -> bytes:
        copy = disclose(replace(desk, agenda_items=(item, *desk.agenda_items[1:])), JOINT_COPY)
        return canonical(plain_form(copy))

    none = room(replace(first, positions=()))
    assert room(replace(first, positions=(ours,))) == none
    assert room(replace(first, positions=(), written=first.written | {"positions"})) == none


def test_a_joint_copy_says_so_and_gives_no_false_warning() -> None:
    copy = disclose(sample(), JOINT_COPY)
    assert copy.made_for == CopyAudience.PARTIES
    assert sample().made_for is None
    assert disclose(sample(), package_for("AU")).made_for == CopyAudience.RECIPIENT
    rules = {fault.rule for fault in read_bytes(canonical(plain_form(copy))).warnings}
    assert "no-common-position-recorded" not in rules
    assert "coordination-not-visible" in rules
    checks = {finding.message for finding in findings(copy)}
    assert not any("not held" in message for message in checks)
