"""Beginning a consultation: the least that makes a valid one."""

import re
import unicodedata
from dataclasses import dataclass, replace
from uuid import uuid4

from baraza.domain import integrity
from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import (
    Attribution,
    Classification,
    ItemType,
    MeetingFormat,
    OutcomeType,
    Stage,
)
from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults, RuleBroken
from baraza.domain.maps import Map
from baraza.domain.parties import Delegate, Delegation, Organisation
from baraza.domain.session import Languages, Session
from baraza.domain.tree import Record, settle, shape, walk

HEAD_LEVEL = 4
"""Level of a head of delegation until somebody says otherwise: a director."""

LONGEST_NAME = 40
"""So much of a title goes into the id that is made from it."""


@dataclass(frozen=True, slots=True)
class BeginningParty:
    """One side of a consultation that begins.

    Attributes:
        organisation: The organisation, perhaps of the register; the consultation gets a copy.
        head_function: Function of its head of delegation.
        head_level: Level of the head on the common scale.
    """

    organisation: Organisation
    head_function: str
    head_level: int = HEAD_LEVEL


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is asked before a consultation can begin.

    Attributes:
        title: Title in the first working language.
        start: Opening, as an instant with its zone.
        end: Closing, likewise.
        timezone: IANA zone in which times are shown.
        parties: The full parties in the order they shall have.
        languages: Working languages; the first is that of all plain text.
        classification: Marking.
        attribution: How statements are attributed.
        outcome_type: Document the meeting produces.
        first_item: Title of the first agenda item, in the first working language.
        format: Kind of meeting.
        place: City or venue.
        own_org: Id of the organisation whose copy this is.
        id: Id of the session; empty: made from day and title.
    """

    title: str
    start: str
    end: str
    timezone: str
    parties: tuple[BeginningParty, ...]
    languages: tuple[str, ...]
    classification: Classification
    attribution: Attribution
    outcome_type: OutcomeType
    first_item: str
    format: MeetingFormat = MeetingFormat.DESK_TO_DESK
    place: str | None = None
    own_org: str | None = None
    id: str = ""


def begin(beginning: Beginning, zones: frozenset[str]) -> Consultation:
    """Return a new consultation with the least that a valid one has, at its first stage.

    Args:
        beginning: What was asked.
        zones: The known names of time zones.

    Raises:
        RuleBroken: The first rule of the form or of integrity that it breaks.
    """
    delegations = tuple(_delegation(party) for party in beginning.parties)
    consultation = Consultation(
        own_org=beginning.own_org,
        session=_session(beginning),
        organisations=tuple(_copy(party.organisation) for party in beginning.parties),
        delegations=delegations,
        agenda_items=(_first_item(beginning),),
    )
    _hold_form(consultation)
    for fault in integrity.errors(consultation, zones):
        raise RuleBroken(fault.rule, **fault.facts)
    return settle(consultation)


def session_id(title: str, start: str) -> str:
    """Return an id made from the day and the title, as in ``2026-11-23-lake-chad-basin``."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall("[a-z0-9]+", plain))[:LONGEST_NAME].strip("-")
    return "-".join(part for part in (start[:10], words) if part)


def _session(beginning: Beginning) -> Session:
    return Session(
        id=beginning.id or session_id(beginning.title, beginning.start),
        format=beginning.format,
        title=_in_first_language(beginning, beginning.title),
        place=beginning.place,
        timezone=beginning.timezone,
        start=beginning.start,
        end=beginning.end,
        languages=Languages(working=beginning.languages),
        classification=beginning.classification,
        attribution=beginning.attribution,
        outcome_type=beginning.outcome_type,
        stage=Stage.PREPARE,
    )


def _in_first_language(beginning: Beginning, text: str) -> Map[str]:
    return Map(dict.fromkeys(beginning.languages[:1], text))


def _copy(organisation: Organisation) -> Organisation:
    """Return the organisation as the consultation's own, which the register has no part in."""
    printed = tuple(replace(name, key=uuid4()) for name in organisation.printed)
    return replace(organisation, key=uuid4(), rank="", printed=printed)


def _delegation(party: BeginningParty) -> Delegation:
    head = Delegate(
        id=f"{party.organisation.id}-1"[-64:],
        function=party.head_function,
        level=party.head_level,
    )
    return Delegation(
        id=f"DEL-{party.organisation.id}"[:64],
        org=party.organisation.id,
        head=head.id,
        delegates=(head,),
    )


def _first_item(beginning: Beginning) -> AgendaItem:
    return AgendaItem(
        id="AI-1",
        number=1,
        title=_in_first_language(beginning, beginning.first_item),
        type=ItemType.THEMATIC,
    )


def _hold_form(consultation: Consultation) -> None:
    """Refuse what a file could not hold."""
    faults = Faults()
    for record in walk(consultation):
        _hold_leaves(record, faults)
    for fault in faults:
        raise RuleBroken(fault.rule, **fault.facts)


def _hold_leaves(record: Record, faults: Faults) -> None:
    for name, leaf in shape(type(record)).leaves.items():
        value = getattr(record, name)
        if leaf.required or value != leaf.default:
            leaf.kind.read(leaf.kind.plain(value), name, faults)
