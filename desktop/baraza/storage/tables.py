"""The tables: one for each kind of record, and what the office keeps beside them.

The tables of records follow from the records. The migrations build the database; a test
holds them against these definitions.

All tables are clustered by their primary key (``WITHOUT ROWID``): the records of one
consultation lie together, and need no second index to be found.
"""

import re
from collections.abc import Iterator

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    func,
)
from sqlalchemy.schema import SchemaItem

from baraza.domain.actions import ActionItem, PreviousAction
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Organisation
from baraza.domain.session import Session
from baraza.domain.tree import Record, shape
from baraza.storage.columns import RANK, Key, leaf_column

METADATA = MetaData()


def kinds_below(root: type[Record]) -> tuple[type[Record], ...]:
    """Return every kind of record of a tree, the root first."""
    found: dict[type[Record], None] = {}

    def visit(kind: type[Record]) -> None:
        if kind not in found:
            found[kind] = None
            for branch in shape(kind).branches.values():
                visit(branch.record)

    visit(root)
    return tuple(found)


def table_name(kind: type[Record]) -> str:
    """Return the name of a kind as tables and the history write it: ``agenda_item``."""
    return re.sub("(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, METADATA, *items, sqlite_with_rowid=False)


def _content(kind: type[Record]) -> Iterator[Column[object]]:
    yield Column("written", Text, nullable=False)
    for leaf in shape(kind).leaves.values():
        yield leaf_column(leaf)


def _place() -> tuple[Column[object], ...]:
    return (
        Column("parent", Key, nullable=False),
        Column("branch", Text, nullable=False),
        Column("rank", RANK, nullable=False),
    )


def _record_table(kind: type[Record]) -> Table:
    return _table(
        table_name(kind),
        Column(
            "consultation",
            Key,
            ForeignKey("consultation.key", ondelete="CASCADE"),
            primary_key=True,
        ),
        Column("key", Key, primary_key=True),
        *_place(),
        *_content(kind),
    )


META = _table("meta", Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

REPLICA = _table(
    "replica",
    Column("id", Key, primary_key=True),
    Column("begun_at", Text, nullable=False),
    Column("retired_at", Text),
)

CONSULTATION = _table(
    "consultation",
    Column("key", Key, primary_key=True),
    *_content(Consultation),
    Column("version", Integer, nullable=False),
    # The start of the session in universal time: as written it may be of any zone.
    Column("opens_at", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
)

RECORDS: dict[type[Record], Table] = {
    kind: _record_table(kind) for kind in kinds_below(Consultation) if kind is not Consultation
}
"""Tables of the records of a consultation, but for the consultation itself."""

REGISTER_ORGANISATION = _table(
    "register_organisation", Column("key", Key, primary_key=True), *_content(Organisation)
)

REGISTER: dict[type[Record], Table] = {
    kind: _table(
        f"register_{table_name(kind)}",
        Column(
            "organisation",
            Key,
            ForeignKey("register_organisation.key", ondelete="CASCADE"),
            primary_key=True,
        ),
        Column("key", Key, primary_key=True),
        *_place(),
        *_content(kind),
    )
    for kind in kinds_below(Organisation)
    if kind is not Organisation
}
"""Tables of the records below an organisation of the register."""

DRAFT = _table(
    "draft",
    Column(
        "consultation", Key, ForeignKey("consultation.key", ondelete="CASCADE"), primary_key=True
    ),
    Column("record", Key, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
)

# The history outlives what it tells of: neither `consultation` nor `record` is a foreign key.
TX = _table(
    "tx",
    Column("id", Key, primary_key=True),
    Column("consultation", Key),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("intent", Text, nullable=False),
    Column("undoes", Key, ForeignKey("tx.id")),
)

OP = _table(
    "op",
    Column("replica", Key, ForeignKey("replica.id"), primary_key=True),
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("tx", Key, ForeignKey("tx.id"), nullable=False),
    Column("record", Key, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
)

APPEND_ONLY = (TX, OP)
"""Tables whose rows are neither changed nor struck; the database itself refuses it."""

SESSION = RECORDS[Session]
ACTION_ITEM = RECORDS[ActionItem]
PREVIOUS_ACTION = RECORDS[PreviousAction]

Index("consultation_opens_at", CONSULTATION.c.opens_at)
# An id is unique in an office whatever its case; the ids of the trade are ASCII.
Index("session_id", func.lower(SESSION.c.id), unique=True)
Index("register_organisation_id", func.lower(REGISTER_ORGANISATION.c.id), unique=True)
for _actions in (ACTION_ITEM, PREVIOUS_ACTION):
    Index(f"{_actions.name}_open", _actions.c.consultation, _actions.c.status, _actions.c.due)
    Index(f"{_actions.name}_due", _actions.c.status, _actions.c.due)
Index("op_record", OP.c.record, OP.c.field)
Index("op_tx", OP.c.tx)
Index("tx_consultation", TX.c.consultation)
