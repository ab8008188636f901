"""Minutes written from variations of the sample, and what their pages say."""

import re
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from typing import Any, Literal

from pypdf import PdfReader

from baraza.domain.agenda import AgendaItem
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import EDITIONS, disclose
from baraza.exports.minutes.report import minutes_report
from baraza.exports.pdf.writer import pdf_bytes
from baraza.exports.report import (
    Block,
    BulletList,
    Heading,
    NumberedParagraph,
    Report,
    Section,
    SignatureBlocks,
    Table,
    read,
)
from baraza.exports.report import (
    Paragraph as PlainParagraph,
)

type Edition = Literal["internal", "joint", "public"]
# A hyphen of ours and the end of its line: the word goes on.
_SOFT = re.compile("\u00ad\\s*")
FINGERPRINT = "0123abcd" * 8


def report_of(
    consultation: Consultation, language: str = "en", edition: Edition = "joint"
) -> Report:
    """Return the report of what an edition may hold of a consultation."""
    seen = disclose(consultation, EDITIONS[edition])
    return minutes_report(seen, language, edition, FINGERPRINT)


def pages_of(report: Report) -> list[str]:
    """Return what each page of the PDF says, every white space as one space."""
    reader = PdfReader(BytesIO(pdf_bytes(report)))
    texts = [_SOFT.sub("", page.extract_text()) for page in reader.pages]
    return [" ".join(text.split()) for text in texts]


def said(report: Report) -> str:
    """Return everything a report says, block by block, one a line."""
    head = report.masthead
    lines = [read(runs) for runs in (head.marking, *head.parties, head.kind, head.title)]
    lines += [read(runs) for runs in (head.occasion, head.reference, head.state)]
    lines += [report.margins.marking, report.margins.state, *report.margins.reference]
    for section in report.sections:
        lines.append(_heading(section.heading))
        for block in section.blocks:
            lines += _block(block)
    return spaced("\n".join(lines))


def spaced(text: str) -> str:
    """Return text with a plain space for every one at which no line may end."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def section(report: Report, anchor: str) -> str:
    """Return what one section says; nothing where it is absent."""
    found = [one for one in report.sections if one.heading.anchor == anchor]
    return spaced(
        "\n".join(line for one in found for block in one.blocks for line in _block(block))
    )


def row(report: Report, anchor: str, first: str) -> list[str]:
    """Return the cells of the row of a table that begins with a text."""
    for table in tables(report.sections):
        if table.anchor == anchor:
            for one in table.rows:
                cells = [spaced(" / ".join(map(read, cell))) for cell in one.cells]
                if cells[0] == first:
                    return cells
    raise LookupError(first)


def tables(sections: Iterable[Section]) -> Iterable[Table]:
    """Go through all tables."""
    return (block for one in sections for block in one.blocks if isinstance(block, Table))


def with_session(consultation: Consultation, **changes: Any) -> Consultation:
    """Return the consultation with another session."""
    return replace(consultation, session=replace(consultation.session, **changes))


def with_item(consultation: Consultation, at: int, **changes: Any) -> Consultation:
    """Return the consultation with one item changed, counted from 0."""
    items = list(consultation.agenda_items)
    items[at] = replace(items[at], **changes)
    return replace(consultation, agenda_items=tuple(items))


def with_paragraph(consultation: Consultation, no: int, **changes: Any) -> Consultation:
    """Return the consultation with one paragraph changed."""

    def changed(paragraph: Paragraph) -> Paragraph:
        return replace(paragraph, **changes) if paragraph.no == no else paragraph

    def item(one: AgendaItem) -> AgendaItem:
        return replace(one, paragraphs=tuple(map(changed, one.paragraphs)))

    return replace(consultation, agenda_items=tuple(map(item, consultation.agenda_items)))


def until(consultation: Consultation, entries: int) -> Consultation:
    """Return the consultation as it stood after so many entries of the outcome's life."""
    return replace(consultation, outcome_lifecycle=consultation.outcome_lifecycle[:entries])


def _heading(heading: Heading) -> str:
    return " ".join(part for part in (heading.label, read(heading.text)) if part)


def _block(block: Block) -> list[str]:
    told: list[str] = []
    match block:
        case Heading():
            told = [_heading(block)]
        case PlainParagraph():
            told = [read(block.text)]
        case NumberedParagraph():
            number = " ".join(part for part in (block.number, block.suffix) if part)
            told = [f"{number}. {read(block.text)}" if number else read(block.text)]
        case BulletList():
            told = [f"{block.mark} {read(item)}" for item in block.items]
        case Table():
            told = _table(block)
        case SignatureBlocks():
            told = [f"{read(one.party)}: {read(one.signatory)}" for one in block.signatures]
    return told


def _table(table: Table) -> list[str]:
    rows = [" | ".join(" / ".join(map(read, cell)) for cell in one.cells) for one in table.rows]
    heads = " | ".join(read(column.title) for column in table.columns)
    return [read(table.caption), heads, *rows, read(table.key)]
