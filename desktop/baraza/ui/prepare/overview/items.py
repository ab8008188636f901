"""The items of the agenda at a glance, each with what stands open on it."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from baraza.domain.agenda import AgendaItem
from baraza.ui.document import Document
from baraza.ui.naming import in_language
from baraza.ui.prepare.counts import prepares
from baraza.ui.widgets import Column, DataTable
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words


class ItemTable(DataTable[AgendaItem]):
    """The agenda; Enter or a click goes to the item.

    Signals:
        wanted: The user wants to see an item; carries its key.
    """

    wanted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Show the items of a document."""
        self._document = document
        columns: list[Column[Any]] = [
            Column("", lambda item: Cell(str(item.number), "plain"), 48),
            Column("", self._title),
            Column("", self._still, 84),
        ]
        name = QCoreApplication.translate("ItemTable", "Agenda")
        super().__init__(name, columns, lambda item: item.key, fit=True, parent=parent)
        self.horizontalHeader().hide()
        self.opened.connect(self.wanted)
        self.clicked.connect(self._want)

    def show_document(self) -> None:
        """Show the items as they are now."""
        self.show_rows(self._document.value.agenda_items)

    def _title(self, item: AgendaItem) -> Cell:
        title = in_language(item.title, self._document.value.session.languages.working)
        return Cell(title, second=code_words(item.type))

    def _still(self, item: AgendaItem) -> Cell:
        found = (one for one in self._document.findings if item.id in one.items)
        still = sum(1 for one in found if prepares(one) and one.overridden is None)
        words = QCoreApplication.translate("ItemTable", "%n open", "", still)
        return Cell(words, "warn") if still else Cell()

    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(self.rows.key_at(index.row()))
