"""The integrity errors I01 to I16 of rules.md part A, to prove invented files valid.

Each rule yields sentences that begin with its number; a valid file gives none.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from tests.oracle.from_schema.references import references
from tests.oracle.from_schema.shape import values_at
from tests.oracle.plain import Json

_ID_KINDS = (
    ("session.id",),
    ("organisations[].id",),
    ("delegations[].id",),
    ("delegations[].delegates[].id",),
    ("observers[].id",),
    ("prior_coordination[].id",),
    ("references[].id",),
    ("facts[].id",),
    ("assumptions[].id",),
    ("operations[].id",),
    ("agenda_items[].id",),
    ("agenda_items[].division_of_labour[].id",),
    ("agenda_items[].funding.lines[].id",),
    ("agenda_items[].hrddp.recipients[].id",),
    ("agenda_items[].paragraphs[].no",),
    ("agenda_items[].paragraphs[].id", "outcome.paragraphs[].id"),
    ("agenda_items[].action_items[].id", "previous_actions[].id"),
    ("outcome.revisions[].id",),
    ("interventions[].id",),
    ("precedents[].id",),
)
_STRICTNESS = ("full", "delegation_only", "unattributed", "summary_only")
_ROLES = ("rapporteurs", "co-chairs", "host", "secretariat")


def _instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def _full_parties(document: Json) -> list[Json]:
    return [one for one in document["delegations"] if one.get("party_role", "full") == "full"]


def _repeated(values: list[Any]) -> list[Any]:
    return [value for value, times in Counter(values).items() if times > 1]


def _ids(document: Json) -> Iterator[str]:
    for paths in _ID_KINDS:
        ids = [str(found) for path in paths for found in values_at(document, path)]
        yield from (f"I01 {paths[0]} {one}" for one in _repeated([one.lower() for one in ids]))
        reserved = ("joint", "not_agreed", "total")
        yield from (f"I01 reserved {one}" for one in ids if one in reserved)


def _known(document: Json, schema: Json) -> Iterator[str]:
    for reference in references(document, schema):
        is_lead = reference.kind.endswith("division_of_labour[]") and reference.member == "lead"
        known = set(values_at(document, reference.target))
        for one in reference.ids():
            if one not in known and not (is_lead and one in ("joint", "not_agreed")):
                yield f"I02 {reference.kind}.{reference.member} {one}"
    numbers = values_at(document, "agenda_items[].paragraphs[].no")
    for path in (
        "agenda_items[].hrddp.steps[].continuation_paragraph",
        "outcome_lifecycle[].paragraph",
        "outcome_lifecycle[].ad_referendum[].paragraph",
    ):
        yield from (f"I02 {path} {one}" for one in values_at(document, path) if one not in numbers)
    orgs = values_at(document, "organisations[].id")
    for authority in values_at(document, "agenda_items[].positions[].authority"):
        _, named, org = authority.partition("common_position_with_")
        if named and org not in orgs:
            yield f"I02 authority {authority}"


def _delegations(document: Json) -> Iterator[str]:
    orgs = [delegation["org"] for delegation in document["delegations"]]
    yield from (f"I03 two delegations of {org}" for org in _repeated(orgs))
    if not 2 <= len(_full_parties(document)) <= 20:
        yield "I03 number of full parties"
    members = {}
    for delegation in document["delegations"]:
        ids = [delegate["id"] for delegate in delegation["delegates"]]
        members[delegation["org"]] = ids
        for name in ("head", "alternate"):
            if delegation.get(name) is not None and delegation[name] not in ids:
                yield f"I04 {name} {delegation[name]}"
    for position in values_at(document, "agenda_items[].positions[]"):
        speaker = position.get("lead_speaker")
        if speaker is not None and speaker not in members.get(position["org"], ()):
            yield f"I04 lead speaker {speaker}"


def _positions(document: Json) -> Iterator[str]:
    parties = [delegation["org"] for delegation in _full_parties(document)]
    for item in document["agenda_items"]:
        positions = item.get("positions", [])
        yield from (
            f"I05 not a party {one['org']}" for one in positions if one["org"] not in parties
        )
        stages = [(one["org"], one.get("stage", "said")) for one in positions]
        yield from (f"I05 two positions {org} {stage}" for org, stage in _repeated(stages))


def _times(document: Json) -> Iterator[str]:
    session = document["session"]
    if _instant(session["end"]) < _instant(session["start"]):
        yield "I06 session ends before it starts"
    for act in values_at(document, "operations[].acts[]"):
        if act.get("date") and act.get("until") and act["until"] < act["date"]:
            yield f"I06 act ends before its date {act['until']}"
    entries = document.get("outcome_lifecycle", [])
    moments = [_instant(entry["date"]) for entry in entries]
    if moments != sorted(moments):
        yield "I06 lifecycle not in time order"
    for entry in entries:
        deadline = entry.get("silence_until")
        if deadline and _instant(deadline) <= _instant(entry["date"]):
            yield f"I06 silence deadline {deadline}"


@cache
def time_zones() -> frozenset[str]:
    """The names of time zones the locked `tzdata` lists."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


