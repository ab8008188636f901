"""Blocks that stay together: headings with what they head, notes with the end of their table."""

from collections.abc import Sequence
from itertools import pairwise

from baraza.exports.pdf.blocks.flow import SLACK, Block
from baraza.exports.pdf.file.ink import Ink


class Kept:
    """Headings that stay with the beginning of what they head."""

    def __init__(self, heads: tuple[Block, ...], body: Block) -> None:
        """Keep heads above a body."""
        self._heads, self._body = heads, body
        self.before, self.after = heads[0].before, body.after

    @property
    def _above(self) -> float:
        """Height from the top of the first head to the top of the body."""
        return _height((*self._heads, self._body)) - self._body.height

    @property
    def height(self) -> float:
        """Height of all."""
        return _height((*self._heads, self._body))

    def split(self, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Split the body; heads that fill a page by themselves are let go from it."""
        parts = self._body.split(room - self._above, forced=False)
        if parts is not None:
            return Kept(self._heads, parts[0]), parts[1]
        if not forced:
            return None
        if self.height <= room + SLACK or self._heads[0].height > room:
            return self._heads[0].split(room, forced=True)
        rest = Kept(self._heads[1:], self._body) if self._heads[1:] else self._body
        return self._heads[0], rest

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw heads and body."""
        _draw((*self._heads, self._body), ink, left, top)


class Noted:
    """Notes that stay with the end of what they are about."""

    def __init__(self, body: Block, notes: tuple[Block, ...]) -> None:
        """Keep notes below a body."""
        self._body, self._notes = body, notes
        self.before, self.after = body.before, notes[-1].after

    @property
    def height(self) -> float:
        """Height of all."""
        return _height((self._body, *self._notes))

    def split(self, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """Split the body, so that the last of it goes on with the notes."""
        fits = self._body.height <= room + SLACK
        less = min(room, self._body.height - 2 * SLACK)
        parts = self._body.split(less, forced=forced and not fits)
        if parts is not None:
            return parts[0], Noted(parts[1], self._notes)
        if not forced:
            return None
        # What cannot be split goes without its notes rather than not at all.
        first, *others = self._notes
        return self._body, Noted(first, tuple(others)) if others else first

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw body and notes."""
        _draw((self._body, *self._notes), ink, left, top)


def _height(blocks: Sequence[Block]) -> float:
    """Return the height of blocks one below the other, with what is between them."""
    between = [max(above.after, below.before) for above, below in pairwise(blocks)]
    return sum(between) + sum([block.height for block in blocks])


def _draw(blocks: Sequence[Block], ink: Ink, left: float, top: float) -> None:
    previous: Block | None = None
    for block in blocks:
        if previous is not None:
            top -= previous.height + max(previous.after, block.before)
        block.draw(ink, left, top)
        previous = block
