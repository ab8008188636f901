"""Lines: text broken to a measure, and the order in which its pieces stand."""

from collections.abc import Sequence
from typing import NamedTuple

from baraza.exports.pdf.lines import bidi
from baraza.exports.pdf.lines.breaking import TokenLine, token_lines
from baraza.exports.pdf.lines.pieces import Piece
from baraza.exports.pdf.lines.plain import PlainLine, plain_lines
from baraza.exports.pdf.lines.tokens import tokens
from baraza.exports.pdf.looks import Adjust, Look
from baraza.exports.report import Runs

# A gap wider than this many ems reads as a hole: such a line is left ragged.
_WIDEST_GAP = 0.9

type Line = PlainLine | TokenLine


class Placed(NamedTuple):
    """A piece with its distance from the start of the line's measure."""

    x: float
    piece: Piece


def set_lines(
    runs: Runs, look: Look, measure: float, base: int = 0, language: str = ""
) -> tuple[Line, ...]:
    """Return the lines of a paragraph; an empty paragraph has none.

    Args:
        runs: What it says.
        look: How it looks.
        measure: Width of its lines.
        base: 1 in a right-to-left document.
        language: Language by which words may be parted; without one they stay whole.
    """
    if len(runs) == 1:
        lines = plain_lines(runs[0], look, measure, base, language)
        if lines is not None:
            return lines
    made = tokens(runs, look, base)
    return tuple(token_lines(made, measure, look, language)) if made else ()


def natural_width(runs: Runs, look: Look) -> float:
    """Return the width of text on one line, line feeds ignored."""
    made = tokens(runs, look, 0)
    return sum(token.width + (token.spaces.width if token.spaces else 0) for token in made)


def placed(line: Line, look: Look, measure: float, base: int = 0) -> list[Placed]:
    """Return the pieces of a line in visual order with their places in the measure."""
    pieces, gaps = line.spaced
    x, stretch = start_of(line, sum(gaps), look, measure, base)
    made = []
    for at in _visual(pieces):
        made.append(Placed(x, pieces[at]))
        x += pieces[at].width + (stretch if gaps[at] else 0.0)
    return made


def start_of(line: Line, gaps: int, look: Look, measure: float, base: int) -> tuple[float, float]:
    """Return how far into its measure a line begins, and what is added to each of its gaps."""
    spare = measure - line.width
    if spare <= 0.0:
        return 0.0, 0.0
    adjust = look.adjust
    if adjust is Adjust.JUSTIFIED:
        if gaps and not line.last:
            stretch = spare / gaps
            if stretch <= _WIDEST_GAP * look.size:
                return 0.0, stretch
        adjust = Adjust.START
    if adjust is Adjust.CENTRE:
        return spare / 2, 0.0
    return (spare if (adjust is Adjust.END) != bool(base) else 0.0), 0.0


def _visual(pieces: Sequence[Piece]) -> Sequence[int]:
    levels = [piece.level for piece in pieces]
    return bidi.visual_order(levels) if any(levels) else range(len(levels))
