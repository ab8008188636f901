"""The log of interventions beside any step: who said what, in the order of time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.consultation import Consultation
from baraza.domain.interventions import Intervention
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Group, RecordList
from baraza.ui.editors.beginnings import now
from baraza.ui.widgets import Column, ScrollPage
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import clock_words, code_words


class InterventionList(RecordList):
    """What was said on the item; a new entry has its item and the time of day."""

    def __init__(self, document: Document, item: Callable[[], AgendaItem]) -> None:
        """Compose list and form."""
        self._item = item
        super().__init__(
            document,
            Consultation,
            "interventions",
            [Group("", ["text", "org", "speaker", "kind", "at", "agenda_item", "id"])],
            title=QCoreApplication.translate("InterventionList", "What was said on the item"),
            table=[
                Column[Any]("", lambda one: Cell(badges=document.names.badges(one.org)), 84),
                Column[Any]("", _said),
            ],
            columns=1,
            shown=self._belongs,
        )

    def _belongs(self, record: Record) -> bool:
        said_on = getattr(record, "agenda_item", None)
        return said_on is None or said_on == self._item().id

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        beginning = {
            "agenda_item": self._item().id,
            "at": now(self._document.value, self._document.clock),
        }
        super()._add(words, chosen | beginning)


class LogSheet(QWidget):
    """The list in a sheet of its own."""

    def __init__(self, entries: InterventionList, parent: QWidget | None = None) -> None:
        """Let the list scroll."""
        super().__init__(parent)
        scroll = ScrollPage(QCoreApplication.translate("LogSheet", "Interventions"), margin=16)
        scroll.add(entries)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _said(intervention: Intervention) -> Cell:
    parts = [clock_words(intervention.at) if intervention.at else "", code_words(intervention.kind)]
    return Cell(intervention.text, second=" · ".join(part for part in parts if part))
