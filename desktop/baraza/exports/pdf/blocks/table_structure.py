"""What a table is for assistive technology: rows and cells, and which cells head what."""

from collections.abc import Sequence
from dataclasses import dataclass

from baraza.exports.pdf.file.structure import Element, Tree
from baraza.exports.report import Column, Row, RowKind, Run, Runs, Table

_OF_COLUMN = "/O/Table/Scope/Column"
_OF_ROW = "/O/Table/Scope/Row"


@dataclass(frozen=True, slots=True)
class TableElements:
    """Elements of a table.

    Attributes:
        table: The table.
        caption: Its caption, where it has one.
        key: What its letters stand for, where that is said.
        cells: Those of the header row, then those of every row.
    """

    table: Element
    caption: Element | None
    key: Element | None
    cells: Sequence[Sequence[Element]]


def table_elements(table: Table, tree: Tree) -> TableElements:
    """Return the elements of a table, joined to each other."""
    top = Element("Table", anchor=table.anchor)
    caption = key = None
    if table.caption or table.key:
        above = top.add(Element("Caption"))
        caption = above.add(tree.leaf("P", table.caption)) if table.caption else None
        key = above.add(tree.leaf("P", table.key)) if table.key else None
    head = top.add(Element("THead")).add(Element("TR"))
    cells = [[head.add(_cell(tree, "TH", (one.title,), _OF_COLUMN)) for one in table.columns]]
    if table.rows:
        body = top.add(Element("TBody"))
        cells += [_row(row, table.columns, tree, body.add(Element("TR"))) for row in table.rows]
    return TableElements(top, caption, key, cells)


def _row(row: Row, columns: Sequence[Column], tree: Tree, element: Element) -> list[Element]:
    if row.kind is RowKind.GROUP:
        over_all = f"{_OF_ROW}/ColSpan {len(columns)}"
        return [element.add(_cell(tree, "TH", row.cells[0], over_all))]
    return [
        element.add(
            _cell(tree, "TH", cell, _OF_ROW) if column.row_header else _cell(tree, "TD", cell)
        )
        for cell, column in zip(row.cells, columns, strict=True)
    ]


def _cell(tree: Tree, tag: str, paragraphs: tuple[Runs, ...], attributes: str = "") -> Element:
    if len(paragraphs) == 1:
        return tree.leaf(tag, paragraphs[0], attributes=attributes)
    text = list[Run]()
    for paragraph in paragraphs:
        text += (
            (Run("\n", language=paragraph[0].language), *paragraph)
            if text and paragraph
            else paragraph
        )
    return tree.leaf(tag, tuple(text), attributes=attributes)
