"""A frozen map that keeps the order in which it was written."""

from collections.abc import Iterator, Mapping
from typing import Any


class Map[V](Mapping[str, V]):
    """Entries under free keys, as one leaf of a record.

    Two maps are equal when they hold the same entries in the same order: the order is what
    an export gives back.
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, V] | None = None) -> None:
        """Take a copy of the entries."""
        self._entries: dict[str, V] = dict(entries or {})

    def __getitem__(self, key: str) -> V:
        """Return the value under a key."""
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        """Go through the keys in order."""
        return iter(self._entries)

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self._entries)

    def __eq__(self, other: object) -> bool:
        """Compare entries and their order."""
        if not isinstance(other, Map):
            return NotImplemented
        theirs: dict[str, Any] = other._entries
        return self._entries == theirs and list(self._entries) == list(theirs)

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(tuple(self._entries))

    def __repr__(self) -> str:
        """Show the keys only: values may be private."""
        return f"Map({', '.join(self._entries)})"

    def having(self, key: str, value: V) -> "Map[V]":
        """Return the map with one entry more, or another value under its key."""
        return Map({**self._entries, key: value})

    def without(self, key: str) -> "Map[V]":
        """Return the map without an entry."""
        return Map({name: value for name, value in self._entries.items() if name != key})


EMPTY: Map[Any] = Map()
