"""The paragraphs of the outcome in the order of the document."""

from typing import NamedTuple

from baraza.domain.agenda import AgendaItem
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.outcome import OutcomeParagraph


class Entry(NamedTuple):
    """A paragraph of the outcome with its item; paragraphs outside the items have none."""

    item: AgendaItem | None
    paragraph: Paragraph | OutcomeParagraph


def outcome_order(consultation: Consultation) -> list[Entry]:
    """Return all paragraphs of the outcome; none is dropped.

    An outcome with an order of its own comes first; what it does not name follows by item.
    """
    by_item = [
        Entry(item, paragraph)
        for item in consultation.agenda_items
        for paragraph in item.paragraphs
    ]
    outcome = consultation.outcome
    if outcome is None:
        return by_item
    outside = [Entry(None, paragraph) for paragraph in outcome.paragraphs]
    known = {entry.paragraph.id: entry for entry in (*outside, *by_item) if entry.paragraph.id}
    ordered = [known.pop(name) for name in outcome.order if name in known]
    placed = {entry.paragraph.key for entry in ordered}
    return ordered + [one for one in (*outside, *by_item) if one.paragraph.key not in placed]
