"""Pages of an Arabic document: mirrored, joined, with figures that still stand under figures."""

from dataclasses import replace
from uuid import uuid4

import pytest

from baraza.domain.consultation import Consultation
from baraza.exports.pdf.blocks.margins import draft_word
from baraza.exports.pdf.faces.families import Cut, Family, chain
from baraza.exports.pdf.file.ink import LineBox
from baraza.exports.pdf.lines.setting import set_lines
from baraza.exports.pdf.looks import A4, KIND
from baraza.exports.pdf.writer import page_boxes
from baraza.exports.report import plain
from tests.exports.page_checks import check_boxes
from tests.exports.written import report_of
from tests.samples import sample

_RIGHT = A4.width - A4.margin
_DRAFT = "مشروع"


def _long() -> Consultation:
    """Return the sample with so many paragraphs that the document gets a page of contents."""
    items = []
    number = 0
    for item in sample().agenda_items:
        paragraphs = []
        for paragraph in item.paragraphs * 4:
            number += 1
            paragraphs.append(replace(paragraph, no=number, id=f"P-{number}", key=uuid4()))
        items.append(replace(item, paragraphs=tuple(paragraphs)))
    return replace(sample(), agenda_items=tuple(items))


@pytest.fixture(scope="module")
def boxes() -> tuple[LineBox, ...]:
    """The lines of a long Arabic document."""
    return page_boxes(report_of(_long(), "ar"))


def _first(boxes: tuple[LineBox, ...], text: str, page: int = 1) -> LineBox:
    return next(box for box in boxes if box.text == text and box.page >= page)


def test_nothing_leaves_its_margins_or_overlaps(boxes: tuple[LineBox, ...]) -> None:
    check_boxes(boxes)


def test_contents_have_their_numbers_at_the_left(boxes: tuple[LineBox, ...]) -> None:
    title = _first(boxes, "المحتويات")
    assert title.right == pytest.approx(_RIGHT)
    numbers = [box for box in boxes if box.page == title.page and box.text.isdigit()]
    assert len(numbers) > 10
    assert all(box.left == pytest.approx(A4.margin) for box in numbers)


def test_numbers_of_paragraphs_hang_at_the_right(boxes: tuple[LineBox, ...]) -> None:
    number = _first(boxes, "12.")
    assert number.right == pytest.approx(_RIGHT)
    beside = [box for box in boxes if box.page == number.page and box.top == number.top]
    assert all(box.right < number.left for box in beside if box is not number)


def test_columns_of_tables_are_mirrored(boxes: tuple[LineBox, ...]) -> None:
    first, last = _first(boxes, "الرقم"), _first(boxes, "الحالة")
    assert first.left > last.right
    assert first.right == pytest.approx(_RIGHT - 4)


def test_amounts_end_at_one_edge(boxes: tuple[LineBox, ...]) -> None:
    small, large = (
        _first(boxes, amount.replace(" ", "\u202f")) for amount in ("4 500 000", "124 875 000")
    )
    assert small.right == pytest.approx(large.right)
    assert small.left > large.left


def test_marking_and_state_change_sides(boxes: tuple[LineBox, ...]) -> None:
    assert _first(boxes, "سري", page=2).right == pytest.approx(_RIGHT)
    state = next(box for box in boxes if box.page == 2 and box.text.startswith("اعتُمد"))
    assert state.left == pytest.approx(A4.margin)


def test_joined_letters_are_never_set_apart() -> None:
    assert KIND.tracking
    [arabic], [latin] = (set_lines(plain(text), KIND, 400, 1) for text in (_DRAFT, "draft"))
    assert {piece.look.tracking for piece in arabic.pieces if piece.shaped.glyphs} == {0}
    assert KIND.tracking in {piece.look.tracking for piece in latin.pieces}


def test_the_word_behind_a_draft_is_joined_and_runs_from_the_right() -> None:
    drawn = draft_word(_DRAFT, A4)
    naskh = next(face for face in chain(Cut(Family.SANS, strong=True)) if face.covers(_DRAFT[0]))
    shaped = naskh.shape(_DRAFT, right_to_left=True)
    outlines = [naskh.outline(glyph.gid) for glyph in shaped.glyphs]
    places = [drawn.index(outline) for outline in outlines if outline]
    assert places == sorted(places, reverse=True)
    alone = naskh.shape(_DRAFT[0], right_to_left=True).glyphs[0].gid
    assert alone not in [glyph.gid for glyph in shaped.glyphs]


def test_arabic_is_a_little_larger_than_the_latin_beside_it() -> None:
    [line] = set_lines(plain(f"{_DRAFT} draft"), KIND, 400, 1)
    sizes = {piece.face.name: piece.size for piece in line.pieces if piece.shaped.glyphs}
    arabic = next(size for name, size in sizes.items() if "Naskh" in name)
    latin = next(size for name, size in sizes.items() if "Naskh" not in name)
    assert 1.05 < arabic / latin < 1.2
