"""Lines of plain words: one style, single spaces, one direction. Most of what is ever set.

Nothing is made for a word but what is kept for all of its kind: a line is the words on it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import inf
from operator import add
from typing import NamedTuple

from baraza.exports.pdf.faces.words import SOFT_HYPHEN, Word
from baraza.exports.pdf.lines.parting import LOOSE, MOST_HYPHENS, parted_word
from baraza.exports.pdf.lines.pieces import ALL_FROM_RIGHT, Piece
from baraza.exports.pdf.lines.styles import Style, style_of
from baraza.exports.pdf.looks import Adjust, Look
from baraza.exports.report import Run

SLACK = 0.01
_LOOSE = LOOSE * 1000


class PlainLine(NamedTuple):
    """A line of plain words.

    Attributes:
        words: What stands on it; of a word that is parted, the part.
        width: Its natural width.
        last: Whether it ends the paragraph.
        style: The style of its words.
        joined: Whether the next line begins with the rest of its last word.
        hyphen: Whether a hyphen stands behind its last word.
    """

    words: Sequence[Word]
    width: float
    last: bool
    style: Style
    joined: bool = False
    hyphen: bool = False

    @property
    def text(self) -> str:
        """What the line says; a hyphen of ours is a soft one."""
        said = " ".join([word.text for word in self.words]).replace(SOFT_HYPHEN, "")
        return said + SOFT_HYPHEN if self.hyphen else said

    @property
    def space(self) -> Piece | None:
        """What is written behind it; nothing where a word goes on."""
        return None if self.joined else self.style.space._replace(width=0.0)

    @property
    def pieces(self) -> list[Piece]:
        """Its pieces in reading order, those of spaces between the words."""
        return self.spaced[0]

    @property
    def spaced(self) -> tuple[list[Piece], list[bool]]:
        """Its pieces in reading order, those of spaces between the words, and which are spaces."""
        pieces: list[Piece] = []
        gaps: list[bool] = []
        for at, word in enumerate(self.words):
            if at:
                pieces.append(self.style.space)
                gaps.append(True)
            own = self.style.pieces(word.text)
            pieces += own
            gaps += [False] * len(own)
        if self.hyphen:
            pieces.append(self.style.hyphen)
            gaps.append(False)
        return pieces, gaps


def plain_lines(
    run: Run, look: Look, measure: float, base: int, language: str
) -> tuple[PlainLine, ...] | None:
    """Return the lines of a paragraph of one run, or None where it takes more than plain words."""
    style = style_of(run, look, base)
    if not style.is_plain or (base and not ALL_FROM_RIGHT.fullmatch(run.text)):
        return None
    words = [*map(style.known.of.__getitem__, run.text.split(" "))]
    widths = [word.advance for word in words]
    room = (measure + SLACK) * 1000 / style.size
    width = sum(widths) + style.gap * (len(words) - 1)
    if width <= room:
        return (PlainLine(words, width * style.size / 1000, True, style),)
    if width == inf or max(widths) > room:
        return None
    justified = look.adjust is Adjust.JUSTIFIED
    return tuple(_broken(words, widths, style, room, language if justified else ""))


def _broken(
    words: Sequence[Word], widths: Sequence[float], style: Style, room: float, language: str
) -> Iterator[PlainLine]:
    """Yield the lines of words none of which is wider than the room."""
    gap, count, unit, of = style.gap, len(words), style.size / 1000, style.known.of
    ends = [*accumulate(map(add, widths, [gap] * count))]
    start, begun, hyphens = 0, 0.0, 0
    rest: list[Word] = []
    while True:
        stop = bisect_right(ends, begun + room + gap, start)
        line = [*rest, *words[start:stop]] if rest else words[start:stop]
        width = ends[stop - 1] - begun - gap
        if stop == count:
            yield PlainLine(line, width * unit, True, style)
            return
        spare, word = room - width, words[stop]
        loose = spare > _LOOSE * (len(line) - 1)
        asked = language if loose and hyphens < MOST_HYPHENS and stop < count - 1 else ""
        parted = parted_word(word.text, spare - gap, style, asked)
        if parted is None:
            yield PlainLine(line, width * unit, False, style)
            start, begun, rest, hyphens = stop, ends[stop - 1], [], 0
            continue
        width += gap + parted.width
        line = [*line, of[parted.head]]
        yield PlainLine(line, width * unit, False, style, True, parted.hyphen)
        hyphens = hyphens + 1 if parted.hyphen else 0
        rest = [of[parted.rest]]
        start, begun = stop + 1, ends[stop] - gap - rest[0].advance
