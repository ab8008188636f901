"""The life of the outcome as the pages tell it, entry by entry."""

from dataclasses import replace

import pytest

from baraza.domain.codes import (
    OutcomeEventKind,
    OutcomeState,
    OutcomeType,
    ReservationKind,
)
from baraza.domain.conclusions import Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import AdReferendum, OutcomeEvent
from baraza.domain.standing import standing
from baraza.exports.report import read
from tests.exports.written import (
    pages_of,
    report_of,
    section,
    spaced,
    until,
    with_paragraph,
    with_session,
)
from tests.samples import sample

_LATER = "2026-04-02T09:00:00+03:00"


def _open(consultation: Consultation) -> Consultation:
    """Return the sample with paragraph 5 still open."""
    return with_paragraph(consultation, 5, final=None)


@pytest.mark.parametrize(
    ("entries", "state", "draft"),
    [
        (0, "Draft", "DRAFT"),
        (1, "Zero draft", "DRAFT"),
        (2, "Draft, revision 1", "DRAFT"),
        (3, "Under silence until 25 March 2026, 17:00 EAT / 10:00 EDT", "DRAFT"),
        (4, "Draft, revision 2, silence broken on 24 March 2026", "DRAFT"),
        (5, "Under silence until 31 March 2026, 17:00 EAT / 10:00 EDT", "DRAFT"),
    ],
)
def test_a_text_that_is_not_adopted_says_so_on_every_page(
    entries: int, state: str, draft: str
) -> None:
    report = report_of(_open(until(sample(), entries)))
    assert spaced(read(report.masthead.state)) == state
    assert report.margins.draft == draft
    assert all(state in page for page in pages_of(report))


def test_silence_kept_is_adoption_even_if_no_entry_follows() -> None:
    report = report_of(until(sample(), 6))
    assert (
        spaced(read(report.masthead.state)) == "Adopted 31 March 2026 (paragraph 5 ad referendum)"
    )
    assert "without objection" in section(report, "section-closing")
    assert report.margins.draft == ""


def _with(*events: OutcomeEvent) -> Consultation:
    consultation = sample()
    return replace(consultation, outcome_lifecycle=(*consultation.outcome_lifecycle, *events))


def test_ad_referendum_is_named_with_the_delegation_until_it_is_confirmed() -> None:
    assert spaced(report_of(sample()).margins.state) == (
        "Adopted 31 March 2026 · paragraph 5 ad referendum (UN)"
    )
    confirmed = AdReferendum(paragraph=5, by="UN", confirmed=_LATER)
    entry = OutcomeEvent(event=OutcomeEventKind.PUBLISHED, date=_LATER, ad_referendum=(confirmed,))
    report = report_of(_with(entry))
    assert spaced(report.margins.state) == "Adopted 31 March 2026"
    closing = section(report, "section-closing")
    assert "confirmed: paragraph 5 (United Nations, 2 April 2026)" in closing
    assert "(action AC-03)." in section(report, "section-conclusions")


def test_ad_referendum_that_lapsed_is_told() -> None:
    entry = OutcomeEvent(
        event=OutcomeEventKind.AD_REFERENDUM_LAPSED, date=_LATER, by="UN", paragraph=5
    )
    report = report_of(_with(entry))
    assert "not confirmed in time: paragraph 5 (United Nations" in section(
        report, "section-closing"
    )
    assert "United Nations ad referendum, not confirmed in time" in section(
        report, "section-conclusions"
    )


@pytest.mark.parametrize(
    ("state", "told", "draft"),
    [
        (OutcomeState.CLEAN, "Clean text, revision 4, not yet adopted", "DRAFT"),
        (OutcomeState.ADOPTED_IN_ROOM, "Adopted in the meeting, 2 April 2026", ""),
        (OutcomeState.ISSUED, "Issued 2 April 2026", ""),
        (OutcomeState.NOT_ADOPTED, "Not adopted", "NOT ADOPTED"),
        (OutcomeState.CORRIGENDUM, "Corrigendum, 2 April 2026", ""),
    ],
)
def test_every_state_has_words(state: OutcomeState, told: str, draft: str) -> None:
    entry = OutcomeEvent(version="Rev.4", date=_LATER, state=state)
    report = report_of(_with(entry))
    assert spaced(read(report.masthead.state)).startswith(told)
    assert report.margins.draft == draft


def test_a_name_of_a_version_that_follows_no_custom_stands_as_typed() -> None:
    entry = OutcomeEvent(version="Draft of the host", date=_LATER, state=OutcomeState.DRAFT)
    report = report_of(replace(sample(), outcome_lifecycle=(entry,)))
    assert read(report.masthead.state) == "Draft, Draft of the host"


def test_a_withdrawn_text_is_no_record() -> None:
    report = report_of(_with(OutcomeEvent(event=OutcomeEventKind.WITHDRAWN, date=_LATER)))
    assert spaced(report.margins.state) == "Withdrawn 2 April 2026"
    assert report.margins.draft == "NOT ADOPTED"
    assert "withdrawn on 2 April 2026" in section(report, "section-closing")


