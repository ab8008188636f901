"""Every PRAGMA of the program; what SQLite, and SQLite alone, has to be told.

An office is told from other SQLite files by its application id, and its age by the user
version: the number of the last migration it has been through.
"""

import sqlite3
import sys

APPLICATION = 0x42415241
"""``BARA``, at byte 68 of the file."""

PATIENCE = 5000
"""Milliseconds to wait for another writer."""


def prepare(connection: sqlite3.Connection, *, read_only: bool, foreign_keys: bool = True) -> None:
    """Set up a new connection before anything is read or written through it."""
    settings = [
        f"busy_timeout={PATIENCE}",
        "trusted_schema=OFF",
        "recursive_triggers=ON",  # or INSERT OR REPLACE would slip past the triggers of the history
        "temp_store=MEMORY",  # sorting must not leave plain text in a temporary folder
        f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
    ]
    if read_only:
        settings += ["query_only=ON"]
    else:
        # NORMAL would lose acknowledged work when the power fails.
        settings += ["journal_mode=WAL", "synchronous=FULL"]
        if sys.platform == "darwin":
            settings += ["fullfsync=ON", "checkpoint_fullfsync=ON"]
    for setting in settings:
        connection.execute(f"PRAGMA {setting}").close()


def identity(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return the application id and the user version of a file."""
    return _number(connection, "application_id"), _number(connection, "user_version")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    [number] = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(number)


def mark(connection: sqlite3.Connection, version: int) -> None:
    """Make the file an office of a version; part of the transaction it happens in."""
    connection.execute(f"PRAGMA application_id={APPLICATION}")
    connection.execute(f"PRAGMA user_version={int(version)}")


def is_whole(connection: sqlite3.Connection, *, thorough: bool) -> bool:
    """Return whether the pages of a file hold together; thoroughly, also its indexes."""
    check = "integrity_check" if thorough else "quick_check"
    return connection.execute(f"PRAGMA {check}(1)").fetchall() == [("ok",)]


def has_dangling_keys(connection: sqlite3.Connection) -> bool:
    """Return whether a row names another that is not there."""
    return connection.execute("PRAGMA foreign_key_check").fetchone() is not None
