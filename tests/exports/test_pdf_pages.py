"""Pages of the minutes: nothing clipped, nothing overlapping, whatever the consultation holds."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument

from baraza.domain.consultation import Consultation
from baraza.exports.pdf.blocks.tables import table_block
from baraza.exports.pdf.looks import A4
from baraza.exports.pdf.writer import page_boxes, pdf_bytes
from baraza.exports.report import Report, read
from tests.exports import large
from tests.exports.page_checks import check_boxes
from tests.exports.written import pages_of, report_of, tables, with_paragraph
from tests.samples import sample

_CASES: dict[str, Callable[[], Consultation]] = {
    "sample": sample,
    "twenty parties": large.twenty_parties,
    "seventy paragraphs": large.seventy_paragraphs,
    "labels of five hundred characters": large.long_labels,
    "words of a thousand letters": large.endless_words,
    "crowded signatures": large.crowded_signatures,
    "hostile text": large.hostile,
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("case", _CASES)
def test_no_text_is_clipped_or_overlaps(case: str, language: str) -> None:
    check_boxes(page_boxes(report_of(_CASES[case](), language)))


@pytest.mark.parametrize("lines", range(60, 76, 3))
def test_totals_that_fill_a_page_are_parted_after_all(lines: int) -> None:
    check_boxes(page_boxes(report_of(large.totals_over_a_page(lines))))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("case", ["sample", "twenty parties"])
def test_no_word_of_a_table_head_is_cut(case: str, language: str) -> None:
    for table in tables(report_of(_CASES[case](), language).sections):
        header = table_block(table, A4.measure, 0).header
        for cell, column in zip(header.cells, table.columns, strict=True):
            words = [word for line in cell.lines for word in line.text.split()]
            assert words == read(column.title).split()


@pytest.mark.parametrize("case", ["sample", "words of a thousand letters"])
def test_no_ink_lies_in_the_margins(case: str, qapp: object, tmp_path: Path) -> None:
    del qapp
    file = tmp_path / "minutes.pdf"
    file.write_bytes(pdf_bytes(report_of(_CASES[case]())))
    document = QPdfDocument()
    document.load(str(file))
    assert document.pageCount() > 5
    for page in range(document.pageCount()):
        image = document.render(page, QSize(420, 594))
        assert _ink(image, 0, 48) == 0
        assert _ink(image, 374, 420) == 0
        assert _ink(image, 50, 370) > 100
    document.close()


@pytest.mark.parametrize("case", ["sample", "labels of five hundred characters"])
def test_another_reader_finds_the_text_within_the_margins(
    case: str, qapp: object, tmp_path: Path
) -> None:
    del qapp
    file = tmp_path / "minutes.pdf"
    file.write_bytes(pdf_bytes(report_of(_CASES[case]())))
    document = QPdfDocument()
    document.load(str(file))
    for page in range(document.pageCount()):
        for shape in document.getAllText(page).bounds():
            box = shape.boundingRect()
            assert box.left() > A4.margin - 2, (page, box)
            # The space that parts a line from the next one may stand in the margin.
            assert box.right() < A4.width - A4.margin + 4, (page, box)
            assert 20 < box.top() < box.bottom() < A4.height - 20, (page, box)
    document.close()


def test_the_check_of_boxes_can_fail() -> None:
    boxes = list(page_boxes(report_of(sample())))
    outside = boxes[5]._replace(right=A4.width)
    over = boxes[5]._replace(bottom=boxes[5].bottom - 5)
    for wrong in (outside, over):
        with pytest.raises(AssertionError):
            check_boxes([*boxes[:5], wrong, *boxes[6:]])


def _ink(page: QImage, left: int, right: int) -> int:
    """Count the dark dots of a page between two columns."""
    white = QImage(page.size(), QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    dark = 0
    for y in range(0, page.height(), 2):
        for x in range(left, right, 2):
            dot = page.pixelColor(x, y)
            dark += dot.alpha() > 0 and dot.lightness() < 160
    return dark


def test_all_fonts_are_embedded_subsets_with_their_texts() -> None:
    with pikepdf.open(BytesIO(pdf_bytes(report_of(sample(), "fr")))) as file:
        fonts = {name: font for page in file.pages for name, font in page.Resources.Font.items()}
        assert len(fonts) >= 5
        for font in fonts.values():
            assert re.fullmatch(r"/[A-Z]{6}\+Noto[A-Za-z0-9]+-[A-Za-z]+", str(font.BaseFont))
            assert font.ToUnicode is not None
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert len(descriptor.FontFile2.read_bytes()) < 60_000


def test_no_standard_font_leaks_in_and_nothing_runs_or_leads_outside() -> None:
    data = pdf_bytes(report_of(large.hostile()))
    with pikepdf.open(BytesIO(data)) as file:
        dumped = b"".join(bytes(obj.unparse(resolved=True)) for obj in file.objects)
    for word in (b"Helvetica", b"Times", b"/URI", b"/JavaScript", b"/Launch", b"/EmbeddedFile"):
        assert word not in dumped


def test_hostile_text_prints_as_typed() -> None:
    text = " ".join(pages_of(report_of(large.hostile())))
    assert text.count("1. " + large.HOSTILE) == 1
    assert "<para>&amp; <b>bold</b>" in text


def test_title_language_and_dates_stand_in_the_file() -> None:
    reader = PdfReader(BytesIO(pdf_bytes(report_of(sample(), "fr"))))
    information = reader.metadata
    assert information is not None
    assert str(information.title).startswith("Consultation bureau à bureau")
    assert str(information["/CreationDate"]) == "D:20260331170000+03'00'"
    assert str(reader.root_object["/Lang"]) == "fr"


def test_bookmarks_name_sections_items_and_annexes() -> None:
    reader = PdfReader(BytesIO(pdf_bytes(report_of(sample()))))
    titles = _titles(reader.outline)
    assert titles[0] == "I. Opening, attendance and agenda"
    assert "A. Somalia: predictable financing of AUSSOM and adaptation of UNSOS support" in titles
    assert titles[-1] == "Annex VIII. Documents"


def _titles(outline: object) -> list[str]:
    titles: list[str] = []
    assert isinstance(outline, list)
    for entry in outline:
        titles += _titles(entry) if isinstance(entry, list) else [str(entry.title)]
    return titles


def test_contents_come_with_three_pages_of_conclusions_and_tell_the_pages() -> None:
    short, long = pages_of(report_of(sample())), pages_of(report_of(large.seventy_paragraphs()))
    assert not any("Contents" in page for page in short)
    assert "Contents I. Opening, attendance and agenda" in long[0]
    boxes = page_boxes(report_of(large.seventy_paragraphs()))
    for title in ("Conclusions", "Participants", "Action items"):
        page = next(box.page for box in boxes if box.text == title and box.page > 1)
        entry = next(box for box in boxes if box.text == title and box.page == 1)
        beside = [box.text for box in boxes if box.page == 1 and box.top == entry.top]
        assert beside[-1] == str(page), title


def test_a_long_table_repeats_its_header_and_splits_a_long_row() -> None:
    pages = pages_of(report_of(large.long_labels()))
    headed = [page for page in pages if "No. Symbol and title Date Source" in page]
    assert len(headed) > 2


def test_a_heading_never_ends_a_page() -> None:
    for case in ("sample", "seventy paragraphs", "twenty parties"):
        report = report_of(_CASES[case]())
        headings = {"".join(run.text for run in one.heading.text) for one in report.sections}
        boxes = [box for box in page_boxes(report) if A4.margin - 1 < box.bottom]
        last: dict[int, str] = {}
        for box in sorted(boxes, key=lambda one: -one.bottom):
            last[box.page] = box.text
        assert headings.isdisjoint(last.values())


def test_no_page_is_empty_and_every_paragraph_is_there() -> None:
    pages = pages_of(report_of(large.seventy_paragraphs()))
    text = " ".join(pages)
    assert all(f" {number}. The meeting agreed" in text for number in range(101, 171))
    assert all(len(page) > 150 for page in pages)


def test_a_very_long_paragraph_runs_over_pages() -> None:
    words = " ".join(f"word{number}" for number in range(3000))
    report = report_of(with_paragraph(sample(), 1, text=words))
    text = " ".join(pages_of(report))
    assert all(f"word{number} " in text for number in (0, 1500, 2998))
    check_boxes(page_boxes(report))


def test_progress_is_told_and_may_stop_the_work() -> None:
    steps: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        steps.append((done, total))
        if done == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        pdf_bytes(report_of(sample()), step)
    assert steps[0] == (0, 12)
    assert len(steps) == 4


def test_the_file_has_an_end() -> None:
    data = pdf_bytes(_small())
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")


def _small() -> Report:
    return report_of(sample())


@pytest.mark.parametrize("letter", ["m", "ب"])
def test_a_word_of_a_million_letters_is_printed_whole(letter: str) -> None:
    """It took hours while what was left of it was looked at again for every line."""
    report = report_of(with_paragraph(sample(), 2, text=letter * 1_000_000))
    told = sum(box.text.count(letter) for box in page_boxes(report) if len(set(box.text)) == 1)
    assert told >= 1_000_000
