"""One writer to an office: a lock beside the file, which ends with the program however it ends."""

import os
import sys
import time
from pathlib import Path

from baraza.storage.causes import cause_of_writing
from baraza.storage.errors import CouldNotWrite, OfficeLocked
from baraza.storage.placing import OWNER_ALONE

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Never by way of a link, which would have a file made, and taken away, somewhere else.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)


class OfficeLock:
    """Held by the one window or command that may write, or by any number that only read.

    The database has locks of its own for single transactions; this one lasts as long as an
    office is open. The operating system lets go of it when the process ends.
    """

    def __init__(self, office: Path) -> None:
        """Name the office; nothing is held yet."""
        self._path = office.with_name(f".{office.name}.lock")
        self._file: int | None = None

    def take(self, *, shared: bool = False, patience: float = 1.0) -> None:
        """Hold the lock, waiting a moment for a reading command to end.

        Raises:
            OfficeLocked: If another holds it.
            CouldNotWrite: If no file can be written beside the office.
        """
        until = time.monotonic() + patience
        while not self._try(shared=shared):
            if time.monotonic() >= until:
                raise OfficeLocked("office-locked")
            time.sleep(0.02)

    def _try(self, *, shared: bool) -> bool:
        try:
            file = os.open(self._path, _FLAGS, OWNER_ALONE)
        except OSError as error:
            raise CouldNotWrite("could-not-write", cause=cause_of_writing(error)) from None
        # The file may have been taken away between opening and locking it: then another can
        # lock a new one of the same name, and ours says nothing.
        if _lock(file, shared=shared) and self._is_the_one(file):
            self._file = file
            return True
        os.close(file)
        return False

    def _is_the_one(self, file: int) -> bool:
        try:
            return os.path.samestat(os.fstat(file), self._path.stat())
        except FileNotFoundError:
            return False

    def let_go(self) -> None:
        """Hold it no longer, and leave no file where nobody else holds it."""
        if self._file is None:
            return
        if _lock(self._file, shared=False) and sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(self._file)
        self._file = None


def _lock(file: int, *, shared: bool) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBRLCK if shared else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
