"""The first step: the question, facts and assumptions to confirm, who is needed for it."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Step
from baraza.ui.editors import Field, Group, RecordForm, RecordList
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.room.frame.entries import assumption_list, fact_list, hint
from baraza.ui.room.frame.expertise import ExpertiseTable
from baraza.ui.room.frame.precedents import Precedents
from baraza.ui.room.step import ItemStep
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Card, Column, Label, ScrollPage
from baraza.ui.widgets.cells import Cell


class FrameStep(ItemStep):
    """Two columns: what is known, and what surrounds it."""

    code = Step.FRAME

    def _build(self) -> None:
        document = self.document
        self.facts = self.add_part(self._facts_list(), lambda: self.document.value)
        self.assumptions = self.add_part(
            assumption_list(document, lambda: self.item), lambda: self.document.value
        )
        self.question = self._form(["title", "type", "cycle_phase", "step"])
        self.required = self._form([Field("required_expertise", WHOLE_WIDTH)])
        self.operations = self._form([Field("operations", WHOLE_WIDTH)])
        self.expertise, self.precedents = ExpertiseTable(document), Precedents(document)
        self.precedents.wanted.connect(self._see)
        self.notes = self.add_part(self._notes_list(), lambda: self.item)
        self._lay_out()

    def _facts_list(self) -> Any:
        return fact_list(self.document, lambda: self.item)

    def _form(self, fields: list[str | Field]) -> RecordForm:
        form = RecordForm(self.document, AgendaItem, [Group("", fields)], place="agenda_items[]")
        return self.add_part(form, lambda: self.item)

    def _notes_list(self) -> RecordList:
        notes = RecordList(
            self.document,
            AgendaItem,
            "private_notes",
            [Group("", ["text", "org"])],
            title=self.tr("Own notes on the item"),
            table=[Column[Any]("", lambda note: Cell(note.text))],
            columns=1,
        )
        # The card is narrow; the words need the room more than whose note it is.
        notes.add_line.choices["org"].setMaximumWidth(theme().px(112))
        return notes

    def _lay_out(self) -> None:
        scroll = ScrollPage(self.title())
        leading, trailing, across = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        facts, assumptions, notes = Card(), Card(), Card()
        facts.add(self.facts, Label(hint(self), "muted", wrap=True))
        assumptions.add(self.assumptions)
        notes.add(self.notes)
        self._fill(leading, facts, assumptions)
        expertise = self._card(self.tr("Expertise"), self.expertise, self.required)
        self.surroundings = self._card(
            self.tr("Operations and precedents"), self.operations, self.precedents
        )
        question = self._card(self.tr("The question"), self.question)
        self._fill(trailing, expertise, self.surroundings, notes, question)
        across.setSpacing(theme().px(14))
        across.addLayout(leading, 5)
        across.addLayout(trailing, 4)
        scroll.body.addLayout(across)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self._leading, self._trailing = facts, expertise

    def _card(self, title: str, *widgets: QWidget) -> Card:
        card = Card(title)
        card.add(*widgets)
        return card

    def _fill(self, column: QVBoxLayout, *cards: Card) -> None:
        column.setSpacing(theme().px(14))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)

    def _show(self) -> None:
        super()._show()
        item = self.item
        self.expertise.show_item(item)
        self.precedents.show_item(item)
        has_operations = item is not None and bool(item.operations)
        self.operations.setVisible(self.full_file or has_operations)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of the item, of an entry, or of a note."""
        self.operations.setVisible(True)
        return super().reveal(key, field)

    def enter(self) -> None:
        """Put the caret to the facts to be confirmed."""
        if self.facts.records:
            self.facts.table.setFocus()
        else:
            self.facts.add_line.focus()

    def panes(self) -> list[QWidget]:
        """Return the two columns."""
        return [self._leading, self._trailing]

    def _see(self, key: UUID) -> None:
        self.services.reveal(key, "case")
