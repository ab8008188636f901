"""How a signature looks on the page: who signed, as what, and when, set as the rest of the text.

It is drawn by our own engine on a sheet of the size of the field, with our fonts inside, and then
taken over into the file. A library's own stamp would bring fonts that no archive takes.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from baraza.exports.archive import Archive
from baraza.exports.dates import at
from baraza.exports.isolation import isolated
from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.sheets import Sheets
from baraza.exports.pdf.file.structure import Element
from baraza.exports.pdf.lines.setting import Line, set_lines
from baraza.exports.pdf.looks import SIGNATORY, SIGNATURE_LABEL, SIGNED_FOR, Look, Paper
from baraza.exports.report import Direction, plain, read
from baraza.exports.signing.report import Certificate
from baraza.exports.wording import Wording

_LINES = (
    replace(SIGNATURE_LABEL, size=6.5, leading=8.5),
    replace(SIGNED_FOR, size=8.5, leading=11),
    replace(SIGNATORY, size=7.5, leading=9.5),
    replace(SIGNATURE_LABEL, size=7, leading=9),
)
_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6)
_AT_LEAST = 1.0


class Box(NamedTuple):
    """Size of a field."""

    width: float
    height: float


def appearance(box: Box, who: Certificate, instant: datetime, wording: Wording) -> bytes:
    """Return a sheet of the size of a field on which a signature is drawn.

    Nothing is drawn where there is no room.
    """
    base = int(wording.direction is Direction.RIGHT_TO_LEFT)
    paper = Paper(max(box.width, _AT_LEAST), max(box.height, _AT_LEAST), 0.0)
    dated = instant.isoformat(timespec="seconds")
    sheets = _Slip(paper, title="", subject="", language=wording.language, dated=dated)
    ink = Ink(sheets, base, wording.language)
    fitting = _fitting(paper, _texts(who, instant, wording), base)
    # It stands on the rule of its place, at one height with those beside it.
    top = sum(len(lines) * look.leading for lines, look in fitting)
    for lines, look in fitting:
        ink.lines(lines, look, 0.0, top, paper.width, Element("Span"))
        top -= len(lines) * look.leading
    sheets.turn()
    return sheets.save(Element("Document"), Archive.A2A, None)


class _Slip(Sheets):
    """A sheet that is taken over into another file, whose structure knows the field already."""

    def opening(self, page: int, element: Element | None) -> str:
        """Mark a piece as belonging to no element of its own."""
        del page, element
        return "/Span BMC"


def _texts(who: Certificate, instant: datetime, wording: Wording) -> tuple[str, ...]:
    def whole(text: str) -> str:
        return isolated(text) if wording.direction is Direction.RIGHT_TO_LEFT else text

    as_what = [plain(whole(part)) for part in (who.function, who.organisation) if part]
    return (
        whole(wording.word("signed.electronically")),
        whole(who.signatory),
        read(wording.joined(as_what)),
        whole(at(wording, instant)),
    )


def _fitting(
    paper: Paper, texts: tuple[str, ...], base: int
) -> list[tuple[tuple[Line, ...], Look]]:
    """Return the texts set as large as they go into the field, and cut where nothing helps."""
    made: list[tuple[tuple[Line, ...], Look]] = []
    for size in _SIZES:
        looks = [
            replace(look, size=look.size * size, leading=look.leading * size) for look in _LINES
        ]
        made = [
            (set_lines(plain(text), look, paper.width, base), look)
            for text, look in zip(texts, looks, strict=True)
        ]
        if sum(len(lines) * look.leading for lines, look in made) <= paper.height:
            return made
    cut = [(lines[:1], look) for lines, look in made]
    return cut if sum(look.leading for _, look in cut) <= paper.height else []


def page_of(sheet: Any) -> tuple[Any, bytes]:
    """Return the resources of the one page of a sheet, and what is drawn on it."""
    page = sheet.root["/Pages"]["/Kids"][0]
    return page["/Resources"], page["/Contents"].data
