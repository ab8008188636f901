"""Dates, times, numbers and money as they are read on screen, in the interface's language."""

from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QDate, QLocale

NOTHING = "—"
# Isolates keep a clock time or a code together in a line that reads from right to left.
_ISOLATE, _END = "\u2066", "\u2069"


def day_words(day: str | None, *, short: bool = False) -> str:
    """Return a date known to the day, the month or the year; a dash where there is none."""
    if not day:
        return NOTHING
    parts = [int(part) for part in day[:10].split("-")]
    locale = QLocale()
    if len(parts) == 1:
        return str(parts[0])
    form = {2: "MMMM yyyy", 3: "d MMM" if short else "d MMM yyyy"}[len(parts)]
    return locale.toString(QDate(parts[0], parts[1], parts[2] if len(parts) == 3 else 1), form)


def clock_words(instant: str | None) -> str:
    """Return the time of day of an instant as written, without its date."""
    return f"{_ISOLATE}{instant[11:16]}{_END}" if instant else NOTHING


def instant_words(instant: str | None, timezone: str = "") -> str:
    """Return an instant with date and time, in a time zone where one is given."""
    if not instant:
        return NOTHING
    moment = datetime.fromisoformat(instant)
    if timezone:
        with suppress(ZoneInfoNotFoundError, ValueError):
            moment = moment.astimezone(ZoneInfo(timezone))
    written = moment.isoformat()
    return f"{day_words(written)} {clock_words(written)}"


def number_words(number: Decimal | int | None) -> str:
    """Return a number with the separators of the language; a dash where there is none."""
    if number is None:
        return NOTHING
    whole, _, part = format(Decimal(number), "f").partition(".")
    locale = QLocale()
    shown = locale.toString(int(whole))
    return f"{shown}{locale.decimalPoint()}{part}" if part else shown


def money_words(amount: Decimal | None, currency: str) -> str:
    """Return an amount with its currency before it."""
    return NOTHING if amount is None else f"{currency}\u00a0{number_words(amount)}"


def list_words(words: list[str]) -> str:
    """Return words as a sentence lists them: a, b and c."""
    return QLocale().createSeparatedList(words)
