"""All checks of part B: registered once, with their results and their findings."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from baraza.domain.checks import (
    action_items,
    credentials_warnings,
    delegate_count,
    division_of_labour,
    expertise_gaps,
    funding,
    head_level_parity,
    hrddp,
    implementation_rate,
    nomenclature_warnings,
    number_parity,
    paragraphs,
    prior_coordination_warnings,
    register,
    speaker_level_parity,
)
from baraza.domain.checks.finding import Finding, Principle, subject_of
from baraza.domain.consultation import Consultation


def _nothing(_consultation: Consultation) -> Iterable[Finding]:
    """Return the findings of a plain count."""
    return ()


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Attributes:
        key: Its name in results, findings and overrides.
        principle: Principle it serves.
        examine: Returns its result as JSON values, as part B of the rules says.
        findings: Returns what it points out; a plain count points out nothing.
        findings_in_copy: The same in a copy made for another audience, where that differs.
    """

    key: str
    principle: Principle
    examine: Callable[[Consultation], Any]
    findings: Callable[[Consultation], Iterable[Finding]] = _nothing
    findings_in_copy: Callable[[Consultation], Iterable[Finding]] | None = None


_INTERDEPENDENCE = Principle.INTERDEPENDENCE
_TRANSPARENCY = Principle.TRANSPARENCY
_COMPLEMENTARITY = Principle.COMPLEMENTARITY
_RESULTS = Principle.RESULTS_ORIENTATION

CHECKS = (
    Check("delegate_count", _INTERDEPENDENCE, delegate_count.delegate_count),
    Check("number_parity", _INTERDEPENDENCE, number_parity.number_parity, number_parity.findings),
    Check(
        "head_level_parity",
        _INTERDEPENDENCE,
        head_level_parity.head_level_parity,
        head_level_parity.findings,
    ),
    Check(
        "speaker_level_parity",
        _INTERDEPENDENCE,
        speaker_level_parity.speaker_level_parity,
        speaker_level_parity.findings,
    ),
    Check(
        "expertise_gaps", _INTERDEPENDENCE, expertise_gaps.expertise_gaps, expertise_gaps.findings
    ),
    Check("funding", _RESULTS, funding.funding, funding.findings),
    Check(
        "division_of_labour",
        _COMPLEMENTARITY,
        division_of_labour.division_of_labour,
        division_of_labour.findings,
    ),
    Check("register", _TRANSPARENCY, register.register, register.findings),
    Check(
        "prior_coordination_warnings",
        _TRANSPARENCY,
        prior_coordination_warnings.prior_coordination_warnings,
        prior_coordination_warnings.findings,
        prior_coordination_warnings.findings_in_copy,
    ),
    Check("hrddp", _COMPLEMENTARITY, hrddp.hrddp, hrddp.findings),
    Check(
        "nomenclature_warnings",
        _COMPLEMENTARITY,
        nomenclature_warnings.nomenclature_warnings,
        nomenclature_warnings.findings,
    ),
    Check("implementation_rate", _RESULTS, implementation_rate.implementation_rate),
    Check("action_items", _RESULTS, action_items.action_items),
    Check("paragraphs", _RESULTS, paragraphs.paragraphs, paragraphs.findings),
    Check(
        "credentials_warnings",
        _INTERDEPENDENCE,
        credentials_warnings.credentials_warnings,
        credentials_warnings.findings,
    ),
)
"""Every check, in the order in which results and findings are given."""


def results(consultation: Consultation) -> dict[str, Any]:
    """Return the result of every check, as part B of the rules says."""
    return {check.key: check.examine(consultation) for check in CHECKS}


def findings(consultation: Consultation, *, for_copy: bool = False) -> tuple[Finding, ...]:
    """Return what the checks point out, check by check in document order.

    A finding set aside stays in the list and carries the recorded reason.

    Args:
        consultation: What is examined.
        for_copy: Whether this is a copy made for another audience, also where it does not say so
            itself. A check that needs what such a copy does not hold then says that it is not
            visible to this office.
    """
    is_copy = for_copy or consultation.made_for is not None
    set_aside = {(one.check, one.subject): one for one in consultation.overrides}
    return tuple(
        replace(finding, overridden=set_aside.get((finding.check, subject_of(finding))))
        for check in CHECKS
        for finding in _findings(check, consultation, for_copy=is_copy)
    )


def _findings(check: Check, consultation: Consultation, *, for_copy: bool) -> Iterable[Finding]:
    examine = check.findings_in_copy if for_copy else None
    return (examine or check.findings)(consultation)
