"""Ink: lines of text, rules and tints as page operators, and where each line of text stands."""

from collections.abc import Sequence
from copy import copy
from itertools import groupby
from typing import NamedTuple, Self

from baraza.exports.pdf.embedding import Embedded
from baraza.exports.pdf.lines import Line, Placed, placed, start_of
from baraza.exports.pdf.looks import Look
from baraza.exports.pdf.objects import text
from baraza.exports.pdf.sheets import ARTIFACT, CLOSED, Sheets
from baraza.exports.pdf.structure import Element

type Place = tuple[float, float, float]
"""Left edge, top and measure of lines."""


class LineBox(NamedTuple):
    """Where a line of text stands; points from the bottom left corner of the page."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    line: Line

    @property
    def text(self) -> str:
        """What the line says."""
        return self.line.text


class Ink:
    """What is drawn on the pages.

    Attributes:
        sheets: The pages.
        boxes: Every line drawn, if that is noted for whoever checks that nothing overlaps.
        base: 1 in a right-to-left document, else 0.
        language: Language of what says no other.
    """

    def __init__(
        self, sheets: Sheets, base: int, language: str = "", *, noting: bool = False
    ) -> None:
        """Begin with clean pages; text in another language than the document's is marked."""
        self.sheets = sheets
        self.base = base
        self.language = language
        self._noting = noting
        self.boxes: list[LineBox] = []
        self._fonts = Embedded(sheets)

    def beside(self, base: int, language: str) -> Self:
        """Return ink for the other language of the same pages: the fonts and pages are shared."""
        other = copy(self)
        other.base, other.language = base, language
        return other

    def lines(
        self,
        lines: Sequence[Line],
        look: Look,
        left: float,
        top: float,
        measure: float,
        element: Element | None,
    ) -> None:
        """Write lines on the page being drawn, as part of an element or as an artifact."""
        if lines:
            operators = self._marked(self.sheets.page, lines, look, (left, top, measure), element)
            self.sheets.write(*operators)

    def lines_on(
        self,
        page: int,
        lines: Sequence[Line],
        look: Look,
        place: Place,
        element: Element | None = None,
    ) -> None:
        """Write lines on a page that is finished."""
        if lines:
            self.sheets.write_on(page, *self._marked(page, lines, look, place, element))

    def _marked(
        self,
        page: int,
        lines: Sequence[Line],
        look: Look,
        place: Place,
        element: Element | None,
    ) -> list[str]:
        """Return the operators of lines and note where they stand."""
        left, top, measure = place
        spoken = (element.language if element else "") or self.language
        made = [self.sheets.opening(page, element), "BT"]
        if look.grey:
            made.append(f"{look.grey:g} g")
        font = ""
        for number, line in enumerate(lines):
            under = top - number * look.leading
            if line.plain is not None and (line.plain.language or spoken) == spoken:
                font = self._plain(made, font, line, look, (left, under, measure), page)
                continue
            font = ""
            parts = placed(line, look, measure, self.base)
            if parts:
                start, end = left + parts[0].x, left + parts[-1].x + parts[-1].piece.width
                if self._noting:
                    box = LineBox(page, start, under - look.leading, end, under, line)
                    self.boxes.append(box)
                if line.space is not None:
                    parts.append(Placed(end - left, line.space))
            made += self._line(parts, left, under - look.baseline, spoken)
        if look.grey:
            made.append("0 g")
        return [*made, "ET", CLOSED]

    def _plain(
        self, made: list[str], font: str, line: Line, look: Look, place: Place, page: int
    ) -> str:
        """Add the operators of a line in one style; ``font`` is what is set, and is returned."""
        style = line.plain
        assert style is not None  # noqa: S101 - for the types; asked just before
        left, under, measure = place
        x, stretch = start_of(line, len(line.tokens) - 1, look, measure, self.base)
        x += left
        space, size = style.space.shaped, style.size
        face = self._fonts.of(style.space.face)
        words = [token.pieces[0].shaped for token in line.tokens]
        *shown, between = face.level([*words, space])
        wanted = f"/{face.name} {style.setting}"
        if wanted != font:
            made.append(wanted)
        gap = f"{between}{-stretch * 1000 / size:.0f}" if stretch else between
        array = (gap.join(shown) + between).replace("><", "")
        made.append(f"1 0 0 1 {x:.2f} {under - look.baseline:.2f} Tm [{array}] TJ")
        if self._noting:
            right = left + measure if stretch else x + line.width
            self.boxes.append(LineBox(page, x, under - look.leading, right, under, line))
        return wanted

    def _line(
        self, parts: Sequence[Placed], left: float, baseline: float, spoken: str
    ) -> list[str]:
        made: list[str] = []
        pieces = [part for part in parts if part.piece.shaped.glyphs]
        for language, group in groupby(pieces, key=lambda part: part.piece.language or spoken):
            set_parts = self._parts(tuple(group), left, baseline)
            if language == spoken:
                made += set_parts
            else:
                made += [f"/Span<</Lang{text(language)}>>BDC", *set_parts, CLOSED]
        return made

    def _parts(self, parts: Sequence[Placed], left: float, baseline: float) -> list[str]:
        made: list[str] = []
        for key, group in groupby(parts, key=lambda part: (part.piece.face, part.piece.size)):
            face, size = key
            font = self._fonts.of(face)
            same = tuple(group)
            tracking = same[0].piece.look.tracking * size / 1000
            made.append(f"/{font.name} {size:g} Tf {tracking:.2f} Tc")
            made.append(f"1 0 0 1 {left + same[0].x:.2f} {baseline:.2f} Tm")
            out: list[str] = []
            pen = same[0].x
            for x, piece in same:
                if abs(x - pen) > 0.005:
                    out.append(f"{(pen - x) * 1000 / size:.0f}")
                for rise, glyphs in font.fragment(piece.shaped):
                    if rise:
                        made.append(
                            f"[{''.join(out)}] TJ {rise * size / 1000:.2f} Ts [{glyphs}] TJ 0 Ts"
                        )
                        out = []
                    else:
                        out.append(glyphs)
                pen = x + piece.width
            made.append(f"[{''.join(out)}] TJ")
        return made

    def rule(self, left: float, y: float, right: float, width: float, grey: float = 0) -> None:
        """Draw a horizontal rule."""
        self.sheets.write(
            f"{ARTIFACT} {width:g} w {grey:g} G {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S "
            f"{CLOSED}"
        )

    def tint(self, left: float, bottom: float, width: float, height: float, grey: float) -> None:
        """Fill a box with grey."""
        self.sheets.write(
            f"{ARTIFACT} {grey:g} g {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f 0 g "
            f"{CLOSED}"
        )
