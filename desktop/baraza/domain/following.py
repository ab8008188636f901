"""What follows from what is agreed: actions, and the paragraphs they come from.

The link that counts stands in the paragraph (``actions``); an action can follow from several
paragraphs, also of other items.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from baraza.domain.actions import ActionItem
from baraza.domain.changes import add
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.errors import UnknownRecord
from baraza.domain.tree import Record, find, rebuilt


def paragraphs_behind(consultation: Consultation, action: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs that an action follows from, by the id of the action."""
    return tuple(one for one in _paragraphs(consultation) if action in one.actions)


def follow_from(consultation: Consultation, key: Any, paragraphs: Iterable[UUID]) -> Consultation:
    """Say from which paragraphs an action follows, by their keys; from no others then."""
    action, wanted = _action(consultation, key), frozenset(paragraphs)

    def link(record: Record) -> Record:
        if not isinstance(record, Paragraph) or (record.key in wanted) == (
            action.id in record.actions
        ):
            return record
        if record.key in wanted:
            return replace(record, actions=(*record.actions, action.id))
        return replace(record, actions=tuple(one for one in record.actions if one != action.id))

    return rebuilt(consultation, link)


def draw_action(
    consultation: Consultation, item: Any, new: ActionItem, paragraph: UUID | None = None
) -> Consultation:
    """Add an action under an item, following from a paragraph where one is given."""
    added = add(consultation, item, "action_items", new)
    return added if paragraph is None else follow_from(added, new.key, (paragraph,))


def _paragraphs(consultation: Consultation) -> Iterable[Paragraph]:
    return (paragraph for item in consultation.agenda_items for paragraph in item.paragraphs)


def _action(consultation: Consultation, key: Any) -> ActionItem:
    found = find(consultation, key)
    if not isinstance(found, ActionItem):
        raise UnknownRecord("record-gone")
    return found
