"""The masthead of the first page: neutral, all parties equal."""

from baraza.exports.report import Masthead, Run, Runs
from baraza.exports.word.elements import Element
from baraza.exports.word.looks import (
    END_OF_MASTHEAD,
    KIND,
    MARKING,
    OCCASION,
    PARTY,
    PARTY_OF_MANY,
    REFERENCE,
    STATE,
    TITLE,
)
from baraza.exports.word.paragraphs import paragraph
from baraza.exports.word.runs import Hand

# So many parties stand one below the other; more are set in one paragraph, still equal in size.
_MOST_BELOW = 5
_BETWEEN_MANY = Run("  –  ")


def masthead_blocks(hand: Hand, masthead: Masthead) -> list[Element]:
    """Return marking, parties, kind, title, occasion, reference and state, with the rules."""
    many = len(masthead.parties) > _MOST_BELOW
    parties = [_one_line(masthead.parties)] if many else masthead.parties
    lines = [
        (masthead.marking, MARKING),
        *((party, PARTY_OF_MANY if many else PARTY) for party in parties),
        (masthead.kind, KIND),
        (masthead.title, TITLE),
        (masthead.occasion, OCCASION),
        (masthead.reference, REFERENCE),
        (masthead.state, STATE),
    ]
    made = [paragraph(hand, look, text) for text, look in lines if text]
    return [*made, paragraph(hand, END_OF_MASTHEAD, ())]


def _one_line(parties: tuple[Runs, ...]) -> Runs:
    line: list[Run] = []
    for party in parties:
        line += [_BETWEEN_MANY, *party] if line else party
    return tuple(line)
