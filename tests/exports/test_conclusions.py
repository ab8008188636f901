"""Paragraphs of the outcome: brackets, versions, translations, order, reservations."""

from dataclasses import replace

import pytest

from baraza.domain.codes import (
    FinalStatus,
    ItemType,
    ParagraphKind,
    ReservationKind,
    TextState,
)
from baraza.domain.conclusions import FinalText, ParagraphText, Reservation
from baraza.domain.errors import RuleBroken
from baraza.domain.outcome import Outcome, OutcomeParagraph
from baraza.exports.marks import letter
from baraza.exports.report import NumberedParagraph, Report, Run, read
from tests.exports.written import (
    Edition,
    report_of,
    said,
    section,
    until,
    with_item,
    with_paragraph,
    with_session,
)
from tests.samples import sample


def _open_draft(edition: Edition = "internal") -> list[NumberedParagraph]:
    consultation = with_paragraph(until(replace(sample(), own_org="AU"), 3), 5, final=None)
    report = report_of(consultation, edition=edition)
    return [
        block
        for one in report.sections
        for block in one.blocks
        if isinstance(block, NumberedParagraph) and block.number == "5"
    ]


def test_competing_versions_stand_in_brackets_with_their_holders_while_not_adopted() -> None:
    first, second = _open_draft()
    assert (first.suffix, second.suffix) == ("", "bis")
    assert first.text[0] == Run("[", strong=True)
    assert Run("African Union", small_caps=True) in first.text
    assert Run("United Nations", small_caps=True) in second.text
    assert read(second.text).endswith("(action AC-03)")


def test_the_joint_edition_holds_no_version_of_an_open_paragraph() -> None:
    (only,) = _open_draft("joint")
    assert read(only.text) == "[This paragraph is in negotiation.] (action AC-03)"


def test_an_adopted_text_holds_the_final_wording_and_no_version() -> None:
    text = said(report_of(sample(), edition="internal"))
    assert "would be consulted at least 30 days" in text
    assert "informed in good time" not in text
    assert "5 bis" not in text


def test_a_paragraph_that_was_not_adopted_does_not_appear() -> None:
    rejected = FinalText(status=FinalStatus.NOT_ADOPTED)
    consultation = with_paragraph(sample(), 5, final=rejected)
    conclusions = section(report_of(consultation), "section-conclusions")
    assert "\n5. " not in conclusions
    assert "\n4. " in conclusions


def test_a_final_text_with_an_open_bracket_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        report_of(with_paragraph(sample(), 5, final=None))
    assert refused.value.rule == "open-bracket-in-final-text"
    assert refused.value.facts == {"paragraph": "5"}


def test_brackets_inside_an_agreed_draft_are_bold_and_in_an_adopted_text_plain() -> None:
    text = "The meeting agreed to meet [in May]."
    draft = with_paragraph(until(sample(), 2), 1, text=text)
    adopted = with_paragraph(sample(), 1, text=text)
    assert Run("[", strong=True) in _first(report_of(with_paragraph(draft, 5, final=None)))
    assert Run("[", strong=True) not in _first(report_of(adopted))


def _first(report: Report) -> tuple[Run, ...]:
    return next(
        block.text
        for one in report.sections
        for block in one.blocks
        if isinstance(block, NumberedParagraph)
    )


def test_a_translation_is_printed_unless_it_is_behind() -> None:
    good = ParagraphText(language="fr", text="La réunion s’est déclarée préoccupée.")
    behind = replace(good, state=TextState.BEHIND)
    french = said(report_of(with_paragraph(sample(), 1, texts=(good,)), "fr"))
    original = said(report_of(with_paragraph(sample(), 1, texts=(behind,)), "fr"))
    assert "1. La réunion s’est déclarée préoccupée." in french
    assert "1. The meeting expressed concern" in original


def test_foreign_text_carries_its_language() -> None:
    block = _first(report_of(sample(), "fr"))
    assert block[0].language == "en"
    assert _first(report_of(sample(), "en"))[0].language is None


def test_reservations_stand_at_the_paragraph_and_on_record() -> None:
    reservation = Reservation(
        org="IGAD", kind=ReservationKind.EXPLANATION, text="The limit of 30 days is a floor."
    )
    report = report_of(with_paragraph(sample(), 5, reservations=(reservation,)))
    told = "Intergovernmental Authority on Development: explanation of position"
    assert f"{told})." in section(report, "section-conclusions")
    closing = section(report, "section-closing")
    assert f"Paragraph 5 – {told}: The limit of 30 days is a floor." in closing


def test_the_outcome_has_an_order_of_its_own_and_nothing_is_dropped() -> None:
    preamble = OutcomeParagraph(id="PRE", kind=ParagraphKind.PREAMBLE, text="Recalling the past,")
    consultation = with_paragraph(with_paragraph(sample(), 13, id="P13"), 1, id="P1")
    outcome = Outcome(order=("PRE", "P13", "P1"), paragraphs=(preamble,))
    lines = section(
        report_of(replace(consultation, outcome=outcome)), "section-conclusions"
    ).splitlines()
    assert lines[0] == "Recalling the past,"
    assert lines[1].startswith("A. Lake Chad Basin")
    assert lines[2].startswith("13. ")
    assert lines[3].startswith("B. Somalia")
    assert lines[4].startswith("1. ")
    numbers = [line.split(".")[0] for line in lines if line.split(".")[0].isdigit()]
    assert sorted(map(int, numbers)) == list(range(1, 18))


def test_other_matters_at_the_end_of_the_agenda_have_their_section() -> None:
    consultation = with_item(sample(), 4, type=ItemType.OTHER_MATTERS)
    report = report_of(consultation)
    assert section(report, "section-other_matters").splitlines()[0].startswith("15. ")
    assert "15. " not in section(report, "section-conclusions")


def test_items_without_text_have_no_heading_and_an_empty_meeting_has_no_conclusions() -> None:
    consultation = sample()
    for at in range(5):
        consultation = with_item(consultation, at, paragraphs=())
    report = report_of(consultation)
    assert section(report, "section-conclusions") == ""
    labels = [one.heading.label for one in report.sections if not one.annex]
    assert labels == ["I.", "II.", "III."]


def test_the_full_stop_follows_what_is_noted_behind_a_text() -> None:
    consultation = with_paragraph(sample(), 4, text="Agreed …")
    conclusions = section(report_of(consultation), "section-conclusions")
    assert "4. Agreed … (actions AC-01, AC-02)\n" in conclusions


def test_headings_have_letters_without_end() -> None:
    assert [letter(number) for number in (1, 26, 27, 28, 702, 703)] == [
        *("A", "Z", "AA", "AB", "ZZ", "AAA"),
    ]


def test_a_source_language_without_name_stands_as_its_code() -> None:
    languages = replace(sample().session.languages, working=("rw",))
    assert "(rw)" in said(report_of(with_session(sample(), languages=languages)))
