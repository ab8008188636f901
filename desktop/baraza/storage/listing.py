"""What the home page shows of each consultation, without loading any."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Column, Connection, Select, and_, case, func, select, type_coerce
from sqlalchemy.types import NULLTYPE

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import SETTLED
from baraza.domain.codes import (
    ActionStatus,
    Classification,
    MeetingFormat,
    OrganisationKind,
    OutcomeState,
    OutcomeType,
    PartyRole,
    Stage,
)
from baraza.domain.maps import Map
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.parties import Delegation, Organisation
from baraza.domain.session import Session
from baraza.storage.cells import instant_from
from baraza.storage.columns import key_from
from baraza.storage.consultations import version_from
from baraza.storage.rows import reading
from baraza.storage.tables import ACTION_ITEM, CONSULTATION, RECORDS, SESSION

OPEN_ACTIONS = tuple(status for status in ActionStatus if status not in SETTLED)
"""States of actions on which something is still to be done."""


class Party(NamedTuple):
    """A full party of a listed consultation."""

    id: str
    name: str
    kind: OrganisationKind


class Listed(NamedTuple):
    """A consultation as a list shows it.

    Attributes:
        key: Key of the consultation.
        id: Its id, that of the session.
        title: Title by language.
        format: Kind of meeting.
        place: City or venue.
        start: Opening, as written.
        end: Closing, as written.
        stage: Stage it has reached.
        classification: Its marking.
        outcome_type: Document it produces.
        outcome_state: State of that document, by the last event that names one.
        items: How many agenda items there are.
        version: Version it is kept in.
        changed_at: When it was last saved, as an instant.
        parties: Full parties in the consultation's own order.
        open_actions: How many actions still need something done.
        late_actions: How many of those were due before today.
    """

    key: UUID
    id: str
    title: Map[str]
    format: MeetingFormat
    place: str | None
    start: str
    end: str
    stage: Stage | None
    classification: Classification
    outcome_type: OutcomeType
    outcome_state: OutcomeState | None
    items: int
    version: int
    changed_at: str
    parties: tuple[Party, ...]
    open_actions: int
    late_actions: int


def count(db: Connection) -> int:
    """Return how many consultations there are."""
    return db.execute(select(func.count()).select_from(CONSULTATION)).scalar_one()


def ids(db: Connection, limit: int) -> dict[UUID, str]:
    """Return ids of consultations by key, the latest opening first."""
    found = (
        select(CONSULTATION.c.key, SESSION.c.id)
        .join(SESSION, SESSION.c.consultation == CONSULTATION.c.key)
        .order_by(CONSULTATION.c.opens_at.desc(), CONSULTATION.c.key.desc())
        .limit(limit)
    )
    return {key: _ID(identifier) for key, identifier in db.execute(found).all()}


_ID = reading(Session, "id")


def listed(db: Connection, today: str, limit: int, offset: int = 0) -> tuple[Listed, ...]:
    """Return consultations by their opening, the latest first.

    Args:
        db: A connection in a transaction.
        today: The day actions are late after, as in ``2026-11-23``.
        limit: How many at most.
        offset: How many to pass over.
    """
    page = _page(limit, offset)
    parties, actions = _parties(db, page), _actions(db, page, today)
    return tuple(
        Listed._make(
            (
                key_from(key),
                *(read(kept) for read, kept in zip(_READING, head, strict=True)),
                tuple(parties[key]),
                *actions.get(key, (0, 0)),
            )
        )
        for key, *head in db.execute(_heads(page)).all()
    )


def _page(limit: int, offset: int) -> Any:
    order = (CONSULTATION.c.opens_at.desc(), CONSULTATION.c.key.desc())
    return select(CONSULTATION.c.key).order_by(*order).limit(limit).offset(offset)


def _raw(key: Column[Any]) -> Any:
    """Return a key as the driver gives it: enough to tell rows apart, and much faster."""
    return type_coerce(key, NULLTYPE)


_OF_SESSION = (
    "id",
    "title",
    "format",
    "place",
    "start",
    "end",
    "stage",
    "classification",
    "outcome_type",
)


def _reading_head() -> tuple[Callable[[Any], Any], ...]:
    """Return how the columns of a head are read, in the order of the fields of a row."""
    session = (reading(Session, name) for name in _OF_SESSION)
    return (*session, reading(OutcomeEvent, "state"), int, version_from, instant_from)


_READING = _reading_head()


def _heads(page: Any) -> Select[Any]:
    item, event = RECORDS[AgendaItem], RECORDS[OutcomeEvent]
    state = (
        select(event.c.state)
        .where(event.c.consultation == CONSULTATION.c.key, event.c.state.is_not(None))
        .order_by(event.c.rank.desc())
        .limit(1)
        .scalar_subquery()
    )
    items = select(func.count()).where(item.c.consultation == CONSULTATION.c.key).scalar_subquery()
    session = (SESSION.c[name] for name in _OF_SESSION)
    mine = (CONSULTATION.c.version, CONSULTATION.c.changed_at)
    return (
        select(_raw(CONSULTATION.c.key), *session, state, items, *mine)
        .join(SESSION, SESSION.c.consultation == CONSULTATION.c.key)
        .where(CONSULTATION.c.key.in_(page))
        .order_by(CONSULTATION.c.opens_at.desc(), CONSULTATION.c.key.desc())
    )


def _parties(db: Connection, page: Any) -> defaultdict[object, list[Party]]:
    delegation, organisation = RECORDS[Delegation], RECORDS[Organisation]
    named = and_(
        organisation.c.consultation == delegation.c.consultation,
        organisation.c.id == delegation.c.org,
    )
    found = (
        select(
            _raw(delegation.c.consultation),
            organisation.c.id,
            organisation.c.name,
            organisation.c.kind,
        )
        .join(organisation, named)
        .where(delegation.c.consultation.in_(page), delegation.c.party_role == PartyRole.FULL.value)
        .order_by(delegation.c.rank)
    )
    parties: defaultdict[object, list[Party]] = defaultdict(list)
    known: dict[tuple[Any, ...], Party] = {}  # the same few stand in most consultations
    for key, *told in db.execute(found).all():
        row = tuple(told)
        if row not in known:
            values = zip(_OF_ORGANISATION, row, strict=True)
            known[row] = Party(*(read(kept) for read, kept in values))
        parties[key].append(known[row])
    return parties


_OF_ORGANISATION = tuple(reading(Organisation, name) for name in Party._fields)


def _actions(db: Connection, page: Any, today: str) -> dict[object, tuple[int, int]]:
    late = func.coalesce(func.sum(case((ACTION_ITEM.c.due < today, 1), else_=0)), 0)
    counted = (
        select(_raw(ACTION_ITEM.c.consultation), func.count(), late)
        .where(
            ACTION_ITEM.c.consultation.in_(page),
            ACTION_ITEM.c.status.in_([status.value for status in OPEN_ACTIONS]),
        )
        .group_by(ACTION_ITEM.c.consultation)
    )
    return {key: (number, overdue) for key, number, overdue in db.execute(counted)}
