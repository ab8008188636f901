"""A consultation as a tree of records: taken apart, put together, compared, ordered.

A record is a frozen dataclass. A member holding records is a *branch*, alone or in a tuple
whose order is the order of the branch; every other member is a *leaf*. Three hidden members
say what a file does not: the key, the rank among the siblings, and which optional members
stood in the file although they were null, empty or default.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, KeysView, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import pairwise
from typing import Any, ClassVar, dataclass_transform, get_type_hints
from uuid import UUID, uuid4

from baraza.domain.members import Branch, Leaf, bound, leaf, many, one
from baraza.domain.ranks import between, spread

NOTHING_WRITTEN: frozenset[str] = frozenset()
HIDDEN = ("key", "rank", "written")


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(leaf, one, many))
def record[T](cls: type[T]) -> type[T]:
    """Make a class of members into a record of the tree."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Something with an identity; what every record of a consultation is.

    Attributes:
        key: Random, never in a file, never shown.
        rank: Place among the siblings of a branch, compared as text; given by `settle`.
        written: Names of the optional members that were written though null, empty or
            default, so that an export gives back what was read.
        one_of: Optional members of which a record of the kind needs at least one.
        short_form: The leaf that may stand for the whole record in a file, as a plain label.
    """

    one_of: ClassVar[tuple[str, ...]] = ()
    short_form: ClassVar[str] = ""
    key: UUID = field(default_factory=uuid4)
    rank: str = ""
    written: frozenset[str] = NOTHING_WRITTEN


@dataclass(frozen=True, slots=True)
class Shape:
    """The members of a kind of record, in the order of the schema.

    Attributes:
        members: All of them.
        leaves: Those that hold a plain value.
        branches: Those that hold records.
        required: Names of those that a file must have, to be compared as a set.
    """

    members: Mapping[str, Leaf | Branch]
    leaves: Mapping[str, Leaf]
    branches: Mapping[str, Branch]
    required: KeysView[str]


@dataclass(frozen=True, slots=True)
class Node:
    """One record taken out of its tree: its leaves, its parent and its place."""

    kind: type[Record]
    parent: UUID | None
    branch: str
    rank: str
    leaves: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One record added (no ``before``), struck (no ``after``) or altered."""

    key: UUID
    before: Node | None
    after: Node | None


type Nodes = dict[UUID, Node]


_SHAPES: dict[type[Record], Shape] = {}


def shape(kind: type[Record]) -> Shape:
    """Return the members of a kind of record."""
    if kind not in _SHAPES:
        _SHAPES[kind] = _shape(kind)
    return _SHAPES[kind]


def _shape(kind: type[Record]) -> Shape:
    hints = get_type_hints(kind)
    members = {
        item.name: bound(item, hints[item.name]) for item in fields(kind) if item.name not in HIDDEN
    }
    return Shape(
        members,
        {name: member for name, member in members.items() if isinstance(member, Leaf)},
        {name: member for name, member in members.items() if isinstance(member, Branch)},
        dict.fromkeys(name for name, member in members.items() if member.required).keys(),
    )


def children(record: Record, branch: Branch) -> tuple[Record, ...]:
    """Return the records of a branch, also where it holds one or none."""
    if branch.many:
        held: tuple[Record, ...] = getattr(record, branch.name)
        return held
    single: Record | None = getattr(record, branch.name)
    return () if single is None else (single,)


def walk(root: Record) -> Iterator[Record]:
    """Go through the records of a tree in the order of the file, parents first."""
    yield root
    for branch in shape(type(root)).branches.values():
        for child in children(root, branch):
            yield from walk(child)


def places(root: Record, place: str = "") -> Iterator[tuple[str, Record]]:
    """Go through the records with their member path, as in ``agenda_items[0].funding``."""
    yield place, root
    for branch in shape(type(root)).branches.values():
        here = f"{place}.{branch.name}" if place else branch.name
        for number, child in enumerate(children(root, branch)):
            yield from places(child, f"{here}[{number}]" if branch.many else here)


def take_apart(root: Record) -> Nodes:
    """Return the records of a tree by key, parents before children."""
    nodes: Nodes = {}
    _take(root, None, "", nodes)
    return nodes


def _take(record: Record, parent: UUID | None, branch: str, nodes: Nodes) -> None:
    nodes[record.key] = _node(record, parent, branch)
    for below in shape(type(record)).branches.values():
        for child in children(record, below):
            _take(child, record.key, below.name, nodes)


def _node(record: Record, parent: UUID | None, branch: str) -> Node:
    return Node(type(record), parent, branch, record.rank, leaves_of(record))


def leaves_of(record: Record) -> dict[str, Any]:
    """Return the values of a record's leaves, and ``written``."""
    leaves = {name: getattr(record, name) for name in shape(type(record)).leaves}
    leaves["written"] = record.written
    return leaves


def put_together(nodes: Mapping[UUID, Node]) -> Record:
    """Return the tree the nodes came from."""
    below: dict[UUID, dict[str, list[tuple[str, UUID]]]] = {}
    roots = []
    for key, node in nodes.items():
        if node.parent is None:
            roots.append(key)
        else:
            below.setdefault(node.parent, {}).setdefault(node.branch, []).append((node.rank, key))
    [root] = roots
    return _grow(root, nodes, below)


