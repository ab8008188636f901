"""A card: what belongs together, in one frame with a heading."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.header import SectionHeader
from baraza.ui.widgets.label import restyle


class Card(QFrame):
    """A frame with a heading and a body.

    Attributes:
        header: The heading with the widgets at its end; hidden where there is no title.
        body: The layout of what is in it.

    """

    def __init__(self, title: str = "", *ends: QWidget, parent: QWidget | None = None) -> None:
        """Make an empty card with widgets at the end of its heading."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(16), px(14), px(16), px(14))
        self.body.setSpacing(px(8))
        self.header = SectionHeader(title, *ends)
        self.body.addWidget(self.header)
        self.header.setVisible(bool(title or ends))

    def add(self, *widgets: QWidget, stretch: int = 0) -> None:
        """Put widgets below one another."""
        for widget in widgets:
            self.body.addWidget(widget, stretch)

    def add_row(self, *widgets: QWidget, stretch_at: int = -1) -> None:
        """Put widgets beside one another; the one at ``stretch_at`` takes the room left."""
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        for place, widget in enumerate(widgets):
            row.addWidget(widget, 1 if place == stretch_at else 0)
        if stretch_at < 0:
            row.addStretch(1)
        self.body.addLayout(row)

    def set_active(self, active: bool) -> None:
        """Show whether this is the card one is working in."""
        restyle(self, "active", active)
