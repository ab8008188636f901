"""An office file: recognised, built, brought up to date, locked and opened."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert

from baraza.storage import ops, pragmas
from baraza.storage.backup import back_up
from baraza.storage.database import Connect, Database, open_engine, plain_connection, uri_of
from baraza.storage.errors import (
    CouldNotWrite,
    NotAnOffice,
    OfficeDamaged,
    OfficeError,
    OfficeLocked,
    OfficeNewer,
    OfficeOlder,
    refusals_told,
)
from baraza.storage.lock import OfficeLock
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
    _expect_file(path, create=create)
    lock = OfficeLock(path)
    lock.take()
    try:
        _make_ready(path, clock, create, connect, schema)
    except BaseException:
        lock.let_go()
        raise
    return _opened(open_engine(uri_of(path, "mode=rw"), connect), lock, read_only=False)


def _opened(engine: Engine, lock: OfficeLock, *, read_only: bool) -> OfficeFile:
    """Return the open office; a connection is made at once, since that may fail as well."""
    file = OfficeFile(Database(engine), lock, read_only)
    try:
        with file.database.reading():
            return file
    except OfficeError:
        file.close()
        raise


def _expect_file(path: Path, *, create: bool = False, read_only: bool = False) -> None:
    try:
        is_there, is_file = path.exists(), path.is_file()
    except OSError:  # a folder that may not be looked into, a name too long
        raise CouldNotWrite("could-not-open") from None
    if is_file:
        if not (read_only or os.access(path, os.W_OK)):
            raise CouldNotWrite("office-read-only")
        return
    if is_there:
        raise NotAnOffice("not-an-office")
    if not create:
        raise NotAnOffice("no-such-office")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise CouldNotWrite("could-not-write") from None


def _make_ready(
    path: Path, clock: Callable[[], datetime], create: bool, connect: Connect, schema: Schema
) -> None:
    found = _version(path, connect, create=create)
    if found == 0:
        migrate(path, connect, schema, lambda db: _begin(db, clock()))
        return
    if found > schema.number:
        raise OfficeNewer("office-newer", found=found, known=schema.number)
    if _was_cut_off(path) and not _is_whole(path, connect):
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


def _version(path: Path, connect: Connect, *, create: bool) -> int:
    """Return the version of an office file, 0 where there is nothing yet and it may be built.

    The file is opened so that it cannot change, whatever it is.
    """
    if create and not path.exists():
        return 0
    with refusals_told():
        connection = connect(uri_of(path, _reading_mode(path)))
        try:
            application, version = pragmas.identity(connection)
            [objects] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    if application == pragmas.APPLICATION and version:
        return version
    if create and application == 0 and objects == 0:
        return 0
    raise NotAnOffice("not-an-office")


def _log_of(path: Path) -> Path:
    """Return where the write-ahead log lies; a clean close leaves none."""
    return path.with_name(f"{path.name}-wal")


def _was_cut_off(path: Path) -> bool:
    """Return whether the last program to write ended without closing the file."""
    log = _log_of(path)
    return log.exists() and log.stat().st_size > 0


def _reading_mode(path: Path) -> str:
    # Without a log the file is all there is, and reading it as one that cannot change leaves
    # no other file beside it.
    return "mode=ro" if _log_of(path).exists() else "immutable=1"


def _is_whole(path: Path, connect: Connect) -> bool:
    with refusals_told():
        connection = connect(uri_of(path, "mode=rw"))
        try:
            return pragmas.is_whole(connection, thorough=False)
        finally:
            connection.close()


def open_to_read(
    path: Path, *, connect: Connect = plain_connection, schema: Schema = CURRENT
) -> OfficeFile:
    """Open an office to look at, also while a window works in it; nothing is changed.

    Raises:
        OfficeError: If it is no office, a newer one, or one that is not up to date.
    """
    _expect_file(path, read_only=True)
    lock = OfficeLock(path)
    mode = _mode_beside_others(path, lock)
    try:
        _expect_version(_version(path, connect, create=False), schema)
    except BaseException:
        lock.let_go()
        raise
    return _opened(open_engine(uri_of(path, mode), connect, read_only=True), lock, read_only=True)


def _expect_version(found: int, schema: Schema) -> None:
    if found > schema.number:
        raise OfficeNewer("office-newer", found=found, known=schema.number)
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
    return _reading_mode(path)
