"""B2: whether the delegations are comparable in number."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from baraza.domain.checks.delegate_count import counts_by_party
from baraza.domain.checks.figures import rounded
from baraza.domain.checks.finding import Finding, Principle, Subject
from baraza.domain.checks.parity import ParityFlag, severity
from baraza.domain.checks.readings import full_parties
from baraza.domain.consultation import Consultation
from baraza.domain.maps import Map

RED_BELOW = Fraction(1, 2)
AMBER_BELOW = Fraction(67, 100)


def number_parity(consultation: Consultation) -> dict[str, Any]:
    """Return the smallest delegation as a share of the largest, and its flag."""
    counts = counts_by_party(consultation).values()
    if len(counts) < 2 or not max(counts):
        return {"ratio_min_max": None, "flag": str(ParityFlag.NOT_APPLICABLE)}
    ratio = Fraction(min(counts), max(counts))
    return {"ratio_min_max": rounded(ratio, 2), "flag": str(_flag(ratio))}


def _flag(ratio: Fraction) -> ParityFlag:
    if ratio < RED_BELOW:
        return ParityFlag.RED
    return ParityFlag.AMBER if ratio < AMBER_BELOW else ParityFlag.GREEN


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out delegations that differ much in number; any side can be the short one."""
    found = severity(number_parity(consultation)["flag"])
    if found is None:
        return
    counts = counts_by_party(consultation)
    parties = full_parties(consultation)
    yield Finding(
        check="number_parity",
        principle=Principle.INTERDEPENDENCE,
        severity=found,
        subject_kind=Subject.SESSION,
        subject_id=consultation.session.id,
        remedy="even-out-numbers",
        facts=Map({"fewest": min(counts.values()), "most": max(counts.values())}),
        key=min(parties, key=lambda party: counts[party.org]).key,
        field="delegates",
    )
