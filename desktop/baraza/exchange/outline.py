"""The outline of a JSON text: its brackets and commas outside strings, found without parsing.

A parser spends memory for every value it meets and stack for every level. Both are bounded
here first, from the bytes, with a few passes in compiled code.
"""

from itertools import islice

from baraza.exchange.refusal import FileRefused

MOST_VALUES = 500_000
"""Most values in one file: objects, lists, texts, numbers and the three words."""

MOST_LEVELS = 64
"""Deepest nesting; the object at the top is level 1."""

_PIECE = 2**20
_KEPT = b'"[]{},'
_SPACE = b" \t\r\n"
# Whatever stands outside strings and is no mark of the outline becomes a zero: a value is there.
_TO_MARKS = bytes(byte if byte in _KEPT else ord("0") for byte in range(256))
_ALL_BUT_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")


def check_outline(data: bytes) -> bool:
    """Refuse a text with too many values; return whether it is nested too deeply.

    Nesting has a place in the text, which the caller finds.

    Raises:
        FileRefused: If there are more than `MOST_VALUES` values.
    """
    opening = data.count(b"[") + data.count(b"{")
    at_most = 1 + opening + data.count(b",")
    if at_most <= MOST_VALUES and opening <= MOST_LEVELS:
        return False
    marks = _marks(data)
    if at_most > MOST_VALUES:
        _check_values(marks)
    return opening > MOST_LEVELS and _is_too_deep(marks)


def _check_values(marks: bytes) -> None:
    opening = marks.count(b"[") + marks.count(b"{")
    empty = marks.count(b"[]") + marks.count(b"{}")
    # Each list or object holds one value more than commas, an empty one none.
    found = 1 + opening + marks.count(b",") - empty
    if found > MOST_VALUES:
        raise FileRefused("too-many-values", most=MOST_VALUES)


def _is_too_deep(marks: bytes) -> bool:
    level = 0
    for mark in marks.translate(None, _ALL_BUT_BRACKETS):
        if mark in b"[{":
            level += 1
            if level > MOST_LEVELS:
                return True
        else:
            level -= 1
    return False


def _marks(data: bytes) -> bytes:
    """Return the text with every string a zero and without white space."""
    if b"\\" in data:
        # After these two no quotation mark is escaped, and what is left of an escape is harmless.
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    marks = data.translate(_TO_MARKS, _SPACE)
    pieces, inside = list[bytes](), 0
    # In pieces, since a list of 32 million parts would not fit in memory.
    for start in range(0, len(marks), _PIECE):
        parts = marks[start : start + _PIECE].split(b'"')
        outside = islice(parts, inside, None, 2)
        pieces.append(b"0".join(outside))
        inside = (inside + len(parts) - 1) % 2
        if inside:
            pieces.append(b"0")  # the string that goes on in the next piece
    return b"".join(pieces)
