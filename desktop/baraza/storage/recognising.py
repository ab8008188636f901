"""Telling an office from other files, and from what another program has made of one."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from baraza.storage import pragmas
from baraza.storage.causes import cause_of_writing
from baraza.storage.database import Connect, looking_into
from baraza.storage.errors import CouldNotWrite, NotAnOffice, OfficeAltered, OfficeNewer
from baraza.storage.placing import RESTS, log_of
from baraza.storage.plan import expect_plan
from baraza.storage.upgrade import Schema


def expect_file(path: Path, *, create: bool = False, read_only: bool = False) -> None:
    """Refuse a place where no office can be, before anything is opened.

    Raises:
        OfficeError: ``could-not-open``, ``could-not-write``, ``office-read-only``,
            ``not-an-office``, ``no-such-office``, ``office-altered``.
    """
    try:
        is_there, is_file = path.exists(), path.is_file()
    except OSError as error:  # a folder that may not be looked into, a name too long
        raise CouldNotWrite("could-not-open", cause=cause_of_writing(error)) from None
    if is_file:
        _expect_plain_rests(path)
        if not (read_only or os.access(path, os.W_OK)):
            raise CouldNotWrite("office-read-only")
        return
    if is_there:
        raise NotAnOffice("not-an-office")
    if not create:
        raise NotAnOffice("no-such-office")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CouldNotWrite("could-not-write", cause=cause_of_writing(error)) from None


def _expect_plain_rests(path: Path) -> None:
    """Refuse what SQLite would follow elsewhere, or wait for without end: a link, a pipe."""
    for rest in RESTS:
        beside = path.with_name(f"{path.name}{rest}")
        if beside.is_symlink() or (beside.exists() and not beside.is_file()):
            raise OfficeAltered("office-altered")


def number_of(path: Path, connect: Connect, schema: Schema, *, create: bool) -> int:
    """Return the number of the last migration an office has been through.

    It is 0 where there is nothing yet and an office may be built. The file is opened so that it
    cannot change, whatever it is.

    Raises:
        OfficeError: ``not-an-office``, ``office-newer``, ``office-altered``.
    """
    if create and not path.exists():
        return 0
    with looking_into(path, reading_mode(path), connect) as connection:
        application, number = pragmas.identity(connection)
        if application == pragmas.APPLICATION:
            if number > schema.number:
                raise OfficeNewer("office-newer", found=number, known=schema.number)
            return expect_plan(connection, schema.plans)
        if create and application == 0 and _is_empty(connection):
            return 0
    raise NotAnOffice("not-an-office")


def _is_empty(connection: sqlite3.Connection) -> bool:
    with pragmas.looking_briefly(connection):
        return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


def expect_plan_of(db: Connection, schema: Schema) -> None:
    """Refuse an open office that is not built as it should be by now.

    Raises:
        OfficeAltered: Always ``office-altered``.
    """
    raw = db.connection.driver_connection
    if raw is None or expect_plan(raw, schema.plans) != schema.number:
        raise OfficeAltered("office-altered")


def reading_mode(path: Path) -> str:
    """Return how SQLite is told to read a file without leaving another beside it, if it can."""
    # Without a log the file is all there is, and nothing has to be kept about its readers.
    return "mode=ro" if log_of(path).exists() else "immutable=1"
