"""Large consultations with nothing wrong in them, near the limits of what is read."""

from collections.abc import Iterator
from typing import Any

from baraza.exchange.canonical import canonical
from tests.exchange.corpus import ACCEPTED, Case
from tests.samples import sample_plain

ROWS = 2000


def sound() -> Iterator[Case]:
    """Go through sound large files."""
    yield Case("20,000 rows of labour", lambda: _file(10, with_rest=False), ACCEPTED)
    yield Case("480,000 values", lambda: _file(8, with_rest=True), ACCEPTED)


def _file(items: int, *, with_rest: bool) -> bytes:
    plain = sample_plain()
    plain.pop("_about")
    plain.pop("expected_checks")
    model = plain["agenda_items"][0]["division_of_labour"][0]
    for number in range(10, 10 + items):
        item: dict[str, Any] = {"id": f"X-{number}", "number": number, "title": {"en": "x"}}
        item["type"] = "thematic"
        item["division_of_labour"] = [_row(model, number, n) for n in range(ROWS)]
        if with_rest:
            item["action_items"] = [_action(number, n) for n in range(ROWS)]
            item["paragraphs"] = [_paragraph(number, n) for n in range(ROWS)]
        plain["agenda_items"].append(item)
    return canonical(plain)


def _row(model: dict[str, Any], item: int, number: int) -> dict[str, Any]:
    before = [f"R-{item}-{number - 1}"] if number else []
    return {**model, "id": f"R-{item}-{number}", "depends_on": before}


def _action(item: int, number: int) -> dict[str, Any]:
    told = {"id": f"A-{item}-{number}", "text": "Do it", "responsible": "UN+AU"}
    return {**told, "due": "2026-05-05", "status": "open"}


def _paragraph(item: int, number: int) -> dict[str, Any]:
    told = {"no": 1000 + ROWS * item + number, "kind": "agreement"}
    return {**told, "text": "The parties agreed.", "actions": [f"A-{item}-{number}"]}


SOUND = list(sound())
