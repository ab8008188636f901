"""B1 to B4: number and level of the delegations."""

from decimal import Decimal
from typing import Any

import pytest

from baraza.domain.checks.parity import farthest
from baraza.domain.tree import find
from tests.domain.checks.invented import (
    Plain,
    found,
    item,
    party,
    pointed_out,
    position,
    read,
    result,
)


def test_support_staff_observers_and_guests_are_not_counted() -> None:
    remote = {"id": "X-9", "function": "Officer", "level": 7, "attendance": "remote"}
    x = party("X", 4, 8)
    x["delegates"].append(remote)
    consultation = read([party("W", 8), x, party("Y", 1, 1, party_role="observer")])
    assert result("delegate_count", consultation) == {"W": 0, "X": 2, "total": 2}
    assert not found("delegate_count", consultation)


@pytest.mark.parametrize(
    ("fewest", "most", "ratio", "flag"),
    [
        (2, 3, "0.67", "amber"),  # prints 0.67 and lies below it
        (67, 100, "0.67", "green"),
        (1, 2, "0.5", "amber"),
        (49, 100, "0.49", "red"),
        (199, 400, "0.5", "red"),  # prints 0.50 and lies below it
        (0, 1, "0", "red"),
        (3, 3, "1", "green"),
    ],
)
def test_number_parity(fewest: int, most: int, ratio: str, flag: str) -> None:
    consultation = read([party("W", *[4] * most), party("X", *[4] * fewest or [8])])
    assert result("number_parity", consultation) == {"ratio_min_max": Decimal(ratio), "flag": flag}


def test_number_parity_does_not_apply_without_anybody_to_compare() -> None:
    not_applicable = {"ratio_min_max": None, "flag": "not_applicable"}
    nobody = read([party("W", 8), party("X", 8)])
    one_party = read([party("W"), party("X", party_role="guest")])
    assert result("number_parity", nobody) == not_applicable
    assert result("number_parity", one_party) == not_applicable
    assert not found("number_parity", nobody)


def test_number_finding_leads_to_the_smaller_delegation() -> None:
    consultation = read([party("W", 4, 4, 4), party("X", 4)])
    [finding] = found("number_parity", consultation)
    assert pointed_out("number_parity", consultation) == [
        ("serious", "session/S-1", "", "even-out-numbers")
    ]
    assert find(consultation, finding.key or consultation.key) is consultation.delegations[1]
    assert finding.field == "delegates"
    assert dict(finding.facts) == {"fewest": 1, "most": 3}


@pytest.mark.parametrize(
    ("levels", "spread", "flag"),
    [((4, 4), 0, "green"), ((4, 5), 1, "amber"), ((6, 4), 2, "red"), ((1, 7), 6, "red")],
)
def test_head_levels(levels: tuple[int, int], spread: int, flag: str) -> None:
    consultation = read([party("W", levels[0]), party("X", levels[1])])
    assert result("head_level_parity", consultation) == {
        "levels": {"W": levels[0], "X": levels[1]},
        "spread": spread,
        "flag": flag,
    }


def test_heads_that_do_not_count_are_left_out() -> None:
    consultation = read([party("W", 8, 2), party("X", 5)])
    assert result("head_level_parity", consultation) == {
        "levels": {"X": 5},
        "spread": None,
        "flag": "not_applicable",
    }


def test_head_finding_leads_to_the_one_apart() -> None:
    consultation = read([party("W", 4), party("X", 2), party("Y", 4)])
    assert pointed_out("head_level_parity", consultation) == [
        ("serious", "session/S-1", "", "match-heads")
    ]
    [finding] = found("head_level_parity", consultation)
    assert find(consultation, finding.key or consultation.key) is consultation.delegations[1]
    assert finding.field == "head"


@pytest.mark.parametrize(
    ("levels", "org"),
    [
        ({"W": 4, "X": 4, "Y": 6}, "Y"),
        ({"W": 2, "X": 4, "Y": 4}, "W"),
        ({"W": 4, "X": 5}, "W"),  # a draw: the first of the file
        ({"W": 2, "X": 4, "Y": 7}, "Y"),
        ({"W": 3, "X": 5, "Y": 7, "Z": 6}, "W"),
    ],
)
def test_the_one_to_look_at_first(levels: dict[str, int], org: str) -> None:
    assert farthest(levels) == org


def speakers(*positions: Plain) -> dict[str, Any]:
    consultation = read(
        [party("W", 4, 6, 8), party("X", 5, 7), party("P", 1, party_role="observer")],
        [item(positions=list(positions))],
    )
    levels: dict[str, Any] = result("speaker_level_parity", consultation)["I-1"]
    return levels


def test_speakers_of_parties_that_take_part() -> None:
    w, x = position("W", lead_speaker="W-1"), position("X", lead_speaker="X-1")
    assert speakers(w, x) == {"levels": {"W": 4, "X": 5}, "spread": 1, "flag": "amber"}
    nobody: Plain = {"levels": {}, "spread": None, "flag": "not_applicable"}
    assert speakers() == nobody
    assert speakers(position("W"), position("X", lead_speaker=None)) == nobody
    one = {"levels": {"W": 4}, "spread": None, "flag": "not_applicable"}
    for left_out in (x | {"participation": "observer"}, x | {"participation": "absent"}):
        assert speakers(w, left_out) == one
    assert speakers(w | {"lead_speaker": "W-3"}, x)["levels"] == {"X": 5}


def test_the_later_of_said_and_handed_in_prevails_over_our_line() -> None:
    line = position("W", stage="our_line", lead_speaker="W-1")
    reading = position("W", stage="our_reading", lead_speaker="W-1")
    said = position("W", stage="said", lead_speaker="W-1")
    handed = position("W", stage="handed_in", lead_speaker="W-2")
    assert speakers(line)["levels"] == {"W": 4}
    assert speakers(reading)["levels"] == {}
    assert speakers(said, handed)["levels"] == {"W": 6}
    assert speakers(handed, said)["levels"] == {"W": 4}
    assert speakers(handed, line)["levels"] == {"W": 6}
    assert speakers(line, handed | {"participation": "observer"})["levels"] == {}


def test_speaker_finding_leads_to_the_position() -> None:
    positions = [position("W", lead_speaker="W-1"), position("X", lead_speaker="X-1")]
    consultation = read([party("W", 4), party("X", 6)], [item(1), item(2, positions=positions)])
    assert pointed_out("speaker_level_parity", consultation) == [
        ("serious", "agenda_item/I-2", "", "match-speakers")
    ]
    [finding] = found("speaker_level_parity", consultation)
    assert finding.key in {one.key for one in consultation.agenda_items[1].positions}
    assert (finding.field, finding.items) == ("lead_speaker", ("I-2",))
    assert dict(finding.facts) == {"number": 2, "spread": 2}
