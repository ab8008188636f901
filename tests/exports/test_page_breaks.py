"""Where pages end: no line alone, no heading without text below, rows whole or cleanly parted."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as some

from baraza.exports.pdf.blocks.flow import Block as SetBlock
from baraza.exports.pdf.blocks.tables import TableBlock, table_block
from baraza.exports.pdf.file.ink import LineBox
from baraza.exports.pdf.file.structure import Element
from baraza.exports.pdf.looks import A4, HEADINGS
from baraza.exports.pdf.writer import page_boxes
from baraza.exports.report import (
    Block,
    BulletList,
    Column,
    Heading,
    NumberedParagraph,
    Paragraph,
    Row,
    RowKind,
    Runs,
    Signature,
    SignatureBlocks,
    Table,
    Tone,
    plain,
)
from tests.exports.page_checks import check_boxes
from tests.exports.reports import report_with

_SENTENCE = (
    "the meeting recommended strengthening humanitarian coordination and implementation of joint "
    "consultations on transboundary conservation with representatives of secretariats"
)
_WORDS = _SENTENCE.split()
_HEADS = {look.size for look in HEADINGS.values()}


def _text(length: int, seed: int) -> Runs:
    return plain(" ".join(_WORDS[(seed + at * 7 + at // 5) % len(_WORDS)] for at in range(length)))


_lengths = some.integers(1, 160)
_seeds = some.integers(0, 90)
_texts = some.builds(_text, _lengths, _seeds)
_blocks: some.SearchStrategy[Block] = some.one_of(
    some.builds(Paragraph, _texts),
    some.builds(NumberedParagraph, some.just(""), _texts, some.just("")),
    some.builds(BulletList, some.just(""), some.lists(_texts, min_size=1, max_size=4).map(tuple)),
    some.builds(
        Heading,
        some.integers(2, 3),
        some.just(""),
        some.builds(_text, some.integers(1, 5), _seeds),
        some.just(""),
    ),
)


def _body(boxes: Sequence[LineBox]) -> list[LineBox]:
    """Return the lines between the margins, without those of the masthead."""
    first = next(at for at, box in enumerate(boxes) if box.text.strip() == "Conclusions")
    return [
        box
        for box in boxes[first:]
        if box.bottom >= A4.margin - 1 and box.top <= A4.height - A4.margin + 1
    ]


def _paragraphs(boxes: Sequence[LineBox]) -> Iterator[list[LineBox]]:
    held: list[LineBox] = []
    for box in boxes:
        held.append(box)
        if box.line.last:
            yield held
            held = []


def _is_heading(paragraph: Sequence[LineBox]) -> bool:
    look = paragraph[0].line.pieces[0].look
    return look.strong and look.size in _HEADS


@settings(max_examples=120, deadline=None)
@given(some.lists(_blocks, min_size=8, max_size=30))
def test_no_line_stands_alone_and_no_heading_at_the_foot(blocks: list[Block]) -> None:
    boxes = page_boxes(report_with(*blocks))
    check_boxes(boxes)
    paragraphs = list(_paragraphs(_body(boxes)))
    for paragraph in paragraphs:
        on_pages = [list(lines) for _, lines in groupby(paragraph, key=lambda box: box.page)]
        if len(on_pages) > 1:
            assert all(len(lines) >= 2 for lines in on_pages), paragraph[0].text
            assert not any(lines[-1].line.hyphen for lines in on_pages)
    for at, paragraph in enumerate(paragraphs):
        below = [box for later in paragraphs[at + 1 :] for box in later]
        if _is_heading(paragraph):
            page = paragraph[-1].page
            text = [
                box for later in paragraphs[at + 1 :] if not _is_heading(later) for box in later
            ]
            assert all(box.page == page for box in (below[:1] + text[:2])), paragraph[0].text


_rows = some.builds(
    lambda lengths, seed, kind: Row(
        tuple((_text(length, seed + at),) for at, length in enumerate(lengths))
        if kind is not RowKind.GROUP
        else ((_text(3, seed),),),
        kind,
    ),
    some.lists(some.one_of(some.integers(1, 25), some.integers(100, 260)), min_size=3, max_size=3),
    _seeds,
    some.sampled_from([RowKind.BODY] * 6 + [RowKind.GROUP, RowKind.TOTAL]),
)


def _pages_of(table: SetBlock, first: float, room: float) -> list[TableBlock]:
    """Return the parts of a table that begins where so much room is left."""
    pages: list[TableBlock] = []
    rest: SetBlock | None = table
    left = first
    while rest is not None:
        assert isinstance(rest, TableBlock)
        if rest.height <= left:
            return [*pages, rest]
        parts = rest.split(left, forced=left == room)
        if parts is not None:
            assert isinstance(parts[0], TableBlock)
            pages.append(parts[0])
            rest = parts[1]
        left = room
    return pages


def test_the_title_of_a_group_of_totals_ends_no_page() -> None:
    kinds = (RowKind.BODY, RowKind.GROUP, RowKind.TOTAL, RowKind.TOTAL, RowKind.BODY)
    cells = ((plain("a"),), (plain("b"),), (plain("c"),))
    rows = tuple(Row(cells[:1] if kind is RowKind.GROUP else cells, kind) for kind in kinds * 9)
    columns = tuple(Column(plain(f"Column {at}"), 1.0) for at in range(3))
    table = table_block(Table("table", columns, rows), A4.measure, 0)
    for room in range(100, 600, 7):
        for page in _pages_of(table, float(room), A4.room)[:-1]:
            assert page.rows[-1].kind is not RowKind.GROUP


@settings(max_examples=150, deadline=None)
@given(some.lists(_rows, min_size=1, max_size=14), some.floats(40, A4.room))
def test_rows_are_parted_cleanly(rows: list[Row], first: float) -> None:
    columns = tuple(Column(plain(f"Column {at}"), 1.0) for at in range(3))
    elements = [[Element("TD")] * 3 for _ in range(len(rows) + 1)]
    given_table = Table("table", columns, tuple(rows))
    table = table_block(given_table, A4.measure, 0, elements, "en")
    pages = _pages_of(table, first, A4.room)
    placed = [row for page in pages for row in page.rows]
    for page in pages:
        assert page.rows, "a header alone"
        assert page.header is table.header
        assert page.height <= A4.room + 0.02
        if page is not pages[-1] and len(page.rows) > 1:
            assert page.rows[-1].kind is not RowKind.GROUP
    for row in table.rows:
        parts = [one for one in placed if one.cells[0].element is row.cells[0].element]
        for at, cell in enumerate(row.cells):
            assert cell.lines == tuple(line for part in parts for line in part.cells[at].lines)
        if len(parts) > 1:
            assert row.height > A4.room * 0.32
            assert min(part.longest for part in parts) >= 3


def _table(rows: int) -> Table:
    columns = (Column(plain("No."), 1.0), Column(plain("Action"), 4.0))
    made = tuple(Row(((plain(str(at)),), (_text(8, at),))) for at in range(rows))
    return Table("table", columns, made, _text(4, 1), _text(12, 2))


def test_captions_keys_and_places_to_sign_stay_with_what_they_belong_to() -> None:
    signed = SignatureBlocks(
        "signatures", tuple(Signature(plain("Party"), plain("Name"), ()) for _ in range(2))
    )
    for filling in range(20, 60):
        closing = Paragraph(_text(20, 5))
        announced = Paragraph(plain("The meeting agreed on these steps:"))
        listed = BulletList("", tuple(_text(20, at) for at in range(3)))
        blocks = (Paragraph(plain("\n".join("x" * filling))), announced, listed)
        boxes = _body(page_boxes(report_with(*blocks)))
        at = next(at for at, box in enumerate(boxes) if box.text.startswith("The meeting agreed"))
        assert boxes[at].page == boxes[at + 1].page
        boxes = _body(page_boxes(report_with(blocks[0], _table(9))))
        at = next(at for at, box in enumerate(boxes) if box.text.strip() == "No.")
        assert len({box.page for box in boxes[at - 2 : at + 4]}) == 1
        boxes = _body(page_boxes(report_with(blocks[0], closing, signed)))
        at = next(at for at, box in enumerate(boxes) if box.text.strip() == "Party")
        assert boxes[at - 1].page == boxes[at].page


@settings(max_examples=80, deadline=None)
@given(
    some.integers(0, 45),
    some.integers(1, 60),
    some.lists(some.integers(1, 45), min_size=1, max_size=3),
)
def test_notes_stay_with_the_end_of_their_table(
    filling: int, rows: int, lengths: list[int]
) -> None:
    notes = [Paragraph(_text(length, at), Tone.KEY) for at, length in enumerate(lengths)]
    above = Paragraph(plain("\n".join("x" * filling)))
    boxes = _body(page_boxes(report_with(above, _table(rows), *notes)))
    check_boxes(boxes)
    last = next(at for at, box in enumerate(boxes) if box.text.strip() == str(rows - 1))
    below = boxes[last:]
    assert {box.page for box in below} == {boxes[last].page}
    assert below[-1].text.split()[-1] == notes[-1].text[0].text.split()[-1]


@given(some.integers(0, 45), some.integers(1, 12), some.integers(500, 1500))
@settings(max_examples=20, deadline=None)
def test_a_note_longer_than_a_page_is_parted(filling: int, rows: int, length: int) -> None:
    note = Paragraph(_text(length, 1), Tone.NOTE)
    above = Paragraph(plain("\n".join("x" * filling)))
    boxes = page_boxes(report_with(above, _table(rows), note))
    check_boxes(boxes)
    said = " ".join(box.text.strip() for box in _body(boxes))
    assert said.replace("\u00ad ", "").endswith(note.text[0].text)
