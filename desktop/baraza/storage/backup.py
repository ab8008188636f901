"""A copy of an office file, made by the database itself and examined before it counts."""

import sqlite3
from datetime import datetime
from pathlib import Path

from baraza.storage import pragmas
from baraza.storage.database import Connect, looking_into
from baraza.storage.errors import OfficeDamaged, refusals_told
from baraza.storage.placing import FOLDER_OF_OWNER, make_private, settle_on_disk

FOLDER = "backups"
"""Lies beside the office file."""


def back_up(office: Path, connect: Connect, at: datetime) -> Path:
    """Copy an office into the folder of backups; return the path of the copy.

    The copy is written under another name first and renamed when it is whole, so that a file
    with the name of a backup is one.

    Raises:
        CouldNotWrite: If there is no room. The office is as it was.
        OfficeDamaged: If the copy does not hold together, which the original then does not either.
    """
    with refusals_told():
        part = _free_name(office, at)
        with looking_into(office, "mode=rw", connect) as source:
            identity = pragmas.identity(source)
            _copied(source, connect, part)
        if _examined(connect, part) != identity:
            part.unlink()
            raise OfficeDamaged("office-damaged")
        backup = part.with_suffix("")
        part.replace(backup)
        settle_on_disk(backup.parent)
    return backup


def _free_name(office: Path, at: datetime) -> Path:
    folder = office.parent / FOLDER
    folder.mkdir(FOLDER_OF_OWNER, exist_ok=True)
    stem = f"{office.stem}-{at:%Y%m%dT%H%M%S}"
    number = 1
    while (folder / f"{stem}-{number}{office.suffix}").exists():
        number += 1
    return folder / f"{stem}-{number}{office.suffix}.part"


def _copied(source: sqlite3.Connection, connect: Connect, part: Path) -> None:
    """Copy the pages to a new file; it is taken away again where that fails."""
    make_private(part)
    try:
        with looking_into(part, "mode=rw", connect) as target:
            source.backup(target)
        settle_on_disk(part)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _examined(connect: Connect, part: Path) -> tuple[int, int] | None:
    """Return what a copy is, or nothing where it does not hold together."""
    with looking_into(part, "immutable=1", connect) as copy:
        whole = pragmas.is_whole(copy, thorough=True)
        return pragmas.identity(copy) if whole else None
