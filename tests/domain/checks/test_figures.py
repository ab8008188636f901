"""Figures are exact and rounded once, half away from zero."""

from decimal import Decimal
from fractions import Fraction

import pytest

from baraza.domain.checks.figures import percentage, rounded, whole_units


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("12.25", 1, "12.3"),
        ("-12.25", 1, "-12.3"),
        ("12.2499999999", 1, "12.2"),
        ("2/3", 2, "0.67"),
        ("1/2", 0, "1"),
        ("-1/2", 0, "-1"),
        ("8", 1, "8.0"),
        ("0", 2, "0.00"),
        ("0.005", 2, "0.01"),
    ],
)
def test_half_goes_away_from_zero(value: str, places: int, expected: str) -> None:
    assert str(rounded(Fraction(value), places)) == expected


def test_no_digit_is_lost_in_large_figures() -> None:
    value = Fraction(10**40 + 1) + Fraction(1, 4)
    assert rounded(value, 1) == Decimal(f"{10**40 + 1}.3")


def test_whole_units() -> None:
    assert whole_units(Fraction("1.5")) == 2
    assert whole_units(Fraction("2.5")) == 3
    assert whole_units(Fraction("2.49")) == 2


def test_a_share_of_nothing_is_not_applicable() -> None:
    assert percentage(5, 0) is None
    assert percentage(0, 5) == 0
    assert percentage(3, 2) == 150
