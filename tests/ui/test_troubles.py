"""Unexpected errors: one dialog, a report without content, the program goes on."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.errors import BarazaError
from baraza.ui.troubles import TroubleDialog, TroubleHook, report_of
from tests.ui.keys import press

CONFIDED = "what the delegation said in confidence"


def failing() -> BaseException:
    try:
        int(CONFIDED)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    for dialog in made.findChildren(TroubleDialog):
        dialog.close()


def test_the_report_says_where_and_nothing_of_what() -> None:
    report = report_of(failing())
    assert "ValueError" in report
    assert "test_troubles.py" in report
    assert CONFIDED not in report
    assert "/home" not in report


def test_an_expected_error_is_told(parent: QWidget) -> None:
    told: list[BarazaError] = []
    error = BarazaError("disk-full")
    TroubleHook(told.append, lambda: parent)(type(error), error, None)
    assert told == [error]
    assert parent.findChildren(TroubleDialog) == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_unexpected_one_opens_one_dialog(
    parent: QWidget, caplog: pytest.LogCaptureFixture
) -> None:
    hook = TroubleHook(lambda _: None, lambda: parent)
    with caplog.at_level(logging.ERROR, logger="baraza"):
        for _ in range(3):
            error = failing()
            hook(type(error), error, error.__traceback__)
    [dialog] = parent.findChildren(TroubleDialog)
    assert CONFIDED not in caplog.text
    assert "ValueError" in dialog.report.toPlainText()
    press(dialog.copy, Qt.Key.Key_Space)
    assert "ValueError" in QGuiApplication.clipboard().text()
    press(dialog.shut, Qt.Key.Key_Space)
    assert not dialog.isVisible()
