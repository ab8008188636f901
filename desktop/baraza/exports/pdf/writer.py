"""The PDF of a report."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from baraza.exports.pdf.compose import Composer
from baraza.exports.pdf.contents import Waiting, contents_blocks, write_numbers
from baraza.exports.pdf.flow import Flow
from baraza.exports.pdf.ink import Ink, LineBox
from baraza.exports.pdf.looks import A4, Paper
from baraza.exports.pdf.margins import draft_word, write_margins
from baraza.exports.pdf.masthead import masthead_blocks
from baraza.exports.pdf.places import Places
from baraza.exports.pdf.sheets import Sheets
from baraza.exports.report import Direction, Report

# A conclusion of this many pages gets a table of contents; an annex this much room to begin in.
_LONG = 3
_ROOM_FOR_ANNEX = 0.3

type Progress = Callable[[int, int], None]


def pdf_bytes(report: Report, progress: Progress | None = None) -> bytes:
    """Return the file of a report: the same report gives the same bytes.

    ``progress`` is told how many sections are set out of how many, and may raise to stop.
    """
    return _Setting(report, progress or _silent).finish()


def page_boxes(report: Report) -> tuple[LineBox, ...]:
    """Return where every line of text stands, page by page."""
    setting = _Setting(report, _silent, keeps_boxes=True)
    setting.finish()
    return tuple(setting.ink.boxes)


def _silent(done: int, total: int) -> None:
    del done, total


class _Setting:
    """One report on its way to paper."""

    def __init__(
        self, report: Report, progress: Progress, paper: Paper = A4, *, keeps_boxes: bool = False
    ) -> None:
        self.report, self.paper, self.progress = report, paper, progress
        self.base = int(report.direction is Direction.RIGHT_TO_LEFT)
        self.sheets = Sheets(
            paper,
            title=report.title,
            subject=report.subject,
            language=report.language,
            dated=_pdf_date(report.as_of),
        )
        self.ink = Ink(self.sheets, self.base, keeps_boxes=keeps_boxes)
        self.flow = Flow(self.ink, paper)
        self.places = Places()
        self.waiting: list[Waiting] = []

    def finish(self) -> bytes:
        with _collector_paused():
            self._front()
            self._sections()
            self.sheets.turn()
            write_numbers(self.ink, self.waiting, self.places)
            self._margins()
            return self.sheets.save()

    def _front(self) -> None:
        for block in masthead_blocks(self.report.masthead, self.paper.measure, self.base):
            self.flow.place(block)

    def _sections(self) -> None:
        composer = Composer(self.paper.measure, self.base, self.places)
        if self.report.contents and self._is_long(composer):
            blocks = contents_blocks(self.report, self.paper.measure, self.base, self.waiting)
            for entry in blocks:
                self.flow.place(entry)
            self.flow.turn()
        first_annex = True
        # Set one by one: the lines of a long report would not all fit in memory.
        for done, section in enumerate(self.report.sections):
            self.progress(done, len(self.report.sections))
            if section.annex:
                self._begin_annex(first=first_annex)
                first_annex = False
            for block in composer.section(section):
                self.flow.place(block)

    def _begin_annex(self, *, first: bool) -> None:
        if first:
            self.flow.turn()
        else:
            self.flow.need(self.paper.room * _ROOM_FOR_ANNEX)

    def _is_long(self, composer: Composer) -> bool:
        room = (_LONG - 1) * self.paper.room
        for section in self.report.sections:
            for block in composer.section(section) if section.weighed else ():
                room -= block.height + block.after
                if room < 0:
                    return True
        return False

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
