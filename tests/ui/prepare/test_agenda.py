"""The agenda, edited by keys."""

import pytest
from PySide6.QtCore import Qt

from baraza.domain.codes import Expertise, ItemType, Step
from baraza.ui.prepare.agenda.page import AgendaPage
from tests.ui.driving import retype
from tests.ui.keys import ALT, press
from tests.ui.prepare.driving import Desk, add_by_words, add_chip, choose_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def agenda(desk: Desk) -> AgendaPage:
    page = desk.open("agenda")
    assert isinstance(page, AgendaPage)
    return page


def test_an_item_is_added_by_its_title(desk: Desk, agenda: AgendaPage) -> None:
    add_by_words(agenda.items, "Other matters")
    choose_words(desk.editor("AgendaItem.type"), "Other matters")
    retype(desk.keyed("AgendaItem.title").rows["fr"].input, "Questions diverses")
    new = desk.value().agenda_items[-1]
    assert dict(new.title) == {"en": "Other matters", "fr": "Questions diverses"}
    assert (new.number, new.type) == (6, ItemType.OTHER_MATTERS)


def test_items_are_numbered_in_their_order(desk: Desk, agenda: AgendaPage) -> None:
    agenda.items.table.setFocus()
    agenda.items.choose(desk.value().agenda_items[-1].key)
    press(agenda.items.table, Qt.Key.Key_Up, ALT)
    ids = [(item.id, item.number) for item in desk.value().agenda_items]
    assert ids == [("AI-1", 1), ("AI-2", 2), ("AI-3", 3), ("AI-5", 4), ("AI-4", 5)]
    press(agenda.items.down, Qt.Key.Key_Space)
    assert [item.id for item in desk.value().agenda_items][3:] == ["AI-4", "AI-5"]
    desk.document.undo()
    desk.document.undo()
    assert [item.number for item in desk.value().agenda_items] == [1, 2, 3, 4, 5]


def test_a_number_out_of_order_is_refused(desk: Desk, agenda: AgendaPage) -> None:
    editor = desk.editor("AgendaItem.number")
    retype(editor.input, "9")
    assert desk.value().agenda_items[0].number == 1
    assert editor.refusal.text() != ""
    assert agenda.items.record is not None


def test_required_expertise_brings_its_findings(desk: Desk, agenda: AgendaPage) -> None:
    agenda.items.choose(desk.value().agenda_items[2].key)
    assert len(agenda._about(desk.value().agenda_items[2])) == 1
    add_chip(desk.editor("AgendaItem.required_expertise"), "Elections")
    item = desk.value().agenda_items[2]
    assert item.required_expertise[-1] is Expertise.ELECTORAL
    # Nobody on any of the three sides is named for it.
    assert len(agenda._about(item)) == 4
    assert agenda._still(item).text.startswith("4")


def test_operations_phases_and_step_of_an_item(desk: Desk, agenda: AgendaPage) -> None:
    agenda.items.choose(desk.value().agenda_items[2].key)
    add_chip(desk.editor("AgendaItem.operations"), "Multinational Joint Task Force")
    add_chip(desk.editor("AgendaItem.cycle_phase"), "Recovery")
    choose_words(desk.editor("AgendaItem.step"), "Positions")
    item = desk.value().agenda_items[2]
    assert item.operations == ("OP-MNJTF",)
    assert [phase.value for phase in item.cycle_phase] == ["peacemaking", "recovery"]
    assert item.step is Step.POSITIONS


def test_an_item_is_struck_with_what_named_it(desk: Desk, agenda: AgendaPage) -> None:
    before = desk.value()
    assert any("AI-5" in observer.items for observer in before.observers)
    agenda.items.choose(before.agenda_items[4].key)
    press(agenda.items.table, Qt.Key.Key_Delete)
    assert [item.id for item in desk.value().agenda_items] == ["AI-1", "AI-2", "AI-3", "AI-4"]
    assert not any("AI-5" in observer.items for observer in desk.value().observers)
    assert "Struck agenda item" in desk.announced()
    assert agenda.items.record == desk.value().agenda_items[-1]
    press(desk.window.toast.action, Qt.Key.Key_Space)
    assert desk.value() == before


def test_versions_tell_how_the_agenda_came_about(desk: Desk, agenda: AgendaPage) -> None:
    desk.open("agenda", tab=1)
    press(agenda.versions.add_line.button, Qt.Key.Key_Space)
    retype(desk.editor("AgendaVersion.date").input, "2026-03-01")
    choose_words(desk.editor("AgendaVersion.by"), "The secretariat")
    items = desk.editor("AgendaVersion.items").input
    items.setFocus()
    for words in ("Somalia", "The Sudan"):
        for letter in words:
            press(items, Qt.Key(ord(letter.upper())))
        press(items, Qt.Key.Key_Return)
    press(items, Qt.Key.Key_Tab)
    retype(desk.editor("AgendaVersion.comment").input, "Lake Chad Basin refused for lack of time")
    new = desk.value().agenda_negotiation[-1]
    assert (new.version, new.date, new.by) == (5, "2026-03-01", "secretariat")
    assert len(new.items) == 2
    assert new.comment == "Lake Chad Basin refused for lack of time"
