"""Peace operations, and the acts of organs they rest on."""

from baraza.domain.codes import (
    Basis,
    Consent,
    ForcePosture,
    HostNationRelation,
    Nomenclature,
    OperationType,
)
from baraza.domain.kinds import DAY, ID, LABEL, Code, Flag, Whole
from baraza.domain.members import leaf, many, one
from baraza.domain.tree import Record, record


@record
class Act(Record):
    """An act of an organ about the operation.

    One operation may have several acts by several organs.
    """

    organ: str = leaf(
        LABEL,
        "Organ. Begins with the organisation, as in UN Security Council, AU PSC, LCBC.",
    )
    nomenclature: Nomenclature = leaf(
        Code(Nomenclature),
        "What the act did; working definitions in handbook section 9. From strongest to weakest.",
    )
    instrument: str = leaf(LABEL, "Symbol or description of the decision.")
    date: str | None = leaf(DAY, "Date of the act.", default=None)
    until: str | None = leaf(
        DAY, "Last day of validity; absent or null: no end stated.", nullable=True, default=None
    )
    council_decision_2719: bool = leaf(
        Flag(),
        "True only if this is a decision of the Security Council applying resolution 2719 "
        "(2023) to the operation, so that assessed contributions may be counted.",
        default=False,
    )
    basis: Basis | None = leaf(Code(Basis), "", default=None)


@record
class HostNationForces(Record):
    """National forces of the host State."""

    present: bool = leaf(Flag(), "Whether they take part or operate alongside.")
    relation: HostNationRelation | None = leaf(Code(HostNationRelation), "How.", default=None)
    name: str | None = leaf(LABEL, "Name of the forces.", default=None)
    supported_by_UN: bool | None = leaf(  # noqa: N815  named so in the published schema
        Flag(), "Whether they receive United Nations support.", default=None
    )


@record
class Operation(Record):
    """A peace operation."""

    id: str = leaf(ID, "Identifier of the operation.")
    name: str = leaf(LABEL, "Name.")
    type: OperationType = leaf(Code(OperationType), "Kind of operation.")
    acts: tuple[Act, ...] = many("Acts, oldest first.", required=True, default=())
    command: str | None = leaf(ID, "Who commands.", ref="organisations[].id", default=None)
    consent: Consent | None = leaf(Code(Consent), "Consent.", default=None)
    force_posture: ForcePosture | None = leaf(
        Code(ForcePosture), "Use of force allowed.", default=None
    )
    peace_to_keep: bool | None = leaf(Flag(), "Whether there is a peace to keep.", default=None)
    strength_ceiling: int | None = leaf(
        Whole(0, 1000000), "Authorised uniformed personnel (persons).", default=None
    )
    host_nation_forces: HostNationForces | None = one(
        "National forces of the host State.", default=None
    )
