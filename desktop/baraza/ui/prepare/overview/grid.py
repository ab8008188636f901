"""The parity grid on screen: rows of what is compared, a column for each party."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from baraza.ui.prepare.overview.parity import ParityCell, ParityRow
from baraza.ui.theme.fonts import font
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.cells import Cell, CellDelegate
from baraza.ui.widgets.label import tip

type _Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW, _COLUMN = 32, 104
_LABELS_LEAST, _LABELS_MOST = 180, 360


class ParityModel(QAbstractTableModel):
    """Rows of the grid; parties across, named by their badges."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.rows: tuple[ParityRow, ...] = ()
        self.badges: tuple[tuple[str, str], ...] = ()

    def show_rows(self, rows: tuple[ParityRow, ...], badges: Sequence[tuple[str, str]]) -> None:
        """Show these rows under these badges, each a short name and a kind."""
        shape = [row.key for row in rows], tuple(badges)
        if shape != ([row.key for row in self.rows], self.badges):
            self.beginResetModel()
            self.rows, self.badges = rows, tuple(badges)
            self.endResetModel()
        elif rows != self.rows:
            self.rows = rows
            last = self.index(len(rows) - 1, len(self.badges) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)

    def cell(self, index: _Index) -> ParityCell | None:
        """Return the cell at a place."""
        return self.rows[index.row()].cells[index.column()] if index.isValid() else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of parties."""
        return 0 if parent.isValid() else len(self.badges)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a party, or what a row compares."""
        across = orientation == Qt.Orientation.Horizontal
        if section >= (len(self.badges) if across else len(self.rows)):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.badges[section][0] if across else self.rows[section].title
        if role == Qt.ItemDataRole.ToolTipRole and not across:
            return tip(self.rows[section].hint or self.rows[section].title)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, or how it is painted."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return Cell(cell.words, "warn" if cell.is_open else "plain" if cell.key else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cell.hint or cell.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, cell)
        return None

    def _spoken(self, index: _Index, cell: ParityCell) -> str:
        pattern = self.tr("{party}, {row}: {words}")
        if cell.is_open:
            pattern = self.tr("{party}, {row}: {words}, open")
        badge, row = self.badges[index.column()][0], self.rows[index.row()].title
        return pattern.format(party=badge, row=row, words=cell.words)


class ParityGrid(QTableView):
    """The grid. The arrows go from cell to cell; Enter or a click goes to the field.

    Signals:
        wanted: The user wants to see the field of a cell; carries the cell.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty grid."""
        super().__init__(parent)
        self.cells = ParityModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(_PillDelegate(self))
        self.setAccessibleName(self.tr("Parity of the parties"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._dress_headers()
        self.clicked.connect(self._want)

    def _dress_headers(self) -> None:
        px = theme().px
        across, down = _BadgeHeader(self), _RowHeader(self)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        across.setMinimumSectionSize(px(84))
        across.setDefaultSectionSize(px(_COLUMN))
        down.setDefaultSectionSize(px(_ROW))

    def show_rows(self, rows: tuple[ParityRow, ...], badges: Sequence[tuple[str, str]]) -> None:
        """Show these rows under these badges."""
        self.cells.show_rows(rows, badges)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the room for all rows and some parties."""
        return QSize(theme().px(_LABELS_LEAST + 3 * _COLUMN), self._wanted_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the field with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _want(self, index: QModelIndex) -> None:
        cell = self.cells.cell(index)
        if cell is not None and cell.key is not None:
            self.wanted.emit(cell)

    def _wanted_height(self) -> int:
        head = self.horizontalHeader().sizeHint().height()
        rows = sum(self.rowHeight(place) for place in range(self.cells.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        wide = self._parties_width() + theme().px(_LABELS_LEAST)
        return head + rows + (bar if wide > self.width() else 0) + 2

    def _parties_width(self) -> int:
        return self.cells.columnCount() * theme().px(_COLUMN)

    def _fit(self) -> None:
        """Give what the parties leave free to the words, and show all rows."""
        px = theme().px
        free = self.width() - self._parties_width()
        labels = min(max(free, px(_LABELS_LEAST)), px(_LABELS_MOST))
        if labels != self.verticalHeader().width():
            self.verticalHeader().setFixedWidth(labels)
            self.updateGeometries()
        height = self._wanted_height()
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all rows in view when a scroll bar comes or goes."""
        super().resizeEvent(event)
        self._fit()


class _PillDelegate(CellDelegate):
    """A pill without a line below; the focused one with a ring."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(theme().px(_COLUMN), theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, room = theme().px, QRect(option.rect)
        inner = room.adjusted(px(4), px(5), -px(4), -px(5))
        cell = index.data(Qt.ItemDataRole.UserRole)
        if cell.tone:
            self._paint_pill(painter, cell, inner)
        else:
            painter.setPen(theme().colour("text_muted"))
            words = QStyle.visualRect(option.direction, inner, inner.adjusted(px(10), 0, 0, 0))
            edge = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(words, edge, cell.text)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and option.widget.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(QRectF(room.adjusted(1, 2, -1, -2)), px(9), px(9))
        painter.restore()


class _BadgeHeader(QHeaderView):
    """The parties across, as badges."""

    def __init__(self, grid: ParityGrid) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self._cells = grid.cells
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(34))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        px = theme().px
        text, kind = self._cells.badges[section]
        colour, ground = theme().tokens.family(kind)
        letters = font(px(13), QFont.Weight.Bold)
        metrics = QFontMetrics(letters)
        wide = min(metrics.horizontalAdvance(text) + px(16), rect.width() - px(8))
        badge = QRect(rect.x() + px(4), rect.center().y() - px(11), wide, px(23))
        place = QStyle.visualRect(self.layoutDirection(), rect, badge)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(ground))
        painter.drawRoundedRect(QRectF(place), px(6), px(6))
        painter.setPen(theme().colour(colour))
        painter.setFont(letters)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide - px(10))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()


class _RowHeader(QHeaderView):
    """What each row compares, in plain words."""

    def __init__(self, grid: ParityGrid) -> None:
        super().__init__(Qt.Orientation.Vertical, grid)
        self._cells = grid.cells
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        row = self._cells.rows[section]
        painter.save()
        letters = font(theme().px(13))
        painter.setFont(letters)
        painter.setPen(theme().colour("text"))
        room = rect.adjusted(0, 0, -theme().px(8), 0)
        shown = QFontMetrics(letters).elidedText(
            row.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown
        )
        painter.restore()
