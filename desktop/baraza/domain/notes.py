"""What an office keeps for itself: notes, remarks on parity, findings set aside."""

from baraza.domain.kinds import ID, INSTANT, LABEL, TEXT
from baraza.domain.members import leaf
from baraza.domain.tree import Record, record


@record
class PrivateNote(Record):
    """Working note of one delegation."""

    org: str = leaf(ID, "Whose note it is.", ref="organisations[].id")
    text: str = leaf(TEXT, "The note.")


@record
class ParityRemark(Record):
    """Remark on parity of level, number or expertise.

    Belongs to the preparation note, never to the minutes.
    """

    org: str = leaf(ID, "Whose remark it is.", ref="organisations[].id")
    agenda_item: str | None = leaf(ID, "Item concerned.", ref="agenda_items[].id", default=None)
    text: str = leaf(TEXT, "Remark, in neutral wording.")


@record
class Override(Record):
    """One finding set aside."""

    check: str = leaf(LABEL, "Key of part B of rules.md.")
    subject: str = leaf(
        LABEL,
        "Kind and id of what the finding is about, joined with a slash, and the detail where "
        "there is one.",
    )
    reason: str = leaf(TEXT, "Why it stands.")
    by: str | None = leaf(LABEL, "Function and organisation of who set it aside.", default=None)
    at: str | None = leaf(INSTANT, "When.", default=None)
