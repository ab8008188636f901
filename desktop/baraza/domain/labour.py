"""Who does what: comparative advantage and the division of labour."""

from baraza.domain.codes import Criterion, Function, Priority, Scale
from baraza.domain.kinds import (
    ID,
    INSTANT,
    LABEL,
    ORG_IDS,
    PARTIAL_DAY,
    TEXT,
    Code,
    ListOf,
    MapOf,
    Whole,
)
from baraza.domain.maps import EMPTY, Map
from baraza.domain.members import Privacy, leaf, many, one
from baraza.domain.tree import Record, record


@record
class ComparativeAdvantage(Record):
    """Comparative advantage for one function.

    Advice to the parties; never printed in the minutes.
    """

    function: Function = leaf(Code(Function), "Function (handbook section 7).")
    scale: Scale = leaf(
        Code(Scale), "Scale of the scores: 0 none … 3 strong.", default=Scale.FROM_0_TO_3
    )
    criteria: tuple[Criterion, ...] = leaf(
        ListOf(Code(Criterion), unique=True, least=1), "Criteria, in the order of the scores."
    )
    scores: Map[tuple[int, ...]] = leaf(
        MapOf(ID, ListOf(Whole(0, 3))),
        "One score per criterion for each organisation, in the order of the criteria.",
        ref="organisations[].id",
    )
    justifications: Map[tuple[str | None, ...]] = leaf(
        MapOf(ID, ListOf(TEXT, nullable=True)),
        "One reason per criterion for each organisation, in the same order.",
        ref="organisations[].id",
        default=EMPTY,
    )
    closest_entity: str | None = leaf(
        ID,
        "Entity closest to the challenge, which need not be a party.",
        ref="organisations[].id",
        nullable=True,
        default=None,
    )
    note: str | None = leaf(TEXT, "Summary in words.", default=None)


@record
class Strengthening(Record):
    """How the lead or a partner is strengthened."""

    beneficiary: str = leaf(ID, "Who is strengthened.", ref="organisations[].id")
    need: str = leaf(TEXT, "What is needed.")
    provider: str | None = leaf(ORG_IDS, "Who provides.", ref="organisations[].id", default=None)


@record
class Confirmation(Record):
    """That one side confirmed a row."""

    org: str = leaf(ID, "Who confirmed.", ref="organisations[].id")
    at: str | None = leaf(INSTANT, "When.", default=None)
    by: str | None = leaf(LABEL, "Function of who confirmed.", default=None)
    note: str | None = leaf(TEXT, "Remark.", privacy=Privacy.PARTIES, default=None)


@record
class LabourRow(Record):
    """One row of the division of labour."""

    id: str = leaf(ID, "Identifier of the row, unique in the file.")
    function: Function = leaf(Code(Function), "Function (handbook section 7).")
    activity: str = leaf(LABEL, "What is done.")
    lead: str | None = leaf(
        ID,
        "Organisation that leads; or led together by the co-leads, at least two; or not agreed, "
        "which is printed so.",
        ref="organisations[].id",
        nullable=True,
        default=None,
    )
    co_lead: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Share the lead.", ref="organisations[].id", default=()
    )
    support: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Act on request of the lead.", ref="organisations[].id", default=()
    )
    contribute: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Give means (money, troops, staff).",
        ref="organisations[].id",
        default=(),
    )
    consulted: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Asked before a decision.", ref="organisations[].id", default=()
    )
    informed: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Told in good time.", ref="organisations[].id", default=()
    )
    rationale: str | None = leaf(TEXT, "Why this allocation.", default=None)
    phase: int | None = leaf(Whole(1, 20), "Phase in the sequence; 1 comes first.", default=None)
    depends_on: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Rows that must come before (any item). No cycles.",
        ref="agenda_items[].division_of_labour[].id",
        default=(),
    )
    priority: Priority | None = leaf(Code(Priority), "", default=None)
    strengthening: Strengthening | None = one(
        "Strengthening attached to the row; null if none.", nullable=True, default=None
    )
    place: str | None = leaf(LABEL, "Where.", since=1, default=None)
    starts: str | None = leaf(PARTIAL_DAY, "From when.", since=1, default=None)
    ends: str | None = leaf(PARTIAL_DAY, "Until when.", since=1, default=None)
    basis: str | None = leaf(TEXT, "On what the allocation rests.", since=1, default=None)
    mandate_reference: str | None = leaf(
        ID, "Document that gives the mandate.", ref="references[].id", since=1, default=None
    )
    funding_lines: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Funding lines that pay for it (any item).",
        ref="agenda_items[].funding.lines[].id",
        since=1,
        default=(),
    )
    confirmations: tuple[Confirmation, ...] = many("Who confirmed the row.", since=1, default=())
