"""Places to sign: equal blocks side by side, with a field for a signature by certificate."""

from collections.abc import Sequence
from dataclasses import dataclass

from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.structure import Element, Tree
from baraza.exports.pdf.lines.setting import Line, set_lines
from baraza.exports.pdf.looks import (
    HAIRLINE,
    SIGNATORY,
    SIGNATURE_LABEL,
    SIGNED_FOR,
    Look,
)
from baraza.exports.report import Runs, Signature, SignatureBlocks, SignatureField

_BESIDE = 2
_IN_PAIRS = (1, 2, 4)
_GUTTER = 28.0
_SPACE_TO_SIGN = 44.0
_ABOVE_RULE, _BELOW_NAME = 1.0, 3.0
# A row higher than this would leave no room on a page: its places stand one below the other.
_HIGHEST = 400.0


@dataclass(frozen=True)
class SignatureCell:
    """One place to sign: who is bound and who signs above the rule, labels below."""

    above: tuple[tuple[tuple[Line, ...], Look, Element], ...]
    below: tuple[tuple[tuple[Line, ...], Element], ...]
    field: tuple[SignatureField, Element] | None = None

    @property
    def over(self) -> float:
        """Height of what stands above the space to sign."""
        return sum(len(lines) * look.leading for lines, look, _ in self.above)

    @property
    def under(self) -> float:
        """Height of what stands below the rule."""
        return sum(len(lines) for lines, _ in self.below) * SIGNATURE_LABEL.leading + 3


@dataclass(frozen=True)
class SignatureRow:
    """Places to sign that stand side by side; rules of one row stand at one height."""

    cells: tuple[SignatureCell, ...]
    width: float
    measure: float
    before: float = 18.0
    after: float = 18.0

    @property
    def height(self) -> float:
        """Height of the tallest cell."""
        return self._rule + max(cell.under for cell in self.cells)

    @property
    def _rule(self) -> float:
        return max(cell.over for cell in self.cells) + _SPACE_TO_SIGN

    def split(self, room: float, *, forced: bool) -> None:
        """Stay whole: a place to sign is not torn from the name above it."""
        del room, forced

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw the cells from the start of the measure."""
        for at, cell in enumerate(self.cells):
            step = at * (self.width + _GUTTER)
            start = left + self.measure - self.width - step if ink.base else left + step
            y = top
            for lines, look, element in cell.above:
                ink.lines(lines, look, start, y, self.width, element)
                y -= len(lines) * look.leading
            foot = top - self._rule
            if cell.field is not None:
                field, element = cell.field
                box = (start, foot + _ABOVE_RULE, start + self.width, y - _BELOW_NAME)
                ink.sheets.signature_field(field, box, element)
            y = foot
            ink.rule(start, y, start + self.width, HAIRLINE)
            y -= 3
            for lines, element in cell.below:
                ink.lines(lines, SIGNATURE_LABEL, start, y, self.width, element)
                y -= len(lines) * SIGNATURE_LABEL.leading


def signature_rows(
    blocks: SignatureBlocks, measure: float, base: int, tree: Tree, places: Element
) -> list[SignatureRow]:
    """Set places to sign, two or three beside each other, all of one width."""
    elements = [places.add(Element("Div")) for _ in blocks.signatures]
    marked = [_marked(one, tree, div) for one, div in zip(blocks.signatures, elements, strict=True)]
    beside = _BESIDE if len(blocks.signatures) in _IN_PAIRS else _BESIDE + 1
    rows = _rows(marked, beside, measure, base)
    return rows if all(row.height <= _HIGHEST for row in rows) else _rows(marked, 1, measure, base)


@dataclass(frozen=True)
class _Marked:
    """A place to sign with the elements of its texts, in the order of the page."""

    above: tuple[tuple[Runs, Look, Element], ...]
    below: tuple[tuple[Runs, Element], ...]
    field: tuple[SignatureField, Element] | None = None


def _marked(signature: Signature, tree: Tree, place: Element) -> _Marked:
    def element(text: Runs) -> Element:
        made = tree.leaf("P", text)
        return place.add(made) if text else made

    above = ((signature.party, SIGNED_FOR), (signature.signatory, SIGNATORY))
    set_above = tuple((text, look, element(text)) for text, look in above)
    field = signature.field
    placed = None if field is None else (field, place.add(Element("Form")))
    set_below = tuple((text, element(text)) for text in signature.labels)
    return _Marked(set_above, set_below, placed)


def _rows(marked: Sequence[_Marked], beside: int, measure: float, base: int) -> list[SignatureRow]:
    width = (measure - (beside - 1) * _GUTTER) / beside
    cells = [_cell(one, width, base) for one in marked]
    rows = [cells[at : at + beside] for at in range(0, len(cells), beside)]
    return [SignatureRow(tuple(row), width, measure) for row in rows]


def _cell(marked: _Marked, width: float, base: int) -> SignatureCell:
    return SignatureCell(
        tuple((set_lines(text, look, width, base), look, to) for text, look, to in marked.above),
        tuple((set_lines(text, SIGNATURE_LABEL, width, base), to) for text, to in marked.below),
        marked.field,
    )
