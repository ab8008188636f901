"""What the minutes never say, and who is named where (rules.md C1 to C7)."""

from dataclasses import replace

import pytest

from baraza.domain.codes import (
    AssumptionStatus,
    Attribution,
    Disclosure,
    FactStatus,
    OutcomeType,
    ParagraphKind,
    PositionStage,
    PublicVersion,
    ReservationKind,
)
from baraza.domain.conclusions import Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken
from baraza.domain.notes import PrivateNote
from baraza.domain.positions import Interest
from baraza.exports.pdf.writer import pdf_bytes
from tests.exports.written import (
    Edition,
    pages_of,
    report_of,
    row,
    said,
    section,
    with_item,
    with_paragraph,
    with_session,
)
from tests.samples import sample

MARKER = "zzPRIVATEzz"
_NEVER = (
    *("conditional_support", "conditional support", "divergent", "convergence", "oppose"),
    *("predictability", "sustainability: ", "flexibility", "expertise", "mediation: 3"),
    *("risk level", "risk_level", "medium risk", "expired", "grade", "D-2", "P-5", "parity"),
    *("no_position", "military_planning", "budget_finance", "amber", "red flag", "confidence"),
)


def _minutes(**session: object) -> Consultation:
    return with_session(sample(), outcome_type=OutcomeType.MINUTES, **session)


@pytest.mark.parametrize("edition", ["joint", "internal"])
def test_no_stance_rating_expertise_risk_or_grade_is_printed(edition: Edition) -> None:
    text = said(report_of(replace(_minutes(), own_org="AU"), edition=edition)).lower()
    for word in _NEVER:
        assert word.lower() not in text, word


def test_no_private_text_reaches_a_page_of_the_joint_minutes() -> None:
    consultation = _marked(_minutes())
    for language in ("en", "fr"):
        report = report_of(consultation, language)
        assert MARKER not in said(report)
        assert MARKER not in " ".join(pages_of(report))
        assert MARKER.encode() not in pdf_bytes(report)


def _marked(consultation: Consultation) -> Consultation:
    """Put a marker into what no minutes may hold."""
    note = PrivateNote(org="AU", text=MARKER)
    item = consultation.agenda_items[0]
    position = replace(
        item.positions[0],
        red_line=MARKER,
        fallback=MARKER,
        private_notes=MARKER,
        strategic_interests=(Interest(text=MARKER, disclosed_to=Disclosure.ALL),),
    )
    ours = replace(item.positions[1], text=MARKER, stage=PositionStage.OUR_LINE)
    consultation = with_item(
        consultation,
        0,
        positions=(position, ours, *item.positions[2:]),
        private_notes=(note,),
    )
    delegations = list(consultation.delegations)
    delegates = (replace(delegations[0].delegates[0], contact=MARKER, grade=MARKER),)
    delegations[0] = replace(
        delegations[0],
        private_notes=MARKER,
        authority=MARKER,
        delegates=(*delegates, *delegations[0].delegates[1:]),
    )
    return replace(
        consultation, own_org="AU", private_notes=(note,), delegations=tuple(delegations)
    )


def test_our_own_line_is_never_printed_even_where_all_is_seen() -> None:
    text = said(report_of(_marked(_minutes()), edition="internal"))
    assert MARKER not in text


def test_positions_are_printed_only_in_minutes() -> None:
    told = "cannot prejudge the Council"
    assert told not in said(report_of(sample()))
    assert told in said(report_of(_minutes()))


def test_by_delegation_the_function_is_not_named() -> None:
    conclusions = section(report_of(_minutes()), "section-conclusions")
    assert "• United Nations: Supports AUSSOM" in conclusions
    assert "Section Chief" not in conclusions


def test_full_attribution_names_function_and_delegation() -> None:
    conclusions = section(report_of(_minutes(attribution=Attribution.FULL)), "section-conclusions")
    assert "• Section Chief, mission support planning (United Nations): Supports" in conclusions


def _item(conclusions: str, letter: str, following: str) -> str:
    return conclusions.partition(f"\n{letter}. ")[2].partition(f"\n{following}. ")[0]


def test_without_attribution_statements_carry_no_trace_of_who_spoke() -> None:
    sudan = _item(section(report_of(_minutes()), "section-conclusions"), "C", "D")
    statements = sudan.split("\n10. ")[0]
    assert statements.count("It was stated:") == 3
    for name in ("United Nations", "African Union", "Intergovernmental", "UN", "IGAD:"):
        assert name not in statements.replace("Leads the inclusive dialogue with IGAD", "")
    told = [line for line in statements.splitlines() if "It was stated" in line]
    assert told == sorted(told)


