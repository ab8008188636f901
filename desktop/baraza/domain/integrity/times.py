"""I06, I07: what must be in the order of time is; the time zone is a known one."""

from collections.abc import Iterator
from datetime import datetime

from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey
from baraza.domain.operations import Act
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.session import Session


def _session_ends_after_it_starts(found: Found[Session], _survey: Survey) -> Iterator[Fault]:
    start, end = found.record.start, found.record.end
    if _moment(end) < _moment(start):
        yield found.fault("end", "ends-before-start", start=start, end=end)


def _time_zone_is_known(found: Found[Session], survey: Survey) -> Iterator[Fault]:
    if found.record.timezone not in survey.zones:
        yield found.fault("timezone", "unknown-time-zone", found=found.record.timezone)


def _act_ends_after_its_date(found: Found[Act], _survey: Survey) -> Iterator[Fault]:
    date, until = found.record.date, found.record.until
    if date and until and until < date:
        yield found.fault("until", "act-ends-before-date", date=date, until=until)


def _event_follows_the_one_before(found: Found[OutcomeEvent], survey: Survey) -> Iterator[Fault]:
    date = found.record.date
    before = survey.last("event", date)
    if before and _moment(date) < _moment(before):
        yield found.fault("date", "lifecycle-not-in-order", date=date, before=before)


def _silence_has_a_length(found: Found[OutcomeEvent], _survey: Survey) -> Iterator[Fault]:
    date, until = found.record.date, found.record.silence_until
    if until and _moment(until) <= _moment(date):
        yield found.fault("silence_until", "silence-not-after-start", date=date, until=until)


def _moment(instant: str) -> datetime:
    return datetime.fromisoformat(instant)


ERRORS: Rules = {
    Session: (_session_ends_after_it_starts, _time_zone_is_known),
    Act: (_act_ends_after_its_date,),
    OutcomeEvent: (_event_follows_the_one_before, _silence_has_a_length),
}
