"""The text field: grows, is left by Tab, and takes back on Escape."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import GrowingText
from tests.ui.keys import press, type_in


@pytest.fixture
def field(qtbot: QtBot) -> GrowingText:
    holder = QWidget()
    column = QVBoxLayout(holder)
    text, other = GrowingText(), QLineEdit()
    column.addWidget(text)
    column.addWidget(other)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.resize(400, 500)
    with qtbot.waitActive(holder):
        holder.show()
    text.setFocus()
    # The field alone does not keep its parent.
    text.holder = holder  # type: ignore[attr-defined]  # keeps the parent alive
    return text


def test_it_grows_with_its_lines_up_to_a_limit(field: GrowingText) -> None:
    low = field.height()
    type_in(field, "one")
    for _ in range(4):
        press(field, Qt.Key.Key_Return)
        type_in(field, "more")
    grown = field.height()
    assert grown > low
    field.show_value("line\n" * 200)
    assert field.height() < 400


def test_tab_leaves_it_and_says_so(field: GrowingText, qtbot: QtBot) -> None:
    type_in(field, "said")
    with qtbot.waitSignal(field.left):
        press(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()
    assert field.value() == "said"


def test_escape_takes_back_what_was_typed(field: GrowingText) -> None:
    field.show_value("saved")
    type_in(field, "typed ")
    assert field.is_dirty
    press(field, Qt.Key.Key_Escape)
    assert field.value() == "saved"


def test_showing_the_same_text_leaves_the_caret(field: GrowingText) -> None:
    field.show_value("abcdef")
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    field.show_value("abcdef")
    type_in(field, "X")
    assert field.value() == "abcXdef"
