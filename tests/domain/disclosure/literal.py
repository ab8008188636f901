"""Part C of rules.md once more, word by word over plain JSON, to hold the program against.

Every running text and label of a file is replaced by a token of its own; for each token this
says who may read it, from where it stands alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.oracle.from_schema.shape import branches, object_branch, resolved
from tests.oracle.plain import Json

MODES = ("full", "delegation_only", "unattributed", "summary_only")
TEXTS = ("#/$defs/text", "#/$defs/label", "#/$defs/period")


@dataclass(frozen=True)
class Token:
    """A text, where it stands, and the objects it stands in, by the name of their member."""

    text: str
    path: str
    label: str
    inside: dict[str, Json]


def tokenised(document: Json, schema: Json) -> tuple[Json, list[Token]]:
    """The document with a token for every text, and the tokens."""
    tokens: list[Token] = []
    return _record(document, schema, schema, "", "minutes", {}, tokens), tokens


def _record(
    value: Json,
    node: Json,
    schema: Json,
    path: str,
    label: str,
    inside: dict[str, Json],
    tokens: list[Token],
) -> Json:
    result: Json = {}
    here = {**inside, path.rpartition(".")[2].removesuffix("[]"): result}
    # First what the rules look at, so that tokens find their objects filled in.
    result.update(value)
    for name, member in value.items():
        if name in node["properties"]:
            below = node["properties"][name]
            inner = f"{path}.{name}" if path else name
            result[name] = _value(member, below, schema, inner, label, here, tokens)
    return result


def _value(
    value: Any,
    node: Json,
    schema: Json,
    path: str,
    label: str,
    inside: dict[str, Json],
    tokens: list[Token],
) -> Any:
    reference = node.get("$ref", "")
    node = resolved(node, schema)
    label = node.get("x-privacy", label)
    if isinstance(value, str):
        if reference not in TEXTS and not any(
            branch.get("$ref") in TEXTS for branch in node.get("anyOf", ())
        ):
            return value
        text = f"token {len(tokens)}."
        tokens.append(Token(text, path, label, inside))
        return text
    if isinstance(value, list):
        items = next(branch["items"] for branch in branches(node, schema) if "items" in branch)
        return [_value(entry, items, schema, path + "[]", label, inside, tokens) for entry in value]
    if isinstance(value, dict):
        known = object_branch(node, schema)
        if known is not None:
            return _record(value, known, schema, path, label, inside, tokens)
        entries = node.get("additionalProperties")
        if isinstance(entries, dict):
            return {
                name: _value(entry, entries, schema, path, label, inside, tokens)
                for name, entry in value.items()
            }
    return value


def is_read(token: Token, document: Json, audience: str, recipient: str = "") -> bool:
    """Whether an audience may read a token of a tokenised document."""
    label = label_of(token)
    match audience:
        case "full_backup":
            return True
        case "joint":
            return label in ("minutes", "public") and _is_printed(token, document)
        case "public":
            return _is_public(token, document)
    reader = document.get("own_org") if audience == "internal" else recipient
    owner = _owner(token)
    own = audience == "internal" and reader is not None and owner in (None, reader)
    between = token.inside.get("prior_coordination", {}).get("between", ())
    return {
        "own": own,
        "co_chairs": own or _provides_a_co_chair(document, reader),
        "between": reader in between,
    }.get(label, True)


def label_of(token: Token) -> str:
    """How far a token travels: its label, unless the stage or the interest itself says."""
    position = token.inside.get("positions", {})
    if position.get("stage", "said") in ("our_line", "our_reading"):
        return "own"
    if "strategic_interests" in token.path:
        disclosed = str(token.inside.get("strategic_interests", {}).get("disclosed_to", "all"))
        return "parties" if disclosed == "all" else disclosed
    return token.label


def _owner(token: Token) -> str | None:
    """Whose own content it is; None for that of the office whose file it is."""
    if "delegates" in token.inside:
        return None
    for name in ("private_notes", "parity_remarks", "delegations"):
        if name in token.inside:
            return str(token.inside[name]["org"])
    position = token.inside.get("positions")
    if position is None or position.get("stage", "said") in ("our_line", "our_reading"):
        return None
    return str(position["org"])


def _provides_a_co_chair(document: Json, org: str | None) -> bool:
    return any(
        delegate["id"] in document["session"].get("co_chairs", [])
        for delegation in document["delegations"]
        if delegation["org"] == org
        for delegate in delegation["delegates"]
    )


def _attribution(token: Token, document: Json) -> str:
    mode = str(document["session"]["attribution"])
    item = token.inside.get("agenda_items")
    for exception in document["session"].get("attribution_exceptions", []):
        if item is not None and exception["agenda_item"] == item["id"]:
            mode = exception["attribution"]
    return mode


def _is_printed(token: Token, document: Json) -> bool:
    """C1, C2, C7: what of the minutes is printed."""
    mode = MODES.index(_attribution(token, document))
    summary, path = mode == MODES.index("summary_only"), token.path
    fact = token.inside.get("facts", {"status": "agreed"})
    kept_out = (
        "positions" in token.inside and summary,
        path.endswith("positions[].text") and document["session"]["outcome_type"] != "minutes",
        fact["status"] not in ("agreed", "verified"),
        path.endswith("confirmations[].by") and mode >= MODES.index("delegation_only"),
        path.endswith("reservations[].text") and summary,
        path.startswith("agenda_items[].hrddp."),
        path.endswith(("predictability_reason", "sustainability_reason", "flexibility_reason")),
    )
    return not any(kept_out) and _stands(token, document)


def _stands(token: Token, document: Json) -> bool:
    """Whether the wording of a paragraph still stands, and is not a statement left out."""
    paragraph = token.inside.get("paragraphs")
    if paragraph is None or not token.path.startswith(
        ("agenda_items[].paragraphs", "outcome.paragraphs")
    ):
        return True
    if paragraph["kind"] == "position" and _attribution(token, document) == "summary_only":
        return False
    final = paragraph.get("final") or {}
    if final.get("status") == "not_adopted":
        return False
    replaced = final.get("text") is not None
    if token.path.endswith("paragraphs[].text"):
        return not replaced
    if token.path.startswith("agenda_items[].paragraphs[].texts"):
        state = token.inside["texts"].get("state", "translated")
        return bool(state == "reviewed" if replaced else state != "behind")
    return True


def _is_public(token: Token, document: Json) -> bool:
    top = token.path.partition(".")[0].removesuffix("[]")
    if token.label == "public":
        return top in ("session", "organisations", "agenda_items")
    paragraph = token.inside.get("paragraphs", {})
    wording = (
        "agenda_items[].paragraphs[].text",
        "agenda_items[].paragraphs[].final.text",
        "agenda_items[].paragraphs[].texts[].text",
        "outcome.paragraphs[].text",
        "outcome.paragraphs[].texts[].text",
    )
    if not paragraph.get("public") or token.path not in wording:
        return False
    return _stands(token, document) and _has_wording(paragraph)


def _has_wording(paragraph: Json) -> bool:
    final = (paragraph.get("final") or {}).get("text")
    return final is not None or paragraph.get("text") is not None


def audiences(document: Json) -> Iterator[tuple[str, str]]:
    """Every audience that a document has, with the recipient of a package."""
    yield from ((name, "") for name in ("full_backup", "internal", "joint", "joint_copy"))
    if document["session"].get("outcome_public_version", "none") != "none":
        yield "public", ""
    for delegation in document["delegations"]:
        if delegation.get("party_role", "full") == "full":
            yield "package", delegation["org"]
