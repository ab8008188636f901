"""The records are the published schema, member by member."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from baraza.domain.consultation import Consultation
from baraza.domain.members import NO_LIMIT, Branch, Leaf
from baraza.domain.tree import Record, shape
from baraza.resources import resource

SCHEMA: dict[str, Any] = json.loads(resource("consultation.schema.json").read_text("utf-8"))
DEFS = SCHEMA["$defs"]


def members(kind: type[Record], node: Any, place: str) -> Iterator[tuple[str, Any, Any]]:
    """Go through the members of the records beside what the schema says of them."""
    own = shape(kind).members
    for name, told in node["properties"].items():
        yield f"{place}.{name}", own.get(name), told
        member = own.get(name)
        if isinstance(member, Branch):
            yield from members(member.record, inner(told), f"{place}.{name}")


def inner(told: Any) -> Any:
    """Return the object schema inside a list, a reference or a choice."""
    if "$ref" in told:
        return inner(DEFS[told["$ref"].rsplit("/", 1)[1]])
    if "items" in told:
        return inner(told["items"])
    if "properties" in told:
        return told
    return next(inner(one) for one in told["anyOf"] if "properties" in one)


ALL = list(members(Consultation, SCHEMA, ""))
OF_THE_FILE = {".format_version", ".expected_checks"}


def bare(node: Any) -> Any:
    """Return a schema without words, annotations and indirection that changes nothing."""
    if isinstance(node, list):
        return [bare(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node and node["$ref"].rsplit("/", 1)[1] in {"basis", "priority", "convergence"}:
        node = DEFS[node["$ref"].rsplit("/", 1)[1]]
    spoken = {"description", "default", "x-privacy", "x-ref", "format"}
    plain = {key: bare(item) for key, item in node.items() if key not in spoken}
    if "enum" in plain:
        plain.pop("type", None)
    if "anyOf" in plain and {"type": "null"} in plain["anyOf"]:
        [one] = [item for item in plain["anyOf"] if item != {"type": "null"}]
        return {"nullable": one}
    return plain


@pytest.mark.parametrize(("place", "member", "told"), ALL, ids=[place for place, *_ in ALL])
def test_member_is_as_published(place: str, member: Leaf | Branch | None, told: Any) -> None:
    if place in OF_THE_FILE:
        assert member is None
        return
    assert member is not None
    privacy = told.get("x-privacy") or told.get("items", {}).get("x-privacy")
    if isinstance(member, Branch) and "$ref" in told.get("items", {}):
        privacy = privacy or inner(told).get("x-privacy")
    assert member.privacy == privacy
    if isinstance(member, Leaf):
        told_kind = bare(told)
        kind = bare(member.kind.schema())
        nullable = "nullable" in told_kind or told.get("$ref") == "#/$defs/rate"
        assert member.nullable == nullable
        assert kind == told_kind.get("nullable", told_kind)
        if told.get("x-ref"):
            assert member.ref == told["x-ref"]
        if "default" in told:
            assert member.kind.plain(member.default) == told["default"]
    elif member.many:
        assert member.least == told.get("minItems", 0)
        assert member.most == told.get("maxItems", NO_LIMIT)


def objects() -> Iterator[tuple[str, type[Record], Any]]:
    """Go through the kinds of record beside their object schema."""
    yield "", Consultation, SCHEMA
    for place, member, told in ALL:
        if isinstance(member, Branch):
            yield place, member.record, inner(told)


@pytest.mark.parametrize(
    ("place", "kind", "node"), list(objects()), ids=[place for place, *_ in objects()]
)
def test_object_is_as_published(place: str, kind: type[Record], node: Any) -> None:
    names = [name for name in node["properties"] if f"{place}.{name}" not in OF_THE_FILE]
    assert list(shape(kind).members) == names
    required = [name for name, member in shape(kind).members.items() if member.required]
    assert sorted(required) == sorted(node.get("required", ()))
    one_of = [one["required"][0] for one in node.get("anyOf", ())]
    assert list(kind.one_of) == one_of
    assert node["additionalProperties"] is False


def test_every_member_of_the_first_version_is_still_there() -> None:
    since = {place: member.since for place, member, _ in ALL if member is not None}
    assert sum(minor == 0 for minor in since.values()) > 280
    assert set(since.values()) == {0, 1}


def test_references_of_the_schema_name_members_that_exist() -> None:
    places = {place.removeprefix(".").replace(".", "[].") for place, *_ in ALL}
    flat = {place.replace("[]", "") for place in places}
    for place, member, _ in ALL:
        if isinstance(member, Leaf) and member.ref:
            for target in member.ref.split("|"):
                assert target.replace("[]", "") in flat, place
