"""The PDF of a report."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from baraza.exports.pdf.compose import Composer
from baraza.exports.pdf.contents import Waiting, contents_blocks, write_numbers
from baraza.exports.pdf.flow import Block, Flow
from baraza.exports.pdf.ink import Ink, LineBox
from baraza.exports.pdf.looks import A4, Paper
from baraza.exports.pdf.margins import draft_word, write_margins
from baraza.exports.pdf.masthead import masthead_blocks
from baraza.exports.pdf.places import Places
from baraza.exports.pdf.sheets import Sheets
from baraza.exports.report import Direction, Report, Section
from baraza.exports.target import write_beside

# A conclusion of this many pages gets a table of contents; an annex this much room to begin in.
_LONG = 3
_ROOM_FOR_ANNEX = 0.3

type Progress = Callable[[int, int], None]


def write_pdf(report: Report, path: Path, progress: Progress | None = None) -> None:
    """Write a report as PDF; what stood at the path stays there until the new file is whole.

    ``progress`` is told how many sections are set out of how many, and may raise to stop.

    Raises:
        NotWritten: The file cannot be written there.
    """
    write_beside(path, pdf_bytes(report, progress))


def pdf_bytes(report: Report, progress: Progress | None = None) -> bytes:
    """Return the file: the same report gives the same bytes."""
    return _Setting(report, progress or _silent).finish()[0]


def page_boxes(report: Report) -> tuple[LineBox, ...]:
    """Return where every line of text stands, page by page."""
    return _Setting(report, _silent).finish()[1]


def _silent(done: int, total: int) -> None:
    del done, total


class _Setting:
    """One report on its way to paper."""

    def __init__(self, report: Report, progress: Progress, paper: Paper = A4) -> None:
        self.report, self.paper, self.progress = report, paper, progress
        self.base = int(report.direction is Direction.RIGHT_TO_LEFT)
        self.sheets = Sheets(
            paper,
            title=report.title,
            subject=report.subject,
            language=report.language,
            dated=_pdf_date(report.as_of),
        )
        self.ink = Ink(self.sheets, self.base)
        self.flow = Flow(self.ink, paper)
        self.places = Places()
        self.waiting: list[Waiting] = []

    def finish(self) -> tuple[bytes, tuple[LineBox, ...]]:
        with _collector_paused():
            self._front()
            self._sections()
            self.sheets.turn()
            write_numbers(self.ink, self.waiting, self.places)
            self._margins()
            return self.sheets.save(), tuple(self.ink.boxes)

    def _front(self) -> None:
        for block in masthead_blocks(self.report.masthead, self.paper.measure, self.base):
            self.flow.place(block)

    def _sections(self) -> None:
        composer = Composer(self.paper.measure, self.base, self.places)
        made = [(section, list(composer.section(section))) for section in self.report.sections]
        if self.report.contents and self._is_long(made):
            blocks = contents_blocks(self.report, self.paper.measure, self.base, self.waiting)
            for entry in blocks:
                self.flow.place(entry)
            self.flow.turn()
        first_annex = True
        for done, (section, set_blocks) in enumerate(made):
            self.progress(done, len(made))
            if section.annex:
                self._begin_annex(first=first_annex)
                first_annex = False
            for block in set_blocks:
                self.flow.place(block)

    def _begin_annex(self, *, first: bool) -> None:
        if first:
            self.flow.turn()
        else:
            self.flow.need(self.paper.room * _ROOM_FOR_ANNEX)

    def _is_long(self, made: list[tuple[Section, list[Block]]]) -> bool:
        heights = (
            block.height + block.after
            for section, blocks in made
            if section.weighed
            for block in blocks
        )
        return sum(heights) > (_LONG - 1) * self.paper.room

    def _margins(self) -> None:
        margins, pages = self.report.margins, self.sheets.finished
        write_margins(self.ink, margins, self.paper, pages)
        if margins.draft:
            word = draft_word(margins.draft, self.paper)
            for page in range(1, pages + 1):
                self.sheets.write_behind(page, word)


def _pdf_date(instant: str) -> str:
    """Return an instant of the consultation as the file's date."""
    day, clock, zone = instant[:10], instant[11:19], instant[19:].lstrip(".0123456789")
    digits = (day + clock).replace("-", "").replace(":", "")
    offset = "+00'00'" if zone in ("", "Z") else f"{zone[:3]}'{zone[4:6]}'"
    return f"D:{digits}{offset}"


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the cyclic collector out of a loop that makes very many small objects."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
