"""B6: what is needed, what is there, and what is missing; in whole dollars."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from uuid import UUID

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.figures import percentage, rounded
from baraza.domain.checks.finding import Finding, Principle, Severity, Subject, Told
from baraza.domain.checks.nomenclature_warnings import lines_without_decision
from baraza.domain.checks.readings import in_dollars
from baraza.domain.codes import FundingStatus
from baraza.domain.consultation import Consultation
from baraza.domain.funding import Funding, FundingLine, Requirement
from baraza.domain.maps import Map

COMMITTED = frozenset({FundingStatus.COMMITTED, FundingStatus.DISBURSED})
PLEDGED = frozenset({FundingStatus.PLEDGED})


def funding(consultation: Consultation) -> dict[str, dict[str, Any]]:
    """Return by item that has funding: requirement, money, gaps, share, months covered."""
    return {case.item.id: case.figures() for case in _cases(consultation)}


@dataclass(frozen=True, slots=True)
class _Case:
    """The funding of one item, with the lines that count and have an amount."""

    item: AgendaItem
    told: Funding
    lines: tuple[FundingLine, ...]

    def figures(self) -> dict[str, Any]:
        """Return the figures of the item."""
        committed, pledged = _sum(self.lines, COMMITTED), _sum(self.lines, PLEDGED)
        need = _required(self.told.requirement)
        figures: dict[str, Any] = {
            "requirement_usd": need,
            "committed_usd": committed,
            "pledged_usd": pledged,
            "gap_after_committed_usd": None if need is None else need - committed,
            "gap_after_pledged_usd": None if need is None else need - committed - pledged,
            "committed_share_pct": None if need is None else percentage(committed, need),
        }
        if self.told.minimum_requirement is not None:
            figures |= self._at_minimum(self.told.minimum_requirement, committed)
        if unknown := [line.id for line in self.without_rate()]:
            figures["lines_without_rate"] = unknown
        return figures

    def _at_minimum(self, minimum: Requirement, committed: int) -> dict[str, Any]:
        floor, months = _required(minimum), self.months()
        covered = None
        if floor and months is not None:
            covered = rounded(Fraction(committed * months, floor), 1)
        return {
            "gap_to_minimum_after_committed_usd": None if floor is None else floor - committed,
            "months_of_minimum_covered": covered,
        }

    def months(self) -> int | None:
        """Return the months of the minimum, else of the requirement."""
        amounts = (self.told.minimum_requirement, self.told.requirement)
        periods = (one.period for one in amounts if one is not None and one.period is not None)
        return months_of(next(periods, ""))

    def without_rate(self) -> Iterator[FundingLine]:
        """Go through the lines whose money would count if its rate were known."""
        for line in self.lines:
            if line.status in COMMITTED | PLEDGED and _value(line) is None:
                yield line


def _cases(consultation: Consultation) -> Iterator[_Case]:
    zero = frozenset(line.key for line in lines_without_decision(consultation))
    for item in consultation.agenda_items:
        if item.funding is not None:
            yield _Case(item, item.funding, _counting(item.funding, zero))


def _counting(told: Funding, zero: frozenset[UUID]) -> tuple[FundingLine, ...]:
    """Return the lines that count towards the requirement and have an amount."""
    return tuple(
        line
        for line in told.lines
        if line.counts_towards_requirement and line.key not in zero and line.amount is not None
    )


def _sum(lines: Iterable[FundingLine], states: frozenset[FundingStatus]) -> int:
    return sum(_value(line) or 0 for line in lines if line.status in states)


def _value(line: FundingLine) -> int | None:
    if line.amount is None:
        return None
    return in_dollars(line.amount, line.currency, line.rate_to_usd)


def _required(requirement: Requirement | None) -> int | None:
    if requirement is None:
        return None
    return in_dollars(requirement.amount, requirement.currency, requirement.rate_to_usd)


def months_of(period: str) -> int | None:
    """Return the months of a period: ``2026``, ``2025/26``, ``6 months``; nothing for others."""
    if re.fullmatch(r"[0-9]{4}(/[0-9]{2})?", period):
        return 12
    counted = re.fullmatch(r"1 month|([0-9]+) months", period)
    return int(counted[1] or 1) if counted else None


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out gaps above zero, and money that cannot be counted for want of a rate."""
    for case in _cases(consultation):
        figures = case.figures()
        if (figures["gap_after_committed_usd"] or 0) > 0:
            yield _gap(case, figures)
        if (figures.get("gap_to_minimum_after_committed_usd") or 0) > 0:
            yield _below_minimum(case, figures)
        for line in case.without_rate():
            yield _no_rate(case.item, line)


def _gap(case: _Case, figures: dict[str, Any]) -> Finding:
    facts = {
        "gap_usd": figures["gap_after_committed_usd"],
        "gap_after_pledged_usd": figures["gap_after_pledged_usd"],
        "pledged_usd": figures["pledged_usd"],
    }
    pledges_cover = figures["gap_after_pledged_usd"] <= 0
    remedy = "confirm-pledges" if pledges_cover else "close-funding-gap"
    return _of_item(case, "gap_after_committed_usd", remedy, "lines", facts)


def _below_minimum(case: _Case, figures: dict[str, Any]) -> Finding:
    detail = "gap_to_minimum_after_committed_usd"
    covered = figures["months_of_minimum_covered"]
    facts = {"gap_usd": figures[detail], "covered": covered, "months": case.months()}
    remedy = "secure-minimum" if covered is None else "secure-minimum-months"
    return _of_item(case, detail, remedy, "minimum_requirement", facts)


def _of_item(
    case: _Case, detail: str, remedy: str, field: str, facts: Mapping[str, Told]
) -> Finding:
    return Finding(
        check="funding",
        principle=Principle.RESULTS_ORIENTATION,
        severity=Severity.ATTENTION,
        subject_kind=Subject.AGENDA_ITEM,
        subject_id=case.item.id,
        detail=detail,
        remedy=remedy,
        facts=Map({"number": case.item.number, **facts}),
        items=(case.item.id,),
        key=case.told.key,
        field=field,
    )


def _no_rate(item: AgendaItem, line: FundingLine) -> Finding:
    return Finding(
        check="funding",
        principle=Principle.RESULTS_ORIENTATION,
        severity=Severity.ATTENTION,
        subject_kind=Subject.FUNDING_LINE,
        subject_id=line.id,
        detail="lines_without_rate",
        remedy="state-rate",
        facts=Map({"number": item.number, "line": line.id, "currency": line.currency}),
        items=(item.id,),
        key=line.key,
        field="rate_to_usd",
    )
