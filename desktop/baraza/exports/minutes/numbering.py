"""What number stands before a paragraph, and by what number the text speaks of it (handbook 4.4).

The number in the consultation is an identity that cross-references rest on; what is printed
depends on the kind of document. Where no number is printed, a reference counts the paragraphs as
they stand.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
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


def numbers_of(scheme: Numbering, entries: Sequence[Entry]) -> Numbers:
    """Return the numbers of paragraphs that stand in this order."""
    before = dict(zip((one.paragraph.key for one in entries), _BY[scheme](entries), strict=True))
    spoken = dict(_spoken(entries, before))
    return Numbers(before, spoken, scheme)


def _spoken(entries: Sequence[Entry], before: Mapping[UUID, str]) -> Iterator[tuple[int, str]]:
    for at, (_, paragraph) in enumerate(entries, start=1):
        if isinstance(paragraph, Paragraph) and paragraph.no:
            yield paragraph.no, before[paragraph.key] or str(at)


def _continuous(entries: Sequence[Entry]) -> Iterator[str]:
    for _, paragraph in entries:
        yield str(paragraph.no or "") if isinstance(paragraph, Paragraph) else ""


def _by_section(entries: Sequence[Entry]) -> Iterator[str]:
    counts = defaultdict[int, "count[int]"](lambda: count(1))
    for item, _ in entries:
        yield "" if item is None else f"{item.number}.{next(counts[item.number])}"


def _operative(entries: Sequence[Entry]) -> Iterator[str]:
    numbers = count(1)
    for entry in entries:
        preamble = entry.paragraph.kind is ParagraphKind.PREAMBLE
        yield "" if preamble else str(next(numbers))


def _unnumbered(entries: Sequence[Entry]) -> Iterator[str]:
    return iter([""] * len(entries))


_BY = {
    Numbering.CONTINUOUS: _continuous,
    Numbering.BY_SECTION: _by_section,
    Numbering.OPERATIVE_ONLY: _operative,
    Numbering.UNNUMBERED: _unnumbered,
}
