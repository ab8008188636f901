"""The smallest consultation, to which a hand-computed case adds what it is about."""

from typing import Any

from tests.oracle.plain import Json


def delegation(org: str, *levels: int, **members: Any) -> Json:
    """A delegation `D-<org>` with delegates `<org>-1`, `<org>-2` … of these levels."""
    delegates = [
        {"id": f"{org}-{number}", "function": "Adviser", "level": level}
        for number, level in enumerate(levels, start=1)
    ]
    return {
        "id": f"D-{org}",
        "org": org,
        "head": f"{org}-1",
        "delegates": delegates,
        "credentials": {"status": "accepted", "letter_date": "2026-01-01"},
        **members,
    }


def item(item_id: str = "I", number: int = 1, **members: Any) -> Json:
    """An agenda item."""
    return {"id": item_id, "number": number, "title": {"en": "I"}, "type": "thematic", **members}


def consultation(*items: Json, day: str = "2026-03-10", **members: Any) -> Json:
    """Two parties, G of kind global and C of kind continental, and R of kind rec outside."""
    return {
        "session": {
            "id": "S",
            "format": "ad_hoc",
            "title": {"en": "S"},
            "timezone": "UTC",
            "start": f"{day}T00:30:00+03:00",
            "end": f"{day}T17:00:00+03:00",
            "languages": {"working": ["en"]},
            "classification": "unclassified",
            "attribution": "full",
            "outcome_type": "minutes",
        },
        "organisations": [
            {"id": "G", "name": "Global", "kind": "global"},
            {"id": "C", "name": "Continental", "kind": "continental"},
            {"id": "R", "name": "Regional", "kind": "rec"},
        ],
        "delegations": [delegation("G", 4), delegation("C", 4)],
        "agenda_items": list(items) or [item()],
        **members,
    }


def line(line_id: str, amount: Any, status: str, **members: Any) -> Json:
    """A funding line of a bilateral source, in dollars."""
    return {
        "id": line_id,
        "source_type": "bilateral",
        "provider": "P",
        "amount": amount,
        "currency": "USD",
        "status": status,
        **members,
    }
