"""Earlier cases that matter for an item: which, and what they taught."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.changes import change
from baraza.domain.consultation import Consultation
from baraza.domain.evidence import Precedent
from baraza.ui.document import Document
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import ChipRow, Column, DataTable, Label
from baraza.ui.widgets.cells import Cell


class Precedents(QWidget):
    """A row for each case, and a way to take one from the register or to let it go.

    Signals:
        wanted: The user wants to edit a case; carries its key.
    """

    wanted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        super().__init__(parent)
        self._document = document
        self._item: AgendaItem | None = None
        self.table: DataTable[Any] = DataTable(
            self.tr("Precedents"),
            [Column[Any]("", _case)],
            lambda precedent: precedent.key,
            fit=True,
        )
        self.table.horizontalHeader().hide()
        self.table.opened.connect(self.wanted)
        self.chips = ChipRow(self.tr("Precedents of the item"))
        self.chips.changed.connect(self._relate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        column.addWidget(Label(self.tr("Precedents"), "caption"))
        column.addWidget(self.table)
        column.addWidget(self.chips)

    def show_item(self, item: AgendaItem | None) -> None:
        """Show the cases that matter for an item."""
        self._item = item
        held = self._document.value.precedents
        here = [one for one in held if item is not None and item.id in one.relevance]
        self.table.show_rows(here)
        self.table.setVisible(bool(here))
        self.chips.show_offers([(one.id, one.case) for one in held])
        self.chips.show_values([one.id for one in here])
        self.setVisible(bool(held))

    def _relate(self, wanted: tuple[str, ...]) -> None:
        item = self._item
        if item is not None:
            self._document.edit(self.tr("Precedents of the item"), relate, item.id, wanted)
            self.show_item(item)


def relate(consultation: Consultation, item: str, wanted: tuple[str, ...]) -> Consultation:
    """Let these precedents, and no others, matter for an item."""
    for precedent in consultation.precedents:
        others = tuple(one for one in precedent.relevance if one != item)
        relevance = (*others, item) if precedent.id in wanted else others
        if set(relevance) != set(precedent.relevance):
            consultation = change(consultation, precedent.key, relevance=relevance)
    return consultation


def _case(precedent: Precedent) -> Cell:
    parts = [precedent.measure, precedent.lesson or precedent.outcome]
    return Cell(precedent.case, second="\n".join(part for part in parts if part))
