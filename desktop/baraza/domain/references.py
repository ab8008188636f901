"""References between the records of a consultation: who is named where.

A leaf says in its definition where the ids it holds are found (``organisations[].id``). From
that follow what an id names, who names it, and how a name is changed or taken out everywhere.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.kinds import Joined, ListOf, MapOf
from baraza.domain.maps import Map
from baraza.domain.members import Leaf
from baraza.domain.tree import Record, children, rebuilt, shape

SPOKEN = {
    "organisations[].id": {"AgendaVersion": "by", "OutcomeEvent": "by", "Act": "organ"},
    "agenda_items[].id": {"AgendaVersion": "items"},
}
"""Labels that may hold an id as a word among others, and so are no references of the schema."""

type Targets = dict[str, dict[str | int, Record]]


def targets(consultation: Consultation) -> Targets:
    """Return what can be named: by kind of place (``facts[].id``) and id, the record."""
    found: Targets = {}
    _collect(consultation, "", found)
    return found


def _collect(record: Record, place: str, found: Targets) -> None:
    parts = shape(type(record))
    for name in ("id", "no"):
        if place and name in parts.leaves:
            held = found.setdefault(f"{place}.{name}", {})
            if (identity := getattr(record, name)) is not None:
                held.setdefault(identity, record)
    for branch in parts.branches.values():
        here = f"{place}.{branch.name}" if place else branch.name
        for child in children(record, branch):
            _collect(child, f"{here}[]" if branch.many else here, found)


def named_by(known: Targets, ref: str, identity: str | int) -> Record | None:
    """Return the record an id names, where a leaf with this reference holds it."""
    for place in ref.split("|"):
        if (record := known.get(place, {}).get(identity)) is not None:
            return record
    return None


def place_of(consultation: Consultation, record: Record) -> str:
    """Return the kind of place whose ids name the record; empty where nothing can name it."""
    for place, held in targets(consultation).items():
        identity = getattr(record, "id", None)
        if place.endswith(".id") and identity is not None and held.get(identity) is record:
            return place
    return ""


def naming(root: Record, place: str, identity: str | int) -> Iterator[tuple[Record, Leaf]]:
    """Go through the records and leaves that name an id."""
    for leaf in _referring(root, place):
        if identity in leaf.ids(getattr(root, leaf.name)):
            yield root, leaf
    for branch in shape(type(root)).branches.values():
        for child in children(root, branch):
            yield from naming(child, place, identity)


def _referring(record: Record, place: str) -> Iterator[Leaf]:
    for leaf in shape(type(record)).leaves.values():
        if leaf.ref and place in leaf.ref.split("|"):
            yield leaf


def renamed[R: Record](root: R, place: str, old: str | int, new: str | int | None) -> R:
    """Return the tree with an id changed wherever it is named, or taken out where it may be.

    Taking out (``new`` is None) leaves alone the leaves that must name something.
    """

    def swap(record: Record) -> Record:
        changed: dict[str, Any] = {}
        for leaf in _referring(record, place):
            value = getattr(record, leaf.name)
            if old in leaf.ids(value) and (new is not None or is_optional(leaf, value)):
                changed[leaf.name] = _swapped(leaf, value, old, new)
        spoken = SPOKEN.get(place, {}).get(type(record).__name__)
        if spoken and new is not None:
            changed[spoken] = _respoken(getattr(record, spoken), str(old), str(new))
        return replace(record, **changed) if changed else record

    return rebuilt(root, swap)


def is_optional(leaf: Leaf, value: Any) -> bool:
    """Return whether one id may be taken out of a leaf without leaving it invalid."""
    if isinstance(leaf.kind, ListOf):
        return len(value) > leaf.kind.least
    if isinstance(leaf.kind, MapOf):
        return len(value) > leaf.kind.least
    if isinstance(leaf.kind, Joined) and "+" in value:
        return True
    return not leaf.required or leaf.nullable


def _swapped(leaf: Leaf, value: Any, old: str | int, new: str | int | None) -> Any:
    if isinstance(leaf.kind, ListOf):
        return tuple(new if one == old else one for one in value if one != old or new is not None)
    if isinstance(leaf.kind, MapOf):
        return Map({_key(k, old, new): v for k, v in value.items() if k != old or new is not None})
    if isinstance(leaf.kind, Joined):
        parts = [new if one == old else one for one in value.split("+")]
        return "+".join(str(one) for one in parts if one is not None) or None
    if value == old:
        return new
    # The form that names an organisation after a prefix, as in ``common_position_with_AU``.
    return None if new is None else f"{str(value).removesuffix(str(old))}{new}"


def _respoken(value: Any, old: str, new: str) -> Any:
    """Change an id that stands alone in a label or begins it."""
    if isinstance(value, tuple):
        return tuple(new if one == old else one for one in value)
    if value == old or (value and value.startswith(f"{old} ")):
        return new + value[len(old) :]
    return value


def _key(key: str, old: str | int, new: str | int | None) -> str:
    return str(new) if key == old else key
