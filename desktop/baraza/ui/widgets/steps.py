"""The steps of a guided flow in a row: done, here, to come. None is ever locked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStyle, QWidget

from baraza.ui.theme.fonts import font
from baraza.ui.theme.icons import pixmap
from baraza.ui.theme.theme import theme

DONE, CURRENT, TO_COME = "done", "current", "to-come"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, its state, and how much is still open in it."""

    name: str
    state: str = TO_COME
    open: int = 0


class StepBar(QWidget):
    """A row of steps joined by a line.

    Signals:
        chosen: The user went to a step; carries its place, from 0.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty row called ``name`` by screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.buttons: list[StepButton] = []

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        while len(self.buttons) > len(steps):
            gone = self.buttons.pop()
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.buttons) < len(steps):
            button = StepButton(len(self.buttons), self)
            button.clicked.connect(lambda _=False, place=button.place: self.chosen.emit(place))
            self._row.addWidget(button, 1)
            self.buttons.append(button)
        for button, step in zip(self.buttons, steps, strict=True):
            button.show_step(step, last=button.place == len(steps) - 1)


class StepButton(QPushButton):
    """One step, painted: a circle with its number or a tick, its name below."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        """Stand at a place in the row."""
        super().__init__(parent)
        self.place = place
        self._step, self._last = Step(""), False
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: Step, *, last: bool) -> None:
        """Show a step."""
        self._step, self._last = step, last
        states = {
            DONE: self.tr("done"),
            CURRENT: self.tr("current step"),
            TO_COME: self.tr("to come"),
        }
        words = self.tr("Step {number}: {name}, {state}")
        words = words.format(number=self.place + 1, name=step.name, state=states[step.state])
        if step.open:
            words = self.tr("{step}, {open}").format(
                step=words, open=self.tr("%n point(s) open", "", step.open)
            )
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for circle and name."""
        return QSize(theme().px(96), theme().px(48))

    def minimumSizeHint(self) -> QSize:
        """Return the least room; the name is cut."""
        return QSize(theme().px(56), theme().px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, room = theme().px, self.rect()
        edge = px(22)
        circle = QRect(room.center().x() - edge // 2, px(4), edge, edge)
        self._paint_line(painter, circle)
        self._paint_circle(painter, circle)
        current = self._step.state == CURRENT
        letters = font(px(12), QFont.Weight.DemiBold if current else QFont.Weight.Medium)
        painter.setFont(letters)
        painter.setPen(theme().colour("text" if current else "text_second"))
        below = QRect(2, circle.bottom() + px(3), room.width() - 4, px(18))
        name = QFontMetrics(letters).elidedText(
            self._step.name, Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(room.adjusted(1, 1, -2, -2), px(8), px(8))

    def _paint_line(self, painter: QPainter, circle: QRect) -> None:
        px, room = theme().px, self.rect()
        middle = circle.center().y() + 1
        done = self._step.state == DONE
        ends = []
        if self.place > 0:
            colour = "border_strong" if self._step.state == TO_COME else "ok"
            ends.append((QRect(0, middle, circle.left() - px(6), 1), colour))
        if not self._last:
            start = circle.right() + px(6)
            ends.append(
                (QRect(start, middle, room.width() - start, 1), "ok" if done else "border_strong")
            )
        for line, colour in ends:
            place = QStyle.visualRect(self.layoutDirection(), room, line)
            painter.setPen(QPen(theme().colour(colour), 2))
            painter.drawLine(place.left(), middle, place.right(), middle)

    def _paint_circle(self, painter: QPainter, circle: QRect) -> None:
        state, px = self._step.state, theme().px
        fill = {DONE: "ok", CURRENT: "primary", TO_COME: "card"}[state]
        painter.setBrush(theme().colour(fill))
        painter.setPen(QPen(theme().colour("control" if state == TO_COME else fill), 1.5))
        painter.drawEllipse(circle)
        if state == DONE:
            inset = (circle.width() - px(14)) // 2
            painter.drawPixmap(circle.x() + inset, circle.y() + inset, pixmap("check", "card", 14))
            return
        painter.setFont(font(px(11), QFont.Weight.Bold))
        painter.setPen(theme().colour("on_primary" if state == CURRENT else "text_second"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.place + 1))
        if self._step.open:
            dot = px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("warn"))
            painter.drawEllipse(circle.right() - dot // 2, circle.top() - dot // 4, dot, dot)
