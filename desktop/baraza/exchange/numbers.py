"""Numbers of a file: exact, within the range of a double, whole ones of at most 18 digits."""

from decimal import Decimal
from math import isfinite

MOST_DIGITS = 18
"""Digits of the longest whole number."""

_SURELY_IN_RANGE = 300


class NumberRefused(Exception):
    """A number that is not read; the argument is the rule."""


def whole(written: str) -> int:
    """Return a number written without point and exponent.

    Raises:
        NumberRefused: If it is too long; it is never converted then, which takes long.
    """
    if len(written) > MOST_DIGITS and len(written.removeprefix("-")) > MOST_DIGITS:
        raise NumberRefused("too-many-digits")
    return int(written)


def decimal(written: str) -> Decimal:
    """Return a number written with point or exponent.

    Raises:
        NumberRefused: If a double cannot hold it, because it is too large or too near to zero.
    """
    has_exponent = "e" in written or "E" in written
    if (has_exponent or len(written) > _SURELY_IN_RANGE) and not _is_in_range(written):
        raise NumberRefused("number-out-of-range")
    return Decimal(written)


def no_number(_written: str) -> None:
    """Refuse the words NaN, Infinity and -Infinity.

    Raises:
        NumberRefused: Always.
    """
    raise NumberRefused("not-a-json-number")


def _is_in_range(written: str) -> bool:
    nearest = float(written)
    if nearest:
        return isfinite(nearest)
    mantissa = written.lower().partition("e")[0]
    return not mantissa.strip("-0.")
