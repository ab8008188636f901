"""The life of the outcome text: what is recorded, and what the trade does not allow."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from baraza.domain import adoption, silence
from baraza.domain.adoption import How
from baraza.domain.changes import add, change
from baraza.domain.codes import (
    Authority,
    Convergence,
    FinalStatus,
    OutcomeEventKind,
    OutcomeState,
    ReservationKind,
    Stance,
)
from baraza.domain.conclusions import Alternative, Paragraph, Reservation
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken
from baraza.domain.integrity import errors
from baraza.domain.standing import (
    bracketed_numbers,
    is_adopted,
    standing,
    standing_objections,
    unsure_of_their_authority,
    waiting_ad_referendum,
)
from tests.samples import sample

ZONES = frozenset({"Africa/Addis_Ababa"})


def at(day: int, hour: int = 10) -> str:
    return f"2026-03-{day:02}T{hour:02}:00:00+03:00"


def without_life() -> Consultation:
    return replace(sample(), outcome_lifecycle=())


def silent() -> Consultation:
    return silence.start_silence(without_life(), at(18), at(25, 17), "Rev.2", "co-chairs")


def adopted() -> Consultation:
    return adoption.adopt(without_life(), at(20), How.IN_THE_ROOM, "co-chairs")


def in_brackets(consultation: Consultation) -> Consultation:
    last = max(p.no for item in consultation.agenda_items for p in item.paragraphs)
    text = Alternative(label=str(last + 1), text="[The meeting agreed.]")
    new = Paragraph(no=last + 1, kind="agreement", bracketed=True, alternatives=(text,))  # type: ignore[arg-type]  # the code as a file writes it
    return add(consultation, consultation.agenda_items[-1].key, "paragraphs", new)


def refused(rule: str, function: Callable[..., Any], *args: Any, **values: Any) -> RuleBroken:
    with pytest.raises(RuleBroken) as broken:
        function(*args, **values)
    assert broken.value.rule == rule
    return broken.value


def test_the_life_of_the_sample_is_that_of_a_text_adopted_by_silence() -> None:
    here = standing(sample())
    assert (here.state, here.version) == (OutcomeState.ADOPTED, "final")
    assert here.is_in_force
    assert here.symbol.startswith("UN-AU-IGAD")
    assert waiting_ad_referendum(sample()) == ((5, "UN"),)
    assert all(is_adopted(sample(), item) for item in sample().agenda_items)


def test_the_first_version_is_a_draft_and_the_next_are_negotiated() -> None:
    assert adoption.next_version(without_life()) == "zero draft"
    first = adoption.circulate(without_life(), at(11), "zero draft", "rapporteurs")
    assert standing(first).state is OutcomeState.DRAFT
    assert adoption.next_version(first) == "Rev.1"
    second = adoption.circulate(in_brackets(first), at(13), "Rev.1", "co-chairs")
    assert standing(second).state is OutcomeState.NEGOTIATION
    assert second.outcome_lifecycle[-1].brackets == 1
    assert adoption.next_version(sample()) == "Rev.4"


def test_a_clean_text_has_no_brackets() -> None:
    clean = adoption.circulate(without_life(), at(13), "Rev.1", is_clean=True)
    assert standing(clean).state is OutcomeState.CLEAN
    bracketed = in_brackets(without_life())
    [number] = bracketed_numbers(bracketed)
    error = refused("open-brackets", adoption.circulate, bracketed, at(13), "x", is_clean=True)
    assert error.facts["numbers"] == (str(number),)


def test_silence_has_a_deadline_after_its_start() -> None:
    assert standing(silent()).deadline == at(25, 17)
    refused(
        "silence-not-after-start",
        silence.start_silence,
        without_life(),
        at(18),
        "2026-03-18T07:00:00+00:00",
        "Rev.2",
    )


def test_an_objection_breaks_the_silence_and_a_new_version_answers_it() -> None:
    broken = silence.break_silence(silent(), at(24), "UN", 5, "The safety clause is missing.")
    assert standing(broken).state is OutcomeState.NEGOTIATION
    [objection] = standing_objections(broken)
    assert (objection.by, objection.paragraph) == ("UN", 5)
    answered = adoption.circulate(broken, at(26), "Rev.3", "co-chairs")
    assert standing_objections(answered) == ()


def test_an_objection_comes_from_a_party_before_the_deadline() -> None:
    refused("silence-over", silence.break_silence, silent(), at(26), "UN", 5, None)
    refused("not-a-party", silence.break_silence, silent(), at(24), "EU", 5, None)
    refused("no-silence", silence.break_silence, without_life(), at(24), "UN", 5, None)


def test_an_objection_can_be_withdrawn_and_the_text_is_not() -> None:
    broken = silence.break_silence(silent(), at(24), "UN", 5, None)
    after = silence.withdraw_objection(broken, at(25), "UN")
    assert standing_objections(after) == ()
    assert after.outcome_lifecycle[-1].paragraph == 5
    assert not standing(after).is_withdrawn
    refused("no-objection", silence.withdraw_objection, broken, at(25), "AU")


def test_a_withdrawn_text_is_not_in_force_until_it_is_negotiated_again() -> None:
    event = replace(sample().outcome_lifecycle[-1], event=OutcomeEventKind.WITHDRAWN, state=None)
    after = replace(sample(), outcome_lifecycle=(*sample().outcome_lifecycle, event))
    assert standing(after).is_withdrawn
    assert not standing(after).is_in_force


def test_silence_is_kept_at_its_deadline_whenever_it_is_recorded() -> None:
    error = refused("silence-running", silence.keep_silence, silent(), at(25, 16))
    assert error.facts["until"] == at(25, 17)
    kept = silence.keep_silence(silent(), at(28))
    assert kept.outcome_lifecycle[-1].event is OutcomeEventKind.SILENCE_KEPT
    assert kept.outcome_lifecycle[-1].date == at(25, 17)
    assert standing(kept).state is OutcomeState.ADOPTED


@pytest.mark.parametrize("is_kept", [False, True])
def test_adoption_by_silence_records_the_end_of_the_silence_once(is_kept: bool) -> None:
    before = silence.keep_silence(silent(), at(26)) if is_kept else silent()
    after = adoption.adopt(before, at(26), How.BY_SILENCE, symbol="UN-AU-IGAD/1")
    assert [one.event for one in after.outcome_lifecycle].count(OutcomeEventKind.SILENCE_KEPT) == 1
    last = after.outcome_lifecycle[-1]
    assert (last.state, last.symbol) == (OutcomeState.ADOPTED, "UN-AU-IGAD/1")
    refused("text-settled", adoption.adopt, after, at(27), How.BY_SILENCE)


def test_adoption_by_silence_needs_a_silence_that_is_over() -> None:
    refused("silence-running", adoption.adopt, silent(), at(20), How.BY_SILENCE)
    refused("no-silence", adoption.adopt, without_life(), at(20), How.BY_SILENCE)


def test_adoption_in_the_room_says_by_whom_and_who_joins_ad_referendum() -> None:
    after = adoption.adopt(
        without_life(), at(20), How.IN_THE_ROOM, "co-chairs", ad_referendum=[(4, "IGAD"), (5, "UN")]
    )
    last = after.outcome_lifecycle[-1]
    assert (last.state, last.by) == (OutcomeState.ADOPTED_IN_ROOM, "co-chairs")
    assert [(one.paragraph, one.by) for one in last.ad_referendum] == [(4, "IGAD"), (5, "UN")]
    assert waiting_ad_referendum(after) == ((4, "IGAD"), (5, "UN"))
    refused("text-settled", adoption.adopt, after, at(21), How.IN_THE_ROOM)


def test_a_paragraph_that_was_in_brackets_says_itself_who_joined_ad_referendum() -> None:
    after = adoption.adopt(without_life(), at(20), How.IN_THE_ROOM, ad_referendum=[(5, "IGAD")])
    final = after.agenda_items[0].paragraphs[4].final
    assert final is not None
    assert final.status is FinalStatus.ADOPTED_AD_REFERENDUM
    assert final.by == ("UN", "IGAD")


def test_no_text_with_an_open_bracket_is_adopted() -> None:
    for function in (
        lambda held: adoption.adopt(held, at(20), How.IN_THE_ROOM),
        lambda held: silence.start_silence(held, at(18), at(25), "Rev.2"),
    ):
        refused("open-brackets", function, in_brackets(without_life()))


def test_adoption_against_an_objection_is_confirmed_in_words_and_recorded() -> None:
    broken = silence.break_silence(silent(), at(24), "UN", 5, None)
    error = refused("objection-standing", adoption.adopt, broken, at(25), How.IN_THE_ROOM)
    assert error.facts["count"] == 1
    after = adoption.adopt(broken, at(25), How.IN_THE_ROOM, despite="The head let it pass.")
    assert after.outcome_lifecycle[-1].reason == "The head let it pass."


def test_a_party_that_opposes_what_is_said_to_be_agreed_is_an_objection() -> None:
    item = without_life().agenda_items[0]
    apart = change(without_life(), item.key, convergence=Convergence.DIVERGENT)
    apart = change(apart, item.positions[0].key, stance=Stance.OPPOSE)
    refused("objection-standing", adoption.adopt, apart, at(20), How.IN_THE_ROOM)


def test_ad_referendum_is_confirmed_or_lapses_once() -> None:
    confirmed = adoption.confirm_ad_referendum(sample(), "2026-04-02T09:00:00+03:00", 5, "UN")
    assert waiting_ad_referendum(confirmed) == ()
    last = confirmed.outcome_lifecycle[-1]
    assert last.event is OutcomeEventKind.AD_REFERENDUM_CONFIRMED
    assert last.ad_referendum[0].confirmed == "2026-04-02T09:00:00+03:00"
    lapsed = adoption.lapse_ad_referendum(sample(), "2026-04-02T09:00:00+03:00", 5, "UN")
    assert waiting_ad_referendum(lapsed) == ()
    refused(
        "no-ad-referendum",
        adoption.confirm_ad_referendum,
        confirmed,
        "2026-04-03T09:00:00+03:00",
        5,
        "UN",
    )


def test_a_reservation_stands_at_its_paragraph_and_in_the_life() -> None:
    reservation = Reservation(org="AU", kind=ReservationKind.RESERVATION, text="On the sum.")
    after = adoption.reserve(adopted(), at(21), 4, reservation)
    assert after.agenda_items[0].paragraphs[3].reservations == (reservation,)
    last = after.outcome_lifecycle[-1]
    assert (last.event, last.by, last.paragraph) == (OutcomeEventKind.RESERVATION, "AU", 4)
    assert standing(after).is_in_force
    refused("unknown-paragraph", adoption.reserve, adopted(), at(21), 999, reservation)
    refused("not-a-party", adoption.reserve, adopted(), at(21), 4, replace(reservation, org="EU"))


def test_an_explanation_of_position_is_no_event_of_the_text() -> None:
    note = Reservation(org="AU", kind=ReservationKind.EXPLANATION, text="As said in 2025.")
    after = adoption.reserve(adopted(), at(21), 4, note)
    assert len(after.agenda_items[0].paragraphs[3].reservations) == 1
    assert [one.version for one in after.outcome_lifecycle] == ["final"]


def test_only_an_adopted_text_is_issued_or_corrected() -> None:
    refused("text-not-adopted", adoption.issue, without_life(), at(21), "SC/1")
    refused("text-not-adopted", adoption.correct, silent(), at(21), "Corr.1", "A date.")
    issued = adoption.issue(adopted(), at(21), "SC/1", "co-chairs")
    assert (standing(issued).state, standing(issued).symbol) == (OutcomeState.ISSUED, "SC/1")
    corrected = adoption.correct(issued, at(22), "Corr.1", "A date in paragraph 3.")
    assert standing(corrected).is_in_force
    refused("missing-member", adoption.correct, issued, at(22), "Corr.1", " ")


def test_not_to_adopt_is_a_legitimate_end_and_can_be_reopened() -> None:
    ended = adoption.leave_unadopted(silent(), at(24), "No common ground on paragraph 5.")
    assert standing(ended).state is OutcomeState.NOT_ADOPTED
    refused("text-settled", adoption.circulate, ended, at(25), "Rev.3")
    again = adoption.reopen(ended, at(26), "Rev.3", "New instructions.")
    assert standing(again).state is OutcomeState.NEGOTIATION
    refused("text-not-settled", adoption.reopen, again, at(27), "Rev.4", "Once more.")


def test_while_silence_runs_no_other_version_is_sent() -> None:
    refused("silence-running", adoption.circulate, silent(), at(19), "Rev.3")


def test_no_entry_is_older_than_the_one_before() -> None:
    error = refused("lifecycle-not-in-order", adoption.issue, adopted(), at(19), "SC/1")
    assert error.facts["before"] == at(20)
    refused("not-an-instant", adoption.issue, adopted(), "2026-03-21T10:00:00", "SC/1")


def test_a_party_without_instructions_is_asked_for_ad_referendum() -> None:
    item = sample().agenda_items[0]
    position = next(one for one in item.positions if one.org == "IGAD")
    after = change(sample(), position.key, authority=str(Authority.PERSONAL_CAPACITY))
    told = [(p.no, org) for p, org in unsure_of_their_authority(after, after.agenda_items[0])]
    assert told == [(4, "IGAD"), (5, "IGAD")]
    assert not list(unsure_of_their_authority(sample(), item))


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_recorded_the_file_stays_valid(seed: int) -> None:
    """Any acts in any order: what is not refused keeps time order and every rule of the file."""
    chance = random.Random(seed)  # noqa: S311  no secret
    value, clock = without_life(), datetime.fromisoformat(at(11))
    done = 0
    for _ in range(30):
        clock += timedelta(hours=chance.randrange(1, 60))
        act = chance.choice(_ACTS)
        try:
            value = act(value, clock, chance)
            done += 1
        except RuleBroken:
            continue
        assert not list(errors(value, ZONES))
        if standing(value).is_in_force:
            assert bracketed_numbers(value) == ()
    assert done > 1


def _waiting(value: Consultation) -> tuple[int, str]:
    return next(iter(waiting_ad_referendum(value)), (5, "UN"))


_ACTS: list[Callable[[Consultation, datetime, random.Random], Consultation]] = [
    lambda v, t, _: adoption.circulate(v, t.isoformat(), adoption.next_version(v)),
    lambda v, t, _: adoption.circulate(v, t.isoformat(), "clean", is_clean=True),
    lambda v, t, c: silence.start_silence(
        v, t.isoformat(), (t + timedelta(hours=c.randrange(-5, 90))).isoformat(), "Rev.9"
    ),
    lambda v, t, _: silence.break_silence(v, t.isoformat(), "UN", 5, None),
    lambda v, t, _: silence.withdraw_objection(v, t.isoformat(), "UN"),
    lambda v, t, _: silence.keep_silence(v, t.isoformat()),
    lambda v, t, c: adoption.adopt(v, t.isoformat(), c.choice(list(How)), despite="Said."),
    lambda v, t, _: adoption.adopt(v, t.isoformat(), How.IN_THE_ROOM, ad_referendum=[(5, "AU")]),
    lambda v, t, _: adoption.confirm_ad_referendum(v, t.isoformat(), *_waiting(v)),
    lambda v, t, _: adoption.lapse_ad_referendum(v, t.isoformat(), *_waiting(v)),
    lambda v, t, _: adoption.issue(v, t.isoformat(), "SC/1"),
    lambda v, t, _: adoption.correct(v, t.isoformat(), "Corr.1", "A date."),
    lambda v, t, _: adoption.leave_unadopted(v, t.isoformat(), "Apart."),
    lambda v, t, _: adoption.reopen(v, t.isoformat(), "Rev.8", "New instructions."),
]
