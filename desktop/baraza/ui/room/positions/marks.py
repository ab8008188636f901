"""Short notes at the foot of a card: what the position rests on, whether there is a red line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Elided, FlowLayout


class Mark(QFrame):
    """One note in a frame; cut where the card is narrow, whole in its tool tip."""

    def __init__(self, text: str, tone: str = "", parent: QWidget | None = None) -> None:
        """Show the note."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "well")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(7), px(1), px(7), px(1))
        self.words = Elided(text, "muted", greedy=False)
        self.words.show_tone(tone)
        row.addWidget(self.words)


class MarkRow(QWidget):
    """Notes beside one another, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._flow = FlowLayout(self, theme().px(4))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shown: list[tuple[str, str]] = []
        self._marks: list[Mark] = []

    def show_marks(self, marks: Sequence[tuple[str, str]]) -> None:
        """Show words and tone of each note."""
        self.setVisible(bool(marks))
        if list(marks) == self._shown:
            return
        for old in self._marks:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = list(marks)
        self._marks = [Mark(words, tone) for words, tone in marks]
        for mark in self._marks:
            self._flow.addWidget(mark)
        self.updateGeometry()
