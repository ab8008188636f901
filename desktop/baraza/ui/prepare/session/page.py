"""The session: what kind of meeting, when, where, in which languages, under which rules."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.session import Session
from baraza.domain.tree import Record
from baraza.ui.editors import Field, Group, OptionalRecord, RecordForm
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.prepare.session.exceptions import Exceptions
from baraza.ui.prepare.subject_page import SubjectPage
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Card, ScrollPage
from baraza.ui.words import code_words, day_words

type _Section = tuple[str, list[QWidget]]


class SessionPage(SubjectPage):
    """Every field of the session, by what it is about, in two columns of cards."""

    def _build(self) -> None:
        self._head(self.tr("Session"))
        self._build_meeting()
        self._build_record()
        self._build_rules()
        self._lay_out()

    def _build_meeting(self) -> None:
        tr = self.tr
        self.meeting = self._form(
            Group("", ["title", "format", "reference", "mode", "host", "place", "timezone"]),
            Group(tr("Times"), ["start", "end"]),
        )
        self.languages = self._single(
            "languages", ["working", "interpretation", Field("authentic_outcome", WHOLE_WIDTH)]
        )
        self.next_meeting = self._single("next_meeting", ["date", "place", "host", "note"])

    def _build_record(self) -> None:
        self.handling = self._form(
            Group("", ["classification", "attribution", "outcome_type", "outcome_public_version"])
        )
        self.exceptions = Exceptions(self.document, self.tr("Stricter for single items"))
        self.add_part(self.exceptions, self._session)

    def _build_rules(self) -> None:
        self.chairs = self._form(
            Group("", [Field("co_chairs", WHOLE_WIDTH), Field("rapporteurs", WHOLE_WIDTH)]),
            Group("", [Field("decision_rule", WHOLE_WIDTH)]),
        )
        self.quorum = self._single("quorum_rule", [Field("type", WHOLE_WIDTH), "met"])
        self.file = self._form(Group("", ["id", "stage"]))
        self.own = RecordForm(
            self.document, Consultation, [Group("", ["own_org", "made_for"])], place=""
        )
        self.add_part(self.own, lambda: self.document.value)

    def _lay_out(self) -> None:
        tr = self.tr
        leading: list[_Section] = [
            (tr("Meeting"), [self.meeting]),
            (tr("Languages"), [self.languages]),
            (tr("Next meeting"), [self.next_meeting]),
        ]
        trailing: list[_Section] = [
            (tr("Classification and attribution"), [self.handling, self.exceptions]),
            (tr("Chairs and rules"), [self.chairs, self.quorum]),
            (tr("This file"), [self.file, self.own]),
        ]
        scroll = ScrollPage(tr("Session"))
        across = QHBoxLayout()
        across.setSpacing(theme().px(14))
        for cards in (leading, trailing):
            column = QVBoxLayout()
            column.setSpacing(theme().px(14))
            for title, parts in cards:
                card = Card(title)
                card.add(*parts)
                column.addWidget(card)
            column.addStretch(1)
            across.addLayout(column, 1)
        scroll.body.addLayout(across)
        scroll.body.addStretch(1)
        self.column.addWidget(scroll, 1)

    def _form(self, *groups: Group) -> RecordForm:
        form = RecordForm(self.document, Session, groups, place="session")
        return self.add_part(form, self._session)

    def _single(self, branch: str, fields: list[str | Field]) -> OptionalRecord:
        part = OptionalRecord(self.document, Session, branch, [Group("", fields)])
        return self.add_part(part, self._session)

    def _session(self) -> Record:
        return self.document.value.session

    def _show(self) -> None:
        super()._show()
        session = self.document.value.session
        parts = [code_words(session.format), session.place or "", day_words(session.start)]
        line = " · ".join(part for part in parts if part)
        self.header.show_words(self.tr("Session"), line)

    def panes(self) -> list[QWidget]:
        """Return the forms in the order of reading."""
        return [self.meeting, self.handling, self.chairs]
