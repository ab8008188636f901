"""Beside a step: who leads what under the item, and who does what by when."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.actions import ActionItem
from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import JOINT, NO_LEADS, SETTLED
from baraza.domain.labour import LabourRow
from baraza.ui.document import Document
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Column, DataTable, Label, ScrollPage, SectionHeader
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import caption, day_words, list_words

_ROLES = ("co_lead", "support", "contribute", "consulted", "informed")


class Summary(QWidget):
    """The division of labour and the actions of the item, to be read; Enter goes to a row.

    Signals:
        wanted: The user wants to see a record; carries its key.
    """

    wanted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        super().__init__(parent)
        self._document = document
        px = theme().px
        self.labour_count, self.action_count = Label("", "muted"), Label("", "muted")
        self.no_rows = Label(self.tr("No task is shared out yet."), "muted", wrap=True)
        self.no_actions = Label(self.tr("No action follows yet."), "muted", wrap=True)
        self.labour_table: DataTable[Any] = DataTable(
            self.tr("Division of labour"),
            [
                Column[Any](self.tr("Task"), self._task),
                Column[Any](self.tr("Lead"), self._lead, 100),
            ],
            lambda row: row.key,
            fit=True,
        )
        self.action_table: DataTable[Any] = DataTable(
            self.tr("Actions"),
            [
                Column[Any](self.tr("Action"), self._action),
                Column[Any](self.tr("By"), self._responsible, 100),
            ],
            lambda action: action.key,
            fit=True,
        )
        for table in (self.labour_table, self.action_table):
            table.opened.connect(self.wanted)
        scroll = ScrollPage(self.tr("Division of labour and actions"), margin=16)
        scroll.body.setSpacing(px(6))
        scroll.add(SectionHeader(self.tr("Division of labour"), self.labour_count))
        scroll.add(self.labour_table, self.no_rows)
        scroll.body.addSpacing(px(14))
        scroll.add(SectionHeader(self.tr("Actions"), self.action_count))
        scroll.add(self.action_table, self.no_actions)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_item(self, item: AgendaItem | None) -> None:
        """Show the rows and the actions of an item."""
        rows = item.division_of_labour if item is not None else ()
        actions = item.action_items if item is not None else ()
        self.labour_table.show_rows(rows)
        self.action_table.show_rows(actions)
        for table, none, count, held in (
            (self.labour_table, self.no_rows, self.labour_count, rows),
            (self.action_table, self.no_actions, self.action_count, actions),
        ):
            table.setVisible(bool(held))
            none.setVisible(not held)
            count.show_text(str(len(held)) if held else "")

    def _task(self, row: LabourRow) -> Cell:
        roles = []
        for role in _ROLES:
            held = getattr(row, role)
            if held and not (role == "co_lead" and row.lead == JOINT):
                names = list_words([self._document.names.badge(one)[0] for one in held])
                roles.append(
                    self.tr("{role}: {names}").format(role=caption(LabourRow, role), names=names)
                )
        return Cell(row.activity, second=" · ".join(roles))

    def _lead(self, row: LabourRow) -> Cell:
        if row.lead in NO_LEADS:
            return Cell(self.tr("Not agreed"), tone="warn")
        names = self._document.names
        if row.lead == JOINT:
            return Cell(badges=[names.badge(one) for one in row.co_lead])
        return Cell(badges=names.badges(row.lead))

    def _action(self, action: ActionItem) -> Cell:
        due = action.due_event or (day_words(action.due) if action.due else "")
        parts = [due or self.tr("No date yet"), action.owner_function or self.tr("No owner yet")]
        return Cell(action.text, second=" · ".join(parts), is_struck=action.status in SETTLED)

    def _responsible(self, action: ActionItem) -> Cell:
        return Cell(badges=self._document.names.badges(action.responsible))
