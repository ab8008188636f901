"""B5: fields an item asks for and a party cannot offer."""

from tests.oracle.part_b.conventions import counted_delegates, full_parties, takes_part
from tests.oracle.plain import Json


def _missing_tags(delegation: Json, item: Json) -> list[str]:
    delegates = counted_delegates(delegation)
    return [
        tag
        for tag in item.get("required_expertise", [])
        if not any(delegate.get("expertise", {}).get(tag, 0) >= 2 for delegate in delegates)
    ]


def expertise_gaps(document: Json) -> Json:
    """B5: every item appears, a party only with a gap."""
    gaps: Json = {}
    for item in document["agenda_items"]:
        gaps[item["id"]] = {}
        for delegation in full_parties(document):
            if not takes_part(delegation["org"], item):
                continue
            missing = _missing_tags(delegation, item)
            if missing:
                gaps[item["id"]][delegation["org"]] = missing
    return gaps
