"""Objects of every kind in the published schema, and the ways to break each of their members."""

import re
from collections.abc import Iterator
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.tree import Record, shape
from tests.oracle.plain import Json, published_schema

SCHEMA = published_schema()
DEFS: Json = SCHEMA["$defs"]

_WORDS = (
    "a1",
    "2026-01-01",
    "2026-01-01T00:00:00Z",
    "en",
    "USD",
    "rations",
    "b2",
    "fr",
    "fuel",
    "1",
)
ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 4, 4.0, 4.5, 1e15, 10**18, 1e-7, "", " ", "x", "x\n", "\n", "é"),
    *("a" * 64, "a" * 65, "a" * 500, "a" * 501, "a" * 20_000, "a" * 20_001, "UN", "UN+AU", "UN+"),
    *("2026-02-28", "2026-02-30", "2026-13-01", "2026", "2026-02", "0000", "2026-1-1", "\u0661"),
    *("2026-02-28T24:00:00Z", "2026-02-28T10:00:00", "2026-02-28T10:00:00+14:59", "en-GB", "EN"),
    *("2026-02-28T10:00:00.123456-01:30", "2026-02-30T10:00:00Z", "2026-02-28T10:00:00+15:00"),
    *(
        "USD",
        "usd",
        "UTC",
        "Africa/Addis_Ababa",
        "/UTC",
        "..",
        "CON",
        "a/b",
        "file.pdf",
        "a.",
        ".a",
    ),
    *("a\tb", "a\rb", "a\x00b", "a\x85b", "a\u202eb", "a\u2028b", "a\u200bb", "\ufeff", "a\ufeff"),
    *("common_position", "common_position_with_AU", "common_position_with_", "joint", "not_agreed"),
    *("_", "0-3", "1.0", "1", [], {}, [None], [""], ["x"], ["x", "x"], [1], [[]], [{}], {"": 1}),
    *({"en": "x"}, {"en": ""}, {"en": None}, {"EN": "x"}, {"political": 3}, {"political": 4}),
    *({"x": "partial"}, {"x": [0]}, {"x": [4]}, {"x": [None, "y"]}, {"x x": [0]}, {"_x": "y"}),
    *(
        ["x", "y"],
        ["x", None],
        ["political"],
        {f"a{chr(97 + n // 26)}-{n}": "x" for n in range(41)},
    ),
)


def kinds() -> Iterator[tuple[str, type[Record], Json]]:
    """Go through the kinds of record beside what the schema says of their objects."""
    yield from _kinds("consultation", Consultation, SCHEMA, set())


def _kinds(
    name: str, kind: type[Record], node: Json, met: set[type[Record]]
) -> Iterator[tuple[str, type[Record], Json]]:
    if kind in met:
        return
    met.add(kind)
    yield name, kind, node
    for branch in shape(kind).branches.values():
        below = node["properties"][branch.name]
        yield from _kinds(branch.record.__name__, branch.record, _object_in(below), met)


def _object_in(node: Json) -> Json:
    node = resolved(node)
    if "properties" in node:
        return node
    if "items" in node:
        return _object_in(node["items"])
    return next(_object_in(one) for one in node["anyOf"] if "properties" in resolved(one))


def resolved(node: Json) -> Json:
    """Return a schema with its reference followed."""
    if "$ref" in node:
        return resolved(DEFS[node["$ref"].rsplit("/", 1)[1]])
    return node


def example(node: Json, which: int = 0, *, least: bool = False) -> Any:
    """Return a value the schema accepts, with every member filled or only those that must be."""
    node = resolved(node)
    if "anyOf" in node and "properties" not in node:
        return example(next(one for one in node["anyOf"] if one != {"type": "null"}), which)
    if "enum" in node:
        return node["enum"][which % len(node["enum"])]
    kind = node.get("type", "boolean")
    if kind == "object":
        return _object(node, least=least)
    if kind == "array":
        places = range(max(not least, node.get("minItems", 0)))
        return [example(node["items"], place, least=least) for place in places]
    if kind == "string":
        fitting = [word for word in _WORDS if re.search(node.get("pattern", ""), word)]
        return fitting[which % len(fitting)]
    return node.get("const", kind == "boolean" or 1)


def _object(node: Json, *, least: bool) -> Json:
    if "properties" in node:
        one_of = [one["required"][0] for one in node.get("anyOf", ())][:1]
        must = {*node.get("required", ()), *one_of}
        told = node["properties"].items()
        return {n: example(one, least=least) for n, one in told if n in must or not least}
    names = node.get("propertyNames", {})
    key = example({"type": "string", **names}) if names else "a1"
    return {key: example(node["additionalProperties"])} if "additionalProperties" in node else {}


def mutations(node: Json) -> Iterator[tuple[str, Json]]:
    """Go through an object with each member in turn replaced, left out or joined by a stranger."""
    yield "with everything", example(node)
    whole = example(node, least=True)
    yield "with what must be", whole
    yield "one unknown", {**whole, "unknown": 1}
    yield "one comment", {**whole, "_comment": {"anything": [1]}}
    yield "nothing", {}
    for name, told in node["properties"].items():
        yield f"{name} left out", {key: item for key, item in whole.items() if key != name}
        for odd in (*ODD, *_at_the_bounds(resolved(told))):
            yield f"{name} = {str(odd)[:60]!r}", {**whole, name: odd}


def _at_the_bounds(node: Json) -> Iterator[Any]:
    for one in node.get("anyOf", ()):
        yield from _at_the_bounds(resolved(one))
    for limit in ("minimum", "maximum", "exclusiveMinimum"):
        if limit in node:
            yield from (node[limit] - 1, node[limit], node[limit] + 1)
    for limit in ("minItems", "maxItems"):
        if limit in node:
            count = node[limit]
            items = [example(node["items"], n, least=True) for n in range(count + 1)]
            yield from (items[: count - 1], items[:count], items)
    if "items" in node:
        yield [example(node["items"], 0), example(node["items"], 0)]
        yield from ([odd] for odd in ODD)
    if "additionalProperties" in node and "properties" not in node:
        for key in ("en", "political", "a1", "_a", "A B", ""):
            yield {key: example(node["additionalProperties"])}
            yield from ({key: odd} for odd in ODD[:20])
