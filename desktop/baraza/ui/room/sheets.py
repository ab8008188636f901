"""The sheets beside the step: those of the room itself, and those that a step asks for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from baraza.domain.agenda import AgendaItem
from baraza.ui.document import Document
from baraza.ui.panes import give_back
from baraza.ui.room.facts import FactsSheet, assumptions_of, facts_of
from baraza.ui.room.log import InterventionList, LogSheet
from baraza.ui.room.side import SidePanel


class Sheets(QObject):
    """Opens and closes sheets, and gives the caret back to where it was.

    Attributes:
        facts: Facts and assumptions of the item.
        log: The interventions on the item.

    Signals:
        turned: Another sheet, or none, is shown.
        left: A sheet was closed and nothing is left that had the caret before.
    """

    turned = Signal()
    left = Signal()

    def __init__(self, document: Document, side: SidePanel, item: Callable[[], AgendaItem]) -> None:
        """Serve a side of the room; ``item`` says which item one is on."""
        super().__init__(side)
        self._document, self._side, self._item = document, side, item
        self._before: QWidget | None = None
        self.facts = FactsSheet(document)
        self.log = InterventionList(document, item)
        self.log_sheet = LogSheet(self.log)
        side.closed.connect(self._give_back)

    @property
    def shown(self) -> QWidget | None:
        """The sheet that is shown."""
        return self._side.sheet

    def show(self, title: str, sheet: QWidget | None) -> None:
        """Show a sheet, or none."""
        if sheet is not None and self._side.sheet is None:
            self._before = self._side.window().focusWidget()
        self._side.show_sheet(title, sheet)
        self.turned.emit()

    def show_item(self) -> tuple[int, int]:
        """Show the item in the sheets of the room; returns how much stands in each."""
        value, item = self._document.value, self._item()
        facts, assumptions = facts_of(value, item), assumptions_of(value, item)
        self.facts.show_item(facts, assumptions)
        return len(facts) + len(assumptions), len(self.log.records)

    def leave_step(self) -> None:
        """Close what belongs to a step; the sheets of the room stay."""
        if self.shown not in (self.facts, self.log_sheet):
            self._side.show_sheet("", None)

    def turn_facts(self) -> None:
        """Open or close the facts."""
        self._turn(self.tr("Facts and assumptions"), self.facts)

    def turn_log(self) -> None:
        """Open or close the log, with the caret where the next entry is typed."""
        self._turn(self.tr("Interventions"), self.log_sheet)
        if self.shown is self.log_sheet:
            self.log.add_line.focus()

    def open_log(self) -> None:
        """Open the log."""
        self.show(self.tr("Interventions"), self.log_sheet)

    def _turn(self, title: str, sheet: QWidget) -> None:
        is_open = self.shown is sheet
        self.show("" if is_open else title, None if is_open else sheet)

    def _give_back(self) -> None:
        self.turned.emit()
        if not give_back(self._before):
            self.left.emit()
