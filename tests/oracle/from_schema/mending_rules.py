"""The integrity rules I03 to I16 as changes to a drawn document, each by its number."""

import datetime as dt
from typing import Any
from zlib import crc32

from tests.oracle.from_schema.shape import values_at
from tests.oracle.plain import Json

_STRICTNESS = ("full", "delegation_only", "unattributed", "summary_only")
_STAGES = ("said", "handed_in", "our_line", "our_reading")
_ROLES = ("rapporteurs", "co-chairs", "host", "secretariat")


def _nth(choices: list[Any], drawn: Any) -> Any:
    return choices[crc32(str(drawn).encode()) % len(choices)]


def _is_full(delegation: Json) -> bool:
    return bool(delegation.get("party_role", "full") == "full")


def parties(document: Json) -> None:
    """I03, first half: never fewer than two full parties, and an organisation for each."""
    while sum(_is_full(one) for one in document["delegations"]) < 2:
        delegate = {"id": "added", "function": "Added", "level": 4}
        added = {"id": "added", "org": "added", "head": "added", "delegates": [delegate]}
        document["delegations"].append(added)
    while len(document["organisations"]) < len(document["delegations"]):
        document["organisations"].append({"id": "added", "name": "Added", "kind": "rm"})


def numbers(document: Json) -> None:
    """I09: items and paragraphs ascend."""
    last = 0
    for item in document["agenda_items"]:
        last += 1 + item["number"] % 3
        item["number"] = last
    last = 0
    for paragraph in values_at(document, "agenda_items[].paragraphs[]"):
        last += 1 + paragraph["no"] % 3
        paragraph["no"] = last


def delegations(document: Json) -> None:
    """I03, second half, and I04: one delegation each, led by its own."""
    free = [organisation["id"] for organisation in document["organisations"]]
    for delegation in document["delegations"]:
        org = delegation["org"] if delegation["org"] in free else _nth(free, delegation["org"])
        free.remove(org)
        delegation["org"] = org
        members = [delegate["id"] for delegate in delegation["delegates"]]
        delegation["head"] = _nth(members, delegation["head"])
        if delegation.get("alternate") is not None:
            delegation["alternate"] = _nth(members, delegation["alternate"])


def _settle(position: Json, document: Json, taken: set[tuple[str, str]]) -> bool:
    """Give the position a party that has none in its stage yet; whether there is one."""
    stage = position.get("stage", "said")
    full = [one for one in document["delegations"] if _is_full(one)]
    free = [one for one in full if (one["org"], stage) not in taken]
    if not free:
        return False
    named = [one for one in free if one["org"] == position["org"]]
    party = named[0] if named else _nth(free, position["org"])
    position["org"] = party["org"]
    taken.add((party["org"], stage))
    members = [delegate["id"] for delegate in party["delegates"]]
    if position.get("lead_speaker") is not None:
        position["lead_speaker"] = _nth(members, position["lead_speaker"])
    if position.get("speakers"):
        speakers = [_nth(members, speaker) for speaker in position["speakers"]]
        position["speakers"] = list(dict.fromkeys(speakers))
    return True


def positions(document: Json) -> None:
    """I04, I05 and the organisation an authority names (I02)."""
    orgs = values_at(document, "organisations[].id")
    for item in document["agenda_items"]:
        taken: set[tuple[str, str]] = set()
        if "positions" in item:
            item["positions"] = [one for one in item["positions"] if _settle(one, document, taken)]
    for position in values_at(document, "agenda_items[].positions[]"):
        start, named, org = position.get("authority", "").partition("common_position_with_")
        if named and not start:
            position["authority"] = named + _nth(orgs, org)


def _instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def times(document: Json) -> None:
    """I06."""
    session = document["session"]
    if _instant(session["end"]) < _instant(session["start"]):
        session["start"], session["end"] = session["end"], session["start"]
    for act in values_at(document, "operations[].acts[]"):
        if act.get("until") is not None and act["until"] < act.get("date", ""):
            act["until"] = act["date"]
    entries = document.get("outcome_lifecycle", [])
    moments = sorted((entry["date"] for entry in entries), key=_instant)
    for entry, moment in zip(entries, moments, strict=True):
        entry["date"] = moment
        if "silence_until" in entry and _instant(entry["silence_until"]) <= _instant(moment):
            later = _instant(moment) + dt.timedelta(hours=72)
            entry["silence_until"] = later.isoformat()


