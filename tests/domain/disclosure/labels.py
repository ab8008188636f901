"""How far each member travels, read from the published schema alone, and the exceptions by hand.

A path is written as ``agenda_items[].positions[].red_line``; entries of a plain list or of a map
with free keys are part of their member.
"""

from collections.abc import Iterator

from tests.oracle.from_schema.shape import branches, object_branch, resolved
from tests.oracle.plain import Json

ABOUT_THE_FILE = ("format_version", "expected_checks")

NEVER_IN_JOINT_MINUTES = {
    # C7: no verdict, no rating, no risk level; of due diligence only that steps are required.
    "agenda_items[].convergence",
    "agenda_items[].funding.lines[].predictability",
    "agenda_items[].funding.lines[].predictability_reason",
    "agenda_items[].funding.lines[].sustainability",
    "agenda_items[].funding.lines[].sustainability_reason",
    "agenda_items[].funding.lines[].flexibility",
    "agenda_items[].funding.lines[].flexibility_reason",
    "agenda_items[].hrddp.risk_level",
    "agenda_items[].hrddp.recipients[].id",
    "agenda_items[].hrddp.recipients[].name",
    "agenda_items[].hrddp.recipients[].relation",
    "agenda_items[].hrddp.compliance_responsibility[].duty",
    "agenda_items[].hrddp.compliance_responsibility[].entity",
    "agenda_items[].hrddp.compliance_responsibility[].status",
    "agenda_items[].hrddp.steps[].status",
    "agenda_items[].hrddp.steps[].date",
    "agenda_items[].hrddp.steps[].valid_months",
    "agenda_items[].hrddp.steps[].measures",
    "agenda_items[].hrddp.steps[].decision",
    "agenda_items[].hrddp.steps[].note",
}

ALSO_IN_PUBLIC = {
    # What the public members refer to, and what the document says of itself.
    "organisations[].id",
    "session.outcome_public_version",
    # Note 1: the text of paragraphs with `public: true`, and what puts them in order.
    "agenda_items[].paragraphs[].id",
    "agenda_items[].paragraphs[].text",
    "agenda_items[].paragraphs[].texts[].language",
    "agenda_items[].paragraphs[].texts[].text",
    "agenda_items[].paragraphs[].texts[].state",
    "agenda_items[].paragraphs[].public",
    "outcome.order",
    "outcome.paragraphs[].id",
    "outcome.paragraphs[].text",
    "outcome.paragraphs[].texts[].language",
    "outcome.paragraphs[].texts[].text",
    "outcome.paragraphs[].texts[].state",
    "outcome.paragraphs[].public",
}


def labels(schema: Json) -> dict[str, str]:
    """Every member that holds a plain value, with its label or the one it inherits."""
    return dict(_members(schema, schema, "", "minutes"))


def _members(record: Json, schema: Json, place: str, above: str) -> Iterator[tuple[str, str]]:
    for name, member in record["properties"].items():
        if not place and name in ABOUT_THE_FILE:
            continue
        node = resolved(member, schema)
        label = str(node.get("x-privacy", above))
        here = f"{place}.{name}" if place else name
        entries = [branch["items"] for branch in branches(node, schema) if "items" in branch]
        inner = resolved(entries[0], schema) if entries else node
        below = object_branch(inner, schema)
        if below is None:
            yield here, label
        else:
            inherited = str(inner.get("x-privacy", label)) if entries else label
            yield from _members(below, schema, here + "[]" if entries else here, inherited)


def told(plain: Json, known: dict[str, str]) -> set[str]:
    """The members that a file tells: those of `known` that stand in it and are not null."""
    return {path for path, value in _leaves(plain, "", known) if value is not None}


def _leaves(value: object, place: str, known: dict[str, str]) -> Iterator[tuple[str, object]]:
    if place in known:
        yield place, value
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from _leaves(member, f"{place}.{name}" if place else name, known)
    elif isinstance(value, list):
        for entry in value:
            yield from _leaves(entry, f"{place}[]", known)
    elif place not in ABOUT_THE_FILE and value is not None:
        yield place, value
