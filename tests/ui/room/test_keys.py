"""Digits are told by their place on the keyboard; two together go beyond nine."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baraza.ui.room.digits import digit_of
from baraza.ui.room.keys import DelegationKeys

CTRL = Qt.KeyboardModifier.ControlModifier


def key(name: int, scan_code: int = 0, virtual: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, name, CTRL, scan_code, virtual, 0, "")


@pytest.mark.parametrize(
    ("event", "platform", "digit"),
    [
        (key(Qt.Key.Key_3), "linux", 3),
        # The French row: & é " ' ( - è _ ç à
        (key(Qt.Key.Key_Ampersand, 10), "linux", 1),
        (key(0xE9, 11), "linux", 2),
        (key(Qt.Key.Key_Ampersand, 2), "win32", 1),
        (key(0xE7, 10), "win32", 9),
        (key(Qt.Key.Key_Ampersand, 0, 18), "darwin", 1),
        (key(Qt.Key.Key_QuoteDbl), "linux", 3),
        (key(0xE0, 19), "linux", 0),
        # Arabic-Indic two, and a platform that tells no place.
        (key(0x662), "linux", 2),
        # A minus elsewhere than in the French row is no six.
        (key(Qt.Key.Key_Minus, 20), "linux", None),
        (key(Qt.Key.Key_A, 38), "linux", None),
        (key(Qt.Key.Key_F5), "linux", None),
    ],
)
def test_a_digit_is_told_by_its_place(event: QKeyEvent, platform: str, digit: int | None) -> None:
    assert digit_of(event, platform) == digit


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def keys(page: QWidget) -> DelegationKeys:
    return DelegationKeys(page)


@pytest.mark.parametrize(
    ("pressed", "wanted"), [([4], [4]), ([0, 4], [14]), ([0, 0], [20]), ([0, 1, 2], [11, 2])]
)
def test_two_keys_reach_every_delegation(
    keys: DelegationKeys, pressed: list[int], wanted: list[int]
) -> None:
    heard = list[int]()
    keys.delegation_wanted.connect(heard.append)
    for digit in pressed:
        keys.press(digit)
    assert heard == wanted


def test_a_pause_after_zero_begins_anew(keys: DelegationKeys) -> None:
    heard = list[int]()
    keys.delegation_wanted.connect(heard.append)
    keys.press(0)
    keys._second.stop()
    keys.press(3)
    assert heard == [3]


def test_other_keys_are_left_alone(keys: DelegationKeys) -> None:
    plain = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier)
    assert not keys.take(plain)
    assert keys.take(key(Qt.Key.Key_3))
