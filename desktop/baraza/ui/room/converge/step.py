"""The third step: how far the delegations converge, and the paragraphs that come of it."""

from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Step
from baraza.domain.conclusions import Paragraph
from baraza.ui.editors import Group, RecordForm, RecordList
from baraza.ui.room.converge.brackets import Settlement, Versions
from baraza.ui.room.converge.paragraph import (
    PartCard,
    WordingCard,
    actions_form,
    identity_form,
)
from baraza.ui.room.converge.paragraphs import Paragraphs
from baraza.ui.room.step import ItemStep
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Column, IconLabel, Label
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words


class ConvergeStep(ItemStep):
    """A strip with the convergence, which is for the desk, over the text of the item."""

    code = Step.CONVERGE

    def _build(self) -> None:
        document = self.document
        self.convergence = self.add_part(
            RecordForm(document, AgendaItem, [Group("", ["convergence"])], columns=1),
            lambda: self.item,
        )
        self.wording = WordingCard(document)
        self.versions, self.settlement = Versions(document), Settlement(document)
        self.brackets = PartCard("", self.versions, self.settlement)
        self.consequences = PartCard(self.tr("What follows"), actions_form(document))
        self.reservations = PartCard("", self._reservations())
        self.languages = PartCard("", self._languages(), identity_form(document))
        self.paragraphs = self.add_part(
            Paragraphs(
                document,
                self.services,
                [
                    self.wording,
                    self.brackets,
                    self.consequences,
                    self.reservations,
                    self.languages,
                ],
            ),
            lambda: self.item,
        )
        self.paragraphs.table.chosen.connect(self._dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        column.addWidget(self._strip())
        column.addWidget(self.paragraphs, 1)

    def _strip(self) -> QWidget:
        px = theme().px
        self.strip = QFrame()
        self.strip.setProperty("role", "strip")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(px(14), px(6), px(10), px(6))
        row.setSpacing(px(8))
        row.addWidget(IconLabel("lock", "text_muted", 14))
        row.addWidget(Label(self.tr("Convergence"), "strong"))
        editor = self.convergence.editors["convergence"]
        editor.caption.hide()
        self.convergence.setMinimumWidth(px(280))
        self.convergence.setMaximumWidth(px(340))
        row.addWidget(self.convergence, 1)
        row.addWidget(Label(self.tr("For the desk: it is never printed."), "muted", wrap=True), 2)
        return self.strip

    def _reservations(self) -> RecordList:
        return RecordList(
            self.document,
            Paragraph,
            "reservations",
            [Group("", ["org", "kind", "text"])],
            title=self.tr("Reservations and explanations"),
            table=[
                Column("", lambda one: Cell(badges=self.document.names.badges(one.org)), 92),
                Column("", lambda one: Cell(code_words(one.kind), second=one.text or "")),
            ],
        )

    def _languages(self) -> RecordList:
        return RecordList(
            self.document,
            Paragraph,
            "texts",
            [Group("", ["text", "language", "state"])],
            title=self.tr("Wording in further languages"),
            table=[
                Column("", lambda one: Cell(one.language, is_strong=True), 52),
                Column("", lambda one: Cell(one.text, second=code_words(one.state))),
            ],
        )

    def _show(self) -> None:
        super()._show()
        item = self.item
        recorded = item is not None and item.convergence is not None
        self.strip.setVisible(self.full_file or recorded)
        self._dress()

    def _dress(self, *_: object) -> None:
        """Put away what a paragraph does not have and a short meeting does not need."""
        paragraph = self.paragraphs.record
        if not isinstance(paragraph, Paragraph):
            return
        full = self.full_file
        disputed = paragraph.bracketed or bool(paragraph.alternatives) or bool(paragraph.final)
        self.brackets.setVisible(disputed)
        self.reservations.setVisible(full or bool(paragraph.reservations))
        has_more = bool(paragraph.texts) or paragraph.id is not None
        self.languages.setVisible(full or has_more)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of the item or of a paragraph; what is put away is shown first."""
        self.strip.setVisible(True)
        for _ in range(2):
            # The first time it chooses the paragraph, the second it sees all its cards.
            for card in (self.brackets, self.reservations, self.languages):
                card.setVisible(True)
            found = super().reveal(key, field)
        return found

    def enter(self) -> None:
        """Put the caret to the paragraphs."""
        if self.paragraphs.records:
            self.paragraphs.table.setFocus()
        else:
            self.paragraphs.add_line.focus()

    def panes(self) -> list[QWidget]:
        """Return the strip, the list, and what is edited of the paragraph."""
        card = self.paragraphs.table.parentWidget()
        return [self.strip, *([card] if card is not None else []), self.paragraphs.side]
