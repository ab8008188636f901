"""The rows of records: read into nodes, and written by the changes between two trees."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Dialect, Table, bindparam, delete, insert, update

from baraza.domain.consultation import Consultation
from baraza.domain.tree import Change, Node, Nodes, Record, shape
from baraza.storage.cells import Conversion, compact, from_column, to_column
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
    """How the leaves of a kind become columns, and come back."""

    to: Mapping[str, Conversion | None]
    back: tuple[tuple[str, Conversion | None, Any], ...]
    each: Mapping[str, tuple[Conversion | None, Any]]


def _form(kind: type[Record]) -> _Form:
    leaves = shape(kind).leaves
    each = {name: (from_column(leaf), leaf.default) for name, leaf in leaves.items()}
    return _Form(
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
    """Return the columns of values of leaves, and of ``written``."""
    to = _FORMS[kind].to
    return {
        name: compact(sorted(value)) if name == "written" else _kept(to[name], value)
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
    leaves: dict[str, Any] = {}
    try:
        for (name, convert, default), kept in zip(_FORMS[kind].back, values, strict=True):
            if kept is None:
                leaves[name] = default
            else:
                leaves[name] = kept if convert is None else convert(kept)
        leaves["written"] = frozenset(json.loads(written))
    except _NOT_UNDERSTOOD:
        raise OfficeDamaged("office-damaged", kind=kind.__name__) from None
    return leaves


def reading(kind: type[Record], name: str) -> Callable[[Any], Any]:
    """Return how the value of one leaf is got from its column.

    What is returned raises `OfficeDamaged` where the column holds something the leaf never was.
    """
    convert, default = _FORMS[kind].each[name]

    def read_value(kept: Any) -> Any:
        if kept is None or convert is None:
            return default if kept is None else kept
        try:
            return convert(kept)
        except _NOT_UNDERSTOOD:
            raise OfficeDamaged("office-damaged", kind=kind.__name__) from None

    return read_value


_NOT_UNDERSTOOD = (ValueError, ArithmeticError, TypeError, AttributeError)


def read(db: Connection, ground: Ground, owner: UUID) -> Nodes:
    """Return the nodes of all records that belong to an owner, by key.

    The statements go straight to the driver: compiling one for each kind of record would take
    longer than all the reading when a program has just begun.
    """
    nodes: Nodes = {}
    parameters = (bound_key(owner, db.dialect),)
    for kind, table in ground.tables.items():
        found = db.exec_driver_sql(_all_of(ground, table, db.dialect), parameters)
        for key, parent, branch, rank, *row in found:
            leaves = leaves_from(kind, row)
            nodes[key_from(key)] = Node(kind, key_from(parent), branch, rank, leaves)
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
