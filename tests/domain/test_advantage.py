"""Comparative advantage: side by side, no rank, no total."""

from dataclasses import replace

from baraza.domain.advantage import closest_named, criteria_apart, scores_by_criterion
from baraza.domain.codes import Criterion, Function
from baraza.domain.maps import Map
from tests.samples import sample

FIRST = sample().agenda_items[0].comparative_advantage[0]


def test_scores_stand_side_by_side() -> None:
    told = scores_by_criterion(FIRST, ("UN", "AU", "FGS"))
    assert told[1] == (Criterion.CAPABILITY, {"UN": 3, "AU": 1})
    assert [criterion for criterion, _ in told] == list(FIRST.criteria)


def test_criteria_two_apart_are_told_in_order() -> None:
    assert criteria_apart(FIRST, ("UN", "AU")) == (Criterion.CAPABILITY, Criterion.RESOURCES)
    assert criteria_apart(FIRST, ("UN", "AU", "IGAD")) == (
        Criterion.MANDATE,
        Criterion.CAPABILITY,
        Criterion.RESOURCES,
    )


def test_one_apart_is_alike_and_one_side_alone_is_no_comparison() -> None:
    even = replace(FIRST, scores=Map({"UN": (3, 2), "AU": (2, 3)}), criteria=FIRST.criteria[:2])
    assert criteria_apart(even, ("UN", "AU")) == ()
    assert criteria_apart(FIRST, ("UN",)) == ()
    assert criteria_apart(FIRST, ()) == ()


def test_too_few_scores_are_left_out() -> None:
    short = replace(FIRST, scores=Map({"UN": (3,), "AU": (1, 1)}))
    assert scores_by_criterion(short, ("UN", "AU"))[1] == (Criterion.CAPABILITY, {"AU": 1})
    assert criteria_apart(short, ("UN", "AU")) == (Criterion.MANDATE,)


def test_the_closest_is_named_by_function() -> None:
    item = sample().agenda_items[3]
    assert closest_named(item, Function.COUNTER_IED) == "LCBC"
    assert closest_named(item, Function.MISSION_COMMAND) is None
