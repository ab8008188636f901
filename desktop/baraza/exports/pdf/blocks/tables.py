"""Tables: hairlines between rows, a grey header that repeats, rows that split between lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import accumulate, chain
from operator import sub
from typing import NamedTuple

from baraza.exports.pdf.blocks.columns import column_widths, side_of
from baraza.exports.pdf.blocks.flow import SLACK
from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.structure import Element
from baraza.exports.pdf.lines.setting import Line, set_lines
from baraza.exports.pdf.looks import (
    CELL,
    CELL_GROUP,
    CELL_HEAD,
    CELL_PADDING,
    CELL_TOTAL,
    GROUP_GREY,
    HAIRLINE,
    HEADER_GREY,
    ROW_TO_FILL,
    RULE,
    RULE_GREY,
    TABLE_AFTER,
    Adjust,
    Look,
)
from baraza.exports.report import Align, RowKind, Runs, Table

_LOOKS: dict[RowKind | None, Look] = {
    None: CELL_HEAD,
    RowKind.BODY: CELL,
    RowKind.GROUP: CELL_GROUP,
    RowKind.TOTAL: CELL_TOTAL,
}
_TINTS = {None: HEADER_GREY, RowKind.GROUP: GROUP_GREY}
_ABOVE = CELL_PADDING[1]
# A row no higher than this, about a third of a page, stays whole; a higher one may be split, with
# at least so many lines left on either page.
_WHOLE_ROW = 230.0
# A table no higher than this is read as one: it moves on rather than leave its totals behind.
_SHORT = 240.0
_FEWEST_LINES = 3
# From so many rows on, the last does not stand on a page alone.
_FEWEST_ROWS = 3


class Cell(NamedTuple):
    """Lines in a column, and the element they belong to."""

    lines: tuple[Line, ...]
    look: Look
    left: float
    width: float
    element: Element | None


class SetRow(NamedTuple):
    """A row whose cells are set.

    Attributes:
        cells: The cells.
        leading: Distance from one line to the next.
        kind: What the row is; nothing for a header.
        longest: Number of lines of the longest cell.
        height: Height with the space above and below the lines.
    """

    cells: tuple[Cell, ...]
    leading: float
    kind: RowKind | None
    longest: int
    height: float
    above: float = _ABOVE

    def split(self, at: int) -> "tuple[SetRow, SetRow]":
        """Return the first lines and the rest."""
        first = tuple(cell._replace(lines=cell.lines[:at]) for cell in self.cells)
        rest = tuple(cell._replace(lines=cell.lines[at:]) for cell in self.cells)
        return (
            set_row(first, self.leading, self.kind, self.above),
            set_row(rest, self.leading, self.kind, self.above),
        )


def set_row(
    cells: tuple[Cell, ...],
    leading: float,
    kind: RowKind | None,
    above: float = _ABOVE,
    least: float = 0.0,
) -> SetRow:
    """Return a row of cells that are set, at least so high."""
    longest = max([len(cell.lines) for cell in cells], default=0)
    height = max(max(longest, 1) * leading + 2 * above, least)
    return SetRow(cells, leading, kind, longest, height, above)


@dataclass(frozen=True)
class TableBlock:
    """A table, or what of it stands on one page; a header that is repeated is no content."""

    header: SetRow
    rows: tuple[SetRow, ...]
    measure: float
    repeated: bool = False
    before: float = 0.0
    after: float = TABLE_AFTER

    @cached_property
    def height(self) -> float:
        """Height of header and rows."""
        return self.header.height + sum(row.height for row in self.rows)

    def split(self, room: float, *, forced: bool) -> "tuple[TableBlock, TableBlock] | None":
        """Split between rows, or within a long one; a short table stays whole where it can."""
        if self.height <= _SHORT and not forced:
            return None
        left, at = room - self.header.height + SLACK, 0
        while at < len(self.rows) and self.rows[at].height <= left:
            left -= self.rows[at].height
            at += 1
        if at == len(self.rows):
            return None
        here, there = self.rows[:at], self.rows[at:]
        parts = _parts(there[0], left, forced=forced and not here)
        if parts is not None:
            here, there = (*here, parts[0]), (parts[1], *there[1:])
        else:
            kept = _with_what_follows(here, there)
            # What belongs together may fill more than a page; then it is parted after all.
            here, there = kept if kept[0] or not forced else (here, there)
        if not here:
            return None
        return replace(self, rows=here, after=0.0), replace(
            self, rows=there, repeated=True, before=0.0
        )

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw tints, rules and text."""
        right = left + self.measure
        heights = [row.height for row in (self.header, *self.rows)]
        first, *between, last = accumulate([top, *heights], sub)
        for row, under in zip((self.header, *self.rows), (first, *between), strict=True):
            self._draw_row(row, ink, left, under)
        ink.rules(left, (first, last), right, RULE)
        ink.rules(left, between, right, HAIRLINE, RULE_GREY)

    def _draw_row(self, row: SetRow, ink: Ink, left: float, top: float) -> None:
        tint = _TINTS.get(row.kind)
        if tint is not None:
            ink.tint(left, top - row.height, self.measure, row.height, tint)
        for cell in row.cells:
            start = left + cell.left
            if ink.base:
                start = left + self.measure - cell.left - cell.width
            element = None if self.repeated and row is self.header else cell.element
            ink.lines(cell.lines, cell.look, start, top - row.above, cell.width, element)


