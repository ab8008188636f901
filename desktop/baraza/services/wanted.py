"""Any document of a consultation, asked for by one value that holds whatever can be chosen."""

from dataclasses import dataclass
from enum import StrEnum

from baraza.exports.archive import Archive
from baraza.exports.layout import Layout, Paper
from baraza.services.minutes import ANNEXES, EDITION_WORDS, Edition, Partner, Wish
from baraza.services.papers import FORMS, Order, PaperAsked, PaperKind, Wishes

__all__ = ["DocumentKind", "Edition", "Order", "Paper", "Partner", "Wanted"]


class DocumentKind(StrEnum):
    """A document that can be made of a consultation."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    BRIEF = "brief"
    ACTIONS = "actions"
    LABOUR = "labour"
    ATTENDANCE = "attendance"
    SIGNATURES = "signatures"
    COMPARISON = "comparison"

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions it is made in, the usual one first.

        Circulated texts travel to the parties and are printed for no one else.
        """
        if self is DocumentKind.MINUTES:
            return ("joint", *(one for one in EDITION_WORDS if one != "joint"))
        if self is DocumentKind.COMPARISON:
            return ("internal",)
        return FORMS[PaperKind(self.value)].editions


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document is wanted, and how.

    What does not concern its kind is passed over: only the minutes come in two languages.

    Attributes:
        kind: Which it is.
        language: Language of the document.
        edition: For whom it is, of the editions of its kind.
        partner: A second language of the minutes.
        left_out: Names of the annexes that the minutes are not to have, of `ANNEXES`.
        paper: Size of the sheets.
        line_numbers: Whether the lines of the minutes are numbered.
        with_data: Whether the data it is made from travel inside, if they may.
        own: Organisation of one's own delegation, where the consultation does not tell it.
        order: In which order actions stand.
        before: The earlier of two texts that are compared; empty for the last but one.
        after: The later one; empty for the last.
    """

    kind: DocumentKind = DocumentKind.MINUTES
    language: str = "en"
    edition: Edition = "joint"
    partner: Partner | None = None
    left_out: frozenset[str] = frozenset()
    paper: Paper = Paper.A4
    line_numbers: bool = False
    with_data: bool = True
    own: str | None = None
    order: Order = Order.DUE
    before: str = ""
    after: str = ""

    @property
    def may_carry_data(self) -> bool:
        """Whether the data it is made from may travel inside."""
        if self.kind is DocumentKind.COMPARISON:
            return False
        if self.kind is DocumentKind.MINUTES:
            return True
        return self.edition == "joint" and self.asked.form.carries_data

    @property
    def carries_data(self) -> bool:
        """Whether the data it is made from travel inside."""
        return self.with_data and self.may_carry_data

    @property
    def archive(self) -> Archive:
        """The profile for archives."""
        return Archive.A3A if self.with_data else Archive.A2A

    @property
    def annexes(self) -> frozenset[str] | None:
        """The annexes of the minutes; None for all that have content."""
        return frozenset(ANNEXES) - self.left_out if self.left_out else None

    @property
    def wish(self) -> Wish:
        """What is wanted of the minutes."""
        layout = Layout(self.paper, line_numbers=self.line_numbers)
        return Wish(self.language, self.edition, self.partner, self.annexes, layout, self.archive)

    @property
    def asked(self) -> PaperAsked:
        """What is wanted of a paper beside the minutes."""
        kind = PaperKind(self.kind.value)
        return PaperAsked(kind, self.language, self.edition, self.own, Wishes(self.order))
