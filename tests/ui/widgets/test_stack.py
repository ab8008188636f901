"""One widget at a time asks for its own room, not for that of the widest."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import Stack


def sheet(width: int, height: int) -> QWidget:
    made = QWidget()
    made.setMinimumSize(width, height)
    return made


def test_the_window_needs_the_room_of_the_widget_seen(qtbot: QtBot) -> None:
    holder, stack = QWidget(), Stack()
    qtbot.addWidget(holder)
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(stack)
    narrow, wide = sheet(100, 300), sheet(900, 200)
    stack.addWidget(narrow)
    stack.addWidget(wide)
    holder.show()
    for shown, room in ((wide, (900, 200)), (narrow, (100, 300))):
        stack.setCurrentWidget(shown)
        QApplication.processEvents()
        least = holder.minimumSizeHint()
        assert (least.width(), least.height()) == room
    holder.resize(120, 300)
    assert holder.width() == 120


def test_it_asks_anew_where_the_widget_seen_needs_more(qtbot: QtBot) -> None:
    stack, shown = Stack(), sheet(100, 100)
    qtbot.addWidget(stack)
    stack.addWidget(shown)
    stack.show()
    shown.setMinimumWidth(400)
    QApplication.processEvents()
    assert stack.minimumSizeHint().width() == 400


def test_an_empty_one_needs_nothing(qtbot: QtBot) -> None:
    stack = Stack()
    qtbot.addWidget(stack)
    assert stack.minimumSizeHint().width() <= 0 or stack.minimumSizeHint().width() < 50
