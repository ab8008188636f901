"""Lines: tokens broken to a measure, and the order in which their pieces stand."""

from collections.abc import Sequence
from typing import NamedTuple

from baraza.exports.pdf import bidi
from baraza.exports.pdf.faces import Glyph, Shaped
from baraza.exports.pdf.looks import Adjust, Look
from baraza.exports.pdf.tokens import Piece, Token, tokens
from baraza.exports.report import Runs

_SLACK = 0.01
# A gap wider than this many ems reads as a hole: such a line is left ragged.
_WIDEST_GAP = 0.9


class Line(NamedTuple):
    """A line, its pieces in reading order; pieces of spaces lie between the words.

    Attributes:
        pieces: What stands on it.
        gaps: Which pieces are spaces.
        width: Its natural width.
        last: Whether it ends a paragraph, or stands above a line end that was typed.
        space: What is written behind it, so that two lines copied or read aloud do not run
            together; nothing where a word is cut.
    """

    pieces: tuple[Piece, ...]
    gaps: tuple[bool, ...]
    width: float
    last: bool
    space: Piece | None

    @property
    def text(self) -> str:
        """What the line says, in reading order."""
        return "".join(glyph.text for piece in self.pieces for glyph in piece.shaped.glyphs)


class Placed(NamedTuple):
    """A piece with its distance from the start of the line's measure."""

    x: float
    piece: Piece


def set_lines(runs: Runs, look: Look, measure: float, base: int = 0) -> tuple[Line, ...]:
    """Return the lines of a paragraph; an empty paragraph has none."""
    lines: list[Line] = []
    current: list[Token] = []
    used = 0.0
    for token in _fitting(tokens(runs, look, base), measure):
        gap = current[-1].spaces.width if current and current[-1].spaces else 0.0
        if current and used + gap + token.width > measure + _SLACK:
            lines.append(_line(current, last=False))
            current, used, gap = [], 0.0, 0.0
        current.append(token)
        used += gap + token.width
        if token.ends_line:
            lines.append(_line(current, last=True))
            current, used = [], 0.0
    if current:
        lines.append(_line(current, last=True))
    return tuple(lines)


def natural_width(runs: Runs, look: Look) -> float:
    """Return the width of text on one line, line feeds ignored."""
    made = tokens(runs, look, 0)
    return sum(token.width + (token.spaces.width if token.spaces else 0) for token in made)


def placed(line: Line, look: Look, measure: float, base: int = 0) -> list[Placed]:
    """Return the pieces of a line in visual order with their places in the measure."""
    spare = max(measure - line.width, 0.0)
    stretch = _stretch(line, look, spare)
    adjust = look.adjust
    if adjust is Adjust.JUSTIFIED:
        adjust = Adjust.START
    at_right = (adjust is Adjust.END) != bool(base)
    x = 0.0 if stretch else spare / 2 if adjust is Adjust.CENTRE else spare if at_right else 0.0
    made = []
    for at in _visual(line):
        made.append(Placed(x, line.pieces[at]))
        x += line.pieces[at].width + (stretch if line.gaps[at] else 0.0)
    return made


def _visual(line: Line) -> Sequence[int]:
    levels = [piece.level for piece in line.pieces]
    return bidi.visual_order(levels) if any(levels) else range(len(levels))


def _stretch(line: Line, look: Look, spare: float) -> float:
    gaps = sum(line.gaps)
    if look.adjust is not Adjust.JUSTIFIED or line.last or not gaps:
        return 0.0
    stretch = spare / gaps
    return stretch if stretch <= _WIDEST_GAP * look.size else 0.0


def _line(current: Sequence[Token], *, last: bool) -> Line:
    pieces: list[Piece] = []
    gaps: list[bool] = []
    for at, token in enumerate(current):
        pieces += token.pieces
        gaps += [False] * len(token.pieces)
        if token.spaces and at < len(current) - 1:
            pieces.append(token.spaces)
            gaps.append(True)
    width = sum(piece.width for piece in pieces)
    return Line(tuple(pieces), tuple(gaps), width, last, _behind(current[-1], last=last))


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
