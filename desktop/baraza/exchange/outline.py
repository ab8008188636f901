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
_ALL_BUT_BRACKETS = bytes(byte for byte in range(256) if byte not in b'"[]{}')


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
    if b"\\" in data:
        # After these two no quotation mark is escaped, and what is left of an escape is harmless.
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    if at_most > MOST_VALUES:
        data = _outside(data.translate(_TO_MARKS, _SPACE), b"0")
        _check_values(data)
    return opening > MOST_LEVELS and _is_too_deep(_brackets(data))


def _check_values(marks: bytes) -> None:
    opening = marks.count(b"[") + marks.count(b"{")
    empty = marks.count(b"[]") + marks.count(b"{}")
    # Each list or object holds one value more than commas, an empty one none.
    found = 1 + opening + marks.count(b",") - empty
    if found > MOST_VALUES:
        raise FileRefused("too-many-values", most=MOST_VALUES)


def _brackets(data: bytes) -> bytes:
    """Return the brackets outside strings."""
    # Two quotation marks side by side change nothing in what is within a string and what is not.
    marks = data.translate(None, _ALL_BUT_BRACKETS).replace(b'""', b"")
    return _outside(marks, b"") if b'"' in marks else marks


def _is_too_deep(brackets: bytes) -> bool:
    return not _closes_soon(brackets) and _deepest(brackets) > MOST_LEVELS


def _closes_soon(brackets: bytes) -> bool:
    """Return whether pairs taken out from within soon leave nothing, so that levels are few."""
    if len(brackets) > 2 * MOST_VALUES:
        return False
    for _ in range(MOST_LEVELS // 2):  # each time round takes out two levels at most
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
    return not brackets


def _deepest(brackets: bytes) -> int:
    """Return the deepest level up to where the value at the top ends, or there are too many."""
    level = deepest = 0
    for mark in brackets:
        level += 1 if mark in b"[{" else -1
        deepest = max(deepest, level)
        if level <= 0 or level > MOST_LEVELS:
            break
    return deepest


def _outside(marks: bytes, string: bytes) -> bytes:
    """Return what stands outside strings, with something in the place of each string."""
    pieces, inside = list[bytes](), 0
    # In pieces, since a list of 32 million parts would not fit in memory.
    for start in range(0, len(marks), _PIECE):
        parts = marks[start : start + _PIECE].split(b'"')
        pieces.append(string.join(islice(parts, inside, None, 2)))
        inside = (inside + len(parts) - 1) % 2
        if inside:
            pieces.append(string)  # the string that goes on in the next piece
    return b"".join(pieces)
