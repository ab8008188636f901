"""Words of one face: how wide each is and how it is written, put together from their letters.

Most words of a text are new, but how a letter stands between its neighbours is not: what is known
of that is summed and joined, which takes a tenth of the time of shaping the word whole and gives
the same. Where it would not, the word is shaped whole.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from math import inf
from operator import add
from typing import NamedTuple, Protocol

from baraza.exports.pdf.faces.glyphs import Glyph, Shaped, coded, moved

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_MOST_KEPT = 200_000
# Latin letters joined to one, and the sign that may be typed for them.
JOINED = {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
_LETTERS = re.compile("|".join([*JOINED, "."]), re.DOTALL)
_LATIN = re.compile("[!-~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u202f-\u203a€]+")
# Without the marks over and under letters, which stand off the baseline.
_ARABIC = re.compile("[.,:!«»\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0671-\u06d3]+")
# Letters that change together with others than their neighbours.
_ARABIC_TOGETHER = re.compile("ل[اأإآٱ]|لله")
_EDGE = "\0"


class Kept[V](dict[str, V]):
    """Answers by the word they were found for; where there are too many, all are let go of."""

    def __init__(self, find: Callable[[str], V]) -> None:
        """Begin with none; ``find`` gives those that are missing."""
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> V:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[word] = self._find(word)
        return found


class Word(NamedTuple):
    """A word of one face.

    Attributes:
        text: What was typed.
        advance: Its width in thousandths of the size; endless where it is not plain: it does not
            stand on the baseline, or not all in this face, or is not read this way.
        drawn: How any document writes it; nothing where that differs, or it is not plain.
    """

    text: str
    advance: float
    drawn: str


class Shaper(Protocol):
    """What words are asked of: a face."""

    @property
    def is_exact(self) -> bool:
        """Whether all widths and moves are whole numbers, as the file writes them."""

    @property
    def own_texts(self) -> dict[int, str]:
        """The text each glyph stands for by itself."""

    def covers(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character."""

    def advance(self, gid: int) -> float:
        """Return the width of a glyph as the file declares it."""

    def shape(self, text: str, *, right_to_left: bool = False) -> Shaped:
        """Return text as glyphs."""

    def in_place(self, text: str, *, right_to_left: bool = False) -> list[tuple[int, float]] | None:
        """Return glyphs with their widths, or None where one leaves its place."""


class Words:
    """What is known of the words of a face that are read from the left.

    Attributes:
        of: What is known of each.
        right_to_left: Whether they are read from the right.
    """

    right_to_left = False
    _plain = _LATIN

    def __init__(self, face: Shaper) -> None:
        """Begin without words."""
        self._face = face
        self._advance_of = Kept(self._learn)
        self._drawn_of: dict[str, str] = {}
        self._glyph_of: dict[str, Glyph] = {}
        self.of = Kept(self._find)

    def glyphs(self, word: str) -> tuple[Glyph, ...]:
        """Return the glyphs of a word that any document writes alike."""
        return tuple(map(self._glyph_of.__getitem__, self._in_place(word)))

    def shape(self, word: str) -> Shaped:
        """Return a word shaped whole."""
        word = word.replace(SOFT_HYPHEN, "")
        return self._face.shape(word, right_to_left=self.right_to_left)

    def _in_place(self, word: str) -> list[str]:
        """Return every letter with its neighbours, as far as these change how it stands."""
        letters = _LETTERS.findall(word) if "f" in word else word
        return [*map(add, letters, letters[1:]), letters[-1]]

    def _own(self, place: str) -> tuple[Sequence[str], int]:
        """Return the letters of such a place and which of them it is about."""
        return (_LETTERS.findall(place) if "f" in place else place), 0

    def put_together(self, word: str) -> Word | None:
        """Return a word put together from its letters, if that is as good as shaping it whole."""
        if not word:
            return None
        places = self._in_place(word)
        advance = sum(map(self._advance_of.__getitem__, places))
        if advance == inf:
            return None
        return Word(word, advance, self._joined(map(self._drawn_of.__getitem__, places)))

    def _find(self, word: str) -> Word:
        return self.put_together(word) or Word(word, self._whole(word), "")

    def _whole(self, word: str) -> float:
        """Return the width of a word that is shaped whole."""
        if SOFT_HYPHEN in word:
            return self.of[word.replace(SOFT_HYPHEN, "")].advance
        if not word or not self._is_plain(word):
            return inf
        shaped = self.shape(word)
        return shaped.advance if shaped.is_level else inf

    def _joined(self, drawn: Iterable[str]) -> str:
        return "".join(drawn)

    def _is_plain(self, text: str) -> bool:
        return bool(self._plain.fullmatch(text)) and all(map(self._face.covers, text))

    def _learn(self, place: str) -> float:
        """Learn how a letter stands in a place, and return its width."""
        letters, at = self._own(place)
        glyph = self._told(letters, at) if self._face.is_exact else None
        if glyph is None:
            return inf
        move = self._face.advance(glyph.gid) - glyph.advance
        self._glyph_of[place] = glyph
        self._drawn_of[place] = coded(glyph.gid) + (moved(move) if move else "")
        return glyph.advance

    def _told(self, letters: Sequence[str], at: int) -> Glyph | None:
        """Return the glyph of a letter among others, or None where it takes more than that."""
        text, face = "".join(letters), self._face
        if not self._is_plain(text):
            return None
        glyphs = face.in_place(text, right_to_left=self.right_to_left)
        if glyphs is None:
            return None
        own = face.own_texts
        if [own.get(gid) for gid, _ in glyphs] != [*letters]:
            return None
        if any(advance != face.advance(gid) for gid, advance in glyphs[1:]):
            return None
        gid, advance = glyphs[at]
        return Glyph(gid, letters[at], advance, 0.0, 0.0)


class WordsFromRight(Words):
    """What is known of the words of a face that are read from the right.

    A letter's form hangs on those on both sides, which stand for edges of the word where there is
    none.
    """

    right_to_left = True
    _plain = _ARABIC

    def _in_place(self, word: str) -> list[str]:
        if _ARABIC_TOGETHER.search(word):
            return [_EDGE]
        return [*map(add, map(add, _EDGE + word, word), word[1:] + _EDGE)]

    def _own(self, place: str) -> tuple[Sequence[str], int]:
        return place.strip(_EDGE), int(not place.startswith(_EDGE))

    def _joined(self, drawn: Iterable[str]) -> str:
        return "".join(reversed([*drawn]))
