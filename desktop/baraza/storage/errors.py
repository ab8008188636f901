"""What can go wrong with an office file, as rules and facts.

What the driver says never leaves this package: its messages belong to no language, and an
exception of a statement carries the values that were bound to it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from baraza.domain.errors import BarazaError
from baraza.storage.causes import cause_of_writing


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


class OfficeAltered(OfficeError):
    """The file is not built as this program builds one: another has been at it."""


class CouldNotWrite(OfficeError):
    """Nothing could be written: the disk is full, the file is read-only, the device failed."""


class StaleConsultation(OfficeError):
    """The consultation was changed elsewhere since it was opened."""


class ConsultationExists(OfficeError):
    """An id that is taken, upper and lower case being the same."""


class NoSuchConsultation(OfficeError):
    """An id that is not in the office."""


_READING = frozenset(
    {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_FSTAT}
)
"""Extended result codes of a device that does not give back what is on it."""


def _refusals() -> dict[int, OfficeError]:
    """Return what the primary result codes of SQLite mean here."""
    return {
        sqlite3.SQLITE_FULL: CouldNotWrite("disk-full"),
        sqlite3.SQLITE_READONLY: CouldNotWrite("office-read-only"),
        sqlite3.SQLITE_PERM: CouldNotWrite("could-not-write", cause="not-permitted"),
        sqlite3.SQLITE_IOERR: CouldNotWrite("could-not-write", cause="system"),
        sqlite3.SQLITE_CANTOPEN: CouldNotWrite("could-not-open", cause="system"),
        sqlite3.SQLITE_BUSY: OfficeLocked("office-locked"),
        sqlite3.SQLITE_LOCKED: OfficeLocked("office-locked"),
        sqlite3.SQLITE_CORRUPT: OfficeDamaged("office-damaged"),
        sqlite3.SQLITE_TOOBIG: OfficeDamaged("office-damaged"),
        sqlite3.SQLITE_NOTADB: NotAnOffice("not-an-office"),
    }


@contextmanager
def refusals_told() -> Iterator[None]:
    """Turn what the driver or the system raises into an error with a rule, where it is expected.

    Raises:
        OfficeError: Without the driver's own error, which may hold values.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        known = _meaning(error.orig if isinstance(error, DBAPIError) else error)
        if known is None:
            raise
        raise known from None
    except (UnicodeDecodeError, MemoryError):
        # The driver cannot even say what is wrong, since it quotes the file; or a row takes more
        # memory than any of ours.
        raise OfficeDamaged("office-damaged") from None
    except OSError as error:
        raise CouldNotWrite("could-not-write", cause=cause_of_writing(error)) from None


def _meaning(raised: BaseException | None) -> OfficeError | None:
    code: int | None = getattr(raised, "sqlite_errorcode", None)
    if code is None:
        # Bytes that are no text: found by the driver itself, and quoted in its message.
        is_text = isinstance(raised, sqlite3.OperationalError)
        return OfficeDamaged("office-damaged") if is_text else None
    if code in _READING:
        return CouldNotWrite("could-not-open", cause="system")
    return _refusals().get(code & 0xFF)
