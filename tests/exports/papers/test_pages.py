"""Pages of the papers: nothing clipped or overlapping, by the standards, on either paper."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from baraza.domain.consultation import Consultation
from baraza.exports.layout import Layout, Paper
from baraza.exports.pdf.geometry import sheet_of
from baraza.exports.pdf.writer import page_boxes, pdf_bytes
from baraza.exports.wording import languages
from baraza.services.papers import PaperKind
from tests.exports import large
from tests.exports.page_checks import check_boxes
from tests.exports.papers.made import KINDS, bare, endless, layout, made, many_tasks
from tests.exports.structure_checks import structure_faults
from tests.exports.test_structure import rules_broken
from tests.exports.written import report_of
from tests.samples import sample

_HOSTILE: dict[str, Callable[[], Consultation]] = {
    "nothing told": bare,
    "twenty parties": large.twenty_parties,
    "two hundred tasks": lambda: many_tasks(200),
    "labels of five hundred characters": large.long_labels,
    "words without an end": endless,
    "mark-up": large.hostile,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", _HOSTILE)
def test_no_text_is_clipped_or_overlaps(case: str, kind: PaperKind) -> None:
    turn = (list(_HOSTILE).index(case) + KINDS.index(kind)) % 2
    size, language = ((Paper.A4, "fr"), (Paper.LETTER, "ar"))[turn]
    chosen = layout(kind, size)
    report = made(kind, _HOSTILE[case](), language)
    check_boxes(page_boxes(report, chosen), sheet_of(chosen))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_is_accessible_and_archivable(kind: PaperKind, language: str) -> None:
    report = made(kind, language=language)
    data = pdf_bytes(report, layout=layout(kind, Paper.LETTER if language == "es" else Paper.A4))
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "3a") == []
    assert structure_faults(data, report) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_about_nothing_still_keeps_to_the_standards(kind: PaperKind) -> None:
    report = made(kind, bare())
    data = pdf_bytes(report, layout=layout(kind))
    assert rules_broken(data, "ua1") == []
    assert structure_faults(data, report) == []


@pytest.mark.parametrize(
    ("chosen", "width", "height"),
    [
        (Layout(), 595.3, 841.9),
        (Layout(Paper.LETTER), 612, 792),
        (Layout(landscape=True), 841.9, 595.3),
        (Layout(Paper.LETTER, landscape=True), 792, 612),
    ],
)
def test_every_page_has_the_size_chosen(chosen: Layout, width: float, height: float) -> None:
    report = report_of(sample())
    check_boxes(page_boxes(report, chosen), sheet_of(chosen))
    with pikepdf.open(BytesIO(pdf_bytes(report, layout=chosen))) as file:
        assert len(file.pages) > 3
        for page in file.pages:
            assert [float(side) for side in page.mediabox] == pytest.approx(
                [0, 0, width, height], abs=0.1
            )


def test_a_page_with_a_masthead_has_no_running_head() -> None:
    report = made(PaperKind.SIGNATURES)
    tall = [box for box in page_boxes(report) if box.top > 841.9 - 40]
    assert tall == []
    longer = replace(report, sections=(*report.sections, *report_of(sample()).sections))
    assert [box for box in page_boxes(longer) if box.top > 841.9 - 40]
