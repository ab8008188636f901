"""Which positions an organisation has on an item, and how a new one begins."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from baraza.domain.agenda import AgendaItem
from baraza.domain.changes import add
from baraza.domain.checks.readings import positions_on
from baraza.domain.codes import PositionStage
from baraza.domain.consultation import Consultation
from baraza.domain.positions import Position
from baraza.ui.document import Document

PRIVATE = frozenset({PositionStage.OUR_LINE, PositionStage.OUR_READING})
"""Stages that never leave the desk copy."""

_ORDER = tuple(PositionStage)


def held_by(item: AgendaItem, org: str) -> tuple[Position, ...]:
    """Return the positions of an organisation, our own lines first, what was said after."""
    held = [position for position in item.positions if position.org == org]
    return tuple(sorted(held, key=lambda position: _ORDER.index(position.stage)))


def prevailing(item: AgendaItem, org: str) -> Position | None:
    """Return the position that counts, else any that is recorded."""
    return positions_on(item).get(org) or next(iter(held_by(item, org)), None)


def stages_to_add(
    consultation: Consultation, item: AgendaItem, org: str
) -> Sequence[PositionStage]:
    """Return the stages in which the organisation may still have a position.

    Our line is that of one's own delegation, our reading that of another; where the file does
    not say whose copy it is, both are offered.
    """
    taken = {position.stage for position in held_by(item, org)}
    not_ours = {
        None: None,
        org: PositionStage.OUR_READING,
    }.get(consultation.own_org, PositionStage.OUR_LINE)
    return [stage for stage in _ORDER if stage not in taken and stage is not not_ours]


class Beginnings:
    """Positions that are not there yet: typing into an empty card makes one of them real."""

    def __init__(self, document: Document) -> None:
        """Begin positions in a document."""
        self._document = document
        self._blank: dict[tuple[UUID, str], Position] = {}

    def blank(self, item: AgendaItem, org: str) -> Position:
        """Return the position that an empty card stands for; always the same one."""
        key = (item.key, org)
        if key not in self._blank:
            self._blank[key] = Position(org=org)
        return self._blank[key]

    def save(self, intent: str, item: UUID, position: Position, **values: Any) -> None:
        """Give a position other values, adding it where it is not there yet."""
        if self._document.record(position.key) is None:
            self._document.edit(intent, add, item, "positions", replace(position, **values))
        elif values:
            self._document.set(intent, position.key, **values)
