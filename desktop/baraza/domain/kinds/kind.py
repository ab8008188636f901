"""What a kind of value is, and how a file is told what was found instead."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal

from baraza.domain.errors import Faults

type Plain = str | int | Decimal | bool | list[Plain] | dict[str, Plain] | None
type Column = Literal["text", "integer", "boolean", "decimal", "json"]

_SHOWN = 60


class Kind(ABC):
    """What values a leaf takes."""

    column: Column = "text"

    @abstractmethod
    def read(self, plain: Any, place: str, faults: Faults) -> Any:
        """Return the value of plain JSON; where it has none, add a fault and return None."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """Return what the published schema says of the kind."""

    def plain(self, value: Any) -> Any:
        """Return the plain JSON of a value."""
        return value

    def ids(self, value: Any) -> Iterator[Any]:
        """Go through the ids in a value of a leaf that is a reference."""
        yield value


def below(place: str, name: str) -> str:
    """Return the place of a member whose name was typed by whoever wrote the file."""
    shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}..."
    return f"{place}.{shown}" if place else shown


def name_of(plain: Any) -> str:
    """Return what JSON calls a plain value: null, true or false, number, text, list, object."""
    if plain is None:
        return "null"
    names = {bool: "true-or-false", str: "text", list: "list", dict: "object"}
    return names.get(type(plain), "number")
