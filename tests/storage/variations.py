"""Consultations of any content, for what must hold whatever a consultation says.

Values are of the right kind and otherwise arbitrary; the rules of the trade are not kept. All
follows from a number, so that a failure can be repeated.
"""

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.kinds import Always, Code, Flag, Kind, ListOf, MapOf, Number, Whole, exact
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
    written = frozenset(name for name in parts.members if rng.random() < 0.1)
    return kind(written=written, **values)


def _branch(branch: Branch, rng: Random) -> Any:
    if branch.many:
        return tuple(_record(branch.record, rng) for _ in range(rng.choice((0, 1, 1, 2))))
    return _record(branch.record, rng) if branch.required or rng.random() < 0.6 else None


def _value(kind: Kind, rng: Random) -> Any:
    if isinstance(kind, ListOf):
        return tuple(_place(kind, rng) for _ in range(rng.randrange(3)))
    if isinstance(kind, MapOf):
        count = rng.randrange(3)
        return Map({_value(kind.keys, rng): _value(kind.kind, rng) for _ in range(count)})
    return _scalar(kind, rng)


def _scalar(kind: Kind, rng: Random) -> Any:
    if isinstance(kind, Number):
        return exact(Decimal(rng.randrange(10**18)).scaleb(-rng.choice((0, 1, 2, 18))))
    if isinstance(kind, Whole):
        return rng.choice((kind.least, kind.most))
    if isinstance(kind, Flag | Always):
        return rng.random() < 0.5
    if isinstance(kind, Code):
        return rng.choice(list(kind.codes))
    return rng.choice(TEXTS)


def _place(kind: ListOf, rng: Random) -> Any:
    return None if kind.nullable and rng.random() < 0.3 else _value(kind.kind, rng)
