"""The PDF of a report."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from baraza.domain.collecting import collector_paused
from baraza.exports.archive import Archive, Attachment
from baraza.exports.layout import Layout
from baraza.exports.pdf.blocks.compose import Composer
from baraza.exports.pdf.blocks.contents import Waiting, contents_blocks, write_numbers
from baraza.exports.pdf.blocks.flow import Block, Flow, height_in_flow
from baraza.exports.pdf.blocks.line_numbers import write_line_numbers
from baraza.exports.pdf.blocks.margins import draft_word, write_margins
from baraza.exports.pdf.blocks.masthead import masthead_blocks
from baraza.exports.pdf.blocks.places import Places
from baraza.exports.pdf.file.ink import Ink, LineBox
from baraza.exports.pdf.file.sheets import Sheets
from baraza.exports.pdf.file.structure import Element, Tree
from baraza.exports.pdf.geometry import sheet_of
from baraza.exports.report import Direction, Masthead, Report, Section

_USUAL = Layout()

type Progress = Callable[[int, int], None]


def pdf_bytes(
    report: Report,
    progress: Progress | None = None,
    *,
    archive: Archive = Archive.A3A,
    source: Attachment | None = None,
    layout: Layout = _USUAL,
) -> bytes:
    """Return the file of a report: the same report gives the same bytes.

    Args:
        report: What it says.
        progress: Told how many sections are set out of how many; may raise to stop.
        archive: The profile for archives that it keeps to, together with PDF/UA-1.
        source: The data it was made from, to travel inside; a profile without files carries none.
        layout: What was chosen for the pages.
    """
    attachment = source if archive is Archive.A3A else None
    # All that was made on the way is gone when the collector may look again.
    with collector_paused():
        return _Setting(report, progress or _silent, layout).bytes(archive, attachment)


def page_boxes(report: Report, layout: Layout = _USUAL) -> tuple[LineBox, ...]:
    """Return where every line of text stands, page by page."""
    setting = _Setting(report, _silent, layout, noting=True)
    setting.draw()
    return tuple(setting.ink.boxes)


def _silent(done: int, total: int) -> None:
    del done, total


class _Composed(NamedTuple):
    """A section, its element, and its blocks, set."""

    section: Section
    part: Element
    blocks: list[Block]


class _Setting:
    """One report on its way to paper."""

    def __init__(
        self, report: Report, progress: Progress, layout: Layout, *, noting: bool = False
    ) -> None:
        self.report, self.progress = report, progress
        self.paper = paper = sheet_of(layout)
        self.base = int(report.direction is Direction.RIGHT_TO_LEFT)
        self.sheets = Sheets(
            paper,
            title=report.title,
            subject=report.subject,
            language=report.language,
            dated=report.as_of,
        )
        self.ink = Ink(self.sheets, self.base, report.language, noting=noting)
        self.ink.counted = [] if layout.line_numbers else None
        self.tree = Tree(report.language, self.base)
        self.flow = Flow(self.ink, paper)
        self.places = Places()
        self.waiting: list[Waiting] = []
        self.mastheads = set[int]()

    def bytes(self, archive: Archive, attachment: Attachment | None) -> bytes:
        """Draw all pages and return the file."""
        self.draw()
        return self.sheets.save(self.tree.root, archive, attachment)

    def draw(self) -> None:
        """Draw all pages."""
        self._masthead(self.report.masthead)
        self._sections()
        self.sheets.turn()
        write_numbers(self.ink, self.waiting, self.places)
        self._margins()

    def _masthead(self, masthead: Masthead) -> None:
        self.mastheads.add(self.sheets.page)
        for block in masthead_blocks(masthead, self.paper.measure, self.base, self.tree):
            self.flow.place(block)

    def _sections(self) -> None:
        made = self._composed()
        first = self._first_of(made) if self.report.contents else []
        first_annex = True
        for done, (section, part, set_blocks) in enumerate(chain(first, made)):
            self.progress(done, len(self.report.sections))
            if section.masthead is not None:
                self.flow.turn()
                self._masthead(section.masthead)
            self.tree.root.add(part)
            if section.annex:
                self.flow.begin_annex(first=first_annex)
                first_annex = False
            for block in set_blocks:
                self.flow.place(block)
            # What is drawn is let go of: a thousand pages of lines take much room.
            set_blocks.clear()

    def _composed(self) -> Iterator[_Composed]:
        """Yield each section when it is asked for: what was just set is drawn fastest."""
        composer = Composer(
            self.paper.measure, self.base, self.places, self.tree, room=self.flow.left
        )
        for section in self.report.sections:
            part = Element("Sect")
            yield _Composed(section, part, list(composer.section(section, part)))

    def _first_of(self, made: Iterator[_Composed]) -> list[_Composed]:
        """Return the sections that had to be set to know whether the report is long.

        A long one gets its table of contents.
        """
        first: list[_Composed] = []
        height = 0.0
        for one in made:
            first.append(one)
            if one.section.weighed:
                height += height_in_flow(one.blocks)
            if self.flow.is_long(height):
                self._contents()
                break
        return first

    def _contents(self) -> None:
        measure = self.paper.measure
        for entry in contents_blocks(self.report, measure, self.base, self.waiting, self.tree):
            self.flow.place(entry)
        self.flow.turn()

    def _margins(self) -> None:
        margins, pages = self.report.margins, self.sheets.finished
        write_margins(self.ink, margins, self.paper, pages, self.mastheads)
        write_line_numbers(self.ink, self.paper)
        if margins.draft:
            word = draft_word(margins.draft, self.paper)
            for page in range(1, pages + 1):
                self.sheets.write_behind(page, word)
