"""How a cell of a table is painted: words, a state in its tone, badges of organisations."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from baraza.ui.theme.fonts import font
from baraza.ui.theme.theme import theme


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows.

    Attributes:
        text: Its words.
        tone: Empty for plain words; ok, warn, bad, primary or ``plain`` for a pill.
        badges: Short name and kind of each organisation in it.
        second: A quieter line below.
        is_struck: Whether the words are struck through.
        is_strong: Whether the words are set bold.
    """

    text: str = ""
    tone: str = ""
    badges: Sequence[tuple[str, str]] = ()
    second: str = ""
    is_struck: bool = False
    is_strong: bool = False

    @property
    def words(self) -> str:
        """What the cell says without colours."""
        named = ", ".join(text for text, _ in self.badges)
        return "\n".join(part for part in (self.text or named, self.second) if part)


@dataclass(frozen=True, slots=True)
class _Capsule:
    """A word on a rounded ground."""

    text: str
    colour: str
    ground: str
    letters: QFont
    radius: int

    def paint(self, painter: QPainter, room: QRect, at: QPoint) -> None:
        px, metrics = theme().px, QFontMetrics(self.letters)
        width = min(metrics.horizontalAdvance(self.text) + px(16), room.width())
        place = QStyle.visualRect(painter.layoutDirection(), room, QRect(at, QSize(width, px(22))))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self.ground))
        painter.drawRoundedRect(QRectF(place), px(self.radius), px(self.radius))
        painter.setPen(theme().colour(self.colour))
        painter.setFont(self.letters)
        shown = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, width - px(10))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


_PAD = 8


class CellDelegate(QStyledItemDelegate):
    """Paints cells; a row is as high as the longest of its words needs."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the words at the width of the column."""
        cell, px = self._cell(index), theme().px
        view: QWidget | None = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else px(200)
        room = max(px(24), width - 2 * px(_PAD))
        if cell.badges:
            return QSize(width, self._badges_height(cell, room) + px(12))
        if cell.tone:
            return QSize(width, px(34))
        height = self._height(cell.text, self._font(cell), room)
        if cell.second:
            height += self._height(cell.second, font(px(12)), room)
        return QSize(width, height + px(14))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        view: QWidget | None = option.widget
        cell, px = self._cell(index), theme().px
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, theme().colour("primary_soft"))
        painter.setPen(QPen(theme().colour("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and index.column() == 0 and view is not None and view.hasFocus():
            bar = QStyle.visualRect(
                view.layoutDirection(),
                rect,
                QRect(rect.x(), rect.y() + 2, px(3), rect.height() - 4),
            )
            painter.fillRect(bar, theme().colour("focus"))
        inner = rect.adjusted(px(_PAD), px(6), -px(_PAD), -px(6))
        if cell.badges:
            self._paint_badges(painter, cell, inner)
        elif cell.tone:
            self._paint_pill(painter, cell, inner)
        else:
            self._paint_words(painter, cell, inner, index)
        painter.restore()

    def _cell(self, index: QModelIndex | QPersistentModelIndex) -> Cell:
        cell = index.data(Qt.ItemDataRole.UserRole)
        return cell if isinstance(cell, Cell) else Cell(str(index.data() or ""))

    def _font(self, cell: Cell) -> QFont:
        letters = font(
            theme().px(14), QFont.Weight.DemiBold if cell.is_strong else QFont.Weight.Normal
        )
        letters.setStrikeOut(cell.is_struck)
        return letters

    def _wrap(self, text: str, letters: QFont, width: int) -> int:
        """Return how a text is broken: between words, but within a word wider than the column."""
        metrics = QFontMetrics(letters)
        fits = all(metrics.horizontalAdvance(word) <= width for word in text.split())
        return int(Qt.TextFlag.TextWordWrap if fits else Qt.TextFlag.TextWrapAnywhere)

    def _height(self, text: str, letters: QFont, width: int) -> int:
        room, flags = QRect(0, 0, width, 100_000), self._wrap(text, letters, width)
        return QFontMetrics(letters).boundingRect(room, flags, text or " ").height()

    def _paint_words(
        self,
        painter: QPainter,
        cell: Cell,
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        letters = self._font(cell)
        painter.setFont(letters)
        painter.setPen(theme().colour("text_muted" if cell.is_struck else "text"))
        asked = index.data(Qt.ItemDataRole.TextAlignmentRole)
        edge = Qt.AlignmentFlag.AlignTrailing if asked else Qt.AlignmentFlag.AlignLeading
        flags = int(edge | Qt.AlignmentFlag.AlignTop)
        painter.drawText(room, flags | self._wrap(cell.text, letters, room.width()), cell.text)
        if cell.second:
            top, small = self._height(cell.text, letters, room.width()), font(theme().px(12))
            painter.setFont(small)
            painter.setPen(theme().colour("text_muted"))
            below = room.adjusted(0, top, 0, 0)
            flags |= self._wrap(cell.second, small, room.width())
            painter.drawText(below, flags, cell.second)

    def _paint_pill(self, painter: QPainter, cell: Cell, room: QRect) -> None:
        colours = {"plain": ("text_second", "sunken")}
        colour, ground = colours.get(cell.tone, (cell.tone, f"{cell.tone}_soft"))
        letters = font(theme().px(12), QFont.Weight.Medium)
        _Capsule(cell.text, colour, ground, letters, 10).paint(painter, room, room.topLeft())

    def _paint_badges(self, painter: QPainter, cell: Cell, room: QRect) -> None:
        letters = font(theme().px(12), QFont.Weight.Bold)
        for x, y, text, kind in self._badge_places(cell, room.width()):
            capsule = _Capsule(text, *theme().tokens.family(kind), letters, 6)
            capsule.paint(painter, room, room.topLeft() + QPoint(x, y))

    def _badge_places(self, cell: Cell, width: int) -> list[tuple[int, int, str, str]]:
        px = theme().px
        metrics = QFontMetrics(font(px(12), QFont.Weight.Bold))
        x, y, places = 0, 0, []
        for text, kind in cell.badges:
            wide = metrics.horizontalAdvance(text) + px(16)
            if x and x + wide > width:
                x, y = 0, y + px(26)
            places.append((x, y, text, kind))
            x += wide + px(5)
        return places

    def _badges_height(self, cell: Cell, width: int) -> int:
        places = self._badge_places(cell, width)
        return (places[-1][1] if places else 0) + theme().px(22)
