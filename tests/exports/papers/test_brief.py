"""The preparation brief: for one's own delegation, marked so on every page, in six languages."""

from dataclasses import replace
from typing import Any

import pytest

from baraza.domain.checks.finding import subject_of
from baraza.domain.checks.results import findings
from baraza.domain.codes import Disclosure, PositionStage
from baraza.domain.consultation import Consultation
from baraza.domain.notes import Override, ParityRemark, PrivateNote
from baraza.domain.positions import Interest, Position
from baraza.exports.report import Report
from baraza.exports.wording import languages
from baraza.services.papers import PaperKind
from tests.exports.papers.made import made
from tests.exports.written import pages_of, said, section, with_item
from tests.samples import sample


def _brief(consultation: Consultation | None = None, **more: Any) -> Report:
    return made(PaperKind.BRIEF, consultation, **more)


def _prepared() -> Consultation:
    item = sample().agenda_items[2]
    ours = Position(
        org="AU",
        stage=PositionStage.OUR_LINE,
        text="Our own line.",
        red_line="Not below the line.",
        fallback="A second best.",
        authority="common_position_with_IGAD",
        strategic_interests=(Interest(text="Kept to us", disclosed_to=Disclosure.OWN),),
    )
    reading = Position(
        org="UN", stage=PositionStage.OUR_READING, text="They will wait.", red_line="Guessed."
    )
    theirs = replace(item.positions[0], red_line="THEIR SECRET", private_notes="THEIR SECRET")
    consultation = with_item(
        sample(),
        2,
        positions=(theirs, *item.positions[1:], ours, reading),
        private_notes=(PrivateNote(org="AU", text="A note of ours."),),
    )
    remark = ParityRemark(org="AU", agenda_item=None, text="A remark of ours.")
    theirs_too = PrivateNote(org="UN", text="THEIR SECRET")
    return replace(consultation, parity_remarks=(remark,), private_notes=(theirs_too,))


def test_our_line_stands_with_what_is_behind_it() -> None:
    told = section(_brief(_prepared()), "section-items")
    assert "line to take: Our own line." in told
    assert "Red line: Not below the line." in told
    assert "Fallback: A second best." in told
    assert "Authority: common position with IGAD" in told
    assert "Interests: Kept to us" in told
    assert "United Nations (our reading): They will wait." in told
    assert "A note of ours." in told
    assert "A remark of ours." in said(_brief(_prepared()))


def test_what_others_keep_to_themselves_is_not_in_it() -> None:
    assert "THEIR SECRET" not in said(_brief(_prepared()))


def test_what_was_said_without_attribution_names_nobody() -> None:
    told = section(_brief(), "section-items")
    sudan = told.partition("\n3. ")[2].partition("\n4. ")[0]
    assert sudan.count("It was stated:") == 2
    assert "(said)" not in sudan
    assert "(said)" in told


def test_every_page_says_that_it_is_internal() -> None:
    pages = pages_of(_brief())
    assert len(pages) > 5
    for text in pages:
        assert "Internal: for one’s own delegation only" in text
        assert "internal edition" in text
    assert _brief().margins.draft == "INTERNAL"


@pytest.mark.parametrize("language", languages())
def test_every_finding_is_told_in_the_language_of_the_document(language: str) -> None:
    report = _brief(language=language)
    told = said(report)
    assert "{" not in told
    assert told.count("FU-04") > 1
    english = said(_brief())
    advice = "Until there is one it counts as zero."
    assert advice in english
    assert (advice in told) is (language == "en")


def test_what_helps_against_several_findings_is_said_once_an_item() -> None:
    told = section(_brief(), "section-items").partition("\n2. ")[0]
    assert told.count("not yet named on the side of") == 5
    assert told.count("An adviser on call") == 1


def test_a_finding_set_aside_shows_the_reason() -> None:
    found = next(one for one in findings(sample()) if one.check == "number_parity")
    override = Override(check=found.check, subject=subject_of(found), reason="Agreed with all.")
    told = section(_brief(replace(sample(), overrides=(override,))), "section-delegations")
    assert "Set aside: Agreed with all." in told


def test_coordination_one_may_not_see_is_not_said_to_be_missing() -> None:
    bare = replace(sample(), prior_coordination=())
    assert "not visible to this office" in said(_brief(bare, own="UN"))
    own = said(_brief(bare, own="AU"))
    assert "not visible to this office" not in own
    assert "no coordination of AU" in own


def test_evidence_funding_operations_and_late_actions_are_in_it() -> None:
    told = said(_brief())
    assert "UN Security Council: authorized, S/RES/2809(2025), 23 December 2025" in told
    assert "AU, IGAD, 27 February 2026: common position" in told
    assert "AMISOM: UN logistic package" in told
    assert "FA-06: In October 2025" in told
    assert "Gap after what is committed" in told
    assert "Due before the session and not settled: PA-3, PA-4." in told
