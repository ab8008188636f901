"""Files of an office on the disk: for their owner alone, whole before they bear their name.

What an office holds is confidential, so nobody but its owner may open it, whatever the settings
of the system let others do. What SQLite lays beside a file gets the same rights from it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baraza.storage.errors import CouldNotWrite

OWNER_ALONE = 0o600
FOLDER_OF_OWNER = 0o700
RESTS = ("-wal", "-shm", "-journal")
"""What SQLite lays beside a file while it is open, or leaves there when it is cut off."""


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can open; what stood there is taken away."""
    take_away(path)
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ALONE)
    os.close(file)


def take_away(path: Path) -> None:
    """Remove a file that was not finished, and what SQLite laid beside it."""
    for name in (path.name, *(f"{path.name}{rest}" for rest in RESTS)):
        path.with_name(name).unlink(missing_ok=True)


def log_of(path: Path) -> Path:
    """Return where the write-ahead log lies; a clean close leaves none."""
    return path.with_name(f"{path.name}-wal")


def was_cut_off(path: Path) -> bool:
    """Return whether the last program to write ended without closing the file."""
    log = log_of(path)
    return log.exists() and log.stat().st_size > 0


@contextmanager
def built_beside(path: Path) -> Iterator[Path]:
    """Give a place beside an office's own to build it; it gets its name when that is done.

    The place has the same name each time: what a program that was killed has left there is no
    office, and the next one begins by taking it away. Whoever builds holds the office's lock.

    Raises:
        OSError: If nothing can be made there.
        CouldNotWrite: If what was written did not all reach the file.
    """
    own = Path(os.path.realpath(path))  # a link stays one
    part = own.with_name(f".{own.name}.part")
    make_private(part)
    try:
        yield part
        _expect_all_in(part)
        settle_on_disk(part)
        # A log that was left by another file of this name would be taken for this one's.
        take_away(own)
        part.replace(own)
    except BaseException:
        take_away(part)
        raise
    settle_on_disk(own.parent)


def _expect_all_in(part: Path) -> None:
    if was_cut_off(part):
        raise CouldNotWrite("could-not-write", cause="system")


def settle_on_disk(path: Path) -> None:
    """Wait until a file or folder is on the device; Windows has no way to ask it of a folder."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
