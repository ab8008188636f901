"""Numbers of lines in the margin of a copy that is drafted on."""

import re
from itertools import groupby

import pytest

from baraza.exports.layout import Layout, Paper
from baraza.exports.pdf.file.ink import LineBox
from baraza.exports.pdf.geometry import sheet_of
from baraza.exports.pdf.parallel.writer import Placing, parallel_bytes
from baraza.exports.pdf.writer import page_boxes, pdf_bytes
from tests.exports.structure_checks import structure_faults
from tests.exports.test_structure import rules_broken
from tests.exports.written import report_of
from tests.samples import sample

NUMBERED = Layout(line_numbers=True)
_MARGIN = sheet_of(NUMBERED).margin
_WIDTH = sheet_of(NUMBERED).width


def in_margin(boxes: tuple[LineBox, ...]) -> list[LineBox]:
    return [
        box
        for box in boxes
        if box.text.isdigit() and (box.right < _MARGIN or box.left > _WIDTH - _MARGIN)
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_counts_its_lines_from_one(language: str) -> None:
    numbers = in_margin(page_boxes(report_of(sample(), language), NUMBERED))
    assert len(numbers) > 40
    for _, group in groupby(sorted(numbers, key=lambda box: box.page), lambda box: box.page):
        down = sorted(group, key=lambda box: -box.top)
        assert [box.text for box in down] == [str(at) for at in range(1, len(down) + 1)]
    assert all((box.left > _WIDTH / 2) is (language == "ar") for box in numbers)


def test_running_text_is_counted_and_nothing_else() -> None:
    report = report_of(sample())
    boxes = page_boxes(report, NUMBERED)
    numbers = in_margin(boxes)
    paragraph = next(box for box in boxes if box.text.startswith("The meeting expressed concern"))
    beside = [box for box in numbers if box.page == paragraph.page]
    assert any(box.bottom <= paragraph.top and box.top >= paragraph.bottom for box in beside)
    heading = next(box for box in boxes if box.text.startswith("Opening, attendance"))
    assert not any(
        box.page == heading.page and box.bottom < heading.top and box.top > heading.bottom
        for box in numbers
    )


def test_without_the_wish_there_is_no_number() -> None:
    assert not in_margin(page_boxes(report_of(sample()), Layout(paper=Paper.A4)))


@pytest.mark.parametrize("placing", list(Placing))
def test_in_two_languages_no_line_is_counted_twice(placing: Placing) -> None:
    both = (report_of(sample(), "fr"), report_of(sample(), "ar"))
    data = parallel_bytes(both, placing, layout=NUMBERED)
    assert rules_broken(data, "ua1") == []
    assert structure_faults(data) == []


def test_numbers_are_read_by_nobody() -> None:
    report = report_of(sample())
    data = pdf_bytes(report, layout=NUMBERED)
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "3a") == []
    assert structure_faults(data, report) == []


def test_the_margin_is_wider() -> None:
    assert re.fullmatch(r"79\.\d+", f"{_MARGIN:.1f}")
