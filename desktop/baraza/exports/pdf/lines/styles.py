"""Tokens, and the styles whose words are kept ready as tokens."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from baraza.exports.pdf.faces.glyphs import Shaped
from baraza.exports.pdf.faces.words import SOFT_HYPHEN
from baraza.exports.pdf.lines.pieces import Piece, breakable, piece_of, pieces_of, spaces_of, styled
from baraza.exports.pdf.looks import Look
from baraza.exports.report import Run

# Letters that every family of ours has itself, and no place where a line may end.
_WHOLE = re.compile("[!-,.0-~\u00a1-\u00ac\u00ae-\u00ff\u2018-\u201d\u2026]+")
_KEPT_WORDS = 50_000


class Token(NamedTuple):
    """Pieces that stand together, and what follows them.

    Attributes:
        pieces: The pieces in reading order.
        width: Their width.
        spaces: Spaces that follow, as a piece; None where the next token follows at once.
        ends_line: Whether a line ends here by what was typed.
        style: The style of a plain word: one piece in its first face, on the baseline.
        word: A plain word as it was typed, with its soft hyphens.
        hyphened: Whether it is the first part of a word that goes on after a hyphen of ours.
    """

    pieces: tuple[Piece, ...]
    width: float
    spaces: Piece | None
    ends_line: bool
    style: "Style | None" = None
    word: str = ""
    hyphened: bool = False


class Style:
    """A look as one kind of run is set in it, to be read from the left or from the right.

    Its words are kept, since a text repeats them.

    Attributes:
        look: The look with what the run adds to it.
        language: Language of the run where it has its own.
        space: One space.
        size: Size at which it is set.
        face: Its first face.
        known: What is known of words of its face and direction.
        gap: Width of a space in thousandths of the size.
        is_plain: Whether words may be set by these widths: nothing stands between their letters,
            and no line runs along them.
    """

    def __init__(self, look: Look, run: Run, level: int = 0) -> None:
        """Begin without words; at level 1 they are read from the right."""
        self.look = look
        self.language = run.language
        self.space = spaces_of(1, look, run, level)
        self.size = self.space.size
        self.face = self.space.face
        self.known = self.face.words_from_right if level else self.face.words
        self.gap = self.space.shaped.advance
        self.is_plain = not (look.tracking or look.small_caps or look.stroke.value)
        self._run = run
        self._words: dict[str, tuple[Token, ...]] = {}
        self._mirrored: dict[str, tuple[Piece, ...]] = {}

    @cached_property
    def hyphen(self) -> Piece:
        """Return the hyphen of a word that is parted; to whoever copies it, a soft one."""
        sign = self.face.shape("-").glyphs[0]._replace(text=SOFT_HYPHEN)
        shaped = Shaped((sign,), sign.advance, right_to_left=False)
        return piece_of(self.face, shaped, self.look, 0, self.language)

    def pieces(self, word: str) -> Sequence[Piece]:
        """Return a plain word as pieces."""
        if self.known.right_to_left:
            return self.from_right(word)
        return [piece for token in self.word(word) for piece in token.pieces]

    def word(self, word: str) -> tuple[Token, ...]:
        """Return a word that a space follows; several tokens where a line may end inside it."""
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= _KEPT_WORDS:
                self._words.clear()
            known = self._words[word] = self._made(word)
        return known

    def whole(self, word: str) -> Token:
        """Return a plain word as one token that nothing follows."""
        shaped = self.face.shape(word.replace(SOFT_HYPHEN, ""))
        piece = piece_of(self.face, shaped, self.look, 0, self.language)
        return Token((piece,), piece.width, None, False, self, word)

    def from_right(self, word: str) -> tuple[Piece, ...]:
        """Return a word that reads from right to left, as pieces."""
        known = self._mirrored.get(word)
        if known is None:
            if len(self._mirrored) >= _KEPT_WORDS:
                self._mirrored.clear()
            levels = [1] * len(word)
            known = self._mirrored[word] = tuple(pieces_of(word, self.look, self._run, levels))
        return known

    def _made(self, word: str) -> tuple[Token, ...]:
        if _WHOLE.fullmatch(word):
            shaped = self.face.shape(word, small_caps=self.look.small_caps)
            if shaped.is_level:
                piece = piece_of(self.face, shaped, self.look, 0, self.language)
                return (Token((piece,), piece.width, self.space, False, self, word),)
        made: list[Token] = []
        for _, part in breakable(word, 0):
            pieces = tuple(pieces_of(part, self.look, self._run, None))
            plain = len(pieces) == 1 and pieces[0].face is self.face and pieces[0].shaped.is_level
            if pieces:
                width = sum(piece.width for piece in pieces)
                style = self if plain else None
                made.append(Token(pieces, width, None, False, style, part))
        if made:
            made[-1] = made[-1]._replace(spaces=self.space)
        return tuple(made)


@lru_cache(maxsize=2_000)
def _style(look: Look, emphasis: bool, small_caps: bool, language: str | None, level: int) -> Style:
    return Style(look, Run("", emphasis, look.strong, small_caps, language), level)


def style_of(run: Run, look: Look, level: int = 0) -> Style:
    """Return the style of a run set in a look; at level 1 it is read from the right."""
    return _style(styled(run, look), run.emphasis, run.small_caps, run.language, level)
