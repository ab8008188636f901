"""Reading a consultation, from a file or from an office, without changing anything."""

from pathlib import Path

from baraza.domain.errors import NotRead
from baraza.exchange.canonical import canonical
from baraza.exchange.reader import Reading, examined, read_file

__all__ = ["Reading", "canonical", "is_office", "read_file", "read_source"]

_MAGIC = b"SQLite format 3\0"


def is_office(path: Path) -> bool:
    """Return whether a file is to be read as an office: it begins as a database does."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except (OSError, ValueError):
        return False


def read_source(path: Path, which: str | None = None) -> Reading:
    """Read a consultation from a file or an office.

    Args:
        path: A consultation file, or an office.
        which: Id of the consultation; None for the only one there is.

    Raises:
        NotRead: ``no-such-consultation``, if the file holds another one.
        OfficeError: If the office cannot be read, or has not exactly the one asked for.
    """
    if is_office(path):
        return _read_office(path, which)
    reading = read_file(path)
    found = reading.consultation.session.id if reading.consultation else None
    if which is not None and found is not None and which.casefold() != found.casefold():
        raise NotRead("no-such-consultation", id=which)
    return reading


def _read_office(path: Path, which: str | None) -> Reading:
    from baraza.services.office import Office  # noqa: PLC0415  a file needs no database

    with Office.read(path) as office:
        consultation = office.consultation(which)
    return examined(consultation)
