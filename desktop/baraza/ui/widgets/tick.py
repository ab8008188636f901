"""A check box with an edge that can be seen and a mark that can be told without colour."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QWidget

from baraza.ui.theme.icons import pixmap
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.label import tip

_BOX = 18
_GAP = 9


class Tick(QCheckBox):
    """Yes, no and, where asked for, not said."""

    def __init__(self, text: str, *, unsaid: bool = False, parent: QWidget | None = None) -> None:
        """Show the words; ``unsaid`` allows a third state, a dash for *not said*."""
        super().__init__(parent)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setTristate(unsaid)
        # Long words are cut rather than widen the page.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(tip(text))

    def sizeHint(self) -> QSize:
        """Return the room for box and words."""
        px, metrics = theme().px, self.fontMetrics()
        words = metrics.horizontalAdvance(self._words())
        return QSize(px(_BOX + _GAP + 6) + words, max(px(_BOX + 8), metrics.height() + px(6)))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the box alone; the words may be cut."""
        return QSize(theme().px(_BOX + 8), self.sizeHint().height())

    def hitButton(self, _position: object) -> bool:
        """Take a click anywhere on box and words."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, mark and words."""
        px, rect = theme().px, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = px(_BOX)
        box = QRect(px(3), (rect.height() - edge) // 2, edge, edge)
        self._paint_box(painter, QStyle.visualRect(self.layoutDirection(), rect, box))
        start = box.right() + px(_GAP)
        words = QRect(start, 0, rect.width() - start, rect.height())
        painter.setPen(theme().colour("text" if self.isEnabled() else "text_muted"))
        shown = self.fontMetrics().elidedText(
            self._words(), Qt.TextElideMode.ElideRight, words.width()
        )
        alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(self.layoutDirection(), rect, words), alignment, shown)

    def _paint_box(self, painter: QPainter, box: QRect) -> None:
        state, px = self.checkState(), theme().px
        chosen = state == Qt.CheckState.Checked
        colour = theme().colour("primary" if chosen else "control")
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(theme().colour("primary" if chosen else "card"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        if chosen:
            inset = (box.width() - px(13)) // 2
            painter.drawPixmap(box.x() + inset, box.y() + inset, pixmap("check", "on_primary", 13))
        elif state == Qt.CheckState.PartiallyChecked:
            painter.setPen(QPen(theme().colour("text_muted"), 2))
            middle = box.center().y() + 1
            painter.drawLine(box.left() + px(5), middle, box.right() - px(4), middle)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(-2, -2, 2, 2), px(6), px(6))

    def _words(self) -> str:
        return self.text().replace("&&", "&")
