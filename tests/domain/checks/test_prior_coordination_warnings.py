"""B9: coordination before the session."""

from typing import Any

import pytest

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
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

KEY = "prior_coordination_warnings"
ITEMS = [item(1), item(2), item(3)]


def record(number: int = 1, *, points: tuple[str, ...] = (), **members: Any) -> Plain:
    told = {
        "id": f"C-{number}",
        "between": ["X", "Y"],
        "date": "2026-03-10",
        "items": ["I-1"],
        "result": {"I-1": "common_position"},
        "open_points": [{"agenda_item": one, "point": "Open."} for one in points],
    }
    return told | members


def messages(*records: Plain, **members: Any) -> list[str]:
    told: list[str] = result(KEY, read(items=ITEMS, prior_coordination=list(records), **members))
    return told


def test_a_common_position_before_the_session_says_nothing() -> None:
    assert messages(record()) == []
    assert messages(record(date=None)) == []


@pytest.mark.parametrize(
    "members",
    [
        {"result": {"I-1": "not_held"}},
        {"result": {}},
        {"date": "2026-03-11"},
        {"date": "2026-03-11", "result": {"I-1": "divergent"}},
    ],
)
def test_not_held(members: Plain) -> None:
    assert messages(record(**members)) == ["I-1: X–Y coordination not held before the session"]


def test_the_day_of_the_session_is_the_local_date_as_written() -> None:
    # The opening is on the 10th at 23:30 local time and later in no other zone.
    assert messages(record(date="2026-03-10")) == []
    early = {"start": "2026-03-10T00:30:00+03:00"}  # still the 9th in UTC
    assert messages(record(date="2026-03-10"), session=early) == []


@pytest.mark.parametrize("members", [{}, {"date": "2026-12-01"}, {"points": ("I-1",)}])
def test_not_needed_never_warns(members: Plain) -> None:
    assert messages(record(result={"I-1": "not_needed"}, **members)) == []


@pytest.mark.parametrize(
    ("told", "points", "message"),
    [
        ("divergent", (), "ended in divergence"),
        ("divergent", ("I-1",), "ended in divergence"),
        ("partial", ("I-1",), "left an open point"),
        ("common_position", ("I-1", "I-2"), "left an open point"),
        ("common_position", ("I-1", "I-2", "I-1"), "left 2 open points"),
        ("partial", ("I-1",) * 3, "left 3 open points"),
        ("partial", (), "ended with a partial result"),
        ("partial", ("I-2",), "ended with a partial result"),
    ],
)
def test_how_it_ended(told: str, points: tuple[str, ...], message: str) -> None:
    told_of = record(result={"I-1": told}, points=points)
    assert messages(told_of) == [f"I-1: X–Y coordination {message}"]


def test_not_held_comes_first_whatever_the_order_of_the_records() -> None:
    first = record(1, items=["I-2", "I-1"], result={"I-2": "partial", "I-1": "divergent"})
    second = record(2, between=["X", "Z", "P"], items=["I-3", "I-1"], result={"I-1": "partial"})
    assert messages(first, second) == [
        "I-3: X–Z–P coordination not held before the session",
        "I-2: X–Y coordination ended with a partial result",
        "I-1: X–Y coordination ended in divergence",
        "I-1: X–Z–P coordination ended with a partial result",
    ]


def with_sides(*items: Plain, **members: Any) -> Consultation:
    parties = [party("Z"), party("W"), party("Y"), party("X")]
    return read(parties, items or [item(1)], **members)


def test_items_that_no_record_mentions() -> None:
    assert result(KEY, with_sides()) == ["I-1: no X–Z–Y coordination recorded"]
    assert result(KEY, with_sides(item(1), prior_coordination=[record()])) == []


def test_both_sides_have_to_take_part() -> None:
    absent = [position("X", participation="observer")]
    assert result(KEY, with_sides(item(1, positions=absent))) == []
    regional = [position(one, participation="absent") for one in ("Y", "Z")]
    assert result(KEY, with_sides(item(1, positions=regional))) == []
    observing = [party("X"), party("W"), party("Y", party_role="observer")]
    assert result(KEY, read(observing)) == []


def test_observers_admitted_to_the_item_join_without_repeats() -> None:
    observers = [
        {"id": f"B-{number}", "org": org, "items": items}
        for number, (org, items) in enumerate(
            [("Y", ["I-2"]), ("Z", ["I-1"]), ("P", ["I-1"]), ("Z", ["I-1"]), ("Y", ["I-1"])]
        )
    ]
    consultation = read([party("W"), party("X"), party("Y")], observers=observers)
    assert result(KEY, consultation) == ["I-1: no X–Y–Z coordination recorded"]
    alone = read(observers=observers)
    assert result(KEY, alone) == ["I-1: no X–Z–Y coordination recorded"]


def test_findings_lead_to_the_record() -> None:
    consultation = with_sides(
        *ITEMS,
        item(4),
        prior_coordination=[
            record(1, result={}),
            record(2, date="2026-04-01"),
            record(3, items=["I-2"], result={"I-2": "divergent"}),
            record(4, items=["I-2"], result={"I-2": "partial"}, points=("I-2",)),
            record(5, items=["I-3"], result={"I-3": "partial"}),
        ],
    )
    held = consultation.prior_coordination
    assert [(f.subject_id, f.detail, f.remedy, f.field) for f in found(KEY, consultation)] == [
        ("I-1", "C-1/not_held", "hold-coordination", "result"),
        ("I-1", "C-2/not_held", "hold-coordination", "date"),
        ("I-2", "C-3/divergent", "settle-divergence", "result"),
        ("I-2", "C-4/open_points", "settle-open-points", "open_points"),
        ("I-3", "C-5/partial", "complete-coordination", "result"),
        ("I-4", "not_recorded", "record-coordination", "prior_coordination"),
    ]
    keys = [finding.key for finding in found(KEY, consultation)]
    assert keys == [one.key for one in held] + [consultation.key]
    assert [one.message for one in found(KEY, consultation)] == result(KEY, consultation)


def test_a_copy_does_not_take_what_it_cannot_see_for_missing() -> None:
    desk = with_sides(*ITEMS, prior_coordination=[record(result={"I-1": "not_held"})])
    in_copy = [one for one in findings(desk, for_copy=True) if one.check == KEY]
    assert [(one.remedy, one.items) for one in in_copy] == [
        ("hold-coordination", ("I-1",)),  # a record that the copy holds can be relied on
        ("not-visible-to-this-office", ("I-2", "I-3")),
    ]
    assert in_copy[1].message == ""
    assert len(pointed_out(KEY, desk)) == 3
    assert [one for one in findings(read(), for_copy=True) if one.check == KEY] == []