def test_a_summary_holds_no_statement_and_no_paragraph_of_position() -> None:
    report = report_of(_minutes(attribution=Attribution.SUMMARY_ONLY))
    conclusions = section(report, "section-conclusions")
    assert "Supports AUSSOM" not in conclusions
    assert "\n2. The African Union delegation stressed" not in conclusions
    assert "\n4. The meeting agreed" in conclusions


@pytest.mark.parametrize("edition", ["joint", "internal"])
def test_who_reserves_is_not_named_where_statements_are_not(edition: Edition) -> None:
    reservation = Reservation(org="IGAD", kind=ReservationKind.RESERVATION, text="A limit.")
    consultation = with_paragraph(sample(), 11, reservations=(reservation,))
    report = report_of(replace(consultation, own_org="AU"), edition=edition)
    assert "reservation of one delegation" in section(report, "section-conclusions")
    assert "Paragraph 11 – reservation of one delegation: A limit." in section(
        report, "section-closing"
    )


@pytest.mark.parametrize("edition", ["joint", "internal"])
def test_who_stands_behind_an_assumption_of_such_an_item_is_not_named(edition: Edition) -> None:
    report = report_of(replace(sample(), own_org="AU"), edition=edition)
    told = row(report, "evidence-assumptions", "AS-05")
    assert told[2] == "Soundings by the Special Envoy / by 10 April 2026"
    assert row(report, "evidence-assumptions", "AS-01")[2].endswith("by 15 April 2026, by AU")


@pytest.mark.parametrize("edition", ["joint", "internal"])
def test_of_a_contested_fact_only_that_there_are_two_views(edition: Edition) -> None:
    report = report_of(replace(sample(), own_org="AU"), edition=edition)
    assert row(report, "evidence-facts", "FA-06") == [
        "FA-06",
        "The delegations hold different figures.",
        "",
        "",
    ]
    assert "did not regard resolution 2719 as usable" not in said(report)


@pytest.mark.parametrize("status", [FactStatus.PROPOSED, FactStatus.WITHDRAWN, FactStatus.REFUTED])
def test_facts_that_are_neither_agreed_nor_verified_are_not_printed(status: FactStatus) -> None:
    facts = (replace(sample().facts[0], status=status), *sample().facts[1:])
    evidence = section(report_of(replace(sample(), facts=facts)), "annex-evidence")
    assert "FA-01" not in evidence
    assert "FA-02" in evidence


def test_assumptions_that_do_not_stand_are_not_printed() -> None:
    refuted = replace(sample().assumptions[0], status=AssumptionStatus.REFUTED)
    contested = replace(sample().assumptions[1], status=AssumptionStatus.CONTESTED)
    assumptions = (refuted, contested, *sample().assumptions[2:])
    evidence = section(report_of(replace(sample(), assumptions=assumptions)), "annex-evidence")
    assert "AS-01" not in evidence
    assert "AS-02 | The delegations hold different views." in evidence


@pytest.mark.parametrize("edition", ["joint", "internal"])
def test_of_due_diligence_only_that_steps_are_required_and_the_agreed_text(
    edition: Edition,
) -> None:
    annex = section(report_of(replace(sample(), own_org="AU"), edition=edition), "annex-diligence")
    lines = annex.splitlines()
    assert "are required before support is given" in annex
    assert any(line.startswith("2 |") and line.endswith("paragraph 7.") for line in lines)
    for word in ("pending", "done", "mitigation", "medium", "contingents", "assessment"):
        assert word not in annex


def test_a_divergent_paragraph_is_no_agreed_text_on_due_diligence() -> None:
    consultation = with_paragraph(sample(), 7, kind=ParagraphKind.DIVERGENCE)
    assert "paragraph 7" not in section(report_of(consultation), "annex-diligence")


def test_the_public_version_holds_public_paragraphs_and_nothing_else() -> None:
    consultation = with_paragraph(with_paragraph(_marked(sample()), 4, public=True), 5, public=True)
    report = report_of(consultation, edition="public")
    text = said(report)
    assert report.margins.marking == "Public version"
    assert "public version" in report.margins.reference
    assert "The meeting agreed that the two secretariats" in text
    assert "would be consulted at least 30 days" in text
    assert [one.heading.anchor for one in report.sections] == ["section-conclusions"]
    for word in ("AC-01", "ad referendum", "Confidential", "expressed concern", "DL-0", "Director"):
        assert word not in text, word
    assert MARKER.encode() not in pdf_bytes(report)


def test_the_public_version_names_the_kind_that_was_agreed_for_it() -> None:
    report = report_of(sample(), "fr", "public")
    assert "Déclaration conjointe à la presse" in said(report)
    assert all("Version publique" in page for page in pages_of(report))


@pytest.mark.parametrize("public", [None, PublicVersion.NONE])
def test_without_a_public_version_there_is_none(public: PublicVersion | None) -> None:
    with pytest.raises(RuleBroken):
        report_of(with_session(sample(), outcome_public_version=public), edition="public")
