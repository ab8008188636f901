"""What is still open in a step, listed on demand; none of it stands in the way of going on."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from baraza.domain.obstacles import Obstacle
from baraza.ui.naming import Names
from baraza.ui.pointing import obstacle_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import FindingLine, FindingRow, IconButton, Label, ScrollPage, SectionHeader
from baraza.ui.widgets.findings import ATTENTION, SERIOUS

_WIDTH, _HIGHEST = 460, 420


class OpenPoints(QFrame):
    """A list over the foot of the room; Enter goes to the field, Escape closes.

    Signals:
        wanted: The user wants to see a field; carries the key of the record and its name.
        closed: The list went away.
    """

    wanted = Signal(object, str)
    closed = Signal()

    def __init__(self, room: QWidget) -> None:
        """Live in the room, hidden."""
        super().__init__(room)
        self._room = room
        px = theme().px
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("Still open in this step"))
        self.shut = IconButton("x", self.tr("Close (Escape)"))
        self.shut.clicked.connect(self.close_list)
        self.header = SectionHeader(self.tr("Still open in this step"), self.shut)
        self.note = Label(
            self.tr("Nothing here keeps you from going on; it stays listed until it is settled."),
            "muted",
            wrap=True,
        )
        self.list = ScrollPage(self.header.title.text())
        self.list.body.setSpacing(px(2))
        self.list.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(8), px(10))
        column.setSpacing(px(4))
        for widget in (self.header, self.note):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.rows: list[FindingRow] = []
        self.hide()

    def show_obstacles(self, obstacles: Sequence[Obstacle], names: Names) -> None:
        """List these; the list goes away where nothing is open any more."""
        lines = [_line(obstacle, names) for obstacle in obstacles]
        if lines != [row.line for row in self.rows]:
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = [self._row(line, one) for line, one in zip(lines, obstacles, strict=True)]
            for place, row in enumerate(self.rows):
                self.list.body.insertWidget(place, row)
        if not self.rows:
            self.close_list()

    def _row(self, line: FindingLine, obstacle: Obstacle) -> FindingRow:
        row = FindingRow(line)
        key, field = obstacle.key, obstacle.field
        row.clicked.connect(lambda: self._go_to(key, field))
        return row

    def open(self) -> None:
        """Show the list and take the focus."""
        if not self.rows:
            return
        px = theme().px
        width = min(px(_WIDTH), self._room.width() - px(24))
        inner = width - px(30)
        rows = sum(row.heightForWidth(inner) + px(2) for row in self.rows)
        height = min(rows + px(96), px(_HIGHEST), self._room.height() - px(90))
        left = px(12)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self._room.width() - width - left
        self.setGeometry(left, self._room.height() - height - px(72), width, height)
        self.show()
        self.raise_()
        self.rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_list(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; the arrows go from point to point."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _go_to(self, key: UUID | None, field: str) -> None:
        self.hide()
        if key is not None:
            self.wanted.emit(key, field)


def _line(obstacle: Obstacle, names: Names) -> FindingLine:
    sentence, remedy = obstacle_words(obstacle, names)
    severity = SERIOUS if obstacle.is_objection else ATTENTION
    key = (obstacle.code, obstacle.key, obstacle.field, sentence)
    return FindingLine(key, severity, sentence, remedy)
