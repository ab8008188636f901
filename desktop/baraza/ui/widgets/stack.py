"""Widgets of which one is seen at a time."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayoutItem, QStackedWidget, QWidget


class Stack(QStackedWidget):
    """One widget at a time; it asks for the room of that one only.

    Qt's own asks for the room of the widest and the highest of all of them: a page that was
    opened once would make the window wider for good.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.currentChanged.connect(self._ask_anew)

    def _ask_anew(self, _place: int) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room that the widget seen asks for."""
        item = self._seen()
        return item.sizeHint() if item is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room of the widget seen."""
        item = self._seen()
        return item.minimumSize() if item is not None else super().minimumSizeHint()

    def _seen(self) -> QLayoutItem | None:
        layout = self.layout()
        return layout.itemAt(self.currentIndex()) if layout is not None else None
