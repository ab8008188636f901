"""A page that scrolls when there is more than the window can show."""

from weakref import WeakSet

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from baraza.ui.theme.theme import theme


class _Column(QWidget):
    """What scrolls: as high as its width asks for, not as its narrowest width would."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return super().minimumSizeHint()
        return QSize(layout.totalMinimumSize().width(), 0)


class ScrollPage(QScrollArea):
    """A column of widgets; the field that has the focus is always brought into view.

    Of a table it is the current row, since a table may be higher than the window.
    """

    def __init__(self, name: str, margin: int = 0, parent: QWidget | None = None) -> None:
        """Make an empty column with a name for screen readers."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        inner = self._inner = _Column()
        inner.setProperty("role", "page")
        self.body = QVBoxLayout(inner)
        px = theme().px
        self.body.setContentsMargins(px(margin), px(margin), px(margin), px(margin))
        self.body.setSpacing(px(14))
        self.setWidget(inner)
        # Where the focus goes to what is just being shown, its place is known a moment later.
        self._followed: WeakSet[QTableView] = WeakSet()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._bring_into_view)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def add(self, *widgets: QWidget, stretch: int = 0) -> None:
        """Put widgets below one another."""
        for widget in widgets:
            self.body.addWidget(widget, stretch)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inner.isAncestorOf(now):
            if isinstance(now, QTableView) and now not in self._followed:
                self._followed.add(now)
                now.selectionModel().currentChanged.connect(self._bring_into_view)
            self._bring_into_view()
            self._settled.start()

    def _bring_into_view(self, *_: object) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self._inner.isAncestorOf(focused):
            return
        if isinstance(focused, QTableView) and focused.currentIndex().isValid():
            self._bring_row_into_view(focused)
        else:
            self.ensureWidgetVisible(focused, 0, theme().px(24))

    def _bring_row_into_view(self, table: QTableView) -> None:
        place, head = table.visualRect(table.currentIndex()), table.horizontalHeader()
        head_height = 0 if head.isHidden() else head.height()
        is_first = table.currentIndex().row() == 0
        top = 0 if is_first else place.top() + head_height
        bottom = place.bottom() + head_height
        # With the first row the heading over the table comes back into view.
        above = theme().px(64 if is_first else 12)
        for y, margin in ((bottom, theme().px(12)), (top, above)):
            self.ensureVisible(0, table.mapTo(self._inner, QPoint(0, y)).y(), 0, margin)
