"""B7: the rows of the division of labour of all items."""

from collections import Counter

from tests.oracle.part_b.conventions import full_party_orgs
from tests.oracle.plain import Json


def _has_lead(row: Json) -> bool:
    return row.get("lead") is not None and row["lead"] != "not_agreed"


def _is_led_by_non_party(row: Json, parties: list[str]) -> bool:
    if row["lead"] == "joint":
        return any(org not in parties for org in row.get("co_lead", []))
    return row["lead"] not in parties


def division_of_labour(document: Json) -> Json:
    """B7."""
    parties = full_party_orgs(document)
    rows = [row for item in document["agenda_items"] for row in item.get("division_of_labour", [])]
    led = [row for row in rows if _has_lead(row)]
    return {
        "rows": len(rows),
        "without_lead": [row["id"] for row in rows if not _has_lead(row)],
        "with_strengthening": [row["id"] for row in rows if row.get("strengthening") is not None],
        "led_by": dict(Counter(row["lead"] for row in led)),
        "led_by_non_party": [row["id"] for row in led if _is_led_by_non_party(row, parties)],
    }
