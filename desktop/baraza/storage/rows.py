"""The rows of records: read into nodes, and written by the changes between two trees."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Dialect, Table, bindparam, delete, insert, update

from baraza.domain.consultation import Consultation
from baraza.domain.members import Leaf
from baraza.domain.tree import NOTHING_WRITTEN, Change, Node, Nodes, Record, shape
from baraza.storage.cells import (
    NOT_UNDERSTOOD,
    Conversion,
    compact,
    from_column,
    hold,
    is_needed,
    parsed,
    to_column,
)
from baraza.storage.columns import bound_key, key_from
from baraza.storage.errors import OfficeDamaged
from baraza.storage.tables import RECORDS, REGISTER


@dataclass(frozen=True, eq=False)
class Ground:
    """Tables that trees stand on.

    Attributes:
        tables: Tables by kind of record, without the root's.
        owner: Column that names the root a record belongs to.
    """

    tables: Mapping[type[Record], Table]
    owner: str


CONSULTATIONS = Ground(RECORDS, "consultation")
ORGANISATIONS = Ground(REGISTER, "organisation")


@dataclass(frozen=True, slots=True)
class _Form:
    """How the members of a kind become columns, and come back.

    Attributes:
        members: Names of all that may be ``written``.
        leaves: Leaves by name.
        to: How a value becomes what its column keeps.
        back: Names in the order of the columns, how each comes back, and what NULL means.
        each: The last two by name.
    """

    members: frozenset[str]
    leaves: Mapping[str, Leaf]
    to: Mapping[str, Conversion | None]
    back: tuple[tuple[str, Conversion, Any], ...]
    each: Mapping[str, tuple[Conversion, Any]]


_NEEDED = object()
"""What NULL means where a record cannot be without a value: damage."""


def _form(kind: type[Record]) -> _Form:
    leaves = shape(kind).leaves
    each = {
        name: (from_column(leaf), _NEEDED if is_needed(leaf) else leaf.default)
        for name, leaf in leaves.items()
    }
    return _Form(
        members=frozenset(shape(kind).members),
        leaves=leaves,
        to={name: to_column(leaf) for name, leaf in leaves.items()},
        back=tuple((name, *how) for name, how in each.items()),
        each=each,
    )


_KINDS: tuple[type[Record], ...] = (Consultation, *RECORDS)
_IN_ORDER = frozenset(
    (branch.name, branch.record)
    for kind in _KINDS
    for branch in shape(kind).branches.values()
    if branch.many
)

_FORMS = {kind: _form(kind) for kind in _KINDS}


def content(kind: type[Record], leaves: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of values of leaves, and of ``written``.

    Raises:
        RuleBroken: If a value could not be read again.
    """
    form = _FORMS[kind]
    for name, value in leaves.items():
        if name != "written":
            hold(form.leaves[name], value)
    return {
        name: compact(sorted(value)) if name == "written" else _kept(form.to[name], value)
        for name, value in leaves.items()
    }


def _kept(convert: Conversion | None, value: Any) -> Any:
    return value if value is None or convert is None else convert(value)


def leaves_from(kind: type[Record], row: Iterable[Any]) -> dict[str, Any]:
    """Return the values of leaves from a row that begins with ``written``.

    Raises:
        OfficeDamaged: If a column holds something its leaf never was.
    """
    written, *values = row
    form, leaves = _FORMS[kind], dict[str, Any]()
    try:
        for (name, understood, absent), kept in zip(form.back, values, strict=True):
            leaves[name] = absent if kept is None else understood(kept)
            if leaves[name] is _NEEDED:
                raise ValueError(name)
        leaves["written"] = _written(form, written)
    except NOT_UNDERSTOOD:
        raise damage_of(kind) from None
    return leaves


def _written(form: _Form, kept: Any) -> frozenset[str]:
    if kept == "[]":
        return NOTHING_WRITTEN
    names = parsed(kept)
    if type(names) is not list or not form.members.issuperset(names):
        raise ValueError(names)
    return frozenset(names)


def damage_of(kind: type[Record]) -> OfficeDamaged:
    """Return the error of a row that no record of a kind has ever had."""
    return OfficeDamaged("office-damaged", kind=kind.__name__)


