"""A window on a real office, with the clock standing still, for the pages of the office."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.domain.maps import Map
from baraza.domain.tree import settle
from baraza.exchange.form import plain_form, read_form
from baraza.ui.pages import Place
from tests.samples import sample
from tests.ui import trial
from tests.ui.home import stand_in
from tests.ui.keys import press as press_on
from tests.ui.keys import type_in

NOW = datetime(2026, 3, 9, 8, 20, tzinfo=timezone(timedelta(hours=3)))

PLACES = (
    Place("home", "Home", "house", "baraza.ui.home.page", "HomePage", needs_document=False),
    Place("prepare", "Prepare", "list-checks", trial.__name__, "SubjectPage"),
    Place("room", "Room", "messages-square", stand_in.__name__, "ActionsPage"),
    Place("minutes", "Minutes", "file-text", "baraza.ui.minutes.page", "MinutesPage"),
    Place(
        "follow-up",
        "Follow-up",
        "list-todo",
        "baraza.ui.followup.page",
        "FollowUpPage",
        needs_document=False,
    ),
)


def another(identity: str, title: str = "", **session: Any) -> Consultation:
    """Return the sample once more, as a consultation of its own."""
    read = read_form(plain_form(sample()), Faults())
    assert read is not None
    named = {"id": identity, "title": Map({"en": title or identity})}
    return settle(replace(read, session=replace(read.session, **(named | session))))


def on(day: str) -> dict[str, str]:
    """Return start and end of a session on a day."""
    return {"start": f"{day}T09:00:00+03:00", "end": f"{day}T17:00:00+03:00"}


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    press_on(focused(), key, modifier)


def wait_for[D: QDialog](qtbot: QtBot, parent: QWidget, kind: type[D]) -> D:
    """Return the open dialog of a kind."""

    def opened() -> list[D]:
        return [one for one in parent.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(opened()))
    found = opened()[-1]
    found.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is found)
    return found


def choose_file(qtbot: QtBot, parent: QWidget, path: Path) -> None:
    """Type a path into the open file dialog and press Enter, as a user does."""
    dialog = wait_for(qtbot, parent, QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    # Its list would pop up, which the offscreen platform cannot raise.
    line.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none, its stub does not say so
    line.setFocus()
    line.selectAll()
    type_in(line, str(path))
    press_on(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not _is_there(dialog))
    return_to(qtbot, parent)


def return_to(qtbot: QtBot, window: QWidget) -> None:
    """Be in the window again: offscreen nobody hands the focus back when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def proposed_name(qtbot: QtBot, parent: QWidget) -> str:
    """Return the name that the open file dialog proposes."""
    dialog = wait_for(qtbot, parent, QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    return line.text()


def _is_there(dialog: QObject) -> bool:
    try:
        return bool(dialog.isVisible()) if isinstance(dialog, QWidget) else False
    except RuntimeError:
        return False


def send_deletions() -> None:
    """Let go of what was put away."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
