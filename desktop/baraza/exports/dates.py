"""Days, spans and instants in words, with the zone in which they are shown."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from baraza.exports.wording import Wording

# The hours before this one stand in the singular where a language writes the word.
_PLURAL = 2


def day(wording: Wording, written: str) -> str:
    """Return a date known to the day, the month or the year: ``17 October 2025``, ``2025``."""
    parts = [int(part) for part in written[:10].split("-")]
    if len(parts) == 1:
        return str(parts[0])
    month = wording.month(parts[1])
    if len(parts) == 2:
        return wording.text("form.month_year", month=month, year=str(parts[0]))
    return wording.text(
        "form.day", day=_ordinal(wording, parts[2]), month=month, year=str(parts[0])
    )


def span(wording: Wording, first: str, last: str, *, running: bool = False) -> str:
    """Return the days of a meeting: ``10 and 11 March 2026``.

    ``running`` gives the form for running text: ``on 10 and 11 March 2026``.
    """
    on = "on_" if running else ""
    start, end = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    if start >= end:
        told = day(wording, first)
        return wording.text("form.on_day", date=told) if running else told
    facts = {
        "first": _ordinal(wording, start.day),
        "last": _ordinal(wording, end.day),
        "month": wording.month(end.month),
        "first_month": wording.month(start.month),
        "last_month": wording.month(end.month),
        "year": str(end.year),
        "first_date": day(wording, first),
        "last_date": day(wording, last),
    }
    if start.year != end.year:
        form = "years"
    elif start.month != end.month:
        form = "months"
    else:
        form = "two_days" if (end - start).days == 1 else "days"
    return wording.text(f"form.{on}{form}", **facts)


def instant(wording: Wording, written: str, zones: Sequence[str]) -> str:
    """Return an instant in the first zone, then the clock of every zone that differs from it.

    ``25 March 2026, 17:00 EAT / 10:00 EDT``; where it is another day there, the day is repeated.
    """
    first, *others = [moment(written, zone) for zone in zones]
    told = at(wording, first)
    shown, told_day = {first.utcoffset()}, first.date()
    for other in others:
        if other.utcoffset() in shown:
            continue
        shown.add(other.utcoffset())
        same_day = other.date() == told_day
        told_day = other.date()
        there = wording.text(
            "form.clock_at" if same_day else "form.instant",
            date=day(wording, other.date().isoformat()),
            clock=_clock(wording, other),
            zone=zone_name(other),
        )
        told = wording.text("form.also_at", instant=told, other=there)
    return told


def at(wording: Wording, then: datetime) -> str:
    """Return an instant in its own zone: ``25 March 2026, 17:00 EAT``."""
    return wording.text(
        "form.instant",
        date=day(wording, then.date().isoformat()),
        clock=_clock(wording, then),
        zone=zone_name(then),
    )


def clock(wording: Wording, written: str, zone: str) -> str:
    """Return the time of day of an instant in a zone: ``17:00 EAT``."""
    then = moment(written, zone)
    return wording.text("form.clock_at", clock=_clock(wording, then), zone=zone_name(then))


def local_day(wording: Wording, written: str, zone: str) -> str:
    """Return the day on which an instant falls in a zone."""
    return day(wording, moment(written, zone).date().isoformat())


def moment(written: str, zone: str) -> datetime:
    """Return an instant, as written with its offset, in a zone; the edge of the calendar stays."""
    then = datetime.fromisoformat(written)
    try:
        return then.astimezone(ZoneInfo(zone))
    except OverflowError:
        return then


def zone_name(then: datetime) -> str:
    """Return the abbreviation of a zone, or its offset where the zone has no letters."""
    name = then.tzname() or ""
    if name.isalpha():
        return name
    offset = then.strftime("%:z")
    return "UTC" if then.utcoffset() == UTC.utcoffset(None) else f"UTC{offset}"


def _ordinal(wording: Wording, number: int) -> str:
    return wording.word("form.first") if number == 1 else str(number)


def _clock(wording: Wording, then: datetime) -> str:
    padded = wording.word("form.padded_hour") == "yes"
    hour = f"{then.hour:02}" if padded else str(then.hour)
    whole = "form.first_hours" if then.hour < _PLURAL else "form.whole_hour"
    form = "form.clock" if then.minute else whole
    return wording.text(form, hour=hour, minute=f"{then.minute:02}")
