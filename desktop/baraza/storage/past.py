"""What the history tells: the edits of a consultation, and what became of one field."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, select

from baraza.storage.cells import instant_from, text_from
from baraza.storage.tables import OP, TX


@dataclass(frozen=True, slots=True)
class PastEdit:
    """One edit of a consultation.

    Attributes:
        tx: Id of the transaction.
        at: When, as an instant with its zone.
        actor: Who: function and organisation.
        intent: What it was called.
        undoes: The transaction it took back.
        fields: How many fields it changed.
    """

    tx: UUID
    at: str
    actor: str
    intent: str
    undoes: UUID | None
    fields: int


@dataclass(frozen=True, slots=True)
class PastValue:
    """What one field of a record was and became.

    Attributes:
        tx: Id of the transaction.
        at: When, as an instant with its zone.
        actor: Who: function and organisation.
        intent: What the edit was called.
        record: Key of the record.
        kind: Kind of record, as tables are named.
        field: Name of the leaf, or ``parent``, ``branch``, ``rank``, ``written``.
        before: What it was, as JSON; None where the record was not there or the field said
            nothing, which is its default.
        after: What it became, likewise.
    """

    tx: UUID
    at: str
    actor: str
    intent: str
    record: UUID
    kind: str
    field: str
    before: str | None
    after: str | None


def edits_of(db: Connection, consultation: UUID, limit: int) -> tuple[PastEdit, ...]:
    """Return the last edits of a consultation, the latest first."""
    found = (
        select(TX.c.id, TX.c.at, TX.c.actor, TX.c.intent, TX.c.undoes, func.count())
        .join(OP, OP.c.tx == TX.c.id)
        .where(TX.c.consultation == consultation)
        .group_by(TX.c.id, TX.c.at, TX.c.actor, TX.c.intent, TX.c.undoes)
        .order_by(func.min(OP.c.n).desc())
        .limit(limit)
    )
    return tuple(
        PastEdit(tx, instant_from(at), text_from(actor), text_from(intent), undoes, fields)
        for tx, at, actor, intent, undoes, fields in db.execute(found)
    )


def values_of(db: Connection, record: UUID, field: str | None = None) -> tuple[PastValue, ...]:
    """Return what became of a record, or of one field of it, the earliest first."""
    found = _values().where(OP.c.record == record).order_by(OP.c.n)
    if field is not None:
        found = found.where(OP.c.field == field)
    return tuple(_value(*row) for row in db.execute(found))


def values_in(db: Connection, tx: UUID) -> tuple[PastValue, ...]:
    """Return what one edit changed, in the order it was written."""
    found = _values().where(OP.c.tx == tx).order_by(OP.c.n)
    return tuple(_value(*row) for row in db.execute(found))


def _value(
    tx: UUID, at: Any, actor: Any, intent: Any, record: UUID, kind: Any, *told: Any
) -> PastValue:
    field, before, after = told
    return PastValue(
        tx=tx,
        at=instant_from(at),
        actor=text_from(actor),
        intent=text_from(intent),
        record=record,
        kind=text_from(kind),
        field=text_from(field),
        before=None if before is None else text_from(before),
        after=None if after is None else text_from(after),
    )


def _values() -> Select[Any]:
    edit = (TX.c.id, TX.c.at, TX.c.actor, TX.c.intent)
    value = (OP.c.record, OP.c.kind, OP.c.field, OP.c.before, OP.c.after)
    return select(*edit, *value).join(TX, TX.c.id == OP.c.tx)
