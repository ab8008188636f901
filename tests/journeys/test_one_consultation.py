"""One consultation in the window, by keys: begun, held, adopted, printed, followed up, undone."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from baraza.domain.codes import ActionStatus, Classification, OrganisationKind, OutcomeState, Step
from baraza.domain.consultation import Consultation
from baraza.services.office import Office
from baraza.ui.document import Document
from baraza.ui.followup.actions import When
from baraza.ui.followup.page import FollowUpPage
from baraza.ui.home.beginning import NewConsultationDialog
from baraza.ui.home.page import HomePage
from baraza.ui.minutes.exporting import LeavingDialog
from baraza.ui.minutes.page import MinutesPage
from baraza.ui.opening import open_document
from baraza.ui.pages import PLACES
from baraza.ui.preferences import PreferencesStore
from baraza.ui.prepare.agenda.page import AgendaPage
from baraza.ui.prepare.page import PreparePage
from baraza.ui.prepare.parties.page import PartiesPage
from baraza.ui.room.actions.step import ActionsStep
from baraza.ui.room.adopt.step import AdoptStep
from baraza.ui.room.converge.step import ConvergeStep
from baraza.ui.room.labour.step import LabourStep
from baraza.ui.room.page import RoomPage
from baraza.ui.window import Window
from baraza.ui.words import code_words
from tests.ui.conftest import dressed, preferences
from tests.ui.driving import retype
from tests.ui.home.desk import choose_file, focused, press, return_to, send_deletions, wait_for
from tests.ui.keys import ALT, CTRL, type_in

__all__ = ["dressed", "preferences"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ZONE = timezone(timedelta(hours=3))
TAB, ENTER, SPACE, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down


class Clock:
    """A clock that is set by hand."""

    now = datetime(2026, 3, 9, 8, 20, tzinfo=ZONE)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, preferences: PreferencesStore, clock: Clock
) -> Iterator[Window]:
    """The window of the program on an empty office."""
    path = tmp_path / "office.baraza"
    with Office.open(path, actor="desk officer, UN", create=True, clock=clock) as office:
        window = Window(office, preferences, open_document, PLACES)
        qtbot.addWidget(window)
        window.resize(1366, 728)
        with qtbot.waitActive(window):
            window.show()
        yield window
        window.close()


def test_one_consultation_from_its_beginning_to_its_follow_up(
    window: Window, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    begin(window, qtbot)
    begun = document_of(window).value
    prepare(window)
    room = enter_the_room(window)
    speak_and_agree(room)
    share_the_labour(room)
    adopt(room, clock)
    printed = export(window, qtbot, tmp_path / "minutes.pdf")
    assert "The meeting agreed to share one map." in printed
    assert "Share the map" in printed
    follow_up(window, clock)
    undo_everything(window, begun)


def document_of(window: Window) -> Document:
    assert window.document is not None
    return window.document


def type_here(words: str, *, leave: bool = True) -> None:
    type_in(focused(), words)
    if leave:
        press(TAB)


def choose(words: str) -> None:
    box = focused()
    assert isinstance(box, QComboBox), type(box)
    for _ in range(box.count()):
        if box.currentText() == words:
            break
        press(DOWN)
    assert box.currentText() == words
    press(TAB)


def begin(window: Window, qtbot: QtBot) -> None:
    """Begin a consultation of two organisations."""
    page = window.page("home")
    assert isinstance(page, HomePage)
    page.first.setFocus()
    press(SPACE)
    dialog = wait_for(qtbot, window, NewConsultationDialog)
    assert focused() is dialog.title
    type_here("Flood preparedness")
    press(TAB)
    for words in ("2026-03-10 09:00", "2026-03-10 17:30"):
        type_here(words)
        press(TAB)  # past the calendar
    press(Qt.Key.Key_A, CTRL)
    type_here("Africa/Addis_Ababa")
    type_here("Addis Ababa")
    for name, kind, head in (
        ("United Nations", code_words(OrganisationKind.GLOBAL), "Director"),
        ("African Union", code_words(OrganisationKind.CONTINENTAL), "Head of division"),
    ):
        type_here(name)
        press(TAB)  # the short name proposed is taken
        choose(kind)
        type_here(head)
    press(ENTER, CTRL)
    # Nobody but the user can know the classification.
    assert focused() is dialog.editors["classification"].input
    assert dialog.refusal.text().startswith("Classification is missing")
    choose(code_words(Classification.CONFIDENTIAL))
    press(ENTER, CTRL)
    qtbot.waitUntil(lambda: window.document is not None)
    return_to(qtbot, window)


def prepare(window: Window) -> None:
    """Add a delegate, an organisation and an item of the agenda."""
    page = window.page("prepare")
    assert isinstance(page, PreparePage)
    assert page.isVisible()
    page.open_subject("parties")
    parties = page.subject("parties")
    assert isinstance(parties, PartiesPage)
    parties.delegates.add_line.focus()
    type_here("Flood adviser", leave=False)
    press(ENTER)
    assert [one.function for one in document_of(window).value.delegations[0].delegates] == [
        "Director",
        "Flood adviser",
    ]
    page.reveal(document_of(window).value.organisations[0].key, "name")
    parties.organisations.add_line.focus()
    type_here("European Union", leave=False)
    press(ENTER)
    page.open_subject("agenda")
    agenda = page.subject("agenda")
    assert isinstance(agenda, AgendaPage)
    agenda.items.add_line.focus()
    type_here("Early warning", leave=False)
    press(ENTER)
    value = document_of(window).value
    assert [one.name for one in value.organisations][2:] == ["European Union"]
    assert [one.title["en"] for one in value.agenda_items] == [
        "Flood preparedness",
        "Early warning",
    ]


def enter_the_room(window: Window) -> RoomPage:
    """Go there by a key; on a wider screen titles of the agenda and summary both have room."""
    press(Qt.Key.Key_3, ALT)
    page = window.page("room")
    assert isinstance(page, RoomPage)
    assert page.isAncestorOf(focused())
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.rail.is_small
    assert not page.rail.is_small
    assert page.summary.isVisible()
    window.resize(1366, 728)
    return page


def speak_and_agree(room: RoomPage) -> None:
    """Note what both sides say, and what they agree on."""
    press(Qt.Key.Key_1, CTRL)
    type_here("Offers the map.", leave=False)
    press(Qt.Key.Key_2, CTRL)
    type_here("Accepts it.", leave=False)
    press(ENTER, CTRL)
    assert room.current is Step.CONVERGE
    step = room.step(Step.CONVERGE)
    assert isinstance(step, ConvergeStep)
    assert [one.text for one in room.item.positions] == ["Offers the map.", "Accepts it."]
    step.paragraphs.add_line.focus()
    type_here("The meeting agreed to share one map.", leave=False)
    press(ENTER)
    assert [one.text for one in room.item.paragraphs] == ["The meeting agreed to share one map."]


def share_the_labour(room: RoomPage) -> None:
    room.go_to_step(Step.LABOUR)
    step = room.step(Step.LABOUR)
    assert isinstance(step, LabourStep)
    step.rows.add_line.focus()
    type_here("Draw the map", leave=False)
    press(ENTER)
    [task] = room.item.division_of_labour
    matrix = step.rows.matrix
    assert matrix.choose(task.key, matrix.cells.column_of("UN"))
    matrix.setFocus()
    press(Qt.Key.Key_L)
    assert room.item.division_of_labour[0].lead == "UN"
    room.go_to_step(Step.ACTIONS)
    actions = room.step(Step.ACTIONS)
    assert isinstance(actions, ActionsStep)
    quick = actions.action_list.quick
    assert focused() is quick.text
    type_here("Share the map")
    type_here("UN", leave=False)
    quick.when.setFocus()
    type_here("2026-03-20", leave=False)
    press(ENTER)
    assert [one.text for one in room.item.action_items] == ["Share the map"]


def adopt(room: RoomPage, clock: Clock) -> None:
    """Let a silence run out, and record the adoption."""
    room.go_to_step(Step.ADOPT)
    step = room.step(Step.ADOPT)
    assert isinstance(step, AdoptStep)
    for act, fields in (
        ("silence", {"date": "2026-03-10 17:00", "silence_until": "2026-03-12 17:00"}),
        ("adopt", {}),
    ):
        step.buttons[act].setFocus()
        press(SPACE)
        QApplication.processEvents()
        form = step.form
        assert form is not None, act
        for field, words in fields.items():
            retype(form.editors[field].input, words)
        form.record.setFocus()
        press(SPACE)
        assert form.refusal.text() == "", act
        clock.now = datetime(2026, 3, 13, 9, 0, tzinfo=ZONE)
    events = room.document.value.outcome_lifecycle
    assert events[-1].state is OutcomeState.ADOPTED


def export(window: Window, qtbot: QtBot, out: Path) -> str:
    press(Qt.Key.Key_4, ALT)
    page = window.page("minutes")
    assert isinstance(page, MinutesPage)
    qtbot.waitUntil(lambda: page.sheets.pages.pages > 1, timeout=20_000)
    page.side.export_pdf.setFocus()
    press(SPACE)
    dialog = wait_for(qtbot, window, LeavingDialog)
    dialog.write.setFocus()
    press(SPACE)
    choose_file(qtbot, window, out)
    qtbot.waitUntil(lambda: out.exists() and not window.job_bar.isVisible(), timeout=20_000)
    pages = pypdf.PdfReader(out).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def follow_up(window: Window, clock: Clock) -> None:
    clock.now = datetime(2026, 3, 21, 9, 0, tzinfo=ZONE)
    press(Qt.Key.Key_5, ALT)
    page = window.page("follow-up")
    assert isinstance(page, FollowUpPage)
    held = page.board.cards[When.LATE].list
    held.setFocus()
    press(Qt.Key.Key_Home)
    assert held.action is not None
    press(SPACE)
    item = document_of(window).value.agenda_items[0]
    assert item.action_items[0].status is ActionStatus.IMPLEMENTED


def undo_everything(window: Window, begun: Consultation) -> None:
    press(Qt.Key.Key_2, ALT)
    for _ in range(60):
        if not window.top_bar.undo.isEnabled():
            break
        press(Qt.Key.Key_Z, CTRL)
    assert document_of(window).value == begun
    assert window.office.consultation() == begun
    send_deletions()
