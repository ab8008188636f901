"""Writing a consultation file: whole or not at all."""

import errno
import os
from pathlib import Path

from baraza.domain.consultation import Consultation
from baraza.domain.errors import NotWritten
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form

_CAUSES = {
    errno.ENOENT: "no-such-folder",
    errno.ENOTDIR: "no-such-folder",
    errno.EISDIR: "is-a-folder",
    errno.EACCES: "not-permitted",
    errno.EPERM: "not-permitted",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ENAMETOOLONG: "name-too-long",
}


def write_file(consultation: Consultation, path: Path) -> None:
    """Write the canonical form: beside the place, to the disk, then in one step to its name.

    Raises:
        NotWritten: ``could-not-write`` with ``file`` and ``cause``; what stood there still does.
    """
    data = canonical(plain_form(consultation))
    beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        try:
            _write_through(beside, data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        _keep_name(path.parent)
    except OSError as error:
        cause = _CAUSES.get(error.errno or 0, "system")
        raise NotWritten("could-not-write", file=str(path), cause=cause) from None


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


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
