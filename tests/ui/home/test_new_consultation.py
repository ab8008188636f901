"""Beginning a consultation by keys: what is asked, what is refused, what is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.codes import (
    Attribution,
    Classification,
    MeetingFormat,
    OrganisationKind,
    OutcomeType,
    Stage,
)
from baraza.services.office import Office
from baraza.ui.home.beginning import NewConsultationDialog
from baraza.ui.home.sides import initials
from baraza.ui.window import Window
from baraza.ui.words import code_words
from tests.ui.home.desk import focused, press, return_to, wait_for
from tests.ui.home.test_home import home
from tests.ui.keys import press as press_on
from tests.ui.keys import type_in

# Menus pop up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TAB, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Down


def begin(window: Window, qtbot: QtBot) -> NewConsultationDialog:
    page = home(window)
    button = page.first if page.first.isVisible() else page.new
    button.setFocus()
    press(Qt.Key.Key_Space)
    return wait_for(qtbot, window, NewConsultationDialog)


def type_here(words: str) -> None:
    type_in(focused(), words)
    press(TAB)


def type_over(words: str) -> None:
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_here(words)


def choose(words: str) -> None:
    """Go down the list until it shows these words, then on to the next field."""
    box = focused()
    assert isinstance(box, QComboBox), type(box)
    for _ in range(box.count()):
        if box.currentText() == words:
            break
        press(DOWN)
    assert box.currentText() == words
    press(TAB)


def fill_side(name: str, kind: str, head: str) -> None:
    type_here(name)
    press(TAB)  # the short name proposed is taken
    choose(kind)
    type_here(head)


def fill_by_keys(dialog: NewConsultationDialog) -> None:
    """Fill every field by keys, from the first to the last."""
    assert focused() is dialog.title
    type_here("Flood preparedness <b>&</b>")
    choose(code_words(MeetingFormat.TRIPARTITE))
    for words in ("2026-11-23 14:00", "24.11.2026 17:30"):
        type_here(words)
        press(TAB)  # past the calendar
    type_over("Africa/Ndjamena")
    type_here("Lake Chad")
    fill_side("United Nations", code_words(OrganisationKind.GLOBAL), "Director")
    community = "Economic Community of Central African States"
    fill_side(community, code_words(OrganisationKind.REC), "Head of unit")
    press(TAB)  # past the button that adds a line
    choose(code_words(Classification.CONFIDENTIAL))
    choose(code_words(Attribution.UNATTRIBUTED))
    choose(code_words(OutcomeType.MINUTES))
    type_over("fr, en")
    type_here("Trigger protocol")
    press(DOWN)
    press(TAB)


def test_a_consultation_is_begun_by_keys_alone(
    window: Window, office: Office, qtbot: QtBot
) -> None:
    fill_by_keys(begin(window, qtbot))
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: office.count() == 1)
    made = office.consultation()
    session = made.session
    assert dict(session.title) == {"fr": "Flood preparedness <b>&</b>"}
    assert session.id == "2026-11-23-flood-preparedness-b-b"
    assert (session.format, session.place) == (MeetingFormat.TRIPARTITE, "Lake Chad")
    assert session.start == "2026-11-23T14:00:00+01:00"
    assert session.end == "2026-11-24T17:30:00+01:00"
    assert session.languages.working == ("fr", "en")
    assert session.classification is Classification.CONFIDENTIAL
    assert session.attribution is Attribution.UNATTRIBUTED
    assert session.outcome_type is OutcomeType.MINUTES
    assert session.stage is Stage.PREPARE
    assert [(one.id, one.kind) for one in made.organisations] == [
        ("UN", OrganisationKind.GLOBAL),
        ("ECCAS", OrganisationKind.REC),
    ]
    assert [one.delegates[0].function for one in made.delegations] == ["Director", "Head of unit"]
    assert made.agenda_items[0].title["fr"] == "Trigger protocol"
    assert made.own_org == "ECCAS"
    assert window.stack.currentWidget() is window.page("prepare")
    assert [one.id for one in office.register()] == ["ECCAS", "UN"]


def fill_short(dialog: NewConsultationDialog) -> None:
    """Fill what must be filled; keys are tried above."""
    dialog.title.setText("Short")
    for name, words in (("start", "2026-03-10 09:00"), ("end", "2026-03-10 17:00")):
        dialog.editors[name].input.setText(words)  # type: ignore[attr-defined]  # a line
    dialog.editors["classification"].offer(Classification.UNCLASSIFIED)
    for line, name in zip(dialog.sides.lines, ("United Nations", "African Union"), strict=False):
        line.name.setText(name)
        line.name.editingFinished.emit()
        line.kind.show_value(OrganisationKind.GLOBAL)
        line.head.setText("Director")


def test_the_organisation_of_the_desk_owns_the_copy(window: Window, qtbot: QtBot) -> None:
    dialog = begin(window, qtbot)
    fill_short(dialog)
    assert dialog.own.value() == "UN"


def test_what_is_missing_is_named_and_has_the_caret(
    window: Window, office: Office, qtbot: QtBot
) -> None:
    dialog = begin(window, qtbot)

    def refused() -> tuple[QWidget, str]:
        dialog.start_button.setFocus()
        press(Qt.Key.Key_Space)
        assert dialog.isVisible()
        assert office.count() == 0
        return focused(), dialog.refusal.text()

    assert refused() == (dialog.title, "Give the consultation a title.")
    dialog.title.setText("Short")
    where, words = refused()
    assert where.objectName() == "" or dialog.editors["start"].isAncestorOf(where)
    assert words.startswith("Opening is missing")
    fill_short(dialog)
    dialog.editors["end"].input.setText("2026-03-09 17:00")  # type: ignore[attr-defined]  # a line
    _, words = refused()
    assert words.startswith("The session ends (9 Mar 2026 ")
    dialog.editors["end"].input.setText("2026-03-10 17:00")  # type: ignore[attr-defined]  # a line
    dialog.sides.lines[1].head.clear()
    where, words = refused()
    assert where is dialog.sides.lines[1].head
    assert words.startswith("Name at least two organisations")
    dialog.sides.lines[1].head.setText("Director")
    dialog.sides.lines[1].code.setText("un")
    _, words = refused()
    assert "UN" in words or "un" in words
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_classification_is_never_chosen_by_itself(
    window: Window, office: Office, qtbot: QtBot
) -> None:
    dialog = begin(window, qtbot)
    fill_short(dialog)
    dialog.editors["classification"].show_value(None)
    dialog.start_button.setFocus()
    press(Qt.Key.Key_Space)
    assert dialog.refusal.text().startswith("Classification is missing")
    assert office.count() == 0


def test_a_zone_chosen_last_rules_the_hours(window: Window, office: Office, qtbot: QtBot) -> None:
    dialog = begin(window, qtbot)
    fill_short(dialog)
    dialog.editors["timezone"].input.setText("Africa/Nairobi")  # type: ignore[attr-defined]  # a line
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert office.consultation().session.start == "2026-03-10T09:00:00+03:00"


def test_the_register_offers_what_was_typed_before(
    window: Window, office: Office, qtbot: QtBot
) -> None:
    dialog = begin(window, qtbot)
    fill_short(dialog)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: office.count() == 1)
    return_to(qtbot, window)
    window.go("home")
    again = begin(window, qtbot)
    line = again.sides.lines[0]
    line.name.setFocus()
    type_in(line.name, "afr")
    press(TAB)
    assert (line.name.text(), line.code.text()) == ("African Union", "AU")
    assert line.kind.value() is OrganisationKind.GLOBAL
    again.sides.register.setFocus()
    press(Qt.Key.Key_Space)
    menu = again.sides.menu
    assert [action.text() for action in menu.actions()] == ["United Nations"]
    press_on(menu, Qt.Key.Key_Down)
    press_on(menu, Qt.Key.Key_Return)
    assert again.sides.lines[1].code.text() == "UN"
    assert focused() is again.sides.lines[1].head


def test_a_second_one_of_the_same_day_and_title_gets_a_code_of_its_own(
    window: Window, office: Office, qtbot: QtBot
) -> None:
    for _ in range(2):
        window.go("home")
        dialog = begin(window, qtbot)
        fill_short(dialog)
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return_to(qtbot, window)
    assert {one.id for one in office.consultations()} == {"2026-03-10-short", "2026-03-10-short-2"}


def test_more_organisations_can_be_added_and_taken_out(window: Window, qtbot: QtBot) -> None:
    dialog = begin(window, qtbot)
    sides = dialog.sides
    assert not sides.lines[0].strike.isEnabled()
    sides.adder.setFocus()
    press(Qt.Key.Key_Space)
    assert len(sides.lines) == 3
    assert focused() is sides.lines[2].name
    assert sides.lines[2].name.accessibleName() == "Organisation 3: name"
    sides.lines[0].strike.setFocus()
    press(Qt.Key.Key_Space)
    assert [line.name.accessibleName() for line in sides.lines] == [
        "Organisation 1: name",
        "Organisation 2: name",
    ]


def test_everything_in_the_dialog_has_a_name_and_fits(window: Window, qtbot: QtBot) -> None:
    dialog = begin(window, qtbot)
    assert dialog.height() <= 728
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), type(widget).__name__


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("United Nations", "UN"),
        ("Economic Community of Central African States", "ECCAS"),
        ("Union du fleuve Mano", "UFM"),
        ("Interpol", "Interpol"),
        ("الاتحاد الأفريقي", ""),
    ],
)
def test_short_names_are_proposed(name: str, short: str) -> None:
    assert initials(name) == short
