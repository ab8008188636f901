"""Fonts inside the file: of every face only the glyphs that the document uses.

A code stands for one glyph *and* the text it was set for, so that whoever copies or reads aloud
gets exactly what was typed, also of ligatures, joined letters and small capitals.
"""

import hashlib
from collections.abc import Sequence

from baraza.exports.pdf.faces import Face, Shaped, subset
from baraza.exports.pdf.objects import stream
from baraza.exports.pdf.sheets import Sheets

_MOST_CODES = 0xFFFF
_MAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
)
_MAP_FOOT = "endcmap CMapName currentdict /CMap defineresource pop end end"

type Fragment = tuple[tuple[float, str], ...]


class EmbeddedFace:
    """What one document uses of a face."""

    def __init__(self, face: Face, name: str, sheets: Sheets) -> None:
        """Begin with nothing used."""
        self.face = face
        self.name = name
        self._sheets = sheets
        self._codes: dict[tuple[int, str], int] = {}
        self._first: dict[int, int] = {}
        self._fragments: dict[int, tuple[Shaped, Fragment]] = {}

    def fragment(self, shaped: Shaped) -> Fragment:
        """Return shaped text as strings and moves of a text array, cut where the baseline moves."""
        known = self._fragments.get(id(shaped))
        if known is None or known[0] is not shaped:
            known = self._fragments[id(shaped)] = (shaped, self._written(shaped))
        return known[1]

    def _written(self, shaped: Shaped) -> Fragment:
        parts: list[tuple[float, str]] = []
        out: list[str] = []
        rise = lag = 0.0
        for glyph in reversed(shaped.glyphs) if shaped.right_to_left else shaped.glyphs:
            if glyph.rise != rise:
                parts.append((rise, "".join(out)))
                out, rise = [], glyph.rise
            move = lag + glyph.shift
            if abs(move) >= 0.5:
                out.append(f"{-move:.0f}")
                lag -= round(move)
            out.append(f"<{self._code(glyph.gid, glyph.text):04X}>")
            lag += glyph.advance - self.face.advance(glyph.gid)
        if abs(lag) >= 0.5:
            out.append(f"{-lag:.0f}")
        parts.append((rise, "".join(out)))
        return tuple((height, text.replace("><", "")) for height, text in parts if text)

    def _code(self, gid: int, text: str) -> int:
        code = self._codes.get((gid, text))
        if code is None:
            if len(self._codes) >= _MOST_CODES:
                # Two bytes tell no more codes apart: the glyph keeps its shape, not this text.
                return self._first.get(gid, 1)
            code = self._codes[gid, text] = len(self._codes) + 1
            self._first.setdefault(gid, code)
        return code

    def addObjects(self, document: object) -> None:  # noqa: N802 - ReportLab calls it so
        """Add the font to the file, called once when it is saved."""
        del document
        if not self._codes:
            return
        gids = [gid for gid, _ in self._codes]
        font, renumbered = subset(self.face, set(gids))
        base = f"{_tag(repr(list(self._codes)))}+{self.face.name}"
        numbers = [renumbered[gid] for gid in gids]
        descriptor = self._add("descriptor", self._descriptor(base, font))
        glyph_map = b"\0\0" + b"".join(number.to_bytes(2) for number in numbers)
        cid_font = (
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/CIDToGIDMap {self._add('glyphs', stream('', glyph_map))} 0 R/DW 0"
            f"/W[1[{' '.join(f'{self.face.advance(gid):g}' for gid in gids)}]]"
            f"/FontDescriptor {descriptor} 0 R>>"
        )
        texts = stream("", _unicode_map([text for _, text in self._codes]))
        composite = (
            f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H"
            f"/DescendantFonts[{self._add('cid', cid_font.encode('ascii'))} 0 R]"
            f"/ToUnicode {self._add('texts', texts)} 0 R>>"
        )
        self._sheets.inside.name_font(self.name, self._add("font", composite.encode("ascii")))

    def _descriptor(self, base: str, font: bytes) -> bytes:
        file = self._add("file", stream(f"/Length1 {len(font)}", font))
        metrics = self.face.metrics
        box = " ".join(f"{side:.0f}" for side in metrics.box)
        return (
            f"<</Type/FontDescriptor/FontName/{base}/Flags 4/FontBBox[{box}]"
            f"/ItalicAngle {metrics.italic_angle:.0f}/Ascent {metrics.ascent:.0f}"
            f"/Descent {metrics.descent:.0f}/CapHeight {metrics.capital:.0f}/StemV 80"
            f"/FontFile2 {file} 0 R>>"
        ).encode("ascii")

    def _add(self, part: str, data: bytes) -> int:
        return self._sheets.inside.add_object(f"{self.name}.{part}", data)


class Embedded:
    """The faces of one document, in the order in which they were first used."""

    def __init__(self, sheets: Sheets) -> None:
        """Begin with none."""
        self._sheets = sheets
        self._faces: dict[Face, EmbeddedFace] = {}

    def of(self, face: Face) -> EmbeddedFace:
        """Return what the document uses of a face."""
        known = self._faces.get(face)
        if known is None:
            known = self._faces[face] = EmbeddedFace(face, f"B{len(self._faces)}", self._sheets)
            self._sheets.inside.use(known)
        return known


def _tag(of: str) -> str:
    """Return the six letters that mark a subset, the same for the same glyphs."""
    digest = hashlib.sha256(of.encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _unicode_map(texts: Sequence[str]) -> bytes:
    said = [(code, text) for code, text in enumerate(texts, start=1) if text]
    lines = list(_MAP_HEAD)
    for start in range(0, len(said), 100):
        part = said[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in part]
        lines.append("endbfchar")
    return "\n".join([*lines, _MAP_FOOT]).encode("ascii")