def _with_what_follows(
    here: tuple[SetRow, ...], there: tuple[SetRow, ...]
) -> tuple[tuple[SetRow, ...], tuple[SetRow, ...]]:
    """Move on what may not end a page: the title of a group, the first of several totals.

    Nor does the last row of a longer table begin a page alone.
    """
    if len(there) == 1 and len(here) >= _FEWEST_ROWS:
        here, there = here[:-1], (here[-1], *there)
    while here and _leads_on(here[-1], there[0]):
        here, there = here[:-1], (here[-1], *there)
    return here, there


def _leads_on(row: SetRow, following: SetRow) -> bool:
    if row.kind is RowKind.GROUP:
        return True
    return row.kind is RowKind.TOTAL and following.kind is RowKind.TOTAL


def _parts(row: SetRow, room: float, *, forced: bool) -> tuple[SetRow, SetRow] | None:
    fitting = int((room - 2 * row.above) / row.leading)
    most = min(fitting, row.longest - _FEWEST_LINES)
    if row.height > _WHOLE_ROW and most >= _FEWEST_LINES:
        clean = (at for at in range(most, _FEWEST_LINES - 1, -1) if _is_clean(row, at))
        return row.split(next(clean, most))
    if forced and row.longest > 1:
        return row.split(max(1, min(fitting, row.longest - 1)))
    return None


def _is_clean(row: SetRow, at: int) -> bool:
    """Tell whether no cell is left with a word in two, or with one line on the next page."""
    return all(
        len(cell.lines) <= at or (len(cell.lines) > at + 1 and not cell.lines[at - 1].hyphen)
        for cell in row.cells
    )


type Elements = Sequence[Element | None]


def table_block(
    table: Table,
    measure: float,
    base: int,
    elements: Sequence[Elements] = (),
    language: str = "",
    step: float = 1.0,
) -> TableBlock:
    """Set a table to a measure.

    Args:
        table: The table.
        measure: Width it has.
        base: 1 in a right-to-left document, else 0.
        elements: Those of the header's cells, then of every row's.
        language: That by which words wider than their column are parted.
        step: Share of the usual size that its type has.
    """
    widths = column_widths(table.columns, measure, _look(None, Align.START, step))
    looks = _Looks(table, widths, base, language, step)
    none = (None,) * len(table.columns)
    of = elements or (none,) * (len(table.rows) + 1)
    titles = [(column.title,) for column in table.columns]
    header = looks.row(titles, None, of[0])
    rows = tuple(
        looks.row(row.cells, row.kind, marks) for row, marks in zip(table.rows, of[1:], strict=True)
    )
    return TableBlock(header, rows, measure)


@cache
def _look(kind: RowKind | None, align: Align, step: float) -> Look:
    look = _LOOKS[kind]
    size, leading = look.size * step, look.leading * step
    return replace(look, adjust=Adjust(align.value), size=size, leading=leading)


class _Looks:
    """How the columns of one table are set."""

    def __init__(
        self, table: Table, widths: Sequence[float], base: int, language: str, step: float
    ) -> None:
        self._base, self._language, self._measure = base, language, sum(widths)
        self._above = _ABOVE * step**4
        self._least = ROW_TO_FILL if table.to_fill else 0.0
        aligns = [column.align for column in table.columns]
        self._columns: list[tuple[float, float, Align]] = []
        left = 0.0
        for align, width in zip(aligns, widths, strict=True):
            side = side_of(align)
            self._columns.append((left + side, width - 2 * side, align))
            left += width
        self._leading = {kind: look.leading * step for kind, look in _LOOKS.items()}
        self._looks: dict[RowKind | None, list[tuple[Look, float, float]]] = {
            kind: [(_look(kind, align, step), left, inner) for left, inner, align in self._of(kind)]
            for kind in _LOOKS
        }

    def _of(self, kind: RowKind | None) -> Sequence[tuple[float, float, Align]]:
        """Return the columns as rows of a kind have them: a group's title is over all."""
        if kind is RowKind.GROUP:
            side = side_of(Align.START)
            return [(side, self._measure - 2 * side, Align.START)]
        return self._columns

    def row(
        self, cells: Sequence[tuple[Runs, ...]], kind: RowKind | None, elements: Elements
    ) -> SetRow:
        """Set a row."""
        base, language = self._base, self._language
        made: list[Cell] = []
        for paragraphs, (look, left, inner), element in zip(
            cells, self._looks[kind], elements, strict=False
        ):
            if len(paragraphs) == 1:
                lines = set_lines(paragraphs[0], look, inner, base, language)
            else:
                set_texts = [set_lines(text, look, inner, base, language) for text in paragraphs]
                lines = tuple(chain.from_iterable(set_texts))
            made.append(Cell(lines, look, left, inner, element))
        least = self._least if kind is RowKind.BODY else 0.0
        return set_row(tuple(made), self._leading[kind], kind, self._above, least)
