"""The actions of all consultations of the office, sorted by when they are due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from baraza.domain.checks.readings import SETTLED
from baraza.domain.codes import ActionStatus
from baraza.services.office import Office
from baraza.ui.naming import in_language
from baraza.ui.words import day_words

SOON = 14
"""Days from today that count as soon."""


class When(StrEnum):
    """When an action is due, seen from today."""

    LATE = "late"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Action:
    """An action of any consultation.

    Attributes:
        key: Its key.
        id: Its id.
        text: What is to be done.
        sides: Who has to do it, as id and kind of organisation.
        owner: Function that owns it.
        due: Day it is due.
        event: Event it is due by, where no day is set.
        status: Its state.
        when: When it is due, seen from today.
        consultation: Key of its consultation.
        consultation_id: Id of its consultation.
        title: Title of its consultation.
        is_earlier: Whether it comes from an earlier session.
        number: Number of its agenda item.
    """

    key: UUID
    id: str
    text: str
    sides: tuple[tuple[str, str], ...]
    owner: str
    due: str
    event: str
    status: ActionStatus
    when: When
    consultation: UUID
    consultation_id: str
    title: str
    is_earlier: bool
    number: int | None

    @property
    def due_words(self) -> str:
        """By when it is due, in words: a day, an event, or nothing."""
        return day_words(self.due) if self.due else self.event

    @property
    def organisations(self) -> tuple[str, ...]:
        """Ids of the organisations that have to do it."""
        return tuple(one for one, _ in self.sides)


def actions_of(
    office: Office, kinds: Mapping[UUID, Mapping[str, str]], open_one: UUID | None
) -> list[Action]:
    """Return the actions of an office by the day they are due.

    Those of earlier sessions are repeated in the consultations that follow them; they are
    listed for the open consultation only.

    Args:
        office: The office.
        kinds: Kinds of the parties of each consultation, by its key.
        open_one: Key of the open consultation.
    """
    today = office.today()
    return [
        Action(
            key=row.key,
            id=row.id,
            text=row.text,
            sides=tuple(
                (one, kinds.get(row.consultation, {}).get(one, "")) for one in row.responsible
            ),
            owner=row.owner_function or "",
            due=row.due or "",
            event=row.due_event or "",
            status=row.status,
            when=when_due(row.status, row.due, today),
            consultation=row.consultation,
            consultation_id=row.consultation_id,
            title=in_language(row.title),
            is_earlier=row.is_carried_over,
            number=row.number,
        )
        for row in office.actions(tuple(ActionStatus))
        if not row.is_carried_over or row.consultation == open_one
    ]


def when_due(status: ActionStatus, due: str | None, today: str) -> When:
    """Return when an action is due, seen from a day."""
    if status in SETTLED:
        return When.DONE
    if not due:
        return When.UNDATED
    if due < today:
        return When.LATE
    soon = (date.fromisoformat(today) + timedelta(days=SOON)).isoformat()
    return When.SOON if due <= soon else When.LATER


def kinds_of_parties(office: Office, page: int = 200) -> dict[UUID, dict[str, str]]:
    """Return the kind of each party by consultation and id, for the colours of badges."""
    found: dict[UUID, dict[str, str]] = {}
    while rows := office.consultations(page, len(found)):
        for row in rows:
            found[row.key] = {party.id: str(party.kind) for party in row.parties}
    return found
