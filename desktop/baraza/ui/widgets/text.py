"""A text field that grows with what is typed and says when it was left."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from baraza.ui.theme.theme import theme


class GrowingText(QPlainTextEdit):
    """Running text without mark-up. Tab leaves it; Escape takes back what was typed since.

    Signals:
        left: The caret left the field; the moment to save.
        typed: Something was typed; the moment to keep a draft.
    """

    left = Signal()
    typed = Signal()

    def __init__(
        self, least_lines: int = 2, most_lines: int = 12, parent: QWidget | None = None
    ) -> None:
        """Show at least and at most this many lines at once."""
        super().__init__(parent)
        self._least, self._most = least_lines, most_lines
        self._shown = ""
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme().px(3))
        self.textChanged.connect(self._grow)
        self._grow()

    def show_value(self, text: str) -> None:
        """Show a text where it differs; while the caret is in it the caret stays."""
        self._shown = text
        if text == self.toPlainText():
            # What was saved is taken back as an edit, no longer letter by letter.
            if self.document().isUndoAvailable():
                self.document().clearUndoRedoStacks()
            return
        cursor = self.textCursor()
        place = cursor.position()
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(blocked)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)
        self._grow(announce=False)

    def value(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not yet saved."""
        return self.toPlainText() != self._shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape as *never mind*: what was shown last comes back."""
        if event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self.show_value(self._shown)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, except for a menu or for another window."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where the lines broke anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow(announce=False)

    def changeEvent(self, event: QEvent) -> None:
        """Grow where the letters became larger."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(
            self, "_most"
        ):
            self._grow(announce=False)

    def sizeHint(self) -> QSize:
        """Return the room for the lines that stand in it."""
        return QSize(theme().px(200), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for its fewest lines."""
        return QSize(theme().px(80), self._height())

    def _words_height(self) -> int:
        # What was laid out is measured: lines of Arabic or Ethiopic are higher than Inter's.
        block, height = self.document().firstBlock(), 0.0
        while block.isValid():
            height += self.blockBoundingGeometry(block).height()
            block = block.next()
        return round(height)

    def _height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        room = min(max(self._words_height(), self._least * line), self._most * line)
        return room + int(2 * self.document().documentMargin()) + theme().px(8)

    def _grow(self, *, announce: bool = True) -> None:
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()
        fits = self._words_height() <= self._most * self.fontMetrics().lineSpacing()
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if announce and self.is_dirty:
            self.typed.emit()
