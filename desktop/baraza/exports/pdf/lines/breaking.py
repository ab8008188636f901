"""Tokens broken to lines, and what is wider than a line cut to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from baraza.exports.pdf.faces.glyphs import Glyph, Shaped
from baraza.exports.pdf.lines.parting import LOOSE, MOST_HYPHENS, parted_word
from baraza.exports.pdf.lines.pieces import Piece
from baraza.exports.pdf.lines.styles import Token
from baraza.exports.pdf.looks import Adjust, Look

SLACK = 0.01


class TokenLine(NamedTuple):
    """A line of tokens.

    Attributes:
        tokens: What stands on it, in reading order.
        width: Its natural width.
        last: Whether it ends a paragraph, or stands above a line end that was typed.
        space: What is written behind it, so that two lines copied or read aloud do not run
            together; nothing where a word is cut.
        hyphen: Whether it ends with a hyphen that nobody typed.
    """

    tokens: tuple[Token, ...]
    width: float
    last: bool
    space: Piece | None
    hyphen: bool = False

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


def token_lines(
    made: Sequence[Token], measure: float, look: Look, language: str
) -> Iterator[TokenLine]:
    """Yield the lines of tokens; words are parted by a language if one is given."""
    waiting = _fitting(made, measure, language)
    waiting.reverse()
    justified = language if look.adjust is Adjust.JUSTIFIED else ""
    current: list[Token] = []
    used, hyphens = 0.0, 0
    while waiting:
        following = waiting.pop()
        token: Token | None = following
        gap = current[-1].spaces.width if current and current[-1].spaces else 0.0
        over = bool(current) and used + gap + following.width > measure + SLACK
        if over:
            spare = measure - used
            loose = spare > LOOSE * look.size * _spaces_of(current)
            asked = justified if loose and waiting and hyphens < MOST_HYPHENS else ""
            token, rest = _parted(following, spare - gap, asked) or (None, following)
            waiting.append(rest)
        if token is not None:
            current.append(token)
            used += gap + token.width
        end = current[-1]
        if over or end.ends_line or not waiting:
            hyphens = hyphens + 1 if end.hyphened else 0
            yield TokenLine(tuple(current), used, not over, _behind(end, not over), end.hyphened)
            current, used = [], 0.0


def _spaces_of(current: Sequence[Token]) -> int:
    return sum(token.spaces is not None for token in current[:-1])


def _behind(token: Token, last: bool) -> Piece | None:
    """Return the one space behind the last token of a line."""
    if token.spaces is None and not last:
        return None
    like = token.spaces or (token.pieces[-1] if token.pieces else None)
    return like and like._replace(shaped=like.face.shape(" "), width=0.0)


def _parted(token: Token, room: float, language: str) -> tuple[Token, Token] | None:
    """Return a plain word in two where its language or a soft hyphen parts it."""
    style = token.style
    if style is None or token.ends_line or style.look.small_caps or style.look.tracking:
        return None  # marks in small capitals stay whole
    parted = parted_word(token.word, room * 1000 / style.size, style, language)
    if parted is None:
        return None
    head, rest = style.whole(parted.head), style.whole(parted.rest)
    if parted.hyphen:
        pieces = (*head.pieces, style.hyphen)
        width = head.width + style.hyphen.width
        head = Token(pieces, width, None, ends_line=False, hyphened=True)
    return head._replace(spaces=None), rest._replace(spaces=token.spaces)


def _fitting(made: Sequence[Token], measure: float, language: str) -> list[Token]:
    """Return the tokens with those wider than the measure parted or, if need be, cut to it."""
    fitting: list[Token] = []
    for token in made:
        rest = token
        while rest.width > measure + SLACK:
            parts = _parted(rest, measure, language)
            if parts is None:
                break
            fitting.append(parts[0])
            rest = parts[1]
        fitting += [rest] if rest.width <= measure + SLACK else _cut(rest, measure)
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
        if piece.width <= room + SLACK:
            held.append(piece)
            room -= piece.width
            continue
        # An endless word goes on for thousands of lines, so that what is left is never copied.
        glyphs, start = piece.shaped.glyphs, 0
        while start < len(glyphs):
            stop = _stop(piece, start, room, whole=not held)
            if stop > start:
                held.append(_part(piece, glyphs[start:stop]))
                room -= held[-1].width
            if stop < len(glyphs):
                close()
            start = stop
    close()
    parts[-1] = parts[-1]._replace(spaces=token.spaces, ends_line=token.ends_line)
    return parts


def _stop(piece: Piece, start: int, room: float, *, whole: bool) -> int:
    """Return before which glyph a line ends that has this room; one letter fits if it has to.

    What stands on a letter stays with it.
    """
    glyphs, unit = piece.shaped.glyphs, piece.size / 1000
    tracking, used, at = piece.look.tracking, 0.0, start
    while at < len(glyphs):
        used += (glyphs[at].advance + tracking) * unit
        if used > room:
            break
        at += 1
    while start < at < len(glyphs) and not glyphs[at].advance:
        at -= 1
    if at == start and whole:
        at += 1
        while at < len(glyphs) and not glyphs[at].advance:
            at += 1
    return at


def _part(piece: Piece, glyphs: tuple[Glyph, ...]) -> Piece:
    advance = sum(glyph.advance for glyph in glyphs)
    shaped = Shaped(glyphs, advance, piece.shaped.right_to_left)
    width = (advance + piece.look.tracking * len(glyphs)) * piece.size / 1000
    return piece._replace(shaped=shaped, width=width)
