"""Adding an action without leaving the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from baraza.domain.following import paragraphs_behind
from baraza.ui.room.actions.quick_add import QuickAdd
from baraza.ui.room.actions.step import ActionsStep
from tests.samples import sample
from tests.ui.keys import press, type_in
from tests.ui.prepare.driving import take
from tests.ui.room.labour.host import Hosted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

type Acting = Hosted[ActionsStep]


def quick(acting: Acting) -> QuickAdd:
    acting.step.enter()
    return acting.step.action_list.quick


def fill(acting: Acting, text: str, who: str, when: str) -> QuickAdd:
    line = quick(acting)
    type_in(line.text, text)
    press(line.text, Qt.Key.Key_Tab)
    type_in(line.who, who)
    line.when.setFocus()
    type_in(line.when, when)
    return line


def test_an_action_is_added_by_keys_and_the_next_one_begins(acting: Acting) -> None:
    line = fill(acting, "Share the map", "un, au", "15.12.2026")
    press(line.when, Qt.Key.Key_Return)
    new = acting.item.action_items[-1]
    assert (new.text, new.responsible, new.due, new.due_event) == (
        "Share the map",
        "UN+AU",
        "2026-12-15",
        None,
    )
    assert (new.status, new.owner_function) == ("open", None)
    assert acting.step.action_list.record == new
    assert QApplication.focusWidget() is line.text
    assert (line.text.text(), line.who.text(), line.when.text()) == ("", "", "")
    assert acting.document.undo_words == "Add action"
    acting.document.undo()
    assert acting.document.value == sample()


def test_an_event_will_do_instead_of_a_day(acting: Acting) -> None:
    press(fill(acting, "Report", "IGAD", "before the summit").when, Qt.Key.Key_Return)
    new = acting.item.action_items[-1]
    assert (new.due, new.due_event) == (None, "before the summit")


def test_neither_owner_nor_date_holds_it_up(acting: Acting) -> None:
    line = quick(acting)
    type_in(line.text, "Report")
    line.who.setFocus()
    type_in(line.who, "AU")
    press(line.who, Qt.Key.Key_Return)
    assert acting.item.action_items[-1].due is None
    pills = acting.step.action_list.counts.pills
    assert [name for name, pill in pills.items() if pill.isVisible()] == [
        "owner",
        "day",
        "indicator",
        "link",
    ]


@pytest.mark.parametrize(
    ("who", "when", "said", "field"),
    [
        ("", "", "Who is responsible?", "who"),
        ("nobody", "", "“nobody” names no organisation here", "who"),
        ("AU", "2026-02-30", "There is no such day: 2026-02-30", "when"),
    ],
)
def test_what_cannot_be_read_is_said_at_once(
    acting: Acting, who: str, when: str, said: str, field: str
) -> None:
    line = fill(acting, "Report", who, when)
    press(line.when, Qt.Key.Key_Return)
    assert acting.document.value == sample()
    assert said in line.refusal.text()
    assert QApplication.focusWidget() is getattr(line, field)
    assert line.text.text() == "Report"


def test_nothing_is_added_without_words(acting: Acting) -> None:
    line = quick(acting)
    press(line.text, Qt.Key.Key_Return)
    assert acting.document.value == sample()
    assert QApplication.focusWidget() is line.text


def test_escape_begins_anew(acting: Acting) -> None:
    line = fill(acting, "Report", "AU", "")
    press(line.when, Qt.Key.Key_Escape)
    assert (line.text.text(), line.who.text()) == ("", "")
    assert QApplication.focusWidget() is line.text


def test_who_is_chosen_from_a_menu(acting: Acting) -> None:
    line = quick(acting)
    press(line.pick, Qt.Key.Key_Space)
    take(line.menu, "African Union")
    press(line.pick, Qt.Key.Key_Space)
    take(line.menu, "European Union")
    assert line.who.text() == "AU, EU"
    press(line.pick, Qt.Key.Key_Space)
    assert [one.text() for one in line.menu.actions() if one.isChecked()] == [
        "African Union",
        "European Union",
    ]
    take(line.menu, "African Union")
    assert line.who.text() == "EU"


def test_what_was_meant_is_written_out(acting: Acting) -> None:
    line = quick(acting)
    line.who.setFocus()
    type_in(line.who, "african union igad")
    press(line.who, Qt.Key.Key_Tab)
    assert line.who.text() == "african union igad"
    line.who.setText("african union, ig")
    line.who.setFocus()
    press(line.who, Qt.Key.Key_Tab)
    assert line.who.text() == "AU, IGAD"


def test_it_can_follow_from_a_paragraph_in_the_same_step(acting: Acting) -> None:
    line = fill(acting, "Report", "AU", "")
    line.paragraph.setFocus()
    press(line.paragraph, Qt.Key.Key_Down)
    press(line.paragraph, Qt.Key.Key_Down)
    press(line.paragraph, Qt.Key.Key_Return)
    new = acting.item.action_items[-1]
    behind = paragraphs_behind(acting.document.value, new.id)
    assert [paragraph.no for paragraph in behind] == [2]
    assert line.paragraph.value() is None
    acting.document.undo()
    assert acting.document.value == sample()


def test_an_agreement_without_action_draws_one(acting: Acting) -> None:
    acting.turn_to(2)
    agreements = acting.step.agreements
    sentences = [entry.line.sentence for entry in agreements.notices.panel.entries]
    assert sentences == ["Item 3: nothing follows yet from paragraph 12"]
    press(agreements.buttons[0], Qt.Key.Key_Space)
    line = acting.step.action_list.quick
    assert QApplication.focusWidget() is line.text
    type_in(line.text, "Agree the timetable")
    line.who.setFocus()
    type_in(line.who, "UN")
    press(line.who, Qt.Key.Key_Return)
    new = acting.item.action_items[-1]
    assert [p.no for p in paragraphs_behind(acting.document.value, new.id)] == [12]
    assert not agreements.isVisible()
