"""The message at the lower edge."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import Toast
from tests.ui.keys import press


def test_it_offers_undo_and_never_takes_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    with qtbot.waitActive(window):
        window.show()
    done: list[str] = []
    toast = Toast(window)
    toast.show_message("Struck the action", "Undo", lambda: done.append("undone"))
    assert toast.isVisible()
    assert not toast.action.hasFocus()
    assert toast.geometry().bottom() < 600
    assert toast.x() < 100
    press(toast.action, Qt.Key.Key_Space)
    assert done == ["undone"]
    assert not toast.isVisible()


def test_a_long_message_takes_lines_and_stays_in_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 600)
    window.show()
    toast = Toast(window)
    toast.show_message("The change could not be written. " * 6, warning=True)
    assert toast.height() > 60
    assert window.rect().contains(toast.geometry())


def test_it_is_announced_to_screen_readers(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def note(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    window = QWidget()
    qtbot.addWidget(window)
    Toast(window).show_message("Action added for AU")
    assert said == ["Action added for AU"]
