"""Tables: hairlines between rows, a header that repeats, short rows that stay whole."""

from collections.abc import Sequence
from math import ceil

from baraza.exports.report import Align, Row, RowKind, Runs, Table, read
from baraza.exports.word.elements import Element, element, printable
from baraza.exports.word.looks import (
    AFTER_TABLE,
    CAPTION,
    CELL,
    CELL_CENTRE,
    CELL_END,
    CELL_GROUP,
    CELL_PADDING,
    GROUP_GREY,
    HEAD,
    HEAD_CENTRE,
    HEAD_END,
    KEY,
    Look,
    colour,
    twips,
)
from baraza.exports.word.paragraphs import paragraph
from baraza.exports.word.runs import Hand

STYLE = "RecordTable"
_CELLS = {Align.START: CELL, Align.CENTRE: CELL_CENTRE, Align.END: CELL_END}
_HEADS = {Align.START: HEAD, Align.CENTRE: HEAD_CENTRE, Align.END: HEAD_END}
# A row of more lines than this may be split between pages; a letter is about half as wide as high.
_WHOLE_LINES = 8
_LETTER = 0.52
_SIDE = CELL_PADDING[0]
# Columns of single letters stand close.
_SIDE_OF_CENTRED = 1.0


def table_blocks(hand: Hand, table: Table, measure: float) -> list[Element]:
    """Return caption and key, which are read before the letters they explain, and the table."""
    above = [
        paragraph(hand, look, text)
        for text, look in ((table.caption, CAPTION), (table.key, KEY))
        if text
    ]
    widths = _widths([column.weight for column in table.columns], measure)
    setting = _Setting(hand, tuple(column.align for column in table.columns), widths)
    properties = _properties(table, sum(widths), hand.base)
    grid = element("tblGrid", [element("gridCol", w=width) for width in widths])
    titles = [(column.title,) for column in table.columns]
    rows = [setting.row(titles, _HEADS, heads=True), *map(setting.body, table.rows)]
    return [*above, element("tbl", [properties, grid, *rows])]


def after_table() -> Element:
    """Return what parts a table from the next, or from the end of a cell or of the document."""
    return element("p", [element("pPr", [element("pStyle", val=AFTER_TABLE.style)])])


def _properties(table: Table, width: int, base: int) -> Element:
    names_rows = int(bool(table.columns) and table.columns[0].row_header)
    told = [element("tblStyle", val=STYLE)]
    if base:
        told.append(element("bidiVisual"))
    told += [
        element("tblW", w=width, type="dxa"),
        element("tblLayout", type="fixed"),
        element(
            "tblLook",
            val="04A0" if names_rows else "0420",
            firstRow=1,
            lastRow=0,
            firstColumn=names_rows,
            lastColumn=0,
            noHBand=0,
            noVBand=1,
        ),
    ]
    if table.caption:
        told.append(_caption(read(table.caption)))
    return element("tblPr", told)


def _caption(text: str) -> Element:
    """Return what a screen reader calls the table."""
    return element("tblCaption", val=printable(text))


def _widths(weights: Sequence[float], measure: float) -> list[int]:
    """Return widths that add up to the measure, whatever is rounded."""
    total, done, at = sum(weights), 0, 0.0
    made = []
    for weight in weights:
        at += weight
        edge = round(twips(measure) * at / total)
        made.append(edge - done)
        done = edge
    return made


class _Setting:
    """The columns of one table."""

    def __init__(self, hand: Hand, aligns: tuple[Align, ...], widths: Sequence[int]) -> None:
        self._hand, self._aligns, self._widths = hand, aligns, widths

    def body(self, row: Row) -> Element:
        """Return a row of the body."""
        if row.kind is RowKind.GROUP:
            return self._group(row)
        return self.row(row.cells, _CELLS, heads=False)

    def row(
        self, cells: Sequence[tuple[Runs, ...]], looks: dict[Align, Look], *, heads: bool
    ) -> Element:
        """Return a row with a cell for each column; one that is not told stays empty."""
        made = []
        for at, (align, width) in enumerate(zip(self._aligns, self._widths, strict=True)):
            told = cells[at] if at < len(cells) else ()
            properties = [element("tcW", w=width, type="dxa")]
            if align is Align.CENTRE:
                properties.append(_close())
            made.append(self._cell(told, looks[align], properties))
        return element("tr", [*self._row_properties(cells, heads=heads), *made])

    def _group(self, row: Row) -> Element:
        properties = [element("tcW", w=sum(self._widths), type="dxa")]
        if len(self._widths) > 1:
            properties.append(element("gridSpan", val=len(self._widths)))
        properties.append(element("shd", val="clear", color="auto", fill=colour(GROUP_GREY)))
        cell = self._cell(row.cells[0] if row.cells else (), CELL_GROUP, properties)
        return element("tr", [element("trPr", [element("cantSplit")]), cell])

    def _cell(self, told: tuple[Runs, ...], look: Look, properties: list[Element]) -> Element:
        paragraphs = [paragraph(self._hand, look, text) for text in told or ((),)]
        return element("tc", [element("tcPr", properties), *paragraphs])

    def _row_properties(
        self, cells: Sequence[tuple[Runs, ...]], *, heads: bool
    ) -> tuple[Element, ...]:
        told = []
        if heads or self._lines(cells) <= _WHOLE_LINES:
            told.append(element("cantSplit"))
        if heads:
            told.append(element("tblHeader"))
        return (element("trPr", told),) if told else ()

    def _lines(self, cells: Sequence[tuple[Runs, ...]]) -> int:
        """Return about how many lines the longest cell of a row has."""
        most = 1
        for told, width in zip(cells, self._widths, strict=False):
            room = max((width / 20 - 2 * _SIDE) / (CELL.size * _LETTER), 1)
            lines = sum(max(ceil(len(read(text)) / room), 1) for text in told)
            most = max(most, lines)
        return most


def _close() -> Element:
    side = twips(_SIDE_OF_CENTRED)
    return element("tcMar", [element(name, w=side, type="dxa") for name in ("left", "right")])
