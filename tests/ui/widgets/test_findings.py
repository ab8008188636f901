"""Findings: serious first, a key jumps, a reason sets aside."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import FindingLine, FindingsPanel
from tests.ui.keys import press, type_in

LINES = [
    FindingLine(
        "1", "attention", "Item 2: introducers differ by two levels.", "Propose one level."
    ),
    FindingLine("2", "serious", "Assessment not opened", "Open it.", "Complementarity"),
    FindingLine("3", "set-aside", "Numbers differ", reason="Agreed by the co-chairs"),
]


@pytest.fixture
def panel(qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel()
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show_findings(LINES)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_the_serious_come_first(panel: FindingsPanel) -> None:
    assert [row.line.key for row in panel.rows] == ["2", "1", "3"]
    assert panel.rows[0].accessibleName() == "Serious: Assessment not opened. Open it."


def test_enter_jumps(panel: FindingsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.jumped) as jumped:
        press(panel.rows[1], Qt.Key.Key_Space)
    assert jumped.args == ["1"]


def test_a_reason_is_asked_before_it_is_left_as_is(panel: FindingsPanel, qtbot: QtBot) -> None:
    entry = panel.entries[0]
    press(entry.aside, Qt.Key.Key_Space)
    assert entry.reason.hasFocus()
    press(entry.reason, Qt.Key.Key_Return)
    type_in(entry.reason, "Known to both sides")
    with qtbot.waitSignal(panel.set_aside) as left:
        press(entry.reason, Qt.Key.Key_Return)
    assert left.args == ["2", "Known to both sides"]


def test_rows_that_stay_the_same_stay(panel: FindingsPanel) -> None:
    kept = panel.rows[1]
    kept.setFocus()
    panel.show_findings(LINES[:1])
    assert panel.rows == [kept]
    assert kept.hasFocus()


def test_long_sentences_take_more_lines(panel: FindingsPanel) -> None:
    low = panel.rows[0].heightForWidth(300)
    panel.show_findings([FindingLine("9", "attention", "a long sentence " * 20)])
    assert panel.rows[0].heightForWidth(300) > 2 * low
