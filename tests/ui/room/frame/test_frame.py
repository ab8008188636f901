"""The frame of an item: facts confirmed by keys, expertise, precedents, own notes."""

import pytest
from PySide6.QtCore import Qt

from baraza.domain.codes import AssumptionStatus, FactStatus, Step
from baraza.ui.room.frame.expertise import needs_of
from baraza.ui.room.frame.step import FrameStep
from tests.samples import sample
from tests.ui.driving import take_first
from tests.ui.keys import press, type_in
from tests.ui.room.driving import Room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def step_of(room: Room) -> FrameStep:
    room.page.go_to_step(Step.FRAME)
    step = room.page.step(Step.FRAME)
    assert isinstance(step, FrameStep)
    return step


def test_only_the_facts_of_the_item_are_listed(room: Room) -> None:
    step = step_of(room)
    assert len(step.facts.records) == 8
    room.page.go_to_item(room.document.value.agenda_items[3].key)
    listed = [getattr(fact, "id", "") for fact in step.facts.records]
    assert listed == ["FA-10", "FA-16", "FA-17"]


def test_a_fact_added_here_belongs_to_the_item(room: Room) -> None:
    step = step_of(room)
    line = step.facts.add_line.line
    line.setFocus()
    type_in(line, "The mandate ends on 31 December.")
    press(line, Qt.Key.Key_Return)
    added = room.document.value.facts[-1]
    assert (added.text, added.items) == ("The mandate ends on 31 December.", ("AI-1",))
    assert added.status is FactStatus.PROPOSED
    assert step.facts.record == added


def test_facts_and_assumptions_are_confirmed_by_one_key(room: Room) -> None:
    step = step_of(room)
    for key, status in (
        (Qt.Key.Key_N, FactStatus.CONTESTED),
        (Qt.Key.Key_V, FactStatus.VERIFIED),
    ):
        press(step.facts.table, key)
        assert room.document.value.facts[0].status is status
    step.assumptions.table.setFocus()
    press(step.assumptions.table, Qt.Key.Key_Y)
    assert room.document.value.assumptions[0].status is AssumptionStatus.AGREED
    assert "Agreed" in room.window.top_bar.undo.accessibleName()


def test_a_fact_of_another_item_is_used_here_too(room: Room) -> None:
    step = step_of(room)
    press(step.facts.more, Qt.Key.Key_Space)
    take_first(step.facts.menu)
    linked = next(one for one in room.document.value.facts if one.id == "FA-09")
    assert linked.items == ("AI-2", "AI-1")
    assert step.facts.record == linked


def test_who_has_the_expertise_and_who_does_not() -> None:
    needs = {str(one.expertise): one for one in needs_of(sample(), sample().agenda_items[0])}
    assert needs["political"].missing == ()
    assert needs["budget_finance"].missing == ("AU", "IGAD")
    assert [party.org for party, _ in needs["mission_support"].having] == ["UN", "AU"]


def test_precedents_are_taken_from_the_register(room: Room) -> None:
    step = step_of(room)
    chips = step.precedents.chips
    assert chips.values() == ("PR-1", "PR-3")
    chips.chips[0].strike.setFocus()
    press(chips.chips[0].strike, Qt.Key.Key_Delete)
    assert "AI-1" not in room.document.value.precedents[0].relevance
    press(chips.adder, Qt.Key.Key_Space)
    take_first(chips.menu)
    assert "AI-1" in room.document.value.precedents[0].relevance


def test_a_note_of_ones_own_is_added_to_the_item(room: Room) -> None:
    step = step_of(room)
    line = step.notes.add_line.line
    line.setFocus()
    type_in(line, "Ask headquarters about paragraph 5")
    press(line, Qt.Key.Key_Return)
    [note] = room.item.private_notes
    assert note.text == "Ask headquarters about paragraph 5"


def test_a_fact_found_elsewhere_opens_under_its_item(room: Room) -> None:
    fact = next(one for one in room.document.value.facts if one.id == "FA-18")
    assert room.window.reveal(fact.key, "status")
    assert room.at() == (5, "frame")
    assert room.focused_editor() == "FactEntry.status"
