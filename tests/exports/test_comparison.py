"""The paper on two circulated texts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from baraza.domain.codes import Numbering, ParagraphKind
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import FrozenParagraph, Outcome, OutcomeParagraph, Revision
from baraza.exports.archive import Archive
from baraza.exports.comparison import comparison_report
from baraza.exports.pdf.faces.glyphs import Glyph
from baraza.exports.pdf.file.ink import LineBox
from baraza.exports.pdf.lines.setting import placed
from baraza.exports.pdf.looks import NUMBERED as NUMBERED_LOOK
from baraza.exports.pdf.writer import page_boxes, pdf_bytes
from baraza.exports.report import NumberedParagraph, Paragraph, Report, Run, read
from tests.exports.structure_checks import structure_faults, walk
from tests.exports.test_structure import rules_broken
from tests.exports.written import FINGERPRINT, said
from tests.samples import sample

EARLY, LATE = "2026-03-13T10:00:00+03:00", "2026-03-18T10:00:00+03:00"


def par(identity: str, number: int, text: str, language: str = "en") -> FrozenParagraph:
    return FrozenParagraph(id=identity, no=number, language=language, text=text)


def paper(
    before: list[FrozenParagraph], after: list[FrozenParagraph], language: str = "en"
) -> Report:
    one = Revision(id="REV-01", name="Rev.1", date=EARLY, paragraphs=tuple(before))
    two = Revision(id="REV-02", name="Rev.2", date=LATE, paragraphs=tuple(after))
    return comparison_report(sample(), one, two, language, FINGERPRINT)


def blocks(report: Report) -> list[NumberedParagraph]:
    [section] = report.sections
    return [block for block in section.blocks if isinstance(block, NumberedParagraph)]


def test_added_and_struck_words_are_told_by_line_and_by_word() -> None:
    report = paper(
        [par("a", 1, "They agreed to wait."), par("b", 2, "Gone.")],
        [par("a", 1, "They decided to wait."), par("c", 2, "New.")],
    )
    changed, struck, added = blocks(report)
    assert Run("agreed", struck=True) in changed.text
    assert Run("decided", added=True) in changed.text
    assert [read(one.text[-1:]) for one in (changed, struck, added)] == [
        " [changed]",
        " [struck]",
        " [added]",
    ]
    counts = next(one for one in report.sections[0].blocks if isinstance(one, Paragraph))
    assert read(counts.text) == "Changed: 1. Added: 1. Struck: 1. Moved: 0. Unchanged: 0."


def test_a_paragraph_with_a_new_number_says_its_old_one() -> None:
    one = blocks(paper([par("a", 5, "Same.")], [par("a", 6, "Same.")]))[0]
    assert one.number == "6"
    assert read(one.text) == "Same. [was paragraph 5]"


def test_the_paper_is_in_its_language_where_both_texts_are() -> None:
    english, french = par("a", 1, "One."), par("a", 1, "Un.", "fr")
    newer = [par("a", 1, "Two."), par("a", 1, "Deux.", "fr")]
    assert "Deux" in said(paper([english, french], newer, "fr"))
    only = paper([english], newer, "fr")
    assert "Deux" not in said(only)
    assert blocks(only)[0].text[0].language == "en"


def test_every_page_says_what_is_compared_and_for_whom() -> None:
    report = paper([par("a", 1, "One.")], [par("a", 1, "Two.")])
    assert report.margins.state == "Rev.1 and Rev.2 compared"
    assert "internal edition" in report.margins.reference
    assert report.margins.draft == ""


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
def test_nothing_of_the_paper_is_left_in_english(language: str) -> None:
    report = paper([par("a", 1, "1")], [par("a", 2, "2")], language)
    assert "hanged" not in said(report)
    assert "aragraph " not in said(report)


def test_lines_run_under_and_through_the_words() -> None:
    report = paper([par("a", 1, "They agreed to wait.")], [par("a", 1, "They decided to go.")])
    data = pdf_bytes(report, archive=Archive.A2A)
    assert rules_broken(data, "ua1") == []
    assert rules_broken(data, "2a") == []
    assert structure_faults(data, report) == []
    with pikepdf.open(BytesIO(data)) as file:
        drawn = b"".join(page.Contents.read_bytes() for page in file.pages)
    # One in the key and one or two in the paragraph of each kind, none along what was kept.
    assert drawn.count(b" l S EMC") >= 4
    plain_one = paper([par("a", 1, "Same.")], [par("a", 1, "Same.")])
    with pikepdf.open(BytesIO(pdf_bytes(plain_one, archive=Archive.A2A))) as file:
        fewer = b"".join(page.Contents.read_bytes() for page in file.pages)
    assert fewer.count(b" l S EMC") == drawn.count(b" l S EMC") - 4


def test_whoever_listens_is_told_what_the_lines_say() -> None:
    report = paper([par("a", 1, "They agreed to wait.")], [par("a", 1, "They decided to wait.")])
    with pikepdf.open(BytesIO(pdf_bytes(report))) as file:
        said = [
            str(node.element.ActualText) for node in walk(file) if "/ActualText" in node.element
        ]
    assert "1.They [struck: agreed][added: decided] to wait. [changed]" in said


def test_a_changed_text_in_another_language_keeps_its_order() -> None:
    before = [par("a", 1, "The two secretariats would prepare a note.")]
    after = [par("a", 1, "The two secretariats, together, would soon prepare a note.")]
    boxes = page_boxes(paper(before, after, "ar"))
    text = "".join(piece.text for piece in _from_left(boxes, "secretariats"))
    assert re.search(r"The two secretariats, ?together, ?would ?soon ?prepare a note", text)


def _from_left(boxes: Sequence[LineBox], word: str) -> list[Glyph]:
    """Return the glyphs of the line that holds a word, as they stand from left to right."""
    box = next(one for one in boxes if word in one.text)
    parts = placed(box.line, NUMBERED_LOOK, 400, 1)
    return [glyph for part in parts for glyph in part.piece.shaped.glyphs]


def _outcome(numbering: Numbering) -> Consultation:
    """Return the sample with a preamble, its outcome numbered in a way."""
    consultation = sample()
    preamble = OutcomeParagraph(id="pre", kind=ParagraphKind.PREAMBLE, text="Recalling.")
    outcome = consultation.outcome or Outcome()
    first, *others = consultation.agenda_items
    named = [replace(one, id=f"p{one.no}") for one in first.paragraphs]
    return replace(
        consultation,
        outcome=replace(outcome, numbering=numbering, paragraphs=(preamble,), order=()),
        agenda_items=(replace(first, paragraphs=tuple(named)), *others),
    )


def _printed(numbering: Numbering) -> list[tuple[str, str]]:
    gone = par("gone", 9, "Gone.")
    before = [par("p1", 4, "One."), gone, par("p2", 5, "Two.")]
    opening = FrozenParagraph(id="pre", language="en", text="Recalling.")
    after = [opening, par("p2", 5, "Two."), par("p1", 6, "One.")]
    one = Revision(id="REV-01", name="Rev.1", date=EARLY, paragraphs=tuple(before))
    two = Revision(id="REV-02", name="Rev.2", date=LATE, paragraphs=tuple(after))
    report = comparison_report(_outcome(numbering), one, two, "en", FINGERPRINT)
    return [(block.number, read(block.text)) for block in blocks(report)]


@pytest.mark.parametrize(
    ("numbering", "told"),
    [
        (Numbering.CONTINUOUS, {"": "Recalling.", "9": "Gone.", "5": "Two.", "6": "One."}),
        (Numbering.OPERATIVE_ONLY, {"": "Recalling.", "2": "Gone. One.", "1": "Two."}),
        (Numbering.BY_SECTION, {"": "Recalling. Gone.", "1.1": "Two.", "1.2": "One."}),
        (Numbering.UNNUMBERED, {"": "Recalling. One. Two. Gone."}),
    ],
)
def test_paragraphs_have_the_numbers_that_the_document_prints(
    numbering: Numbering, told: dict[str, str]
) -> None:
    found = _printed(numbering)
    assert {number for number, _ in found} == set(told)
    for number, text in found:
        assert text.split()[0] in told[number]
    was = {text.split()[0]: text for _, text in found if "was paragraph" in text}
    if numbering is Numbering.OPERATIVE_ONLY:
        assert "was paragraph 3" in was["Two."]
    if numbering is Numbering.BY_SECTION:
        assert "was paragraph 1.2" in was["Two."]
    if numbering is Numbering.UNNUMBERED:
        assert not was
