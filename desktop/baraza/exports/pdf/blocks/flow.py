"""The flow of blocks over pages: where one ends and the next begins, split where it must."""

from collections.abc import Iterable
from typing import Protocol

from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.looks import Paper

SLACK = 0.01
# A conclusion of this many pages gets a table of contents; an annex this much room to begin in.
_LONG = 3
_ROOM_FOR_ANNEX = 0.3


class Block(Protocol):
    """Something set to the measure of the page, to be drawn whole or split."""

    @property
    def before(self) -> float:
        """Space above; the larger of it and the space below what precedes counts."""

    @property
    def after(self) -> float:
        """Space below."""

    @property
    def height(self) -> float:
        """Height without the spaces around it."""

    def split(self, room: float, *, forced: bool) -> "tuple[Block, Block] | None":
        """Return what fits a room and the rest, or None where it should stay whole.

        ``forced`` says that the room is a whole page: something has to be placed.
        """

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it with its top left corner there."""


class Flow:
    """Blocks placed one after the other on as many pages as they need."""

    def __init__(self, ink: Ink, paper: Paper) -> None:
        """Begin at the head of a page."""
        self._ink = ink
        self._paper = paper
        self._below = 0.0
        self._head = True
        self._top = paper.height - paper.margin

    def place(self, block: Block) -> None:
        """Place a block here, on the next page, or on both."""
        rest: Block | None = block
        while rest is not None:
            gap = 0.0 if self._head else max(self._below, rest.before)
            room = self._top - gap - self._paper.margin
            now, following = rest, None
            if rest.height > room + SLACK:
                parts = rest.split(room, forced=self._head)
                if parts is not None:
                    now, following = parts
                elif not self._head:
                    self.turn()
                    continue
            now.draw(self._ink, self._paper.margin, self._top - gap)
            self._top -= gap + now.height
            self._below, self._head = now.after, False
            rest = following
            if rest is not None:
                self.turn()

    @property
    def left(self) -> float:
        """Room that is left on the page, with the space above what comes next."""
        return self._top - self._paper.margin

    def turn(self) -> None:
        """Begin a new page unless this one is still empty."""
        if self._head:
            return
        self._ink.sheets.turn()
        self._top = self._paper.height - self._paper.margin
        self._below, self._head = 0.0, True

    def begin_annex(self, *, first: bool) -> None:
        """Begin an annex: the first on a new page, the others where there is room to begin."""
        if first or self.left < self._paper.room * _ROOM_FOR_ANNEX:
            self.turn()

    def is_long(self, height: float) -> bool:
        """Tell whether what is so high needs a table of contents."""
        return height > (_LONG - 1) * self._paper.room


def height_in_flow(blocks: Iterable[Block]) -> float:
    """Return about how high blocks are, one below the other."""
    return sum(block.height + block.after for block in blocks)
