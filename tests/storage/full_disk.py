"""A disk that is soon full, or cannot be written, where the system lets a test make one."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """Give a folder with a disk of its own. Only an administrator of Linux can make one."""
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    options = ["-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    if (
        mount is None
        or umount is None
        or subprocess.run([mount, *options], capture_output=True, check=False).returncode
    ):
        pytest.skip("no disk can be made here")
    try:
        yield folder
    finally:
        subprocess.run([umount, str(folder)], check=True)


def written_off(disk: Path) -> None:
    """Let nothing more be written on a disk."""
    mount = shutil.which("mount") or ""
    subprocess.run([mount, "-o", "remount,ro", str(disk)], check=True)


def filled(disk: Path) -> Path:
    """Write on a disk until nothing more goes; return the file that takes all the room."""
    filling = disk / "filling"
    with filling.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    return filling
