"""The operations an item concerns and the acts they rest on, as the preparation records them."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import operations_of
from baraza.domain.operations import Act, Operation
from baraza.ui.document import Document
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, DataTable
from baraza.ui.widgets.cells import Cell
from baraza.ui.widgets.table import Column
from baraza.ui.words import code_words, day_words


class OperationsRead(QWidget):
    """What was said of the operations, to read here; they are edited with the preparation.

    Attributes:
        table: The operations; Enter goes to one.
    """

    def __init__(
        self, document: Document, go: Callable[[UUID, str], bool], parent: QWidget | None = None
    ) -> None:
        """Show no item; ``go`` shows the field of a record, wherever it is edited."""
        super().__init__(parent)
        self._document, self._go = document, go
        self._item: AgendaItem | None = None
        self.table: DataTable[Operation] = DataTable(
            self.tr("Operations"),
            [
                Column[Operation](self.tr("Operation"), self._operation),
                Column[Operation](self.tr("Acts"), self._acts),
            ],
            lambda one: one.key,
            fit=True,
        )
        self.button = Button(self.tr("Go to the operation"), "arrow-right", "quiet")
        self.choose = Button(self.tr("Choose the operations of this item"), "arrow-right", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        column.addWidget(self.table)
        ways = QHBoxLayout()
        for button in (self.button, self.choose):
            ways.addWidget(button)
        ways.addStretch(1)
        column.addLayout(ways)
        self.table.opened.connect(lambda key: self._go(key, "acts"))
        self.button.clicked.connect(self._open)
        self.choose.clicked.connect(self._choose)

    def _operation(self, operation: Operation) -> Cell:
        parts = [code_words(operation.type)]
        if operation.command:
            parts.append(self.tr("command: {org}").format(org=self._badge(operation.command)))
        forces = operation.host_nation_forces
        if forces is not None and forces.supported_by_UN:
            parts.append(self.tr("national forces receive United Nations support"))
        return Cell(operation.name, second=" · ".join(parts))

    def _badge(self, org: str) -> str:
        return self._document.names.badge(org)[0]

    def _acts(self, operation: Operation) -> Cell:
        return Cell("\n".join(self._act(act) for act in operation.acts))

    def _act(self, act: Act) -> str:
        pattern = self.tr("{organ}: {what}, {instrument}")
        if act.until:
            pattern = self.tr("{organ}: {what}, {instrument}, until {day}")
        return pattern.format(
            organ=act.organ,
            what=code_words(act.nomenclature).lower(),
            instrument=act.instrument,
            day=day_words(act.until),
        )

    def show_item(self, item: AgendaItem | None) -> None:
        """Show the operations of an item."""
        self._item = item
        found = operations_of(self._document.value, item) if item is not None else ()
        self.table.show_rows(found)
        if found and self.table.current_key() is None:
            self.table.choose(found[0].key)
        self.table.setVisible(bool(found))
        self.button.setVisible(bool(found))

    def _open(self) -> None:
        key = self.table.current_key()
        if isinstance(key, UUID):
            self._go(key, "acts")

    def _choose(self) -> None:
        if self._item is not None:
            self._go(self._item.key, "operations")
