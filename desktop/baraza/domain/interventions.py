"""The log of interventions: who said what, in the order of time."""

from baraza.domain.codes import InterventionKind
from baraza.domain.kinds import ID, INSTANT, TEXT, Code
from baraza.domain.members import leaf
from baraza.domain.tree import Record, record


@record
class Intervention(Record):
    """One intervention, as one's own note-taker heard it."""

    id: str = leaf(ID, "Identifier of the intervention.")
    at: str | None = leaf(INSTANT, "When.", default=None)
    agenda_item: str | None = leaf(ID, "The item.", ref="agenda_items[].id", default=None)
    org: str | None = leaf(ID, "Whose delegation spoke.", ref="organisations[].id", default=None)
    speaker: str | None = leaf(
        ID, "Delegate who spoke.", ref="delegations[].delegates[].id", default=None
    )
    kind: InterventionKind = leaf(
        Code(InterventionKind), "What it was.", default=InterventionKind.STATEMENT
    )
    text: str = leaf(TEXT, "What was said.")
