"""Follow-up as a user works through it: lists, keys, fields, reminders, what waits."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.actions import ActionItem
from baraza.domain.changes import change
from baraza.domain.codes import ActionStatus
from baraza.domain.consultation import Consultation
from baraza.domain.tree import find, settle
from baraza.services.office import Office
from baraza.ui.followup.actions import Action, When, when_due
from baraza.ui.followup.page import FollowUpPage
from baraza.ui.followup.reminding import reminder
from baraza.ui.window import Window
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.home.desk import another, focused, on, press
from tests.ui.keys import press as press_on

# Menus pop up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier


def due(value: Consultation, place: int, **values: Any) -> Consultation:
    """Return the consultation with other values in the action at a place."""
    actions = [action for item in value.agenda_items for action in item.action_items]
    return settle(change(value, actions[place].key, **values))


_CHANGES: tuple[dict[str, Any], ...] = (
    {"due": "2026-03-08", "text": "Send <b>the</b> list"},
    {"due": "2026-03-09"},
    {"due": "2026-03-23"},
    {"due": "2026-03-24"},
    {"due": None, "due_event": "the June review"},
    {"status": ActionStatus.IMPLEMENTED},
    {"status": ActionStatus.CANCELLED},
)


@pytest.fixture
def page(office: Office, window: Window) -> FollowUpPage:
    """Two consultations on 9 March: one action late, two soon, some later, one without a day."""
    other = another("OTHER", "Electoral support", **on("2026-02-10"))
    other = settle(replace(other, previous_actions=()))
    for place, values in enumerate(_CHANGES):
        other = due(other, place, **values)
    office.import_consultation(sample())
    office.import_consultation(other)
    window.go("follow-up")
    found = window.page("follow-up")
    assert isinstance(found, FollowUpPage)
    return found


def shown(page: FollowUpPage, when: When) -> list[Action]:
    rows = page.board.cards[when].list.rows
    return [row for place in range(rows.rowCount()) if (row := rows.row_at(place)) is not None]


def action_in(office: Office, action: Action) -> ActionItem:
    """Return an action as the office keeps it now."""
    found = find(office.consultation(action.consultation), action.key)
    assert isinstance(found, ActionItem)
    return found


def enter(page: FollowUpPage, when: When, place: int = 0) -> Action:
    """Go into a list by keys and down to an action."""
    held = page.board.cards[when].list
    held.setFocus()
    press(Qt.Key.Key_Home)
    for _ in range(place):
        press(Qt.Key.Key_Down)
    assert held.action is not None
    assert page.action == held.action
    return held.action


@pytest.mark.parametrize(
    ("status", "day", "when"),
    [
        (ActionStatus.OPEN, "2026-03-08", When.LATE),
        (ActionStatus.OPEN, "2026-03-09", When.SOON),
        (ActionStatus.IN_PROGRESS, "2026-03-23", When.SOON),
        (ActionStatus.NOT_IMPLEMENTED, "2026-03-24", When.LATER),
        (ActionStatus.PARTIALLY_IMPLEMENTED, None, When.UNDATED),
        (ActionStatus.IMPLEMENTED, "2026-03-08", When.DONE),
        (ActionStatus.OVERTAKEN_BY_EVENTS, None, When.DONE),
    ],
)
def test_when_an_action_is_due(status: ActionStatus, day: str | None, when: When) -> None:
    assert when_due(status, day, "2026-03-09") is when


def test_every_action_is_in_its_list(page: FollowUpPage) -> None:
    assert [one.text for one in shown(page, When.LATE)] == ["Send <b>the</b> list"]
    assert len(shown(page, When.SOON)) == 2
    assert [one.event for one in shown(page, When.UNDATED)] == ["the June review"]
    assert len(shown(page, When.DONE)) == 2
    assert sum(len(shown(page, when)) for when in When) == 26
    assert page.board.cards[When.LATE].count.text() == "1"
    line = page.header.line.text()
    assert "26 action" in line
    assert "1 late · 2 due in 14 days · as of 9 Mar 2026" in line


def test_actions_of_the_last_session_are_listed_for_the_open_consultation(
    page: FollowUpPage, window: Window
) -> None:
    assert not [one for when in When for one in shown(page, when) if one.is_earlier]
    window.open_consultation("SES-2026-01", "follow-up")
    earlier = [one.id for when in When for one in shown(page, when) if one.is_earlier]
    assert sorted(earlier) == [f"PA-{number}" for number in range(1, 7)]


def test_organisation_and_consultation_filter_by_keys(page: FollowUpPage) -> None:
    page.organisation.setFocus()
    for _ in range(page.organisation.count()):
        if page.organisation.value() == "IGAD":
            break
        press(Qt.Key.Key_Down)
    everywhere = [one for when in When for one in shown(page, when)]
    assert everywhere
    assert all("IGAD" in one.organisations for one in everywhere)
    page.consultation.setFocus()
    for _ in range(page.consultation.count()):
        if page.consultation.currentText() == "Electoral support":
            break
        press(Qt.Key.Key_Down)
    left = [one for when in When for one in shown(page, when)]
    assert 0 < len(left) < len(everywhere)
    assert {one.consultation_id for one in left} == {"OTHER"}


def test_arrows_go_from_list_to_list(page: FollowUpPage) -> None:
    enter(page, When.LATE)
    press(Qt.Key.Key_Right)
    assert focused() is page.board.cards[When.SOON].list
    assert page.action is not None
    assert page.action.when is When.SOON
    assert page.board.cards[When.LATE].list.action is None
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Left)
    assert focused() is page.board.cards[When.SOON].list


def test_enter_opens_the_action_in_its_consultation(page: FollowUpPage, window: Window) -> None:
    action = enter(page, When.LATE)
    press(Qt.Key.Key_Return)
    assert window.document is not None
    assert window.document.value.session.id == "OTHER"
    assert window.stack.currentWidget() is window.page("room")
    record = window.document.record(action.key)
    assert isinstance(record, ActionItem)
    assert focused().objectName().startswith("ActionItem.status")


def test_enter_keeps_what_can_be_undone_in_the_open_consultation(
    page: FollowUpPage, window: Window
) -> None:
    window.open_consultation("OTHER", "follow-up")
    document = window.document
    assert document is not None
    document.set("Place", document.value.session.key, place="Dakar")
    enter(page, When.LATE)
    press(Qt.Key.Key_Return)
    assert window.document is document
    assert document.undo_words == "Place"


def test_space_marks_as_implemented_with_one_edit_and_history(
    page: FollowUpPage, window: Window, office: Office
) -> None:
    action = enter(page, When.LATE)
    press(Qt.Key.Key_Space)
    assert action_in(office, action).status is ActionStatus.IMPLEMENTED
    assert shown(page, When.LATE) == []
    assert action.key in {one.key for one in shown(page, When.DONE)}
    latest, *_ = office.edits(action.consultation)
    assert (latest.intent, latest.fields) == ("Action implemented", 1)
    assert window.toast.words.text() == "Implemented: Send <b>the</b> list"
    # The keys stay with the action.
    assert focused() is page.board.cards[When.DONE].list
    assert window.document is None
    press(Qt.Key.Key_Space)
    assert action_in(office, action).status is ActionStatus.OPEN
    assert len(shown(page, When.LATE)) == 1


def test_what_was_marked_is_taken_back_in_its_own_consultation(
    page: FollowUpPage, window: Window, office: Office
) -> None:
    window.open_consultation("SES-2026-01", "follow-up")
    document = window.document
    assert document is not None
    document.set("Place", document.value.session.key, place="Nairobi")
    action = next(one for one in shown(page, When.LATE) if one.consultation_id == "OTHER")
    page.board.choose(action.key, focus=True)
    press(Qt.Key.Key_Space)
    assert action_in(office, action).status is ActionStatus.IMPLEMENTED
    press(Qt.Key.Key_Z, CTRL)
    assert action_in(office, action).status is ActionStatus.OPEN
    assert document.value.session.place == "Nairobi"
    assert window.toast.words.text() == "Undone: Action implemented"
    press(Qt.Key.Key_Y, CTRL)
    assert action_in(office, action).status is ActionStatus.IMPLEMENTED
    assert document.value.session.place == "Nairobi"


def test_undo_belongs_to_the_open_consultation_where_that_was_edited_last(
    page: FollowUpPage, window: Window, office: Office
) -> None:
    window.open_consultation("OTHER", "follow-up")
    action = enter(page, When.LATE)
    press(Qt.Key.Key_Space)
    assert action_in(office, action).status is ActionStatus.IMPLEMENTED
    press_on(window, Qt.Key.Key_Z, CTRL)
    assert action_in(office, action).status is ActionStatus.OPEN
    assert window.document is not None
    assert window.document.redo_words == "Action implemented"


def test_d_and_o_go_to_day_and_owner(page: FollowUpPage, office: Office) -> None:
    action = enter(page, When.LATE)
    press(Qt.Key.Key_D)
    assert focused().objectName() == "ActionItem.due.input"
    retype(focused(), "2026-04-02")
    assert action_in(office, action).due == "2026-04-02"
    assert action.key in {one.key for one in shown(page, When.LATER)}
    page.board.choose(action.key, focus=True)
    press(Qt.Key.Key_O)
    assert focused().objectName() == "ActionItem.owner_function.input"
    retype(focused(), "Head of the electoral unit")
    assert action_in(office, action).owner_function == "Head of the electoral unit"
    intents = [edit.intent for edit in office.edits(action.consultation)]
    assert intents[:2] == ["Function that owns it", "Due"]


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("progress", "40", 40),
        ("reason", "The list was not cleared", "The list was not cleared"),
        ("evidence", "Note of 5 March", "Note of 5 March"),
        ("due_event", "the June review", "the June review"),
    ],
)
def test_the_fields_of_the_follow_up_are_typed_at_the_side(
    page: FollowUpPage, office: Office, field: str, words: str, value: object
) -> None:
    action = enter(page, When.SOON)
    assert page.panel.form is not None
    retype(page.panel.form.editors[field].input, words)
    assert getattr(action_in(office, action), field) == value


def test_the_state_is_chosen_at_the_side(page: FollowUpPage, office: Office) -> None:
    action = enter(page, When.SOON)
    assert page.panel.form is not None
    page.panel.form.editors["status"].input.setFocus()
    press(Qt.Key.Key_Down)
    assert action_in(office, action).status is ActionStatus.IN_PROGRESS


def test_an_action_of_the_last_session_has_its_own_fields(
    page: FollowUpPage, window: Window
) -> None:
    window.open_consultation("SES-2026-01", "follow-up")
    earlier = next(one for one in shown(page, When.LATE) if one.is_earlier)
    assert page.board.choose(earlier.key, focus=True)
    press(Qt.Key.Key_O)
    assert page.panel.form is not None
    assert page.panel.form.kind.__name__ == "PreviousAction"
    assert page.panel.form.editors["responsible"].isAncestorOf(focused())
    retype(page.panel.form.editors["evidence"].input, "Report of the visit")
    assert window.document is not None
    saved = find(window.document.value, earlier.key)
    assert getattr(saved, "evidence", "") == "Report of the visit"


def test_typing_is_saved_when_the_page_is_left(
    page: FollowUpPage, window: Window, office: Office
) -> None:
    action = enter(page, When.LATE)
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_A, CTRL)
    for letter in (Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_O):
        press(letter)
    window.go("home")
    assert action_in(office, action).owner_function == "pso"


def test_a_consultation_changed_elsewhere_is_read_again(
    page: FollowUpPage, window: Window, office: Office
) -> None:
    action = enter(page, When.LATE)
    window.open_consultation("OTHER")
    assert window.document is not None
    window.document.set("Text", action.key, text="Send both lists")
    window.go("follow-up")
    assert [one.text for one in shown(page, When.LATE)] == ["Send both lists"]
    page.board.choose(action.key, focus=True)
    press(Qt.Key.Key_Space)
    assert action_in(office, action).status is ActionStatus.IMPLEMENTED


def test_the_reminder_of_the_filtered_organisation_is_copied(
    page: FollowUpPage, window: Window
) -> None:
    page.organisation.show_value("AU")
    page.organisation.activated.emit(page.organisation.currentIndex())
    page.copy.setFocus()
    press(Qt.Key.Key_Space)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Actions of AU as of 9 Mar 2026\n\nPast their date:\n")
    assert "\u2013 Send <b>the</b> list (due 8 Mar 2026; AC-01)" in text
    assert "Due within 14 days:" in text
    assert "together: AU, UN" in text
    assert "  Electoral support" in text
    assert "Circulate one calendar" in text
    assert "Open the HRDDP assessment" not in text
    assert "copied" in window.toast.words.text()


def test_without_a_filter_it_asks_for_which_organisation(page: FollowUpPage) -> None:
    page.copy.setFocus()
    press(Qt.Key.Key_Space)
    assert [action.text() for action in page.menu.actions()] == ["AU", "IGAD", "UN"]
    press_on(page.menu, Qt.Key.Key_Down)
    press_on(page.menu, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text().startswith("Actions of IGAD as of")


def test_who_has_nothing_to_do_gets_no_reminder(page: FollowUpPage) -> None:
    assert reminder("NOBODY", page.shown(), "2026-03-09") == ""


def test_silences_and_ad_referendum_wait_with_both_clocks(
    page: FollowUpPage, window: Window, office: Office, qtbot: QtBot
) -> None:
    value = another("SILENT", "Under silence", **on("2026-01-05"))
    silent = replace(value, outcome_lifecycle=value.outcome_lifecycle[:3])
    office.import_consultation(settle(silent))
    window.go("home")
    window.go("follow-up")
    qtbot.waitUntil(lambda: len(page.waiting.rows) == 4)
    silence, *others = [row.waiting for row in page.waiting.rows]
    assert silence.title == "Under silence"
    assert silence.clocks == (
        "25 Mar 2026 \u206617:00\u2069 Addis Ababa / \u206610:00\u2069 New York"
    )
    assert not silence.is_over
    assert {one.paragraph for one in others} == {5}
    texts = [p.final for item in sample().agenda_items for p in item.paragraphs if p.no == 5]
    assert texts[0] is not None
    assert all(one.wording == f"5. {texts[0].text}" for one in others)
    assert all(one.sides == (("UN", "global"),) for one in others)
    # A row is there before it is seen, and what is not seen takes no key.
    qtbot.waitUntil(page.waiting.rows[0].isVisible)
    page.waiting.rows[0].setFocus()
    press(Qt.Key.Key_Space)
    assert window.document is not None
    assert window.document.value.session.id == "SILENT"
    event = window.document.value.outcome_lifecycle[-1]
    stand_in = window.page("room")
    assert (event.key, "silence_until") in stand_in.gone_to  # type: ignore[attr-defined]  # the stand-in


def test_the_rate_of_the_last_session_says_its_day(
    page: FollowUpPage, window: Window, qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.rate.isVisible)
    assert page.rate.figure.text() == "60.0 %"
    window.open_consultation("SES-2026-01", "follow-up")
    document = window.document
    assert document is not None
    assert "Implemented 3" in page.rate.counts.text()
    assert "70.0 % with what is done in part" in page.rate.basis.text()
    assert "states as of 10 Mar 2026" in page.rate.basis.text()
    partly = next(one for one in document.value.previous_actions if one.id == "PA-4")
    document.set("State", partly.key, status=ActionStatus.IMPLEMENTED)
    assert page.rate.figure.text() == "80.0 %"


def test_an_office_without_actions_says_so(window: Window) -> None:
    window.go("follow-up")
    page = window.page("follow-up")
    assert isinstance(page, FollowUpPage)
    assert page.empty.isVisible()
    assert not page.board.isVisible()
    assert not page.panel.isVisible()


def test_everything_has_a_name_and_fits(page: FollowUpPage, window: Window) -> None:
    least = window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 728
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), f"{type(widget).__name__} {widget.objectName()}"


def test_a_card_is_read_out(page: FollowUpPage) -> None:
    rows = page.board.cards[When.UNDATED].list.rows
    spoken = rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("the June review. Open. Electoral support")
