"""Joins the command line and the window: ``baraza`` opens the window, any word the command line.

Qt is loaded only when a window opens, so the command line runs where there is no graphics at all.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

_WINDOW_OPTIONS = ("--office", "--consultation")
_INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words after the program's name ask for and return the exit code."""
    words = list(sys.argv[1:] if words is None else words)
    if not words or words[0].split("=")[0] in _WINDOW_OPTIONS:
        return _window(words)
    try:
        from baraza.cli.main import main as command_line  # noqa: PLC0415 - no window needs it
    except KeyboardInterrupt:
        return _INTERRUPTED
    return command_line(words, _open if _lacking() is None and _is_seen() else None)


def _window(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="baraza", description="Open the window on an office's consultations."
    )
    parser.add_argument("--office", type=Path, help="the office file, instead of the usual one")
    parser.add_argument("--consultation", help="the identifier of the consultation to open")
    asked = parser.parse_args(words)
    lacking = _lacking()
    if lacking is not None:
        sys.stderr.write(f"baraza: the window cannot be opened: {lacking}\n")
        return 2
    return _open(asked.office, asked.consultation)


def _open(office: Path | None, consultation: str | None) -> int:
    from baraza.ui.application import open_window  # noqa: PLC0415 - Qt only for the window

    return open_window(office, consultation)


def _lacking() -> str | None:
    """Say what a window would need and is not there; without a display, Qt would dump core."""
    if find_spec("PySide6") is None:
        return "Qt is not installed here"
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in displays):
        return "there is no display here"
    return None


def _is_seen() -> bool:
    """Tell whether anybody would see the window; only who asks for it gets an unseen one."""
    return not os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal"))


if __name__ == "__main__":
    sys.exit(main())