def attribution(document: Json) -> None:
    """I08: exceptions only towards stricter."""
    session = document["session"]
    for exception in session.get("attribution_exceptions", []):
        strictness = _STRICTNESS.index(exception["attribution"])
        if strictness < _STRICTNESS.index(session["attribution"]):
            exception["attribution"] = session["attribution"]


def leads(document: Json) -> None:
    """I10: some rows are led jointly, where there are two to do so, or by nobody."""
    for row in values_at(document, "agenda_items[].division_of_labour[]"):
        if row.get("lead") is not None:
            if len(row.get("co_lead", [])) >= 2:
                row["lead"] = "joint"
            elif crc32(row["id"].encode()) % 4 == 0:
                row["lead"] = "not_agreed"


def scores(document: Json) -> None:
    """I11: as many scores and reasons as criteria."""
    for advantage in values_at(document, "agenda_items[].comparative_advantage[]"):
        length = len(advantage["criteria"])
        for name, filler in (("scores", 0), ("justifications", None)):
            for values in advantage.get(name, {}).values():
                values[:] = (values + [filler] * length)[:length]


def rates(document: Json) -> None:
    """I12: a dollar is a dollar, so money with another rate is in another currency."""
    paths = ("funding.requirement", "funding.minimum_requirement", "funding.lines[]")
    for path in paths:
        for money in values_at(document, f"agenda_items[].{path}"):
            if money["currency"] == "USD" and money.get("rate_to_usd") not in (None, 1):
                money["currency"] = "EUR"


def steps(document: Json) -> None:
    """I13: no step twice, under either of its names."""
    for hrddp in values_at(document, "agenda_items[].hrddp"):
        by_name: dict[str, Json] = {}
        for step in hrddp.get("steps", []):
            by_name.setdefault(step["step"].replace("intercession", "intervention"), step)
        if "steps" in hrddp:
            hrddp["steps"] = list(by_name.values())


def finals(document: Json) -> None:
    """I14: what lacks its text was not adopted; what lacks its delegation was adopted plainly."""
    for final in values_at(document, "agenda_items[].paragraphs[].final"):
        if "text" not in final:
            final["status"] = "not_adopted"
        elif final["status"] == "adopted_ad_referendum" and not final.get("by"):
            final["status"] = "adopted"


def results(document: Json) -> None:
    """I15: results belong to the items of the record."""
    for record in document.get("prior_coordination", []):
        drawn = list(record["result"].values())
        record["result"] = dict(zip(record["items"], drawn, strict=False))


def interventions(document: Json) -> None:
    """A speaker speaks for the own delegation, as I04 asks of lead speakers."""
    for intervention in document.get("interventions", []):
        if "speaker" in intervention and "org" in intervention:
            delegation = _nth(document["delegations"], intervention["speaker"])
            intervention["org"] = delegation["org"]
            intervention["speaker"] = _nth(delegation["delegates"], intervention["speaker"])["id"]


def order(document: Json) -> None:
    """What I06 asks of acts and of the life cycle, for rows and revisions."""
    for row in values_at(document, "agenda_items[].division_of_labour[]"):
        if "starts" in row and "ends" in row:
            row["starts"], row["ends"] = sorted((row["starts"], row["ends"]))
    revisions = document.get("outcome", {}).get("revisions", [])
    revisions.sort(key=lambda revision: _instant(revision["date"]))


def authors(document: Json) -> None:
    """I16."""
    known = [*values_at(document, "organisations[].id"), *_ROLES]
    for name in ("outcome_lifecycle", "agenda_negotiation"):
        for entry in document.get(name, []):
            if "by" in entry:
                entry["by"] = _nth(known, entry["by"])


RULES = (
    delegations,
    positions,
    times,
    attribution,
    leads,
    scores,
    rates,
    steps,
    finals,
    results,
    authors,
    interventions,
    order,
)
