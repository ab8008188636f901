"""The matrix of the division of labour: arrows move, a letter gives a role, Space the next one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from baraza.domain.allocation import NOT_AGREED, ROLES, Role
from baraza.domain.checks.readings import JOINT
from baraza.ui.room.labour.matrix_model import FIRST_ORG, LEAD, TASK, MatrixModel
from baraza.ui.room.labour.matrix_paint import MatrixDelegate, OrganisationHeader, width_in_words
from baraza.ui.room.labour.role_menu import LeadMenu, RoleMenu
from baraza.ui.room.labour.roles import given_by
from baraza.ui.room.labour.tasks import Across, Task
from baraza.ui.theme.theme import theme

_TASK_LEAST, _TASK_USUAL, _LEAD_WIDTH = 220, 340, 104
_LETTER_LEAST, _LETTER_MOST, _WORDS_MOST = 28, 56, 120
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class LabourMatrix(QTableView):
    """Tasks down, organisations across; as high as its rows.

    Signals:
        chosen: Another task is current; carries its key or None.
        opened: The user wants the fields of a task; carries its key.
        struck: Delete on a task; carries its key.
        role_given: Carries the key of the task, the organisation, and a role or None.
        lead_given: Carries the key of the task, and a lead as the file writes it or None.
    """

    chosen = Signal(object)
    opened = Signal(object)
    struck = Signal(object)
    role_given = Signal(object, str, object)
    lead_given = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty matrix."""
        super().__init__(parent)
        self.cells = MatrixModel(self)
        self.setModel(self.cells)
        self.painter_ = MatrixDelegate(self, self.cells)
        self.setItemDelegate(self.painter_)
        self.setHorizontalHeader(OrganisationHeader(self, self.cells))
        self.setAccessibleName(self.tr("Division of labour"))
        self.setAccessibleDescription(
            self.tr("Arrows move; a letter gives a role; Space the next role; Delete none")
        )
        self.setObjectName("LabourRow.roles")
        self._menu: QMenu | None = None
        self._pressed = QModelIndex()
        self._announced: object = object()
        self._dress()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._fit)
        for signal in (self.cells.dataChanged, self.cells.modelReset):
            signal.connect(self._settle.start)
        self.selectionModel().currentChanged.connect(self._announce)
        self._fit()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme().px(36))
        head = self.horizontalHeader()
        head.setMinimumSectionSize(theme().px(_LETTER_LEAST))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_tasks(self, tasks: Sequence[Task], across: Sequence[Across]) -> None:
        """Show these tasks under these organisations; the current cell stays current."""
        key, column = self.current_key(), max(self.currentIndex().column(), TASK)
        org = self.cells.organisation(self.currentIndex())
        if self.cells.show(tuple(tasks), tuple(across)):
            if org is not None:
                column = max(self.cells.column_of(org.org), LEAD)
            self.choose(key, column)
            self._fit()
        self.viewport().update()

    def current_key(self) -> UUID | None:
        """Return the key of the current task."""
        task = self.cells.task(self.currentIndex())
        return task.key if task is not None else None

    def choose(self, key: UUID | None, column: int | None = None) -> bool:
        """Make a task current, in a column or the one that is current; returns whether it is."""
        row = self.cells.row_of(key)
        if row < 0:
            return False
        wanted = max(self.currentIndex().column(), TASK) if column is None else column
        index = self.cells.index(row, min(wanted, self.cells.columnCount() - 1))
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        return True

    def go_to(self, org: str) -> bool:
        """Go to the column of an organisation, in the current row; returns whether it is there."""
        column = self.cells.column_of(org)
        row = max(self.currentIndex().row(), 0)
        if column < 0 or not self.cells.tasks:
            return False
        self.choose(self.cells.tasks[row].key, column)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give roles by keys; whatever is not meant for a cell goes on."""
        task = self.cells.task(self.currentIndex())
        plain = event.modifiers() in _PLAIN
        if task is None or not plain:
            super().keyPressEvent(event)
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_F2:
            self._open(task.key, to_fields=event.key() == Qt.Key.Key_F2)
        elif event.key() == Qt.Key.Key_Space:
            self._turn(task)
        elif event.key() in _CLEAR:
            self._clear(task.key)
        elif given := given_by(event.text()) if event.text().strip() else None:
            self.give(given)
        elif not event.text().strip():
            super().keyPressEvent(event)

    def give(self, given: str | None) -> None:
        """Give the current organisation a role or none, or settle the lead of the current row."""
        key, one = self.current_key(), self.cells.organisation(self.currentIndex())
        if key is None:
            return
        if given in (JOINT, NOT_AGREED):
            self.lead_given.emit(key, given)
        elif one is not None:
            self.role_given.emit(key, one.org, None if given is None else Role(given))

    def _turn(self, task: Task) -> None:
        """Give the next role after the present one, and none after the last."""
        if self.currentIndex().column() < FIRST_ORG:
            self._open(task.key)
            return
        order: list[Role | None] = [None, *ROLES]
        roles = self.cells.roles(self.currentIndex())
        here = order.index(roles[0]) if roles else 0
        self.give(order[(here + 1) % len(order)])

    def _clear(self, key: UUID) -> None:
        column = self.currentIndex().column()
        if column == TASK:
            self.struck.emit(key)
        elif column == LEAD:
            self.lead_given.emit(key, None)
        else:
            self.give(None)

    def _open(self, key: UUID, *, to_fields: bool = False) -> None:
        """Open what can be given in the cell, or the fields of the task."""
        if to_fields or self.currentIndex().column() == TASK:
            self.opened.emit(key)
        else:
            self.open_menu()

    def open_menu(self) -> QMenu:
        """Open the menu of what the current cell can hold."""
        index = self.currentIndex()
        one, task = self.cells.organisation(index), self.cells.task(index)
        if self._menu is not None:
            self._menu.deleteLater()
        if one is None:
            lead = LeadMenu(self.cells.across, self)
            lead.chosen.connect(lambda org: self.lead_given.emit(task.key if task else None, org))
            self._menu = lead
        else:
            role = RoleMenu(one.name, self.cells.roles(index), self)
            role.chosen.connect(self.give)
            self._menu = role
        self._menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
        return self._menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which cell was current before the click."""
        self._pressed = self.currentIndex() if self.hasFocus() else QModelIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu where the current cell was clicked once more."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        again = index.isValid() and index == self._pressed and index.column() != TASK
        if again and event.button() == Qt.MouseButton.LeftButton:
            self.open_menu()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the fields of a task."""
        index = self.indexAt(event.position().toPoint())
        task = self.cells.task(index)
        if task is not None and index.column() == TASK:
            self.opened.emit(task.key)

    # ------------------------------------------------------------ room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Share the width: roles in words where they fit, else letters; the rest for the tasks."""
        px, count = theme().px, len(self.cells.across)
        wide, words = self.viewport().width() - px(_LEAD_WIDTH), width_in_words()
        self.painter_.in_words = count * words <= wide - px(_TASK_LEAST)
        least, most = px(_LETTER_LEAST), px(_LETTER_MOST)
        if self.painter_.in_words:
            least, most = words, max(words, px(_WORDS_MOST))
        each = min(max((wide - px(_TASK_USUAL)) // max(count, 1), least), most)
        rest = self.viewport().width() - px(_LEAD_WIDTH) - count * each
        self.setColumnWidth(TASK, max(rest, px(_TASK_LEAST)))
        self.setColumnWidth(LEAD, px(_LEAD_WIDTH))
        for place in range(count):
            self.setColumnWidth(FIRST_ORG + place, each)
        self.resizeRowsToContents()
        self.updateGeometries()
        rows = sum(self.rowHeight(place) for place in range(len(self.cells.tasks)))
        wider = max(rest, px(_TASK_LEAST)) + px(_LEAD_WIDTH) + count * each
        bar = self.horizontalScrollBar().sizeHint().height()
        bar = bar if wider > self.viewport().width() else 0
        height = rows + self.horizontalHeader().sizeHint().height() + bar + 2
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def _announce(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        task = self.cells.task(now)
        key = task.key if task is not None else None
        if key != self._announced:
            self._announced = key
            self.chosen.emit(key)
