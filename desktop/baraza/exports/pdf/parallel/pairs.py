"""Two languages side by side: blocks that say the same stand at one height, in two columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from baraza.exports.pdf.blocks.flow import SLACK, Block
from baraza.exports.pdf.file.ink import Ink

GUTTER = 20.0


class Half(NamedTuple):
    """A block of one language: with what ink, and how far into the measure it begins."""

    block: Block
    ink: Ink
    inset: float


@dataclass(frozen=True)
class Pair:
    """What stands side by side: one half, or two."""

    halves: tuple[Half, ...]

    @property
    def before(self) -> float:
        """Space above."""
        return max(half.block.before for half in self.halves)

    @property
    def after(self) -> float:
        """Space below."""
        return max(half.block.after for half in self.halves)

    @property
    def height(self) -> float:
        """Height of the taller half."""
        return max(half.block.height for half in self.halves)

    def split(self, room: float, *, forced: bool) -> "tuple[Pair, Pair] | None":
        """Split the halves that are too tall; both go on together at the head of the next page."""
        here, there = list[Half](), list[Half]()
        for half in self.halves:
            if half.block.height <= room + SLACK:
                here.append(half)
                continue
            parts = half.block.split(room, forced=forced)
            if parts is None:
                return None
            here.append(half._replace(block=parts[0]))
            there.append(half._replace(block=parts[1]))
        return (Pair(tuple(here)), Pair(tuple(there))) if there else None

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw each half with its own ink."""
        del ink
        for half in self.halves:
            half.block.draw(half.ink, left + half.inset, top)


class Over:
    """A block of one language over the whole measure."""

    def __init__(self, block: Block, ink: Ink) -> None:
        """Take a block and the ink of its language."""
        self._block, self._ink = block, ink
        self.before, self.after, self.height = block.before, block.after, block.height

    def split(self, room: float, *, forced: bool) -> "tuple[Over, Over] | None":
        """Split the block."""
        parts = self._block.split(room, forced=forced)
        return parts and (Over(parts[0], self._ink), Over(parts[1], self._ink))

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it with its own ink."""
        del ink
        self._block.draw(self._ink, left, top)


class Columns:
    """Where the two languages stand: the first at the left, but Arabic always at the right."""

    def __init__(self, inks: tuple[Ink, Ink], measure: float) -> None:
        """Divide the measure."""
        self.width = (measure - GUTTER) / 2
        step = self.width + GUTTER
        self._inks = inks
        self._insets = (step, 0.0) if inks[0].base else (0.0, step)

    def pairs(self, first: Sequence[Block], second: Sequence[Block]) -> list[Pair]:
        """Return blocks side by side, the first with the first and so on."""
        return [
            Pair(
                tuple(
                    Half(block, ink, inset)
                    for block, ink, inset in zip(both, self._inks, self._insets, strict=True)
                    if block is not None
                )
            )
            for both in zip_longest(first, second)
        ]


def aligned[T](
    first: Sequence[T], second: Sequence[T], key: Callable[[T], object]
) -> Iterator[tuple[T | None, T | None]]:
    """Yield what says the same in both, in order; what one of them lacks stands alone."""
    own, other = ([key(one) for one in side] for side in (first, second))
    matcher = SequenceMatcher(a=own, b=other, autojunk=False)
    for kind, start, stop, begun, ended in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(first[start:stop], second[begun:ended], strict=True)
        else:
            yield from ((one, None) for one in first[start:stop])
            yield from ((None, one) for one in second[begun:ended])
