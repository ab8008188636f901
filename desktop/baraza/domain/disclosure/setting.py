"""Where a record stands, as far as that says who may see it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import (
    Attribution,
    Disclosure,
    FactStatus,
    FinalStatus,
    OutcomeType,
    ParagraphKind,
    PositionStage,
)
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.coordination import Coordination
from baraza.domain.evidence import FactEntry
from baraza.domain.members import Privacy
from baraza.domain.notes import ParityRemark, PrivateNote
from baraza.domain.outcome import OutcomeParagraph
from baraza.domain.parties import Delegate, Delegation
from baraza.domain.positions import Interest, Position
from baraza.domain.tree import Record

OUR_OFFICE = ""
"""Owner of what an office writes for itself, about whomever it is."""

_STRICTNESS = {attribution: place for place, attribution in enumerate(Attribution)}
_DISTANCE = {privacy: place for place, privacy in enumerate(Privacy)}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a record inherits, and what of it depends on the place in the consultation.

    Attributes:
        privacy: How far what has no label of its own travels.
        limit: How far anything here may travel at most, whatever its label.
        owner: Organisation whose own content this is, or `OUR_OFFICE`.
        between: Organisations that may see what is *between*.
        attribution: How statements are attributed here.
        outcome_type: Document the meeting produces.
        exceptions: Attribution of the items that have one of their own, by item id.
    """

    privacy: Privacy = Privacy.MINUTES
    limit: Privacy = Privacy.PUBLIC
    owner: str = OUR_OFFICE
    between: tuple[str, ...] = ()
    attribution: Attribution = Attribution.FULL
    outcome_type: OutcomeType = OutcomeType.MINUTES
    exceptions: Mapping[str, Attribution] = field(default_factory=dict)

    def is_at_least(self, attribution: Attribution) -> bool:
        """Return whether statements here are attributed this strictly or more."""
        return _STRICTNESS[self.attribution] >= _STRICTNESS[attribution]

    def concerning(self, items: Iterable[str]) -> "Setting":
        """Return the setting of a record that concerns several items: the strictest counts."""
        found = [self.attribution, *(self.exceptions.get(item, self.attribution) for item in items)]
        return replace(self, attribution=max(found, key=lambda mode: _STRICTNESS[mode]))

    def within(self, privacy: Privacy) -> Privacy:
        """Return how far something with this label travels here."""
        return nearer(privacy, self.limit)


def nearer(one: Privacy, other: Privacy) -> Privacy:
    """Return the label that travels less far."""
    return one if _DISTANCE[one] <= _DISTANCE[other] else other


def outermost(consultation: Consultation) -> Setting:
    """Return the setting in which the consultation itself stands."""
    session = consultation.session
    return Setting(
        # A public version does not tell it; what is not told is taken for the strictest.
        attribution=session.attribution or Attribution.SUMMARY_ONLY,
        outcome_type=session.outcome_type,
        exceptions={
            exception.agenda_item: exception.attribution
            for exception in session.attribution_exceptions
        },
    )


def enter(record: Record, label: Privacy | None, above: Setting) -> Setting:
    """Return the setting inside a record, which stands in a branch with this label."""
    here = above if label in (None, above.privacy) else replace(above, privacy=label)
    rule = _INSIDE.get(type(record))
    return rule(record, here) if rule else here


def _limited(here: Setting, limit: Privacy) -> Setting:
    return replace(here, limit=nearer(here.limit, limit))


def _position(position: Position, here: Setting) -> Setting:
    """What we mean to say and what we expect to hear stay in the desk copy, whole."""
    if position.stage in (PositionStage.OUR_LINE, PositionStage.OUR_READING):
        return _limited(replace(here, owner=OUR_OFFICE), Privacy.OWN)
    owned = replace(here, owner=position.org)
    if here.is_at_least(Attribution.SUMMARY_ONLY):
        return _limited(owned, Privacy.PARTIES)
    return owned


def _interest(interest: Interest, here: Setting) -> Setting:
    limits = {Disclosure.OWN: Privacy.OWN, Disclosure.CO_CHAIRS: Privacy.CO_CHAIRS}
    return _limited(here, limits.get(interest.disclosed_to, Privacy.PARTIES))


def _paragraph(paragraph: Paragraph, here: Setting) -> Setting:
    final = paragraph.final
    if final is not None and final.status is FinalStatus.NOT_ADOPTED:
        return _limited(here, Privacy.PARTIES)
    return _statement(paragraph, here)


def _statement(paragraph: Paragraph | OutcomeParagraph, here: Setting) -> Setting:
    if paragraph.kind is ParagraphKind.POSITION and here.is_at_least(Attribution.SUMMARY_ONLY):
        return _limited(here, Privacy.PARTIES)
    return here


def _fact(fact: FactEntry, here: Setting) -> Setting:
    """A contested fact stays as a mark that figures differ; its members depart by themselves."""
    printable = (FactStatus.AGREED, FactStatus.VERIFIED, FactStatus.CONTESTED)
    return here if fact.status in printable else _limited(here, Privacy.PARTIES)


def _item(item: AgendaItem, here: Setting) -> Setting:
    return replace(here, attribution=here.exceptions.get(item.id, here.attribution))


def _owned(record: PrivateNote | ParityRemark | Delegation, here: Setting) -> Setting:
    return replace(here, owner=record.org)


def _delegate(_: Delegate, here: Setting) -> Setting:
    """Contacts are notes for one's own office, also those of another side's delegates."""
    return replace(here, owner=OUR_OFFICE)


def _coordination(coordination: Coordination, here: Setting) -> Setting:
    return replace(here, between=coordination.between)


_INSIDE: Mapping[type[Record], Callable[[Any, Setting], Setting]] = {
    AgendaItem: _item,
    Coordination: _coordination,
    Delegate: _delegate,
    Delegation: _owned,
    FactEntry: _fact,
    Interest: _interest,
    OutcomeParagraph: _statement,
    Paragraph: _paragraph,
    ParityRemark: _owned,
    Position: _position,
    PrivateNote: _owned,
}
