"""The division of labour of an item as rows and cells, read anew after every change."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.agenda import AgendaItem
from baraza.domain.allocation import (
    NOT_AGREED,
    Role,
    holders,
    organisations_across,
    rings_through,
    roles_of,
)
from baraza.domain.checks.readings import JOINT, party_ids
from baraza.domain.labour import LabourRow
from baraza.ui.document import Document
from baraza.ui.room.labour.roles import role_words
from baraza.ui.words import code_words, list_words


@dataclass(frozen=True, slots=True)
class Across:
    """An organisation at the head of a column.

    Attributes:
        org: Its id.
        badge: Its few letters.
        kind: Its kind, for the colour.
        name: Its whole name.
        is_party: Whether it is a full party.
    """

    org: str
    badge: str
    kind: str
    name: str
    is_party: bool


@dataclass(frozen=True, slots=True)
class LeadCell:
    """Who leads a row.

    Attributes:
        words: A badge, or that the lead is shared, or that there is none.
        kind: Kind of the organisation, where it is one.
        is_open: Whether something is still to be settled.
        hint: The whole of it.
    """

    words: str
    kind: str
    is_open: bool
    hint: str


@dataclass(frozen=True, slots=True)
class Task:
    """One row of the matrix.

    Attributes:
        key: Key of the row.
        function: Its function in words, and the code by which others wait for it.
        activity: What is done.
        about: Phase, priority, what it comes after, what strengthens it.
        warning: The ring in which it waits for itself; empty for none.
        lead: Who leads.
        roles: Roles of the organisations across; more than one only in a careless file.
    """

    key: UUID
    function: str
    activity: str
    about: str
    warning: str
    lead: LeadCell
    roles: tuple[tuple[Role, ...], ...]


def across_of(document: Document, item: AgendaItem) -> tuple[Across, ...]:
    """Return the columns: the parties in their own order, then all others with a role."""
    parties = party_ids(document.value)
    found = []
    for org in organisations_across(document.value, item):
        badge, kind = document.names.badge(org)
        name = document.names.by("organisations[].id", org)
        found.append(Across(org, badge, kind, name, org in parties))
    return tuple(found)


def tasks_of(document: Document, item: AgendaItem) -> tuple[Task, ...]:
    """Return the rows."""
    orgs = organisations_across(document.value, item)
    rings = rings_through(document.value)
    return tuple(
        Task(
            key=row.key,
            function=f"{code_words(row.function)} · {row.id}",
            activity=row.activity,
            about=" · ".join(_about(document, row)),
            warning=_ring_words(rings.get(row.id, ())),
            lead=lead_of(document, row),
            roles=tuple(roles_of(row, org) for org in orgs),
        )
        for row in item.division_of_labour
    )


def _about(document: Document, row: LabourRow) -> Iterator[str]:
    if row.phase is not None:
        yield QCoreApplication.translate("Task", "Phase {number}").format(number=row.phase)
    if row.priority is not None:
        pattern = QCoreApplication.translate("Task", "{priority} priority")
        yield pattern.format(priority=code_words(row.priority))
    if row.depends_on:
        pattern = QCoreApplication.translate("Task", "after {tasks}")
        yield pattern.format(tasks=list_words(list(row.depends_on)))
    if (strengthening := row.strengthening) is not None:
        pattern = QCoreApplication.translate("Task", "strengthens {org}")
        yield pattern.format(org=document.names.badge(strengthening.beneficiary)[0])


def _ring_words(ring: tuple[str, ...]) -> str:
    if not ring:
        return ""
    pattern = QCoreApplication.translate("Task", "Waits in a ring: {tasks}")
    return pattern.format(tasks=" → ".join((*ring, ring[0])))


def lead_of(document: Document, row: LabourRow) -> LeadCell:
    """Return who leads a row, in words."""
    if row.lead is None:
        hint = QCoreApplication.translate("Task", "No lead recorded; printed as not agreed")
        return LeadCell(QCoreApplication.translate("Task", "No lead"), "", is_open=True, hint=hint)
    if row.lead == NOT_AGREED:
        hint = QCoreApplication.translate("Task", "The parties have not agreed who leads")
        words = QCoreApplication.translate("Task", "Not agreed")
        return LeadCell(words, "", is_open=True, hint=hint)
    outside = [org for org in leading(row) if org not in party_ids(document.value)]
    names = [document.names.by("organisations[].id", org) for org in leading(row)]
    hint = list_words(names)
    if outside:
        pattern = QCoreApplication.translate("Task", "{names}: not all are parties")
        single = QCoreApplication.translate("Task", "{names}: not a party")
        hint = (single if len(names) == 1 else pattern).format(names=hint)
    if row.lead == JOINT:
        words = QCoreApplication.translate("Task", "Jointly")
        return LeadCell(words, "", is_open=bool(outside), hint=hint)
    badge, kind = document.names.badge(row.lead)
    return LeadCell(badge, kind, is_open=bool(outside), hint=hint)


def leading(row: LabourRow) -> tuple[str, ...]:
    """Return the organisations that lead a row, alone or jointly."""
    return row.co_lead if row.lead == JOINT else holders(row, Role.LEAD)


def spoken_roles(roles: tuple[Role, ...]) -> str:
    """Return the roles of one organisation in words."""
    if not roles:
        return QCoreApplication.translate("Task", "no role")
    return list_words([role_words(role) for role in roles])
