"""What the form of an act begins with: the usual answers."""

from datetime import datetime, timedelta
from typing import Any

from baraza.domain.adoption import How
from baraza.domain.codes import OutcomeState, ReservationKind
from baraza.domain.consultation import Consultation
from baraza.domain.standing import standing, standing_objections, waiting_ad_referendum
from baraza.services.clock import Clock
from baraza.ui.editors.beginnings import now
from baraza.ui.room.adopt.act import Values

# A silence usually lasts a week and ends with the working day.
_USUAL_SILENCE, _END_OF_DAY = timedelta(days=7), 17


def not_before_last(value: Consultation, wanted: str) -> str:
    """Return an instant, or that of the last entry where it is later."""
    last = next(reversed(value.outcome_lifecycle), None)
    if last is None or datetime.fromisoformat(wanted) >= datetime.fromisoformat(last.date):
        return wanted
    return last.date


def at_present(value: Consultation, clock: Clock) -> str:
    """Return the present instant, or that of the last entry where it is later."""
    return not_before_last(value, now(value, clock))


def from_chairs(value: Consultation, clock: Clock, **values: Any) -> Values:
    """Return that the co-chairs do it now, and further values."""
    return {"date": at_present(value, clock), "by": "co-chairs"} | values


def in_a_week(value: Consultation, clock: Clock) -> str:
    """Return when a silence that starts now usually ends."""
    end = datetime.fromisoformat(at_present(value, clock)) + _USUAL_SILENCE
    return end.replace(hour=_END_OF_DAY, minute=0, second=0).isoformat()


def first_objection(value: Consultation, clock: Clock) -> Values:
    """Return that whoever objected first withdraws it."""
    return {"date": at_present(value, clock), "by": standing_objections(value)[0].by}


def first_waiting(value: Consultation, clock: Clock) -> Values:
    """Return the first answer that headquarters still owe."""
    paragraph, org = waiting_ad_referendum(value)[0]
    return {"date": at_present(value, clock), "paragraph": paragraph, "by": org}


def usual_adoption(value: Consultation, clock: Clock) -> Values:
    """Return the usual adoption: by silence where one is running, else in the room."""
    is_silent = standing(value).state is OutcomeState.SILENCE
    how = How.BY_SILENCE if is_silent else How.IN_THE_ROOM
    when = (
        not_before_last(value, standing(value).deadline) if is_silent else at_present(value, clock)
    )
    return {
        "how": how,
        "date": when,
        "by": "co-chairs",
        "version": "final",
        "symbol": None,
        "pairs": (),
        "reason": None,
    }


def first_reservation(value: Consultation, clock: Clock) -> Values:
    """Return a reservation of which the rest is asked."""
    return {
        "date": at_present(value, clock),
        "paragraph": None,
        "org": None,
        "kind": ReservationKind.RESERVATION,
        "text": None,
    }
