"""What delegations say on an item, on what authority, and out of which interests."""

from typing import ClassVar

from baraza.domain.codes import Authority, Basis, Disclosure, Participation, PositionStage, Stance
from baraza.domain.kinds import ID, TEXT, Code, CodeOrPair, ListOf
from baraza.domain.members import Privacy, leaf, many
from baraza.domain.tree import Record, record


@record
class Interest(Record):
    """An interest behind a position; a file may write it as a plain label where all may see it."""

    short_form: ClassVar[str] = "text"

    text: str = leaf(TEXT, "The interest.")
    disclosed_to: Disclosure = leaf(
        Code(Disclosure),
        "Who may see it: own delegation only; the co-chairs; all parties.",
        required=True,
        default=Disclosure.ALL,
    )


@record
class Position(Record):
    """Position of one delegation on the item. Only that delegation may edit it."""

    org: str = leaf(
        ID,
        "Delegation's organisation (a party). One position per organisation and item.",
        ref="organisations[].id",
    )
    participation: Participation = leaf(
        Code(Participation),
        "Full takes part in the item; an observer is a party that only observes this item.",
        default=Participation.FULL,
    )
    text: str | None = leaf(
        TEXT, "Position. No position is a stance, not an empty text.", default=None
    )
    authority: str | None = leaf(
        CodeOrPair(Authority, "common_position_with_"),
        "On what the position rests. A common position names the organisation where it can, and "
        "needs a record of coordination.",
        ref="organisations[].id",
        privacy=Privacy.PARTIES,
        default=None,
    )
    strategic_interests: tuple[Interest, ...] = many(
        "Interests behind the position. Never printed in the minutes.",
        privacy=Privacy.PARTIES,
        default=(),
    )
    stance: Stance | None = leaf(
        Code(Stance),
        "Stance, where one is recorded. Never printed in joint minutes (rules.md C7).",
        privacy=Privacy.PARTIES,
        default=None,
    )
    lead_speaker: str | None = leaf(
        ID,
        "Delegate who speaks for the delegation on the item, one of its own; null if nobody.",
        ref="delegations[].delegates[].id",
        nullable=True,
        default=None,
    )
    basis: Basis | None = leaf(Code(Basis), "", default=None)
    red_line: str | None = leaf(
        TEXT, "What the delegation cannot accept.", privacy=Privacy.OWN, default=None
    )
    fallback: str | None = leaf(
        TEXT, "What it could accept instead.", privacy=Privacy.OWN, default=None
    )
    private_notes: str | None = leaf(TEXT, "Working notes.", privacy=Privacy.OWN, default=None)
    stage: PositionStage = leaf(
        Code(PositionStage),
        "Our line is what one's own delegation means to say, our reading what one's own office "
        "expects another to say: both never leave the desk copy. Said in the room, or handed in "
        "in writing.",
        default=PositionStage.SAID,
    )
    speakers: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Delegates of the delegation who speak on the item beside the lead speaker.",
        ref="delegations[].delegates[].id",
        since=1,
        default=(),
    )
