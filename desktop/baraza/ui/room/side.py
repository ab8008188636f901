"""The trailing side of the room: the summary, or a sheet that was asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets import IconButton, Label, Stack

_WIDTH, _SHEET_WIDTH = 312, 364


class SidePanel(QFrame):
    """Shows one widget: the summary, unless a sheet lies over it.

    Signals:
        closed: The sheet was closed by the user.
    """

    closed = Signal()

    def __init__(self, summary: QWidget, parent: QWidget | None = None) -> None:
        """Show the summary."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "side")
        self._summary = summary
        self.title = Label("", "heading", wrap=True)
        self.shut = IconButton("x", self.tr("Close (Escape)"))
        self.shut.clicked.connect(self._close)
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(px(16), px(12), px(8), px(4))
        row.addWidget(self.title, 1)
        row.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        self.stack = Stack()
        self.stack.addWidget(self._summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.show_sheet("", None)

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that is shown."""
        shown = self.stack.currentWidget()
        return None if shown is self._summary else shown

    def show_sheet(self, title: str, sheet: QWidget | None) -> None:
        """Lay a sheet over the summary, or take it away."""
        wanted = sheet or self._summary
        if self.stack.indexOf(wanted) < 0:
            self.stack.addWidget(wanted)
        self.stack.setCurrentWidget(wanted)
        self.title.show_text(title)
        self.head.setVisible(sheet is not None)
        words = title or self.tr("Division of labour and actions")
        self.setAccessibleName(words)
        self.setFixedWidth(theme().px(_SHEET_WIDTH if sheet is not None else _WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the sheet on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.sheet is not None:
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.show_sheet("", None)
        self.closed.emit()
