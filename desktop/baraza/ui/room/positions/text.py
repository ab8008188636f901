"""The text of a position: it fills its card, in larger letters, without a frame."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from baraza.domain.members import Leaf
from baraza.ui.editors.text import TextEditor
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import GrowingText

_NO_LIMIT = 16_777_215


class CardText(GrowingText):
    """Takes the height it is given and scrolls by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty text."""
        super().__init__(least_lines=3, parent=parent)
        self.setProperty("role", "bare")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme().px(72))
        self.setMaximumHeight(_NO_LIMIT)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few lines."""
        return QSize(theme().px(120), theme().px(72))

    def go_to_end(self) -> None:
        """Put the caret behind what stands there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _grow(self, *, announce: bool = True) -> None:
        """Keep the height; only say that something was typed."""
        if announce and self.is_dirty:
            self.typed.emit()


class PositionText(TextEditor):
    """The editor of the text of a position, without its caption: the card says whose it is."""

    text: CardText

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show an empty text."""
        super().__init__(leaf, caption, meaning, parent)
        framed: QWidget = self.text
        self._column.removeWidget(framed)
        framed.hide()
        framed.deleteLater()
        self.text = CardText()
        self.hold(self.text)
        self.text.left.connect(self.keep)
        self.text.typed.connect(lambda: self.drafted.emit(True))
        self.caption.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