def reading(kind: type[Record], name: str) -> Callable[[Any], Any]:
    """Return how the value of one leaf is got from its column.

    What is returned raises `OfficeDamaged` where the column holds something the leaf never was.
    """
    understood, absent = _FORMS[kind].each[name]

    def read_value(kept: Any) -> Any:
        if kept is None and absent is not _NEEDED:
            return absent
        try:
            return understood(kept)
        except NOT_UNDERSTOOD:
            raise damage_of(kind) from None

    return read_value


MOST_RECORDS = 500_000
MOST_TEXT = 64 * 1024 * 1024
"""Characters. Neither a file nor two hands could have put more into one consultation."""


def read(db: Connection, ground: Ground, owner: UUID) -> Nodes:
    """Return the nodes of all records that belong to an owner, by key.

    The statements go straight to the driver: compiling one for each kind of record would take
    longer than all the reading when a program has just begun.
    """
    nodes: Nodes = {}
    parameters = (bound_key(owner, db.dialect),)
    size = 0
    for kind, table in ground.tables.items():
        found = db.exec_driver_sql(_all_of(ground, table, db.dialect), parameters)
        for key, parent, branch, rank, *row in found:
            size += sum([len(kept) for kept in row if type(kept) is str])
            node = Node(kind, key_from(parent), branch, rank, leaves_from(kind, row))
            own = key_from(key)
            if own in nodes or own == owner or size > MOST_TEXT or len(nodes) >= MOST_RECORDS:
                raise damage_of(kind)
            nodes[own] = node
    return nodes


@cache
def _all_of(ground: Ground, table: Table, dialect: Dialect) -> str:
    quote = dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in table.c if column.name != ground.owner)
    marker = "?" if dialect.paramstyle == "qmark" else "%s"
    return f"SELECT {names} FROM {quote(table.name)} WHERE {quote(ground.owner)} = {marker}"  # noqa: S608 - names of our own tables


def write(db: Connection, ground: Ground, owner: UUID, changes: Iterable[Change]) -> None:
    """Strike, insert and update the rows of records; the root is left to the caller."""
    struck: dict[Table, list[dict[str, Any]]] = {}
    added: dict[Table, list[dict[str, Any]]] = {}
    for change in changes:
        key, before, after = change.key, change.before, change.after
        table = ground.tables.get(kind_of(change))
        if table is None:
            continue
        if after is None:
            struck.setdefault(table, []).append({"owner": owner, "record": key})
        elif before is None:
            row = place(after) | content(after.kind, after.leaves)
            added.setdefault(table, []).append({ground.owner: owner, "key": key} | row)
        else:
            match = update(table).where(table.c[ground.owner] == owner, table.c.key == key)
            db.execute(match.values(altered(before, after)))
    for table, keys in struck.items():
        db.execute(_striking(ground, table), keys)
    for table, rows in added.items():
        db.execute(insert(table), rows)


def kind_of(change: Change) -> type[Record]:
    """Return the kind of record that a change is of."""
    node = change.after or change.before
    if node is None:
        raise ValueError("a change of nothing")
    return node.kind


@cache
def _striking(ground: Ground, table: Table) -> Any:
    return delete(table).where(
        table.c[ground.owner] == bindparam("owner"), table.c.key == bindparam("record")
    )


def place(node: Node) -> dict[str, Any]:
    """Return the columns that say where a record stands.

    Raises:
        ValueError: If a record that stands in an order has no rank: the tree was not settled.
    """
    if not node.rank and (node.branch, node.kind) in _IN_ORDER:
        raise ValueError(node.kind.__name__)
    return {"parent": node.parent, "branch": node.branch, "rank": node.rank}


def altered(before: Node, after: Node) -> dict[str, Any]:
    """Return the columns in which two nodes of one record differ."""
    old = {"parent": before.parent, "branch": before.branch, "rank": before.rank}
    moved = {name: value for name, value in place(after).items() if old[name] != value}
    return moved | content(after.kind, altered_leaves(before, after))


def altered_leaves(before: Node, after: Node) -> dict[str, Any]:
    """Return the leaves in which two nodes of one record differ, as they are afterwards."""
    return {name: value for name, value in after.leaves.items() if before.leaves[name] != value}
