"""Human rights due diligence of United Nations support to other forces."""

from baraza.domain.codes import (
    DueDiligenceStepName,
    DutyStatus,
    RecipientRelation,
    RiskLevel,
    StepStatus,
    SupportDecision,
)
from baraza.domain.kinds import DAY, ID, LABEL, SUPPORT_TYPE, TEXT, Code, Flag, ListOf, Whole
from baraza.domain.members import leaf, many
from baraza.domain.tree import Record, record


@record
class Recipient(Record):
    """A recipient."""

    id: str = leaf(ID, "Identifier of the recipient.")
    name: str = leaf(LABEL, "Units or forces. Never names of victims, witnesses or informants.")
    relation: RecipientRelation = leaf(Code(RecipientRelation), "Relation to the support.")


@record
class DueDiligenceStep(Record):
    """State of one step."""

    step: DueDiligenceStepName = leaf(
        Code(DueDiligenceStepName),
        "Step, in the order of the policy. Intercession is another word for intervention.",
    )
    status: StepStatus = leaf(Code(StepStatus), "State.")
    date: str | None = leaf(DAY, "Day the step was completed.", nullable=True, default=None)
    valid_months: int | None = leaf(
        Whole(1, 120),
        "Months of validity, counted from the date (risk assessment only; 12 if absent).",
        default=None,
    )
    measures: tuple[str, ...] = leaf(ListOf(LABEL), "Mitigation measures.", default=())
    decision: SupportDecision | None = leaf(
        Code(SupportDecision),
        "Decision, for that step only; none while pending.",
        nullable=True,
        default=None,
    )
    continuation_paragraph: int | None = leaf(
        Whole(1, 100000),
        "Paragraph in which the parties recorded that support continues while the decision is "
        "pending.",
        ref="agenda_items[].paragraphs[].no",
        default=None,
    )
    note: str | None = leaf(TEXT, "Remark.", default=None)


@record
class Duty(Record):
    """A duty."""

    duty: str = leaf(LABEL, "The duty.")
    entity: str | None = leaf(
        ID, "Who bears it; null if not agreed.", ref="organisations[].id", nullable=True
    )
    status: DutyStatus | None = leaf(Code(DutyStatus), "State.", default=None)


@record
class DueDiligence(Record):
    """Human rights due diligence policy file of the item."""

    applies: bool = leaf(
        Flag(), "Whether United Nations support to non-UN security forces is in scope."
    )
    support_types: tuple[str, ...] = leaf(
        ListOf(SUPPORT_TYPE, unique=True), "Kinds of support.", default=()
    )
    recipients: tuple[Recipient, ...] = many("Recipients.", default=())
    steps: tuple[DueDiligenceStep, ...] = many("Steps; at most one entry per step.", default=())
    risk_level: RiskLevel | None = leaf(
        Code(RiskLevel), "Overall risk; null if not assessed.", nullable=True, default=None
    )
    compliance_responsibility: tuple[Duty, ...] = many("Duties and who bears them.", default=())
