"""Allocation of tasks: one role for each organisation in a row, one lead or none agreed.

A role is given in one step: whoever had another role in the row loses it, and a joint lead ends
where fewer than two co-leads are left.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.changes import change
from baraza.domain.checks.readings import JOINT, NO_LEADS, party_ids
from baraza.domain.consultation import Consultation
from baraza.domain.errors import RuleBroken, UnknownRecord
from baraza.domain.integrity.labour import LEAST_CO_LEADS
from baraza.domain.integrity.rings import rings
from baraza.domain.labour import LabourRow
from baraza.domain.tree import find

NOT_AGREED = "not_agreed"
_NO_ORGANISATIONS = frozenset({JOINT, *NO_LEADS})


class Role(StrEnum):
    """What an organisation does in a row; each is the name of the member that holds it."""

    LEAD = "lead"
    CO_LEAD = "co_lead"
    SUPPORT = "support"
    CONTRIBUTE = "contribute"
    CONSULTED = "consulted"
    INFORMED = "informed"


ROLES = tuple(Role)
SEVERAL = ROLES[1:]
"""The roles that several organisations can have in one row."""


def roles_of(row: LabourRow, org: str) -> tuple[Role, ...]:
    """Return the roles of an organisation in a row: one, none, or in a careless file several."""
    return tuple(role for role in ROLES if org in holders(row, role))


def holders(row: LabourRow, role: Role) -> tuple[str, ...]:
    """Return the organisations that have a role in a row."""
    if role is not Role.LEAD:
        held: tuple[str, ...] = getattr(row, role)
        return held
    return () if row.lead is None or row.lead in _NO_ORGANISATIONS else (row.lead,)


def organisations_across(consultation: Consultation, item: AgendaItem) -> tuple[str, ...]:
    """Return whose roles are shown: the full parties in the order of the file, then all others.

    The others are those that have a role in a row of the item, in the order of the register.
    """
    parties = party_ids(consultation)
    named = {org for row in item.division_of_labour for role in ROLES for org in holders(row, role)}
    others = (one.id for one in consultation.organisations if one.id in named)
    return tuple(dict.fromkeys((*parties, *others)))


def give_role(
    consultation: Consultation, key: Any, organisation: str, role: Role | None
) -> Consultation:
    """Give an organisation a role in a row, or none; it keeps no other there.

    A lead that another one takes over is left without a role.

    Args:
        consultation: The consultation as it is.
        key: Key of the row.
        organisation: Its id.
        role: The role; None for no role.
    """
    row = _row(consultation, key)
    values = _without(row, (organisation,))
    if role is Role.LEAD:
        values[Role.LEAD] = organisation
    elif role is not None and organisation in holders(row, role):
        # Whoever has the role already keeps its place in the list.
        values[role] = holders(row, role)
    elif role is not None:
        values[role] = (*values[role], organisation)
    return _changed(consultation, key, values)


def name_holders(
    consultation: Consultation, key: Any, role: Role, organisations: Iterable[str]
) -> Consultation:
    """Say which organisations have a role in a row, all at once; they keep no other there."""
    row, wanted = _row(consultation, key), tuple(organisations)
    values = _without(row, wanted)
    values[role] = wanted
    return _changed(consultation, key, values)


def settle_lead(consultation: Consultation, key: Any, lead: str | None) -> Consultation:
    """Say who leads a row: an organisation, all co-leads jointly, nobody agreed, or nothing.

    Who led alone becomes a co-lead where the lead is shared.

    Raises:
        RuleBroken: If the lead is to be joint and there are not two to share it.
    """
    row = _row(consultation, key)
    if lead is not None and lead not in _NO_ORGANISATIONS:
        return give_role(consultation, key, lead, Role.LEAD)
    values: dict[str, Any] = {Role.LEAD: lead}
    if lead == JOINT:
        sharing = tuple(dict.fromkeys((*holders(row, Role.LEAD), *row.co_lead)))
        if len(sharing) < LEAST_CO_LEADS:
            facts = {"least": LEAST_CO_LEADS, "found": len(sharing)}
            raise RuleBroken("joint-without-co-leads", **facts)
        values = _without(row, sharing) | {Role.LEAD: lead, Role.CO_LEAD: sharing}
    return change(consultation, key, **values)


def rings_through(consultation: Consultation) -> dict[str, tuple[str, ...]]:
    """Return, by id of a row that waits for itself in the end, the rows of its ring in turn."""
    found: dict[str, tuple[str, ...]] = {}
    for ring in rings(consultation).values():
        for row in ring:
            found.setdefault(row, ring)
    return found


def _row(consultation: Consultation, key: Any) -> LabourRow:
    found = find(consultation, key)
    if not isinstance(found, LabourRow):
        raise UnknownRecord("record-gone")
    return found


def _without(row: LabourRow, organisations: tuple[str, ...]) -> dict[str, Any]:
    """Return who has which role once these organisations have none."""
    values: dict[str, Any] = {
        role: tuple(org for org in holders(row, role) if org not in organisations)
        for role in SEVERAL
    }
    values[Role.LEAD] = None if row.lead in organisations else row.lead
    return values


def _changed(consultation: Consultation, key: Any, values: dict[str, Any]) -> Consultation:
    if values[Role.LEAD] == JOINT and len(values[Role.CO_LEAD]) < LEAST_CO_LEADS:
        values[Role.LEAD] = None
    return change(consultation, key, **values)
