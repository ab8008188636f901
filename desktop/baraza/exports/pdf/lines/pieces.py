"""Pieces of text: what stands in one face, one size and one direction.

Characters that the first face lacks come from the faces behind it; what none has is shown by the
replacement sign, never dropped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

from baraza.exports.pdf.faces.face import Face
from baraza.exports.pdf.faces.families import Chain, Cut, chain
from baraza.exports.pdf.faces.glyphs import Shaped
from baraza.exports.pdf.looks import Look, Stroke
from baraza.exports.report import Run

_ALEF = "\N{ARABIC LETTER ALEF}"
_UNSEEN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e0fff]"
)
_JOINING = "\N{ARABIC LETTER BEH}"
# A line may end after a hyphen, a dash or a stroke between two words, never inside a code (AC-01).
SOFT_BREAK = re.compile(r"(?<=[^\W\d_]{3}[-\u2010\u2012-\u2014/])(?=[^\W\d_]{2})|(?<=\u200b)")
# Letters and marks written from right to left, with signs that follow them: no digits, no brackets.
ALL_FROM_RIGHT = re.compile(
    "[ .,:;!?\u00ab\u00bb\u060c\u061b\u061f\u0620-\u065f\u066e-\u06d3\u06d5]+"
)
_JOINED = ("Mn", "Me", "Mc", "Cf")


class Piece(NamedTuple):
    """Shaped text in one face, size and direction, and its language where it has its own."""

    face: Face
    shaped: Shaped
    look: Look
    level: int
    width: float
    language: str | None = None

    @property
    def size(self) -> float:
        """Size at which it is set."""
        return self.look.size * self.face.scale


def wall(look: Look, run: Run, base: int) -> Piece:
    """Return nothing at the level of the paragraph: what keeps neighbouring isolates apart."""
    face = chain(Cut(look.family, look.strong, run.emphasis))[0]
    return Piece(face, Shaped((), 0.0, right_to_left=False), look, base, 0.0)


def styled(run: Run, look: Look) -> Look:
    """Return a look with what a run adds to it."""
    if not (run.strong or run.small_caps or run.added or run.struck):
        return look
    stroke = Stroke.THROUGH if run.struck else Stroke.UNDER if run.added else look.stroke
    return replace(
        look,
        strong=look.strong or run.strong,
        small_caps=look.small_caps or run.small_caps,
        stroke=stroke,
    )


def breakable(word: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the parts of a word between which a line may end, and where each begins."""
    at = 0
    for stop in SOFT_BREAK.finditer(word):
        if stop.start() > at:
            yield start + at, word[at : stop.start()]
            at = stop.start()
    yield start + at, word[at:]


def spaces_of(count: int, look: Look, run: Run, level: int) -> Piece:
    """Return so many spaces."""
    faces = chain(Cut(look.family, look.strong, run.emphasis))
    face = _arabic_of(faces) if level % 2 else faces[0]
    return piece_of(face, face.shape(" " * count), look, level, run.language)


@cache
def _from_right(faces: Chain) -> Chain:
    """Return the faces for what reads from the right: its signs are those of its letters' face."""
    first = _arabic_of(faces)
    return (first, *(face for face in faces if face is not first))


@cache
def _arabic_of(faces: Chain) -> Face:
    """Return the face of Arabic letters, whose spaces stand between them."""
    return next((face for face in faces if face.covers(_ALEF) and face.covers(" ")), faces[0])


def pieces_of(word: str, look: Look, run: Run, levels: Sequence[int] | None) -> Iterator[Piece]:
    """Yield a word in pieces; without levels it reads from left to right."""
    faces = chain(Cut(look.family, look.strong, run.emphasis))
    if levels is None:
        for face, shaped in _shaped_word(word, faces, 0, look.small_caps):
            yield piece_of(face, shaped, look, 0, run.language)
        return
    at = 0
    for level, group in groupby(levels):
        end = at + len(tuple(group))
        tried = _from_right(faces) if level % 2 else faces
        for face, shaped in _shaped_word(word[at:end], tried, level % 2, look.small_caps):
            yield piece_of(face, shaped, look, level, run.language)
        at = end


def piece_of(face: Face, shaped: Shaped, look: Look, level: int, language: str | None) -> Piece:
    """Return shaped text as a piece."""
    if look.tracking and face.covers(_JOINING):
        look = replace(look, tracking=0)  # letters that join cannot stand apart
    size = look.size * face.scale
    width = (shaped.advance + look.tracking * len(shaped.glyphs)) * size / 1000
    return Piece(face, shaped, look, level, width, language)


@lru_cache(maxsize=100_000)
def _shaped_word(
    word: str, faces: Chain, odd: int, small_caps: bool
) -> tuple[tuple[Face, Shaped], ...]:
    """Return a word cut where the face changes."""
    word = _UNSEEN.sub("", word)
    if not word:
        return ()
    if all(map(faces[0].covers, word)):
        return ((faces[0], faces[0].shape(word, right_to_left=bool(odd), small_caps=small_caps)),)
    made: list[tuple[Face, Shaped]] = []
    for face, chars in groupby(_faces_of(word, faces), key=lambda pair: pair[0]):
        text = "".join(char for _, char in chars)
        if face is None:
            made += [(faces[0], faces[0].missing(char)) for char in text]
        else:
            made.append((face, face.shape(text, right_to_left=bool(odd), small_caps=small_caps)))
    return tuple(made)


def _faces_of(word: str, faces: Chain) -> Iterator[tuple[Face | None, str]]:
    """Yield the face of each character; a mark stays with its letter where the face has both."""
    before: Face | None = None
    for char in word:
        joined = category(char) in _JOINED and before is not None and before.covers(char)
        if not joined:
            before = next((face for face in faces if face.covers(char)), None)
        yield before, char
