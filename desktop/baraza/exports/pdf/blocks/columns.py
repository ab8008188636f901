"""Columns of a table: as wide as their weights say, and never too narrow for a word of a title."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from baraza.exports.pdf.lines.setting import natural_width
from baraza.exports.pdf.looks import CELL_PADDING, Look
from baraza.exports.report import Align, Column, Runs

_SIDE = CELL_PADDING[0]
# Columns of single letters stand close.
_SIDE_OF_CENTRED = 1.0


def side_of(align: Align) -> float:
    """Return the space on either side of the text in a column."""
    return _SIDE_OF_CENTRED if align is Align.CENTRE else _SIDE


def column_widths(columns: Sequence[Column], measure: float, look: Look) -> list[float]:
    """Return the widths of columns that fill a measure together.

    Where a word of a title, set in a look, would be cut, its column takes what it lacks from those
    that have more than their titles need; if these have not enough, the weights alone count.
    """
    total = sum(column.weight for column in columns)
    widths = [column.weight / total * measure for column in columns]
    needed = [_widest(column.title, look) + 2 * side_of(column.align) for column in columns]
    lacking = [max(need - width, 0.0) for need, width in zip(needed, widths, strict=True)]
    sparing = [max(width - need, 0.0) for need, width in zip(needed, widths, strict=True)]
    share = sum(lacking) / sum(sparing) if any(sparing) else 1.0
    if not any(lacking) or share >= 1.0:
        return widths
    changes = zip(widths, lacking, sparing, strict=True)
    return [width + lack - spare * share for width, lack, spare in changes]


@lru_cache(maxsize=1_000)
def _widest(title: Runs, look: Look) -> float:
    """Return the width of the widest word of a title; runs that meet in a word count apart."""
    words = [(replace(run, text=word),) for run in title for word in run.text.split()]
    return max([natural_width(word, look) for word in words], default=0.0)
