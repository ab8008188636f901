"""Columns of a table: a word of a title is never cut where the table has room for it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as some

from baraza.exports.layout import Paper
from baraza.exports.pdf.blocks.columns import column_widths, side_of
from baraza.exports.pdf.blocks.tables import TableBlock, table_block
from baraza.exports.pdf.geometry import sheet_of
from baraza.exports.pdf.lines.setting import natural_width
from baraza.exports.pdf.looks import A4, CELL_HEAD
from baraza.exports.report import Column, Report, Table, plain, read
from baraza.exports.wording import languages
from tests.exports.papers.made import KINDS, layout, made
from tests.exports.written import report_of
from tests.samples import sample

_titles = some.sampled_from(
    ("No.", "Kipengele", "État d’avancement", "Responsible", "ya", "", "الموعد النهائي")
)
_columns = some.lists(some.tuples(_titles, some.floats(0.2, 20.0)), min_size=1, max_size=9).map(
    lambda given: tuple(Column(plain(title), weight) for title, weight in given)
)


def _needed(column: Column) -> float:
    words = read(column.title).split()
    widest = max([natural_width(plain(word), CELL_HEAD) for word in words], default=0.0)
    return widest + 2 * side_of(column.align)


@given(_columns, some.floats(60.0, 700.0))
def test_columns_fill_the_measure_and_hold_the_words_of_their_titles(
    columns: tuple[Column, ...], measure: float
) -> None:
    widths = column_widths(columns, measure, CELL_HEAD)
    assert sum(widths) == pytest.approx(measure)
    needed = [_needed(column) for column in columns]
    total = sum(column.weight for column in columns)
    weighed = [column.weight / total * measure for column in columns]
    if sum(needed) < measure - 0.01:
        assert all(w >= need - 0.01 for w, need in zip(widths, needed, strict=True))
    if all(w >= need for w, need in zip(weighed, needed, strict=True)):
        assert widths == pytest.approx(weighed)


def _headers(report: Report, measure: float) -> Iterator[TableBlock]:
    base = int(report.direction.value == "rtl")
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield table_block(block, measure, base, (), report.language)


def _whole(report: Report, measure: float) -> int:
    seen = 0
    for table in _headers(report, measure):
        for cell in table.header.cells:
            seen += 1
            for line in cell.lines:
                assert not getattr(line, "hyphen", False), line.text
                assert line.space is not None or line.last, line.text
    return seen


@pytest.mark.parametrize("language", languages())
def test_no_title_of_a_column_is_cut_in_minutes_and_papers(language: str) -> None:
    seen = _whole(report_of(sample(), language, "internal"), A4.measure)
    for size in Paper:
        for kind in KINDS:
            report = made(kind, language=language)
            seen += _whole(report, sheet_of(layout(kind, size)).measure)
    assert seen > 60
