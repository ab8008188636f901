"""Lines: tokens broken to a measure, and the order in which their pieces stand."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from baraza.exports.pdf import bidi
from baraza.exports.pdf.faces import Glyph, Shaped
from baraza.exports.pdf.looks import Adjust, Look
from baraza.exports.pdf.pieces import Piece
from baraza.exports.pdf.styles import Style, Token
from baraza.exports.pdf.tokens import tokens
from baraza.exports.report import Runs

_SLACK = 0.01
_WIDTH = attrgetter("width")
# A gap wider than this many ems reads as a hole: such a line is left ragged.
_WIDEST_GAP = 0.9


class Line(NamedTuple):
    """A line.

    Attributes:
        tokens: What stands on it, in reading order.
        width: Its natural width.
        last: Whether it ends a paragraph, or stands above a line end that was typed.
        space: What is written behind it, so that two lines copied or read aloud do not run
            together; nothing where a word is cut.
        plain: The one style of all its words, where single spaces of that style part them.
    """

    tokens: tuple[Token, ...]
    width: float
    last: bool
    space: Piece | None
    plain: Style | None = None

    @property
    def text(self) -> str:
        """What the line says, in reading order."""
        return "".join(glyph.text for piece in self.pieces for glyph in piece.shaped.glyphs)

    @property
    def pieces(self) -> list[Piece]:
        """Its pieces in reading order, those of spaces between the words."""
        return self.spaced[0]

    @property
    def spaced(self) -> tuple[list[Piece], list[bool]]:
        """Its pieces in reading order, those of spaces between the words, and which are spaces."""
        pieces: list[Piece] = []
        gaps: list[bool] = []
        for at, token in enumerate(self.tokens):
            pieces += token.pieces
            gaps += [False] * len(token.pieces)
            if token.spaces and at < len(self.tokens) - 1:
                pieces.append(token.spaces)
                gaps.append(True)
        return pieces, gaps


class Placed(NamedTuple):
    """A piece with its distance from the start of the line's measure."""

    x: float
    piece: Piece


def set_lines(runs: Runs, look: Look, measure: float, base: int = 0) -> tuple[Line, ...]:
    """Return the lines of a paragraph; an empty paragraph has none."""
    made = tokens(runs, look, base)
    if not made:
        return ()
    style = made[-1].style
    if style is not None and all([token.style is style for token in made]):  # noqa: C419 - faster
        space = style.space
        fits = max(map(_WIDTH, made)) <= measure
        if fits and all([token.spaces is space for token in made[:-1]]):  # noqa: C419 - faster
            return tuple(_plain_lines(made, style, measure))
    return tuple(_lines(_fitting(made, measure), measure))


def _plain_lines(made: Sequence[Token], style: Style, measure: float) -> Iterator[Line]:
    """Yield the lines of words in one style, none wider than the measure."""
    gap, count = style.space.width, len(made)
    ends = list(accumulate([token.width + gap for token in made]))
    start, begun = 0, 0.0
    behind = style.space._replace(width=0.0)
    while start < count:
        stop = bisect_right(ends, begun + measure + gap + _SLACK, start)
        width = ends[stop - 1] - begun - gap
        yield Line(tuple(made[start:stop]), width, stop == count, behind, style)
        start, begun = stop, ends[stop - 1]


def _lines(made: Sequence[Token], measure: float) -> Iterator[Line]:
    current: list[Token] = []
    used = 0.0
    for token in made:
        gap = current[-1].spaces.width if current and current[-1].spaces else 0.0
        if current and used + gap + token.width > measure + _SLACK:
            yield _line(current, used, last=False)
            current, used, gap = [], 0.0, 0.0
        current.append(token)
        used += gap + token.width
        if token.ends_line:
            yield _line(current, used, last=True)
            current, used = [], 0.0
    if current:
        yield _line(current, used, last=True)


def natural_width(runs: Runs, look: Look) -> float:
    """Return the width of text on one line, line feeds ignored."""
    made = tokens(runs, look, 0)
    return sum(token.width + (token.spaces.width if token.spaces else 0) for token in made)


