"""Text as tokens: what may not be broken between two places where a line may end.

A run is data and is isolated: whatever marks of direction it holds reorder nothing outside it
(rules.md A5). Characters that the first face lacks come from the faces behind it; what none has is
shown by the replacement sign, never dropped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

from baraza.exports.pdf import bidi
from baraza.exports.pdf.faces import Face, Shaped
from baraza.exports.pdf.families import Chain, Cut, chain
from baraza.exports.pdf.looks import Look
from baraza.exports.report import Run, Runs

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_NOT_SIMPLE = re.compile(
    "[\n\t\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Letters and marks written from right to left, with signs that follow them: no digits, no brackets.
_ALL_FROM_RIGHT = re.compile(
    "[ .,:;!?\u00ab\u00bb\u060c\u061b\u061f\u0620-\u065f\u066e-\u06d3\u06d5]+"
)
_ALEF = "\N{ARABIC LETTER ALEF}"
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_PARTS = re.compile(r"\n|[ \t]+|[^ \t\n]+")
# A line may end after a hyphen, a dash or a stroke between two words, never inside a code (AC-01).
_SOFT = re.compile(r"(?<=[^\W\d_]{3}[-\u2010-\u2014/])(?=[^\W\d_]{2})|(?<=\u200b)")
# Letters that every family of ours has itself, and no place where a line may end.
_WHOLE = re.compile("[!-,.0-~\u00a1-\u00ac\u00ae-\u00ff\u2018-\u201d\u2026]+")
_KEPT_WORDS = 50_000
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


class Token(NamedTuple):
    """Pieces that stand together, and what follows them.

    Attributes:
        pieces: The pieces in reading order.
        width: Their width.
        spaces: Spaces that follow, as a piece; None where the next token follows at once.
        ends_line: Whether a line ends here by what was typed.
        style: The style of a plain word: one piece in its first face, on the baseline.
    """

    pieces: tuple[Piece, ...]
    width: float
    spaces: Piece | None
    ends_line: bool
    style: "Style | None" = None


class Style:
    """A look as one kind of run is set in it; its words are kept, since a text repeats them.

    Attributes:
        look: The look with what the run adds to it.
        language: Language of the run where it has its own.
        space: One space.
        size: Size at which it is set.
        setting: Size and tracking as operators.
    """

    def __init__(self, look: Look, run: Run) -> None:
        """Begin without words."""
        self.look = look
        self.language = run.language
        self.space = _spaces(1, look, run, 0)
        self.size = self.space.size
        self.setting = f"{self.size:g} Tf {look.tracking * self.size / 1000:.2f} Tc"
        self._run = run
        self._face = self.space.face
        self._words: dict[str, tuple[Token, ...]] = {}
        self._mirrored: dict[str, tuple[Piece, ...]] = {}

    def word(self, word: str) -> tuple[Token, ...]:
        """Return a word that a space follows; several tokens where a line may end inside it."""
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= _KEPT_WORDS:
                self._words.clear()
            known = self._words[word] = self._made(word)
        return known

    def from_right(self, word: str) -> tuple[Piece, ...]:
        """Return a word that reads from right to left, as pieces."""
        known = self._mirrored.get(word)
        if known is None:
            if len(self._mirrored) >= _KEPT_WORDS:
                self._mirrored.clear()
            levels = [1] * len(word)
            known = self._mirrored[word] = tuple(_pieces(word, self.look, self._run, levels))
        return known

    def _made(self, word: str) -> tuple[Token, ...]:
        if _WHOLE.fullmatch(word):
            shaped = self._face.shape(word, small_caps=self.look.small_caps)
            if shaped.is_level:
                piece = _piece(self._face, shaped, self.look, 0, self.language)
                return (Token((piece,), piece.width, self.space, ends_line=False, style=self),)
        made: list[Token] = []
        for _, part in _breakable(word, 0):
            pieces = tuple(_pieces(part, self.look, self._run, None))
            plain = len(pieces) == 1 and pieces[0].face is self._face and pieces[0].shaped.is_level
            if pieces:
                width = sum(piece.width for piece in pieces)
                style = self if plain else None
                made.append(Token(pieces, width, None, ends_line=False, style=style))
        if made:
            made[-1] = made[-1]._replace(spaces=self.space)
        return tuple(made)


@lru_cache(maxsize=2_000)
def _style(
    look: Look, strong: bool, emphasis: bool, small_caps: bool, language: str | None
) -> Style:
    run = Run("", emphasis, strong, small_caps, language)
    return Style(_styled(run, look), run)


def _style_of(run: Run, look: Look) -> Style:
    return _style(look, run.strong, run.emphasis, run.small_caps, run.language)


def _is_simple(text: str, base: int) -> bool:
    """Return whether text is words from left to right with single spaces between them."""
    return (
        not base
        and "  " not in text
        and not _NOT_SIMPLE.search(text)
        and not (text[:1] == " " or text[-1:] == " ")
    )


def tokens(runs: Runs, look: Look, base: int) -> list[Token]:
    """Return the tokens of a paragraph set in a look; ``base`` is 1 in a right-to-left document."""
    if len(runs) == 1 and runs[0].text and _is_simple(runs[0].text, base):
        word = _style_of(runs[0], look).word
        made = [token for part in runs[0].text.split(" ") for token in word(part)]
        if made:
            made[-1] = made[-1]._replace(spaces=None)
        return made
    making = _Making(base)
    for run in runs:
        making.take(run, _styled(run, look))
    making.close()
    return making.made


class _Making:
    """Tokens as far as they are made; pieces wait for what closes their token."""

    def __init__(self, base: int) -> None:
        self.made: list[Token] = []
        self._base = base
        self._pieces: list[Piece] = []

    def take(self, run: Run, look: Look) -> None:
        """Take a run."""
        if run.text and _is_simple(run.text.strip(" "), self._base):
            self._simple(run, look)
            return
        if self._base and _ALL_FROM_RIGHT.fullmatch(run.text):
            self._from_right(run, look)
            return
        levels = _levels(run.text, self._base)
        if levels:
            self._pieces.append(_wall(look, run, self._base))
        for part in _PARTS.finditer(run.text):
            text, start = part.group(), part.start()
            if text == "\n":
                self.close(ends_line=True)
            elif text[0] in " \t":
                level = levels[start] if levels else self._base
                self.close(_spaces(len(text), look, run, level))
            else:
                self._word(text, start, run, look, levels)
        if levels:
            self._pieces.append(_wall(look, run, self._base))

    def _from_right(self, run: Run, look: Look) -> None:
        """Take a run that reads from right to left throughout: nothing in it is reordered."""
        style = _style_of(run, look)
        self._pieces.append(_wall(look, run, self._base))
        for part in _PARTS.finditer(run.text):
            word = part.group()
            if word[0] == " ":
                self.close(_spaces(len(word), look, run, 1))
            else:
                self._pieces += style.from_right(word)
        self._pieces.append(_wall(look, run, self._base))

    def _simple(self, run: Run, look: Look) -> None:
        """Take a run of plain words: those inside it are tokens by themselves."""
        style = _style_of(run, look)
        text = run.text.strip(" ")
        if run.text[0] == " ":
            self.close(_spaces(len(run.text) - len(run.text.lstrip(" ")), look, run, 0))
        if not text:
            return
        first, *rest = text.split(" ")
        self._word(first, 0, run, look, None)
        if rest:
            self.close(style.space)
            for word in rest[:-1]:
                self.made += style.word(word)
            self._word(rest[-1], 0, run, look, None)
        if run.text[-1] == " ":
            self.close(_spaces(len(run.text) - len(run.text.rstrip(" ")), look, run, 0))

    def _word(
        self, word: str, start: int, run: Run, look: Look, levels: Sequence[int] | None
    ) -> None:
        for at, part in _breakable(word, start):
            if at > start:
                self.close()
            own = levels[at : at + len(part)] if levels else None
            self._pieces += _pieces(part, look, run, own)

    def close(self, spaces: Piece | None = None, *, ends_line: bool = False) -> None:
        """End the token, with the spaces or the line end that follow it."""
        if self._pieces or ends_line:
            width = sum(piece.width for piece in self._pieces)
            self.made.append(Token(tuple(self._pieces), width, spaces, ends_line))
            self._pieces.clear()
        elif spaces is not None and self.made:
            last = self.made[-1]
            if last.spaces is None and not last.ends_line:
                self.made[-1] = last._replace(spaces=spaces)


def _wall(look: Look, run: Run, base: int) -> Piece:
    """Return nothing at the level of the paragraph: what keeps neighbouring isolates apart."""
    face = chain(Cut(look.family, look.strong, run.emphasis))[0]
    return Piece(face, Shaped((), 0.0, right_to_left=False), look, base, 0.0)


def _styled(run: Run, look: Look) -> Look:
    if not (run.strong or run.small_caps):
        return look
    return replace(
        look, strong=look.strong or run.strong, small_caps=look.small_caps or run.small_caps
    )


def _levels(text: str, base: int) -> list[int] | None:
    """Return the levels of an isolated run; None where everything reads from left to right."""
    if not base and not _RIGHT_TO_LEFT.search(text):
        return None
    direction = bidi.first_strong(text)
    inner = base if direction is None or direction == base else base + 1
    return bidi.levels(text, inner)


def _breakable(word: str, start: int) -> Iterator[tuple[int, str]]:
    at = 0
    for stop in _SOFT.finditer(word):
        if stop.start() > at:
            yield start + at, word[at : stop.start()]
            at = stop.start()
    yield start + at, word[at:]


def _spaces(count: int, look: Look, run: Run, level: int) -> Piece:
    faces = chain(Cut(look.family, look.strong, run.emphasis))
    face = _arabic_of(faces) if level % 2 else faces[0]
    return _piece(face, face.shape(" " * count), look, level, run.language)


@cache
def _arabic_of(faces: Chain) -> Face:
    """Return the face of Arabic letters, whose spaces stand between them."""
    return next((face for face in faces if face.covers(_ALEF) and face.covers(" ")), faces[0])


def _pieces(word: str, look: Look, run: Run, levels: Sequence[int] | None) -> Iterator[Piece]:
    faces = chain(Cut(look.family, look.strong, run.emphasis))
    if levels is None:
        for face, shaped in _shaped_word(word, faces, 0, look.small_caps):
            yield _piece(face, shaped, look, 0, run.language)
        return
    at = 0
    for level, group in groupby(levels):
        end = at + len(tuple(group))
        for face, shaped in _shaped_word(word[at:end], faces, level % 2, look.small_caps):
            yield _piece(face, shaped, look, level, run.language)
        at = end


def _piece(face: Face, shaped: Shaped, look: Look, level: int, language: str | None) -> Piece:
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
