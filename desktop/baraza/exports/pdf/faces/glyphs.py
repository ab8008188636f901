"""Glyphs with the text they stand for, and how they are written into a page.

A string of the page holds two bytes for each glyph. Strings and the moves between them are kept
without the brackets around the whole, so that words are put together by writing one after the
other.
"""

import re
import sys
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

# What would end a string of the file, or be read as another byte inside it.
_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r"})

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_MOVE = re.compile(r"\)-?\d+\(")


class Glyph(NamedTuple):
    """A glyph with the text it stands for; lengths in thousandths of the type size."""

    gid: int
    text: str
    advance: float
    shift: float
    rise: float


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A stretch of text as glyphs in reading order, with its width in thousandths of the size.

    Attributes:
        glyphs: The glyphs.
        advance: Their width.
        right_to_left: Whether they are read from the right.
        drawn: How any document writes it, where every glyph stands for its own character on the
            baseline; else nothing.
    """

    glyphs: tuple[Glyph, ...]
    advance: float
    right_to_left: bool
    drawn: str = ""

    @property
    def is_level(self) -> bool:
        """Whether all of it stands on the baseline."""
        if not self.glyphs:
            return False
        return bool(self.drawn) or not any(glyph.rise for glyph in self.glyphs)


type Fragment = tuple[tuple[float, str], ...]
"""Strings and moves of a text array, each with the height of its baseline."""


@cache
def coded(code: int) -> str:
    """Return the code of a glyph as it stands in a string of the page."""
    return code.to_bytes(2).decode("latin-1").translate(_ESCAPED)


def codes_in(drawn: str) -> set[int]:
    """Return the codes that strings and moves hold."""
    codes = array("H", _ESCAPE.sub(_meant, _MOVE.sub("", drawn)).encode("latin-1"))
    if sys.byteorder == "little":
        codes.byteswap()
    return set(codes)


def _meant(escape: re.Match[str]) -> str:
    return "\r" if escape[1] == "r" else escape[1]


def moved(by: float) -> str:
    """Return a move to the left between two strings, in thousandths of the size."""
    return f"){by:.0f}("


def written(
    glyphs: Iterable[Glyph], advance: Callable[[int], float], code: Callable[[Glyph], int]
) -> Fragment:
    """Return glyphs, from left to right, as strings and moves, cut where the baseline moves.

    ``advance`` tells the width of a glyph as the file declares it, ``code`` what stands for it.
    """
    parts: list[tuple[float, str]] = []
    out: list[str] = []
    rise = lag = 0.0
    for glyph in glyphs:
        if glyph.rise != rise:
            parts.append((rise, "".join(out)))
            out, rise = [], glyph.rise
        move = lag + glyph.shift
        if abs(move) >= 0.5:
            out.append(moved(-move))
            lag -= round(move)
        out.append(coded(code(glyph)))
        lag += glyph.advance - advance(glyph.gid)
    if abs(lag) >= 0.5:
        out.append(moved(-lag))
    parts.append((rise, "".join(out)))
    return tuple((height, text) for height, text in parts if text)
