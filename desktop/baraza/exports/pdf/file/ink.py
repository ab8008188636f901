"""Ink: lines of text, rules and tints as page operators, and where each line of text stands."""

from collections.abc import Iterator, Sequence
from copy import copy
from itertools import groupby
from typing import NamedTuple, Self

from baraza.exports.pdf.faces.glyphs import moved
from baraza.exports.pdf.file.embedding import Embedded, EmbeddedFace
from baraza.exports.pdf.file.objects import text
from baraza.exports.pdf.file.sheets import ARTIFACT, CLOSED, Sheets
from baraza.exports.pdf.file.structure import Element
from baraza.exports.pdf.lines.plain import PlainLine
from baraza.exports.pdf.lines.setting import Line, Placed, placed, start_of
from baraza.exports.pdf.lines.styles import Style
from baraza.exports.pdf.looks import STROKE, Look, Stroke

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


class Counted(NamedTuple):
    """A line of running text, to be numbered: its page, its baseline, the start of its text."""

    page: int
    baseline: float
    base: int


class _Set(NamedTuple):
    """How a document sets a style: its font, its space, and the operators for both."""

    font: EmbeddedFace
    space: str
    operators: str


class Ink:
    """What is drawn on the pages.

    Attributes:
        sheets: The pages.
        boxes: Every line drawn, if that is noted for whoever checks that nothing overlaps.
        base: 1 in a right-to-left document, else 0.
        language: Language of what says no other.
        counted: The lines of running text, if they are to be numbered.
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
        self.counted: list[Counted] | None = None
        self._fonts = Embedded(sheets)
        self._set: dict[Style, _Set] = {}
        self._strokes: list[str] = []

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
        if self.counted is not None and look.counted:
            page, first = self.sheets.page, top - look.baseline
            self.counted += [
                Counted(page, first - at * look.leading, self.base) for at in range(len(lines))
            ]

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

    def lines_on_all(
        self, pages: Sequence[int], lines: Sequence[Line], look: Look, place: Place
    ) -> None:
        """Write the same lines on pages that are finished, as artifacts."""
        if not (pages and lines):
            return
        noted = len(self.boxes)
        operators = "\n".join(self._marked(pages[0], lines, look, place, None))
        for page in pages:
            self.sheets.write_on(page, operators)
        same = self.boxes[noted:]
        self.boxes += [box._replace(page=page) for page in pages[1:] for box in same]

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
        plain = _all_plain(lines)
        if plain is not None:
            made += self._plain(plain, look, place, spoken, page)
        else:
            for number, line in enumerate(lines):
                under = top - number * look.leading
                made += self._placed(line, look, (left, under, measure), spoken, page)
        if look.grey:
            made.append("0 g")
        strokes, self._strokes = self._strokes, []
        return [*made, "ET", CLOSED, *strokes]

    def _plain(
        self, lines: Sequence[PlainLine], look: Look, place: Place, spoken: str, page: int
    ) -> list[str]:
        """Return the operators of lines of plain words in one style, one below the other."""
        style = lines[0].style
        font, space, setting = self._set.get(style) or self._setting(style, look)
        left, top, measure = place
        gap, above = -1000 / style.size, -1.0
        made = [setting]
        for number, line in enumerate(lines):
            x, stretch = start_of(line, len(line.words) - 1, look, measure, self.base)
            words = font.words(line.words, style.known)
            if line.hyphen:
                words[-1] = font.hyphened(line.words[-1].text, style.hyphen.shaped)
            if style.known.right_to_left:
                words.reverse()
            between = f"{space}){stretch * gap:.0f}(" if stretch else space
            shown = f"[({between.join(words)}{'' if line.joined else space})]TJ"
            if x == above:
                made.append(f"T*{shown}")
            else:
                y = top - number * look.leading - look.baseline
                made.append(f"1 0 0 1 {left + x:.2f} {y:.2f} Tm{shown}")
            above = x
            if self._noting:
                under = top - number * look.leading
                right = left + (measure if stretch else x + line.width)
                box = LineBox(page, left + x, under - look.leading, right, under, line)
                self.boxes.append(box)
        return made if (style.language or spoken) == spoken else _spoken(style.language, made)

    def _placed(self, line: Line, look: Look, place: Place, spoken: str, page: int) -> list[str]:
        """Return the operators of a line piece by piece."""
        left, under, measure = place
        parts = placed(line, look, measure, self.base)
        if parts:
            start, end = left + parts[0].x, left + parts[-1].x + parts[-1].piece.width
            if self._noting:
                self.boxes.append(LineBox(page, start, under - look.leading, end, under, line))
            if line.space is not None:
                parts.append(Placed(end - left, line.space))
            self._strokes += _strokes(parts, left, under - look.baseline)
        return self._line(parts, left, under - look.baseline, spoken)

    def _setting(self, style: Style, look: Look) -> _Set:
        """Return what all lines of a style begin with, and keep it."""
        font = self._fonts.of(style.face)
        space = font.fragment(style.space.shaped)[0][1]
        made = _Set(font, space, f"/{font.name} {style.size:g} Tf {look.leading:g} TL")
        self._set[style] = made
        return made

    def _line(
        self, parts: Sequence[Placed], left: float, baseline: float, spoken: str
    ) -> list[str]:
        made: list[str] = []
        pieces = [part for part in parts if part.piece.shaped.glyphs]
        for language, group in groupby(pieces, key=lambda part: part.piece.language or spoken):
            set_parts = self._parts(tuple(group), left, baseline)
            made += set_parts if language == spoken else _spoken(language, set_parts)
        return made

    def _parts(self, parts: Sequence[Placed], left: float, baseline: float) -> list[str]:
        made: list[str] = []
        for key, group in groupby(parts, key=lambda part: (part.piece.face, part.piece.size)):
            face, size = key
            font = self._fonts.of(face)
            same = tuple(group)
            tracking = same[0].piece.look.tracking * size / 1000
            if tracking:
                made.append(f"{tracking:.2f} Tc")
            made.append(f"/{font.name} {size:g} Tf")
            made.append(f"1 0 0 1 {left + same[0].x:.2f} {baseline:.2f} Tm")
            out: list[str] = []
            pen = same[0].x
            for x, piece in same:
                if abs(x - pen) > 0.005:
                    out.append(moved((pen - x) * 1000 / size))
                for rise, glyphs in font.fragment(piece.shaped):
                    if rise:
                        before = f"[({''.join(out)})]TJ "
                        made.append(f"{before}{rise * size / 1000:.2f} Ts[({glyphs})]TJ 0 Ts")
                        out = []
                    else:
                        out.append(glyphs)
                pen = x + piece.width
            made.append(f"[({''.join(out)})]TJ")
            if tracking:
                made.append("0 Tc")
        return made

    def rule(self, left: float, y: float, right: float, width: float, grey: float = 0) -> None:
        """Draw a horizontal rule."""
        self.rules(left, (y,), right, width, grey)

    def rules(
        self, left: float, heights: Sequence[float], right: float, width: float, grey: float = 0
    ) -> None:
        """Draw horizontal rules that begin and end alike."""
        if heights:
            lines = " ".join([f"{left:.2f} {y:.2f} m {right:.2f} {y:.2f} l" for y in heights])
            self.sheets.write(f"{ARTIFACT} {width:g} w {grey:g} G {lines} S {CLOSED}")

    def tint(self, left: float, bottom: float, width: float, height: float, grey: float) -> None:
        """Fill a box with grey."""
        self.sheets.write(
            f"{ARTIFACT} {grey:g} g {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f 0 g "
            f"{CLOSED}"
        )


def _strokes(parts: Sequence[Placed], left: float, baseline: float) -> Iterator[str]:
    """Yield the lines under and through words, the gaps between these included."""
    for stroke, group in groupby(parts, key=lambda part: part.piece.look.stroke):
        if stroke is Stroke.NONE:
            continue
        same = [part for part in group if part.piece.width]
        if same:
            size = same[0].piece.look.size
            y = baseline + stroke.value * size
            start, end = left + same[0].x, left + same[-1].x + same[-1].piece.width
            yield (
                f"{ARTIFACT} {STROKE * size:.2f} w 0 G {start:.2f} {y:.2f} m {end:.2f} {y:.2f} l S "
                f"{CLOSED}"
            )


def _all_plain(lines: Sequence[Line]) -> Sequence[PlainLine] | None:
    """Return lines that are all of plain words in one style, else nothing."""
    first = lines[0]
    if not isinstance(first, PlainLine):
        return None
    style = first.style
    plain = [line for line in lines if isinstance(line, PlainLine) and line.style is style]
    return plain if len(plain) == len(lines) else None


def _spoken(language: str | None, operators: Sequence[str]) -> list[str]:
    """Return operators marked with the language of what they write."""
    return [f"/Span<</Lang{text(language or '')}>>BDC", *operators, CLOSED]
