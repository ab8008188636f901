"""Actions across all consultations: what is due, and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Integer, Select, Table, and_, literal, null, select, union_all

from baraza.domain.actions import ActionItem
from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import ActionStatus
from baraza.domain.maps import Map
from baraza.domain.session import Session
from baraza.storage.listing import OPEN_ACTIONS
from baraza.storage.rows import reading
from baraza.storage.tables import ACTION_ITEM, PREVIOUS_ACTION, RECORDS, SESSION


@dataclass(frozen=True, slots=True)
class Followed:
    """An action of any consultation.

    Attributes:
        key: Key of the action.
        id: Its id.
        text: What is to be done.
        responsible: Ids of the organisations that have to do it.
        owner_function: Function that owns it.
        due: Day it is due.
        due_event: Event it is due by, where no day is set.
        status: Its state.
        progress: Per cent done.
        consultation: Key of the consultation.
        consultation_id: Id of the consultation.
        title: Title of the consultation, by language.
        item: Id of the agenda item; None for an action of an earlier session.
        number: Number of the agenda item.
    """

    key: UUID
    id: str
    text: str
    responsible: tuple[str, ...]
    owner_function: str | None
    due: str | None
    due_event: str | None
    status: ActionStatus
    progress: Decimal | None
    consultation: UUID
    consultation_id: str
    title: Map[str]
    item: str | None
    number: int | None

    @property
    def is_carried_over(self) -> bool:
        """Whether it comes from an earlier session."""
        return self.item is None

    def is_late(self, today: str) -> bool:
        """Return whether something is still to be done that was due before a day."""
        return self.status in OPEN_ACTIONS and self.due is not None and self.due < today


def followed(
    db: Connection, statuses: Iterable[ActionStatus] = OPEN_ACTIONS, until: str | None = None
) -> tuple[Followed, ...]:
    """Return the actions in some states, by the day they are due; those without a day last.

    Args:
        db: A connection in a transaction.
        statuses: The states to look for.
        until: The last day to look at; None for all, also without a day.
    """
    wanted = [status.value for status in statuses]
    both = union_all(_of_items(wanted, until), _of_earlier_sessions(wanted, until)).subquery()
    found = select(both).order_by(both.c.due.is_(None), both.c.due, both.c.start, both.c.rank)
    return tuple(_followed(row) for row in db.execute(found))


def _followed(row: Any) -> Followed:
    action = {name: read(getattr(row, name)) for name, read in _OF_ACTION.items()}
    responsible = action.pop("responsible")
    return Followed(
        key=row.key,
        responsible=tuple(responsible.split("+")) if responsible else (),
        consultation=row.consultation,
        consultation_id=_ID(row.consultation_id),
        title=_TITLE(row.title),
        item=None if row.item is None else _ITEM(row.item),
        number=None if row.number is None else _NUMBER(row.number),
        **action,
    )


_OF_ACTION = {
    name: reading(ActionItem, name)
    for name in (
        *("id", "text", "responsible", "owner_function", "due", "due_event", "status"),
        "progress",
    )
}
_ID, _TITLE = reading(Session, "id"), reading(Session, "title")
_ITEM, _NUMBER = reading(AgendaItem, "id"), reading(AgendaItem, "number")


def _of_items(statuses: list[str], until: str | None) -> Select[Any]:
    item = RECORDS[AgendaItem]
    under = and_(
        item.c.consultation == ACTION_ITEM.c.consultation, item.c.key == ACTION_ITEM.c.parent
    )
    columns = (ACTION_ITEM.c.owner_function, item.c.id.label("item"), item.c.number)
    return _select(ACTION_ITEM, columns, statuses, until).join(item, under)


def _of_earlier_sessions(statuses: list[str], until: str | None) -> Select[Any]:
    none = (
        null().label("owner_function"),
        null().label("item"),
        literal(None, Integer).label("number"),
    )
    return _select(PREVIOUS_ACTION, none, statuses, until)


_COMMON = ("key", "rank", "id", "text", "responsible", "due", "due_event", "status", "progress")


def _select(
    table: Table, columns: tuple[Any, ...], statuses: list[str], until: str | None
) -> Select[Any]:
    found = (
        select(
            *(table.c[name] for name in _COMMON),
            *columns,
            SESSION.c.consultation,
            SESSION.c.id.label("consultation_id"),
            SESSION.c.title,
            SESSION.c.start,
        )
        .select_from(table)
        .join(SESSION, SESSION.c.consultation == table.c.consultation)
        .where(table.c.status.in_(statuses))
    )
    return found if until is None else found.where(table.c.due <= until)
