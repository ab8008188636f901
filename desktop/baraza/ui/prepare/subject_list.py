"""The list of subjects at the leading edge of the preparation, each with what is open in it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from baraza.ui.prepare.subjects import Subject
from baraza.ui.theme.fonts import font
from baraza.ui.theme.icons import pixmap
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.entry_ground import paint_ground

type _Index = QModelIndex | QPersistentModelIndex

_NAME, _ICON, _COUNT = (Qt.ItemDataRole.UserRole + number for number in range(3))


class SubjectList(QListWidget):
    """Names of the subjects; the arrows go from one to the next.

    Signals:
        chosen: The user goes to a subject; carries its name.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Subjects of the preparation"))
        self.setItemDelegate(_SubjectDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)

    def show_subjects(self, subjects: Sequence[Subject], counts: Mapping[str, int]) -> None:
        """Show these subjects with the number of points open in each."""
        names = [subject.name for subject in subjects]
        if names != [self._name(place) for place in range(self.count())]:
            self._fill(subjects)
        for place, subject in enumerate(subjects):
            item = self.item(place)
            counted = counts.get(subject.name, 0)
            if item.data(_COUNT) != counted:
                item.setData(_COUNT, counted)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(subject, counted))

    def show_chosen(self, name: str) -> None:
        """Show which subject one is on."""
        place = next((n for n in range(self.count()) if self._name(n) == name), -1)
        if place != self.currentRow():
            blocked = self.blockSignals(True)
            self.setCurrentRow(place)
            self.blockSignals(blocked)
            self.viewport().update()

    def _fill(self, subjects: Sequence[Subject]) -> None:
        current = self._name(self.currentRow())
        blocked = self.blockSignals(True)
        self.clear()
        for subject in subjects:
            item = QListWidgetItem(subject.title(), self)
            item.setData(_NAME, subject.name)
            item.setData(_ICON, subject.icon)
        self.blockSignals(blocked)
        self.show_chosen(current)

    def _name(self, place: int) -> str:
        item = self.item(place) if 0 <= place < self.count() else None
        return str(item.data(_NAME)) if item is not None else ""

    def _spoken(self, subject: Subject, counted: int) -> str:
        if not counted:
            return subject.title()
        points = self.tr("%n point(s) open", "", counted)
        return self.tr("{subject}, {points}").format(subject=subject.title(), points=points)

    def _choose(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(str(now.data(_NAME)))


class _SubjectDelegate(QStyledItemDelegate):
    """Paints icon, name and, in amber, the number of points open."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(theme().px(120), theme().px(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = theme().px
        state: QStyle.StateFlag = option.state
        place: QRect = option.rect
        room = place.adjusted(0, px(1), 0, -px(1))
        here = bool(state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, room, state)
        direction = painter.layoutDirection()
        left = QStyle.visualRect(
            direction, room, QRect(room.x() + px(10), room.center().y() - px(8), px(18), px(18))
        )
        colour = "primary" if here else "text_second"
        painter.drawPixmap(left.topLeft(), pixmap(index.data(_ICON), colour, 18))
        counted = self._paint_count(painter, room, int(index.data(_COUNT) or 0))
        letters = font(px(14), QFont.Weight.DemiBold if here else QFont.Weight.Normal)
        painter.setFont(letters)
        painter.setPen(theme().colour(colour))
        words = room.adjusted(px(38), 0, -counted - px(12), 0)
        words = QStyle.visualRect(direction, room, words)
        name = QFontMetrics(letters).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(
            words, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), name
        )
        painter.restore()

    def _paint_count(self, painter: QPainter, room: QRect, counted: int) -> int:
        """Paint the number and return the room it took."""
        if not counted:
            return 0
        px = theme().px
        letters = font(px(12), QFont.Weight.Medium)
        wide = max(px(24), QFontMetrics(letters).horizontalAdvance(str(counted)) + px(14))
        right = QRect(room.right() - wide - px(8), room.center().y() - px(10), wide, px(20))
        place = QStyle.visualRect(painter.layoutDirection(), room, right)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("warn_soft"))
        painter.drawRoundedRect(QRectF(place), px(10), px(10))
        painter.setPen(theme().colour("warn"))
        painter.setFont(letters)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(counted))
        return wide
