"""Rings of dependency: named, told once, and found in time that grows with the rows."""

import time
from dataclasses import replace
from uuid import UUID

import pytest

from baraza.domain.consultation import Consultation
from baraza.domain.integrity import errors, warnings
from baraza.domain.labour import LabourRow
from tests.domain.integrity.changed import ZONES
from tests.samples import sample


def waiting(edges: dict[str, list[str]]) -> Consultation:
    """Return the sample with only these rows, each with those it waits for."""
    model = sample().agenda_items[0].division_of_labour[0]
    rows = [replace(model, id=name, depends_on=tuple(told)) for name, told in edges.items()]
    return with_rows(tuple(rows))


def with_rows(rows: tuple[LabourRow, ...]) -> Consultation:
    own = tuple(replace(row, key=UUID(int=number)) for number, row in enumerate(rows))
    items = [replace(item, division_of_labour=()) for item in sample().agenda_items]
    return replace(sample(), agenda_items=(replace(items[0], division_of_labour=own), *items[1:]))


def rings(edges: dict[str, list[str]]) -> list[object]:
    return [fault.facts["ring"] for fault in warnings(waiting(edges))]


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ({"a": [], "b": ["a"], "c": ["a", "b"]}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
        ({"x": ["c"], "a": ["b"], "b": ["c"], "c": ["a"]}, [("a", "b", "c")]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c", "a"]}, [("a", "b"), ("c", "d")]),
        ({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, [("a", "c")]),
        ({"a": ["nowhere"]}, []),
    ],
)
def test_rings_are_named(edges: dict[str, list[str]], expected: list[tuple[str, ...]]) -> None:
    assert rings(edges) == expected


@pytest.mark.parametrize("closed", [True, False])
def test_twenty_thousand_rows_in_a_row(closed: bool) -> None:
    count = 20_000
    edges = {f"r{number}": [f"r{number + 1}"] for number in range(count - 1)}
    edges[f"r{count - 1}"] = ["r0"] if closed else []
    consultation = waiting(edges)
    started = time.perf_counter()
    told = warnings(consultation)
    assert not [fault for fault in errors(consultation, ZONES) if fault.rule != "unknown-reference"]
    assert time.perf_counter() - started < 5
    assert len(told) == closed


def test_many_rows_that_all_wait_for_one_another() -> None:
    names = [f"r{number}" for number in range(300)]
    [ring] = rings({name: [other for other in names if other != name] for name in names})
    assert ring == ("r0", "r1")
