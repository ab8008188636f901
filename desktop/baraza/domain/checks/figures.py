"""Exact figures: fractions all the way, rounded once, half away from zero."""

from decimal import Decimal
from fractions import Fraction


def rounded(value: Fraction, places: int) -> Decimal:
    """Return a figure to so many decimals; 12.25 to one place is 12.3."""
    whole = _nearest(value * 10**places)
    # From text, since arithmetic on decimals would round to the digits of the context.
    return Decimal(f"{whole}e-{places}")


def whole_units(value: Fraction) -> int:
    """Return an amount in whole units of its currency."""
    return _nearest(value)


def percentage(part: Fraction | int, of: Fraction | int) -> Decimal | None:
    """Return a share in per cent to one decimal; nothing where there is nothing to share."""
    return rounded(Fraction(100) * part / of, 1) if of else None


def _nearest(value: Fraction) -> int:
    distance = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return distance if value >= 0 else -distance
