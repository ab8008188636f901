"""Chips, segments, ticks, steps: small things chosen by keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import ChipRow, Choice, Segments, Step, StepBar, Tick
from baraza.ui.widgets.steps import CURRENT, DONE
from tests.ui.keys import press

OFFERS = [("UN", "United Nations"), ("AU", "African Union"), ("IGAD", "IGAD")]


def test_a_chip_is_added_and_taken_out(qtbot: QtBot) -> None:
    row = ChipRow("Support")
    qtbot.addWidget(row)
    row.show_offers(OFFERS)
    row.show_values(("AU",))
    row.changed.connect(row.show_values)
    row.show()
    row.add_value("IGAD")
    assert row.values() == ("AU", "IGAD")
    assert [chip.word.text() for chip in row.chips] == ["African Union", "IGAD"]
    row.chips[0].strike.setFocus()
    press(row.chips[0].strike, Qt.Key.Key_Delete)
    assert row.values() == ("IGAD",)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_is_chosen_is_not_offered_again(qtbot: QtBot) -> None:
    row = ChipRow("Support")
    qtbot.addWidget(row)
    row.show_offers(OFFERS)
    row.show_values(("AU",))
    row.show()
    press(row.adder, Qt.Key.Key_Space)
    assert [action.text() for action in row.menu.actions()] == ["United Nations", "IGAD"]
    row.menu.close()
    row.show_values(("AU", "UN", "IGAD"))
    assert row.adder.isHidden()


def test_segments_say_what_was_chosen(qtbot: QtBot) -> None:
    segments = Segments("Stance")
    qtbot.addWidget(segments)
    segments.show_entries([("s", "Supports", "ok"), ("r", "Reserves", "bad")])
    segments.show()
    with qtbot.waitSignal(segments.chosen) as chosen:
        press(segments.buttons()[1], Qt.Key.Key_Space)
    assert chosen.args == ["r"]
    segments.show_value(None)
    assert not any(button.isChecked() for button in segments.buttons())
    assert segments.buttons()[0].accessibleName() == "Stance: Supports"


def test_a_tick_may_be_unsaid(qtbot: QtBot) -> None:
    tick = Tick("Met", unsaid=True)
    qtbot.addWidget(tick)
    states = []
    for _ in range(3):
        press(tick, Qt.Key.Key_Space)
        states.append(tick.checkState())
    assert set(states) == set(Qt.CheckState)


def test_the_wheel_never_changes_a_choice(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.show_entries([(n, f"entry {n}") for n in range(5)])
    choice.show_value(2)
    choice.show()
    press(choice, Qt.Key.Key_Down)
    assert choice.value() == 3
    choice.show_entries([(n, f"entry {n}") for n in range(2, 9)])
    assert choice.value() == 3


def test_steps_are_reached_by_keys_and_none_is_locked(qtbot: QtBot) -> None:
    bar = StepBar("Steps")
    qtbot.addWidget(bar)
    bar.show_steps([Step("Frame", DONE), Step("Positions", CURRENT), Step("Converge", open=2)])
    bar.show()
    assert all(button.isEnabled() for button in bar.buttons)
    with qtbot.waitSignal(bar.chosen) as chosen:
        press(bar.buttons[2], Qt.Key.Key_Space)
    assert chosen.args == [2]
    assert bar.buttons[2].accessibleName() == "Step 3: Converge, to come, 2 points open"
