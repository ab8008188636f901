"""The plan of an office: every table, index and trigger, exactly as the migrations made them.

A file comes from elsewhere, and what another program built into it would be run by ours: a view
that never ends in the place of a table, a trigger that writes on the side. So nothing is read
from a file, nor written to it, before its plan was found to be one that we know.
"""

import re
import sqlite3
from collections.abc import Mapping
from hashlib import sha256

from baraza.storage import pragmas
from baraza.storage.errors import OfficeAltered

type Plans = Mapping[int, frozenset[str]]
"""Fingerprints of the plans of offices, by the number of their last migration."""

PLANS: Plans = {
    1: frozenset({"7f6178a07a5eb2063ad80d4d78b7a9712abab3735210adb1e4d663d7f72c2a51"}),
}
"""A later migration adds a line; what an earlier one has made stays known for ever."""

_SPACE = re.compile(r"\s+")
# A table that was rebuilt has its name in quotation marks. Only where they change nothing.
_QUOTED = re.compile(r'"([a-z_]+)"')


_NOT_OURS = (
    0,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_SCHEMA,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_TOOBIG,
)
"""Result codes where what is built in cannot be read as it should be, or is without end."""


def _is_stamped(connection: sqlite3.Connection, number: int) -> bool:
    """Return whether the migrations would go on from the same number."""
    stamps = connection.execute("SELECT version_num FROM alembic_version LIMIT 2").fetchall()
    return stamps == [(f"{number:04}",)]


def plan_of(connection: sqlite3.Connection) -> str:
    """Return the fingerprint of what is built into a file."""
    built = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
    told = sorted("|".join(_plain(word) for word in row) for row in built)
    return sha256("\n".join(told).encode()).hexdigest()


def _plain(word: object) -> str:
    if not isinstance(word, str):
        return repr(word)
    return _QUOTED.sub(r"\1", _SPACE.sub(" ", word)).strip()


def expect_plan(connection: sqlite3.Connection, plans: Plans) -> int:
    """Return the number of the last migration that a file has been through.

    Raises:
        OfficeAltered: If it is not built as an office of that number is.
    """
    try:
        with pragmas.looking_briefly(connection):
            _, number = pragmas.identity(connection)
            if plan_of(connection) in plans.get(number, ()) and _is_stamped(connection, number):
                return number
    except UnicodeDecodeError:  # a name that is no text
        pass
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) not in _NOT_OURS:
            raise
    raise OfficeAltered("office-altered")
