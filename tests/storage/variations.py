"""Consultations of any content, for what must hold whatever a consultation says.

Values are such as a file may hold and otherwise arbitrary; the rules between members are not
kept. All follows from a number, so that a failure can be repeated.
"""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.domain.kinds import (
    Always,
    Code,
    CodeOrPair,
    Flag,
    Kind,
    ListOf,
    MapOf,
    Number,
    Whole,
    exact,
)
from baraza.domain.maps import Map
from baraza.domain.members import Branch, Leaf
from baraza.domain.tree import Record, settle, shape

TEXTS = (
    "",
    " ",
    "a",
    "null",
    "[]",
    '["a","b"]',
    "'; DROP TABLE op; --",
    "%s {0} ?",
    "1.10",
    "0007",
    "éÉ\u0301 مجلس 理事会 \U0001f54a",
    "line\nline\ttab",
    "\u2028\u202e\ufeff",
    "x" * 5000,
    *("A-1", "a.b_c", "A+B", "fr", "sw-KE", "EUR", "Africa/Nairobi", "training", "report.pdf"),
    *("2026", "2026-03", "2026-03-10", "2024-02-29", "2026-03-10T09:00:00+03:00"),
    "2026-12-31T23:59:59.25Z",
)


def any_consultation(seed: int) -> Consultation:
    """Return the consultation of a number, settled."""
    rng = Random(seed)  # noqa: S311 - a choice that can be repeated, no secret
    made = _record(Consultation, rng)
    assert isinstance(made, Consultation)
    session = replace(made.session, id=f"S-{seed}", start="2026-03-10T09:00:00+03:00")
    return settle(replace(made, session=session))


def any_value(leaf: Leaf, rng: Random) -> Any:
    """Return a value of a leaf, now and then its default."""
    if rng.random() < 0.3 and not (leaf.required and not leaf.nullable):
        return leaf.default
    return _value(leaf.kind, rng)


def any_record[R: Record](kind: type[R], seed: int) -> R:
    """Return a record of a kind, with what is below it."""
    rng = Random(seed)  # noqa: S311 - a choice that can be repeated, no secret
    made = _record(kind, rng)
    assert isinstance(made, kind)
    return settle(made)


def _record(kind: type[Record], rng: Random) -> Record:
    parts = shape(kind)
    values = {name: any_value(leaf, rng) for name, leaf in parts.leaves.items()}
    for name, branch in parts.branches.items():
        values[name] = _branch(branch, rng)
    for name in kind.one_of[:1]:
        values[name] = _value(parts.leaves[name].kind, rng)
    written = frozenset(name for name in parts.members if rng.random() < 0.1)
    return kind(written=written, **values)


def _branch(branch: Branch, rng: Random) -> Any:
    if branch.many:
        count = branch.least + rng.choice((0, 1, 1, 2))
        return tuple(_record(branch.record, rng) for _ in range(count))
    return _record(branch.record, rng) if branch.required or rng.random() < 0.6 else None


def _value(kind: Kind, rng: Random) -> Any:
    if isinstance(kind, ListOf):
        places = [_place(kind, rng) for _ in range(kind.least + rng.randrange(3))]
        if kind.unique:
            places = list(dict.fromkeys(places))
        return tuple(places) if len(places) >= kind.least else _value(kind, rng)
    if isinstance(kind, MapOf):
        count = kind.least + rng.randrange(3)
        return Map({_value(kind.keys, rng): _value(kind.kind, rng) for _ in range(count)})
    return _scalar(kind, rng)


def _scalar(kind: Kind, rng: Random) -> Any:
    if isinstance(kind, Number):
        number = exact(Decimal(rng.randrange(10**18)).scaleb(-rng.choice((0, 1, 2, 18))))
        return number if accepts(kind, number) else exact(Decimal(rng.randrange(1, 101)))
    if isinstance(kind, Whole):
        return rng.choice((kind.least, kind.most))
    return rng.choice(_choices(kind))


def _choices(kind: Kind) -> tuple[Any, ...]:
    if isinstance(kind, Flag):
        return (False, True)
    if isinstance(kind, Always):
        return (kind.value,)
    if isinstance(kind, Code):
        return tuple(kind.codes)
    if isinstance(kind, CodeOrPair):
        return (*(code.value for code in kind.codes), f"{kind.prefix}A-1")
    return accepted(kind)


def accepts(kind: Kind, value: Any) -> bool:
    """Return whether a file could hold a value."""
    faults = Faults()
    kind.read(kind.plain(value), "", faults)
    return not faults.count


@cache
def accepted(kind: Kind) -> tuple[str, ...]:
    """Return the texts that a kind takes."""
    return tuple(text for text in TEXTS if accepts(kind, text))


def _place(kind: ListOf, rng: Random) -> Any:
    return None if kind.nullable and rng.random() < 0.3 else _value(kind.kind, rng)
