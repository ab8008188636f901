"""Whether a window can be opened here, and what it is drawn with."""

from __future__ import annotations

import os
import sys

from bootstrap.report import Stop


def is_there() -> bool:
    """Tell whether somebody would see a window (Windows and macOS always have a display)."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith(("offscreen", "minimal")):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return any((platform, os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")))


def require() -> None:
    """Stop before anything is installed where no window could be opened, not even an unseen one."""
    if not is_there() and not os.environ.get("QT_QPA_PLATFORM"):
        raise Stop("there is no display here to open the window on; try: ./run demo", 2)


def libraries_needed() -> tuple[str, ...]:
    """Name the sets of system libraries that a window on this display loads."""
    kinds = ["offscreen"]
    if os.environ.get("DISPLAY"):
        kinds.append("x11")
    if os.environ.get("WAYLAND_DISPLAY"):
        kinds.append("wayland")
    return tuple(kinds)
