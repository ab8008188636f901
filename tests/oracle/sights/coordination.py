"""What can be seen of B9: records before the session, and items without one."""

from collections.abc import Iterator

from tests.oracle.part_b.conventions import full_party_orgs, position_of, session_date, takes_part
from tests.oracle.plain import Json

EXPECTED = (
    "B9 result not_held",
    "B9 no result",
    "B9 held after the session date",
    "B9 held on the session date",
    "B9 date null",
    "B9 date absent",
    "B9 not_needed, held after the session date",
    "B9 not_needed with an open point",
    "B9 common position with an open point",
    "B9 common position without open points",
    "B9 divergent with an open point",
    "B9 partial with an open point",
    "B9 partial without open points",
    "B9 item in two records",
    "B9 open point on an item of no record",
    "B9 unrecorded: rec",
    "B9 unrecorded: rm",
    "B9 unrecorded: through an observer only",
    "B9 unrecorded: observer who is there already",
    "B9 unrecorded: one organisation with two observers",
    "B9 unrecorded: a party that observes the item, admitted as observer",
    "B9 unrecorded: no continental party",
    "B9 unrecorded: continental party does not take part",
    "B9 unrecorded: nobody regional",
)


def _entry(document: Json, record: Json, item_id: str) -> Iterator[str]:
    result = record["result"].get(item_id)
    points = [one for one in record.get("open_points", []) if one["agenda_item"] == item_id]
    day = record.get("date", "")
    is_late = bool(day) and day > session_date(document)
    if result == "not_held":
        yield "B9 result not_held"
    if result is None:
        yield "B9 no result"
    if result == "not_needed" and is_late:
        yield "B9 not_needed, held after the session date"
    if result == "not_needed" and points:
        yield "B9 not_needed with an open point"
    if result not in ("common_position", "partial", "divergent"):
        return
    if is_late:
        yield "B9 held after the session date"
        return
    if not day:
        yield "B9 date null" if day is None else "B9 date absent"
    if day == session_date(document):
        yield "B9 held on the session date"
    name = result.replace("_", " ")
    yield f"B9 {name} {'with an open point' if points else 'without open points'}"


def _unrecorded(document: Json, item: Json) -> Iterator[str]:
    kinds = {one["id"]: one["kind"] for one in document["organisations"]}
    parties = full_party_orgs(document)
    there = [org for org in parties if takes_part(org, item)]
    admitted = [
        one["org"]
        for one in document.get("observers", [])
        if item["id"] in one["items"] and kinds[one["org"]] in ("rec", "rm")
    ]
    regional = [org for org in there if kinds[org] in ("rec", "rm")]
    if not any(kinds[org] == "continental" for org in there):
        if regional:
            yield "B9 unrecorded: no continental party"
        if any(kinds[org] == "continental" for org in parties):
            yield "B9 unrecorded: continental party does not take part"
        return
    if not regional and not admitted:
        yield "B9 unrecorded: nobody regional"
    yield from (f"B9 unrecorded: {kinds[org]}" for org in regional + admitted)
    if admitted and not regional:
        yield "B9 unrecorded: through an observer only"
    if set(admitted) & set(regional):
        yield "B9 unrecorded: observer who is there already"
    if len(admitted) > len(set(admitted)):
        yield "B9 unrecorded: one organisation with two observers"
    if any(org in parties and position_of(org, item) and org not in there for org in admitted):
        yield "B9 unrecorded: a party that observes the item, admitted as observer"


def seen(document: Json, _found: Json) -> Iterator[str]:
    """The names of what the file shows."""
    records = document.get("prior_coordination", [])
    mentioned = [item for record in records for item in record["items"]]
    if len(mentioned) > len(set(mentioned)):
        yield "B9 item in two records"
    for record in records:
        for item_id in record["items"]:
            yield from _entry(document, record, item_id)
        for point in record.get("open_points", []):
            if point["agenda_item"] not in mentioned:
                yield "B9 open point on an item of no record"
    for item in document["agenda_items"]:
        if item["id"] not in mentioned:
            yield from _unrecorded(document, item)
