"""Places to sign: equal blocks side by side, in a table without lines."""

from baraza.exports.report import Signature, SignatureBlocks
from baraza.exports.word.elements import Element, element
from baraza.exports.word.looks import SIGNATORY, SIGNATURE_LABEL, SIGNATURE_LINE, SIGNED_FOR, twips
from baraza.exports.word.paragraphs import paragraph
from baraza.exports.word.runs import Hand

STYLE = "PlacesToSign"
_BESIDE = 2
_IN_PAIRS = (1, 2, 4)


def signature_blocks(hand: Hand, blocks: SignatureBlocks, measure: float) -> list[Element]:
    """Return places to sign, two or three beside each other, all of one width."""
    signatures = blocks.signatures
    if not signatures:
        return []
    beside = _BESIDE if len(signatures) in _IN_PAIRS else _BESIDE + 1
    width = twips(measure) // beside
    told = [element("tblStyle", val=STYLE)]
    if hand.base:
        told.append(element("bidiVisual"))
    told += [element("tblW", w=width * beside, type="dxa"), element("tblLayout", type="fixed")]
    grid = element("tblGrid", [element("gridCol", w=width) for _ in range(beside)])
    rows = []
    for at in range(0, len(signatures), beside):
        row = signatures[at : at + beside]
        cells = [_cell(hand, one, width) for one in row]
        cells += [_empty(width) for _ in range(beside - len(row))]
        rows.append(element("tr", [element("trPr", [element("cantSplit")]), *cells]))
    return [element("tbl", [element("tblPr", told), grid, *rows])]


def _cell(hand: Hand, signature: Signature, width: int) -> Element:
    """Return one place to sign; rules of a row stand at one height, since cells end together."""
    told = [
        paragraph(hand, look, text)
        for text, look in ((signature.party, SIGNED_FOR), (signature.signatory, SIGNATORY))
        if text
    ]
    first, *others = signature.labels or ((),)
    told.append(paragraph(hand, SIGNATURE_LINE, first))
    told += [paragraph(hand, SIGNATURE_LABEL, label) for label in others]
    properties = [element("tcW", w=width, type="dxa"), element("vAlign", val="bottom")]
    return element("tc", [element("tcPr", properties), *told])


def _empty(width: int) -> Element:
    properties = element("tcPr", [element("tcW", w=width, type="dxa")])
    style = element("pPr", [element("pStyle", val=SIGNATURE_LABEL.style)])
    return element("tc", [properties, element("p", [style])])
