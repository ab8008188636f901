"""B8: facts and assumptions: what rests on a source, what is contested, what is to be verified."""

from collections.abc import Iterator
from typing import Any

from baraza.domain.checks.finding import Finding, Principle, Severity, Subject, Told
from baraza.domain.checks.readings import is_blank
from baraza.domain.codes import AssumptionStatus, FactKind, FactStatus
from baraza.domain.consultation import Consultation
from baraza.domain.evidence import Assumption, FactEntry
from baraza.domain.maps import Map

CLOSED = frozenset(
    {AssumptionStatus.VERIFIED, AssumptionStatus.REFUTED, AssumptionStatus.WITHDRAWN}
)


def register(consultation: Consultation) -> dict[str, Any]:
    """Return how many entries there are, and the ids of those that need attention."""
    facts, assumptions = consultation.facts, consultation.assumptions
    return {
        "facts": len(facts),
        "facts_without_reference": [fact.id for fact in facts if _is_without_reference(fact)],
        "contested_facts": [fact.id for fact in facts if _is_contested(fact)],
        "assumptions": len(assumptions),
        "unverified_assumptions": [one.id for one in assumptions if _is_unverified(one)],
        "assumptions_without_verification_plan": [
            one.id for one in assumptions if is_without_plan(one)
        ],
    }


def _is_without_reference(fact: FactEntry) -> bool:
    return fact.kind is FactKind.FACT and not fact.refs


def _is_contested(fact: FactEntry) -> bool:
    return fact.status is FactStatus.CONTESTED


def _is_unverified(assumption: Assumption) -> bool:
    return assumption.status not in CLOSED


def is_without_plan(assumption: Assumption) -> bool:
    """Return whether an open assumption lacks how, by when or by whom it is verified."""
    return _is_unverified(assumption) and _missing(assumption) != ""


def _missing(assumption: Assumption) -> str:
    """Return the first part of the plan that is missing."""
    parts = {
        "verification": assumption.verification,
        "verify_by": assumption.verify_by,
        "owner": assumption.owner,
    }
    return next((name for name, told in parts.items() if is_blank(told)), "")


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out entries that could carry a conclusion they cannot bear."""
    facts, assumptions = consultation.facts, consultation.assumptions
    for fact in filter(_is_without_reference, facts):
        yield _about(fact, "facts_without_reference", "add-reference", "refs")
    for fact in filter(_is_contested, facts):
        orgs = fact.contested_by
        yield _about(fact, "contested_facts", "show-both-versions", "status", orgs=orgs)
    for one in filter(_is_unverified, assumptions):
        yield _about(one, "unverified_assumptions", "verify-assumption", "status")
    for one in filter(is_without_plan, assumptions):
        detail = "assumptions_without_verification_plan"
        yield _about(one, detail, "plan-verification", _missing(one))


def _about(
    entry: FactEntry | Assumption, detail: str, remedy: str, field: str, **facts: Told
) -> Finding:
    return Finding(
        check="register",
        principle=Principle.TRANSPARENCY,
        severity=Severity.ATTENTION,
        subject_kind=Subject.FACT if isinstance(entry, FactEntry) else Subject.ASSUMPTION,
        subject_id=entry.id,
        detail=detail,
        remedy=remedy,
        facts=Map({"entry": entry.id, **facts}),
        items=entry.items,
        key=entry.key,
        field=field,
    )
