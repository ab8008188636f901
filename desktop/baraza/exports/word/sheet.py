"""The sheet that the text is printed on."""

from dataclasses import dataclass

from baraza.exports.layout import Layout, Paper
from baraza.exports.word.elements import RELATIONS, Element, element
from baraza.exports.word.looks import MILLIMETRE, twips

_SIZES = {
    Paper.A4: (210 * MILLIMETRE, 297 * MILLIMETRE),
    Paper.LETTER: (8.5 * 72, 11 * 72),
}
_MARGIN = 25 * MILLIMETRE
_HEAD, _FOOT = 11 * MILLIMETRE, 10 * MILLIMETRE


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it lies."""

    layout: Layout
    base: int

    @property
    def measure(self) -> float:
        """Width of the text, in points."""
        return self._size[0] - 2 * _MARGIN

    @property
    def _size(self) -> tuple[float, float]:
        width, height = _SIZES[self.layout.paper]
        return (height, width) if self.layout.landscape else (width, height)

    def section(self, header: str, footer: str) -> Element:
        """Return the properties of the document's only section; both names are of relations."""
        width, height = self._size
        side, head, foot = twips(_MARGIN), twips(_HEAD), twips(_FOOT)
        edges = {"top": side, "right": side, "bottom": side, "left": side}
        told = [
            _reference("headerReference", header),
            _reference("footerReference", footer),
            element(
                "pgSz",
                w=twips(width),
                h=twips(height),
                orient="landscape" if self.layout.landscape else None,
            ),
            element("pgMar", **edges, header=head, footer=foot, gutter=0),
        ]
        if self.layout.line_numbers:
            told.append(element("lnNumType", countBy=1, restart="continuous"))
        if self.base:
            told.append(element("bidi"))
        return element("sectPr", told)


def _reference(name: str, relation: str) -> Element:
    made = element(name, type="default")
    made.set(f"{{{RELATIONS}}}id", relation)
    return made
