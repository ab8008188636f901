"""Entries in the life of the outcome text: how one is recorded, and what holds before it may be."""

from datetime import datetime
from typing import Any

from baraza.domain.changes import add
from baraza.domain.checks.readings import is_blank, party_ids
from baraza.domain.circulated import keep_text
from baraza.domain.codes import OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.standing import SETTLED, bracketed_numbers, standing, waiting_ad_referendum


def record(consultation: Consultation, **values: Any) -> Consultation:
    """Add an entry at the end of the life; none may be older than the one before.

    With a version goes its text, kept as it was circulated.
    """
    event = OutcomeEvent(**values)
    last = next(reversed(consultation.outcome_lifecycle), None)
    added = add(consultation, consultation.key, "outcome_lifecycle", event)
    if last is not None and moment(event.date) < moment(last.date):
        raise RuleBroken("lifecycle-not-in-order", date=event.date, before=last.date)
    if event.version:
        return keep_text(added, event.version, event.date, event.state)
    return added


def running(consultation: Consultation) -> str:
    """Return the deadline of the silence that is running."""
    here = standing(consultation)
    if here.state is not OutcomeState.SILENCE or not here.deadline:
        raise RuleBroken("no-silence")
    return here.deadline


def hold_negotiable(consultation: Consultation) -> None:
    """Refuse a new version of a text that is settled, or just now under silence."""
    hold_not_settled(consultation)
    here = standing(consultation)
    if here.state is OutcomeState.SILENCE:
        raise RuleBroken("silence-running", until=here.deadline)


def hold_not_settled(consultation: Consultation) -> None:
    """Refuse what only a text still negotiated can undergo."""
    here = standing(consultation)
    if here.state in SETTLED:
        raise RuleBroken("text-settled", state=str(here.state), since=here.since)


def hold_in_force(consultation: Consultation) -> None:
    """Refuse what only an adopted text can undergo."""
    if not standing(consultation).is_in_force:
        raise RuleBroken("text-not-adopted")


def hold_no_brackets(consultation: Consultation) -> None:
    """Refuse as long as a paragraph stands in square brackets: a final text has none."""
    if numbers := bracketed_numbers(consultation):
        raise RuleBroken("open-brackets", numbers=tuple(map(str, numbers)))


def hold_waiting(consultation: Consultation, paragraph: int, by: str) -> None:
    """Refuse to settle what does not wait for the headquarters of a delegation."""
    if (paragraph, by) not in waiting_ad_referendum(consultation):
        raise RuleBroken("no-ad-referendum", paragraph=paragraph, org=by)


def hold_party(consultation: Consultation, org: str) -> None:
    """Refuse an organisation that is no full party: only delegations agree or object."""
    if org not in party_ids(consultation):
        raise RuleBroken("not-a-party", org=org)


def hold_said(reason: str) -> None:
    """Refuse an act that needs a reason and has none."""
    if is_blank(reason):
        raise RuleBroken("missing-member", kind="OutcomeEvent", member="reason")


def moment(instant: str) -> datetime:
    """Return the instant that is written, comparable across time zones."""
    try:
        read = datetime.fromisoformat(instant)
    except ValueError as error:
        raise RuleBroken("not-an-instant", found=instant) from error
    if read.tzinfo is None:
        raise RuleBroken("not-an-instant", found=instant)
    return read
