"""Tables: hairlines between rows, a grey header that repeats, rows that split between lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from baraza.exports.pdf.flow import SLACK
from baraza.exports.pdf.ink import Ink
from baraza.exports.pdf.lines import Line, set_lines
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
from baraza.exports.pdf.structure import Element
from baraza.exports.report import Align, RowKind, Runs, Table

_LOOKS: dict[RowKind | None, Look] = {
    None: CELL_HEAD,
    RowKind.BODY: CELL,
    RowKind.GROUP: CELL_GROUP,
    RowKind.TOTAL: CELL_TOTAL,
}
_SIDE, _ABOVE = CELL_PADDING
# Columns of single letters stand close.
_SIDE_OF_CENTRED = 1.0
# A row of more lines than this may be split, with at least these left on either page.
_WHOLE_LINES = 8
# A table no higher than this is read as one: it moves on rather than leave its totals behind.
_SHORT = 240.0
_FEWEST_LINES = 3


@dataclass(frozen=True)
class Cell:
    """Lines in a column, and the element they belong to."""

    lines: tuple[Line, ...]
    look: Look
    left: float
    width: float
    element: Element | None


@dataclass(frozen=True)
class SetRow:
    """A row whose cells are set."""

    cells: tuple[Cell, ...]
    leading: float
    kind: RowKind | None
    above: float = _ABOVE
    least: float = 0.0

    @cached_property
    def count(self) -> int:
        """Number of lines of the longest cell."""
        return max((len(cell.lines) for cell in self.cells), default=0)

    @cached_property
    def height(self) -> float:
        """Height with the space above and below the lines."""
        return max(max(self.count, 1) * self.leading + 2 * self.above, self.least)

    def split(self, at: int) -> "tuple[SetRow, SetRow]":
        """Return the first lines and the rest."""
        first = tuple(replace(cell, lines=cell.lines[:at]) for cell in self.cells)
        rest = tuple(replace(cell, lines=cell.lines[at:]) for cell in self.cells)
        return replace(self, cells=first, least=0.0), replace(self, cells=rest)


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
        ink.rule(left, top, right, RULE)
        for row in (self.header, *self.rows):
            self._draw_row(row, ink, left, top)
            top -= row.height
            last = row is self.rows[-1] if self.rows else True
            ink.rule(left, top, right, RULE if last else HAIRLINE, 0 if last else RULE_GREY)

    def _draw_row(self, row: SetRow, ink: Ink, left: float, top: float) -> None:
        tint = {None: HEADER_GREY, RowKind.GROUP: GROUP_GREY}.get(row.kind)
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
    """Move on what may not end a page: the title of a group, the first of several totals."""
    together = (RowKind.GROUP,) if there[0].kind is not RowKind.TOTAL else (RowKind.TOTAL,)
    while here and here[-1].kind in together:
        here, there = here[:-1], (here[-1], *there)
    return here, there


def _parts(row: SetRow, room: float, *, forced: bool) -> tuple[SetRow, SetRow] | None:
    fitting = int((room - 2 * row.above) / row.leading)
    if row.count > _WHOLE_LINES and fitting >= _FEWEST_LINES:
        return row.split(min(fitting, row.count - _FEWEST_LINES))
    if forced and row.count > 1:
        return row.split(max(1, min(fitting, row.count - 1)))
    return None


type Elements = Sequence[Element | None]


def table_block(
    table: Table,
    measure: float,
    base: int,
    elements: Sequence[Elements] = (),
    step: float = 1.0,
) -> TableBlock:
    """Set a table to a measure, its type by so much smaller than usual.

    Elements are those of the header's cells, then of every row's.
    """
    total = sum(column.weight for column in table.columns)
    widths = [column.weight / total * measure for column in table.columns]
    looks = _Looks(tuple(column.align for column in table.columns), widths, base, step)
    looks.least = ROW_TO_FILL if table.to_fill else 0.0
    none = (None,) * len(table.columns)
    of = elements or (none,) * (len(table.rows) + 1)
    titles = [(column.title,) for column in table.columns]
    header = looks.row(titles, None, of[0])
    rows = tuple(
        looks.row(row.cells, row.kind, marks) for row, marks in zip(table.rows, of[1:], strict=True)
    )
    return TableBlock(header, rows, measure)


class _Looks:
    """How the columns of one table are set."""

    def __init__(
        self, aligns: Sequence[Align], widths: Sequence[float], base: int, step: float
    ) -> None:
        self._base, self._measure, self._above = base, sum(widths), _ABOVE * step**4
        self.least = 0.0
        self._columns: list[tuple[float, float, Align]] = []
        left = 0.0
        for align, width in zip(aligns, widths, strict=True):
            side = _SIDE_OF_CENTRED if align is Align.CENTRE else _SIDE
            self._columns.append((left + side, width - 2 * side, align))
            left += width
        self._adjusted = {
            (kind, align): replace(
                look,
                adjust=Adjust(align.value),
                size=look.size * step,
                leading=look.leading * step,
            )
            for kind, look in _LOOKS.items()
            for align in Align
        }

    def row(
        self, cells: Sequence[tuple[Runs, ...]], kind: RowKind | None, elements: Elements
    ) -> SetRow:
        """Set a row."""
        columns: Sequence[tuple[float, float, Align]] = self._columns
        if kind is RowKind.GROUP:
            columns = ((_SIDE, self._measure - 2 * _SIDE, Align.START),)
        made: list[Cell] = []
        for paragraphs, (left, inner, align), element in zip(
            cells, columns, elements, strict=False
        ):
            look = self._adjusted[kind, align]
            lines = tuple(
                line for text in paragraphs for line in set_lines(text, look, inner, self._base)
            )
            made.append(Cell(lines, look, left, inner, element))
        leading = self._adjusted[kind, Align.START].leading
        least = self.least if kind is RowKind.BODY else 0.0
        return SetRow(tuple(made), leading, kind, self._above, least)
