"""How a consultation is read by every check: who is a party, who counts, who takes part.

Other parts of the program ask the same questions and must get the same answers.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.figures import whole_units
from baraza.domain.codes import (
    ActionStatus,
    OrganisationKind,
    Participation,
    PartyRole,
    PositionStage,
)
from baraza.domain.consultation import Consultation
from baraza.domain.operations import Operation
from baraza.domain.parties import Delegate, Delegation
from baraza.domain.positions import Position

SUPPORT_LEVEL = 8
"""Interpreters, note-takers: ignored by every check, also as head or speaker."""

DASH = "\u2013"
"""What joins organisations, and a finding with what follows from it, in a message."""

NO_LEADS = (None, "not_agreed")
JOINT = "joint"

SETTLED = frozenset(
    {ActionStatus.IMPLEMENTED, ActionStatus.OVERTAKEN_BY_EVENTS, ActionStatus.CANCELLED}
)
"""An action in one of these states asks nothing more of anybody."""

SPOKEN = frozenset({PositionStage.SAID, PositionStage.HANDED_IN})


def full_parties(consultation: Consultation) -> tuple[Delegation, ...]:
    """Return the delegations that agree, are counted and are asked for positions."""
    return tuple(d for d in consultation.delegations if d.party_role is PartyRole.FULL)


def party_ids(consultation: Consultation) -> tuple[str, ...]:
    """Return the ids of the organisations that are full parties, in the order of the file."""
    return tuple(party.org for party in full_parties(consultation))


def counted_delegates(delegation: Delegation) -> tuple[Delegate, ...]:
    """Return the delegates who count: all but support staff, remote ones included."""
    return tuple(one for one in delegation.delegates if one.level != SUPPORT_LEVEL)


def counted_level(delegation: Delegation, delegate: str | None) -> int | None:
    """Return the level of a delegate of the delegation who counts; nothing for any other."""
    levels = (one.level for one in counted_delegates(delegation) if one.id == delegate)
    return next(levels, None)


def positions_on(item: AgendaItem) -> dict[str, Position]:
    """Return the position of each organisation on an item.

    What was said or handed in, the later in the file, prevails over our own line; our reading
    of another's line is nobody's position.
    """
    lines, spoken = dict[str, Position](), dict[str, Position]()
    for position in item.positions:
        if position.stage in SPOKEN:
            spoken[position.org] = position
        elif position.stage is PositionStage.OUR_LINE:
            lines[position.org] = position
    return lines | spoken


def parties_taking_part(consultation: Consultation, item: AgendaItem) -> tuple[Delegation, ...]:
    """Return the full parties that take part in an item: all that do not only observe it."""
    positions = positions_on(item)
    return tuple(
        party
        for party in full_parties(consultation)
        if party.org not in positions or positions[party.org].participation is Participation.FULL
    )


def session_date(consultation: Consultation) -> str:
    """Return the day of the opening, the local date as written."""
    return consultation.session.start[:10]


def kinds_of_organisation(consultation: Consultation) -> dict[str, OrganisationKind]:
    """Return the kind of each organisation by id."""
    return {org.id: org.kind for org in consultation.organisations}


def operations_of(consultation: Consultation, item: AgendaItem) -> tuple[Operation, ...]:
    """Return the operations an item names, in the order it names them."""
    known = {operation.id: operation for operation in consultation.operations}
    return tuple(known[one] for one in item.operations if one in known)


def in_dollars(amount: Decimal, currency: str, rate: Decimal | None) -> int | None:
    """Return an amount in whole United States dollars; nothing where there is no rate."""
    if currency == "USD":
        return whole_units(Fraction(amount))
    return None if rate is None else whole_units(Fraction(amount) * Fraction(rate))


def is_blank(text: str | None) -> bool:
    """Return whether a text says nothing."""
    return text is None or not text.strip()


def joined(ids: Iterable[str]) -> str:
    """Return ids of organisations as they stand in a message."""
    return DASH.join(ids)
