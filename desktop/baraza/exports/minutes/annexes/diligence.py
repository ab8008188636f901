"""Annex: due diligence; that steps are required before support, and an agreed text (C7)."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.paragraphs import AGREED, is_open_bracket
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.paragraphs import is_told
from baraza.exports.report import Block, Row, Runs, Table, plain


def diligence(draft: Drafting) -> tuple[Block, ...]:
    """Return the items under which support is within the policy."""
    rows = tuple(_rows(draft))
    columns = (
        column(draft, "item", 13, row_header=True),
        column(draft, "activity_title", 41),
        column(draft, "statement", 46),
    )
    return (Table("diligence-items", columns, rows),) if rows else ()


def _rows(draft: Drafting) -> Iterator[Row]:
    for item in draft.consultation.agenda_items:
        if item.hrddp is not None and item.hrddp.applies:
            number, title = plain(str(item.number)), draft.localized(item.title)
            yield Row(((number,), (title,), (_sentence(draft, item),)))


def _sentence(draft: Drafting, item: AgendaItem) -> Runs:
    sentence = draft.wording.runs("diligence.required")
    agreed = _agreed_numbers(draft)
    for step in item.hrddp.steps if item.hrddp is not None else ():
        if step.continuation_paragraph in agreed:
            number = draft.numbers.of(step.continuation_paragraph)
            return draft.wording.runs("diligence.text", sentence=sentence, number=number)
    return sentence


def _agreed_numbers(draft: Drafting) -> set[int]:
    return {
        paragraph.no
        for item in draft.consultation.agenda_items
        for paragraph in item.paragraphs
        if paragraph.kind in AGREED
        and is_told(draft, item, paragraph)
        and not is_open_bracket(paragraph)
    }
