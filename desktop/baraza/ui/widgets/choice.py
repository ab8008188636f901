"""A list one chooses from: shows words, holds values."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from baraza.ui.theme.icons import pixmap
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.label import tip


class Choice(QComboBox):
    """A combo box whose entries are pairs of a value and words.

    The mouse wheel scrolls the page and never changes the choice: a value must not change
    because the pointer happened to rest on it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without entries."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self._entries: list[tuple[Any, str]] = []
        self._longest = -1

    def show_entries(self, entries: Sequence[tuple[Any, str]]) -> None:
        """Offer these values with their words, keeping what is chosen."""
        wanted = list(entries)
        if wanted == self._entries:
            return
        chosen = self.value()
        self._entries, self._longest = wanted, -1
        blocked = self.blockSignals(True)
        self.clear()
        for value, words in wanted:
            self.addItem(words, value)
        self.show_value(chosen)
        self.blockSignals(blocked)

    def show_value(self, value: Any) -> None:
        """Show this value as chosen; an unknown one shows nothing."""
        place = next((n for n, (held, _) in enumerate(self._entries) if held == value), -1)
        if place != self.currentIndex():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(place)
            self.blockSignals(blocked)
            self.update()

    def value(self) -> Any:
        """Return the value chosen."""
        place = self.currentIndex()
        return self._entries[place][0] if 0 <= place < len(self._entries) else None

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for the whole of the words chosen."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self._room()

    def wanted_width(self) -> int:
        """Return the width at which the longest entry is read whole."""
        return self._widest() + self.width() - self._room()

    def _widest(self) -> int:
        advance = self.fontMetrics().horizontalAdvance
        if self._longest < 0:
            self._longest = max((advance(words) for _, words in self._entries), default=0)
        return self._longest

    def _room(self) -> int:
        """Return the width that is left for words beside frame and arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        box = QStyle.ComplexControl.CC_ComboBox
        field = self.style().subControlRect(box, option, part, self)
        # A pixel at each side, since letters may reach over their place.
        return field.width() - theme().px(2)

    def showPopup(self) -> None:
        """Open the list wide enough for its words."""
        view = self.view()
        wanted = max(self.width(), self._widest() + theme().px(40))
        view.setMinimumWidth(min(wanted, theme().px(560)))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        """Say the whole of the words where they are cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.is_cut:
            QToolTip.showText(event.globalPos(), tip(self.currentText()), self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Paint the arrow again when the theme changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._longest = -1
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box with its words, cut where they are long, then an arrow."""
        px, rect = theme().px, self.rect()
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        box = QStyle.ComplexControl.CC_ComboBox
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self._room()
        )
        painter.drawComplexControl(box, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        arrow = rect.adjusted(rect.width() - px(24), (rect.height() - px(16)) // 2, 0, 0)
        place = QStyle.visualRect(self.layoutDirection(), rect, arrow)
        x = (
            place.right() - px(15)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else place.x()
        )
        painter.drawPixmap(x, place.y(), pixmap("chevron-down", "text_muted", 16))
