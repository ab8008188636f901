"""The history: transactions of field-level ops, written with the rows and never changed.

An op says what one field of one record was and became, as JSON text. NULL says that the record
was not there, or that the field said nothing: absent, null and default are the same. The place
of a record is told by the fields ``parent``, ``branch`` and ``rank``, for as long as the record
is there. The ops in the order of their numbers, done again from nothing, give the rows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, bindparam, func, insert, select

from baraza.domain.tree import Change, Node, shape
from baraza.storage.cells import as_told, compact
from baraza.storage.errors import OfficeDamaged
from baraza.storage.rows import kind_of
from baraza.storage.tables import META, OP, REPLICA, TX, table_name

type Told = dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said of an edit in the history.

    Attributes:
        at: When, as an instant with its zone.
        actor: Who: a function and an organisation, never a login name.
        intent: What the edit is called.
        undoes: The transaction it takes back.
    """

    at: str
    actor: str
    intent: str
    undoes: UUID | None = None


def begin_replica(db: Connection, at: str) -> None:
    """Give the office a new identity as a writer of ops."""
    replica = uuid4()
    db.execute(insert(REPLICA).values(id=replica, begun_at=at))
    db.execute(insert(META).values(name="replica", value=str(replica)))


def record(
    db: Connection, consultation: UUID | None, changes: Iterable[Change], entry: Entry
) -> UUID:
    """Write a transaction and its ops; return the transaction's id."""
    tx = uuid4()
    db.execute(
        insert(TX).values(
            id=tx,
            consultation=consultation,
            at=entry.at,
            actor=entry.actor,
            intent=entry.intent,
            undoes=entry.undoes,
        )
    )
    replica, number = _last_op(db)
    ops = [op for change in changes for op in ops_of(change)]
    common = {"replica": replica, "tx": tx}
    rows = [common | {"n": n} | op for n, op in enumerate(ops, number + 1)]
    db.execute(insert(OP), rows)
    return tx


def _last_op(db: Connection) -> tuple[UUID, int]:
    """Return as whom the office writes, and the number of the last op it has written."""
    try:
        replica = UUID(db.execute(_REPLICA).scalar_one_or_none())
    except (TypeError, ValueError, AttributeError):
        raise OfficeDamaged("office-damaged") from None
    number = db.execute(_LAST, {"replica": replica}).scalar_one_or_none()
    if type(number) is not int or not 0 <= number < LAST_NUMBER:
        raise OfficeDamaged("office-damaged")
    return replica, number


LAST_NUMBER = 2**62
"""No office comes to count so far; beyond it SQLite could not count on."""

_REPLICA = select(META.c.value).where(META.c.name == "replica")
_NUMBER = select(func.coalesce(func.max(OP.c.n), 0)).where(OP.c.replica == bindparam("replica"))
_LAST = select(_NUMBER.scalar_subquery()).where(REPLICA.c.id == bindparam("replica"))


def ops_of(change: Change) -> Iterator[dict[str, Any]]:
    """Go through the ops of one change: the fields whose telling differs."""
    before, after = _told(change.before, change.after), _told(change.after, change.before)
    kind = table_name(kind_of(change))
    for field in before | after:
        was, now = before.get(field), after.get(field)
        if was != now:
            yield {
                "record": change.key,
                "kind": kind,
                "field": field,
                "before": was,
                "after": now,
            }


def _told(node: Node | None, other: Node | None) -> Told:
    """Return the fields of a node that say something as JSON text; of leaves, what differs."""
    if node is None:
        return {}
    parent = None if node.parent is None else str(node.parent)
    told = {"parent": parent, "branch": node.branch, "rank": node.rank}
    texts = {name: compact(value) for name, value in told.items()}
    for name, leaf in shape(node.kind).leaves.items():
        value = node.leaves[name]
        if value != leaf.default and (other is None or value != other.leaves[name]):
            texts[name] = as_told(leaf, value)
    if written := node.leaves["written"]:
        texts["written"] = compact(sorted(written))
    return texts
