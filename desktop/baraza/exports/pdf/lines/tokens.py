"""Text as tokens: what may not be broken between two places where a line may end.

A run is data and is isolated: whatever marks of direction it holds reorder nothing outside it
(rules.md A5).
"""

import re
from collections.abc import Sequence
from itertools import groupby
from math import inf

from baraza.exports.pdf.lines import bidi
from baraza.exports.pdf.lines.pieces import (
    ALL_FROM_RIGHT,
    Piece,
    breakable,
    pieces_of,
    spaces_of,
    styled,
    wall,
)
from baraza.exports.pdf.lines.styles import Style, Token, style_of
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
_PARTS = re.compile(r"\n|[ \t]+|[^ \t\n]+")


def tokens(runs: Runs, look: Look, base: int) -> list[Token]:
    """Return the tokens of a paragraph set in a look; ``base`` is 1 in a right-to-left document."""
    if len(runs) == 1 and runs[0].text and _is_simple(runs[0].text, base):
        word = style_of(runs[0], look).word
        made = [token for part in runs[0].text.split(" ") for token in word(part)]
        if made:
            made[-1] = made[-1]._replace(spaces=None)
        return made
    making = _Making(base)
    for language, group in groupby(runs, key=lambda run: run.language):
        one = tuple(group)
        if language is None or len(one) == 1:
            for run in one:
                making.take(run, styled(run, look))
        else:
            making.take_as_one(one, look)
    making.close()
    return making.made


class _Making:
    """Tokens as far as they are made; pieces wait for what closes their token."""

    def __init__(self, base: int) -> None:
        self.made: list[Token] = []
        self._base = base
        self._pieces: list[Piece] = []
        # The word that the first piece is, while no other run adds to it.
        self._alone: tuple[Style, str] | None = None

    def take(self, run: Run, look: Look) -> None:
        """Take a run."""
        if run.text and _is_simple(run.text.strip(" "), self._base):
            self._simple(run, look)
            return
        if self._base and ALL_FROM_RIGHT.fullmatch(run.text):
            self._from_right(run, look)
            return
        levels = _levels(run.text, self._base)
        if levels:
            self._pieces.append(wall(look, run, self._base))
        self._parts(run, look, levels)
        if levels:
            self._pieces.append(wall(look, run, self._base))

    def take_as_one(self, runs: Runs, look: Look) -> None:
        """Take runs of one text in another language, which has one order, however it is styled."""
        levels = _levels("".join(run.text for run in runs), self._base)
        if levels is None:
            for run in runs:
                self.take(run, styled(run, look))
            return
        self._pieces.append(wall(look, runs[0], self._base))
        at = 0
        for run in runs:
            own = levels[at : at + len(run.text)]
            self._parts(run, styled(run, look), own)
            at += len(run.text)
        self._pieces.append(wall(look, runs[-1], self._base))

    def _parts(self, run: Run, look: Look, levels: list[int] | None) -> None:
        for part in _PARTS.finditer(run.text):
            text, start = part.group(), part.start()
            if text == "\n":
                self.close(ends_line=True)
            elif text[0] in " \t":
                level = levels[start] if levels else self._base
                self.close(spaces_of(len(text), look, run, level))
            else:
                self._word(text, start, run, look, levels)

    def _from_right(self, run: Run, look: Look) -> None:
        """Take a run that reads from right to left throughout: nothing in it is reordered."""
        style = style_of(run, look)
        self._pieces.append(wall(look, run, self._base))
        for part in _PARTS.finditer(run.text):
            word = part.group()
            if word[0] == " ":
                self.close(spaces_of(len(word), look, run, 1))
            else:
                self._pieces += style.from_right(word)
        self._pieces.append(wall(look, run, self._base))

    def _simple(self, run: Run, look: Look) -> None:
        """Take a run of plain words: those inside it are tokens by themselves."""
        style = style_of(run, look)
        text = run.text.strip(" ")
        if run.text[0] == " ":
            self.close(spaces_of(len(run.text) - len(run.text.lstrip(" ")), look, run, 0))
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
            self.close(spaces_of(len(run.text) - len(run.text.rstrip(" ")), look, run, 0))

    def _word(
        self, word: str, start: int, run: Run, look: Look, levels: Sequence[int] | None
    ) -> None:
        for at, part in breakable(word, start):
            if at > start:
                self.close()
            own = levels[at : at + len(part)] if levels else None
            self._alone = None if self._pieces or levels else (style_of(run, look), part)
            self._pieces += pieces_of(part, look, run, own)

    def close(self, spaces: Piece | None = None, *, ends_line: bool = False) -> None:
        """End the token, with the spaces or the line end that follow it."""
        if self._pieces or ends_line:
            width = sum(piece.width for piece in self._pieces)
            token = Token(tuple(self._pieces), width, spaces, ends_line)
            if self._alone is not None and len(self._pieces) == 1:
                style, word = self._alone
                plain = style.is_plain and style.known.of[word].advance < inf
                token = token._replace(style=style if plain else None, word=word)
            self.made.append(token)
            self._pieces.clear()
            self._alone = None
        elif spaces is not None and self.made:
            last = self.made[-1]
            if last.spaces is None and not last.ends_line:
                self.made[-1] = last._replace(spaces=spaces)


def _levels(text: str, base: int) -> list[int] | None:
    """Return the levels of an isolated run; None where everything reads from left to right."""
    if not base and not _RIGHT_TO_LEFT.search(text):
        return None
    direction = bidi.first_strong(text)
    inner = base if direction is None or direction == base else base + 1
    return bidi.levels(text, inner)


def _is_simple(text: str, base: int) -> bool:
    """Return whether text is words from left to right with single spaces between them."""
    return (
        not base
        and "  " not in text
        and not _NOT_SIMPLE.search(text)
        and not (text[:1] == " " or text[-1:] == " ")
    )
