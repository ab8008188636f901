"""Columns from the leaves of records, and the column of a key."""

from typing import Any, override
from uuid import UUID

from sqlalchemy import Boolean, Column, Integer, LargeBinary, Text, TypeDecorator, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

from baraza.domain.members import Leaf
from baraza.storage.errors import OfficeDamaged


def bound_key(key: UUID, dialect: Dialect) -> Any:
    """Return a key as the driver of a database takes it."""
    return key if dialect.name == "postgresql" else key.bytes


def key_from(value: Any) -> UUID:
    """Return the key from what the driver of a database gave.

    Raises:
        OfficeDamaged: If it is no key.
    """
    if type(value) is bytes and len(value) == 16:
        return UUID(bytes=value)
    if isinstance(value, UUID):
        return value
    raise OfficeDamaged("office-damaged")


class Key(TypeDecorator[UUID]):
    """The key of a record: sixteen bytes in SQLite, a native UUID in PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        native = dialect.name == "postgresql"
        return dialect.type_descriptor(Uuid() if native else LargeBinary(16))

    @override
    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return None if value is None else bound_key(value, dialect)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return None if value is None else key_from(value)


RANK = Text().with_variant(Text(collation="C"), "postgresql")
"""Ranks are compared byte by byte; the collation of a language would order them differently."""

_TYPES: dict[str, type[TypeEngine[Any]]] = {
    "text": Text,
    "integer": Integer,
    "boolean": Boolean,
    "decimal": Text,  # SQLite would round a number, and never says so
    "json": Text,  # in written order, which a native JSON type does not keep
}


def leaf_column(leaf: Leaf) -> Column[Any]:
    """Return the column of a leaf; NULL stands for the leaf's default."""
    must = leaf.required and not leaf.nullable
    return Column(leaf.name, _TYPES[leaf.kind.column](), nullable=not must)
