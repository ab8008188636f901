"""Which way each stretch of a paragraph is written, in the word processor's own terms.

Word knows no isolates (the standard calls characters of embedding in its texts unspecified): the
direction of text is told by its runs, and the marks LRM and RLM are the only characters that count.
So the levels that the isolates of a report give (UAX #9) are turned into stretches, and where two
meet whose sides are not plain letters of their direction, a mark says so. A program that goes by
the characters alone sees the same order then.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from unicodedata import bidirectional

from baraza.exports.pdf.lines.bidi import first_strong, levels

LEFT_MARK, RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}"
_MARKS = (LEFT_MARK, RIGHT_MARK)
_STRONG = (("L",), ("R", "AL"))
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# An override would print letters in an order in which they are not read: it counts as embedding.
_WITHOUT_OVERRIDES = str.maketrans("\u202d\u202e", "\u202a\u202b")
_DIGITS = re.compile("[0-9]+")


class Stretch(NamedTuple):
    """Text of one run that is written one way.

    Attributes:
        text: The text, with marks where it needs them.
        right_to_left: Whether it is written from right to left.
        run: Which run of the paragraph it is of.
    """

    text: str
    right_to_left: bool
    run: int


class _Part(NamedTuple):
    text: str
    inner: bool
    right_to_left: bool
    run: int


class _Group(NamedTuple):
    """Parts side by side of one direction: the paragraph's own, or, as inner ones, the other."""

    inner: bool
    parts: list[_Part]

    @property
    def is_number(self) -> bool:
        """Whether it is a bare number, which follows the text around it by itself."""
        return self.inner and all(_DIGITS.fullmatch(part.text) for part in self.parts)

    def mark(self, place: int, beside: "_Group | None", base: int) -> str:
        """Return the mark it needs at one end, beside another group or at the paragraph's end."""
        if (base and self.is_number) or (beside is None and not self.inner):
            return ""
        if base and beside is not None and beside.is_number:
            return ""
        direction = 1 - base if self.inner else base
        is_told = bidirectional(self.parts[place].text[place]) in _STRONG[direction]
        return "" if is_told else _MARKS[direction]


def stretches(runs: Sequence[str], base: int) -> list[Stretch]:
    """Return the texts of a paragraph's runs in stretches; ``base`` is 1 from right to left."""
    if not base and not any(map(_RIGHT_TO_LEFT.search, runs)):
        return [Stretch(text, right_to_left=False, run=at) for at, text in enumerate(runs) if text]
    parts = (part for at, text in enumerate(runs) for part in _parts(text, at, base))
    groups = [_Group(inner, list(of)) for inner, of in groupby(parts, key=lambda one: one.inner)]
    made: list[Stretch] = []
    for at, group in enumerate(groups):
        before = group.mark(0, groups[at - 1] if at else None, base)
        after = group.mark(-1, groups[at + 1] if at + 1 < len(groups) else None, base)
        made += _marked(group.parts, before, after)
    return made


def _marked(parts: Sequence[_Part], before: str, after: str) -> Iterator[Stretch]:
    for at, part in enumerate(parts):
        text = f"{'' if at else before}{part.text}{after if at == len(parts) - 1 else ''}"
        yield Stretch(text, part.right_to_left, part.run)


def _parts(text: str, run: int, base: int) -> Iterator[_Part]:
    """Yield a run in parts, as an isolate: nothing in it turns what stands outside it."""
    direction = first_strong(text)
    inner = base if direction is None or direction == base else base + 1
    for line in re.split("(\r\n|[\r\n])", text):
        found = levels(line.translate(_WITHOUT_OVERRIDES), inner)
        whole = [
            (level, char)
            for level, char in zip(found, line, strict=True)
            if not _CONTROLS.match(char)
        ]
        for told, group in groupby(whole, key=lambda pair: _told(pair[0], base)):
            yield _Part("".join(char for _, char in group), *told, run)


def _told(level: int, base: int) -> tuple[bool, bool]:
    """Return whether a level is another than the paragraph's, and whether it is from the right.

    Within text from right to left the numbers belong to it, as Word has it.
    """
    return level > base, bool(level % 2) if base else level > 0
