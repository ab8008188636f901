"""A score from 0 to 3: a number over three steps, chosen by its digit, the arrows or the mouse."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from baraza.ui.theme.fonts import font
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Choice
from baraza.ui.words import NOTHING

HIGHEST = 3
_WIDTH, _HEIGHT = 52, 32


class ScoreChoice(Choice):
    """None, or 0 to 3; the steps below the number tell it at a glance and without colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no score."""
        super().__init__(parent)
        self.setMinimumContentsLength(1)
        self.setFixedSize(theme().px(_WIDTH), theme().px(_HEIGHT))
        self.show_entries([(None, NOTHING), *((n, str(n)) for n in range(HIGHEST + 1))])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number and its steps."""
        px, room = theme().px, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, wide = ("focus", 2.0) if self.hasFocus() else ("control", 1.0)
        painter.setPen(QPen(theme().colour(edge), wide))
        painter.setBrush(theme().colour("card" if self.isEnabled() else "sunken"))
        inset = wide / 2
        painter.drawRoundedRect(QRectF(room).adjusted(inset, inset, -inset, -inset), px(7), px(7))
        score = self.value()
        painter.setPen(theme().colour("text_muted" if score is None else "text"))
        painter.setFont(font(px(14), QFont.Weight.DemiBold))
        words = NOTHING if score is None else str(score)
        painter.drawText(room.adjusted(0, 0, 0, -px(5)), Qt.AlignmentFlag.AlignCenter, words)
        if score is not None:
            self._paint_steps(painter, score)

    def _paint_steps(self, painter: QPainter, score: int) -> None:
        px, room = theme().px, self.rect()
        painter.setPen(Qt.PenStyle.NoPen)
        start = (room.width() - px(30)) // 2
        for step in range(HIGHEST):
            place = QRect(start + step * px(11), room.height() - px(8), px(8), px(3))
            painter.setBrush(theme().colour("text_second" if step < score else "border_strong"))
            painter.drawRect(QStyle.visualRect(self.layoutDirection(), room, place))
