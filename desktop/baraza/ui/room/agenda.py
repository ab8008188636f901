"""The agenda at the leading edge of the room: numbers, titles, how far each item has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from baraza.ui.theme.fonts import font
from baraza.ui.theme.icons import pixmap
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.entry_ground import paint_ground
from baraza.ui.widgets.label import tip

type _Index = QModelIndex | QPersistentModelIndex

_ENTRY = Qt.ItemDataRole.UserRole
_CIRCLE = 24


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One item of the agenda as the list shows it.

    Attributes:
        key: Key of the item.
        number: Its number.
        title: Its title, never cut.
        line: How far it has come.
        is_done: Whether it is adopted.
    """

    key: UUID
    number: int
    title: str
    line: str
    is_done: bool = False


class AgendaList(QListWidget):
    """The items; the arrows go from one to the next. Small it shows their numbers only.

    Signals:
        chosen: The user goes to an item; carries its key.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.is_small = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Agenda"))
        self.setItemDelegate(_ItemDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._choose)

    def show_items(self, entries: Sequence[AgendaEntry], here: UUID | None) -> None:
        """Show these items, and which one one is on."""
        blocked = self.blockSignals(True)
        while self.count() > len(entries):
            self.takeItem(self.count() - 1)
        while self.count() < len(entries):
            self.addItem(QListWidgetItem())
        for place, entry in enumerate(entries):
            row = self.item(place)
            if row.data(_ENTRY) != entry:
                row.setData(_ENTRY, entry)
                row.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(entry))
                row.setToolTip(tip(self._spoken(entry)))
        current = next((n for n, entry in enumerate(entries) if entry.key == here), -1)
        if current != self.currentRow():
            self.setCurrentRow(current)
        self.blockSignals(blocked)
        self.viewport().update()

    def set_small(self, *, small: bool) -> None:
        """Show numbers only, or titles as well."""
        if small != self.is_small:
            self.is_small = small
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _spoken(self, entry: AgendaEntry) -> str:
        words = self.tr("{number}. {title}, {line}")
        return words.format(number=entry.number, title=entry.title, line=entry.line)

    def _choose(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(now.data(_ENTRY).key)


class _ItemDelegate(QStyledItemDelegate):
    """Paints a circle with number or tick; beside it the title and how far the item has come."""

    def __init__(self, held: AgendaList) -> None:
        super().__init__(held)
        self._list = held

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        px = theme().px
        if self._list.is_small:
            return QSize(px(40), px(48))
        words = self._height(_entry(index).title, px(14), self._room(), here=True)
        line = self._height(_entry(index).line, px(12), self._room(), here=False)
        return QSize(px(120), words + line + px(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, entry = theme().px, _entry(index)
        state: QStyle.StateFlag = option.state
        place: QRect = option.rect
        room = place.adjusted(px(4), px(2), -px(4), -px(2))
        here = bool(state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, room, state)
        if here:
            self._paint_bar(painter, room)
        small = self._list.is_small
        edge = px(_CIRCLE)
        left = room.center().x() - edge // 2 + 1 if small else room.x() + px(10)
        top = room.center().y() - edge // 2 + 1 if small else room.y() + px(8)
        direction = painter.layoutDirection()
        circle = QStyle.visualRect(direction, room, QRect(left, top, edge, edge))
        self._paint_circle(painter, circle, entry, here=here)
        if not small:
            words = QRect(room.x() + px(44), room.y() + px(9), self._room(), room.height() - px(12))
            self._paint_words(painter, QStyle.visualRect(direction, room, words), entry, here=here)
        painter.restore()

    def _room(self) -> int:
        return max(theme().px(60), self._list.viewport().width() - theme().px(60))

    def _letters(self, size: int, *, here: bool) -> QFont:
        return font(size, QFont.Weight.DemiBold if here else QFont.Weight.Normal)

    def _height(self, text: str, size: int, width: int, *, here: bool) -> int:
        metrics = QFontMetrics(self._letters(size, here=here))
        flags = _wrap(metrics, text, width)
        return metrics.boundingRect(QRect(0, 0, width, 100_000), flags, text or " ").height()

    def _paint_bar(self, painter: QPainter, room: QRect) -> None:
        """Paint the bar beside the item one is on, which is also told apart without colours."""
        px = theme().px
        bar = QRect(room.x() - px(4), room.y() + px(8), px(3), room.height() - px(16))
        seen = QStyle.visualRect(painter.layoutDirection(), room, bar)
        painter.fillRect(seen, theme().colour("primary"))

    def _paint_circle(
        self, painter: QPainter, circle: QRect, entry: AgendaEntry, *, here: bool
    ) -> None:
        px = theme().px
        fill = "primary" if here else "ok" if entry.is_done else "card"
        painter.setBrush(theme().colour(fill))
        painter.setPen(QPen(theme().colour("control" if fill == "card" else fill), 1.5))
        painter.drawEllipse(circle)
        if entry.is_done and not here:
            inset = (circle.width() - px(14)) // 2
            painter.drawPixmap(circle.x() + inset, circle.y() + inset, pixmap("check", "card", 14))
            return
        painter.setFont(font(px(12), QFont.Weight.Bold))
        painter.setPen(theme().colour("on_primary" if here else "text_second"))
        painter.drawText(QRectF(circle), Qt.AlignmentFlag.AlignCenter, str(entry.number))

    def _paint_words(
        self, painter: QPainter, room: QRect, entry: AgendaEntry, *, here: bool
    ) -> None:
        px = theme().px
        edge = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        letters = self._letters(px(14), here=here)
        painter.setFont(letters)
        painter.setPen(theme().colour("primary" if here else "text"))
        wrap = _wrap(QFontMetrics(letters), entry.title, room.width())
        painter.drawText(room, edge | wrap, entry.title)
        below = self._height(entry.title, px(14), room.width(), here=here) + px(2)
        painter.setFont(self._letters(px(12), here=False))
        painter.setPen(theme().colour("ok" if entry.is_done else "text_muted"))
        painter.drawText(room.adjusted(0, below, 0, 0), edge, entry.line)


def _wrap(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return how a text is broken: between words, but within a word wider than the room."""
    fits = all(metrics.horizontalAdvance(word) <= width for word in text.split())
    return int(Qt.TextFlag.TextWordWrap if fits else Qt.TextFlag.TextWrapAnywhere)


def _entry(index: _Index) -> AgendaEntry:
    entry: AgendaEntry = index.data(_ENTRY)
    return entry
