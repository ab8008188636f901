"""Numbers of lines in the margin of a copy that is drafted on: "page 3, line 12".

They begin anew on every page and count the lines of running text, so that the same words have the
same place whatever tables and headings stand between them. Nobody reads them aloud: they are
artifacts.
"""

from collections import defaultdict

from baraza.exports.pdf.file.ink import Counted, Ink
from baraza.exports.pdf.lines.setting import set_lines
from baraza.exports.pdf.looks import LINE_NUMBER, MILLIMETRE, Paper
from baraza.exports.report import plain

_GAP = 5 * MILLIMETRE
_ROOM = 9 * MILLIMETRE


def write_line_numbers(ink: Ink, paper: Paper) -> None:
    """Write the numbers of the lines that were counted on pages that are finished."""
    by_page: dict[int, list[Counted]] = defaultdict(list)
    for line in ink.counted or ():
        by_page[line.page].append(line)
    for page, lines in by_page.items():
        for number, line in enumerate(sorted(lines, key=lambda one: -one.baseline), start=1):
            _write(ink, paper, page, str(number), line)


def _write(ink: Ink, paper: Paper, page: int, number: str, line: Counted) -> None:
    """Write a number before the text: at its left, or at its right where that is the start."""
    hand = ink.beside(line.base, ink.language)
    left = paper.width - paper.margin + _GAP if line.base else paper.margin - _GAP - _ROOM
    top = line.baseline + LINE_NUMBER.baseline
    lines = set_lines(plain(number), LINE_NUMBER, _ROOM, line.base)
    hand.lines_on(page, lines, LINE_NUMBER, (left, top, _ROOM))
