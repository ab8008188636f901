"""Fonts inside the file: of every face only the glyphs that the document uses.

A code stands for one glyph *and* the text it was set for, so that whoever copies or reads aloud
gets exactly what was typed, also of ligatures, joined letters and small capitals.
"""

import hashlib
from collections.abc import Mapping, Sequence

from baraza.exports.pdf.faces.face import Face
from baraza.exports.pdf.faces.glyphs import Fragment, Glyph, Shaped, codes_in, written
from baraza.exports.pdf.faces.subsets import subset
from baraza.exports.pdf.faces.words import Word, Words
from baraza.exports.pdf.file.objects import stream
from baraza.exports.pdf.file.sheets import Sheets

_LAST_CODE = 0xFFFF
_MAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
)
_MAP_FOOT = "endcmap CMapName currentdict /CMap defineresource pop end end"


class EmbeddedFace:
    """What one document uses of a face.

    A glyph that stands for its own character has its number in the font as code, so that words
    are written alike in all documents; what stands for anything else gets a code above these.
    """

    def __init__(self, face: Face, name: str, sheets: Sheets) -> None:
        """Begin with nothing used."""
        self.face = face
        self.name = name
        self._sheets = sheets
        self._own = face.own_texts
        self._first_free = face.glyph_count
        self._codes: dict[tuple[int, str], int] = {}
        self._first: dict[int, int] = {}
        self._drawn: set[Shaped] = set()
        self._plain: set[int] = set()
        self._fragments: dict[Shaped, Fragment] = {}
        self._shown: set[str] = set()

    def words(self, words: Sequence[Word], known: Words) -> list[str]:
        """Return plain words as strings and moves; ``known`` are the words of their direction."""
        shown = [word.drawn for word in words]
        self._shown.update(shown)
        if all(shown):
            return shown
        # What is joined in a way of its own is written as this document decides.
        return [word.drawn or self.fragment(known.shape(word.text))[0][1] for word in words]

    def hyphened(self, head: str, hyphen: Shaped) -> str:
        """Return the first part of a word with a hyphen that stands close, but is a soft one."""
        known = self.face.words
        whole, sign = self.words([known.of[f"{head}-"], known.of["-"]], known)
        return whole.removesuffix(sign) + self.fragment(hyphen)[0][1]

    def fragment(self, shaped: Shaped) -> Fragment:
        """Return shaped text as strings and moves of a text array, cut where the baseline moves."""
        known = self._fragments.get(shaped)
        if known is None:
            if shaped.drawn:
                self._drawn.add(shaped)
                known = ((0.0, shaped.drawn),)
            else:
                glyphs = reversed(shaped.glyphs) if shaped.right_to_left else shaped.glyphs
                known = written(glyphs, self.face.advance, self._code)
            self._fragments[shaped] = known
        return known

    def _code(self, glyph: Glyph) -> int:
        gid, text = glyph.gid, glyph.text
        if self._own.get(gid) == text:
            self._plain.add(gid)
            return gid
        code = self._codes.get((gid, text))
        if code is None:
            code = self._first_free + len(self._codes)
            if code > _LAST_CODE:
                # Two bytes tell no more codes apart: the glyph keeps its shape, not this text.
                return self._first.get(gid, gid)
            self._codes[gid, text] = code
            self._first.setdefault(gid, code)
        return code

    def _used(self) -> list[tuple[int, int, str]]:
        """Return codes with their glyphs and texts, in order."""
        plain = self._plain.union(
            codes_in("".join(self._shown)),
            *({one.gid for one in word.glyphs} for word in self._drawn),
        )
        used = [(gid, gid, self._own[gid]) for gid in sorted(plain)]
        return used + [(code, gid, text) for (gid, text), code in self._codes.items()]

    def addObjects(self, document: object) -> None:  # noqa: N802 - ReportLab calls it so
        """Add the font to the file, called once when it is saved."""
        del document
        used = self._used()
        if not used:
            return
        gids = [gid for _, gid, _ in used]
        font, renumbered = subset(self.face, set(gids))
        base = f"{_tag(repr(used))}+{self.face.name}"
        descriptor = self._add("descriptor", self._descriptor(base, font))
        glyph_map = bytearray(2 * used[-1][0] + 2)
        for code, gid, _ in used:
            glyph_map[2 * code : 2 * code + 2] = renumbered[gid].to_bytes(2)
        cid_font = (
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/CIDToGIDMap {self._add('glyphs', stream('', bytes(glyph_map)))} 0 R/DW 0"
            f"/W[{' '.join(f'{code}[{self.face.advance(gid):g}]' for code, gid, _ in used)}]"
            f"/FontDescriptor {descriptor} 0 R>>"
        )
        texts = stream("", _unicode_map({code: text for code, _, text in used}))
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


def _unicode_map(texts: Mapping[int, str]) -> bytes:
    said = [(code, text) for code, text in texts.items() if text]
    lines = list(_MAP_HEAD)
    for start in range(0, len(said), 100):
        part = said[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in part]
        lines.append("endbfchar")
    return "\n".join([*lines, _MAP_FOOT]).encode("ascii")
