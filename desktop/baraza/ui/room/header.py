"""The heading over a step: which item, which step, and the facts behind it."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from baraza.ui.room.long_words import breakable
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Label
from baraza.ui.widgets.label import restyle

_LONG = 120


class ItemHeader(QWidget):
    """Number and step above, the title below, never cut; at the end the facts of the item.

    Attributes:
        facts: Opens the facts and assumptions beside the step.
        log: Opens the log of interventions beside the step.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(12))
        words = QVBoxLayout()
        words.setSpacing(theme().px(2))
        self.line, self.title = Label("", "overline"), Label("", "title", wrap=True)
        words.addWidget(self.line)
        words.addWidget(self.title)
        row.addLayout(words, 1)
        self.facts = Button("", "book-open", "quiet")
        self.facts.setCheckable(True)
        self.log = Button("", "message-square-text", "quiet")
        self.log.setCheckable(True)
        row.addWidget(self.log)
        row.addWidget(self.facts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_item(self, line: str, title: str, facts: int, log: int) -> None:
        """Show these words, and how much stands in the sheets."""
        self.line.show_text(line)
        self.title.show_text(breakable(title))
        # A long title stays whole, in smaller letters, so that the step keeps its room.
        restyle(self.title, "role", "title" if len(title) <= _LONG else "heading")
        self.facts.show_text(self.tr("Facts and assumptions ({count})").format(count=facts))
        self.log.show_text(self.tr("Log ({count})").format(count=log))
