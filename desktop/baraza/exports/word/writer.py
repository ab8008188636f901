"""The Word file of a report: the same report gives the same bytes.

python-docx keeps the package; the parts are made here, element by element, in one pass: its own
tables look for each cell from the beginning, so that their time grows with the square of the rows.
"""

from collections.abc import Callable

from baraza.exports.layout import Layout
from baraza.exports.report import Direction, Report
from baraza.exports.word.compose import Composer
from baraza.exports.word.contents import contents_block, heading_names, is_long
from baraza.exports.word.elements import Element, element
from baraza.exports.word.identities import Copy, copy_element, store_element
from baraza.exports.word.margins import footer, header
from baraza.exports.word.masthead import masthead_blocks
from baraza.exports.word.package import package_bytes
from baraza.exports.word.properties import core_properties
from baraza.exports.word.runs import Hand
from baraza.exports.word.settings import font_table, numbering, settings
from baraza.exports.word.sheet import Sheet
from baraza.exports.word.style_sheet import style_sheet

_HEADER, _FOOTER = "rId1", "rId2"

type Progress = Callable[[int, int], None]


def docx_bytes(
    report: Report,
    copy: Copy,
    layout: Layout | None = None,
    progress: Progress | None = None,
    *,
    tracked: bool = True,
) -> bytes:
    """Return the file of a report.

    Args:
        report: What it says.
        copy: Of what it is a copy, as far as the edition may tell.
        layout: The paper.
        progress: Told how many sections are written out of how many; may raise to stop.
        tracked: Whether whoever opens it has changes recorded.
    """
    hand = Hand(report.language, int(report.direction is Direction.RIGHT_TO_LEFT))
    sheet = Sheet(layout or Layout(), hand.base)
    places = heading_names(report) if is_long(report) else {}
    composer = Composer(hand, sheet.measure, places)
    body = [
        *_front(hand, report, places),
        *_sections(composer, report, progress or _silent, after_contents=bool(places)),
        sheet.section(_HEADER, _FOOTER),
    ]
    parts = {
        _HEADER: ("header", header(hand, report.margins, sheet.measure)),
        _FOOTER: ("footer", footer(hand, report.margins, sheet.measure)),
        "rId3": ("styles", style_sheet(hand, sheet.measure)),
        "rId4": ("settings", settings(hand, tracked=tracked)),
        "rId5": ("fontTable", font_table()),
        "rId6": ("numbering", numbering(composer.marks)),
    }
    return package_bytes(
        element("document", [element("body", body)]),
        parts,
        core_properties(report),
        (copy_element(copy, composer.anchors), store_element()),
    )


def _front(hand: Hand, report: Report, places: dict[str, str]) -> list[Element]:
    made = masthead_blocks(hand, report.masthead)
    return [*made, contents_block(hand, report, places)] if places else made


def _sections(
    composer: Composer, report: Report, progress: Progress, *, after_contents: bool
) -> list[Element]:
    """Return the sections; the text begins a page after the contents, and so do the annexes."""
    made: list[Element] = []
    new_page = after_contents
    for done, section in enumerate(report.sections):
        progress(done, len(report.sections))
        first_annex = section.annex and not (done and report.sections[done - 1].annex)
        made += composer.section(section, new_page=new_page or first_annex)
        new_page = False
    return made


def _silent(done: int, total: int) -> None:
    del done, total