def placed(line: Line, look: Look, measure: float, base: int = 0) -> list[Placed]:
    """Return the pieces of a line in visual order with their places in the measure."""
    pieces, gaps = line.spaced
    x, stretch = start_of(line, sum(gaps), look, measure, base)
    made = []
    for at in _visual(pieces):
        made.append(Placed(x, pieces[at]))
        x += pieces[at].width + (stretch if gaps[at] else 0.0)
    return made


def start_of(line: Line, gaps: int, look: Look, measure: float, base: int) -> tuple[float, float]:
    """Return how far into its measure a line begins, and what is added to each of its gaps."""
    spare = measure - line.width
    if spare <= 0.0:
        return 0.0, 0.0
    adjust = look.adjust
    if adjust is Adjust.JUSTIFIED:
        if gaps and not line.last:
            stretch = spare / gaps
            if stretch <= _WIDEST_GAP * look.size:
                return 0.0, stretch
        adjust = Adjust.START
    if adjust is Adjust.CENTRE:
        return spare / 2, 0.0
    return (spare if (adjust is Adjust.END) != bool(base) else 0.0), 0.0


def _visual(pieces: Sequence[Piece]) -> Sequence[int]:
    levels = [piece.level for piece in pieces]
    return bidi.visual_order(levels) if any(levels) else range(len(levels))


def _line(current: Sequence[Token], width: float, *, last: bool) -> Line:
    return Line(tuple(current), width, last, _behind(current[-1], last=last))


def _behind(token: Token, *, last: bool) -> Piece | None:
    """Return the one space behind the last token of a line."""
    if token.spaces is None and not last:
        return None
    like = token.spaces or (token.pieces[-1] if token.pieces else None)
    return like and like._replace(shaped=like.face.shape(" "), width=0.0)


def _fitting(made: Sequence[Token], measure: float) -> list[Token]:
    """Return the tokens with those wider than the measure cut to it."""
    fitting: list[Token] = []
    for token in made:
        if token.width <= measure + _SLACK:
            fitting.append(token)
        else:
            fitting += _cut(token, measure)
    return fitting


def _cut(token: Token, measure: float) -> list[Token]:
    parts: list[Token] = []
    room, held = measure, list[Piece]()

    def close() -> None:
        nonlocal room
        width = sum(piece.width for piece in held)
        parts.append(Token(tuple(held), width, None, ends_line=False))
        held.clear()
        room = measure

    for piece in token.pieces:
        rest: Piece | None = piece
        while rest is not None:
            head, rest = _head(rest, room, whole=not held)
            if head is not None:
                held.append(head)
                room -= head.width
            if rest is not None:
                close()
    close()
    parts[-1] = parts[-1]._replace(spaces=token.spaces, ends_line=token.ends_line)
    return parts


def _head(piece: Piece, room: float, *, whole: bool) -> tuple[Piece | None, Piece | None]:
    """Return what of a piece fits a room and the rest; at least one letter if it has to."""
    if piece.width <= room + _SLACK:
        return piece, None
    glyphs = piece.shaped.glyphs
    unit = piece.size / 1000
    used, count = 0.0, 0
    for glyph in glyphs:
        used += (glyph.advance + piece.look.tracking) * unit
        if used > room:
            break
        count += 1
    while 0 < count < len(glyphs) and not glyphs[count].advance:
        count -= 1
    if count == 0:
        if not whole:
            return None, piece
        count = 1
        while count < len(glyphs) and not glyphs[count].advance:
            count += 1
    return _parted(piece, count) if count < len(glyphs) else (piece, None)


def _parted(piece: Piece, count: int) -> tuple[Piece, Piece]:
    """Return the first glyphs of a piece and the rest.

    The rest of an endless word is cut again on every line, so that only what is cut off is summed.
    """
    glyphs, whole = piece.shaped.glyphs, piece.shaped.advance
    advance = sum(glyph.advance for glyph in glyphs[:count])
    return _part(piece, glyphs[:count], advance), _part(piece, glyphs[count:], whole - advance)


def _part(piece: Piece, glyphs: tuple[Glyph, ...], advance: float) -> Piece:
    shaped = Shaped(glyphs, advance, piece.shaped.right_to_left)
    width = (advance + piece.look.tracking * len(glyphs)) * piece.size / 1000
    return piece._replace(shaped=shaped, width=width)
