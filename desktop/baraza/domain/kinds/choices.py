"""Values out of a few: true or false, the codes of a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from baraza.domain.errors import Faults
from baraza.domain.kinds.kind import Kind, name_of
from baraza.domain.kinds.texts import ID_PATTERN


@dataclass(frozen=True, slots=True)
class Flag(Kind):
    """True or false."""

    column = "boolean"

    def read(self, plain: Any, place: str, faults: Faults) -> bool | None:
        """Return the truth value."""
        if isinstance(plain, bool):
            return plain
        faults.add(place, "not-true-or-false", found=name_of(plain))
        return None

    def schema(self) -> dict[str, Any]:
        """Return the type."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Always(Kind):
    """A member that may only say one thing."""

    value: bool
    column = "boolean"

    def read(self, plain: Any, place: str, faults: Faults) -> bool | None:
        """Return the one value."""
        if plain is not self.value:
            faults.add(place, "only-one-value", only=self.value)
        return self.value

    def schema(self) -> dict[str, Any]:
        """Return the constant."""
        return {"const": self.value}


@dataclass(frozen=True, slots=True)
class Code(Kind):
    """One value of a code list."""

    codes: type[StrEnum]

    def read(self, plain: Any, place: str, faults: Faults) -> StrEnum | None:
        """Return the code."""
        if type(plain) is str:
            try:
                return self.codes(plain)
            except ValueError:
                faults.add(place, "unknown-code", found=plain, known=tuple(self.codes))
        else:
            faults.add(place, "not-text", found=name_of(plain))
        return None

    def plain(self, value: Any) -> str:
        """Return the code as text."""
        return str(value)

    def schema(self) -> dict[str, Any]:
        """Return the list."""
        return {"type": "string", "enum": [code.value for code in self.codes]}


@dataclass(frozen=True, slots=True)
class CodeOrPair(Kind):
    """One value of a code list, or a form that names an organisation after a prefix."""

    codes: type[StrEnum]
    prefix: str

    def read(self, plain: Any, place: str, faults: Faults) -> str | None:
        """Return the text."""
        if type(plain) is not str:
            faults.add(place, "not-text", found=name_of(plain))
        elif plain in tuple(self.codes) or self.organisation(plain):
            return plain
        else:
            faults.add(place, "unknown-code", found=plain, known=tuple(self.codes))
        return None

    def ids(self, value: Any) -> Iterator[Any]:
        """Go through the organisation named, if one is."""
        if named := self.organisation(value):
            yield named

    def organisation(self, value: str) -> str:
        """Return the id of the organisation named, or nothing."""
        named = value.removeprefix(self.prefix)
        return named if named != value and re.fullmatch(ID_PATTERN, named) else ""

    def schema(self) -> dict[str, Any]:
        """Return the list and the form."""
        form = {"type": "string", "pattern": f"^{self.prefix}{ID_PATTERN}$"}
        return {"anyOf": [{"enum": [code.value for code in self.codes]}, form]}
