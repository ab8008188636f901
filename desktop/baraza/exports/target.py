"""Writing a document beside its target and renaming it: no half document ever stands there."""

import errno
import os
from pathlib import Path

from baraza.domain.errors import NotWritten

__all__ = ["NotWritten", "write_beside"]

_CAUSES = {
    errno.ENOENT: "no-such-folder",
    errno.ENOTDIR: "no-such-folder",
    errno.EISDIR: "is-a-folder",
    errno.EACCES: "not-permitted",
    errno.EPERM: "not-permitted",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ENAMETOOLONG: "name-too-long",
}


def write_beside(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; what stood at its place stays until then.

    Raises:
        NotWritten: The rule is ``could-not-write``, with ``file`` and ``cause`` as facts.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        _replace(path, data)
    except (OSError, ValueError) as error:
        cause = _CAUSES.get(getattr(error, "errno", None) or 0, "system")
        raise NotWritten("could-not-write", file=str(path), cause=cause) from error


def _replace(path: Path, data: bytes) -> None:
    # Not named after the target, whose name may already be as long as a name can be.
    beside = path.with_name(f".baraza-{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
