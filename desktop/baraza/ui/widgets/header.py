"""Headings of pages and of their parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.label import Elided, Label


class SectionHeader(QWidget):
    """A heading with widgets at its end: a count, a button."""

    def __init__(self, title: str = "", *ends: QWidget, parent: QWidget | None = None) -> None:
        """Show the title."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.title = Label(title, "heading", wrap=True)
        row.addWidget(self.title, 1)
        for widget in ends:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_title(self, title: str) -> None:
        """Show this title."""
        self.title.show_text(title)


class PageHeader(QWidget):
    """The title of a page, a line below it, and its buttons: at most one of them primary."""

    def __init__(
        self, title: str = "", line: str = "", *ends: QWidget, parent: QWidget | None = None
    ) -> None:
        """Show title and line."""
        super().__init__(parent)
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.title, self.line = Elided(title, "title"), Elided(line, "second")
        words.addWidget(self.title)
        words.addWidget(self.line)
        row.addLayout(words, 1)
        for widget in ends:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        # Only now: a widget shown before it has its place would flash as a window of its own.
        self.line.setVisible(bool(line))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_words(self, title: str, line: str = "") -> None:
        """Show this title and this line."""
        self.title.show_text(title)
        self.line.show_text(line)
        self.line.setVisible(bool(line))
