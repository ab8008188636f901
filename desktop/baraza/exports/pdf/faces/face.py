"""Faces: shaping words with HarfBuzz, and what the file needs to know of a font.

A face is shared by all documents of the process; shaped words are kept, since a text repeats its
words. What one document uses of a face is counted elsewhere (`embedding`).
"""

from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]  # HarfBuzz ships no types

from baraza.exports.pdf.faces.glyphs import Glyph, Shaped, written
from baraza.exports.pdf.faces.outlines import Outline
from baraza.exports.pdf.faces.words import JOINED, Words, WordsFromRight

_KEPT_WORDS = 200_000
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# What three marks stacked on a capital need, in thousandths of the size. More would climb over the
# lines above: a label must not be able to blot out the marking of a page.
_MOST_RISE, _MOST_FALL = 640.0, -360.0
# Lam with each alef, alone and after another letter: their glyphs have no sign of their own.
_ARABIC_JOINED = [f"{before}ل{alef}" for before in ("", "ب") for alef in "اأإآٱ"]
INVISIBLE = "\N{ZERO WIDTH SPACE}"


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
        is_exact: Whether all widths and moves are whole numbers, as the file writes them.
        words: What is known of its words that are read from the left.
        words_from_right: What is known of those that are read from the right.
    """

    def __init__(self, path: Path, scale: float = 1.0) -> None:
        """Open a TrueType font."""
        blob = harfbuzz.Blob.from_file_path(str(path))
        self.scale = scale
        self.face = harfbuzz.Face(blob)
        self._font = harfbuzz.Font(self.face)
        self.unit = 1000.0 / self.face.upem
        self._shaped: dict[tuple[str, bool, bool], Shaped] = {}
        self._nominal: dict[str, int] = {}
        self._advances: dict[int, float] = {}
        self.is_exact = self.face.upem == 1000
        self.words, self.words_from_right = Words(self), WordsFromRight(self)

    def glyph(self, char: str) -> int:
        """Return the glyph of a letter, or of several that are joined; 0 where there is none."""
        known = self._nominal.get(char)
        if known is None:
            code = ord(JOINED.get(char, char))
            known = self._nominal[char] = self._font.get_nominal_glyph(code) or 0
        return known

    def covers(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character."""
        return bool(self.glyph(char))

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
        words = self.words_from_right if right_to_left else self.words
        word = None if small_caps else words.put_together(text)
        if word is not None:
            return Shaped(words.glyphs(text), word.advance, right_to_left, word.drawn)
        return self.shape_whole(text, right_to_left=right_to_left, small_caps=small_caps)

    def shape_whole(
        self, text: str, *, right_to_left: bool = False, small_caps: bool = False
    ) -> Shaped:
        """Return text as glyphs without a look at what is known of its pairs."""
        glyphs = self.glyphs_of(text, right_to_left=right_to_left, small_caps=small_caps)
        advance = sum([glyph.advance for glyph in glyphs])
        return Shaped(tuple(glyphs), advance, right_to_left, self._drawn(glyphs, right_to_left))

    def glyphs_of(
        self, text: str, *, right_to_left: bool = False, small_caps: bool = False
    ) -> list[Glyph]:
        """Return the glyphs of text in reading order, as HarfBuzz shapes it."""
        features = {"smcp": True, "c2sc": False} if small_caps else {}
        buffer = self._buffer(text, features, right_to_left=right_to_left)
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        ends = _cluster_ends([info.cluster for info in infos], len(text))
        unit, glyphs = self.unit, list[Glyph]()
        order = range(len(infos) - 1, -1, -1) if right_to_left else range(len(infos))
        previous = -1
        for at in order:
            cluster, place = infos[at].cluster, places[at]
            said = text[cluster : ends[cluster]] if cluster != previous else INVISIBLE
            previous = cluster
            rise = min(max(place.y_offset * unit, _MOST_FALL), _MOST_RISE)
            advance, shift = place.x_advance * unit, place.x_offset * unit
            glyphs.append(Glyph(infos[at].codepoint, said, advance, shift, rise))
        return glyphs

    def in_place(self, text: str, *, right_to_left: bool = False) -> list[tuple[int, float]] | None:
        """Return the glyphs of text in reading order, each with its width.

        None where one of them leaves the place at which the last one ended.
        """
        buffer = self._buffer(text, {}, right_to_left=right_to_left)
        places, unit = buffer.glyph_positions, self.unit
        if any(place.x_offset or place.y_offset for place in places):
            return None
        glyphs = [
            (info.codepoint, place.x_advance * unit)
            for info, place in zip(buffer.glyph_infos, places, strict=True)
        ]
        return glyphs[::-1] if right_to_left else glyphs

    def _buffer(
        self, text: str, features: dict[str, bool], *, right_to_left: bool
    ) -> "harfbuzz.Buffer":
        buffer = harfbuzz.Buffer()
        buffer.cluster_level = harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        harfbuzz.shape(self._font, buffer, features)
        return buffer

    def _drawn(self, glyphs: list[Glyph], right_to_left: bool) -> str:
        own = self.own_texts
        if any(own.get(one.gid) != one.text or one.rise for one in glyphs) or not glyphs:
            return ""
        shown = reversed(glyphs) if right_to_left else glyphs
        return written(shown, self.advance, lambda glyph: glyph.gid)[0][1]

    @cached_property
    def own_texts(self) -> dict[int, str]:
        """Return the letter each glyph stands for by itself, the same in every process."""
        own: dict[int, str] = {}
        for code in self.face.unicodes:
            gid = self._font.get_nominal_glyph(code)
            if gid:
                own.setdefault(gid, chr(code))
        # Joined letters are typed one by one, and forms of a letter as that letter.
        own.update((self.glyph(letters), letters) for letters in JOINED)
        for gid, char in own.items():
            if "\ufb50" <= char <= "\ufefc":
                own[gid] = normalize("NFKC", char)
        for word in _ARABIC_JOINED if self.covers("ل") else ():
            for glyph in self.glyphs_of(word, right_to_left=True):
                own.setdefault(glyph.gid, glyph.text)
        own.pop(0, None)
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


def _cluster_ends(clusters: list[int], length: int) -> dict[int, int]:
    starts = sorted(set(clusters))
    return dict(zip(starts, [*starts[1:], length], strict=True))


def _signed(table: bytes, at: int) -> int:
    return int.from_bytes(table[at : at + 2], signed=True)


@cache
def face(path: Path, scale: float = 1.0) -> Face:
    """Return the face of a font file, opened once in the process."""
    return Face(path, scale)
