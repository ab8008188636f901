"""What stands at the head and foot of every page, and the pale word behind a draft."""

from collections.abc import Container, Sequence
from functools import cache

from baraza.exports.pdf.faces.face import Face
from baraza.exports.pdf.faces.families import Cut, Family, chain
from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.sheets import ARTIFACT, CLOSED
from baraza.exports.pdf.lines.bidi import first_strong
from baraza.exports.pdf.lines.setting import Line, natural_width, set_lines
from baraza.exports.pdf.looks import (
    DRAFT_GREY,
    FOOT,
    HAIRLINE,
    MILLIMETRE,
    RULE_GREY,
    RUNNING_HEAD,
    Paper,
    at_end,
)
from baraza.exports.report import Margins, Run, plain

_HEAD_TOP = 11 * MILLIMETRE
_EDGE = 8 * MILLIMETRE
_FOOT_TOP = 16.5 * MILLIMETRE
_BETWEEN = 14.0
_MOST_HEAD_LINES = 3
_SEPARATOR = " · "
_ELLIPSIS = "…"
_DRAFT_SHARE = 0.62


def write_margins(
    ink: Ink,
    margins: Margins,
    paper: Paper,
    pages: int,
    mastheads: Container[int],
    part: range | None = None,
) -> None:
    """Write head and foot on all pages, which are finished, or on those of a part.

    Where there is a masthead it says what a head would.
    """
    wanted = part or range(1, pages + 1)
    _heads(ink, margins, paper, [page for page in wanted if page not in mastheads])
    _feet(ink, margins, paper, wanted, pages)


def _heads(ink: Ink, margins: Margins, paper: Paper, pages: Sequence[int]) -> None:
    left, leading = paper.margin, RUNNING_HEAD.leading
    marking, state = plain(margins.marking), plain(margins.state)
    used = natural_width(marking, RUNNING_HEAD)
    beside = used + _BETWEEN + natural_width(state, RUNNING_HEAD) <= paper.measure
    first = set_lines(marking, RUNNING_HEAD, paper.measure, ink.base)
    look = at_end(RUNNING_HEAD) if beside else RUNNING_HEAD
    above = 0 if beside else len(first)
    room = int((paper.margin - _EDGE) / leading) - above
    lines = set_lines(state, look, paper.measure, ink.base)
    lines = lines[: max(1, min(_MOST_HEAD_LINES, room))]
    # A long state begins higher up rather than reach into the text.
    rows = max(len(first), above + len(lines))
    top = paper.height - min(_HEAD_TOP, paper.margin - rows * leading)
    ink.lines_on_all(pages, first, RUNNING_HEAD, (left, top, paper.measure))
    ink.lines_on_all(pages, lines, look, (left, top - above * leading, paper.measure))


def _feet(ink: Ink, margins: Margins, paper: Paper, pages: range, total: int) -> None:
    top, left = _FOOT_TOP, paper.margin
    rule = (
        f"{ARTIFACT} {HAIRLINE:g} w {RULE_GREY:g} G {left:.2f} {top + 4:.2f} m "
        f"{left + paper.measure:.2f} {top + 4:.2f} l S 0 G {CLOSED}"
    )
    flush = at_end(FOOT)
    place = (left, top, paper.measure)
    widest = 0.0
    for page in pages:
        ink.sheets.write_on(page, rule)
        number = margins.page.replace("{pages}", str(total)).replace("{page}", str(page))
        lines = set_lines(plain(number), flush, paper.measure)
        ink.lines_on(page, lines, flush, place)
        widest = max(widest, sum(line.width for line in lines))
    room = paper.measure - widest - _BETWEEN
    ink.lines_on_all(pages, _shortened(margins.reference, room, ink.base), FOOT, place)


def _shortened(parts: tuple[str, ...], room: float, base: int) -> tuple[Line, ...]:
    """Return reference, edition and fingerprint on one line; a long reference gives way."""
    reference, rest = parts[0], parts[1:]
    while True:
        told = [part for part in (reference, *rest) if part]
        # Each part is a run, so that one cannot turn another round.
        line = tuple(
            Run(_SEPARATOR * bool(at % 2) or told[at // 2]) for at in range(2 * len(told) - 1)
        )
        if natural_width(line, FOOT) <= room or not reference.strip(_ELLIPSIS):
            return set_lines(line, FOOT, room, base)[:1]
        reference = reference.rstrip(_ELLIPSIS)
        keep = max(0, int(len(reference) * 0.9) - 1)
        reference = reference[:keep].rstrip() + _ELLIPSIS


def draft_word(word: str, paper: Paper) -> str:
    """Return a pale word across the page, as a drawing: nobody copies or reads it aloud."""
    face = _face_of(word)
    shaped = face.shape(word, right_to_left=first_strong(word) == 1)
    if not shaped.advance:
        return ""
    size = min(paper.width * _DRAFT_SHARE / shaped.advance * 1000, 150.0) / 1000
    operators = [f"{ARTIFACT} q {DRAFT_GREY:g} g"]
    turn = 0.70711
    x, y = paper.width / 2, paper.height / 2
    back, down = shaped.advance * size / 2, 350 * size
    x, y = x - (back - down) * turn, y - (back + down) * turn
    operators.append(
        f"{turn} {turn} {-turn} {turn} {x:.2f} {y:.2f} cm {size:.5f} 0 0 {size:.5f} 0 0 cm"
    )
    pen = 0.0
    for glyph in reversed(shaped.glyphs) if shaped.right_to_left else shaped.glyphs:
        operators.append(
            f"q 1 0 0 1 {pen + glyph.shift:.0f} {glyph.rise:.0f} cm {_outline(face, glyph.gid)} Q"
        )
        pen += glyph.advance
    return " ".join([*operators, f"Q {CLOSED}"])


def _face_of(word: str) -> Face:
    """Return the first face that has every character, else the family's own."""
    faces = chain(Cut(Family.SANS, strong=True))
    return next((face for face in faces if all(map(face.covers, word))), faces[0])


@cache
def _outline(face: Face, gid: int) -> str:
    return face.outline(gid)
