"""Conclusions: paragraphs written, moved and numbered, brackets opened and settled."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from baraza.domain.changes import add
from baraza.domain.codes import (
    Attribution,
    Convergence,
    FinalStatus,
    ParagraphKind,
    PositionStage,
    Step,
)
from baraza.domain.positions import Position
from baraza.domain.references import targets
from baraza.ui.naming import Names
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.converge.step import ConvergeStep
from baraza.ui.room.converge.wording import paragraph_from, statement_of
from tests.samples import sample
from tests.ui.driving import choose_another, take_first
from tests.ui.keys import ALT, press, type_in
from tests.ui.room.driving import Room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def step_of(room: Room) -> ConvergeStep:
    room.page.go_to_step(Step.CONVERGE)
    step = room.page.step(Step.CONVERGE)
    assert isinstance(step, ConvergeStep)
    return step


def choose(room: Room, place: int) -> ConvergeStep:
    step = step_of(room)
    step.paragraphs.table.choose(room.item.paragraphs[place].key)
    room.settle()
    return step


def test_a_paragraph_is_typed_and_takes_the_next_number(room: Room) -> None:
    step = step_of(room)
    line = step.paragraphs.add_line.line
    line.setFocus()
    type_in(line, "The meeting agreed to meet again.")
    press(line, Qt.Key.Key_Return)
    added = room.item.paragraphs[-1]
    assert (added.no, added.kind, added.verb) == (6, ParagraphKind.AGREEMENT, "agreed")
    assert [p.no for p in room.document.value.agenda_items[1].paragraphs] == [7, 8, 9, 10]
    assert step.paragraphs.record == added
    room.window.undo()
    assert len(room.item.paragraphs) == 5


def test_a_paragraph_begins_with_what_a_delegation_said(room: Room) -> None:
    step = step_of(room)
    press(step.paragraphs.from_position, Qt.Key.Key_Space)
    assert [action.text()[:4] for action in step.paragraphs.menu.actions()] == [
        "UN: ",
        "AU: ",
        "IGAD",
    ]
    take_first(step.paragraphs.menu)
    added = room.item.paragraphs[-1]
    assert (added.kind, added.org, added.verb) == (ParagraphKind.POSITION, "UN", "stressed")
    assert (added.text or "").startswith(
        "The United Nations delegation stressed that it supports AUSSOM and the UNSOS package;"
    )
    room.settle()
    assert room.focused_editor() == "Paragraph.text"


def test_an_item_without_attribution_names_nobody() -> None:
    names = Names(sample(), targets(sample()))
    item = sample().agenda_items[2]
    made = paragraph_from(sample(), item, item.positions[0], names)
    assert (made.text or "").startswith("It was stressed that")
    assert "United Nations delegation" not in (made.text or "")
    assert made.org == item.positions[0].org
    strict = replace(sample().session, attribution=Attribution.SUMMARY_ONLY)
    value = replace(sample(), session=strict)
    first = value.agenda_items[0]
    assert (paragraph_from(value, first, first.positions[0], names).text or "").startswith("It was")


@pytest.mark.parametrize(
    ("notes", "statement"),
    [
        ("Supports one protocol.", "it supports one protocol"),
        ("- Asks for time\n- Offers two analysts", "it asks for time; Offers two analysts"),
        ("AUSSOM needs funds.", "AUSSOM needs funds"),
        ("This is urgent", "this is urgent"),
        ("The AU leads", "the AU leads"),
        ("  ", "…"),
        ("- 3 battalions", "3 battalions"),
    ],
)
def test_notes_become_the_end_of_a_sentence(notes: str, statement: str) -> None:
    assert statement_of(notes) == statement


def test_paragraphs_move_by_keys_and_numbers_follow(room: Room) -> None:
    step = choose(room, 4)
    step.paragraphs.table.setFocus()
    press(step.paragraphs.table, Qt.Key.Key_Up, ALT)
    assert [(p.no, p.kind.value) for p in room.item.paragraphs[3:]] == [
        (4, "agreement"),
        (5, "agreement"),
    ]
    moved = room.item.paragraphs[3]
    assert [one.label for one in moved.alternatives] == ["4", "4 bis"]
    assert step.paragraphs.record == moved


def test_a_struck_paragraph_leaves_a_gap_until_all_are_numbered_anew(room: Room) -> None:
    step = choose(room, 1)
    step.paragraphs.table.setFocus()
    press(step.paragraphs.table, Qt.Key.Key_Delete)
    assert [p.no for p in room.item.paragraphs] == [1, 3, 4, 5]
    press(step.paragraphs.number, Qt.Key.Key_Space)
    assert [p.no for p in room.item.paragraphs] == [1, 2, 3, 4]


def test_the_verbs_of_the_kind_are_offered_and_stand_in_the_wording(room: Room) -> None:
    step = choose(room, 3)
    offered = [button.text() for button in step.wording.verbs.buttons()]
    assert offered == ["agreed in principle", "agreed"]
    first = step.wording.verbs.buttons()[0]
    first.setFocus()
    press(first, Qt.Key.Key_Space)
    paragraph = room.item.paragraphs[3]
    assert paragraph.verb == "agreed in principle"
    assert (paragraph.text or "").startswith("The meeting agreed in principle that the two")
    choose_another(step.wording.form.editors["kind"].input)  # type: ignore[arg-type]  # a choice
    assert room.item.paragraphs[3].kind is ParagraphKind.DECISION
    assert next(button.text() for button in step.wording.verbs.buttons()) == "decided"


def test_brackets_are_opened_versions_added_and_settled(room: Room) -> None:
    step = choose(room, 3)
    text = room.item.paragraphs[3].text
    tick = room.editor("Paragraph.bracketed").input
    tick.setFocus()
    press(tick, Qt.Key.Key_Space)
    paragraph = room.item.paragraphs[3]
    assert (paragraph.bracketed, paragraph.text) == (True, None)
    assert paragraph.alternatives[0].text == f"[{text}]"
    assert step.brackets.isVisible()
    line = step.versions.add_line.line
    line.setFocus()
    type_in(line, "The meeting noted the idea.")
    press(line, Qt.Key.Key_Return)
    second = room.item.paragraphs[3].alternatives[1]
    assert (second.label, second.text) == ("4 bis", "[The meeting noted the idea.]")
    # Several versions cannot stand without brackets.
    press(tick, Qt.Key.Key_Space)
    assert "several versions" in room.editor("Paragraph.bracketed").refusal.text()
    assert room.item.paragraphs[3].bracketed
    press(step.settlement.add_line.button, Qt.Key.Key_Space)
    final = room.item.paragraphs[3].final
    assert final is not None
    assert (final.status, final.text) == (FinalStatus.ADOPTED, text)


def test_ad_referendum_needs_to_say_whose(room: Room) -> None:
    step = choose(room, 4)
    final = room.item.paragraphs[4].final
    assert final is not None
    room.document.set("By", final.key, status=FinalStatus.ADOPTED, by=())
    room.settle()
    editor = step.settlement.form.editors["status"]
    choose_another(editor.input)  # type: ignore[arg-type]  # a choice
    assert editor.refusal.text()
    after = room.item.paragraphs[4].final
    assert after is not None
    assert after.status is FinalStatus.ADOPTED


def test_an_agreement_without_action_says_so_beside_it(room: Room) -> None:
    room.page.go_to_item(room.document.value.agenda_items[2].key)
    step = step_of(room)
    without = next(
        n for n, p in enumerate(room.item.paragraphs) if p.kind == "agreement" and not p.actions
    )
    choose(room, without)
    assert step.paragraphs.notices.isVisible()
    row = step.paragraphs.notices.panel.rows[0]
    assert row.line.sentence == "Item 3: nothing follows yet from paragraph 12"
    row.setFocus()
    press(row, Qt.Key.Key_Space)
    room.settle()
    assert room.focused_editor() == "Paragraph.actions"
    reason = room.editor("Paragraph.no_action_reason").input
    reason.setFocus()
    type_in(reason, "Each side proceeds by itself.")
    press(reason, Qt.Key.Key_Tab)
    assert not step.paragraphs.notices.isVisible()


def test_convergence_is_noted_for_the_desk(room: Room) -> None:
    step = step_of(room)
    editor = step.convergence.editors["convergence"]
    choose_another(editor.input)  # type: ignore[arg-type]  # a choice
    assert room.item.convergence is Convergence.PARTIAL


def test_a_short_meeting_sees_no_convergence_and_no_languages(
    room: Room, preferences: PreferencesStore
) -> None:
    room.document.set("None", room.item.key, convergence=None)
    step = choose(room, 0)
    assert step.strip.isVisible()
    assert step.languages.isVisible()
    preferences.set(full_file=False)
    assert not step.strip.isVisible()
    assert not step.languages.isVisible()
    assert not step.brackets.isVisible()


def test_only_what_was_said_or_handed_in_is_offered(room: Room) -> None:
    position = Position(org="UN", stage=PositionStage.OUR_READING, text="They will ask for money")
    room.document.edit("Reading", add, room.item.key, "positions", position)
    step = step_of(room)
    press(step.paragraphs.from_position, Qt.Key.Key_Space)
    assert len(step.paragraphs.menu.actions()) == 3
    step.paragraphs.menu.hide()
