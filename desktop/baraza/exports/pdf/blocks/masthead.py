"""The masthead of the first page: neutral, all parties equal."""

from baraza.exports.pdf.blocks.flow import Block
from baraza.exports.pdf.blocks.texts import RuleBlock, text_block
from baraza.exports.pdf.file.structure import Element, Tree
from baraza.exports.pdf.looks import (
    KIND,
    MARKING,
    OCCASION,
    PARTY,
    PARTY_OF_MANY,
    REFERENCE,
    SHORT_KIND,
    SHORT_MARKING,
    SHORT_OCCASION,
    SHORT_PARTY,
    SHORT_REFERENCE,
    SHORT_STATE,
    SHORT_TITLE,
    STATE,
    TITLE,
    Look,
)
from baraza.exports.report import Masthead, Run, Runs, plain

# So many parties stand one below the other; more are set in one paragraph, still equal in size.
_MOST_BELOW = 5
_BETWEEN_MANY = Run("  –  ")


def masthead_blocks(masthead: Masthead, measure: float, base: int, tree: Tree) -> list[Block]:
    """Return marking, parties, double rule, kind, title, occasion, reference and state."""
    if masthead.short:
        return _short_blocks(masthead, measure, base, tree)
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


def _short_blocks(masthead: Masthead, measure: float, base: int, tree: Tree) -> list[Block]:
    """Return the same in little room."""
    part = tree.root.add(Element("Sect"))
    texts = (
        (masthead.marking, SHORT_MARKING, 0.0),
        (_in_one(masthead.parties), SHORT_PARTY, 3.0),
        (masthead.kind, SHORT_KIND, 5.0),
        (masthead.title, SHORT_TITLE, 2.0),
        (masthead.occasion, SHORT_OCCASION, 2.0),
        (masthead.reference, SHORT_REFERENCE, 1.0),
        (masthead.state, SHORT_STATE, 1.0),
    )
    blocks: list[Block] = []
    for text, look, before in texts:
        if text:
            is_title = text is masthead.title
            element = part.add(tree.title(text) if is_title else tree.leaf("P", text))
            block = text_block(text, look, measure, base, element=element)
            blocks.append(block._replace(before=before, after=0.0))
    return [*blocks, RuleBlock(measure, 0.35, double=False, before=5, after=2)]


def _party_lines(parties: tuple[Runs, ...]) -> list[Runs]:
    if len(parties) <= _MOST_BELOW:
        return list(parties)
    return [_in_one(parties) or plain("")]


def _in_one(parties: tuple[Runs, ...]) -> Runs:
    line: list[Run] = []
    for party in parties:
        line += [_BETWEEN_MANY, *party] if line else party
    return tuple(line)
