"""B11: human rights due diligence: what has to be there before support starts or goes on."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Principle, Severity, Subject, Told
from baraza.domain.checks.funding import COMMITTED
from baraza.domain.checks.readings import operations_of, session_date
from baraza.domain.codes import DueDiligenceStepName, RiskLevel, StepStatus, SupportDecision
from baraza.domain.consultation import Consultation
from baraza.domain.due_diligence import DueDiligence, DueDiligenceStep
from baraza.domain.maps import Map

NOT_BEGUN = frozenset({StepStatus.PENDING, StepStatus.NOT_DUE})
USUAL_VALIDITY = 12
"""Months an assessment is valid where nothing else is said."""


def hrddp(consultation: Consultation) -> dict[str, list[str]]:
    """Return what blocks support, item by item, and the duties nobody bears."""
    files = tuple(_files(consultation))
    return {
        "blocking": [f"{file.item.id}: {block.told}" for file in files for block in file.blocks()],
        "unassigned_duties": [
            f"{file.item.id}: {duty.duty}"
            for file in files
            for duty in file.told.compliance_responsibility
            if duty.entity is None
        ],
    }


@dataclass(frozen=True, slots=True)
class _Block:
    """One thing that stands in the way of support.

    Attributes:
        detail: What it is.
        told: The canonical form, without the item.
        remedy: Name of what would help.
        key: Record to jump to.
        field: Member of that record.
        facts: What the sentences need.
    """

    detail: str
    told: str
    remedy: str
    key: UUID
    field: str
    facts: Map[Told]


@dataclass(frozen=True, slots=True)
class _File:
    """The due diligence of one item to which the policy applies."""

    item: AgendaItem
    told: DueDiligence
    is_running: bool
    day: str

    def blocks(self) -> Iterator[_Block]:
        """Go through what blocks support, in the order of the policy."""
        assessment = self.step(DueDiligenceStepName.RISK_ASSESSMENT)
        if assessment is None or assessment.status in NOT_BEGUN:
            wait = "assessment not opened" + self._then("; {kinds} must not start")
            yield self._block("assessment_not_opened", wait, "open-assessment", assessment)
        else:
            yield from self._lapsed(assessment)
            yield from self._undecided()
        mitigation = self.step(DueDiligenceStepName.MITIGATION)
        is_high = self.told.risk_level is RiskLevel.HIGH
        if is_high and (mitigation is None or mitigation.status in NOT_BEGUN):
            told = "high risk without mitigation"
            yield self._block("high_risk_without_mitigation", told, "agree-mitigation", mitigation)
        decision = self.step(DueDiligenceStepName.DECISION)
        is_withheld = decision is not None and decision.decision is SupportDecision.WITHHOLD
        if is_withheld and self.is_running:
            told = "support continues although the decision is to withhold"
            yield self._block("support_against_decision", told, "follow-decision", decision)

    def step(self, name: DueDiligenceStepName) -> DueDiligenceStep | None:
        """Return a step, if anything is recorded of it."""
        return next((step for step in self.told.steps if step.step is name), None)

    def _lapsed(self, assessment: DueDiligenceStep) -> Iterator[_Block]:
        if assessment.date is not None:
            months = assessment.valid_months
            months = USUAL_VALIDITY if months is None else months
            end = _months_later(assessment.date, months)
            if end < _parts(self.day):
                last = "{:04}-{:02}-{:02}".format(*end)
                span = "1 month" if months == 1 else f"{months} months"
                told = (
                    f"risk assessment expired ({assessment.date} + {span} = {last}, "
                    "before the session)"
                )
                block = self._block("assessment_expired", told, "renew-assessment", assessment)
                yield _with_fact(block, "end", last)
                return
        if assessment.status is StepStatus.EXPIRED:
            told = "risk assessment marked expired"
            yield self._block("assessment_marked_expired", told, "update-assessment", assessment)

    def _undecided(self) -> Iterator[_Block]:
        step = self.step(DueDiligenceStepName.DECISION)
        if step is not None and step.decision is not None:
            return
        told, remedy = "decision pending" + self._then("; {kinds} must not start"), "take-decision"
        paragraph = step.continuation_paragraph if step is not None else None
        if paragraph is None or not self.is_running:
            yield self._block("decision_pending", told, remedy, step)
            return
        told += f" (recorded as agreed continuation, para {paragraph})"
        block = self._block("decision_pending", told, "review-continuation", step)
        yield _with_fact(block, "paragraph", paragraph)

    def _then(self, otherwise: str) -> str:
        """Return what follows a missing step, whether support is running or not."""
        if self.is_running:
            return " while support continues"
        kinds = ", ".join(self.told.support_types) or "support"
        return otherwise.replace("{kinds}", kinds)

    def _block(self, detail: str, told: str, remedy: str, step: DueDiligenceStep | None) -> _Block:
        facts: Map[Told] = Map({"number": self.item.number})
        if step is None:
            return _Block(detail, told, remedy, self.told.key, "steps", facts)
        field = "decision" if step.step is DueDiligenceStepName.DECISION else "status"
        return _Block(detail, told, remedy, step.key, field, facts)


def _with_fact(block: _Block, name: str, told: Told) -> _Block:
    facts = block.facts.having(name, told)
    return _Block(block.detail, block.told, block.remedy, block.key, block.field, facts)


def _files(consultation: Consultation) -> Iterator[_File]:
    day = session_date(consultation)
    for item in consultation.agenda_items:
        if item.hrddp is not None and item.hrddp.applies:
            yield _File(item, item.hrddp, _is_running(consultation, item), day)


def _is_running(consultation: Consultation, item: AgendaItem) -> bool:
    """Return whether United Nations support is given already, in whatever form."""
    forces = (operation.host_nation_forces for operation in operations_of(consultation, item))
    lines = item.funding.lines if item.funding is not None else ()
    return any(one is not None and one.supported_by_UN is True for one in forces) or any(
        line.source_type.startswith("un_") and line.status in COMMITTED for line in lines
    )


def _months_later(day: str, months: int) -> tuple[int, int, int]:
    """Return the same day so many months later, or the last day of a shorter month.

    In parts, since a date of Python ends with the year 9999.
    """
    year, month, day_of_month = _parts(day)
    years, month = divmod(month - 1 + months, 12)
    _, last = monthrange(year + years, month + 1)
    return year + years, month + 1, min(day_of_month, last)


def _parts(day: str) -> tuple[int, int, int]:
    year, month, day_of_month = day.split("-")
    return int(year), int(month), int(day_of_month)


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out what blocks support, then the duties nobody bears."""
    files = tuple(_files(consultation))
    for file in files:
        for block in file.blocks():
            yield _blocking(file.item, block)
    for file in files:
        yield from _unassigned(file)


def _blocking(item: AgendaItem, block: _Block) -> Finding:
    return Finding(
        check="hrddp",
        principle=Principle.COMPLEMENTARITY,
        severity=Severity.SERIOUS,
        subject_kind=Subject.AGENDA_ITEM,
        subject_id=item.id,
        detail=block.detail,
        message=f"{item.id}: {block.told}",
        remedy=block.remedy,
        facts=block.facts,
        items=(item.id,),
        key=block.key,
        field=block.field,
    )


def _unassigned(file: _File) -> Iterator[Finding]:
    item = file.item
    for duty in file.told.compliance_responsibility:
        if duty.entity is None:
            yield Finding(
                check="hrddp",
                principle=Principle.COMPLEMENTARITY,
                severity=Severity.ATTENTION,
                subject_kind=Subject.AGENDA_ITEM,
                subject_id=item.id,
                detail=f"unassigned_duty/{duty.duty}",
                message=f"{item.id}: {duty.duty}",
                remedy="assign-duty",
                facts=Map({"number": item.number, "duty": duty.duty}),
                items=(item.id,),
                key=duty.key,
                field="entity",
            )
