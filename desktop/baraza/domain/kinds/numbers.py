"""Whole numbers and exact decimals within limits."""

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact
from typing import Any

from baraza.domain.errors import Faults
from baraza.domain.kinds.kind import Kind, name_of

_DIGITS = 18


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
