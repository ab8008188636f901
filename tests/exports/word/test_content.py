"""The Word file says what the report says, all of it and in its order."""

from collections.abc import Iterator

import pytest
from docx.oxml.ns import qn

from baraza.domain.errors import Faults, RuleBroken
from baraza.exchange.form import read_form
from baraza.exports.report import (
    Block,
    BulletList,
    Heading,
    NumberedParagraph,
    PageBreak,
    Paragraph,
    Report,
    Runs,
    SignatureBlocks,
    Table,
    Tone,
    plain,
    read,
)
from baraza.exports.word.returned import as_returned
from baraza.exports.wording import languages
from tests.bench.long_report import long_report
from tests.exports.word.opened import (
    made,
    paragraphs,
    part,
    report_of_blocks,
    said,
    saying,
    style,
)
from tests.exports.written import Edition, report_of, until
from tests.oracle.files import dice, random_file
from tests.samples import sample

_EDITIONS: tuple[Edition, ...] = ("internal", "joint", "public")


@pytest.mark.parametrize("edition", _EDITIONS)
@pytest.mark.parametrize("language", languages())
def test_it_says_what_the_report_says(language: str, edition: Edition) -> None:
    report = report_of(sample(), language, edition)
    assert _told(made(report)) == list(_expected(report))


@pytest.mark.parametrize("entries", range(5))
def test_drafts_say_it_too(entries: int) -> None:
    report = report_of(until(sample(), entries))
    assert _told(made(report)) == list(_expected(report))


@pytest.mark.parametrize("seed", range(4))
def test_files_that_nobody_thought_of(seed: int) -> None:
    consultation = read_form(random_file(dice(seed)), Faults())
    assert consultation is not None
    for language in ("en", "ar"):
        try:
            report = report_of(consultation, language)
        except RuleBroken:
            continue
        assert _told(made(report)) == list(_expected(report))


def test_a_long_document_gets_contents_that_lead_to_its_headings() -> None:
    report = long_report(16, 1)
    data = made(report)
    entries = [one for one in paragraphs(data, contents=True) if style(one) in ("TOC1", "TOC2")]
    headings = [one for one in paragraphs(data) if style(one) in ("Heading1", "Heading2")]
    assert [said(one) for one in entries] == [said(one) for one in headings]
    links = [one.find(qn("w:hyperlink")).get(qn("w:anchor")) for one in entries]
    names = [one.find(qn("w:bookmarkStart")).get(qn("w:name")) for one in headings]
    assert links == names
    assert len(set(names)) == len(names)
    marks = [mark.get(qn("w:fldCharType")) for one in entries for mark in one.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"]
    assert _told(data) == list(_expected(report))


def test_a_short_document_gets_none() -> None:
    data = made(report_of(sample()))
    assert len(paragraphs(data, contents=True)) == len(paragraphs(data))


def test_marks_of_lists_stand_in_the_lists_of_the_file() -> None:
    blocks = (BulletList("–", (plain("one"), plain("two"))), BulletList("•", (plain("three"),)))
    data = made(report_of_blocks(*blocks))
    marks = [one.get(qn("w:val")) for one in part(data, "word/numbering.xml").iter(qn("w:lvlText"))]
    assert marks == ["–", "•"]
    lists = [
        saying(data, text).find(f".//{qn('w:numId')}").get(qn("w:val")) for text in ("two", "three")
    ]
    assert lists == ["1", "2"]


def test_blocks_of_every_kind_have_their_styles() -> None:
    data = made(
        report_of_blocks(
            Heading(2, "A.", plain("An item"), "item"),
            Heading(3, "", plain("A part"), "part"),
            Paragraph(plain("Plain")),
            Paragraph(plain("Noted"), Tone.NOTE),
            Paragraph(plain("Explained"), Tone.KEY),
            Paragraph(plain("Closed"), Tone.CLOSING),
            NumberedParagraph("4", plain("Numbered"), "paragraph-4", "bis"),
            NumberedParagraph("", plain("Unnumbered"), "paragraph-x"),
            BulletList("–", (plain("Listed"),)),
            PageBreak(),
        )
    )
    found = {said(one): style(one) for one in paragraphs(data)[8:-1]}
    assert found == {
        "I.\tSection": "Heading1",
        "A.\tAn item": "Heading2",
        "A part": "Heading3",
        "Plain": "BodyText",
        "Noted": "Note",
        "Explained": "Key",
        "Closed": "ClosingFormula",
        "4 bis.\tNumbered": "OutcomeParagraph",
        "Unnumbered": "OutcomeText",
        "Listed": "ListBullet",
    }
    assert paragraphs(data)[-1].find(f".//{qn('w:br')}").get(qn("w:type")) == "page"


def test_the_annexes_begin_on_a_page_of_their_own() -> None:
    report = report_of(sample())
    data = made(report)
    turned = [
        said(one)
        for one in paragraphs(data)
        if one.find(f".//{qn('w:pageBreakBefore')}") is not None
    ]
    assert turned == ["Annex I.\tParticipants"]


def _told(data: bytes) -> list[str]:
    return [text for text in map(said, paragraphs(data)) if text]


def _expected(report: Report) -> Iterator[str]:
    head = report.masthead
    lines = (head.marking, *head.parties, head.kind, head.title, head.occasion)
    yield from _texts(*lines, head.reference, head.state)
    for section in report.sections:
        for block in (section.heading, *section.blocks):
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield _labelled(block.label, block.text)
        case Paragraph():
            yield from _texts(block.text)
        case NumberedParagraph():
            number = " ".join(part for part in (block.number, block.suffix) if part)
            yield _labelled(f"{number}." if number else "", block.text)
        case BulletList():
            yield from _texts(*block.items)
        case Table():
            yield from _texts(block.caption, block.key, *(one.title for one in block.columns))
            for row in block.rows:
                yield from _texts(*(text for cell in row.cells for text in cell))
        case SignatureBlocks():
            for one in block.signatures:
                yield from _texts(one.party, one.signatory, *one.labels)


def _texts(*texts: Runs) -> Iterator[str]:
    yield from (as_returned(read(text)) for text in texts if text)


def _labelled(label: str, text: Runs) -> str:
    told = as_returned(read(text))
    return f"{as_returned(label)}\t{told}" if label else told
