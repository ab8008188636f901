"""B3: whether the heads of delegation are of one level."""

from collections.abc import Iterator
from typing import Any

from baraza.domain.checks.finding import Finding, Principle, Subject
from baraza.domain.checks.parity import farthest, level_parity, severity
from baraza.domain.checks.readings import counted_level, full_parties
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map


def head_level_parity(consultation: Consultation) -> dict[str, Any]:
    """Return the levels of the heads of the full parties, their spread and its flag."""
    levels = {party.org: counted_level(party, party.head) for party in full_parties(consultation)}
    return level_parity({org: level for org, level in levels.items() if level is not None})


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out heads of different levels."""
    result = head_level_parity(consultation)
    found = severity(result["flag"])
    if found is None:
        return
    to_see = farthest(result["levels"])
    yield Finding(
        check="head_level_parity",
        principle=Principle.INTERDEPENDENCE,
        severity=found,
        subject_kind=Subject.SESSION,
        subject_id=consultation.session.id,
        remedy="match-heads",
        facts=Map({"spread": result["spread"]}),
        key=next(party.key for party in full_parties(consultation) if party.org == to_see),
        field="head",
    )
