"""The history done again from nothing, by a reading of its own: a second way to the same rows."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from baraza.domain.consultation import Consultation
from baraza.domain.tree import Node, Record, put_together, shape
from baraza.storage.cells import from_told
from baraza.storage.tables import kinds_below, table_name
from tests.storage.offices import raw

KINDS = {table_name(kind): kind for kind in kinds_below(Consultation)}


def replayed(path: Path, consultation: UUID) -> Consultation | None:
    """Return the consultation that the ops of an office make, without looking at its rows."""
    cells: dict[tuple[UUID, str], dict[str, str]] = {}
    with raw(path) as connection:
        found = connection.execute(
            "SELECT record, kind, field, before, after FROM op JOIN tx ON tx.id = op.tx"
            " WHERE consultation = ? ORDER BY n",
            (consultation.bytes,),
        )
        for record, kind, field, before, after in found:
            fields = cells.setdefault((UUID(bytes=record), kind), {})
            was = fields.pop(field, None)
            assert before == was, (kind, field)
            if after is not None:
                fields[field] = after
    nodes = {key: _node(KINDS[kind], told) for (key, kind), told in cells.items() if told}
    if not nodes:
        return None
    whole = put_together(nodes)
    assert isinstance(whole, Consultation)
    return whole


def _node(kind: type[Record], told: dict[str, str]) -> Node:
    leaves: dict[str, Any] = {
        name: from_told(leaf, told[name]) if name in told else leaf.default
        for name, leaf in shape(kind).leaves.items()
    }
    leaves["written"] = frozenset(json.loads(told.get("written", "[]")))
    parent = json.loads(told["parent"], parse_float=Decimal)
    rank, branch = json.loads(told["rank"]), json.loads(told["branch"])
    return Node(kind, UUID(parent) if parent else None, branch, rank, leaves)
