"""What the command line says on standard error: one message a line, hostile text made harmless.

A message quotes what stood in a file only shortened, and writes what is not printable ASCII as
an escape, so that it can neither reorder the line nor speak to the terminal.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from baraza.cli.streams import write_err
from baraza.cli.words import OTHER_KIND, PLAIN_KINDS, cause
from baraza.domain.errors import BarazaError, Fact, Fault, NotWritten
from baraza.services.reading import Reading

DONE = 0
USAGE = 2
REFUSED = 3
NOT_WRITTEN = 4

_LONGEST_FACT = 60
_LONGEST_LIST = 12
# A path of a file is what the user typed, and a place is long where members are deep; names
# that were typed by others are shortened within it.
_LONGEST_PLACE = 240
_LONGEST_FILE = 400
# Trouble with the place that is written to, told by the database.
_OF_WRITING = frozenset(
    {"could-not-write", "could-not-open", "disk-full", "office-locked", "office-read-only"}
)


class Ended(Exception):
    """The command has said why it ends; what is left is its exit code."""

    def __init__(self, code: int) -> None:
        """Name the exit code."""
        super().__init__(code)
        self.code = code


def quoted(text: str, most: int = _LONGEST_FACT) -> str:
    """Return text as printable ASCII, cut after so many characters."""
    shown, length = list[str](), 0
    for char in text[: most + 1]:
        piece = _escaped(char)
        length += len(piece)
        if length > most:
            return f"{''.join(shown)}..."
        shown.append(piece)
    return "".join(shown)


def _escaped(char: str) -> str:
    if " " <= char <= "~":
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else char.encode("ascii", "backslashreplace").decode()


def tell(file: Path | str, fault: Fault, *, warning: bool = False) -> None:
    """Say one thing about a file."""
    told = (
        quoted(str(file), _LONGEST_FILE),
        quoted(fault.place, _LONGEST_PLACE) or "-",
        cause(fault.rule, {name: _shown(fault.rule, fact) for name, fact in fault.facts.items()}),
    )
    write_err(f"{'warning: ' if warning else ''}{': '.join(told)}\n")


def tell_reading(file: Path, reading: Reading) -> None:
    """Say everything that is wrong with a file, the warnings first."""
    for warning in reading.warnings:
        tell(file, warning, warning=True)
    if reading.more_warnings:
        tell(file, Fault("", "and-more", {"count": reading.more_warnings}), warning=True)
    for error in reading.errors:
        tell(file, error)
    if reading.more:
        tell(file, Fault("", "and-more", {"count": reading.more}))


@contextmanager
def about(file: Path, *, out: Path | None = None, changes_office: bool = False) -> Iterator[None]:
    """Say what is expected to go wrong with a file, and end.

    Args:
        file: What is read; named unless the trouble is with writing.
        out: What is written, where that is another file.
        changes_office: Whether ``file`` is an office that is written to.

    Raises:
        Ended: With the exit code, where something went wrong.
    """
    try:
        yield
    except NotWritten as error:
        tell(out or file, Fault("", error.rule, error.facts))
        raise Ended(NOT_WRITTEN) from None
    except BarazaError as error:
        tell(file, Fault("", error.rule, error.facts))
        not_written = changes_office and error.rule in _OF_WRITING
        raise Ended(NOT_WRITTEN if not_written else REFUSED) from None


def _shown(rule: str, fact: Fact) -> str:
    if isinstance(fact, tuple):
        listed = ", ".join(quoted(one) for one in fact[:_LONGEST_LIST])
        return f"{listed}, ..." if len(fact) > _LONGEST_LIST else listed
    if rule in OTHER_KIND and isinstance(fact, str):
        return PLAIN_KINDS.get(fact, quoted(fact))
    return quoted(str(fact).lower() if isinstance(fact, bool) else str(fact))
