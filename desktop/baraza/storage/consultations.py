"""Consultations in the database: loaded whole, saved by their differences."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    Connection,
    Delete,
    Update,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from baraza.domain.consultation import Consultation
from baraza.domain.tree import Change, Node, diff, leaves_of, shape
from baraza.storage import drafts, ops, rows
from baraza.storage.errors import (
    ConsultationExists,
    NoSuchConsultation,
    StaleConsultation,
)
from baraza.storage.joining import hold_places, joined
from baraza.storage.ops import LAST_NUMBER, Entry
from baraza.storage.tables import CONSULTATION, SESSION, TX


@dataclass(frozen=True, slots=True)
class Kept:
    """A consultation as it is kept, and the version it is kept in."""

    consultation: Consultation
    version: int


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did.

    Attributes:
        changes: The records that were added, struck or altered.
        version: The version the consultation now has.
        tx: The transaction in the history; None where nothing differed.
    """

    changes: tuple[Change, ...]
    version: int
    tx: UUID | None


def key_of(db: Connection, identifier: str) -> UUID | None:
    """Return the key of the consultation with an id, whatever its case."""
    return db.execute(_KEY, {"id": identifier}).scalar()


_KEY = select(SESSION.c.consultation).where(func.lower(SESSION.c.id) == func.lower(bindparam("id")))


def kept_as(db: Connection, consultation: Consultation) -> UUID | None:
    """Return the key under which a consultation is kept: one with its id, or itself renamed."""
    same_id = key_of(db, consultation.session.id)
    itself = select(CONSULTATION.c.key).where(CONSULTATION.c.key == consultation.key)
    return same_id or db.execute(itself).scalar_one_or_none()


def load(db: Connection, key: UUID) -> Kept:
    """Return a consultation with everything in it.

    Raises:
        NoSuchConsultation: If there is none with the key.
        OfficeDamaged: If its records do not make a consultation.
    """
    root = db.execute(_ROOT, {"key": key}).one_or_none()
    if root is None:
        raise NoSuchConsultation("no-such-consultation")
    version, *row = root
    nodes = {key: Node(Consultation, None, "", "", rows.leaves_from(Consultation, row))}
    nodes |= rows.read(db, rows.CONSULTATIONS, key)
    return Kept(cast("Consultation", joined(nodes)), version_from(version))


def version_from(kept: Any) -> int:
    """Return a version as it is kept.

    Raises:
        OfficeDamaged: If it is none, or no other could come after it.
    """
    if type(kept) is not int or not 1 <= kept < LAST_NUMBER:
        raise rows.damage_of(Consultation)
    return kept


_ROOT = select(
    CONSULTATION.c.version,
    CONSULTATION.c.written,
    *(CONSULTATION.c[name] for name in shape(Consultation).leaves),
).where(CONSULTATION.c.key == bindparam("key"))


def save(
    db: Connection,
    before: Consultation | None,
    after: Consultation | None,
    version: int,
    entry: Entry,
) -> Saved:
    """Write what differs, and its history; nothing where nothing does.

    Args:
        db: A connection in a transaction that may write.
        before: The consultation as it is kept; None to add one.
        after: The consultation as it shall be, settled; None to strike it.
        version: The version that ``before`` was kept in; 0 to add one.
        entry: What the history says of it.

    Raises:
        StaleConsultation: If the consultation is kept in another version by now.
        ConsultationExists: If another has the id, whatever its case.
        RuleBroken: If a value, or how many records stand in a place, is what no file could hold.
    """
    changes = diff(before, after)
    if not changes:
        return Saved((), version, None)
    root = after or before
    if root is None or (before is not None and after is not None and before.key != after.key):
        raise ValueError("two consultations")
    if (before is None) != (version == 0):
        raise ValueError("a version of nothing")
    if after is None:
        _strike(db, root.key, version)
    else:
        _refuse_second(db, after, is_new=before is None)
        hold_places(after, changes)
        version = _write_root(db, after, version, entry.at)
        rows.write(db, rows.CONSULTATIONS, root.key, changes)
        drafts.drop_edited(db, root.key, changes)
    return Saved(changes, version, ops.record(db, root.key, changes, entry))


def _refuse_second(db: Connection, after: Consultation, *, is_new: bool) -> None:
    holder = kept_as(db, after)
    if holder is not None and (is_new or holder != after.key):
        raise ConsultationExists("consultation-exists", id=after.session.id)


def _write_root(db: Connection, after: Consultation, version: int, at: str) -> int:
    """Write what the consultation itself holds; return the version it now has."""
    values = rows.content(Consultation, leaves_of(after))
    values |= {"opens_at": universal(after.session.start), "changed_at": at}
    if not version:
        # Counting on where it was once struck: a version never means two different values.
        now: int = db.execute(_EDITS, {"key": after.key}).scalar_one() + 1
        values |= {"key": after.key, "version": now, "created_at": at}
        db.execute(insert(CONSULTATION).values(values))
        return now
    match = _match(update(CONSULTATION), after.key, version)
    _refuse_stale(db.execute(match.values(values | {"version": version + 1})).rowcount)
    return version + 1


def _strike(db: Connection, key: UUID, version: int) -> None:
    """Strike a consultation; its records and drafts go with it, its history stays."""
    _refuse_stale(db.execute(_match(delete(CONSULTATION), key, version)).rowcount)


def _match[S: (Update, Delete)](statement: S, key: UUID, version: int) -> S:
    return statement.where(CONSULTATION.c.key == key, CONSULTATION.c.version == version)


def _refuse_stale(found: int) -> None:
    if not found:
        raise StaleConsultation("stale-consultation")


_EDITS = select(func.count()).select_from(TX).where(TX.c.consultation == bindparam("key"))


def universal(instant: str) -> str:
    """Return an instant in universal time, in a form that sorts as text."""
    moment = datetime.fromisoformat(instant)
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:  # within hours of the first or the last day there is
        moment = moment.replace(tzinfo=UTC)
    return moment.isoformat(timespec="microseconds")
