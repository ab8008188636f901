"""Numbers before paragraphs, by the scheme of the document."""

from dataclasses import replace

import pytest

from baraza.domain.changes import add
from baraza.domain.circulated import with_identities
from baraza.domain.codes import Numbering, OutcomeType, ParagraphKind, PublicVersion
from baraza.domain.conclusions import Alternative
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import Outcome, OutcomeParagraph
from baraza.exports.report import Heading, NumberedParagraph, Report
from tests.exports.written import report_of, said, section
from tests.samples import sample


def with_scheme(numbering: Numbering | None, document: OutcomeType) -> Consultation:
    """Return the sample as a document of a kind, with one paragraph of preamble."""
    known = with_identities(sample())
    known = replace(known, session=replace(known.session, outcome_type=document))
    preamble = OutcomeParagraph(id="pre", kind=ParagraphKind.PREAMBLE, text="Recalling its past.")
    order = ("pre",)
    outcome = Outcome(numbering=numbering, paragraphs=(preamble,), order=order)
    return add(known, known.key, "outcome", outcome)


def numbers(report: Report) -> list[str]:
    return [
        block.number
        for section_ in report.sections
        for block in section_.blocks
        if isinstance(block, NumberedParagraph)
    ]


def test_conclusions_carry_their_own_numbers() -> None:
    told = numbers(report_of(with_scheme(None, OutcomeType.SUMMARY_OF_CONCLUSIONS)))
    assert told == ["", *(str(number) for number in range(1, 18))]


def test_a_communique_numbers_what_follows_the_preamble() -> None:
    known = with_scheme(None, OutcomeType.JOINT_COMMUNIQUE)
    assert numbers(report_of(known)) == ["", *(str(number) for number in range(1, 18))]


def test_a_statement_is_not_numbered_and_still_speaks_of_its_paragraphs() -> None:
    report = report_of(with_scheme(None, OutcomeType.JOINT_STATEMENT))
    assert set(numbers(report)) == {""}
    # The sixth paragraph, the preamble counted, joined ad referendum.
    assert "paragraph 6 ad referendum" in report.margins.state


def test_by_section_a_number_begins_with_that_of_its_item() -> None:
    report = report_of(with_scheme(Numbering.BY_SECTION, OutcomeType.SUMMARY_OF_CONCLUSIONS))
    assert numbers(report)[:7] == ["", "1.1", "1.2", "1.3", "1.4", "1.5", "2.1"]
    heads = [
        block.label
        for one in report.sections
        if one.heading.anchor == "section-conclusions"
        for block in one.blocks
        if isinstance(block, Heading)
    ]
    assert heads == ["1.", "2.", "3.", "4.", "5."]
    assert "paragraph 1.5 ad referendum" in report.margins.state
    assert "1.4" in section(report, "annex-actions")


@pytest.mark.parametrize("numbering", list(Numbering))
def test_what_the_document_says_itself_prevails(numbering: Numbering) -> None:
    told = numbers(report_of(with_scheme(numbering, OutcomeType.JOINT_STATEMENT)))
    assert (set(told) == {""}) is (numbering is Numbering.UNNUMBERED)


def test_a_public_communique_counts_only_what_is_public() -> None:
    known = with_scheme(None, OutcomeType.SUMMARY_OF_CONCLUSIONS)
    session = replace(known.session, outcome_public_version=PublicVersion.JOINT_COMMUNIQUE)
    items = tuple(
        replace(item, paragraphs=tuple(replace(p, public=p.no in (3, 9)) for p in item.paragraphs))
        for item in known.agenda_items
    )
    report = report_of(replace(known, session=session, agenda_items=items), edition="public")
    assert numbers(report) == ["1", "2"]
    assert "9." not in said(report)


def test_numbers_are_the_same_in_every_language() -> None:
    known = with_scheme(Numbering.BY_SECTION, OutcomeType.SUMMARY_OF_CONCLUSIONS)
    told = {tuple(numbers(report_of(known, one))) for one in ("en", "fr", "ar", "sw")}
    assert len(told) == 1


def test_what_is_not_translated_is_listed_by_the_numbers_on_the_page() -> None:
    known = with_scheme(Numbering.BY_SECTION, OutcomeType.SUMMARY_OF_CONCLUSIONS)
    outcome = known.outcome
    assert outcome is not None
    only_items = replace(known, outcome=replace(outcome, paragraphs=(), order=()))
    told = said(report_of(only_items, "fr"))
    assert "1.1, 1.2, 1.3" in told
    assert "1–17" not in told


def test_a_competing_version_follows_the_number_of_its_paragraph() -> None:
    known = with_scheme(Numbering.BY_SECTION, OutcomeType.SUMMARY_OF_CONCLUSIONS)
    item = known.agenda_items[0]
    versions = (Alternative(label="2", text="One."), Alternative(label="2 bis", text="Two."))
    second = replace(item.paragraphs[1], text=None, bracketed=True, alternatives=versions)
    paragraphs = (item.paragraphs[0], second, *item.paragraphs[2:])
    items = (replace(item, paragraphs=paragraphs), *known.agenda_items[1:])
    draft = replace(known, agenda_items=items, outcome_lifecycle=())
    report = report_of(draft, edition="internal")
    blocks = [one for part in report.sections for one in part.blocks]
    found = [one for one in blocks if isinstance(one, NumberedParagraph) and one.number == "1.2"]
    assert [one.suffix for one in found] == ["", "bis"]
