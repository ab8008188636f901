"""The paragraphs that a document holds, in the order of the outcome."""

from baraza.domain.conclusions import Paragraph
from baraza.domain.outcome_order import Entry, outcome_order
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.paragraphs import is_told


def in_order(draft: Drafting) -> list[Entry]:
    """Return the paragraphs that appear in the document."""
    return [entry for entry in outcome_order(draft.consultation) if _appears(draft, entry)]


def _appears(draft: Drafting, entry: Entry) -> bool:
    if entry.item is None or not isinstance(entry.paragraph, Paragraph):
        return draft.edition != "public" or entry.paragraph.public
    return is_told(draft, entry.item, entry.paragraph)
