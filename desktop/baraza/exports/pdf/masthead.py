"""The masthead of the first page: neutral, all parties equal."""

from baraza.exports.pdf.flow import Block
from baraza.exports.pdf.looks import (
    KIND,
    MARKING,
    OCCASION,
    PARTY,
    PARTY_OF_MANY,
    REFERENCE,
    STATE,
    TITLE,
    Look,
)
from baraza.exports.pdf.structure import Element, Tree
from baraza.exports.pdf.texts import RuleBlock, text_block
from baraza.exports.report import Masthead, Run, Runs, plain

# So many parties stand one below the other; more are set in one paragraph, still equal in size.
_MOST_BELOW = 5
_BETWEEN_MANY = Run("  –  ")


def masthead_blocks(masthead: Masthead, measure: float, base: int, tree: Tree) -> list[Block]:
    """Return marking, parties, double rule, kind, title, occasion, reference and state."""
    blocks: list[Block] = []
    part = tree.root.add(Element("Sect"))

    def add(text: Runs, look: Look, before: float, after: float = 0.0) -> None:
        if text:
            element = part.add(tree.title(text) if look is TITLE else tree.leaf("P", text))
            block = text_block(text, look, measure, base, element=element)
            blocks.append(block._replace(before=before, after=after))

    add(masthead.marking, MARKING, 0, 14)
    for party in _party_lines(masthead.parties):
        add(party, PARTY if len(masthead.parties) <= _MOST_BELOW else PARTY_OF_MANY, 0)
    blocks.append(RuleBlock(measure, 0.8, double=True, before=12, after=16))
    add(masthead.kind, KIND, 0, 7)
    add(masthead.title, TITLE, 0, 7)
    add(masthead.occasion, OCCASION, 0, 5)
    add(masthead.reference, REFERENCE, 0, 6)
    add(masthead.state, STATE, 2, 2)
    blocks.append(RuleBlock(measure, 0.35, double=False, before=12, after=6))
    return blocks


def _party_lines(parties: tuple[Runs, ...]) -> list[Runs]:
    if len(parties) <= _MOST_BELOW:
        return list(parties)
    line: list[Run] = []
    for party in parties:
        line += [_BETWEEN_MANY, *party] if line else party
    return [tuple(line)] if line else [plain("")]