def _grow(
    key: UUID, nodes: Mapping[UUID, Node], below: dict[UUID, dict[str, list[tuple[str, UUID]]]]
) -> Record:
    node, branches = nodes[key], dict[str, Any]()
    for name, held in below.get(key, {}).items():
        grown = tuple(_grow(child, nodes, below) for _, child in sorted(held))
        branches[name] = grown if shape(node.kind).branches[name].many else grown[0]
    return node.kind(key=key, rank=node.rank, **node.leaves, **branches)


def find(root: Record, key: UUID) -> Record | None:
    """Return the record with a key, or nothing if it is not in the tree."""
    return next((record for record in walk(root) if record.key == key), None)


def rebuilt[R: Record](root: R, rule: Callable[[Record], Record | None]) -> R:
    """Return the tree with the rule applied to each record, children first.

    The rule returns its argument to leave a record as it is and None to strike it. What it
    leaves alone is the same object afterwards, so that `diff` can pass over it.
    """
    grown = _rebuild(root, rule)
    return grown if isinstance(grown, type(root)) else root


def _rebuild(record: Record, rule: Callable[[Record], Record | None]) -> Record | None:
    changed: dict[str, Any] = {}
    for branch in shape(type(record)).branches.values():
        held = children(record, branch)
        grown = tuple(new for old in held if (new := _rebuild(old, rule)) is not None)
        if len(grown) != len(held) or any(a is not b for a, b in zip(held, grown, strict=True)):
            changed[branch.name] = grown if branch.many else next(iter(grown), None)
    return rule(replace(record, **changed) if changed else record)


def replaced[R: Record](root: R, key: UUID, new: Record | None) -> R:
    """Return the tree with one record exchanged, or struck where there is no new one."""
    return rebuilt(root, lambda record: new if record.key == key else record)


def settle[R: Record](after: R, before: R | None = None) -> R:
    """Return the tree with a rank for every record, changing as few ranks as it can."""
    return after if after is before else rebuilt(after, _ranked)


def _ranked(record: Record) -> Record:
    changed: dict[str, Any] = {}
    for branch in shape(type(record)).branches.values():
        if branch.many and (held := _in_order(children(record, branch))):
            changed[branch.name] = held
    return replace(record, **changed) if changed else record


def _in_order(held: tuple[Record, ...]) -> tuple[Record, ...] | None:
    """Return the siblings with ascending ranks, or nothing where they have them already."""
    ranks = [record.rank for record in held]
    if all(ranks) and all(a < b for a, b in pairwise(ranks)):
        return None
    if not any(ranks):
        new = spread(len(held))
        return tuple(replace(r, rank=rank) for r, rank in zip(held, new, strict=True))
    return _insert(held, _longest_ascending(ranks))


def _insert(held: tuple[Record, ...], kept: frozenset[int]) -> tuple[Record, ...]:
    """Give the records outside ``kept`` a rank between their neighbours."""
    result, last = list(held), ""
    following = [""] * len(held)
    upcoming = ""
    for place in reversed(range(len(held))):
        following[place] = upcoming
        if place in kept:
            upcoming = held[place].rank
    for place, old in enumerate(held):
        if place not in kept:
            result[place] = replace(old, rank=between(last, following[place]))
        last = result[place].rank
    return tuple(result)


def _longest_ascending(ranks: list[str]) -> frozenset[int]:
    """Return the places of the longest ascending run of given ranks: those may stay."""
    tails: list[str] = []  # the lowest rank that ends a run of each length
    ends: list[int] = []  # where that rank stands
    previous: dict[int, int] = {}
    for place, rank in enumerate(ranks):
        if not rank:
            continue
        length = bisect_left(tails, rank)
        previous[place] = ends[length - 1] if length else -1
        tails[length : length + 1], ends[length : length + 1] = [rank], [place]
    kept, at = set[int](), ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = previous[at]
    return frozenset(kept)


def diff(before: Record | None, after: Record | None) -> tuple[Change, ...]:
    """Return the changes from one tree to the other: struck children first, then parents first.

    Sub-trees that are the same object in the same place are passed over, so that the cost is
    that of the edit and not of the consultation.
    """
    old: Nodes = {}
    new: Nodes = {}
    _compare(before, after, (None, ""), (None, ""), old, new)
    struck = [Change(key, old[key], None) for key in reversed(old) if key not in new]
    kept = [Change(key, old.get(key), node) for key, node in new.items() if old.get(key) != node]
    return (*struck, *kept)


type _Place = tuple[UUID | None, str]


def _compare(
    before: Record | None,
    after: Record | None,
    was: _Place,
    now: _Place,
    old: Nodes,
    new: Nodes,
) -> None:
    if before is after and was == now:
        return
    if before is None or after is None or before.key != after.key:
        if before is not None:
            _take(before, *was, old)
        if after is not None:
            _take(after, *now, new)
        return
    old[before.key], new[after.key] = _node(before, *was), _node(after, *now)
    for branch in shape(type(after)).branches.values():
        here: _Place = (after.key, branch.name)
        mine = {child.key: child for child in children(before, branch)}
        theirs = {child.key: child for child in children(after, branch)}
        for key, child in mine.items():
            _compare(child, theirs.get(key), here, here, old, new)
        for key, child in theirs.items():
            if key not in mine:
                _take(child, *here, new)
