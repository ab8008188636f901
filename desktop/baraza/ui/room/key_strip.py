"""What keys do in a table, in a line below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets import FlowLayout, Label


class KeyStrip(QWidget):
    """Pairs of a key and what it does; the line breaks where there is no room."""

    def __init__(self, pairs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Show these keys."""
        super().__init__(parent)
        flow = FlowLayout(self, theme().px(10))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for key, words in pairs:
            flow.addWidget(_Pair(key, words))


class _Pair(QWidget):
    def __init__(self, key: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(5))
        row.addWidget(Label(key, "key"))
        row.addWidget(Label(words, "muted"))
