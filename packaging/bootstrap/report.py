"""What the set-up tells the person at the terminal. Standard output is left to the program."""

from __future__ import annotations

import sys


class Stop(Exception):
    """The set-up cannot go on; the text says what to do."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def say(text: str) -> None:
    """Write lines to standard error, each marked as coming from the set-up."""
    for line in text.splitlines():
        sys.stderr.write(f"run: {line}\n")
    sys.stderr.flush()
