"""Small consultations to examine, read as a file is read."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from baraza.domain.checks.finding import Finding
from baraza.domain.checks.results import findings, results
from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.exchange.form import read_form
from tests.domain.checks.worded import assert_worded

type Plain = dict[str, Any]

SESSION: Plain = {
    "id": "S-1",
    "format": "desk_to_desk",
    "title": {"en": "Consultation"},
    "timezone": "Africa/Addis_Ababa",
    "start": "2026-03-10T23:30:00+03:00",
    "end": "2026-03-11T17:00:00+03:00",
    "languages": {"working": ["en"]},
    "classification": "confidential",
    "attribution": "delegation_only",
    "outcome_type": "minutes",
}

KINDS = {
    "W": "global",
    "X": "continental",
    "Y": "rec",
    "Z": "rm",
    "P": "partner",
    "UN": "partner",
}
"""Organisations of every consultation here; ids that carry no meaning for the rules but one."""


def party(org: str, *levels: int, **members: Any) -> Plain:
    """Return a delegation with one delegate for each level, the first being the head."""
    delegates = [
        {"id": f"{org}-{number}", "function": "Officer", "level": level}
        for number, level in enumerate(levels or (4,), 1)
    ]
    return {
        "id": f"D-{org}",
        "org": org,
        "head": f"{org}-1",
        "delegates": delegates,
        "credentials": {"status": "accepted", "letter_date": "2026-03-01"},
    } | members


def item(number: int = 1, **members: Any) -> Plain:
    """Return an agenda item."""
    told = {"id": f"I-{number}", "number": number, "title": {"en": "Item"}, "type": "thematic"}
    return told | members


def position(org: str, **members: Any) -> Plain:
    """Return a position with a text."""
    return {"org": org, "text": "Position."} | members


def read(
    delegations: Sequence[Plain] = (),
    items: Sequence[Plain] = (),
    session: Plain | None = None,
    **members: Any,
) -> Consultation:
    """Return a consultation; between W and X on one item where nothing else is said."""
    plain = {
        "session": SESSION | (session or {}),
        "organisations": [{"id": one, "name": one, "kind": kind} for one, kind in KINDS.items()],
        "delegations": list(delegations) or [party("W"), party("X")],
        "agenda_items": list(items) or [item()],
    } | members
    faults = Faults()
    # Through text, so that amounts are the exact decimals of a file.
    read_back = read_form(json.loads(json.dumps(plain), parse_float=Decimal), faults)
    assert read_back is not None, list(faults)
    return read_back


def result(key: str, consultation: Consultation) -> Any:
    """Return the result of one check."""
    return results(consultation)[key]


def found(key: str, consultation: Consultation) -> list[Finding]:
    """Return the findings of one check, all of which can be told in words."""
    told = [finding for finding in findings(consultation) if finding.check == key]
    for finding in told:
        assert_worded("findings", finding.remedy, finding.facts)
    return told


def pointed_out(key: str, consultation: Consultation) -> list[tuple[str, str, str, str]]:
    """Return severity, subject and detail of the findings of one check, and their remedy."""
    return [
        (one.severity, f"{one.subject_kind}/{one.subject_id}", one.detail, one.remedy)
        for one in found(key, consultation)
    ]
