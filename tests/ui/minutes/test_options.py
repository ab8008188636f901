"""The options: what is chosen is seen, means something to the document, and is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from baraza.services.minutes import Placing
from baraza.services.wanted import DocumentKind, Order, Paper
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.minutes.page import MinutesPage
from baraza.ui.preferences import PreferencesStore
from tests.ui.home.desk import focused, press
from tests.ui.minutes.papers_page import made, page, text_of

__all__ = ["page"]


@pytest.fixture
def opened(page: MinutesPage) -> MinutesPage:
    """The page with its options open."""
    page.bar.options.setFocus()
    press(Qt.Key.Key_Space)
    assert page.options.isVisible()
    return page


def test_they_open_and_shut_by_keys(opened: MinutesPage) -> None:
    assert focused() is opened.options.second.languages
    press(Qt.Key.Key_Escape)
    assert not opened.options.isVisible()
    assert focused() is opened.bar.options
    assert not opened.bar.options.isChecked()


def test_a_second_language_is_chosen_and_read_after_the_first(
    opened: MinutesPage, qtbot: QtBot
) -> None:
    second = opened.options.second
    assert not second.placings.isVisible()
    one = opened.sheets.pages.pages
    languages = [second.languages.itemData(n) for n in range(second.languages.count())]
    assert languages[0] == ""
    assert "en" not in languages
    assert len(languages) == 6
    while opened.wanted.partner is None or opened.wanted.partner.language != "ar":
        press(Qt.Key.Key_Down)
    made(qtbot, opened)
    assert second.placings.isVisible()
    assert opened.sheets.pages.pages > one
    said = text_of(opened)
    assert said.index("Summary of conclusions") < said.index("موجز الاستنتاجات")
    block = opened.sheets.text.document().begin()
    ways = []
    while block.isValid():
        if block.blockFormat().headingLevel() == 1:
            ways.append(block.blockFormat().layoutDirection())
        block = block.next()
    assert ways == [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
    second.placings.buttons()[0].setFocus()
    press(Qt.Key.Key_Right)
    made(qtbot, opened)
    assert opened.wanted.partner is not None
    assert opened.wanted.partner.placing is Placing.THEN


def test_the_second_language_gives_way_where_the_first_becomes_the_same(
    page: MinutesPage,
) -> None:
    page.choosing.choose_partner("fr")
    page.choosing.choose(language="fr")
    assert page.wanted.partner is None


def test_annexes_with_content_are_offered_and_left_out(opened: MinutesPage, qtbot: QtBot) -> None:
    ticks = opened.options.annexes.ticks
    assert all(tick.isVisible() and tick.isChecked() for tick in ticks.values())
    assert "Human rights due diligence" in text_of(opened)
    ticks["diligence"].setFocus()
    press(Qt.Key.Key_Space)
    made(qtbot, opened)
    assert "Annex VI. Human rights due diligence" not in text_of(opened)
    assert "Annex VI. Action items" in text_of(opened)
    assert ticks["diligence"].isVisible()
    opened.options.annexes.offer(("agenda", "diligence"))
    assert [name for name, tick in ticks.items() if tick.isVisible()] == ["agenda", "diligence"]
    assert not ticks["diligence"].isChecked()


def test_what_has_no_meaning_for_a_document_is_not_offered(opened: MinutesPage) -> None:
    options = opened.options

    def offered() -> list[bool]:
        widgets: list[QWidget] = [options.second, options.annexes, options.lines]
        return [one.isVisible() for one in (*widgets, options.orders, options.data)]

    assert offered() == [True, True, True, False, True]
    opened.choosing.choose_edition("public")
    assert offered() == [True, False, True, False, True]
    opened.choosing.choose_kind(DocumentKind.ACTIONS)
    opened.choosing.choose_edition("joint")
    assert offered() == [False, False, False, True, True]
    opened.choosing.choose_kind(DocumentKind.ATTENDANCE)
    assert offered() == [False, False, False, False, False]
    assert options.on_data.text() == "No data travel inside this paper."


def test_order_paper_and_lines_are_chosen(opened: MinutesPage, qtbot: QtBot) -> None:
    options = opened.options
    options.lines.setFocus()
    press(Qt.Key.Key_Space)
    assert opened.wanted.wish.layout.line_numbers
    opened.choosing.choose_kind(DocumentKind.ACTIONS)
    options.orders.buttons()[0].setFocus()
    press(Qt.Key.Key_Right)
    assert opened.wanted.order is Order.AGREED
    options.papers.buttons()[0].setFocus()
    press(Qt.Key.Key_Right)
    made(qtbot, opened)
    assert opened.wanted.paper is Paper.LETTER
    assert "In the order in which they were agreed" in text_of(opened)
    assert round(opened.sheets.pages.file.pagePointSize(0).height()) == 792


def test_what_concerns_the_user_is_remembered_and_nothing_else(
    preferences: PreferencesStore,
) -> None:
    first = Choosing(preferences)
    first.choose(
        paper=Paper.LETTER, with_data=False, line_numbers=True, left_out=frozenset({"agenda"})
    )
    first.choose_placing(Placing.THEN)
    first.choose_partner("fr")
    next_time = Choosing(preferences)
    assert next_time.wanted.paper is Paper.LETTER
    assert not next_time.wanted.with_data
    assert next_time.placing is Placing.THEN
    assert next_time.wanted.partner is None
    assert not next_time.wanted.line_numbers
    assert next_time.wanted.left_out == frozenset()


def test_preferences_that_mean_nothing_are_passed_over(preferences: PreferencesStore) -> None:
    preferences.set(paper="papyrus", placing="beneath")
    choosing = Choosing(preferences)
    assert choosing.wanted.paper is Paper.A4
    assert choosing.placing is Placing.BESIDE


def test_everything_is_offered_to_the_palette_and_to_f6(opened: MinutesPage) -> None:
    words = [words for words, _ in opened.commands()]
    assert "Document: Preparation brief" in words
    assert "Options of the document" in words
    assert "Export the minutes for Word" in words
    assert "Sign and verify a file" in words
    assert opened.options in opened.panes()
    for widget in opened.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), f"{type(widget).__name__} {widget.objectName()}"
