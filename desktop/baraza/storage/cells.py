"""Values of leaves as columns keep them and as the history tells them, and back.

Nothing is examined on the way back: what was once accepted must open for ever, also after a
rule became stricter. Only what cannot be understood at all is damage.
"""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from baraza.domain.kinds import Code, Kind, ListOf, MapOf, Number
from baraza.domain.maps import Map
from baraza.domain.members import Leaf

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


def from_column(leaf: Leaf) -> Conversion | None:
    """Return how a value of a leaf is got from its column; None: as it is.

    The conversion raises `ValueError` where the column holds something else.
    """
    understood = _reading(leaf.kind)
    if leaf.kind.column == "json":
        return _after_parsing(understood)
    return bool if leaf.kind.column == "boolean" else understood


def _after_parsing(understood: Conversion | None) -> Conversion:
    if understood is None:
        return _parsed
    return lambda text: understood(_parsed(text))


# One decoder for all: to make one is most of the work of reading a short text.
_parsed = json.JSONDecoder(parse_float=Decimal).decode


def from_told(leaf: Leaf, text: str) -> Any:
    """Return the value of a leaf from the JSON text of the history."""
    plain, understood = _parsed(text), _reading(leaf.kind)
    return plain if plain is None or understood is None else understood(plain)


def _reading(kind: Kind) -> Conversion | None:
    """Return how plain JSON becomes a value of a kind; None: it is the value."""
    if isinstance(kind, ListOf):
        return _reading_list(_reading(kind.kind))
    if isinstance(kind, MapOf):
        return _reading_map(_reading(kind.keys), _reading(kind.kind))
    if isinstance(kind, Number):
        return Decimal
    return kind.codes if isinstance(kind, Code) else None


def _reading_list(each: Conversion | None) -> Conversion:
    if each is None:
        return tuple
    return lambda plain: tuple(None if item is None else each(item) for item in plain)


def _reading_map(key: Conversion | None, each: Conversion | None) -> Conversion:
    if key is None and each is None:
        return Map
    name, value = key or _as_it_is, each or _as_it_is
    return lambda plain: Map({name(word): value(item) for word, item in plain.items()})


def _as_it_is(plain: Any) -> Any:
    return plain
