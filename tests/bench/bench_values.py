"""The value core against the raw lower bound: one plain walk over the parsed members.

Every operation that an edit or an open page pays for, on the sample and on a consultation of
fifty items, with its cost as a ratio to a Python loop that only looks at each member once.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import median
from typing import Any
from uuid import uuid4

from baraza.domain import changes
from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.results import findings, results
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import JOINT, disclose
from baraza.domain.errors import Faults
from baraza.domain.integrity import errors
from baraza.domain.tree import diff, rebuilt, settle, take_apart, walk
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form, read_form
from baraza.exchange.zones import known_zones
from tests.samples import sample

TURNS = 15
COPIES = 10


@dataclass(frozen=True, slots=True)
class Subject:
    """A consultation to measure on, with its plain form and one edit of it."""

    name: str
    value: Consultation
    plain: dict[str, Any]
    edited: Consultation


def subject(name: str, value: Consultation) -> Subject:
    """Prepare a consultation to measure on."""
    place = value.facts[0]
    edited = settle(changes.change(value, place.key, text="Another statement."), value)
    return Subject(name, value, plain_form(value), edited)


def grown() -> Consultation:
    """Return the sample with its agenda ten times over, every id and number its own."""
    items: list[AgendaItem] = []
    for copy in range(COPIES):
        items += [_again(item, copy) for item in sample().agenda_items]
    return changes.renumber(settle(replace(sample(), agenda_items=tuple(items))))


def _again(item: AgendaItem, copy: int) -> AgendaItem:
    def fresh(record: Any) -> Any:
        values: dict[str, Any] = {"key": uuid4(), "rank": ""}
        for name in ("actions", "depends_on", "funding_lines"):
            if hasattr(record, name):
                values[name] = ()
        if getattr(record, "id", None):
            values["id"] = f"{record.id}-{copy}"
        return replace(record, **values)

    return rebuilt(item, fresh)


def looked_at(plain: Any) -> int:
    """Look at each member once; the least that any reading of a file can do."""
    if isinstance(plain, dict):
        return 1 + sum(looked_at(item) for item in plain.values())
    if isinstance(plain, list):
        return 1 + sum(looked_at(item) for item in plain)
    return 1


def operations(on: Subject) -> dict[str, Callable[[], object]]:
    """Return what is measured."""
    zones = known_zones()
    fact = on.value.facts[0].key
    return {
        "look at each member": lambda: looked_at(on.plain),
        "read the form": lambda: read_form(on.plain, Faults()),
        "give the form": lambda: plain_form(on.value),
        "write canonical bytes": lambda: canonical(on.plain),
        "take apart": lambda: take_apart(on.value),
        "change a text": lambda: changes.change(on.value, fact, text=str(uuid4())),
        "settle and diff an edit": lambda: diff(on.value, settle(on.edited, on.value)),
        "hold integrity": lambda: errors(on.value, zones),
        "results of all checks": lambda: results(on.value),
        "findings": lambda: findings(on.value),
        "disclose, joint edition": lambda: disclose(on.value, JOINT),
    }


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of some turns after one to warm up."""
    taken = []
    for _ in range(TURNS + 1):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return median(taken[1:])


def main() -> None:
    """Measure and print a table."""
    for on in (subject("sample", sample()), subject("fifty items", grown())):
        records = sum(1 for _ in walk(on.value))
        print(f"\n{on.name}: {records} records, {looked_at(on.plain)} members")
        floor = 0.0
        for name, work in operations(on).items():
            taken = milliseconds(work)
            floor = floor or taken
            print(f"  {name:26} {taken:8.2f} ms  {taken / floor:6.1f} x the raw look")


if __name__ == "__main__":
    main()
