"""An instant in the zones in which it is read: that of the consultation, UTC and New York."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from baraza.ui.words import clock_words, day_words

_FURTHER = (("UTC", "UTC"), ("America/New_York", "New York"))


def in_zones(instant: str | None, timezone: str) -> str:
    """Return date and time in the consultation's zone, then the clock elsewhere.

    A day is repeated only where it is another one there.
    """
    if not instant:
        return ""
    moment = datetime.fromisoformat(instant)
    zones = [(timezone, timezone.rsplit("/", 1)[-1].replace("_", " ")), *_FURTHER]
    told, day = list[str](), ""
    for name, words in dict(zones).items():
        local = _in_zone(moment, name)
        if local is None:
            continue
        written = local.isoformat()
        date = "" if written[:10] == day else f"{day_words(written)} "
        day = day or written[:10]
        told.append(f"{date}{clock_words(written)} {words}")
    return " · ".join(told)


def _in_zone(moment: datetime, name: str) -> datetime | None:
    try:
        return moment.astimezone(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError):
        return None
