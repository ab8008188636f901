"""A question that must be answered before something is done that undo cannot take back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, IconLabel, Label


class Question(QDialog):
    """A title, what follows from each answer, and one button for each; Escape does nothing.

    The last button is the safe one: it has the focus and does nothing.
    """

    def __init__(
        self,
        title: str,
        sentences: Sequence[str],
        answers: Sequence[tuple[str, Callable[[], None]]],
        safe: str,
        parent: QWidget | None = None,
    ) -> None:
        """Ask.

        Args:
            title: The question.
            sentences: What follows, one paragraph each.
            answers: Words of a button, and what it does.
            safe: Words of the button that leaves everything as it is.
            parent: Qt's parent.

        """
        super().__init__(parent)
        px = theme().px
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(20), px(22), px(18))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(IconLabel("circle-help", "warn", 22), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(title, "heading", wrap=True), 1)
        column.addLayout(head)
        for sentence in sentences:
            column.addWidget(Label(sentence, "second", wrap=True))
        column.addSpacing(px(6))
        self.buttons = [self._button(words, act) for words, act in answers]
        self.safe = Button(safe, "", "primary")
        self.safe.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in (*self.buttons, self.safe):
            row.addWidget(button)
        column.addLayout(row)
        self.setFixedWidth(px(520))
        self.setAccessibleDescription(" ".join(sentences))
        self.safe.setDefault(True)
        self.safe.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the sentences need at this width."""
        column = self.layout()
        if column is not None:
            self.setFixedHeight(column.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def _button(self, words: str, act: Callable[[], None]) -> Button:
        button = Button(words)

        def answer() -> None:
            self.accept()
            act()

        button.clicked.connect(answer)
        return button
