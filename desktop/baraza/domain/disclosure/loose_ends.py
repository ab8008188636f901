"""Let references vanish with what they name, so that a copy holds no loose ends.

A reference to something that was left out would tell that it exists, and a file with it would
be refused.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from baraza.domain.actions import ActionItem
from baraza.domain.conclusions import Alternative, Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.kinds import Joined, ListOf, MapOf
from baraza.domain.maps import Map
from baraza.domain.members import Leaf
from baraza.domain.references import Targets, named_by, targets
from baraza.domain.tree import Record, rebuilt, shape, walk


def without_loose_ends(copy: Consultation, whole: Consultation) -> Consultation:
    """Return a copy of a whole consultation that names nothing it does not hold.

    A record that must name what is gone goes with it, and so on.
    """
    gone = set(_labels(whole)) - set(_labels(copy))
    while True:
        known = targets(copy)
        tied = rebuilt(copy, partial(_tied, known=known, gone=gone))
        if tied is copy:
            return copy
        copy = tied


def _tied(record: Record, known: Targets, gone: set[str]) -> Record | None:
    """Return a record without its loose ends; None where it cannot be without."""
    changed: dict[str, Any] = {}
    for leaf in shape(type(record)).leaves.values():
        value = getattr(record, leaf.name)
        loose = {one for one in leaf.ids(value) if named_by(known, leaf.ref, one) is None}
        if not loose:
            continue
        rest = _without(leaf, value, loose)
        if rest is None and leaf.required and not leaf.nullable:
            return None
        changed[leaf.name] = leaf.default if rest is None else rest
    if isinstance(record, ActionItem) and record.paragraph in gone:
        changed["paragraph"] = None
    if not changed:
        return record
    tied = replace(record, **changed)
    return None if _says_nothing(tied) else tied


def _says_nothing(record: Record) -> bool:
    """Return whether a record holds nothing but what an absent member would mean."""
    parts = shape(type(record))
    empty = all(getattr(record, name) == leaf.default for name, leaf in parts.leaves.items())
    return empty and not any(getattr(record, name) for name in parts.branches)


def _without(leaf: Leaf, value: Any, loose: set[Any]) -> Any:
    """Return what remains of a value; None for nothing."""
    if isinstance(leaf.kind, ListOf):
        return tuple(one for one in value if one not in loose)
    if isinstance(leaf.kind, MapOf):
        return Map({name: held for name, held in value.items() if name not in loose})
    if isinstance(leaf.kind, Joined):
        return "+".join(one for one in value.split("+") if one not in loose) or None
    return None


def _labels(consultation: Consultation) -> Iterator[str]:
    """Go through what an action may call its paragraph by: ``5``, ``5 bis``."""
    for record in walk(consultation):
        if isinstance(record, Paragraph):
            yield str(record.no)
        elif isinstance(record, Alternative):
            yield record.label
