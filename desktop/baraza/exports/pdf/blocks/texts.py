"""Paragraphs on the page: with or without a number, as headings, notes or lines of a masthead."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Self

from baraza.exports.pdf.blocks.flow import SLACK
from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.structure import Element
from baraza.exports.pdf.lines.setting import Line, set_lines
from baraza.exports.pdf.looks import Look, uncounted
from baraza.exports.report import Runs

_LABEL_GAP = 6.0
_FEWEST_LINES = 2

type Arrival = Callable[[Ink, float], None]


class TextBlock(NamedTuple):
    """Lines in one look.

    Attributes:
        lines: The lines.
        look: Their look.
        measure: Width of the page's text, the indent included.
        indent: Width kept free at the start.
        label: Number or mark that stands in the indent of the first line.
        before: Space above.
        after: Space below.
        arrival: Told the top of the block when it is drawn.
        element: What it is for assistive technology.
        mark: What its label is, where that is an element of its own.
    """

    lines: tuple[Line, ...]
    look: Look
    measure: float
    indent: float
    label: tuple[Line, ...]
    before: float
    after: float
    arrival: Arrival | None = None
    element: Element | None = None
    mark: Element | None = None

    @property
    def height(self) -> float:
        """Height of the lines."""
        return max(len(self.lines), len(self.label)) * self.look.leading

    def split(self, room: float, *, forced: bool) -> tuple[Self, Self] | None:
        """Split between lines, leaving two on each page unless that cannot be.

        Nor is a word left that ends on the next page.
        """
        fitting = int((room + SLACK) / self.look.leading)
        at = min(fitting, len(self.lines) - _FEWEST_LINES)
        while at >= _FEWEST_LINES and self.lines[at - 1].hyphen:
            at -= 1
        if at < _FEWEST_LINES:
            if not forced or len(self.lines) < _FEWEST_LINES:
                return None
            at = max(1, min(fitting, len(self.lines) - 1))
        first = self._replace(lines=self.lines[:at], after=0.0)
        rest = self._replace(lines=self.lines[at:], label=(), before=0.0, arrival=None)
        return first, rest

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw label and lines."""
        if self.arrival:
            self.arrival(ink, top)
        if self.label:
            mark = self.mark or self.element
            # Its line is counted with the text beside it.
            look = uncounted(self.look)
            ink.lines(self.label, look, left, top, self.measure, mark)
        start = left if ink.base else left + self.indent
        measure = self.measure - self.indent
        ink.lines(self.lines, self.look, start, top, measure, self.element)


def text_block(
    text: Runs,
    look: Look,
    measure: float,
    base: int,
    *,
    label: Runs = (),
    element: Element | None = None,
    language: str = "",
) -> TextBlock:
    """Set a paragraph; a label wider than the look's indent pushes the text aside.

    ``language`` is that by which its words may be parted; without one they stay whole.
    """
    indent = 0.0
    marks: tuple[Line, ...] = ()
    if look.hanging and label:
        marks = set_lines(label, look, measure / 2, base)
        indent = max(look.hanging, marks[0].width + _LABEL_GAP if marks else 0.0)
        if indent > measure / 2 or len(marks) > 1:
            text, indent, marks = (*label, *text), 0.0, ()
    lines = set_lines(text, look, measure - indent, base, language)
    return TextBlock(lines, look, measure, indent, marks, look.before, look.after, None, element)


@dataclass(frozen=True)
class RuleBlock:
    """A thin rule over the measure, or two."""

    measure: float
    width: float
    double: bool
    before: float
    after: float

    @property
    def height(self) -> float:
        """Height of the rule or rules."""
        return 3.0 if self.double else self.width

    def split(self, room: float, *, forced: bool) -> None:
        """Stay whole."""
        del room, forced

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it."""
        ink.rule(left, top, left + self.measure, self.width)
        if self.double:
            ink.rule(left, top - 2.4, left + self.measure, self.width / 2)
