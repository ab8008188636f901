"""Add to an invented file what only some may read, and the rules that say who."""

import random
from typing import Any

from tests.oracle.plain import Json

MODES = ("full", "delegation_only", "unattributed", "summary_only")
STAGES = ("our_line", "our_reading", "said", "handed_in")
STATES = ("original", "translated", "reviewed", "behind")


def with_private_parts(document: Json, rng: random.Random) -> Json:
    """The document with private members, public paragraphs and modes of attribution by chance."""
    orgs = [
        delegation["org"]
        for delegation in document["delegations"]
        if delegation.get("party_role", "full") == "full"
    ]
    _session(document, rng)
    if rng.random() < 0.7:
        document["own_org"] = rng.choice(orgs)
    document["private_notes"] = [_note(org) for org in orgs if rng.random() < 0.5]
    document["parity_remarks"] = [_note(org) for org in orgs if rng.random() < 0.5]
    document["overrides"] = [{"check": "x", "subject": "x", "reason": "x"}]
    document["interventions"] = [{"id": "IN-1", "org": rng.choice(orgs), "text": "x"}]
    for delegation in document["delegations"]:
        _some(delegation, rng, private_notes="x", authority="x")
        for delegate in delegation["delegates"]:
            _some(delegate, rng, contact="x", grade="x")
    for item in document["agenda_items"]:
        _item(item, orgs, rng)
    document["outcome"] = {
        "title": {"en": "x"},
        "order": [],
        "paragraphs": [_paragraph(rng, {"id": f"OP-{n}", "text": "x"}) for n in range(2)],
        "revisions": [{"id": "RV-1", "name": "x", "date": "2026-01-01T00:00:00Z", "note": "x"}],
    }
    return document


def _session(document: Json, rng: random.Random) -> None:
    session = document["session"]
    session["attribution"] = rng.choice(MODES)
    session["outcome_type"] = rng.choice(("minutes", "summary_of_conclusions"))
    session["outcome_public_version"] = rng.choice(("none", "joint_statement"))
    session["attribution_exceptions"] = [
        {
            "agenda_item": item["id"],
            "attribution": rng.choice(MODES[MODES.index(session["attribution"]) :]),
            "reason": "x",
        }
        for item in document["agenda_items"]
        if rng.random() < 0.4
    ]
    delegates = [one["id"] for group in document["delegations"] for one in group["delegates"]]
    session["co_chairs"] = rng.sample(delegates, min(2, len(delegates)))


def _item(item: Json, orgs: list[str], rng: random.Random) -> None:
    item["private_notes"] = [_note(rng.choice(orgs))]
    item["positions"] = [_position(org, stage, rng) for org in orgs for stage in STAGES]
    for paragraph in item.get("paragraphs", []):
        _paragraph(rng, paragraph)
        paragraph["org"] = rng.choice(orgs)
        paragraph["reservations"] = [{"org": orgs[0], "kind": "reservation", "text": "x"}]
        if rng.random() < 0.5:
            status = rng.choice(("adopted", "adopted_ad_referendum", "not_adopted"))
            paragraph["final"] = {"status": status}
            if status != "not_adopted":
                paragraph["final"] |= {"text": "x", "by": [orgs[0]]}
        if rng.random() < 0.5:
            paragraph["alternatives"] = [{"label": "x", "text": "x"}]
    for row in item.get("division_of_labour", []):
        row["confirmations"] = [{"org": orgs[0], "by": "x", "note": "x"}]


def _position(org: str, stage: str, rng: random.Random) -> Json:
    position: Json = {"org": org, "stage": stage}
    _some(position, rng, text="x", red_line="x", fallback="x", private_notes="x")
    position["strategic_interests"] = [
        "x",
        *({"text": "x", "disclosed_to": to} for to in ("own", "co_chairs", "all")),
    ]
    return position


def _paragraph(rng: random.Random, paragraph: Json) -> Json:
    paragraph["kind"] = rng.choice(("position", "agreement", "noting"))
    paragraph["public"] = rng.random() < 0.6
    if "text" in paragraph:
        paragraph["texts"] = [{"language": "fr", "text": "x", "state": state} for state in STATES]
    return paragraph


def _note(org: str) -> Json:
    return {"org": org, "text": "x"}


def _some(record: Json, rng: random.Random, **members: Any) -> None:
    record.update({name: value for name, value in members.items() if rng.random() < 0.7})
