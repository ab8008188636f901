"""From the layout that a reader chose to the sheet the pages are set on."""

from dataclasses import replace

from baraza.exports.layout import Layout
from baraza.exports.layout import Paper as Size
from baraza.exports.pdf.looks import A4, LETTER, MILLIMETRE, Paper

_SHEETS = {Size.A4: A4, Size.LETTER: LETTER}
# A page on its side is for one large table; head and foot still stand clear of the text.
_LANDSCAPE_MARGIN = 20 * MILLIMETRE
_NUMBERED_MARGIN = 28 * MILLIMETRE


def sheet_of(layout: Layout) -> Paper:
    """Return the sheet of a layout with its margins."""
    upright = _SHEETS[layout.paper]
    if layout.line_numbers:
        upright = replace(upright, margin=_NUMBERED_MARGIN)
    if not layout.landscape:
        return upright
    return replace(upright, width=upright.height, height=upright.width, margin=_LANDSCAPE_MARGIN)
