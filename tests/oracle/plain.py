"""A consultation file as plain JSON values: whole numbers are `int`, all others `Decimal`."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_RESOURCES = Path(__file__).parents[2] / "resources"


def read(text: str) -> Json:
    """The object written in `text`, with its decimals exact."""
    document: Json = json.loads(text, parse_float=Decimal)
    return document


def written(value: Any) -> str:
    """JSON text of `value`, a `Decimal` with its own digits (`4.0`, `1E+3`)."""
    if isinstance(value, dict):
        members = (f"{written(name)}:{written(member)}" for name, member in value.items())
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(written(entry) for entry in value) + "]"
    if isinstance(value, Decimal):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def sample() -> Json:
    """The worked example that travels with the program."""
    return read((_RESOURCES / "samples" / "desk-to-desk.json").read_text(encoding="utf-8"))


@cache
def published_schema() -> Json:
    """The project's copy of the schema, as plain JSON; read once, so not to be changed."""
    schema: Json = json.loads((_RESOURCES / "consultation.schema.json").read_text(encoding="utf-8"))
    return schema
