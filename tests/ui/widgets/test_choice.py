"""A choice that is cut says the whole, to the eye and to the ear."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import Choice

LONG = "Desk-to-desk consultation <b>on</b> peace and security"


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def choice(qtbot: QtBot) -> Iterator[Choice]:
    made = Choice()
    qtbot.addWidget(made)
    made.setAccessibleName("Kind of meeting")
    made.show_entries([(1, LONG), (2, "Short")])
    made.show_value(1)
    made.resize(150, 31)
    made.show()
    QToolTip.hideText()
    yield made
    QToolTip.hideText()


def pointed_at(choice: Choice) -> str:
    """Return what the tool tip says where the pointer rests."""
    place = choice.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, choice.mapToGlobal(place))
    QApplication.sendEvent(choice, event)
    return QToolTip.text()


def test_one_that_is_cut_says_the_whole_as_a_tool_tip(choice: Choice) -> None:
    assert choice.is_cut
    assert "&lt;b&gt;on&lt;/b&gt; peace and security" in pointed_at(choice)


def test_one_that_is_cut_is_read_out_whole(choice: Choice) -> None:
    read = QAccessible.queryAccessibleInterface(choice)
    assert read.text(QAccessible.Text.Value) == LONG
    assert choice.accessibleName() == "Kind of meeting"


def test_one_that_is_not_cut_keeps_the_tool_tip_of_its_field(choice: Choice) -> None:
    choice.setToolTip("What the meeting is")
    choice.resize(choice.wanted_width(), 31)
    assert not choice.is_cut
    assert pointed_at(choice) == "What the meeting is"


def test_the_width_wanted_is_that_of_the_longest_entry(choice: Choice) -> None:
    wanted = choice.wanted_width()
    choice.resize(wanted - 1, 31)
    assert choice.is_cut
    choice.show_value(2)
    assert choice.wanted_width() == wanted
    choice.show_entries([(2, "Short")])
    assert choice.wanted_width() < wanted
