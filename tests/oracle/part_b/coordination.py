"""B9: coordination before the session, in three groups."""

from tests.oracle.part_b.conventions import full_party_orgs, session_date, takes_part
from tests.oracle.plain import Json


def _not_held(document: Json, record: Json, item_id: str) -> bool:
    result = record["result"].get(item_id)
    if result == "not_needed":
        return False
    if result == "not_held" or result is None:
        return True
    held_on: str | None = record.get("date")
    return held_on is not None and held_on > session_date(document)


def _left_open(record: Json, item_id: str) -> str | None:
    result = record["result"].get(item_id)
    if result == "not_needed":
        return None
    if result == "divergent":
        return "ended in divergence"
    points = sum(point["agenda_item"] == item_id for point in record.get("open_points", []))
    if points == 1:
        return "left an open point"
    if points > 1:
        return f"left {points} open points"
    return "ended with a partial result" if result == "partial" else None


def _orgs_without_record(document: Json, item: Json) -> str | None:
    kind_of = {entry["id"]: entry["kind"] for entry in document["organisations"]}
    taking_part = [org for org in full_party_orgs(document) if takes_part(org, item)]
    continental = [org for org in taking_part if kind_of[org] == "continental"]
    regional = [org for org in taking_part if kind_of[org] in ("rec", "rm")]
    for observer in document.get("observers", []):
        org = observer["org"]
        is_admitted = item["id"] in observer["items"]
        if is_admitted and kind_of[org] in ("rec", "rm") and org not in regional:
            regional.append(org)
    return "\u2013".join(continental + regional) if continental and regional else None


def prior_coordination_warnings(document: Json) -> list[str]:
    """B9."""
    not_held: list[str] = []
    left_open: list[str] = []
    records = document.get("prior_coordination", [])
    for record in records:
        orgs = "\u2013".join(record["between"])
        for item_id in record["items"]:
            if _not_held(document, record, item_id):
                not_held.append(f"{item_id}: {orgs} coordination not held before the session")
            elif remainder := _left_open(record, item_id):
                left_open.append(f"{item_id}: {orgs} coordination {remainder}")
    mentioned = {item_id for record in records for item_id in record["items"]}
    unrecorded = [
        f"{item['id']}: no {partners} coordination recorded"
        for item in document["agenda_items"]
        if item["id"] not in mentioned and (partners := _orgs_without_record(document, item))
    ]
    return not_held + left_open + unrecorded
