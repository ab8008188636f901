"""Bytes parsed to plain JSON, within bounds that no file can exceed (rules.md A1, A2).

The parser of the standard library comes first, with hooks that keep numbers exact and refuse
a name that stands twice in one object. Where it fails, `baraza.exchange.syntax` reads the
text once more, slower, to say where.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

from baraza.domain.errors import Faults
from baraza.exchange.envelope import check_type, is_marked, text_of
from baraza.exchange.numbers import NumberRefused, decimal, no_number, whole
from baraza.exchange.outline import check_outline
from baraza.exchange.refusal import FileRefused
from baraza.exchange.syntax import PAIRED, first_fault, place_of_value


def parse(data: bytes, warnings: Faults) -> dict[str, Any]:
    """Return the members of a file: text, int, Decimal, bool, None, list and dict.

    Raises:
        FileRefused: If the bytes are not exactly one JSON object within the bounds.
    """
    check_type(data)
    if is_marked(data):
        warnings.add("", "byte-order-mark")
    needs_place = check_outline(data) or _has_lone_surrogate(data)
    text = text_of(data)
    del data  # as much memory as the text, where the caller holds the bytes no longer
    plain = None if needs_place else _quickly(text)
    if plain is None:
        raise first_fault(text) or FileRefused("not-json", place_of_value(text))
    if type(plain.value) is not dict:
        raise FileRefused("not-an-object-at-top", place_of_value(text))
    return plain.value


@dataclass(frozen=True, slots=True)
class _Plain:
    value: Any


class _NameTwice(Exception):
    """An object in which a name stands twice."""


def _quickly(text: str) -> _Plain | None:
    """Return the value, or nothing where the text has a fault of syntax."""
    try:
        return _Plain(_DECODER.decode(text))
    except (json.JSONDecodeError, NumberRefused, _NameTwice):
        return None


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _NameTwice
    return members


_DECODER = json.JSONDecoder(
    object_pairs_hook=_members,
    parse_float=decimal,
    parse_int=whole,
    parse_constant=no_number,
)


def _has_lone_surrogate(data: bytes) -> bool:
    # A half is looked for first, which is fast; only escapes read in turn tell whether it is alone.
    return _HALF.search(data) is not None and _PAIRED.fullmatch(data) is None


_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_PAIRED = re.compile(PAIRED.encode())
