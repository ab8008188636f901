"""A table of rows with an identity. What did not change keeps its place, selection and height."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.cells import Cell, CellDelegate

type _Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column[R]:
    """A column: its heading, what it shows of a row, and its width.

    Attributes:
        title: Heading.
        cell: What it shows: words, or a `Cell` with tone or badges.
        width: Width in pixels of the design; 0 takes the room that is left.
        align_end: Whether it is set against the far edge, as numbers are.
    """

    title: str
    cell: Callable[[R], Cell | str]
    width: int = 0
    align_end: bool = False
    spoken: Callable[[R], str] | None = field(default=None)


class RowsModel[R](QAbstractTableModel):
    """Rows compared by their key; views are told only of what differs."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        parent: QObject | None = None,
    ) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.columns = list(columns)
        self._key = key
        self._rows: list[R] = []

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows."""
        wanted = {self._key(row) for row in rows}
        for place in reversed(range(len(self._rows))):
            if self._key(self._rows[place]) not in wanted:
                self.beginRemoveRows(_ROOT, place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            self._put(place, row)

    def _put(self, place: int, row: R) -> None:
        key = self._key(row)
        at = next(
            (n for n in range(place, len(self._rows)) if self._key(self._rows[n]) == key), None
        )
        if at is None:
            self.beginInsertRows(_ROOT, place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if at != place:
            self.beginMoveRows(_ROOT, at, at, _ROOT, place)
            self._rows.insert(place, self._rows.pop(at))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def row_at(self, place: int) -> R | None:
        """Return the row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, key: Hashable) -> int:
        """Return the place of a key, or -1."""
        return next((n for n, row in enumerate(self._rows) if self._key(row) == key), -1)

    def key_at(self, place: int) -> Hashable | None:
        """Return the key at a place."""
        row = self.row_at(place)
        return None if row is None else self._key(row)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a heading."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            edge = (
                Qt.AlignmentFlag.AlignTrailing
                if column.align_end
                else Qt.AlignmentFlag.AlignLeading
            )
            return edge | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, or the cell itself for painting."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        cell = column.cell(row)
        if isinstance(cell, str):
            cell = Cell(cell)
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = column.spoken(row) if column.spoken else cell.words
            return f"{column.title}: {said}" if column.title else said
        if role == Qt.ItemDataRole.TextAlignmentRole and column.align_end:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None


class DataTable[R](QTableView):
    """A table for reading and choosing; arrows move, Enter opens, Tab leaves.

    Signals:
        chosen: Another row is current; carries its key or None.
        opened: Enter or a double click on a row; carries its key.
        struck: Delete on a row; carries its key.
    """

    chosen = Signal(object)
    opened = Signal(object)
    struck = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        *,
        fit: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table; ``fit`` makes it as high as its rows, for use inside a page."""
        super().__init__(parent)
        self.rows: RowsModel[R] = RowsModel(columns, key, self)
        self._fit, self._announced = fit, object()
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._size_rows)
        for signal in (self.rows.rowsInserted, self.rows.rowsRemoved, self.rows.dataChanged):
            signal.connect(self._settle.start)
        self.horizontalHeader().sectionResized.connect(self._settle.start)
        self.selectionModel().currentRowChanged.connect(self._announce)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.key_at(index.row())))
        self._size_rows()

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme().px(34))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(theme().px(28))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(self.rows.columns):
            if column.width:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(place, theme().px(column.width))
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; the current one stays current while it is there."""
        self.rows.show_rows(rows)
        # A cell may also name what stands elsewhere and was renamed there.
        self.viewport().update()
        if self._settle.isActive():
            self._settle.stop()
            self._size_rows()

    def choose(self, key: Hashable) -> bool:
        """Make the row with a key current; returns whether it is there."""
        place = self.rows.place_of(key)
        if place < 0:
            return False
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        self.selectionModel().setCurrentIndex(self.rows.index(place, 0), flags)
        return True

    def current_key(self) -> Hashable | None:
        """Return the key of the current row."""
        return self.rows.key_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row with Enter, ask to strike it with Delete."""
        key = self.current_key()
        if key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(key)
        elif key is not None and event.key() == Qt.Key.Key_Delete:
            self.struck.emit(key)
        else:
            super().keyPressEvent(event)

    def _announce(self, now: QModelIndex, _before: QModelIndex) -> None:
        key = self.rows.key_at(now.row())
        if key != self._announced:
            self._announced = key
            self.chosen.emit(key)

    def _size_rows(self) -> None:
        self.resizeRowsToContents()
        if self._fit:
            rows = sum(self.rowHeight(place) for place in range(self.rows.rowCount()))
            head = (
                0
                if self.horizontalHeader().isHidden()
                else self.horizontalHeader().sizeHint().height()
            )
            wanted = rows + head + 2 * self.frameWidth() + 2
            if self.height() != wanted or self.minimumHeight() != wanted:
                self.setFixedHeight(wanted)
