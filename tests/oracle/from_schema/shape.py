"""Walking a JSON schema given as a dict."""

from collections.abc import Iterator
from typing import Any

from tests.oracle.plain import Json


def resolved(node: Json, schema: Json) -> Json:
    """The node with the definition its `$ref` names; what stands beside the `$ref` prevails."""
    while "$ref" in node:
        definition: Json = schema
        for part in node["$ref"].removeprefix("#/").split("/"):
            definition = definition[part]
        node = {**definition, **{name: value for name, value in node.items() if name != "$ref"}}
    return node


def branches(node: Json, schema: Json) -> list[Json]:
    """The forms a value may take: those of `anyOf`, or the node itself.

    An `anyOf` that only lists `required` members says nothing about the form of a value.
    """
    found = [resolved(branch, schema) for branch in node.get("anyOf", ())]
    typed = [branch for branch in found if set(branch) != {"required"}]
    return typed or [node]


def may_be_null(node: Json, schema: Json) -> bool:
    """Whether `null` may be written."""
    return any(branch.get("type") == "null" for branch in branches(node, schema))


def object_branch(node: Json, schema: Json) -> Json | None:
    """The form with named members, if there is one."""
    for branch in branches(node, schema):
        if "properties" in branch:
            return branch
    return None


def record_node(node: Json, schema: Json) -> Json | None:
    """The record behind a member: of the member itself, or of the entries of its array."""
    for branch in branches(node, schema):
        if branch.get("type") == "array":
            return object_branch(resolved(branch["items"], schema), schema)
    return object_branch(node, schema)


def values_at(document: Any, target: str) -> list[Any]:
    """The values at a path as `x-ref` writes it, for example `delegations[].delegates[].id`.

    A bar stands between paths that are looked at one after the other.
    """
    first, _, others = target.partition("|")
    return _values_at(document, first) + (values_at(document, others) if others else [])


def _values_at(document: Any, target: str) -> list[Any]:
    found = [document]
    for part in target.split("."):
        name = part.removesuffix("[]")
        found = [value[name] for value in found if name in value]
        if part.endswith("[]"):
            found = [entry for entries in found for entry in entries]
    return found


def records(
    value: Any, node: Json, schema: Json, kind: str = ""
) -> Iterator[tuple[str, Json, Json]]:
    """Every object with named members, outermost first: its kind as a path, its schema, itself."""
    node = resolved(node, schema)
    if isinstance(value, dict):
        branch = object_branch(node, schema)
        if branch is None:
            return
        yield kind, branch, value
        for name, member in list(value.items()):
            if name in branch["properties"]:
                inner = f"{kind}.{name}" if kind else name
                yield from records(member, branch["properties"][name], schema, inner)
    elif isinstance(value, list):
        for branch in branches(node, schema):
            if "items" in branch:
                for entry in list(value):
                    yield from records(entry, branch["items"], schema, f"{kind}[]")
