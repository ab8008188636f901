"""The paper on two circulated texts."""

import pytest

from baraza.domain.outcome import FrozenParagraph, Revision
from baraza.exports.comparison import comparison_report
from baraza.exports.report import NumberedParagraph, Paragraph, Report, Run, read
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
