"""Standard output and standard error: closed, full or read by nobody, the exit code stays true."""

import io
import os
import sys
from contextlib import suppress

from baraza.services.targets import cause_of_writing

_STANDARD_ERROR = 2


class NotShown(Exception):
    """Standard output takes nothing more.

    Attributes:
        cause: What keeps it from doing so; empty where whoever was reading has seen enough.
    """

    def __init__(self, cause: str) -> None:
        """Name the cause."""
        super().__init__(cause)
        self.cause = cause


def stand_in_for_closed() -> None:
    """Let a stream that was closed from the start lead nowhere.

    Otherwise the next file that is opened gets its number, and an office what is meant for it.
    """
    handle = os.open(os.devnull, os.O_RDWR)
    while handle <= _STANDARD_ERROR:
        handle = os.open(os.devnull, os.O_RDWR)
    os.close(handle)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, io.StringIO())


def write_out(text: str) -> None:
    """Write to standard output.

    Raises:
        NotShown: If it cannot be.
    """
    try:
        sys.stdout.write(text)
    except OSError as error:
        raise _given_up(error) from None


def finish() -> None:
    """Write what standard output still holds back.

    Raises:
        NotShown: If it cannot be.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _given_up(error) from None


def write_err(text: str) -> None:
    """Write to standard error; nobody can be told where that fails."""
    with suppress(OSError):
        sys.stderr.write(text)


def _given_up(error: OSError) -> NotShown:
    """Lead standard output nowhere, so that what it holds back fails no more at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NotShown("" if isinstance(error, BrokenPipeError) else cause_of_writing(error))
