"""The silence procedure: a text is sent out with a deadline; without an objection it is adopted.

The deadline is a stored instant. Nothing runs in between: whoever opens the consultation after
it records whether the silence was kept.
"""

from baraza.domain.codes import OutcomeEventKind, OutcomeState
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken
from baraza.domain.lifecycle import (
    hold_negotiable,
    hold_no_brackets,
    hold_party,
    moment,
    record,
    running,
)
from baraza.domain.standing import standing_objections


def start_silence(
    consultation: Consultation, when: str, until: str, version: str, by: str | None = None
) -> Consultation:
    """Send a text out under silence: without an objection by the deadline it is adopted."""
    hold_negotiable(consultation)
    hold_no_brackets(consultation)
    if moment(until) <= moment(when):
        raise RuleBroken("silence-not-after-start", date=when, until=until)
    return record(
        consultation,
        version=version,
        date=when,
        by=by,
        state=OutcomeState.SILENCE,
        silence_until=until,
    )


def break_silence(
    consultation: Consultation, when: str, by: str, paragraph: int | None, reason: str | None
) -> Consultation:
    """Record an objection made before the deadline: who, to which paragraph, why."""
    deadline = running(consultation)
    if moment(when) > moment(deadline):
        raise RuleBroken("silence-over", until=deadline)
    hold_party(consultation, by)
    return record(
        consultation,
        event=OutcomeEventKind.SILENCE_BROKEN,
        date=when,
        by=by,
        paragraph=paragraph,
        reason=reason,
    )


def withdraw_objection(consultation: Consultation, when: str, by: str | None) -> Consultation:
    """Record that a delegation no longer objects."""
    objection = next((one for one in standing_objections(consultation) if one.by == by), None)
    if objection is None:
        raise RuleBroken("no-objection", org=by)
    return record(
        consultation,
        event=OutcomeEventKind.WITHDRAWN,
        date=when,
        by=by,
        paragraph=objection.paragraph,
    )


def keep_silence(consultation: Consultation, now: str) -> Consultation:
    """Record that the deadline passed without an objection."""
    deadline = running(consultation)
    if moment(now) < moment(deadline):
        raise RuleBroken("silence-running", until=deadline)
    return record(consultation, event=OutcomeEventKind.SILENCE_KEPT, date=deadline)
