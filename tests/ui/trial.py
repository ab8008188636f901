"""A small page over the sample, for tests of the window and of the parts of pages."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.parties import Delegation
from baraza.domain.session import Session
from baraza.domain.tree import Change, diff
from baraza.ui.editors import Group, OptionalRecord, RecordForm, RecordList
from baraza.ui.page import Page
from baraza.ui.pages import Place
from baraza.ui.widgets import Card, Label, PageHeader, ScrollPage


class Ledger:
    """Keeps every save, and drafts, as an office would."""

    def __init__(self) -> None:
        self.saves: list[tuple[str, str | None]] = []
        self.value: Consultation | None = None
        self.drafts: dict[tuple[object, str], str] = {}
        self.refusal: Exception | None = None

    def save(
        self, before: Consultation, after: Consultation, intent: str, undoes: str | None
    ) -> tuple[Change, ...]:
        if self.refusal is not None:
            raise self.refusal
        self.saves.append((intent, undoes))
        self.value = after
        return diff(before, after)

    def keep_draft(self, record: object, field: str, text: str) -> None:
        self.drafts[record, field] = text

    def drop_draft(self, record: object, field: str) -> None:
        self.drafts.pop((record, field), None)


class FrontPage(Page):
    """A page over no consultation."""

    words: ClassVar[str] = "Good morning"

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 20)
        column.addWidget(PageHeader(self.words, "Nothing is due today"))
        card = Card("Today")
        card.add(Label("No consultation is open.", "second"))
        column.addWidget(card)
        column.addStretch(1)


class SubjectPage(Page):
    """A page over the session and the delegations."""

    form: RecordForm
    delegations: RecordList
    delegates: RecordList
    quorum: OptionalRecord

    def _build(self) -> None:
        document = self.document
        self.form = RecordForm(
            document,
            Session,
            [
                Group("", ["title", "format", "place", "host", "mode", "timezone"]),
                Group("Times", ["start", "end", "co_chairs", "rapporteurs"]),
                Group("Record", ["classification", "attribution", "outcome_type", "reference"]),
            ],
        )
        self.quorum = OptionalRecord(
            document, Session, "quorum_rule", [Group("", ["type", "met"])], title="Quorum"
        )
        self.delegates = RecordList(
            document,
            Delegation,
            "delegates",
            [Group("", ["name", "function", "level", "grade", "expertise", "attendance"])],
            title="Delegates",
        )
        self.delegations = RecordList(
            document,
            Consultation,
            "delegations",
            [Group("", ["org", "party_role", "head", "alternate", "authority"])],
            title="Delegations",
            details=[self.delegates],
        )
        self.add_part(self.form, lambda: self.document.value.session)
        self.add_part(self.quorum, lambda: self.document.value.session)
        self.add_part(self.delegations, lambda: self.document.value)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(14)
        self.header = PageHeader("Prepare", "Session and delegations")
        column.addWidget(self.header)
        scroll = ScrollPage("Prepare")
        session, delegations = Card("Session"), Card("Delegations")
        session.add(self.form, self.quorum)
        delegations.add(self.delegations)
        scroll.add(session, delegations)
        column.addWidget(scroll, 1)

    def panes(self) -> list[QWidget]:
        return [self.form, self.delegations]


TRIAL_PLACES = (
    Place("home", "Home", "house", __name__, "FrontPage", needs_document=False, words_from=0),
    Place("prepare", "Prepare", "list-checks", __name__, "SubjectPage"),
)
