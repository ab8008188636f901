"""Minutes in two languages in one file: side by side, or one after the other.

Both are set from reports of one consultation, with the same numbers. On the page what says the same
stands at one height. For assistive technology each language is a part of its own, one whole after
the other: who listens reads one language, and a voice that changes with every paragraph would make
both hard to follow; the numbers and the bookmarks lead from one to the other.
"""

from collections.abc import Sequence
from enum import Enum

from baraza.domain.collecting import collector_paused
from baraza.exports.archive import Archive, Attachment
from baraza.exports.layout import Layout
from baraza.exports.pdf.blocks.contents import contents_blocks, write_numbers
from baraza.exports.pdf.blocks.flow import Block, Flow, height_in_flow
from baraza.exports.pdf.blocks.line_numbers import write_line_numbers
from baraza.exports.pdf.blocks.margins import draft_word, write_margins
from baraza.exports.pdf.blocks.masthead import masthead_blocks
from baraza.exports.pdf.file.ink import Ink, LineBox
from baraza.exports.pdf.file.sheets import Sheets
from baraza.exports.pdf.file.structure import Element
from baraza.exports.pdf.geometry import sheet_of
from baraza.exports.pdf.looks import A4, Paper
from baraza.exports.pdf.parallel.beside import Beside
from baraza.exports.pdf.parallel.bilingual import anchored, margins_in_both
from baraza.exports.pdf.parallel.tongue import Tongue
from baraza.exports.pdf.writer import Progress
from baraza.exports.report import Margins, Report

_USUAL = Layout()


class Placing(Enum):
    """How two languages stand in one document."""

    BESIDE = "beside"
    THEN = "then"


def parallel_bytes(
    reports: tuple[Report, Report],
    placing: Placing,
    progress: Progress | None = None,
    *,
    archive: Archive = Archive.A3A,
    source: Attachment | None = None,
    layout: Layout = _USUAL,
) -> bytes:
    """Return the file of two reports of one consultation in two languages.

    Args:
        reports: What they say; the first is the document's own language, and gives its title.
        placing: Side by side, or one after the other.
        progress: Told how many sections are set out of how many; may raise to stop.
        archive: The profile for archives that it keeps to, together with PDF/UA-1.
        source: The data both were made from, to travel inside once.
        layout: What was chosen for the pages.
    """
    attachment = source if archive is Archive.A3A else None
    # All that was made on the way is gone when the collector may look again.
    with collector_paused():
        return _Setting(reports, progress, sheet_of(layout)).bytes(
            placing, archive, attachment, line_numbers=layout.line_numbers
        )


def parallel_boxes(reports: tuple[Report, Report], placing: Placing) -> tuple[LineBox, ...]:
    """Return where every line of text stands, page by page."""
    setting = _Setting(reports, None, A4, noting=True)
    setting.draw(placing)
    return tuple(setting.tongues[0].ink.boxes)


class _Setting:
    """Two reports on their way to paper."""

    def __init__(
        self,
        reports: tuple[Report, Report],
        progress: Progress | None,
        paper: Paper,
        *,
        noting: bool = False,
    ) -> None:
        own, other = reports
        self.paper, self.progress = paper, progress
        self.sheets = Sheets(
            paper,
            title=own.title,
            subject=own.subject,
            language=own.language,
            dated=own.as_of,
        )
        ink = Ink(self.sheets, 0, noting=noting)
        named = anchored(other, f"{other.language}-")
        self.tongues = (Tongue(own, ink, paper), Tongue(named, ink, paper))
        self.flow = Flow(ink, paper)
        self.root = Element("Document")
        for tongue in self.tongues:
            self.root.add(tongue.root)

    def bytes(
        self,
        placing: Placing,
        archive: Archive,
        attachment: Attachment | None,
        *,
        line_numbers: bool,
    ) -> bytes:
        """Draw all pages and return the file."""
        if line_numbers:
            self._count_lines(placing)
        self.draw(placing)
        return self.sheets.save(self.root, archive, attachment)

    def _count_lines(self, placing: Placing) -> None:
        """Have lines numbered: side by side those of the first language, whose place is cited."""
        first, second = self.tongues
        first.ink.counted = []
        second.ink.counted = first.ink.counted if placing is Placing.THEN else None

    def draw(self, placing: Placing) -> None:
        """Draw all pages, then what is known only at the end."""
        if placing is Placing.BESIDE:
            self._beside()
        else:
            self._one_after_the_other()
        for tongue in self.tongues:
            write_numbers(tongue.ink, tongue.waiting, tongue.places)
            tongue.places.write_bookmarks(self.sheets)
        write_line_numbers(self.tongues[0].ink, self.paper)

    def _beside(self) -> None:
        first, second = self.tongues
        both = Beside(first, second, self.paper.measure)
        first.arrive(self.sheets, self.paper)
        second.arrive(self.sheets, self.paper)
        for block in both.masthead():
            self.flow.place(block)
        sections = both.sections()
        if self._is_long([block for one in sections if one.weighed for block in one.blocks]):
            for pair in both.contents():
                self.flow.place(pair)
            self.flow.turn()
        for tongue in self.tongues:
            tongue.take_parts()
        self._sections([(one.blocks, one.annex) for one in sections])
        self.sheets.turn()
        margins = margins_in_both(first.report.margins, second.report.margins)
        self._margins(first.ink, margins, range(1, self.sheets.finished + 1))

    def _one_after_the_other(self) -> None:
        begun: list[int] = []
        for tongue in self.tongues:
            self.flow.turn()
            begun.append(self.sheets.page)
            tongue.arrive(self.sheets, self.paper)
            self._alone(tongue)
        self.sheets.turn()
        ends = [*begun[1:], self.sheets.finished + 1]
        for tongue, start, end in zip(self.tongues, begun, ends, strict=True):
            self._margins(tongue.ink, tongue.report.margins, range(start, end))

    def _alone(self, tongue: Tongue) -> None:
        """Draw one language over the whole measure."""
        report, measure = tongue.report, self.paper.measure
        for block in masthead_blocks(report.masthead, measure, tongue.ink.base, tongue.tree):
            self.flow.place(tongue.over(block))
        sections = [(section, tongue.section(section)) for section in report.sections]
        if self._is_long([one for section, made in sections if section.weighed for one in made]):
            for entry in contents_blocks(
                report, measure, tongue.ink.base, tongue.waiting, tongue.tree
            ):
                self.flow.place(tongue.over(entry))
            self.flow.turn()
        tongue.take_parts()
        self._sections([(made, section.annex) for section, made in sections])

    def _sections(self, sections: Sequence[tuple[list[Block], bool]]) -> None:
        is_first = True
        for done, (blocks, annex) in enumerate(sections):
            if self.progress is not None:
                self.progress(done, len(sections))
            if annex:
                self.flow.begin_annex(first=is_first)
                is_first = False
            for block in blocks:
                self.flow.place(block)
            blocks.clear()

    def _is_long(self, blocks: Sequence[Block]) -> bool:
        return self.flow.is_long(height_in_flow(blocks))

    def _margins(self, ink: Ink, margins: Margins, pages: range) -> None:
        write_margins(ink, margins, self.paper, self.sheets.finished, {pages.start}, pages)
        if margins.draft:
            word = draft_word(margins.draft, self.paper)
            for page in pages:
                self.sheets.write_behind(page, word)