def _session(document: Json) -> Iterator[str]:
    session = document["session"]
    if session["timezone"] not in time_zones():
        yield f"I07 {session['timezone']}"
    for exception in session.get("attribution_exceptions", []):
        strictness = _STRICTNESS.index(exception["attribution"])
        if strictness < _STRICTNESS.index(session["attribution"]):
            yield f"I08 {exception['attribution']}"


def _numbers(document: Json) -> Iterator[str]:
    for path in ("agenda_items[].number", "agenda_items[].paragraphs[].no"):
        numbers = values_at(document, path)
        if numbers != sorted(set(numbers)):
            yield f"I09 {path}"


def _labour(document: Json) -> Iterator[str]:
    for row in values_at(document, "agenda_items[].division_of_labour[]"):
        if row.get("lead") == "joint" and len(row.get("co_lead", [])) < 2:
            yield f"I10 {row['id']}"
    for advantage in values_at(document, "agenda_items[].comparative_advantage[]"):
        for name in ("scores", "justifications"):
            for values in advantage.get(name, {}).values():
                if len(values) != len(advantage["criteria"]):
                    yield f"I11 {name}"


def _money(document: Json) -> Iterator[str]:
    for funding in values_at(document, "agenda_items[].funding"):
        named = [
            funding[name] for name in ("requirement", "minimum_requirement") if name in funding
        ]
        for money in [*named, *funding["lines"]]:
            if money["currency"] == "USD" and money.get("rate_to_usd") not in (None, 1):
                yield f"I12 rate {money['rate_to_usd']}"
            amount = Decimal(money["amount"] or 0)
            if amount * 100 % 1 != 0:
                yield f"I12 amount {amount}"


def _steps(document: Json) -> Iterator[str]:
    for steps in values_at(document, "agenda_items[].hrddp.steps"):
        # Two words for one step count as one here; invented files keep clear of the question.
        names = [one["step"].replace("intercession", "intervention") for one in steps]
        yield from (f"I13 {step}" for step in _repeated(names))


def _finals(document: Json) -> Iterator[str]:
    for final in values_at(document, "agenda_items[].paragraphs[].final"):
        if final["status"] != "not_adopted" and not final.get("text"):
            yield "I14 adopted without text"
        if final["status"] == "adopted_ad_referendum" and not final.get("by"):
            yield "I14 ad referendum without a delegation"


def _records(document: Json) -> Iterator[str]:
    for record in document.get("prior_coordination", []):
        yield from (f"I15 {item}" for item in record["result"] if item not in record["items"])
    known = {*values_at(document, "organisations[].id"), *_ROLES}
    for path in ("outcome_lifecycle[].by", "agenda_negotiation[].by"):
        yield from (f"I16 {path} {by}" for by in values_at(document, path) if by not in known)


_RULES = (
    _ids,
    _delegations,
    _positions,
    _times,
    _session,
    _numbers,
    _labour,
    _money,
    _steps,
    _finals,
    _records,
)


def errors(document: Json, schema: Json) -> list[str]:
    """Every integrity error of the file."""
    found = list(_known(document, schema))
    for rule in _RULES:
        found += rule(document)
    return found
