"""C2: how statements are attributed in the minutes, item by item."""

from dataclasses import replace
from typing import Any

import pytest

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import (
    Attribution,
    OutcomeType,
    ParagraphKind,
    ReservationKind,
)
from baraza.domain.conclusions import Paragraph, Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import INTERNAL, JOINT, JOINT_COPY, UNTOLD, disclose
from baraza.domain.labour import Confirmation, LabourRow
from baraza.domain.positions import Position
from baraza.domain.session import AttributionException
from tests.samples import sample

STATEMENTS = (
    Paragraph(no=1, kind=ParagraphKind.POSITION, org="UN", text="The UN stressed."),
    Paragraph(
        no=2,
        kind=ParagraphKind.AGREEMENT,
        org="AU",
        text="The meeting agreed.",
        reservations=(Reservation(org="AU", kind=ReservationKind.RESERVATION, text="Save that."),),
    ),
)
ROW = LabourRow(
    id="R-1",
    function=sample().agenda_items[0].division_of_labour[0].function,
    activity="Planning",
    confirmations=(Confirmation(org="UN", by="Director"),),
)


def consultation(attribution: Attribution, **exceptions: Attribution) -> Consultation:
    """Two items with the same statements, each delegation having spoken on both."""
    desk = sample()
    session = replace(
        desk.session,
        attribution=attribution,
        outcome_type=OutcomeType.MINUTES,
        attribution_exceptions=tuple(
            AttributionException(agenda_item=item.replace("_", "-"), attribution=mode)
            for item, mode in exceptions.items()
        ),
    )
    positions = (
        Position(org="UN", text="Z of the UN.", lead_speaker="UN-1", speakers=("UN-2",)),
        Position(org="AU", text="A of the AU.", lead_speaker="AU-1"),
    )
    items = tuple(
        replace(item, positions=positions, paragraphs=STATEMENTS, division_of_labour=(ROW,))
        for item in desk.agenda_items[:2]
    )
    return replace(desk, session=session, agenda_items=items)


def minutes(attribution: Attribution, **exceptions: Attribution) -> tuple[AgendaItem, AgendaItem]:
    first, second = disclose(consultation(attribution, **exceptions), JOINT).agenda_items
    return first, second


def test_full_attribution_names_function_and_delegation() -> None:
    first, _ = minutes(Attribution.FULL)
    assert [position.org for position in first.positions] == ["UN", "AU"]
    assert first.positions[0].lead_speaker == "UN-1"
    assert first.positions[0].speakers == ("UN-2",)
    assert [paragraph.org for paragraph in first.paragraphs] == ["UN", "AU"]
    assert first.division_of_labour[0].confirmations[0].by == "Director"


def test_delegation_only_names_the_organisation_and_not_the_function() -> None:
    first, _ = minutes(Attribution.DELEGATION_ONLY)
    assert [position.org for position in first.positions] == ["UN", "AU"]
    assert [position.lead_speaker for position in first.positions] == [None, None]
    assert [position.speakers for position in first.positions] == [(), ()]
    assert [paragraph.org for paragraph in first.paragraphs] == ["UN", "AU"]
    assert first.division_of_labour[0].confirmations[0].by is None


def test_unattributed_texts_stand_without_identity_affiliation_or_order() -> None:
    first, _ = minutes(Attribution.UNATTRIBUTED)
    assert [position.text for position in first.positions] == ["A of the AU.", "Z of the UN."]
    assert [position.org for position in first.positions] == [UNTOLD, UNTOLD]
    assert [position.lead_speaker for position in first.positions] == [None, None]
    assert [paragraph.org for paragraph in first.paragraphs] == [None, None]
    assert [paragraph.text for paragraph in first.paragraphs] == [p.text for p in STATEMENTS]
    reservation = first.paragraphs[1].reservations[0]
    assert (reservation.org, reservation.text) == (UNTOLD, "Save that.")


def test_summary_only_prints_no_statement() -> None:
    first, _ = minutes(Attribution.SUMMARY_ONLY)
    assert first.positions == ()
    assert [paragraph.no for paragraph in first.paragraphs] == [2]
    assert first.paragraphs[0].org is None
    reservation = first.paragraphs[0].reservations[0]
    assert (reservation.org, reservation.text) == (UNTOLD, None)
    assert reservation.kind is ReservationKind.RESERVATION


@pytest.mark.parametrize("mode", list(Attribution))
def test_an_exception_holds_for_its_item_alone(mode: Attribution) -> None:
    first, second = minutes(Attribution.FULL, AI_2=mode)
    whole, _ = minutes(Attribution.FULL)
    _, strict = minutes(mode)
    assert without_keys(first) == without_keys(whole)
    assert without_keys(second) == without_keys(strict)


def without_keys(item: AgendaItem) -> Any:
    """What the item says, the random keys of the exceptions aside."""
    return [(p.org, p.text, p.lead_speaker, p.speakers) for p in item.positions], [
        (p.no, p.org, p.text) for p in item.paragraphs
    ]


@pytest.mark.parametrize("audience", [INTERNAL, JOINT_COPY])
@pytest.mark.parametrize("mode", list(Attribution))
def test_attribution_is_a_matter_of_print(mode: Attribution, audience: Any) -> None:
    desk = consultation(mode)
    copy = disclose(desk, audience)
    assert copy.agenda_items[0].paragraphs == desk.agenda_items[0].paragraphs
    assert [p.org for p in copy.agenda_items[0].positions] == ["UN", "AU"]


def test_who_stated_an_assumption_of_an_unattributed_item_is_not_printed() -> None:
    desk = sample()
    told = {a.id: a.stated_by for a in disclose(desk, JOINT).assumptions}
    for assumption in desk.assumptions:
        concerned = "AI-3" in assumption.items  # the sample's exception
        assert told[assumption.id] == (None if concerned else assumption.stated_by)
    assert any("AI-3" in assumption.items for assumption in desk.assumptions)


def test_the_list_of_participants_is_not_affected() -> None:
    names = [
        [delegate.function for delegate in delegation.delegates]
        for delegation in disclose(consultation(Attribution.SUMMARY_ONLY), JOINT).delegations
    ]
    assert names == [
        [d.function for d in delegation.delegates] for delegation in sample().delegations
    ]
