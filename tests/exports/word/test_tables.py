"""Tables: a header that repeats, rows that stay whole, widths by weight."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from baraza.exports.report import (
    Align,
    Block,
    Column,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Signature,
    SignatureBlocks,
    Table,
    Tone,
    plain,
)
from tests.exports.word.opened import document, made, report_of_blocks, saying, style
from tests.exports.written import report_of
from tests.samples import sample

_COLUMNS = (
    Column(plain("No."), 1, row_header=True),
    Column(plain("What"), 3),
    Column(plain("Role"), 1, Align.CENTRE),
    Column(plain("Sum"), 2, Align.END),
)


def test_every_table_repeats_its_header_and_only_that() -> None:
    tables = _tables(made(report_of(sample())))
    assert len(tables) > 10
    for table in tables:
        if table.find(f".//{qn('w:tblStyle')}").get(qn("w:val")) != "RecordTable":
            continue
        flagged = [_has(row, "tblHeader") for row in table.iter(qn("w:tr"))]
        assert flagged[0]
        assert not any(flagged[1:])


def test_widths_follow_the_weights_and_fill_the_measure() -> None:
    table = _tables(made(report_of_blocks(_table(_row("1", "a", "L", "5")))))[0]
    widths = [int(one.get(qn("w:w"))) for one in table.iter(qn("w:gridCol"))]
    total = int(table.find(f".//{qn('w:tblW')}").get(qn("w:w")))
    assert sum(widths) == total == round((210 - 50) / 25.4 * 1440)
    assert widths[1] == pytest.approx(3 * widths[0], abs=2)
    for row in table.iter(qn("w:tr")):
        assert [int(one.get(qn("w:w"))) for one in row.iter(qn("w:tcW"))] == widths


def test_a_short_row_stays_whole_and_a_long_one_may_split() -> None:
    rows = (_row("1", "short", "L", "5"), _row("2", "long " * 200, "L", "5"))
    _, short, long = _tables(made(report_of_blocks(_table(*rows))))[0].iter(qn("w:tr"))
    assert _has(short, "cantSplit")
    assert not _has(long, "cantSplit")


def test_the_title_of_a_group_goes_over_all_columns() -> None:
    rows = (Row(((plain("Group"),),), RowKind.GROUP), _row("1", "a", "L", "5"))
    data = made(report_of_blocks(_table(*rows)))
    _, group, _ = _tables(data)[0].iter(qn("w:tr"))
    assert group.find(f".//{qn('w:gridSpan')}").get(qn("w:val")) == "4"
    assert len(list(group.iter(qn("w:tc")))) == 1
    assert style(saying(data, "Group")) == "TableGroup"


def test_cells_stand_as_their_columns_ask() -> None:
    data = made(report_of_blocks(_table(_row("1", "a", "L", "5"))))
    found = [
        [style(one) for one in row.iter(qn("w:p"))] for row in _tables(data)[0].iter(qn("w:tr"))
    ]
    assert found == [
        ["TableHeading", "TableHeading", "TableHeadingCentred", "TableHeadingFigures"],
        ["TableText", "TableText", "TableTextCentred", "TableFigures"],
    ]


def test_no_cell_is_without_a_paragraph() -> None:
    rows = (Row(((), (plain("a"), plain("b")))), _row("", "", "", ""))
    for cell in _tables(made(report_of_blocks(_table(*rows))))[0].iter(qn("w:tc")):
        assert cell.find(qn("w:p")) is not None


def test_captions_stand_above_and_name_the_table() -> None:
    data = made(report_of_blocks(_table(_row("1", "a", "L", "5"))))
    assert style(saying(data, "Caption")) == "Caption"
    assert style(saying(data, "L lead")) == "Key"
    assert _tables(data)[0].find(f".//{qn('w:tblCaption')}").get(qn("w:val")) == "Caption"


@pytest.mark.parametrize("row_header", [False, True])
def test_a_column_that_names_its_rows_is_known_as_such(row_header: bool) -> None:
    column = Column(plain("No."), 1, row_header=row_header)
    data = made(report_of_blocks(Table("t", (column,), (Row(((plain("1"),),)),))))
    look = _tables(data)[0].find(f".//{qn('w:tblLook')}")
    assert look.get(qn("w:firstColumn")) == str(int(row_header))
    assert look.get(qn("w:firstRow")) == "1"


@pytest.mark.parametrize(
    ("following", "parted"),
    [
        ((), True),
        ((Paragraph(plain("Text")),), True),
        ((Table("u", _COLUMNS, ()),), True),
        ((Table("u", _COLUMNS, (), plain("Captioned")),), False),
        ((Heading(2, "", plain("Item"), "i"),), False),
    ],
)
def test_two_tables_never_run_together(following: tuple[Block, ...], parted: bool) -> None:
    data = made(report_of_blocks(_table(_row("1", "a", "L", "5")), *following))
    after = _tables(data)[0].getnext()
    assert after.tag == qn("w:p")
    assert (style(after) == "AfterTable") is parted


def test_python_docx_reads_the_tables() -> None:
    opened = Document(BytesIO(made(report_of_blocks(_table(_row("1", "a", "L", "5"))))))
    assert [cell.text for cell in opened.tables[0].rows[1].cells] == ["1", "a", "L", "5"]


@pytest.mark.parametrize(("count", "beside"), [(1, 2), (2, 2), (3, 3), (4, 2), (5, 3), (7, 3)])
def test_places_to_sign_are_equal(count: int, beside: int) -> None:
    signatures = tuple(
        Signature(plain(f"Party {at}"), plain("Head"), (plain("Signature"), plain("Date")))
        for at in range(count)
    )
    table = _tables(made(report_of_blocks(SignatureBlocks("s", signatures))))[0]
    assert len({one.get(qn("w:w")) for one in table.iter(qn("w:tcW"))}) == 1
    rows = list(table.iter(qn("w:tr")))
    assert all(len(list(row.iter(qn("w:tc")))) == beside for row in rows)
    assert len(rows) == -(-count // beside)
    assert all(_has(row, "cantSplit") for row in rows)


def _table(*rows: Row) -> Table:
    return Table("t", _COLUMNS, rows, plain("Caption"), plain("L lead"))


def _row(*texts: str) -> Row:
    return Row(tuple((plain(text),) if text else () for text in texts))


def _tables(data: bytes) -> list[Any]:
    return list(document(data).iter(qn("w:tbl")))


def _has(row: Any, name: str) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn(f'w:{name}')}") is not None


def _keeps(paragraph: Any) -> bool | None:
    kept = paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}")
    return None if kept is None else kept.get(qn("w:val")) != "0"


def test_notes_stay_with_the_last_row_of_their_table() -> None:
    first, second = (Paragraph(plain(text), Tone.KEY) for text in ("first note", "second note"))
    table = _table(_row("1", "a", "L", "5"), _row("2", "b", "L", "5"))
    data = made(report_of_blocks(table, first, second, Heading(2, "A.", plain("Next"), "next")))
    *_, above, last = _tables(data)[0].iter(qn("w:tr"))
    assert {_keeps(one) for one in last.iter(qn("w:p"))} == {True}
    assert {_keeps(one) for one in above.iter(qn("w:p"))} == {None}
    spacer = _tables(data)[0].getnext()
    assert _keeps(spacer) is True
    assert _keeps(saying(data, "first note")) is True
    assert _keeps(saying(data, "second note")) is False


def test_the_words_above_places_to_sign_stay_with_them() -> None:
    signed = SignatureBlocks("sign", (Signature(plain("Party"), plain("Name"), ()),))
    closing = Paragraph(plain("equally authentic"), Tone.CLOSING)
    data = made(report_of_blocks(Paragraph(plain("adopted")), closing, signed))
    assert _keeps(saying(data, "equally authentic")) is True
    assert _keeps(saying(data, "adopted")) is None
