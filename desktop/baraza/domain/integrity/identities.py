"""I01: ids are unique within their kind, also when case is ignored, and are no reserved words."""

from collections.abc import Iterator
from typing import Any

from baraza.domain.actions import ActionItem, PreviousAction
from baraza.domain.conclusions import Paragraph
from baraza.domain.due_diligence import Recipient
from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import Found, Rules, Survey, kinds
from baraza.domain.members import Leaf
from baraza.domain.outcome import FrozenParagraph, OutcomeParagraph
from baraza.domain.tree import Record, shape

RESERVED = frozenset({"joint", "not_agreed", "total"})
"""Words that stand where ids stand and mean something else."""

# Kinds that share their ids, because a reference may name either.
_ONE_SPACE: dict[type[Record], str] = {
    PreviousAction: ActionItem.__name__,
    OutcomeParagraph: Paragraph.__name__,
}


def _id_is_its_own(found: Found[Any], survey: Survey) -> Iterator[Fault]:
    own: str | None = found.record.id
    if own is None:
        return
    if own in RESERVED:
        yield found.fault("id", "reserved-id", id=own)
    kind = type(found.record)
    # A recipient is known within its file of due diligence only; nothing refers to it.
    space = found.parent.key if kind is Recipient else _ONE_SPACE.get(kind, kind.__name__)
    if first := survey.met(found.at("id"), space, own):
        yield found.fault("id", "id-twice", id=own, first=first)
    elif first := survey.met(found.at("id"), space, "ignoring case", own.casefold()):
        yield found.fault("id", "id-differs-in-case", id=own, first=first)


def _has_id(kind: type[Record]) -> bool:
    """Tell whether records have an id of their own; a frozen paragraph has that of another."""
    own = shape(kind).members.get("id")
    return isinstance(own, Leaf) and not own.ref and kind is not FrozenParagraph


def rules(root: type[Record]) -> Rules:
    """Return the rules for every kind of record below a kind that has an id."""
    return {kind: (_id_is_its_own,) for kind in kinds(root) if _has_id(kind)}
