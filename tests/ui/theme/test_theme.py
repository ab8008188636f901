"""Icons, typefaces and the switch between light and dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baraza.resources import resource
from baraza.ui.pages import PLACES
from baraza.ui.theme import DARK, LIGHT, pixmap, theme
from baraza.ui.widgets import Button, IconButton


@pytest.fixture(autouse=True)
def light_again() -> Iterator[None]:
    yield
    if theme().is_dark:
        theme().apply(LIGHT)


def test_the_typefaces_come_with_the_program() -> None:
    assert {"Inter", "Noto Sans Arabic UI", "Noto Sans Ethiopic"} <= set(QFontDatabase.families())


def test_an_icon_is_drawn_in_the_colour_asked_for() -> None:
    picture = pixmap("circle", "#FF0000", 24).toImage()
    painted = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 250
    }
    assert painted == {"#ff0000"}


def test_every_page_has_its_icon() -> None:
    for place in PLACES:
        assert resource(f"icons/{place.icon}.svg").is_file()


def test_the_licences_stand_beside_what_they_cover() -> None:
    assert "ISC License" in resource("icons/LICENSE.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in resource("fonts/Inter-LICENSE.txt").read_text("utf-8")


def test_switching_changes_palette_and_sheet(qapp: QApplication) -> None:
    theme().switch()
    assert theme().is_dark
    assert qapp.palette().window().color() == QColor(DARK.ground)
    assert DARK.card in qapp.styleSheet()
    theme().switch()
    assert qapp.palette().window().color() == QColor(LIGHT.ground)


def test_buttons_take_the_new_colours(qtbot: QtBot) -> None:
    plain, bare = Button("Add", "plus"), IconButton("search", "Search")
    qtbot.addWidget(plain)
    qtbot.addWidget(bare)
    before = [w.icon().pixmap(16).toImage() for w in (plain, bare)]
    plain.show()
    bare.show()
    theme().switch()
    after = [w.icon().pixmap(16).toImage() for w in (plain, bare)]
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_sizes_follow_the_scale(qapp: QApplication) -> None:
    theme().apply(LIGHT, 1.5)
    try:
        assert theme().px(10) == 15
        assert "font-size: 21px" in qapp.styleSheet()
    finally:
        theme().apply(LIGHT)
