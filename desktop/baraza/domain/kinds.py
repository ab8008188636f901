"""Kinds of values: what a leaf may hold, read strictly from plain JSON and given back.

Types are strict (rules.md A3): ``"4"``, ``true`` and ``4.5`` are no whole numbers, 4.0 is
read as 4. Numbers are exact: an ``int`` or a `Decimal` without trailing zeros. Dates and
instants stay the text that was written, since the offset as written is part of the record.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal, Inexact
from enum import StrEnum
from typing import Any, Literal

from baraza.domain.errors import Faults
from baraza.domain.maps import Map

type Plain = str | int | Decimal | bool | list[Plain] | dict[str, Plain] | None
type Column = Literal["text", "integer", "boolean", "decimal", "json"]

_BIDI = "\\u202A-\\u202E\\u2066-\\u2069"
_DIGITS = 18
_SHOWN = 60
_ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}"


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


@dataclass(frozen=True, slots=True)
class Written(Kind):
    """Text that must match a pattern as a whole.

    Attributes:
        name: Name of the definition in the published schema; empty: written out in place.
        pattern: Pattern as published (ECMA-262).
        most: Most code points, 0 for no limit.
        least: Fewest code points.
        rule: Rule that is broken where the pattern does not match.
        matcher: The pattern in Python's own terms, where it has to differ to stay linear.
    """

    name: str = ""
    pattern: str = ""
    most: int = 0
    least: int = 0
    rule: str = "not-in-form"
    matcher: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        """Make the pattern ready once."""
        if self.matcher is None:
            object.__setattr__(self, "matcher", re.compile(self.pattern))

    def read(self, plain: Any, place: str, faults: Faults) -> str | None:
        """Return the text as it stands."""
        if type(plain) is not str:
            faults.add(place, "not-text", found=name_of(plain))
        elif self.most and len(plain) > self.most:
            faults.add(place, "too-long", most=self.most, found=len(plain))
        elif len(plain) < self.least:
            faults.add(place, "empty-text")
        elif not self._matches(plain):
            faults.add(place, self.rule, found=plain)
        elif self._exists(plain):
            return plain
        else:
            faults.add(place, "no-such-day", found=plain)
        return None

    def _matches(self, text: str) -> bool:
        return self.matcher is not None and self.matcher.fullmatch(text) is not None

    def _exists(self, _text: str) -> bool:
        return True

    def schema(self) -> dict[str, Any]:
        """Return a reference to the definition, or the pattern written out."""
        if self.name:
            return {"$ref": f"#/$defs/{self.name}"}
        limits = {"minLength": self.least, "maxLength": self.most}
        return {"type": "string", "pattern": self.pattern} | {k: v for k, v in limits.items() if v}


@dataclass(frozen=True, slots=True)
class _Dated(Written):
    """Text that begins with a day, which must exist."""

    def _exists(self, _text: str) -> bool:
        try:
            date.fromisoformat(_text[:10])
        except ValueError:
            return len(_text) < 10 and _text[:4] != "0000"
        return True


@dataclass(frozen=True, slots=True)
class Joined(Written):
    """Several ids joined with a plus sign."""

    def ids(self, value: Any) -> Iterator[Any]:
        """Go through the parts."""
        yield from value.split("+")


_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = (
    "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
)
_LABEL_BAD = "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029" + _BIDI
_TEXT_BAD = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F"

ID = Written("id", f"^{_ID}$", rule="not-an-id")
ORG_IDS = Joined("org_ids_joined", f"^{_ID}(\\+{_ID})*$", rule="not-joined-ids")
LABEL = Written(
    "label",
    f"^(?=.*\\S)[^{_LABEL_BAD}]*$",
    most=500,
    least=1,
    rule="not-a-label",
    # ECMA-262 counts U+FEFF as white space and Python does not; one pass, no look-ahead.
    matcher=re.compile(f"[^{_LABEL_BAD}]*[^\\s\\uFEFF{_LABEL_BAD}][^{_LABEL_BAD}]*"),
)
TEXT = Written("text", f"^[^{_TEXT_BAD}]*$", most=20_000, least=1, rule="not-running-text")
DAY = _Dated("date", f"^{_DAY}$", rule="not-a-day")
PARTIAL_DAY = _Dated(
    "partial_date",
    "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    rule="not-a-day",
)
INSTANT = _Dated("instant", f"^{_DAY}{_CLOCK}$", rule="not-an-instant")
LANGUAGE = Written("language", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", rule="not-a-language")
CURRENCY = Written("currency", "^[A-Z]{3}$", rule="not-a-currency")
PERIOD = Written("period", LABEL.pattern, 500, 1, "not-a-label", LABEL.matcher)
TIMEZONE = Written(
    "", "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$", most=64, rule="not-a-time-zone"
)
SUPPORT_TYPE = Written("", "^[a-z][a-z_]*$", most=64, rule="not-in-form")
FILE_NAME = Written(
    "",
    "^(?!\\.)(?!.*[. ]$)(?!([cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|"
    "[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(\\.|$))"
    '[^\\u0000-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069/\\\\:*?\\"<>|]+$',
    most=200,
    least=1,
    rule="not-a-file-name",
)


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number within limits."""

    least: int
    most: int
    column = "integer"

    def read(self, plain: Any, place: str, faults: Faults) -> int | None:
        """Return the number; 4.0 is 4."""
        if type(plain) is Decimal and plain == plain.to_integral_value():
            plain = int(plain)
        if type(plain) is not int:
            faults.add(place, "not-a-whole-number", found=name_of(plain))
        elif not self.least <= plain <= self.most:
            faults.add(place, "out-of-range", least=self.least, most=self.most, found=plain)
        else:
            return plain
        return None

    def schema(self) -> dict[str, Any]:
        """Return type and limits."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """An exact decimal within limits.

    Attributes:
        name: Name of the definition in the published schema; empty: written out in place.
        most: Largest value.
        above_zero: Whether zero is excluded; a number is never negative.
    """

    name: str
    most: int
    above_zero: bool = False
    column = "decimal"

    def read(self, plain: Any, place: str, faults: Faults) -> Decimal | None:
        """Return the number without trailing zeros."""
        if type(plain) is not int and type(plain) is not Decimal:
            faults.add(place, "not-a-number", found=name_of(plain))
            return None
        if not is_countable(plain):
            faults.add(place, "too-exact")
        elif plain < 0 or plain > self.most or (self.above_zero and plain == 0):
            faults.add(place, "out-of-range", least=0, most=self.most, found=str(plain))
        else:
            return exact(plain)
        return None

    def schema(self) -> dict[str, Any]:
        """Return a reference to the definition, or the limits."""
        if self.name:
            return {"$ref": f"#/$defs/{self.name}"}
        return {"type": "number", "minimum": 0, "maximum": self.most}


def is_countable(number: int | Decimal) -> bool:
    """Return whether a number has at most 18 significant digits and an exponent within 18.

    A number may come with a million digits, so it is rounded first and asked whether anything
    was lost.
    """
    rounding = Context(prec=_DIGITS, traps=[])
    reduced = rounding.normalize(Decimal(number))
    exponent = reduced.as_tuple().exponent
    lost = rounding.flags[Inexact] or not isinstance(exponent, int)
    return not lost and -_DIGITS <= int(exponent) <= _DIGITS


def exact(number: int | Decimal) -> Decimal:
    """Return a countable number as plain digits: no exponent, trailing zeros or negative zero."""
    reduced = Decimal(number).normalize()
    if not reduced:
        return Decimal(0)
    return reduced.quantize(1) if reduced == reduced.to_integral_value() else reduced


MONEY = Number("money", 10**15)
RATE = Number("rate", 10**9, above_zero=True)
PER_CENT = Number("", 100)


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
        return named if named != value and re.fullmatch(_ID, named) else ""

    def schema(self) -> dict[str, Any]:
        """Return the list and the form."""
        form = {"type": "string", "pattern": f"^{self.prefix}{_ID}$"}
        return {"anyOf": [{"enum": [code.value for code in self.codes]}, form]}


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
        values = tuple(
            None
            if item is None and self.nullable
            else self.kind.read(item, f"{place}[{number}]", faults)
            for number, item in enumerate(plain)
        )
        if self.unique:
            _refuse_repeats(values, place, faults)
        return values

    def plain(self, value: Sequence[Any]) -> list[Any]:
        """Return the values as a list."""
        return [None if item is None else self.kind.plain(item) for item in value]

    def schema(self) -> dict[str, Any]:
        """Return the kind of each place and the limits."""
        inner = self.kind.schema()
        items = {"anyOf": [inner, {"type": "null"}]} if self.nullable else inner
        limits = {"minItems": self.least, "uniqueItems": self.unique}
        return {"type": "array", "items": items} | {k: v for k, v in limits.items() if v}


def _refuse_repeats(values: tuple[Any, ...], place: str, faults: Faults) -> None:
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
        names = {"enum": keys["enum"]} if "enum" in keys else {"pattern": f"^{_ID}$"}
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": self.kind.schema(),
        }


LOCALIZED = MapOf(LANGUAGE, LABEL, name="localized", least=1, most=40)


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
