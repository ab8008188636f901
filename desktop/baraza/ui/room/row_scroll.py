"""A page that scrolls with the current row of a table that is as high as its rows."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QTableView

from baraza.ui.theme.theme import theme
from baraza.ui.widgets import ScrollPage


class RowScroll(ScrollPage):
    """Where a table has the focus, its current row is what is brought into view."""

    def follow_rows(self, *tables: QTableView) -> None:
        """Scroll along while the arrows move in these tables."""
        for table in tables:
            table.selectionModel().currentChanged.connect(lambda *_: self._bring_into_view())

    def _bring_into_view(self) -> None:
        focused = QApplication.focusWidget()
        if not isinstance(focused, QTableView) or not self._inner.isAncestorOf(focused):
            super()._bring_into_view()
            return
        place = focused.visualRect(focused.currentIndex())
        if not place.isValid():
            super()._bring_into_view()
            return
        head = focused.horizontalHeader()
        is_first = focused.currentIndex().row() == 0
        top = 0 if is_first else place.top() + head.height()
        bottom = place.bottom() + head.height()
        # With the first row the heading over the table comes back into view.
        above = theme().px(64 if is_first else 12)
        for y, margin in ((bottom, theme().px(12)), (top, above)):
            self.ensureVisible(0, focused.mapTo(self._inner, QPoint(0, y)).y(), 0, margin)
