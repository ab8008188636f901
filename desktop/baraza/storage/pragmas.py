"""Every PRAGMA of the program; what SQLite, and SQLite alone, has to be told.

An office is told from other SQLite files by its application id, and its age by the user
version: the number of the last migration it has been through.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager

APPLICATION = 0x42415241
"""``BARA``, at byte 68 of the file."""

PATIENCE = 5000
"""Milliseconds to wait for another writer."""

LONGEST_ROW = 96 * 1024 * 1024
"""Bytes: the history may tell twice in one row what fills the largest file that is read."""

MOST_MEMORY = 512 * 1024 * 1024
"""Bytes that SQLite may take in this process; several of the longest rows at once."""

_STEPS_TO_LOOK = 200_000
"""Steps of SQLite within which the schema of an office is read; it takes a fiftieth of them."""


def bound(connection: sqlite3.Connection) -> None:
    """Keep what a file holds from taking memory without end; goes before everything else."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_ROW)
    # A row is taken up whole where keys are compared, before that limit is looked at.
    connection.execute(f"PRAGMA hard_heap_limit={MOST_MEMORY}").close()


_LONGEST_STATEMENT = 256 * 1024
"""Bytes of what is built into an office, one by one; a tenth would do."""


@contextmanager
def looking_briefly(connection: sqlite3.Connection) -> Iterator[None]:
    """Give up where the schema of a file takes more time or room than that of an office would."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_STATEMENT)
    connection.set_progress_handler(lambda: 1, _STEPS_TO_LOOK)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
        bound(connection)


def prepare(connection: sqlite3.Connection, *, read_only: bool, foreign_keys: bool = True) -> None:
    """Set up a new connection before anything is read or written through it."""
    bound(connection)
    settings = [
        f"busy_timeout={PATIENCE}",
        "trusted_schema=OFF",
        "recursive_triggers=ON",  # or INSERT OR REPLACE would slip past the triggers of the history
        "cell_size_check=ON",  # a page that was tampered with is told, not followed
        "temp_store=MEMORY",  # sorting must not leave plain text in a temporary folder
        f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
    ]
    if read_only:
        settings += ["query_only=ON"]
    else:
        # NORMAL would lose acknowledged work when the power fails.
        settings += ["journal_mode=WAL", "synchronous=FULL"]
        # What is struck must not stay behind in free pages.
        settings += ["secure_delete=ON"]
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


def settle(connection: sqlite3.Connection) -> None:
    """Bring everything from the log into the file; where there is no room, that is an error."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def is_whole(connection: sqlite3.Connection, *, thorough: bool) -> bool:
    """Return whether the pages of a file hold together; thoroughly, also its indexes."""
    check = "integrity_check" if thorough else "quick_check"
    return connection.execute(f"PRAGMA {check}(1)").fetchall() == [("ok",)]


def has_dangling_keys(connection: sqlite3.Connection) -> bool:
    """Return whether a row names another that is not there."""
    return connection.execute("PRAGMA foreign_key_check").fetchone() is not None


def is_in_joint(connection: sqlite3.Connection) -> bool:
    """Return whether pages, indexes and rows of a file fit together."""
    return is_whole(connection, thorough=True) and not has_dangling_keys(connection)
