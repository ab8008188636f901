"""``selftest``: whether every part of the program works here."""

from pathlib import Path

from baraza.cli.showing import show
from baraza.cli.telling import DONE, REFUSED, about, tell
from baraza.domain.errors import Fault
from baraza.services.selftest import trials

_PROGRAM = Path("baraza")


def selftest() -> int:
    """Try part after part; say which work."""
    failed = 0
    with about(_PROGRAM):
        for part, works in trials():
            if works:
                show(f"works: {part}")
            else:
                failed += 1
                tell(_PROGRAM, Fault("", "part-failed", {"part": part}))
    return REFUSED if failed else DONE
