"""The matrix of the division of labour: one page where it reads, else readable on several."""

from collections import Counter
from collections.abc import Iterator

import pytest

from baraza.domain.consultation import Consultation
from baraza.exports.layout import Paper
from baraza.exports.pdf.looks import CELL, CELL_STEPS
from baraza.exports.pdf.writer import page_boxes
from baraza.exports.report import Report, Table, read
from baraza.exports.wording import languages
from baraza.services.papers import PaperKind
from tests.exports.papers.made import layout, made, many_organisations, many_tasks
from tests.exports.written import tables, with_item
from tests.samples import sample


def _matrix(report: Report) -> Table:
    [table] = tables(report.sections)
    return table


def _pages(report: Report, size: Paper = Paper.A4) -> int:
    return max(box.page for box in page_boxes(report, layout(PaperKind.LABOUR, size)))


def _type_of_cells(report: Report) -> set[float]:
    """Return the distance of lines in cells: what their size of type follows from."""
    texts = {read(cell[0]) for row in _matrix(report).rows for cell in row.cells[:1] if cell}
    boxes = page_boxes(report, layout(PaperKind.LABOUR))
    return {round((box.top - box.bottom) / CELL.leading, 2) for box in boxes if box.text in texts}


@pytest.mark.parametrize("size", Paper)
@pytest.mark.parametrize("language", languages())
def test_the_sample_stands_on_one_landscape_page(language: str, size: Paper) -> None:
    assert _pages(made(PaperKind.LABOUR, language=language), size) == 1


def test_few_tasks_keep_the_usual_type() -> None:
    few = _without_items_but(1)
    assert _type_of_cells(made(PaperKind.LABOUR, few)) == {CELL_STEPS[0]}


def test_more_tasks_get_smaller_type_and_never_smaller_than_reads() -> None:
    used = [_type_of_cells(made(PaperKind.LABOUR, _without_items_but(n))) for n in range(1, 6)]
    steps = [max(step) for step in used]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] < steps[0]
    assert min(steps) >= min(CELL_STEPS)
    assert min(CELL_STEPS) * CELL.size > 6.5


def test_what_does_not_fit_goes_on_overleaf_under_the_same_head() -> None:
    report = made(PaperKind.LABOUR, many_tasks(200))
    assert _type_of_cells(report) == {CELL_STEPS[-1]}
    boxes = page_boxes(report, layout(PaperKind.LABOUR))
    heads = Counter(box.page for box in boxes if box.text == "Activity")
    assert len(heads) == _pages(report) > 3
    assert set(heads.values()) == {1}
    told = " ".join(box.text for box in boxes)
    assert all(f"TK-{number:03}" in told for number in range(200))


def test_letters_stand_under_their_organisation() -> None:
    matrix = _matrix(made(PaperKind.LABOUR))
    heads = [read(one.title) for one in matrix.columns]
    assert heads[:5] == ["No.", "Activity", "UN", "AU", "IGAD"]
    rows = dict(_letters(matrix))
    assert rows["DL-01"] == {"UN": "S", "AU": "L", "IGAD": "I"}
    assert rows["DL-14"]["LCBC"] == "L*"
    assert "not a party to this consultation" in read(matrix.key)


def test_the_key_reads_in_grey() -> None:
    key = read(_matrix(made(PaperKind.LABOUR)).key)
    for letter in ("L lead", "CL co-lead", "S support", "C contributes", "V views", "I informed"):
        assert letter in key
    assert "LCBC Lake Chad Basin Commission" in key


def test_a_row_without_a_lead_says_so() -> None:
    tasks = {read(row.cells[0][0]): row for row in _matrix(made(PaperKind.LABOUR)).rows}
    assert read(tasks["DL-07"].cells[1][0]).endswith("Lead: not agreed")


def test_where_names_do_not_fit_numbers_head_the_columns_and_the_key_tells_them() -> None:
    matrix = _matrix(made(PaperKind.LABOUR, many_tasks(3)))
    assert [read(one.title) for one in matrix.columns][2:5] == ["1", "2", "3"]
    assert "1 United Nations · 2 African Union" in read(matrix.key)


def test_where_not_even_numbers_fit_organisations_are_named_by_role() -> None:
    matrix = _matrix(made(PaperKind.LABOUR, many_organisations(60)))
    assert [read(one.title) for one in matrix.columns][2] == "Lead"
    tasks = {read(row.cells[0][0]): read(row.cells[1][0]) for row in matrix.rows if row.cells[1:]}
    assert tasks["DL-14"].endswith("not party to this consultation")
    assert "X059" in " ".join(read(text) for text in matrix.rows[1].cells[-1])


def _letters(matrix: Table) -> Iterator[tuple[str, dict[str, str]]]:
    heads = [read(one.title) for one in matrix.columns]
    for row in matrix.rows:
        if len(row.cells) == len(heads):
            cells = [read(cell[0]) if cell else "" for cell in row.cells]
            pairs = zip(heads[2:], cells[2:], strict=True)
            yield cells[0], {head: letters for head, letters in pairs if letters}


def _without_items_but(first: int) -> Consultation:
    consultation = sample()
    for at in range(first, len(consultation.agenda_items)):
        consultation = with_item(consultation, at, division_of_labour=())
    return consultation
