"""Where a result may be written, and writing it there: whole or not at all.

A result never replaces what it was made from, nor an office. It is written beside its place, to
the disk, and takes its name in one step, so that no half file ever stands there.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from baraza.domain.errors import NotWritten
from baraza.services.reading import is_office
from baraza.storage.causes import cause_of_writing

__all__ = ["cause_of_writing", "check_target", "own_folder", "write_whole"]


def check_target(out: Path, sources: tuple[Path, ...] = ()) -> None:
    """Refuse a place where something would be lost that cannot be made again.

    Raises:
        NotWritten: ``would-replace-source`` or ``would-replace-office``, with ``file``.
    """
    for source in sources:
        if _is_same(out, source):
            raise NotWritten("would-replace-source", file=str(out))
    if is_office(out):
        raise NotWritten("would-replace-office", file=str(out))


def write_whole(out: Path, data: bytes) -> None:
    """Write a file; what stood there stays until the new one is whole.

    Raises:
        NotWritten: ``could-not-write`` with ``file`` and ``cause``; what stood there still does.
    """
    try:
        # A link stays one: what it leads to is replaced.
        place = Path(os.path.realpath(out))
        _expect_plain_file(place, out)
        _replace(place, data)
        _keep_name(place.parent)
    except (OSError, ValueError) as error:  # ValueError: a zero in the name
        raise NotWritten("could-not-write", file=str(out), cause=cause_of_writing(error)) from None


@contextmanager
def own_folder() -> Iterator[Path]:
    """Give a folder nobody else works in, which is removed with all that is in it.

    Raises:
        NotWritten: ``could-not-write`` with ``file`` and ``cause``.
    """
    try:
        folder = TemporaryDirectory(prefix="baraza-")
    except OSError as error:
        place = error.filename or ""
        raise NotWritten("could-not-write", file=place, cause=cause_of_writing(error)) from None
    with folder as path:
        yield Path(path)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _expect_plain_file(place: Path, out: Path) -> None:
    """Refuse what stands there and is no file that may be replaced: a folder, a device, a pipe."""
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.path.lexists(place):
        return
    if not place.is_file():
        raise NotWritten("could-not-write", file=str(out), cause="not-a-file")
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _replace(place: Path, data: bytes) -> None:
    # Not named after the place, whose name may already be as long as a name can be; and a name
    # nobody can guess, at which nobody can have put a link that leads elsewhere.
    beside = place.with_name(f".baraza-{uuid4().hex[:16]}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, beside)  # who could not read it before cannot now
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _keep_name(folder: Path) -> None:
    """Bring the new name to the disk; where folders cannot be opened, that is done anyway."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
