"""Rings of dependency among rows of the division of labour, found without recursion."""

from collections import deque
from collections.abc import Iterator, Mapping
from uuid import UUID

from baraza.domain.consultation import Consultation

type _Graph = list[list[int]]


def rings(consultation: Consultation) -> Mapping[UUID, tuple[str, ...]]:
    """Return each ring as the ids of its rows, under the key of its first row in the file.

    Rows that wait for one another in several ways are told as one ring, the shortest through
    the first of them.
    """
    rows = [row for item in consultation.agenda_items for row in item.division_of_labour]
    numbers = {row.id: number for number, row in enumerate(rows)}
    graph = [[numbers[one] for one in row.depends_on if one in numbers] for row in rows]
    found: dict[UUID, tuple[str, ...]] = {}
    for knot in _knots(graph):
        first = min(knot)
        if len(knot) > 1 or first in graph[first]:
            ring = _shortest_ring(first, frozenset(knot), graph)
            found[rows[first].key] = tuple(rows[number].id for number in ring)
    return found


def _shortest_ring(first: int, knot: frozenset[int], graph: _Graph) -> list[int]:
    """Return the way from a row back to itself; the knot is known to hold one."""
    came_from: dict[int, int] = {}
    waiting = deque([first])
    while first not in came_from:
        here = waiting.popleft()
        for there in graph[here]:
            if there in knot and there not in came_from:
                came_from[there] = here
                waiting.append(there)
    ring = [first]
    while (before := came_from[ring[-1]]) != first:
        ring.append(before)
    return [first, *reversed(ring[1:])]


def _knots(graph: _Graph) -> Iterator[list[int]]:
    """Go through the groups in which every row waits for every other (Kosaraju's two passes)."""
    waited_for: _Graph = [[] for _ in graph]
    for here, told in enumerate(graph):
        for there in told:
            waited_for[there].append(here)
    seen = [False] * len(graph)
    for start in reversed(_in_order_of_finishing(graph)):
        knot, ahead = list[int](), [start]
        while ahead:
            here = ahead.pop()
            if not seen[here]:
                seen[here] = True
                knot.append(here)
                ahead += waited_for[here]
        if knot:
            yield knot


def _in_order_of_finishing(graph: _Graph) -> list[int]:
    """Return the rows so that what a row waits for comes before it, rings aside."""
    finished, seen = list[int](), [False] * len(graph)
    for start in range(len(graph)):
        path = [] if seen[start] else [(start, iter(graph[start]))]
        seen[start] = True
        while path:
            here, following = path[-1]
            there = next((one for one in following if not seen[one]), None)
            if there is None:
                finished.append(here)
                path.pop()
            else:
                seen[there] = True
                path.append((there, iter(graph[there])))
    return finished
