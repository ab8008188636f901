"""Faces: shaping words with HarfBuzz, and what the file needs to know of a font.

A face is shared by all documents of the process; shaped words are kept, since a text repeats its
words. What one document uses of a face is counted elsewhere (`embedding`).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from operator import add
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]  # HarfBuzz ships no types

from baraza.exports.pdf.outlines import Outline

_KEPT_WORDS = 200_000
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# What three marks stacked on a capital need, in thousandths of the size. More would climb over the
# lines above: a label must not be able to blot out the marking of a page.
_MOST_RISE, _MOST_FALL = 640.0, -360.0
_PAIRED = re.compile("[!-~\u00a1-\u024f\u2010-\u2027]+")
INVISIBLE = "\N{ZERO WIDTH SPACE}"


class Glyph(NamedTuple):
    """A glyph with the text it stands for; lengths in thousandths of the type size."""

    gid: int
    text: str
    advance: float
    shift: float
    rise: float


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A stretch of text as glyphs in reading order, with its width in thousandths of the size.

    Attributes:
        glyphs: The glyphs.
        advance: Their width.
        right_to_left: Whether they are read from the right.
        drawn: How any document writes it, where every glyph stands for its own character on the
            baseline; else nothing.
    """

    glyphs: tuple[Glyph, ...]
    advance: float
    right_to_left: bool
    drawn: str = ""

    @property
    def is_level(self) -> bool:
        """Whether it is read from left to right and stands on the baseline."""
        if self.right_to_left or not self.glyphs:
            return False
        return bool(self.drawn) or not any(glyph.rise for glyph in self.glyphs)


class Metrics(NamedTuple):
    """Measures of a face in thousandths of the type size."""

    ascent: float
    descent: float
    capital: float
    italic_angle: float
    box: tuple[float, float, float, float]


