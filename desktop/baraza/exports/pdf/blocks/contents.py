"""The table of contents: set before the pages are known, its numbers written at the end."""

from collections.abc import Iterator
from dataclasses import dataclass

from baraza.exports.pdf.blocks.places import Places
from baraza.exports.pdf.blocks.texts import TextBlock, text_block
from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.sheets import ARTIFACT, CLOSED
from baraza.exports.pdf.file.structure import Element, Tree
from baraza.exports.pdf.lines.setting import set_lines
from baraza.exports.pdf.looks import (
    CONTENTS_ITEM,
    CONTENTS_SECTION,
    CONTENTS_TITLE,
    Look,
    at_end,
)
from baraza.exports.report import Heading, Report, plain, read

_NUMBER_WIDTH = 30.0
_LEVELS = {1: (CONTENTS_SECTION, 0.0), 2: (CONTENTS_ITEM, CONTENTS_SECTION.hanging)}


@dataclass(frozen=True)
class Waiting:
    """A line of the contents that waits for its page number."""

    anchor: str
    page: int
    left: float
    right: float
    top: float
    look: Look
    link: Element


class Entry:
    """One line, or a few, of the contents."""

    def __init__(
        self, heading: Heading, measure: float, base: int, waiting: list[Waiting], link: Element
    ) -> None:
        """Set an entry; it asks for its number when it is drawn."""
        self._link = link
        self._look, self._step = _LEVELS[heading.level]
        self._heading, self._measure, self._waiting = heading, measure, waiting
        room = measure - self._step - _NUMBER_WIDTH
        self._text: TextBlock = text_block(
            heading.text, self._look, room, base, label=plain(heading.label), element=link
        )
        self.before, self.after = self._look.before, self._look.after

    @property
    def height(self) -> float:
        """Height of its lines."""
        return self._text.height

    def split(self, room: float, *, forced: bool) -> None:
        """Stay whole; no heading is longer than a page."""
        del room, forced

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw the text, make it a link and ask for the number."""
        start = left + (_NUMBER_WIDTH if ink.base else self._step)
        self._text.draw(ink, start, top)
        bottom = top - self.height
        says = " ".join((self._heading.label, read(self._heading.text))).strip()
        box = (left, bottom, left + self._measure, top)
        ink.sheets.link(says, self._heading.anchor, box, self._link)
        last = self._text.lines[-1].width if self._text.lines else 0.0
        told = self._text.indent + last
        room = self._measure - self._step - _NUMBER_WIDTH
        self._waiting.append(
            Waiting(
                self._heading.anchor,
                ink.sheets.page,
                left if ink.base else start + told,
                start + room - told if ink.base else left + self._measure,
                bottom + self._look.leading,
                self._look,
                self._link,
            )
        )


def contents_blocks(
    report: Report, measure: float, base: int, waiting: list[Waiting], tree: Tree
) -> list[TextBlock | Entry]:
    """Return title and entries of the contents."""
    part = tree.root.add(Element("Sect"))
    head = part.add(tree.heading(1, report.contents))
    title = text_block(report.contents, CONTENTS_TITLE, measure, base, element=head)
    listed = part.add(Element("TOC"))
    entries = list[Entry]()
    for heading in _listed(report):
        link = listed.add(Element("TOCI")).add(Element("Reference")).add(_link(heading, tree))
        entries.append(Entry(heading, measure, base, waiting, link))
    return [title, *entries]


def _link(heading: Heading, tree: Tree) -> Element:
    """Return the link of an entry; what it says is the text of its annotation, in full."""
    link = tree.leaf("Link", heading.text, plain(heading.label))
    link.said = ""
    return link


def write_numbers(ink: Ink, waiting: list[Waiting], places: Places) -> None:
    """Write the page numbers, with dots that lead to them."""
    for line in waiting:
        number = set_lines(plain(str(places.page(line.anchor))), line.look, _NUMBER_WIDTH)
        flush = at_end(line.look)
        left = line.left if ink.base else line.right - _NUMBER_WIDTH
        place = (left, line.top, _NUMBER_WIDTH)
        ink.lines_on(line.page, number, flush, place, line.link)
        start, end = line.left + 6, line.right - 6
        if ink.base:
            start += number[0].width
        else:
            end -= number[0].width
        if end > start:
            y = line.top - line.look.baseline
            line_of_dots = f"{start:.2f} {y:.2f} m {end:.2f} {y:.2f} l S"
            dots = f"0.5 w 1 J [0 4] 0 d 0.5 G {line_of_dots} [] 0 d 0 J 0 G"
            ink.sheets.write_on(line.page, f"{ARTIFACT} {dots} {CLOSED}")


def _listed(report: Report) -> Iterator[Heading]:
    for section in report.sections:
        yield section.heading
        for block in section.blocks:
            if isinstance(block, Heading) and block.level in _LEVELS and not section.annex:
                yield block
