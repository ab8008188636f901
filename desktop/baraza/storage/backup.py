"""A copy of an office file, made by the database itself and examined before it counts."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from baraza.storage import pragmas
from baraza.storage.database import Connect, uri_of
from baraza.storage.errors import CouldNotWrite, OfficeDamaged, refusals_told

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
    part = _free_name(office, at)
    with refusals_told():
        source = connect(uri_of(office, "mode=rw"))
        try:
            identity = pragmas.identity(source)
            _copied(source, connect, part)
        finally:
            source.close()
    if _examined(connect, part) != identity:
        part.unlink()
        raise OfficeDamaged("office-damaged")
    backup = part.with_suffix("")
    part.replace(backup)
    _settle_on_disk(backup.parent)
    return backup


def _free_name(office: Path, at: datetime) -> Path:
    folder = office.parent / FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        raise CouldNotWrite("could-not-write") from None
    stem = f"{office.stem}-{at:%Y%m%dT%H%M%S}"
    number = 1
    while (folder / f"{stem}-{number}{office.suffix}").exists():
        number += 1
    return folder / f"{stem}-{number}{office.suffix}.part"


def _copied(source: sqlite3.Connection, connect: Connect, part: Path) -> None:
    """Copy the pages to a new file; it is taken away again where that fails."""
    part.unlink(missing_ok=True)
    try:
        target = connect(uri_of(part, "mode=rwc"))
        try:
            source.backup(target)
        finally:
            target.close()
        _settle_on_disk(part)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _examined(connect: Connect, part: Path) -> tuple[int, int] | None:
    """Return what a copy is, or nothing where it does not hold together."""
    with refusals_told():
        copy = connect(uri_of(part, "immutable=1"))
        try:
            whole = pragmas.is_whole(copy, thorough=True)
            return pragmas.identity(copy) if whole else None
        finally:
            copy.close()


def _settle_on_disk(path: Path) -> None:
    """Wait until a file or folder is on the device; Windows has no way to ask it of a folder."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
