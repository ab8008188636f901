"""The agenda: its items, and its versions while it was negotiated."""

from baraza.domain.actions import ActionItem
from baraza.domain.codes import Convergence, CyclePhase, Expertise, ItemType, Step
from baraza.domain.conclusions import Paragraph
from baraza.domain.due_diligence import DueDiligence
from baraza.domain.funding import Funding
from baraza.domain.kinds import DAY, ID, LABEL, LOCALIZED, TEXT, Code, ListOf, Whole
from baraza.domain.labour import ComparativeAdvantage, LabourRow
from baraza.domain.maps import Map
from baraza.domain.members import Privacy, leaf, many, one
from baraza.domain.notes import PrivateNote
from baraza.domain.positions import Position
from baraza.domain.tree import Record, record


@record
class AgendaVersion(Record):
    """One version of the draft agenda."""

    version: int = leaf(Whole(1, 1000), "Number of the version.")
    date: str | None = leaf(DAY, "Date of the version.", default=None)
    by: str | None = leaf(
        LABEL, "Organisation id, or the word co-chairs, host or secretariat.", default=None
    )
    medium: str | None = leaf(LABEL, "How it was sent: note, letter, e-mail …", default=None)
    items: tuple[str, ...] = leaf(ListOf(LABEL), "Items of this version, in order.")
    comment: str | None = leaf(TEXT, "What changed and why; reason of a refusal.", default=None)
    status: str | None = leaf(
        LABEL, "What became of the version, for example adopted at the opening.", default=None
    )


@record
class AgendaItem(Record):
    """An agenda item and everything recorded under it."""

    id: str = leaf(ID, "Identifier of the item.")
    number: int = leaf(Whole(1, 1000), "Number on the adopted agenda, unique, ascending.")
    title: Map[str] = leaf(LOCALIZED, "Title.", privacy=Privacy.PUBLIC)
    type: ItemType = leaf(Code(ItemType), "Kind of item.", privacy=Privacy.PUBLIC)
    cycle_phase: tuple[CyclePhase, ...] = leaf(
        ListOf(Code(CyclePhase), unique=True), "Phases of the conflict cycle concerned.", default=()
    )
    operations: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "Operations concerned.", ref="operations[].id", default=()
    )
    required_expertise: tuple[Expertise, ...] = leaf(
        ListOf(Code(Expertise), unique=True),
        "Fields in which every full delegation needs a delegate with 2 or more.",
        privacy=Privacy.PARTIES,
        default=(),
    )
    positions: tuple[Position, ...] = many(
        "Positions, one per party.", privacy=Privacy.MINUTES, default=()
    )
    comparative_advantage: tuple[ComparativeAdvantage, ...] = many(
        "Comparative advantage by function.", privacy=Privacy.PARTIES, default=()
    )
    convergence: Convergence | None = leaf(Code(Convergence), "", default=None)
    division_of_labour: tuple[LabourRow, ...] = many(
        "Rows of the division of labour.", privacy=Privacy.MINUTES, most=2000, default=()
    )
    funding: Funding | None = one("Funding of the item.", privacy=Privacy.MINUTES, default=None)
    hrddp: DueDiligence | None = one(
        "Human rights due diligence policy file of the item.", privacy=Privacy.MINUTES, default=None
    )
    paragraphs: tuple[Paragraph, ...] = many(
        "Paragraphs of the outcome under this item.", privacy=Privacy.MINUTES, most=2000, default=()
    )
    action_items: tuple[ActionItem, ...] = many(
        "Action items under this item.", privacy=Privacy.MINUTES, most=2000, default=()
    )
    private_notes: tuple[PrivateNote, ...] = many("Working notes.", privacy=Privacy.OWN, default=())
    step: Step | None = leaf(
        Code(Step),
        "Step of the guided flow the item has reached (rules.md D).",
        privacy=Privacy.PARTIES,
        default=None,
    )
