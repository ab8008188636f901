"""The register: the office's own list of organisations. It offers; it changes no consultation."""

from collections.abc import Iterable
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from baraza.domain.parties import Organisation
from baraza.domain.tree import Node, diff, leaves_of, shape
from baraza.storage import ops, rows
from baraza.storage.joining import joined
from baraza.storage.ops import Entry
from baraza.storage.tables import REGISTER_ORGANISATION


def entries(db: Connection) -> tuple[Organisation, ...]:
    """Return the organisations of the register by name."""
    table = REGISTER_ORGANISATION
    leaves = (table.c[name] for name in shape(Organisation).leaves)
    found = select(table.c.key, table.c.written, *leaves).order_by(table.c.name, table.c.id)
    return tuple(_entry(db, key, row) for key, *row in db.execute(found).all())


def _entry(db: Connection, key: UUID, row: list[object]) -> Organisation:
    nodes = {key: Node(Organisation, None, "", "", rows.leaves_from(Organisation, row))}
    nodes |= rows.read(db, rows.ORGANISATIONS, key)
    return cast("Organisation", joined(nodes))


def with_id(organisations: Iterable[Organisation], identifier: str) -> Organisation | None:
    """Return the organisation with an id, whatever its case."""
    same = (one for one in organisations if one.id.casefold() == identifier.casefold())
    return next(same, None)


def save(db: Connection, before: Organisation | None, after: Organisation, entry: Entry) -> None:
    """Write an entry by what differs, with its history; nothing where nothing does."""
    changes = diff(before, after)
    if not changes:
        return
    values = rows.content(Organisation, leaves_of(after))
    if before is None:
        db.execute(insert(REGISTER_ORGANISATION).values(values | {"key": after.key}))
    else:
        match = update(REGISTER_ORGANISATION).where(REGISTER_ORGANISATION.c.key == after.key)
        db.execute(match.values(values))
    rows.write(db, rows.ORGANISATIONS, after.key, changes)
    ops.record(db, None, changes, entry)


def strike(db: Connection, entry_struck: Organisation, entry: Entry) -> None:
    """Strike an entry; its history stays."""
    key = entry_struck.key
    db.execute(delete(REGISTER_ORGANISATION).where(REGISTER_ORGANISATION.c.key == key))
    ops.record(db, None, diff(entry_struck, None), entry)
