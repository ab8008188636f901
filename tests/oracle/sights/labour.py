"""What can be seen of B7 and B8: rows, facts, assumptions."""

from collections.abc import Iterator

from tests.oracle.part_b.conventions import full_party_orgs
from tests.oracle.plain import Json

_KINDS = ("fact", "estimate", "inference")
_STATES = ("unverified", "proposed", "agreed", "contested", "verified", "refuted", "withdrawn")

EXPECTED = (
    "B7 no row",
    "B7 lead null",
    "B7 lead absent",
    "B7 lead not_agreed",
    "B7 lead a party",
    "B7 lead no party",
    "B7 joint among parties",
    "B7 joint with one that is no party",
    "B7 co-lead of an ordinary row no party",
    "B7 one lead of two rows",
    "B7 strengthening",
    "B7 strengthening null",
    *(f"B8 {kind} without reference" for kind in _KINDS),
    "B8 refs empty",
    "B8 refs absent",
    *(f"B8 contested {kind}" for kind in _KINDS),
    *(f"B8 assumption {state}" for state in _STATES),
    "B8 complete plan",
    *(f"B8 no {name}" for name in ("verification", "verify_by", "owner")),
    *(f"B8 null {name}" for name in ("verification", "verify_by", "owner")),
    "B8 blank verification",
    "B8 settled without a plan",
)


def _row(row: Json, parties: list[str]) -> Iterator[str]:
    lead = row.get("lead", "")
    outsiders = [org for org in row.get("co_lead", []) if org not in parties]
    if lead == "joint":
        yield "B7 joint with one that is no party" if outsiders else "B7 joint among parties"
    elif lead is None or lead in ("", "not_agreed"):
        yield f"B7 lead {'null' if lead is None else lead or 'absent'}"
    else:
        yield "B7 lead a party" if lead in parties else "B7 lead no party"
        if outsiders and lead in parties:
            yield "B7 co-lead of an ordinary row no party"
    if "strengthening" in row:
        yield "B7 strengthening" if row["strengthening"] else "B7 strengthening null"


def _fact(fact: Json) -> Iterator[str]:
    if not fact.get("refs"):
        yield f"B8 {fact['kind']} without reference"
        yield "B8 refs empty" if "refs" in fact else "B8 refs absent"
    if fact["status"] == "contested":
        yield f"B8 contested {fact['kind']}"


def _assumption(entry: Json, found: Json) -> Iterator[str]:
    yield f"B8 assumption {entry['status']}"
    plan = {name: entry.get(name, "") for name in ("verification", "verify_by", "owner")}
    lacking = [name for name, value in plan.items() if not value or not value.strip()]
    is_named = entry["id"] in found["assumptions_without_verification_plan"]
    if not lacking:
        yield "B8 complete plan"
    elif not is_named:
        yield "B8 settled without a plan"
    elif len(lacking) == 1:
        # One thing missing alone must be enough.
        (name,) = lacking
        how = "null" if plan[name] is None else "blank" if plan[name] else "no"
        yield f"B8 {how} {name}"


def seen(document: Json, found: Json) -> Iterator[str]:
    """The names of what the file shows."""
    parties = full_party_orgs(document)
    if found["division_of_labour"]["rows"] == 0:
        yield "B7 no row"
    if any(number >= 2 for number in found["division_of_labour"]["led_by"].values()):
        yield "B7 one lead of two rows"
    for item in document["agenda_items"]:
        for row in item.get("division_of_labour", []):
            yield from _row(row, parties)
    for fact in document.get("facts", []):
        yield from _fact(fact)
    for entry in document.get("assumptions", []):
        yield from _assumption(entry, found["register"])