class Face:
    """One font file.

    Attributes:
        scale: How much larger than asked it is set, so that it stands well beside the Latin.
    """

    def __init__(self, path: Path, scale: float = 1.0) -> None:
        """Open a TrueType font."""
        blob = harfbuzz.Blob.from_file_path(str(path))
        self.scale = scale
        self.face = harfbuzz.Face(blob)
        self._font = harfbuzz.Font(self.face)
        self.unit = 1000.0 / self.face.upem
        self._shaped: dict[tuple[str, bool, bool], Shaped] = {}
        self._covers: dict[str, bool] = {}
        self._advances: dict[int, float] = {}
        self._pairs: dict[str, tuple[Glyph, str, float] | None] = {}
        # Only then are all widths and moves whole numbers, as the file writes them.
        self._exact = self.face.upem == 1000

    def covers(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character."""
        known = self._covers.get(char)
        if known is None:
            known = self._covers[char] = bool(self._font.get_nominal_glyph(ord(char)))
        return known

    def advance(self, gid: int) -> float:
        """Return the width of a glyph as the file declares it."""
        known = self._advances.get(gid)
        if known is None:
            known = self._advances[gid] = round(self._font.get_glyph_h_advance(gid) * self.unit)
        return known

    def shape(self, text: str, *, right_to_left: bool = False, small_caps: bool = False) -> Shaped:
        """Return text as glyphs; ligatures and joining forms included."""
        key = (text, right_to_left, small_caps)
        known = self._shaped.get(key)
        if known is None:
            if len(self._shaped) >= _KEPT_WORDS:
                self._shaped.clear()
            known = self._shaped[key] = self._shape(text, right_to_left, small_caps)
        return known

    def missing(self, char: str) -> Shaped:
        """Return the replacement sign, which still says the character to whoever copies it."""
        sign = self.shape(_REPLACEMENT).glyphs[0]
        return Shaped((sign._replace(text=char),), sign.advance, right_to_left=False)

    def _shape(self, text: str, right_to_left: bool, small_caps: bool) -> Shaped:
        if not right_to_left and not small_caps and self._exact and _PAIRED.fullmatch(text):
            made = self._shape_in_pairs(text)
            if made is not None:
                return made
        return self._shape_whole(text, right_to_left, small_caps)

    def _shape_in_pairs(self, text: str) -> Shaped | None:
        """Return Latin text from what is known of its pairs; nothing where letters join.

        Most words are new but their pairs are not: shaping each word whole takes ten times longer.
        """
        known = self._pairs
        pairs = [*map(add, text, text[1:]), text[-1]]
        try:
            found = [known[pair] for pair in pairs]
        except KeyError:
            known.update((pair, self._pair(pair)) for pair in pairs if pair not in known)
            found = [known[pair] for pair in pairs]
        sure = [one for one in found if one is not None]
        if len(sure) < len(pairs):
            return None
        glyphs, shown, advances = zip(*sure, strict=True)
        return Shaped(glyphs, sum(advances), False, "".join(shown).replace("><", ""))

    def _pair(self, pair: str) -> tuple[Glyph, str, float] | None:
        """Return the first letter of two as it stands before the second, and how it is written."""
        shaped = self._shape_whole(pair, right_to_left=False, small_caps=False)
        own, glyph = self.own_texts, shaped.glyphs[0]
        joined = [
            one for one in shaped.glyphs if one.rise or one.shift or own.get(one.gid) != one.text
        ]
        if joined or "".join(one.text for one in shaped.glyphs) != pair:
            return None
        if len(pair) == 2 and shaped.glyphs[1].advance != self.advance(shaped.glyphs[1].gid):
            return None
        move = self.advance(glyph.gid) - glyph.advance
        shown = f"<{glyph.gid:04X}>" + (f"{move:.0f}" if move else "")
        return glyph, shown, glyph.advance

    def _shape_whole(self, text: str, right_to_left: bool, small_caps: bool) -> Shaped:
        buffer = harfbuzz.Buffer()
        buffer.cluster_level = harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        features = {"smcp": True, "c2sc": False} if small_caps else {}
        harfbuzz.shape(self._font, buffer, features)
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        ends = _cluster_ends([info.cluster for info in infos], len(text))
        unit, glyphs, total = self.unit, [], 0.0
        order = range(len(infos) - 1, -1, -1) if right_to_left else range(len(infos))
        previous = -1
        for at in order:
            cluster, place = infos[at].cluster, places[at]
            said = text[cluster : ends[cluster]] if cluster != previous else INVISIBLE
            previous = cluster
            advance = place.x_advance * unit
            total += advance
            rise = min(max(place.y_offset * unit, _MOST_FALL), _MOST_RISE)
            glyphs.append(Glyph(infos[at].codepoint, said, advance, place.x_offset * unit, rise))
        return Shaped(tuple(glyphs), total, right_to_left, self._drawn(glyphs, right_to_left))

    def _drawn(self, glyphs: list[Glyph], right_to_left: bool) -> str:
        own = self.own_texts
        if right_to_left or any(own.get(one.gid) != one.text or one.rise for one in glyphs):
            return ""
        return written(glyphs, self, lambda glyph: glyph.gid)[0][1] if glyphs else ""

    @cached_property
    def own_texts(self) -> dict[int, str]:
        """Return the character each glyph stands for by itself, the same in every process."""
        own: dict[int, str] = {}
        for code in self.face.unicodes:
            gid = self._font.get_nominal_glyph(code)
            if gid:
                own.setdefault(gid, chr(code))
        return own

    @property
    def glyph_count(self) -> int:
        """Number of glyphs of the font."""
        return int(self.face.glyph_count)

    @property
    def name(self) -> str:
        """PostScript name of the font."""
        found = self.face.get_name(harfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME)
        return str(found or "Font").replace(" ", "")

    @property
    def metrics(self) -> Metrics:
        """Measures that a font descriptor states."""
        extents = self._font.get_font_extents("ltr")
        head = self._table("head")
        os2, post = self._table("OS/2"), self._table("post")
        numbers = [_signed(head, at) * self.unit for at in (36, 38, 40, 42)]
        capital = _signed(os2, 88) * self.unit if len(os2) > 90 else 700.0
        return Metrics(
            extents.ascender * self.unit,
            extents.descender * self.unit,
            capital,
            _signed(post, 4) + int.from_bytes(post[6:8]) / 65536,
            (numbers[0], numbers[1], numbers[2], numbers[3]),
        )

    def outline(self, gid: int) -> str:
        """Return the outline of a glyph as path operators, in thousandths of the type size."""
        pen = Outline(self.unit)
        self._font.draw_glyph_with_pen(gid, pen)
        return " ".join([*pen.operators, "f"]) if pen.operators else ""

    def _table(self, tag: str) -> bytes:
        return bytes(self.face.reference_table(tag).data)


type Fragment = tuple[tuple[float, str], ...]
"""Strings and moves of a text array, each with the height of its baseline."""


def written(glyphs: Iterable[Glyph], face: Face, code: Callable[[Glyph], int]) -> Fragment:
    """Return glyphs, from left to right, as strings and moves, cut where the baseline moves."""
    parts: list[tuple[float, str]] = []
    out: list[str] = []
    rise = lag = 0.0
    for glyph in glyphs:
        if glyph.rise != rise:
            parts.append((rise, "".join(out)))
            out, rise = [], glyph.rise
        move = lag + glyph.shift
        if abs(move) >= 0.5:
            out.append(f"{-move:.0f}")
            lag -= round(move)
        out.append(f"<{code(glyph):04X}>")
        lag += glyph.advance - face.advance(glyph.gid)
    if abs(lag) >= 0.5:
        out.append(f"{-lag:.0f}")
    parts.append((rise, "".join(out)))
    return tuple((height, text.replace("><", "")) for height, text in parts if text)


def _cluster_ends(clusters: list[int], length: int) -> dict[int, int]:
    starts = sorted(set(clusters))
    return dict(zip(starts, [*starts[1:], length], strict=True))


def _signed(table: bytes, at: int) -> int:
    return int.from_bytes(table[at : at + 2], signed=True)


@cache
def face(path: Path, scale: float = 1.0) -> Face:
    """Return the face of a font file, opened once in the process."""
    return Face(path, scale)
