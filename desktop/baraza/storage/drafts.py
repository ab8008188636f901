"""Drafts: what is typed in a field and not yet left. On disk soon, no part of the history."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from baraza.domain.tree import Change
from baraza.storage.cells import instant_from, text_from
from baraza.storage.rows import altered_leaves
from baraza.storage.tables import DRAFT


@dataclass(frozen=True, slots=True)
class Draft:
    """Typing that was not yet left when the program ended.

    Attributes:
        record: Key of the record.
        field: Name of the leaf.
        text: What was typed.
        updated_at: When, as an instant.
    """

    record: UUID
    field: str
    text: str
    updated_at: str


def keep(db: Connection, consultation: UUID, draft: Draft) -> None:
    """Keep a draft in the place of an earlier one of the field."""
    drop(db, consultation, draft.record, draft.field)
    db.execute(
        insert(DRAFT).values(
            consultation=consultation,
            record=draft.record,
            field=draft.field,
            text=draft.text,
            updated_at=draft.updated_at,
        )
    )


def drop(db: Connection, consultation: UUID, record: UUID, field: str) -> None:
    """Forget the draft of a field, if there is one."""
    db.execute(
        delete(DRAFT).where(
            DRAFT.c.consultation == consultation, DRAFT.c.record == record, DRAFT.c.field == field
        )
    )


def drafts_of(db: Connection, consultation: UUID) -> tuple[Draft, ...]:
    """Return the drafts of a consultation, oldest first."""
    found = select(DRAFT.c.record, DRAFT.c.field, DRAFT.c.text, DRAFT.c.updated_at).where(
        DRAFT.c.consultation == consultation
    )
    return tuple(
        Draft(record, text_from(field), text_from(text), instant_from(at))
        for record, field, text, at in db.execute(found.order_by(DRAFT.c.updated_at))
    )


def drop_edited(db: Connection, consultation: UUID, changes: Iterable[Change]) -> None:
    """Forget the drafts of fields that an edit has changed or struck."""
    kept = drafts_of(db, consultation)
    if not kept:
        return
    edited = {change.key: change for change in changes}
    for draft in kept:
        change = edited.get(draft.record)
        if change is None or change.before is None:
            continue
        if change.after is None or draft.field in altered_leaves(change.before, change.after):
            drop(db, consultation, draft.record, draft.field)
