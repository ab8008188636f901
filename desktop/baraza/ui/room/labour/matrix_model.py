"""The matrix as Qt reads it: tasks down, who leads and the organisations across."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from baraza.domain.allocation import Role
from baraza.domain.labour import LabourRow
from baraza.ui.room.labour.tasks import Across, Task, spoken_roles
from baraza.ui.widgets.label import tip
from baraza.ui.words import caption

type Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TASK, LEAD, FIRST_ORG = 0, 1, 2


class MatrixModel(QAbstractTableModel):
    """Tasks down; across the task itself, who leads it, and each organisation."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.tasks: tuple[Task, ...] = ()
        self.across: tuple[Across, ...] = ()

    def show(self, tasks: tuple[Task, ...], across: tuple[Across, ...]) -> bool:
        """Show these; returns whether rows or columns are others than before."""
        if (tasks, across) == (self.tasks, self.across):
            return False
        same = [task.key for task in tasks] == [task.key for task in self.tasks]
        if not same or across != self.across:
            self.beginResetModel()
            self.tasks, self.across = tasks, across
            self.endResetModel()
            return True
        before, self.tasks = self.tasks, tasks
        for place, (old, new) in enumerate(zip(before, tasks, strict=True)):
            if old != new:
                last = self.index(place, self.columnCount() - 1)
                self.dataChanged.emit(self.index(place, 0), last)
        return False

    def task(self, index: Index) -> Task | None:
        """Return the task of a row."""
        return self.tasks[index.row()] if index.isValid() else None

    def organisation(self, index: Index) -> Across | None:
        """Return the organisation of a column; none where it is not one of an organisation."""
        place = index.column() - FIRST_ORG
        return self.across[place] if index.isValid() and place >= 0 else None

    def roles(self, index: Index) -> tuple[Role, ...]:
        """Return the roles in a cell."""
        task, place = self.task(index), index.column() - FIRST_ORG
        return task.roles[place] if task is not None and place >= 0 else ()

    def row_of(self, key: UUID | None) -> int:
        """Return the row of a task, or -1."""
        return next((n for n, task in enumerate(self.tasks) if task.key == key), -1)

    def column_of(self, org: str) -> int:
        """Return the column of an organisation, or -1."""
        places = (n for n, one in enumerate(self.across) if one.org == org)
        return next((n + FIRST_ORG for n in places), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self.tasks)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else FIRST_ORG + len(self.across)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column."""
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section)
        if role == Qt.ItemDataRole.ToolTipRole and section >= FIRST_ORG:
            one = self.across[section - FIRST_ORG]
            pattern = "{name}" if one.is_party else self.tr("{name}, not a party")
            return tip(pattern.format(name=one.name))
        return None

    def _heading(self, section: int) -> str:
        if section < FIRST_ORG:
            return caption(LabourRow, ("activity", "lead")[section])
        return self.across[section - FIRST_ORG].badge

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        task = self.task(index)
        if task is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index, task)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._hint(index, task))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, task)
        return None

    def _words(self, index: Index, task: Task) -> str:
        if index.column() == TASK:
            return task.activity
        if index.column() == LEAD:
            return task.lead.words
        return spoken_roles(self.roles(index)) if self.roles(index) else ""

    def _hint(self, index: Index, task: Task) -> str:
        if index.column() == TASK:
            return "\n".join(part for part in (task.activity, task.about, task.warning) if part)
        if index.column() == LEAD:
            return task.lead.hint
        roles = self.roles(index)
        if len(roles) > 1:
            return self.tr("{roles}: choose one of them").format(roles=spoken_roles(roles))
        return self._spoken(index, task)

    def _spoken(self, index: Index, task: Task) -> str:
        if index.column() == TASK:
            parts = (task.activity, task.function, task.about, task.warning)
            return ", ".join(part for part in parts if part)
        if index.column() == LEAD:
            words = task.lead.hint if task.lead.is_open else task.lead.words
            return self.tr("Lead of {task}: {lead}").format(task=task.activity, lead=words)
        one = self.organisation(index)
        return self.tr("{org}, {task}: {roles}").format(
            org=one.badge if one else "",
            task=task.activity,
            roles=spoken_roles(self.roles(index)),
        )
