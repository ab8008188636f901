"""Text is shown as it was typed."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import Badge, Button, Elided, Label
from baraza.ui.widgets.label import tip

HOSTILE = "<b>1</b> & <img src='file:///etc/passwd'> %s {0}"


def test_mark_up_stays_text(qtbot: QtBot) -> None:
    label = Label(HOSTILE)
    qtbot.addWidget(label)
    assert label.text() == HOSTILE
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_tool_tip_shows_mark_up_as_text() -> None:
    assert "<b>" not in tip(HOSTILE)
    assert "&lt;b&gt;" in tip(HOSTILE)
    assert tip("") == ""


def test_an_ampersand_is_no_shortcut(qtbot: QtBot) -> None:
    button = Button("Peace & security")
    qtbot.addWidget(button)
    assert button.text() == "Peace && security"
    assert button.accessibleName() == "Peace & security"


def test_a_cut_line_keeps_the_whole_at_hand(qtbot: QtBot) -> None:
    name = "Intergovernmental Authority on Development"
    label = Elided(name)
    qtbot.addWidget(label)
    label.resize(60, 20)
    assert label.accessibleName() == name
    assert name in label.toolTip()
    assert label.minimumSizeHint().width() < 40


def test_a_badge_says_its_organisation_in_words_and_colour(qtbot: QtBot) -> None:
    badge = Badge("AU", "continental", "African Union")
    qtbot.addWidget(badge)
    assert badge.text() == "AU"
    assert badge.property("family") == "continental"
    assert badge.accessibleName() == "African Union"
