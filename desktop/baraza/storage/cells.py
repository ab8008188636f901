"""Values of leaves as columns keep them and as the history tells them, and back.

A file comes from elsewhere, and another program may have written in it. So a value is examined
on the way back as if it stood in a file of a consultation: by its own kind. It is examined the
same way before it is kept, so that nothing is kept which would not come back. A kind that becomes
stricter therefore needs a migration which brings along what offices hold already.
"""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NoReturn, override

from baraza.domain.errors import Fact, Faults, RuleBroken
from baraza.domain.kinds import INSTANT, Code, is_countable
from baraza.domain.members import Leaf
from baraza.storage.errors import OfficeDamaged

type Conversion = Callable[[Any], Any]


def as_told(leaf: Leaf, value: Any) -> str:
    """Return a value as JSON text; decimals in plain digits."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return compact(None if value is None else leaf.kind.plain(value))


def compact(plain: Any) -> str:
    """Return plain JSON as text on one line, in the order it has."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def to_column(leaf: Leaf) -> Conversion | None:
    """Return how a value of a leaf becomes what its column keeps; None: as it is."""
    if leaf.kind.column == "json":
        return lambda value: as_told(leaf, value)
    if leaf.kind.column == "decimal":
        return lambda value: format(value, "f")
    return str if leaf.kind.column == "text" else None


class _Refusing(Faults):
    """Stops at the first fault of a value that was read."""

    @override
    def add(self, place: str, rule: str, **facts: Fact) -> NoReturn:
        raise ValueError(rule)


class _Holding(Faults):
    """Stops at the first fault of a value that is to be kept."""

    @override
    def add(self, place: str, rule: str, **facts: Fact) -> NoReturn:
        raise RuleBroken(rule, **facts)


_REFUSING, _HOLDING = _Refusing(), _Holding()


def hold(leaf: Leaf, value: Any) -> None:
    """Refuse a value that could not be read again.

    Raises:
        RuleBroken: With the rule of its kind, or ``missing-member``.
    """
    if value is None:
        if is_needed(leaf):
            raise RuleBroken("missing-member", member=leaf.name)
    elif leaf.required or value != leaf.default:
        leaf.kind.read(leaf.kind.plain(value), leaf.name, _HOLDING)


def is_needed(leaf: Leaf) -> bool:
    """Return whether a record cannot be without a value of a leaf."""
    return leaf.required and not leaf.nullable


def from_column(leaf: Leaf) -> Conversion:
    """Return how a value of a leaf is got from its column.

    The conversion raises one of `NOT_UNDERSTOOD` where the column holds what the leaf never was.
    """
    if isinstance(leaf.kind, Code):
        return {code.value: code for code in leaf.kind.codes}.__getitem__
    plain_of, read = _PLAIN[leaf.kind.column], leaf.kind.read
    if leaf.required or leaf.default is None:
        if plain_of is None:
            return lambda kept: read(kept, "", _REFUSING)
        return lambda kept: read(plain_of(kept), "", _REFUSING)
    # A default may be what a file could not write, as a list that must not be empty.
    convert, default = to_column(leaf), leaf.default
    usual = default if convert is None else convert(default)

    def understood(kept: Any) -> Any:
        if kept == usual:
            return default
        return read(kept if plain_of is None else plain_of(kept), "", _REFUSING)

    return understood


def parsed(text: str) -> Any:
    """Return plain JSON from its text.

    Raises:
        ValueError: If it is none, or holds what is no text or no number.
    """
    plain = _decode(text)
    if "\\u" in text:
        compact(plain).encode()  # half of a surrogate pair is no text
    return plain


def _number(text: str) -> Decimal:
    number = Decimal(text)
    if not is_countable(number):  # or a short text would become an endless whole number
        raise ValueError(text)
    return number


# One decoder for all: to make one is most of the work of reading a short text.
_decode = json.JSONDecoder(parse_float=_number).decode


def _decimal(kept: Any) -> Decimal:
    if type(kept) is not str:
        raise TypeError
    return Decimal(kept)


_PLAIN: Mapping[str, Conversion | None] = {
    "text": None,
    "integer": None,
    "boolean": {0: False, 1: True}.__getitem__,
    "decimal": _decimal,
    "json": parsed,
}
"""How what a column keeps becomes plain JSON; None: it is."""

NOT_UNDERSTOOD = (ValueError, ArithmeticError, TypeError, LookupError, RecursionError)
"""What is raised on the way back by what is no value of a leaf."""


def instant_from(kept: Any) -> str:
    """Return an instant of the office's own, as of an edit.

    Raises:
        OfficeDamaged: If it is none.
    """
    try:
        return str(INSTANT.read(kept, "", _REFUSING))
    except NOT_UNDERSTOOD:
        raise OfficeDamaged("office-damaged") from None


def text_from(kept: Any) -> str:
    """Return a text of the office's own, as who has made an edit.

    Raises:
        OfficeDamaged: If it is none.
    """
    if type(kept) is not str:
        raise OfficeDamaged("office-damaged")
    return kept


def from_told(leaf: Leaf, text: str) -> Any:
    """Return the value of a leaf from the JSON text of the history."""
    if text == as_told(leaf, leaf.default):
        return leaf.default
    return leaf.kind.read(parsed(text), "", _REFUSING)
