"""What the command line shows on standard output."""

import json
import re
import sys
from unicodedata import category

from baraza.cli.streams import write_out
from baraza.services.reading import canonical

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def show(line: str) -> None:
    """Show one line; what would act on the terminal or reorder the line is escaped.

    Spaces that hold together do neither, and French writes one before every colon.
    """
    safe = "".join(
        char if char.isprintable() or category(char) == "Zs" else _escaped(char) for char in line
    )
    encoding = sys.stdout.encoding or "ascii"
    write_out(safe.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def show_json(plain: object) -> None:
    """Show one JSON object, in ASCII so that it survives every terminal and every pipe."""
    text = canonical(plain).decode()
    write_out(_NOT_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], text))


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()
