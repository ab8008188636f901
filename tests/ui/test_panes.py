"""F6 and the undo keys, on plain widgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from baraza.ui.panes import enter, next_pane
from baraza.ui.shell.undo_keys import has_typing
from tests.ui.keys import press, type_in


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    across = QHBoxLayout(holder)
    for _ in range(3):
        pane = QWidget()
        inside = QHBoxLayout(pane)
        inside.addWidget(QLabel("words"))
        inside.addWidget(QPushButton("act"))
        across.addWidget(pane)
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
    return holder


def panes_of(row: QWidget) -> list[QWidget]:
    layout = row.layout()
    assert layout is not None
    items = [layout.itemAt(n) for n in range(3)]
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def test_panes_are_gone_through_in_a_ring(row: QWidget) -> None:
    panes = panes_of(row)
    assert enter(panes[0])
    visited = []
    for _ in range(3):
        assert next_pane(panes, row.focusWidget())
        visited.append(next(n for n, p in enumerate(panes) if p.isAncestorOf(row.focusWidget())))
    assert visited == [1, 2, 0]
    assert next_pane(panes, row.focusWidget(), backward=True)
    assert panes[2].isAncestorOf(row.focusWidget())


def test_a_pane_that_cannot_take_the_focus_is_passed_over(row: QWidget) -> None:
    panes = panes_of(row)
    panes[1].setEnabled(False)
    assert enter(panes[0])
    assert next_pane(panes, row.focusWidget())
    assert panes[2].isAncestorOf(row.focusWidget())
    panes[2].hide()
    panes[0].hide()
    assert not next_pane(panes, None)


def test_a_plain_field_keeps_its_own_typing(qtbot: QtBot) -> None:
    line, text = QLineEdit("saved"), QPlainTextEdit("saved")
    for field in (line, text):
        qtbot.addWidget(field)
        assert not has_typing(field)
        type_in(field, "x")
        assert has_typing(field)
    press(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not has_typing(line)
