"""What number stands before a paragraph, and by what number the text speaks of it (handbook 4.4).

The number in the consultation is an identity that cross-references rest on; what is printed
depends on the kind of document. Where no number is printed, a reference counts the paragraphs as
they stand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple
from uuid import UUID

from baraza.domain.codes import Numbering, OutcomeType, ParagraphKind
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.outcome_order import Entry
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.numbers import Numbers
from baraza.exports.minutes.order import in_order

_CUSTOM = {
    OutcomeType.JOINT_COMMUNIQUE: Numbering.OPERATIVE_ONLY,
    OutcomeType.JOINT_STATEMENT: Numbering.UNNUMBERED,
    OutcomeType.JOINT_PRESS_STATEMENT: Numbering.UNNUMBERED,
}


def numbered(draft: Drafting) -> Drafting:
    """Return a document in the making with the numbers of its paragraphs."""
    scheme = scheme_of(draft.consultation, draft.document)
    return replace(draft, numbers=numbers_of(scheme, in_order(draft)))


def scheme_of(consultation: Consultation, document: OutcomeType) -> Numbering:
    """Return how a document is numbered: as it says itself, else by the custom of its kind."""
    chosen = consultation.outcome.numbering if consultation.outcome is not None else None
    return chosen or _CUSTOM.get(document, Numbering.CONTINUOUS)


class Standing(NamedTuple):
    """What the number before a paragraph follows from.

    Attributes:
        number: Its number in the consultation, where it has one.
        item: Number of its item, where it stands under one.
        preamble: Whether it belongs to the preamble.
    """

    number: int | None
    item: int | None
    preamble: bool


def standing(entry: Entry) -> Standing:
    """Return what the number of a paragraph follows from."""
    item, paragraph = entry
    number = paragraph.no if isinstance(paragraph, Paragraph) else None
    preamble = paragraph.kind is ParagraphKind.PREAMBLE
    return Standing(number, item.number if item is not None else None, preamble)


def printed(scheme: Numbering, paragraphs: Iterable[Standing]) -> list[str]:
    """Return what is printed before paragraphs that stand in this order, each a text or nothing."""
    return [*_BY[scheme](paragraphs)]


def numbers_of(scheme: Numbering, entries: Sequence[Entry]) -> Numbers:
    """Return the numbers of paragraphs that stand in this order."""
    told = printed(scheme, map(standing, entries))
    before = dict(zip((one.paragraph.key for one in entries), told, strict=True))
    spoken = dict(_spoken(entries, before))
    return Numbers(before, spoken, scheme)


def _spoken(entries: Sequence[Entry], before: Mapping[UUID, str]) -> Iterator[tuple[int, str]]:
    for at, (_, paragraph) in enumerate(entries, start=1):
        if isinstance(paragraph, Paragraph) and paragraph.no:
            yield paragraph.no, before[paragraph.key] or str(at)


def _continuous(paragraphs: Iterable[Standing]) -> Iterator[str]:
    return (str(one.number or "") for one in paragraphs)


def _by_section(paragraphs: Iterable[Standing]) -> Iterator[str]:
    counts = defaultdict[int, "count[int]"](lambda: count(1))
    for _, item, _ in paragraphs:
        yield "" if item is None else f"{item}.{next(counts[item])}"


def _operative(paragraphs: Iterable[Standing]) -> Iterator[str]:
    numbers = count(1)
    return ("" if one.preamble else str(next(numbers)) for one in paragraphs)


def _unnumbered(paragraphs: Iterable[Standing]) -> Iterator[str]:
    return ("" for _ in paragraphs)


_BY = {
    Numbering.CONTINUOUS: _continuous,
    Numbering.BY_SECTION: _by_section,
    Numbering.OPERATIVE_ONLY: _operative,
    Numbering.UNNUMBERED: _unnumbered,
}
