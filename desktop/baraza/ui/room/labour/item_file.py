"""A file of an item that may be there or not: its funding, its due diligence."""

from PySide6.QtWidgets import QHBoxLayout

from baraza.domain.tree import Record
from baraza.ui.editors import OptionalRecord
from baraza.ui.widgets import Label


class ItemFile(OptionalRecord):
    """A single record under an item, headed only while it is there."""

    def _heading(self, title: str) -> QHBoxLayout:
        head = QHBoxLayout()
        self._head = Label(title, "strong")
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self.strike)
        return head

    def show_parent(self, above: Record | None) -> None:
        """Show the record of the branch of this record."""
        super().show_parent(above)
        self._head.setVisible(self.record is not None)
