"""Tokens, and the styles whose words are kept ready as tokens."""

import re
from functools import lru_cache
from typing import NamedTuple

from baraza.exports.pdf.looks import Look
from baraza.exports.pdf.pieces import Piece, breakable, piece_of, pieces_of, spaces_of, styled
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
        self.space = spaces_of(1, look, run, 0)
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
            known = self._mirrored[word] = tuple(pieces_of(word, self.look, self._run, levels))
        return known

    def _made(self, word: str) -> tuple[Token, ...]:
        if _WHOLE.fullmatch(word):
            shaped = self._face.shape(word, small_caps=self.look.small_caps)
            if shaped.is_level:
                piece = piece_of(self._face, shaped, self.look, 0, self.language)
                return (Token((piece,), piece.width, self.space, ends_line=False, style=self),)
        made: list[Token] = []
        for _, part in breakable(word, 0):
            pieces = tuple(pieces_of(part, self.look, self._run, None))
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
    return Style(styled(run, look), run)


def style_of(run: Run, look: Look) -> Style:
    """Return the style of a run set in a look."""
    return _style(look, run.strong, run.emphasis, run.small_caps, run.language)
