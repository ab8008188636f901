"""What a drawn file is aimed at: one member of the schema in one of the forms it may take."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tests.oracle.from_schema.shape import branches, may_be_null, record_node, resolved
from tests.oracle.plain import Json

Form = Literal["absent", "null", "default", "empty", "filled"]
Path = tuple[str, ...]

# Test data, dropped on import: no member of a consultation.
NOT_DRAWN = ("expected_checks",)
# Members that name a paragraph; the schema gives them no `x-ref`.
NAMES_A_PARAGRAPH = ("paragraph", "continuation_paragraph")
PARAGRAPHS: Path = ("agenda_items", "paragraphs", "no")


@dataclass(frozen=True)
class Aim:
    """A member, as the names that lead to it, and the form it shall have."""

    path: Path
    form: Form

    def __str__(self) -> str:
        """For the names of tests."""
        return f"{'.'.join(self.path)}={self.form}"


def _may_be_empty(node: Json, schema: Json) -> bool:
    for branch in branches(node, schema):
        if branch.get("type") == "array" and not branch.get("minItems"):
            return True
        if branch.get("type") == "object":
            if "properties" in branch:
                return not branch.get("required")
            return not branch.get("minProperties")
    return False


def _forms(node: Json, schema: Json, *, is_required: bool) -> Iterator[Form]:
    if not is_required:
        yield "absent"
    if may_be_null(node, schema):
        yield "null"
    if "default" in node:
        yield "default"
    if _may_be_empty(node, schema):
        yield "empty"
    yield "filled"


def aims(schema: Json, record: Json | None = None, path: Path = ()) -> Iterator[Aim]:
    """Every member of the schema in every form: absent, null, default, empty, filled."""
    record = schema if record is None else record
    for name, member in record["properties"].items():
        if name in NOT_DRAWN:
            continue
        inner = (*path, name)
        node = resolved(member, schema)
        is_required = name in record.get("required", ())
        yield from (Aim(inner, form) for form in _forms(node, schema, is_required=is_required))
        below = record_node(node, schema)
        if below is not None:
            yield from aims(schema, below, inner)


def _named_by(name: str, node: Json) -> Iterator[Path]:
    """The members an `x-ref` points at, as paths: `a[].b[].id` gives `a`, `b`, `id`."""
    if "x-ref" in node:
        for target in node["x-ref"].split("|"):
            yield tuple(part.removesuffix("[]") for part in target.split("."))
    elif name in NAMES_A_PARAGRAPH and node.get("type") == "integer":
        yield PARAGRAPHS


def wanted(aim: Aim, schema: Json) -> dict[Path, Form]:
    """The forms of members that the aim asks for.

    A reference can be filled only where something can be referred to, so the lists that the member
    aimed at and the required members beside it name are filled as well.
    """
    forms: dict[Path, Form] = {}
    record: Json | None = schema
    for depth, name in enumerate(aim.path, start=1):
        if record is None:
            break
        node = resolved(record["properties"][name], schema)
        if depth == len(aim.path) and aim.form != "filled":
            break
        named = {name: node}
        record = record_node(node, schema)
        if record is not None:
            members = record["properties"]
            named |= {
                other: resolved(members[other], schema) for other in record.get("required", ())
            }
        for other, inner in named.items():
            forms.update(dict.fromkeys(_named_by(other, inner), "filled"))
    if aim.path == ("prior_coordination", "result"):
        # Its keys belong to `items` (I15).
        forms["prior_coordination", "items"] = aim.form
    forms[aim.path] = aim.form
    return forms
