"""B1 to B4 and the rounding of section 0, worked out by hand from rules.md."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.oracle.part_b import results
from tests.oracle.part_b.conventions import rounded
from tests.oracle.plain import Json
from tests.oracle.small import consultation, delegation, item


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("12.25", 1, "12.3"),
        ("-12.25", 1, "-12.3"),
        ("12.2499999", 1, "12.2"),
        ("0.125", 2, "0.13"),
        ("2.5", 0, "3"),
        ("0.05", 1, "0.1"),
        ("-0.04", 1, "0"),
        ("1234567890123456789012345678901234.5", 0, "1234567890123456789012345678901235"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, places: int, expected: str) -> None:
    assert rounded(Fraction(value), places) == Decimal(expected)


@pytest.mark.parametrize(
    ("smaller", "larger", "ratio", "flag"),
    [
        (1, 3, "0.33", "red"),
        (1, 2, "0.5", "amber"),
        (2, 3, "0.67", "amber"),
        (67, 100, "0.67", "green"),
        (1, 8, "0.13", "red"),
        (0, 4, "0", "red"),
        (4, 4, "1", "green"),
    ],
)
def test_numbers_are_compared_as_exact_fractions(
    smaller: int, larger: int, ratio: str, flag: str
) -> None:
    document = consultation()
    document["delegations"] = [
        delegation("G", *[7] * larger, 8),
        delegation("C", 8, *[1] * smaller),
        delegation("R", *[4] * 9, party_role="observer"),
    ]
    found = results(document)
    assert found["delegate_count"] == {"G": larger, "C": smaller, "total": larger + smaller}
    assert found["number_parity"] == {"ratio_min_max": Decimal(ratio), "flag": flag}


def test_without_counted_delegates_parity_does_not_apply() -> None:
    document = consultation()
    document["delegations"] = [delegation("G", 8), delegation("C", 8)]
    found = results(document)
    assert found["number_parity"] == {"ratio_min_max": None, "flag": "not_applicable"}
    assert found["head_level_parity"] == {"levels": {}, "spread": None, "flag": "not_applicable"}


def _position(org: str, speaker: str | None, **members: Any) -> Json:
    return {"org": org, "lead_speaker": speaker, **members}


@pytest.mark.parametrize(
    ("positions", "levels"),
    [
        ([_position("G", "G-2", stage="our_line"), _position("G", "G-1")], {"G": 3}),
        ([_position("G", "G-1"), _position("G", "G-2", stage="handed_in")], {"G": 5}),
        ([_position("G", "G-2", stage="handed_in"), _position("G", "G-1")], {"G": 3}),
        ([_position("G", "G-2", stage="our_reading")], {}),
        ([_position("G", "G-2", stage="our_line")], {"G": 5}),
        ([_position("G", "G-2", participation="observer")], {}),
        ([_position("G", "G-3")], {}),
        ([_position("G", None), _position("C", "C-1")], {"C": 4}),
    ],
)
def test_what_was_said_or_handed_in_last_is_the_position(
    positions: list[Json], levels: dict[str, int]
) -> None:
    document = consultation(item(positions=positions))
    document["delegations"][0] = delegation("G", 3, 5, 8)
    found = results(document)["speaker_level_parity"]["I"]
    assert found == {"levels": levels, "spread": None, "flag": "not_applicable"}
