"""The form accepts exactly what the published schema accepts, but for the differences listed here.

A validator that knows nothing of the program judges every kind of object with each member in
turn replaced by wrong types, null, limits and values beside them, left out, or joined by a
stranger.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.domain.tree import Record
from baraza.exchange.form import Reader, read_form
from tests.exchange.schema_mutations import DEFS, kinds, mutations
from tests.oracle.plain import Json

KINDS = list(kinds())
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read(kind: type[Record], plain: Json) -> Faults:
    faults = Faults()
    exact = as_parsed(plain)
    if kind is Consultation:
        read_form(exact, faults)
    else:
        Reader(faults, newer=False).record(kind, exact, "")
    return faults


def as_parsed(node: Any) -> Any:
    """Return what the parser would have made of a value: decimals for floats."""
    if isinstance(node, dict):
        return {name: as_parsed(item) for name, item in node.items()}
    if isinstance(node, list):
        return [as_parsed(item) for item in node]
    return Decimal(repr(node)) if isinstance(node, float) else node


def excused(faults: Faults, plain: Json) -> bool:
    """Return whether rules.md refuses more than the schema can say, and this is that."""
    return all(_stricter(fault.rule, str(fault.facts.get("found", ""))) for fault in faults) or (
        "\ufeff" in _texts(plain)
    )


def _stricter(rule: str, found: str) -> bool:
    # The day must exist: the pattern lets 30 February pass.
    if rule == "no-such-day":
        return _does_not_exist(found)
    # A whole match: in the validator's Python `$` lets a trailing line break pass.
    if found.endswith("\n"):
        return True
    # At most 18 significant digits with an exponent within 18.
    return rule == "too-exact"


def _does_not_exist(text: str) -> bool:
    try:
        for day in _DAY.findall(text):
            date.fromisoformat(day)
    except ValueError:
        return True
    return text.startswith("0000")


def _texts(node: Any) -> list[str]:
    """Return every text of an object: in ECMA-262 U+FEFF is white space, in Python it is not."""
    if isinstance(node, dict):
        return [text for item in node.values() for text in _texts(item)]
    if isinstance(node, list):
        return [text for item in node for text in _texts(item)]
    return [node] if isinstance(node, str) else []


def is_map_with_comment(node: Any) -> bool:
    """Return whether a map with free keys has a comment: allowed in every object (rules.md A3)."""
    if not isinstance(node, dict):
        return isinstance(node, list) and any(is_map_with_comment(item) for item in node)
    return any(name.startswith("_") for name in node) or any(
        map(is_map_with_comment, node.values())
    )


def differences(name: str, kind: type[Record], node: Json) -> Iterator[str]:
    validator = Draft202012Validator({**node, "$defs": DEFS})
    for told, plain in mutations(node):
        faults = read(kind, plain)
        valid = validator.is_valid(plain)
        if valid and faults.count and not excused(faults, plain):
            yield f"{name}, {told}: the schema accepts what is refused: {list(faults)[:2]}"
        if not valid and not faults.count and not is_map_with_comment(plain):
            yield f"{name}, {told}: the schema refuses what is accepted"


@pytest.mark.parametrize(("name", "kind", "node"), KINDS, ids=[name for name, *_ in KINDS])
def test_form_and_schema_agree(name: str, kind: type[Record], node: Json) -> None:
    assert list(differences(name, kind, node)) == []


def test_there_are_enough_mutations_to_mean_something() -> None:
    verdicts = {True: 0, False: 0}
    for _, kind, node in KINDS[::4]:
        for _, plain in mutations(node):
            verdicts[not read(kind, plain).count] += 1
    assert verdicts[True] > 300
    assert verdicts[False] > 3000
