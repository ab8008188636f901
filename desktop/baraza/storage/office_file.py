"""An office file: built, brought up to date, locked and opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert

from baraza.storage import ops, pragmas
from baraza.storage.backup import back_up
from baraza.storage.database import (
    Connect,
    Database,
    looking_into,
    open_engine,
    plain_connection,
    uri_of,
)
from baraza.storage.errors import (
    CouldNotWrite,
    OfficeDamaged,
    OfficeLocked,
    OfficeOlder,
    refusals_told,
)
from baraza.storage.lock import OfficeLock
from baraza.storage.placing import built_beside, was_cut_off
from baraza.storage.recognising import expect_file, expect_plan_of, number_of, reading_mode
from baraza.storage.tables import META
from baraza.storage.upgrade import CURRENT, Schema, migrate


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """An open office: its database, and the lock that goes with it."""

    database: Database
    lock: OfficeLock
    read_only: bool

    def close(self) -> None:
        """Close the database, then let others in."""
        self.database.close()
        self.lock.let_go()


def open_to_write(
    path: Path,
    clock: Callable[[], datetime],
    *,
    create: bool = False,
    connect: Connect = plain_connection,
    schema: Schema = CURRENT,
) -> OfficeFile:
    """Open an office to work in; bring it up to date, after a backup, where it is older.

    Args:
        path: The office file.
        clock: Says what time it is, with its zone.
        create: Whether to build an office where there is none.
        connect: Opens raw connections.
        schema: What the file must have been through.

    Raises:
        OfficeError: If it cannot be opened. What is in it is as it was.
    """
    expect_file(path, create=create)
    lock = OfficeLock(path)
    lock.take()
    try:
        found = number_of(path, connect, schema, create=create)
        if found:
            _bring_up_to_date(path, found, clock, connect, schema)
        else:
            with refusals_told(), built_beside(path) as part:
                _build(part, clock, connect, schema)
        return _opened(path, "mode=rw", lock, connect, schema)
    except BaseException:
        lock.let_go()
        raise


@contextmanager
def open_to_fill(
    path: Path,
    clock: Callable[[], datetime],
    *,
    connect: Connect = plain_connection,
    schema: Schema = CURRENT,
) -> Iterator[OfficeFile]:
    """Open an office to put something into it; where there is none, it comes with its content.

    An office that is begun here stands in its place only when all went well: what is refused,
    finds no room or is killed leaves none behind.

    Raises:
        OfficeError: As `open_to_write`.
    """
    expect_file(path, create=True)
    lock = OfficeLock(path)
    lock.take()
    try:
        found = number_of(path, connect, schema, create=True)
        if found:
            _bring_up_to_date(path, found, clock, connect, schema)
            with _closed_at_end(_opened(path, "mode=rw", lock, connect, schema)) as file:
                yield file
        else:
            with refusals_told(), built_beside(path) as part:
                _build(part, clock, connect, schema)
                with _closed_at_end(_opened(part, "mode=rw", lock, connect, schema)) as file:
                    yield file
                    file.database.settle()
    finally:
        lock.let_go()


@contextmanager
def _closed_at_end(file: OfficeFile) -> Iterator[OfficeFile]:
    try:
        yield file
    finally:
        file.database.close()


def _opened(
    path: Path, mode: str, lock: OfficeLock, connect: Connect, schema: Schema
) -> OfficeFile:
    """Return the open office; a connection is made at once, since that may fail as well.

    What a program that was cut off has left beside the file is part of it only from now on, so
    that here is looked once more at how it is built.
    """
    read_only = mode != "mode=rw"
    database = Database(open_engine(uri_of(path, mode), connect, read_only=read_only))
    try:
        with database.reading() as db:
            expect_plan_of(db, schema)
    except BaseException:
        database.close()
        raise
    return OfficeFile(database, lock, read_only)


def _build(path: Path, clock: Callable[[], datetime], connect: Connect, schema: Schema) -> None:
    migrate(path, connect, schema, lambda db: _begin(db, clock()))


def _bring_up_to_date(
    path: Path, found: int, clock: Callable[[], datetime], connect: Connect, schema: Schema
) -> None:
    if was_cut_off(path) and not _is_whole(path, connect):
        raise OfficeDamaged("office-damaged")
    if found < schema.number:
        back_up(path, connect, clock())
        migrate(path, connect, schema)


def _begin(db: Connection, now: datetime) -> None:
    """Write what an office has from its first day: who it is, and as whom it writes."""
    at = now.isoformat()
    told = {"office": str(uuid4()), "copy": "desk", "begun_at": at}
    db.execute(insert(META), [{"name": name, "value": value} for name, value in told.items()])
    ops.begin_replica(db, at)


def _is_whole(path: Path, connect: Connect) -> bool:
    with looking_into(path, "mode=rw", connect) as connection:
        return pragmas.is_whole(connection, thorough=False)


def open_to_read(
    path: Path, *, connect: Connect = plain_connection, schema: Schema = CURRENT
) -> OfficeFile:
    """Open an office to look at, also while a window works in it; nothing is changed.

    Raises:
        OfficeError: If it is no office, a newer one, or one that is not up to date.
    """
    expect_file(path, read_only=True)
    lock = OfficeLock(path)
    mode = _mode_beside_others(path, lock)
    try:
        _expect_latest(number_of(path, connect, schema, create=False), schema)
        return _opened(path, mode, lock, connect, schema)
    except BaseException:
        lock.let_go()
        raise


def _expect_latest(found: int, schema: Schema) -> None:
    if found < schema.number:
        raise OfficeOlder("office-older", found=found, known=schema.number)


def _mode_beside_others(path: Path, lock: OfficeLock) -> str:
    """Return how to read; as a file that cannot change only while nobody may change it."""
    try:
        lock.take(shared=True, patience=0)
    except OfficeLocked:
        return "mode=ro"
    except CouldNotWrite:
        pass  # on a medium that cannot be written nobody else writes either
    return reading_mode(path)
