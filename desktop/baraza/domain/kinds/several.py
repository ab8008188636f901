"""Several plain values in one leaf: a list in order, or a map under free keys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from baraza.domain.errors import Faults
from baraza.domain.kinds.kind import Kind, below, name_of
from baraza.domain.kinds.texts import ID_PATTERN, LABEL, LANGUAGE
from baraza.domain.maps import Map


@dataclass(frozen=True, slots=True)
class ListOf(Kind):
    """Plain values in order.

    Attributes:
        kind: Kind of each.
        unique: Whether none may occur twice.
        least: Fewest allowed.
        nullable: Whether a place may be null.
    """

    kind: Kind
    unique: bool = False
    least: int = 0
    nullable: bool = False
    column = "json"

    def read(self, plain: Any, place: str, faults: Faults) -> tuple[Any, ...] | None:
        """Return the values as a tuple."""
        if type(plain) is not list:
            faults.add(place, "not-a-list", found=name_of(plain))
            return None
        if len(plain) < self.least:
            faults.add(place, "too-few", least=self.least, found=len(plain))
        if not plain:
            return ()
        read, nullable = self.kind.read, self.nullable
        values = [
            None if item is None and nullable else read(item, f"{place}[{number}]", faults)
            for number, item in enumerate(plain)
        ]
        if self.unique and len(values) > 1 and len(set(values)) < len(values):
            _refuse_repeats(values, place, faults)
        return tuple(values)

    def plain(self, value: Sequence[Any]) -> list[Any]:
        """Return the values as a list."""
        return [None if item is None else self.kind.plain(item) for item in value]

    def schema(self) -> dict[str, Any]:
        """Return the kind of each place and the limits."""
        inner = self.kind.schema()
        items = {"anyOf": [inner, {"type": "null"}]} if self.nullable else inner
        limits = {"minItems": self.least, "uniqueItems": self.unique}
        return {"type": "array", "items": items} | {k: v for k, v in limits.items() if v}


def _refuse_repeats(values: list[Any], place: str, faults: Faults) -> None:
    seen = set()
    for number, value in enumerate(values):
        if value is not None and value in seen:
            faults.add(f"{place}[{number}]", "listed-twice", found=str(value))
        seen.add(value)


@dataclass(frozen=True, slots=True)
class MapOf(Kind):
    """Values under free keys, in the order in which they were written.

    Attributes:
        keys: Kind of the keys.
        kind: Kind of the values.
        name: Name of the definition in the published schema; empty: written out in place.
        least: Fewest entries.
        most: Most entries, 0 for no limit.
    """

    keys: Kind
    kind: Kind
    name: str = ""
    least: int = 0
    most: int = 0
    column = "json"

    def read(self, plain: Any, place: str, faults: Faults) -> Map[Any] | None:
        """Return the entries as a frozen map."""
        if type(plain) is not dict:
            faults.add(place, "not-an-object", found=name_of(plain))
            return None
        # A name that begins with an underscore is a comment here as everywhere.
        told = {name: item for name, item in plain.items() if not name.startswith("_")}
        if len(told) < self.least:
            faults.add(place, "too-few", least=self.least, found=len(told))
        if self.most and len(told) > self.most:
            faults.add(place, "too-many", most=self.most, found=len(told))
        entries = {}
        for name, item in told.items():
            here = below(place, name)
            key = self.keys.read(name, here, faults)
            entries[key] = self.kind.read(item, here, faults)
        return Map(entries)

    def plain(self, value: Mapping[Any, Any]) -> dict[str, Any]:
        """Return the entries as plain JSON."""
        return {str(key): self.kind.plain(item) for key, item in value.items()}

    def schema(self) -> dict[str, Any]:
        """Return the kinds of keys and values."""
        if self.name:
            return {"$ref": f"#/$defs/{self.name}"}
        keys = self.keys.schema()
        names = {"enum": keys["enum"]} if "enum" in keys else {"pattern": f"^{ID_PATTERN}$"}
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": self.kind.schema(),
        }


LOCALIZED = MapOf(LANGUAGE, LABEL, name="localized", least=1, most=40)
