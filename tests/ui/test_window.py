"""The window: pages, keys, palette, findings, messages."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.errors import BarazaError
from baraza.ui.document import Document
from baraza.ui.preferences import PreferencesStore
from baraza.ui.shell.palette import matches
from baraza.ui.theme import LIGHT, theme
from baraza.ui.widgets import Label
from baraza.ui.window import Window
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.keys import ALT, CTRL, SHIFT, press, type_in
from tests.ui.trial import TRIAL_PLACES, Ledger, SubjectPage


def page_of(window: Window) -> SubjectPage:
    page = window.page("prepare")
    assert isinstance(page, SubjectPage)
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_opens_on_home_without_a_consultation(window: Window) -> None:
    assert window.stack.currentWidget() is window.page("home")
    assert not window.top_bar.isVisible()
    assert not window.rail.buttons["prepare"].isEnabled()
    window.go("prepare")
    assert window.stack.currentWidget() is window.page("home")


def test_a_consultation_is_opened_on_its_page(opened: Window) -> None:
    assert opened.top_bar.isVisible()
    assert opened.top_bar.title.text().startswith("United Nations – African Union")
    assert "UN – AU – IGAD" in opened.top_bar.line.text()
    assert opened.rail.buttons["prepare"].isChecked()


def test_it_fits_a_small_laptop(opened: Window) -> None:
    least = opened.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 728
    assert opened.size().width() == 1366


def test_the_rail_is_small_where_a_page_needs_the_room(opened: Window) -> None:
    small = [opened.rail.is_small]
    opened.resize(1600, 900)
    small.append(opened.rail.is_small)
    opened.resize(1366, 728)
    opened.go("home")
    small.append(opened.rail.is_small)
    assert small == [True, False, False]


def test_everything_that_takes_the_focus_has_a_name(opened: Window) -> None:
    opened.open_palette()
    opened.palette_.close_palette()
    for place in ("home", "prepare"):
        opened.go(place)
        for widget in opened.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName(), f"{type(widget).__name__} {widget.objectName()}"


def test_alt_and_a_digit_go_to_a_page(opened: Window) -> None:
    press(opened, Qt.Key.Key_1, ALT)
    assert opened.stack.currentWidget() is opened.page("home")
    press(opened, Qt.Key.Key_Eacute, ALT)
    assert opened.stack.currentWidget() is opened.page("prepare")


def test_leaving_a_page_saves_what_is_typed(opened: Window, document: Document) -> None:
    editor = page_of(opened).form.editors["place"]
    editor.focus()
    type_in(editor.input, "X ")
    opened.go("home")
    assert document.value.session.place is not None
    assert "X" in document.value.session.place


def test_undo_belongs_to_the_field_while_it_holds_typing(
    opened: Window, document: Document
) -> None:
    editor = page_of(opened).form.editors["place"]
    retype(editor.input, "Nairobi")
    editor.focus()
    type_in(editor.input, "X")
    press(editor.input, Qt.Key.Key_Z, CTRL)
    assert document.value.session.place == "Nairobi"
    assert not editor.is_dirty()
    press(editor.input, Qt.Key.Key_Z, CTRL)
    assert document.value.session.place == "Addis Ababa"
    assert opened.toast.words.text() == "Undone: Place"
    press(editor.input, Qt.Key.Key_Z, CTRL | SHIFT)
    assert document.value.session.place == "Nairobi"


def test_undo_says_what_it_would_take_back(opened: Window, document: Document) -> None:
    assert not opened.top_bar.undo.isEnabled()
    document.set("Place", document.value.session.key, place="Nairobi")
    assert opened.top_bar.undo.accessibleName() == "Undo: Place (Ctrl+Z)"
    assert opened.top_bar.saved.text().startswith("Saved ")
    press(opened.top_bar.undo, Qt.Key.Key_Space)
    assert opened.top_bar.redo.isEnabled()


def test_the_pill_says_that_something_is_typed(opened: Window) -> None:
    editor = page_of(opened).form.editors["place"]
    editor.focus()
    type_in(editor.input, "X")
    assert opened.top_bar.saved.text() == "Typing"
    press(editor.input, Qt.Key.Key_Tab)
    assert opened.top_bar.saved.text().startswith("Saved ")


def test_the_palette_goes_to_a_delegation(opened: Window, document: Document) -> None:
    press(opened, Qt.Key.Key_K, CTRL)
    assert opened.palette_.line.hasFocus()
    type_in(opened.palette_.line, "dele african")
    press(opened.palette_.line, Qt.Key.Key_Return)
    assert not opened.palette_.isVisible()
    record = page_of(opened).delegations.record
    assert record == document.value.delegations[1]
    assert page_of(opened).delegations.isAncestorOf(focused())


def test_escape_leaves_the_palette_where_one_was(opened: Window) -> None:
    editor = page_of(opened).form.editors["place"]
    editor.focus()
    opened.open_palette()
    press(opened.palette_.line, Qt.Key.Key_Escape)
    assert editor.input.hasFocus()


@pytest.mark.parametrize(
    ("typed", "found"), [("", True), ("gopr", True), ("PREP", True), ("prx", False)]
)
def test_commands_are_found_by_a_few_letters(typed: str, found: bool) -> None:
    assert matches("Go to Prepare", typed) is found


def test_findings_are_listed_and_jumped_from(opened: Window, document: Document) -> None:
    press(opened, Qt.Key.Key_F8)
    assert opened.drawer.isVisible()
    assert len(opened.drawer.panel.rows) == len(document.findings)
    target = next(f for f in document.findings if f.check == "expertise_gaps")
    row = next(r for r in opened.drawer.panel.rows if r.line.key == target.identity)
    row.setFocus()
    press(row, Qt.Key.Key_Space)
    assert not opened.drawer.isVisible()
    assert page_of(opened).isAncestorOf(focused())


def test_a_finding_is_left_as_it_is_for_a_reason(opened: Window, document: Document) -> None:
    opened.open_findings()
    entry = opened.drawer.panel.entries[0]
    press(entry.aside, Qt.Key.Key_Space)
    type_in(entry.reason, "Both sides know")
    press(entry.reason, Qt.Key.Key_Return)
    [override] = document.value.overrides
    assert override.reason == "Both sides know"
    assert override.by == "Desk officer, United Nations"
    shown = opened.drawer.panel.entries[-1]
    assert shown.line.severity == "set-aside"
    press(shown.aside, Qt.Key.Key_Space)
    assert document.value.overrides == ()


def test_f6_goes_from_pane_to_pane(opened: Window) -> None:
    page = page_of(opened)
    page.form.editors["place"].focus()
    press(focused(), Qt.Key.Key_F6)
    assert page.delegations.isAncestorOf(focused())
    press(focused(), Qt.Key.Key_F6)
    assert opened.rail.isAncestorOf(focused())
    press(focused(), Qt.Key.Key_F6, SHIFT)
    assert page.delegations.isAncestorOf(focused())


def test_what_is_refused_without_a_field_is_said_as_a_message(opened: Window) -> None:
    opened.tell_error(BarazaError("disk-full"))
    assert opened.toast.isVisible()
    assert "safe" in opened.toast.words.text()


def test_what_could_not_be_saved_is_said(
    opened: Window, document: Document, ledger: Ledger
) -> None:
    editor = page_of(opened).form.editors["place"]
    ledger.refusal = BarazaError("disk-full")
    retype(editor.input, "Nairobi")
    assert opened.top_bar.saved.text() == "Not saved"
    assert "The disk is full" in editor.refusal.text()
    assert editor.is_dirty()
    ledger.refusal = None
    editor.keep()
    assert document.value.session.place == "Nairobi"
    assert opened.top_bar.saved.text().startswith("Saved ")


def test_what_was_saved_says_the_hour_of_the_office(window: Window, ledger: Ledger) -> None:
    hour = datetime(2026, 3, 10, 8, 20, tzinfo=timezone(timedelta(hours=3)))
    document = Document(sample(), ledger, clock=lambda: hour)
    window.open_document(document, "prepare")
    document.set("Place", document.value.session.key, place="Nairobi")
    assert window.top_bar.saved.text() == "Saved \u206608:20\u2069"


def test_it_begins_on_the_page_and_not_on_the_rail(
    qtbot: QtBot, document: Document, preferences: PreferencesStore
) -> None:
    made = Window(None, preferences, lambda _office, _id: document, TRIAL_PLACES)
    qtbot.addWidget(made)
    made.open_document(document, "prepare")
    made.show()
    begun = made.focusWidget()
    assert begun is not None
    assert made.page("prepare").isAncestorOf(begun)


def test_the_theme_is_switched_and_remembered(
    opened: Window, preferences: PreferencesStore
) -> None:
    press(opened, Qt.Key.Key_L, CTRL | SHIFT)
    try:
        assert theme().is_dark
        assert preferences.value.theme == "dark"
    finally:
        theme().apply(LIGHT)


def test_the_sheet_of_keys(opened: Window) -> None:
    editor = page_of(opened).form.editors["place"]
    editor.focus()
    press(focused(), Qt.Key.Key_F1)
    assert opened.key_sheet.isVisible()
    assert opened.rect().contains(opened.key_sheet.geometry())
    said = [label.text() for label in opened.key_sheet.findChildren(Label)]
    for words in ("Prepare", "Room", "Follow-up", "Next step; Ctrl+Shift+Enter back"):
        assert words in said
    press(opened.key_sheet.shut, Qt.Key.Key_Escape)
    assert editor.input.hasFocus()


def test_who_is_at_the_desk_is_asked_once(
    qtbot: QtBot, document: Document, preferences: PreferencesStore
) -> None:
    preferences.set(function="")
    made = Window(None, preferences, lambda _office, _id: document, TRIAL_PLACES)
    qtbot.addWidget(made)
    made.show()
    assert made.desk_strip.isVisible()
    type_in(made.desk_strip.function, "Rapporteur")
    press(made.desk_strip.function, Qt.Key.Key_Return)
    assert preferences.value.function == "Rapporteur"
    assert not made.desk_strip.isVisible()


def test_closing_saves_what_is_typed(opened: Window, document: Document) -> None:
    editor = page_of(opened).delegations.form.editors["authority"]
    editor.focus()
    type_in(editor.input, "X")
    opened.close()
    assert "X" in (document.value.delegations[0].authority or "")


def test_the_focused_field_is_scrolled_into_view(opened: Window) -> None:
    member = page_of(opened).delegates.form.editors["attendance"]
    member.focus()
    at = member.mapTo(opened, QPoint(0, 0))
    assert 0 < at.y() < opened.height()


class Shown(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt calls it so
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_no_part_flashes_as_a_window_of_its_own(
    window: Window, document: Document, qapp: QApplication
) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    try:
        window.open_document(document, "prepare")
        window.open_palette()
        window.open_findings()
        window.show_keys()
        window.message("Said", "Undo", window.undo)
    finally:
        qapp.removeEventFilter(shown)
    assert shown.windows == []
