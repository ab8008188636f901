"""The outcome's life: versions, silence, adoption, ad referendum."""

from typing import ClassVar

from baraza.domain.codes import Numbering, OutcomeEventKind, OutcomeState, ParagraphKind
from baraza.domain.conclusions import ParagraphText
from baraza.domain.kinds import (
    ID,
    INSTANT,
    LABEL,
    LANGUAGE,
    LOCALIZED,
    TEXT,
    Code,
    Flag,
    ListOf,
    Whole,
)
from baraza.domain.maps import EMPTY, Map
from baraza.domain.members import Privacy, leaf, many
from baraza.domain.tree import Record, record


@record
class AdReferendum(Record):
    """Ad referendum of one delegation on one paragraph."""

    paragraph: int = leaf(
        Whole(1, 100000), "Paragraph concerned.", ref="agenda_items[].paragraphs[].no"
    )
    by: str = leaf(ID, "Delegation.", ref="organisations[].id")
    confirmed: str | None = leaf(
        INSTANT, "When headquarters confirmed; null: still open.", nullable=True, default=None
    )
    lapsed: str | None = leaf(
        INSTANT, "When it lapsed without confirmation; null: has not.", nullable=True, default=None
    )


@record
class OutcomeEvent(Record):
    """A version of the outcome text, or an event in its life. Has `version` or `event`."""

    one_of: ClassVar[tuple[str, ...]] = ("version", "event")

    version: str | None = leaf(
        LABEL, "Name of the version (zero draft, Rev.1, final …).", default=None
    )
    event: OutcomeEventKind | None = leaf(Code(OutcomeEventKind), "Event.", default=None)
    date: str = leaf(INSTANT, "When.")
    by: str | None = leaf(
        LABEL,
        "Organisation id, or the word rapporteurs, co-chairs, host or secretariat.",
        default=None,
    )
    state: OutcomeState | None = leaf(
        Code(OutcomeState), "State of the text from this moment.", default=None
    )
    brackets: int | None = leaf(
        Whole(0, 100000), "Paragraphs still in brackets in this version.", default=None
    )
    silence_until: str | None = leaf(
        INSTANT,
        "Deadline of the silence procedure; later than the date. A stored instant: it does not "
        "depend on a running program.",
        default=None,
    )
    paragraph: int | None = leaf(
        Whole(1, 100000),
        "Paragraph concerned.",
        ref="agenda_items[].paragraphs[].no",
        default=None,
    )
    reason: str | None = leaf(TEXT, "Reason given.", privacy=Privacy.PARTIES, default=None)
    symbol: str | None = leaf(
        LABEL, "Symbol or working reference of the issued text.", default=None
    )
    ad_referendum: tuple[AdReferendum, ...] = many(
        "State of ad referendum agreements at this moment; a later entry on the same "
        "paragraph and delegation replaces an earlier one.",
        default=(),
    )


@record
class OutcomeParagraph(Record):
    """A paragraph of the outcome outside the agenda items: preamble, opening, closing."""

    id: str = leaf(ID, "Stable identity.")
    kind: ParagraphKind = leaf(Code(ParagraphKind), "Kind of paragraph.")
    verb: str | None = leaf(LABEL, "Operative verb as used in the text.", default=None)
    text: str = leaf(TEXT, "Wording.")
    texts: tuple[ParagraphText, ...] = many("Wording in further languages.", default=())
    public: bool = leaf(Flag(), "May appear in the public version.", default=False)


@record
class FrozenParagraph(Record):
    """A paragraph as it stood when a revision was circulated."""

    id: str | None = leaf(
        ID, "Identity of the paragraph; it need not exist any more.", default=None
    )
    no: int | None = leaf(Whole(1, 100000), "Number it had.", default=None)
    language: str | None = leaf(LANGUAGE, "Language of the wording.", default=None)
    text: str = leaf(TEXT, "Wording, brackets included.")


@record
class Revision(Record):
    """A text as it was circulated, frozen."""

    id: str = leaf(ID, "Identifier of the revision.")
    name: str = leaf(LABEL, "Name (zero draft, Rev.1 …).")
    date: str = leaf(INSTANT, "When it was circulated.")
    addressees: tuple[str, ...] = leaf(
        ListOf(ID, unique=True), "To whom.", ref="organisations[].id", default=()
    )
    state: OutcomeState | None = leaf(Code(OutcomeState), "State of the text.", default=None)
    note: str | None = leaf(TEXT, "Remark.", default=None)
    paragraphs: tuple[FrozenParagraph, ...] = many("The text, paragraph by paragraph.", default=())


@record
class Outcome(Record):
    """The outcome as one document with an order of its own."""

    title: Map[str] = leaf(LOCALIZED, "Title of the document.", default=EMPTY)
    numbering: Numbering | None = leaf(
        Code(Numbering), "How paragraphs are numbered.", default=None
    )
    order: tuple[str, ...] = leaf(
        ListOf(ID, unique=True),
        "Paragraphs in the order of the document, by their stable identities.",
        ref="agenda_items[].paragraphs[].id|outcome.paragraphs[].id",
        default=(),
    )
    paragraphs: tuple[OutcomeParagraph, ...] = many(
        "Paragraphs outside the agenda items.", default=()
    )
    revisions: tuple[Revision, ...] = many(
        "Texts as they were circulated, oldest first.", privacy=Privacy.PARTIES, default=()
    )
