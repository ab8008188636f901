"""Office files for tests, built by the migrations once and copied, and what is in them."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from baraza.services.office import Office

FIRST_MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class StepClock:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self.now = FIRST_MOMENT

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def build(path: Path) -> Path:
    """Build an empty office as the program does."""
    Office.open(path, create=True, clock=StepClock()).close()
    return path


def copy(template: Path, folder: Path) -> Path:
    path = folder / "office.baraza"
    shutil.copyfile(template, path)
    return path


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """Look into an office without the program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def tables_of(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in found]


def content_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table."""
    with raw(path) as connection:
        return {
            table: sorted(_rows(connection, table), key=repr) for table in tables_of(connection)
        }


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    statement = f'SELECT * FROM "{table}"'  # noqa: S608 - names from the database itself
    return connection.execute(statement).fetchall()


_NOT_VALUES = ("tx", "op", "meta", "replica", "alembic_version")


def values_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of the records: without history, and without when a version was saved."""
    content = content_of(path)
    with raw(path) as connection:
        content["consultation"] = sorted(
            connection.execute("SELECT key, written, own_org, opens_at FROM consultation")
        )
    return {table: rows for table, rows in content.items() if table not in _NOT_VALUES}


def ops_of(path: Path) -> list[tuple[Any, ...]]:
    with raw(path) as connection:
        return connection.execute("SELECT * FROM op ORDER BY replica, n").fetchall()
