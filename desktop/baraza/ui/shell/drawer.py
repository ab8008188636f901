"""All findings of the consultation, laid over the trailing edge of the window."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconButton
from baraza.ui.widgets.findings import FindingsPanel
from baraza.ui.widgets.header import SectionHeader
from baraza.ui.widgets.scroll import ScrollPage

_WIDTH = 420


class FindingsDrawer(QFrame):
    """A panel over the page; Escape or a jump closes it.

    Signals:
        closed: It went away.
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Live in a window, hidden."""
        super().__init__(window)
        self._window = window
        px = theme().px
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("Findings"))
        self.shut = IconButton("x", self.tr("Close the findings (Escape)"))
        self.header = SectionHeader(self.tr("Findings"), self.shut)
        self.panel = FindingsPanel()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(6), px(10))
        column.addWidget(self.header)
        scroll = ScrollPage(self.tr("Findings"))
        scroll.add(self.panel)
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        self.shut.clicked.connect(self.close_drawer)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the findings and take the focus."""
        self._place()
        self.show()
        self.raise_()
        first: QWidget = self.panel.rows[0] if self.panel.rows else self.shut
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_drawer(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; arrows go from finding to finding."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window, px = self._window, theme().px
        width = min(px(_WIDTH), window.width() - px(80))
        start = window.width() - width - px(8)
        if window.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start = px(8)
        self.setGeometry(start, px(60), width, window.height() - px(72))
