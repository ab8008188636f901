"""Who does what by when, now and from earlier sessions."""

from decimal import Decimal

from baraza.domain.codes import ActionStatus
from baraza.domain.kinds import DAY, ID, LABEL, ORG_IDS, PER_CENT, TEXT, Code
from baraza.domain.members import leaf
from baraza.domain.tree import Record, record


@record
class ActionItem(Record):
    """An action item."""

    id: str = leaf(ID, "Identifier, unique among all actions, earlier ones included.")
    text: str = leaf(TEXT, "What is to be done.")
    responsible: str = leaf(ORG_IDS, "Who is responsible.", ref="organisations[].id")
    owner_function: str | None = leaf(
        LABEL, "Function or functions that own the action.", default=None
    )
    due: str | None = leaf(DAY, "Due date; null if none.", nullable=True, default=None)
    indicator: str | None = leaf(LABEL, "How completion is seen.", default=None)
    target: str | None = leaf(LABEL, "Target value of the indicator.", default=None)
    status: ActionStatus = leaf(Code(ActionStatus), "State.")
    progress: Decimal | None = leaf(PER_CENT, "Per cent done.", default=None)
    reason: str | None = leaf(TEXT, "Why not implemented, cancelled …", default=None)
    evidence: str | None = leaf(TEXT, "Proof of implementation.", default=None)
    paragraph: str | None = leaf(
        LABEL,
        "Number of the paragraph it is said to follow from (5, 5 bis). For information: the link "
        "that counts is the one from the paragraph.",
        default=None,
    )
    due_event: str | None = leaf(
        LABEL, "Event by which it is due, where no day is set.", since=1, default=None
    )


@record
class PreviousAction(Record):
    """An action item of an earlier session, as carried over."""

    id: str = leaf(ID, "Identifier.")
    text: str = leaf(TEXT, "What was to be done.")
    responsible: str | None = leaf(
        ORG_IDS, "Who was responsible.", ref="organisations[].id", default=None
    )
    due: str | None = leaf(DAY, "Due date.", nullable=True, default=None)
    status: ActionStatus = leaf(Code(ActionStatus), "State at the opening of this session.")
    progress: Decimal | None = leaf(
        PER_CENT,
        "Per cent done; used where an action is implemented in part, 0 if absent.",
        default=None,
    )
    reason: str | None = leaf(TEXT, "Why not, or why only in part.", default=None)
    evidence: str | None = leaf(TEXT, "Proof of implementation.", default=None)
    due_event: str | None = leaf(
        LABEL, "Event by which it is due, where no day is set.", since=1, default=None
    )
