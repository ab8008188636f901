"""What the parties know and suppose: documents, facts, assumptions, precedents."""

from baraza.domain.codes import AssumptionKind, AssumptionStatus, Basis, FactKind, FactStatus, Grade
from baraza.domain.kinds import DAY, FILE_NAME, ID, LABEL, PARTIAL_DAY, TEXT, Code, ListOf
from baraza.domain.members import leaf
from baraza.domain.tree import Record, record


@record
class Reference(Record):
    """A document cited."""

    id: str = leaf(ID, "Identifier of the document.")
    symbol: str | None = leaf(
        LABEL,
        "Official symbol, free text (S/RES/2719(2023), PSC/PR/COMM.1318 (2025) …); null if none.",
        nullable=True,
        default=None,
    )
    title: str = leaf(LABEL, "Title.")
    date: str | None = leaf(PARTIAL_DAY, "Date of the document.", default=None)
    source: str | None = leaf(
        LABEL, "Where it was found. Text only: never opened, never fetched.", default=None
    )
    file: str | None = leaf(
        FILE_NAME,
        "Plain file name of an attachment that travels in the same package. No folder part, "
        "no drive, no device name.",
        default=None,
    )


@record
class FactEntry(Record):
    """An entry of the joint register of facts."""

    id: str = leaf(ID, "Identifier of the entry.")
    text: str = leaf(TEXT, "Statement.")
    kind: FactKind = leaf(Code(FactKind), "What it is. A fact needs at least one reference.")
    refs: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Sources.", ref="references[].id", default=()
    )
    items: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Items for which it matters.", ref="agenda_items[].id", default=()
    )
    verified_on: str | None = leaf(DAY, "Day of the last joint check.", nullable=True, default=None)
    status: FactStatus = leaf(Code(FactStatus), "State.")
    contested_by: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Organisations that contest it.",
        ref="organisations[].id",
        default=(),
    )
    basis: Basis | None = leaf(Code(Basis), "", default=None)


@record
class Assumption(Record):
    """An assumption the parties work with."""

    id: str = leaf(ID, "Identifier of the entry.")
    text: str = leaf(TEXT, "Statement.")
    kind: AssumptionKind | None = leaf(Code(AssumptionKind), "Always assumption.", default=None)
    stated_by: str | None = leaf(ID, "Who stated it.", ref="organisations[].id", default=None)
    confidence: Grade | None = leaf(
        Code(Grade), "Confidence of the organisation that stated it.", default=None
    )
    verification: str | None = leaf(
        TEXT, "How it will be verified; null if there is no plan.", nullable=True, default=None
    )
    verify_by: str | None = leaf(DAY, "By when; null if no date.", nullable=True, default=None)
    owner: str | None = leaf(
        ID,
        "Delegate who verifies; null if nobody.",
        ref="delegations[].delegates[].id",
        nullable=True,
        default=None,
    )
    items: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Items resting on it.", ref="agenda_items[].id", default=()
    )
    status: AssumptionStatus = leaf(Code(AssumptionStatus), "State.")


@record
class Precedent(Record):
    """An earlier case."""

    id: str = leaf(ID, "Identifier of the precedent.")
    case: str = leaf(LABEL, "Case.")
    measure: str | None = leaf(TEXT, "What was done.", default=None)
    terms: str | None = leaf(TEXT, "On what terms.", default=None)
    outcome: str | None = leaf(TEXT, "Result.", default=None)
    lesson: str | None = leaf(TEXT, "Lesson.", default=None)
    relevance: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Items for which it matters.", ref="agenda_items[].id", default=()
    )
