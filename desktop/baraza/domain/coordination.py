"""Coordination before the session, between those who then sit on one side."""

from baraza.domain.codes import CoordinationResult
from baraza.domain.kinds import DAY, ID, TEXT, Code, ListOf, MapOf, Whole
from baraza.domain.maps import Map
from baraza.domain.members import leaf, many
from baraza.domain.tree import Record, record


@record
class OpenPoint(Record):
    """A point left open."""

    agenda_item: str = leaf(ID, "The item.", ref="agenda_items[].id")
    point: str = leaf(TEXT, "What remains open.")


@record
class Coordination(Record):
    """Record of coordination held (or not) before the session, typically of the AU and a REC."""

    id: str = leaf(ID, "Identifier of the record.")
    between: tuple[str, ...] = leaf(
        ListOf(ID, unique=True, least=2),
        "Organisations that coordinated. Order as printed.",
        ref="organisations[].id",
    )
    date: str | None = leaf(DAY, "Date held; null if not held.", nullable=True, default=None)
    level: int | None = leaf(
        Whole(1, 8),
        "Level of the meeting on the common scale of delegates; none if not held.",
        nullable=True,
        default=None,
    )
    items: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Items covered.", ref="agenda_items[].id"
    )
    result: Map[CoordinationResult] = leaf(
        MapOf(ID, Code(CoordinationResult)),
        "What it led to, by agenda item.",
        ref="agenda_items[].id",
    )
    open_points: tuple[OpenPoint, ...] = many("Points left open.", default=())
