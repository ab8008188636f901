"""What the parts of a page have in common: forms, single records, lists of records."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable
from uuid import UUID

from baraza.domain.tree import Record


@runtime_checkable
class Part(Protocol):
    """A piece of a page that shows something of one record, the one above it."""

    def show_parent(self, above: Record | None, /) -> None:
        """Show what it shows of this record; may be called at any time with the same."""
        ...

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a record; returns whether it is here."""
        ...

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through its fields: kind of record, field, name of the widget."""
        ...

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        ...