@pytest.mark.parametrize(
    "entry",
    [
        OutcomeEvent(event=OutcomeEventKind.WITHDRAWN, date=_LATER),
        OutcomeEvent(state=OutcomeState.NOT_ADOPTED, date=_LATER),
    ],
)
def test_nobody_signs_what_is_no_record(entry: OutcomeEvent) -> None:
    signed, unsigned = report_of(sample()), report_of(_with(entry))
    assert "African Union: Director" in section(signed, "section-closing")
    assert "equally authentic" in section(signed, "section-closing")
    assert "African Union: Director" not in section(unsigned, "section-closing")
    assert "authentic" not in section(unsigned, "section-closing")


def test_an_objection_withdrawn_leaves_the_text_standing() -> None:
    broken = OutcomeEvent(event=OutcomeEventKind.SILENCE_BROKEN, date=_LATER, by="UN")
    after = OutcomeEvent(event=OutcomeEventKind.WITHDRAWN, date=_LATER, by="UN")
    negotiated = tuple(e for e in sample().outcome_lifecycle if e.state is OutcomeState.DRAFT)
    value = replace(sample(), outcome_lifecycle=(*negotiated, broken, after))
    assert "Withdrawn" not in report_of(value).margins.state
    assert not standing(value).is_withdrawn


def test_an_objection_answered_by_adoption_is_no_longer_one() -> None:
    value = _with(OutcomeEvent(event=OutcomeEventKind.WITHDRAWN, date=_LATER, by="UN"))
    assert "Withdrawn" in report_of(value).margins.state
    assert standing(value).is_withdrawn


def test_a_withdrawn_text_that_is_circulated_again_is_a_draft_again() -> None:
    withdrawn = OutcomeEvent(event=OutcomeEventKind.WITHDRAWN, date=_LATER)
    again = OutcomeEvent(version="Rev.5", date=_LATER, state=OutcomeState.DRAFT)
    report = report_of(_with(withdrawn, again))
    assert read(report.masthead.state) == "Draft, revision 5"
    assert report.margins.draft == "DRAFT"


def test_a_second_silence_has_a_deadline_of_its_own() -> None:
    again = OutcomeEvent(version="Rev.5", date=_LATER, state=OutcomeState.SILENCE)
    told = spaced(read(report_of(_with(again)).masthead.state))
    assert told == "Under silence until 2 April 2026, 09:00 EAT / 02:00 EDT"


def test_silence_that_was_broken_cannot_be_kept() -> None:
    negotiated = sample().outcome_lifecycle[:4]
    kept = OutcomeEvent(event=OutcomeEventKind.SILENCE_KEPT, date=_LATER)
    value = replace(sample(), outcome_lifecycle=(*negotiated, kept))
    assert not standing(value).is_in_force
    assert "Adopted" not in report_of(value).margins.state


def test_what_is_negotiated_again_was_not_adopted_by_the_earlier_silence() -> None:
    draft = OutcomeEvent(version="Rev.5", date=_LATER, state=OutcomeState.NEGOTIATION)
    room = OutcomeEvent(date=_LATER, state=OutcomeState.ADOPTED)
    closing = section(report_of(_with(draft, room)), "section-closing")
    assert "adopted by consensus on 2 April 2026." in closing
    assert "silence" not in closing


def test_a_chairs_summary_is_nobody_elses() -> None:
    report = report_of(with_session(sample(), outcome_type=OutcomeType.CHAIR_SUMMARY))
    assert "responsibility of the chair, not negotiated" in report.margins.state
    closing = section(report, "section-closing")
    assert "binds no delegation" in closing
    assert "Director" not in closing  # nobody signs


def test_a_reservation_of_the_life_cycle_is_put_on_record() -> None:
    entry = OutcomeEvent(event=OutcomeEventKind.RESERVATION, date=_LATER, by="IGAD", paragraph=16)
    closing = section(report_of(_with(entry)), "section-closing")
    assert "Paragraph 16 – Intergovernmental Authority on Development: reservation" in closing


def test_a_reservation_of_the_life_cycle_names_nobody_where_statements_do_not() -> None:
    entry = OutcomeEvent(event=OutcomeEventKind.RESERVATION, date=_LATER, by="IGAD", paragraph=11)
    closing = section(report_of(_with(entry)), "section-closing")
    assert "Paragraph 11 – reservation of one delegation" in closing
    assert "Intergovernmental Authority on Development: reservation" not in closing


def test_a_reservation_noted_at_its_paragraph_is_put_on_record_once() -> None:
    entry = OutcomeEvent(event=OutcomeEventKind.RESERVATION, date=_LATER, by="IGAD", paragraph=11)
    noted = Reservation(org="IGAD", kind=ReservationKind.RESERVATION)
    closing = section(
        report_of(with_paragraph(_with(entry), 11, reservations=(noted,))), "section-closing"
    )
    assert closing.count("Paragraph 11 – ") == 1


def test_many_paragraphs_ad_referendum_are_counted() -> None:
    pairs = tuple(AdReferendum(paragraph=number, by="UN") for number in (4, 7, 9, 11, 12))
    entry = OutcomeEvent(event=OutcomeEventKind.PUBLISHED, date=_LATER, ad_referendum=pairs)
    report = report_of(_with(entry))
    assert spaced(report.margins.state) == "Adopted 31 March 2026 · 6 paragraphs ad referendum"
    assert spaced(read(report.masthead.state)) == (
        "Adopted 31 March 2026 (6 paragraphs ad referendum)"
    )
