"""What Qt's wheels, and the building of the packaged program, expect to find on a Linux system.

The command line needs none of it. Package names are Debian's, which Ubuntu shares; newer releases
still know the older names.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence

from bootstrap.report import Stop, say

_PACKAGES = {
    "offscreen": {
        "libglib-2.0.so.0": "libglib2.0-0",
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libfontconfig.so.1": "libfontconfig1",
        "libdbus-1.so.3": "libdbus-1-3",
    },
    "x11": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {"libwayland-cursor.so.0": "libwayland-cursor0"},
    "pango": {"pango-view": "pango1.0-tools", "pdftotext": "poppler-utils"},
    "building": {"objdump": "binutils"},
}


def provide(kinds: Iterable[str]) -> None:
    """See that the libraries and tools of these sets are there, or stop and say how to get them."""
    require([pair for kind in kinds for pair in _PACKAGES[kind].items()])


def require(wanted: Sequence[tuple[str, str]]) -> None:
    """See that libraries and tools are there, each given with the package it comes in.

    As root on Debian or Ubuntu the missing packages, and only those, are installed.
    """
    lacking = missing(wanted)
    if not lacking:
        return
    packages = [package for _, package in lacking]
    if not shutil.which("apt-get"):
        names = ", ".join(name for name, _ in lacking)
        raise Stop(f"this needs parts of the system that are not installed: {names}")
    if os.geteuid() != 0:
        line = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
        raise Stop(f"this needs parts of the system that are not installed. Run:\n  {line}")
    install(packages)
    still = missing(wanted)
    if still:
        names = ", ".join(name for name, _ in still)
        raise Stop(f"these parts of the system are still not there: {names}")


def missing(wanted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return those of the libraries and tools that are not there; elsewhere than on Linux none."""
    if not sys.platform.startswith("linux"):
        return []
    return [(name, package) for name, package in wanted if not _is_there(name)]


def install(packages: list[str]) -> None:
    """Install Debian packages as root."""
    say(f"installing system packages: {' '.join(packages)}")
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [shutil.which("apt-get") or "apt-get", "-qq", *words],
            env=quietly,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise Stop(f"apt-get {words[0]} failed:\n{done.stdout.strip()}")


def _is_there(name: str) -> bool:
    """A library counts when it loads, a tool when it is on the PATH."""
    if not name.startswith("lib"):
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
