"""Words that end on the next line: where they have a dash, else by the syllables of a language."""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from baraza.exports.pdf.faces.words import SOFT_HYPHEN
from baraza.exports.pdf.lines.hyphens import places
from baraza.exports.pdf.lines.pieces import SOFT_BREAK
from baraza.exports.pdf.lines.styles import Style

HYPHEN = "-"
# Gaps that would grow by more than this, in ems, are worth a hyphen: a space of twice its width
# begins to show.
LOOSE = 0.24
# So many lines one below the other may end with a hyphen.
MOST_HYPHENS = 2
# No word of a language is longer; what is, is cut to the measure like any endless string.
_LONGEST_WORD = 100


class Parted(NamedTuple):
    """A word in two; the width of the first, with its hyphen, in thousandths of the size."""

    head: str
    rest: str
    width: float
    hyphen: bool


def parted_word(word: str, room: float, style: Style, language: str) -> Parted | None:
    """Return a word parted so that the most of it fits a room, if it can be.

    A soft hyphen that was typed says where; next comes a dash of the word's own. Without a
    language nothing else is parted.
    """
    if len(word) > _LONGEST_WORD:
        return None
    if SOFT_HYPHEN in word:
        typed = [at for at, sign in enumerate(word) if sign == SOFT_HYPHEN and at]
        return _hyphened(word, typed, room, style)
    of = style.known.of
    dashes = [] if word.isalpha() else [found.start() for found in SOFT_BREAK.finditer(word)]
    for at in reversed(dashes):
        head, rest = of[word[:at]], of[word[at:]]
        if head.advance <= room and rest.advance < inf:
            return Parted(head.text, rest.text, head.advance, hyphen=False)
    if dashes or not language:
        return None
    return _hyphened(word, places(word, style.language or language), room, style)


def _hyphened(word: str, places: Sequence[int], room: float, style: Style) -> Parted | None:
    for at in reversed(places):
        head, rest = word[:at], word[at:].removeprefix(SOFT_HYPHEN)
        width = style.known.of[head + HYPHEN].advance
        if width <= room and style.known.of[rest].advance < inf:
            return Parted(head, rest, width, hyphen=True)
    return None
