"""The text of the minutes: from the neutral report where a service tells it."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from pytestqt.qtbot import QtBot

from baraza.services.minutes import read_minutes
from baraza.services.wanted import Wanted
from baraza.ui.minutes.making import DocumentMaker, Made
from baraza.ui.minutes.text import MinutesText
from tests.samples import sample
from tests.ui.home.desk import NOW


def tables_in(text: MinutesText) -> list[QTextTable]:
    return [one for one in text.document().rootFrame().childFrames() if isinstance(one, QTextTable)]


def test_a_report_is_told_with_headings_and_tables(qtbot: QtBot) -> None:
    text = MinutesText()
    qtbot.addWidget(text)
    text.show_reports((read_minutes(sample(), language="en", edition="joint"),))
    said = text.toPlainText()
    assert said.startswith("United Nations \u2013 African Union")
    assert "4. The meeting agreed that the two secretariats" in said
    tables = tables_in(text)
    heads = [
        [table.cellAt(0, place).firstCursorPosition().block().text() for place in range(3)]
        for table in tables
        if table.columns() >= 3
    ]
    assert ["No.", "Action", "Responsible"] in heads
    block, levels = text.document().begin(), set()
    while block.isValid():
        levels.add(block.blockFormat().headingLevel())
        block = block.next()
    assert {0, 1, 2, 3} <= levels


def test_text_runs_the_way_of_its_language(qtbot: QtBot) -> None:
    text = MinutesText()
    qtbot.addWidget(text)
    for language, way in (
        ("ar", Qt.LayoutDirection.RightToLeft),
        ("sw", Qt.LayoutDirection.LeftToRight),
    ):
        text.show_reports((read_minutes(sample(), language=language, edition="joint"),))
        assert text.document().defaultTextOption().textDirection() is way
        assert text.document().begin().textDirection() is way


def test_text_is_no_mark_up(qtbot: QtBot) -> None:
    value = sample()
    hostile = replace(value, session=replace(value.session, place="<b>&amp;</b> {0} %s"))
    text = MinutesText()
    qtbot.addWidget(text)
    text.show_reports((read_minutes(hostile, language="en", edition="joint"),))
    assert "<b>&amp;</b> {0} %s" in text.toPlainText()


def test_the_maker_tells_the_report_beside_the_file(qtbot: QtBot) -> None:
    maker = DocumentMaker(lambda job: job.start(), lambda: NOW, "Making")
    with qtbot.waitSignal(maker.made, timeout=20_000) as told:
        maker.want(sample(), Wanted(language="fr"))
    assert told.args is not None
    [made] = told.args
    assert isinstance(made, Made)
    assert made.reports[0].language == "fr"
    assert made.path.read_bytes().startswith(b"%PDF-")
    maker.deleteLater()


@pytest.mark.parametrize("language", ["en", "sw", "ar"])
def test_no_code_and_no_short_word_is_broken_in_a_narrow_window(
    qtbot: QtBot, language: str
) -> None:
    text = MinutesText()
    qtbot.addWidget(text)
    text.resize(500, 600)
    text.show()
    text.show_reports((read_minutes(sample(), language=language, edition="joint"),))
    text.document().documentLayout().documentSize()
    seen = 0
    for table in tables_in(text):
        for row, column in product(range(table.rows()), range(table.columns())):
            words = table.cellAt(row, column).firstCursorPosition().block()
            said = words.text()
            if said and " " not in said and len(said) <= 12:
                seen += 1
                assert words.layout().lineCount() == 1, said
    assert seen > 100


def test_tables_fill_the_window_and_follow_it(qtbot: QtBot) -> None:
    text = MinutesText()
    qtbot.addWidget(text)
    text.resize(500, 600)
    text.show()
    text.show_reports((read_minutes(sample(), language="en", edition="joint"),))
    bar = text.horizontalScrollBar()
    for width in (500, 1200, 900, 420):
        text.resize(width, 600)
        room = text.viewport().width() - 2 * text.document().documentMargin()
        laid_out = text.document().documentLayout()
        widths = [laid_out.frameBoundingRect(table).width() for table in tables_in(text)]
        assert all(wide >= room - 2 for wide in widths)
        if width >= 900:
            assert all(wide <= room + 2 for wide in widths)
            assert not bar.isVisible()
        else:
            assert any(wide > room + 20 for wide in widths)
            qtbot.waitUntil(lambda: bar.isVisible() and bar.maximum() > 20)
