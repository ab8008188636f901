"""What can go wrong with an office file, as rules and facts.

What the driver says never leaves this package: its messages belong to no language, and an
exception of a statement carries the values that were bound to it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from baraza.domain.errors import BarazaError


class OfficeError(BarazaError):
    """An expected trouble with an office file; what was saved before is as it was."""


class NotAnOffice(OfficeError):
    """The file is there and is no office of this program."""


class OfficeNewer(OfficeError):
    """The file was written by a later version of the program."""


class OfficeOlder(OfficeError):
    """The file must be brought up to date first, which a reading command never does."""


class OfficeLocked(OfficeError):
    """Another window or command has the office open."""


class OfficeDamaged(OfficeError):
    """The file does not hold together any more."""


class CouldNotWrite(OfficeError):
    """Nothing could be written: the disk is full, the file is read-only, the device failed."""


class StaleConsultation(OfficeError):
    """The consultation was changed elsewhere since it was opened."""


class ConsultationExists(OfficeError):
    """An id that is taken, upper and lower case being the same."""


class NoSuchConsultation(OfficeError):
    """An id that is not in the office."""


def _refusals() -> dict[int, OfficeError]:
    """Return what the primary result codes of SQLite mean here."""
    return {
        sqlite3.SQLITE_FULL: CouldNotWrite("disk-full"),
        sqlite3.SQLITE_READONLY: CouldNotWrite("office-read-only"),
        sqlite3.SQLITE_PERM: CouldNotWrite("could-not-write"),
        sqlite3.SQLITE_IOERR: CouldNotWrite("could-not-write"),
        sqlite3.SQLITE_CANTOPEN: CouldNotWrite("could-not-open"),
        sqlite3.SQLITE_BUSY: OfficeLocked("office-locked"),
        sqlite3.SQLITE_LOCKED: OfficeLocked("office-locked"),
        sqlite3.SQLITE_CORRUPT: OfficeDamaged("office-damaged"),
        sqlite3.SQLITE_NOTADB: NotAnOffice("not-an-office"),
    }


@contextmanager
def refusals_told() -> Iterator[None]:
    """Turn what the driver raises into an error with a rule, where it is an expected one.

    Raises:
        OfficeError: Without the driver's own error, which may hold values.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raised = error.orig if isinstance(error, DBAPIError) else error
        known = _refusals().get(getattr(raised, "sqlite_errorcode", 0) & 0xFF)
        if known is None:
            raise
        raise known from None
