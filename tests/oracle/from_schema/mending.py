"""Making a drawn document valid: ids unlike one another, references to what exists, I03 to I16.

What was drawn is kept wherever a rule allows it; forms that a document was aimed at are kept
always, by changing what stands beside them.
"""

from typing import Any
from zlib import crc32

from tests.oracle.from_schema import mending_rules
from tests.oracle.from_schema.aims import NAMES_A_PARAGRAPH
from tests.oracle.from_schema.references import Reference, references
from tests.oracle.from_schema.shape import records, values_at
from tests.oracle.plain import Json

_RESERVED = ("joint", "not_agreed", "total")
# Kinds that share their ids: actions of this session and the last, paragraphs wherever they stand.
_SHARED = {
    "agenda_items[].action_items[]": "actions",
    "previous_actions[]": "actions",
    "agenda_items[].paragraphs[]": "paragraphs",
    "outcome.paragraphs[]": "paragraphs",
}


def pick[T](choices: list[T], drawn: Any) -> T:
    """One of the choices, the same for the same drawn value."""
    return choices[crc32(str(drawn).encode()) % len(choices)]


def _give_ids(document: Json, schema: Json) -> None:
    taken: dict[str, set[str]] = {}
    for kind, node, record in records(document, schema, schema):
        if "id" not in record or "x-ref" in node["properties"]["id"]:
            continue
        known = taken.setdefault(_SHARED.get(kind, kind), set(_RESERVED))
        drawn = record["id"]
        while record["id"].lower() in known:
            record["id"] = f"{drawn[:55]}-{len(known)}"
        known.add(record["id"].lower())


def _without(reference: Reference) -> None:
    """Nothing to refer to: empty the list or the map, or take the member away."""
    value = reference.record[reference.member]
    if isinstance(value, list | dict):
        value.clear()
    elif value is not None:
        del reference.record[reference.member]


def _several(drawn: list[Any], targets: list[Any], low: int) -> list[Any]:
    """As many different targets as were drawn, as far as there are so many."""
    found: list[Any] = []
    for one in drawn:
        free = [target for target in targets if target not in found]
        if free:
            found.append(pick(free, one))
    rest = [target for target in targets if target not in found]
    return found + rest[: max(0, low - len(found))]


def _point(reference: Reference, targets: list[Any]) -> None:
    value = reference.record[reference.member]
    separator = reference.node.get("x-separator")
    if isinstance(value, dict):
        keys = _several(list(value), targets, 0)
        entries = list(value.values())
        reference.record[reference.member] = dict(zip(keys, entries, strict=False))
    elif isinstance(value, list):
        low = reference.node.get("minItems", 0)
        reference.record[reference.member] = _several(value, targets, low)
    elif separator and value is not None:
        parts = [pick(targets, part) for part in value.split(separator)]
        reference.record[reference.member] = separator.join(parts)
    elif value is not None:
        reference.record[reference.member] = pick(targets, value)


def _point_at_paragraphs(document: Json, schema: Json) -> None:
    numbers = values_at(document, "agenda_items[].paragraphs[].no")
    for _, node, record in records(document, schema, schema):
        for name in NAMES_A_PARAGRAPH:
            if record.get(name) is None or node["properties"][name].get("type") != "integer":
                continue
            if numbers:
                record[name] = pick(numbers, record[name])
            elif name not in node.get("required", ()):
                del record[name]
    if not numbers:
        for stage in document.get("outcome_lifecycle", []):
            if "ad_referendum" in stage:
                stage["ad_referendum"] = []


def mended(document: Json, schema: Json) -> Json:
    """The same document, changed in place until it is valid."""
    mending_rules.parties(document)
    _give_ids(document, schema)
    mending_rules.numbers(document)
    for reference in list(references(document, schema)):
        targets = values_at(document, reference.target)
        if targets:
            _point(reference, targets)
        else:
            _without(reference)
    _point_at_paragraphs(document, schema)
    for rule in mending_rules.RULES:
        rule(document)
    return document
