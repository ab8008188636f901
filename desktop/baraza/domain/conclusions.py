"""Paragraphs of the outcome: wording, alternatives in brackets, what became of them."""

from typing import ClassVar

from baraza.domain.codes import FinalStatus, ParagraphKind, ReservationKind, TextState
from baraza.domain.kinds import ID, LABEL, LANGUAGE, ORG_IDS, TEXT, Code, Flag, ListOf, Whole
from baraza.domain.members import Privacy, leaf, many, one
from baraza.domain.tree import Record, record


@record
class Alternative(Record):
    """One of the competing versions."""

    label: str = leaf(LABEL, "Number with bis, ter … (5, 5 bis).")
    org: str | None = leaf(ORG_IDS, "Who proposes it.", ref="organisations[].id", default=None)
    text: str = leaf(TEXT, "Wording, with its square brackets.")


@record
class FinalText(Record):
    """What became of a bracketed paragraph."""

    text: str | None = leaf(
        TEXT, "Agreed wording, without brackets; absent if not adopted.", default=None
    )
    status: FinalStatus = leaf(Code(FinalStatus), "Result.")
    by: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Delegations that joined ad referendum.",
        ref="organisations[].id",
        default=(),
    )


@record
class ParagraphText(Record):
    """The wording in one language more."""

    language: str = leaf(LANGUAGE, "Language of the wording.")
    text: str = leaf(TEXT, "Wording.")
    state: TextState = leaf(
        Code(TextState), "How far the wording can be relied on.", default=TextState.TRANSLATED
    )


@record
class Reservation(Record):
    """What a delegation puts on the record about a paragraph it does not block."""

    org: str = leaf(ID, "Whose it is.", ref="organisations[].id")
    kind: ReservationKind = leaf(Code(ReservationKind), "What it is.")
    text: str | None = leaf(TEXT, "Wording.", default=None)


@record
class Paragraph(Record):
    """A paragraph of the outcome.

    Either `text`, or `alternatives` for a paragraph that was in brackets.
    """

    one_of: ClassVar[tuple[str, ...]] = ("text", "alternatives")

    no: int = leaf(
        Whole(1, 100000),
        "Number, unique in the file, ascending. Cross-references use it as identity.",
    )
    kind: ParagraphKind = leaf(Code(ParagraphKind), "Kind of paragraph.")
    org: str | None = leaf(
        ID,
        "Delegation whose statement it is (kind position). Not shown for items without "
        "attribution.",
        ref="organisations[].id",
        default=None,
    )
    verb: str | None = leaf(LABEL, "Operative verb as used in the text.", default=None)
    text: str | None = leaf(TEXT, "Wording.", default=None)
    bracketed: bool = leaf(
        Flag(),
        "True if the paragraph is, or was until its `final`, between square brackets. Open "
        "bracket: true and nothing final.",
        default=False,
    )
    alternatives: tuple[Alternative, ...] = many(
        "Competing versions. Working material: not in an adopted or public text.",
        privacy=Privacy.PARTIES,
        least=1,
        default=(),
    )
    final: FinalText | None = one("What became of a bracketed paragraph.", default=None)
    actions: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Action items that follow from the paragraph (any item).",
        ref="agenda_items[].action_items[].id",
        default=(),
    )
    no_action_reason: str | None = leaf(
        TEXT, "Why an agreement needs no action item.", default=None
    )
    public: bool = leaf(Flag(), "May appear in the public version.", default=False)
    id: str | None = leaf(
        ID, "Stable identity, kept when paragraphs are renumbered.", since=1, default=None
    )
    texts: tuple[ParagraphText, ...] = many("Wording in further languages.", since=1, default=())
    reservations: tuple[Reservation, ...] = many(
        "Reservations, explanations of position and dissociations.", since=1, default=()
    )
