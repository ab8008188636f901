"""Who takes back on Ctrl+Z: the field being typed in, as long as it holds typing, else the edit."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from baraza.ui.editors.editor import Editor
from baraza.ui.widgets.text import GrowingText


class UndoKeys(QObject):
    """Watches the field that has the focus.

    A text field would keep the undo keys to itself even where nothing was typed in it since it
    was saved; then they belong to the consultation.
    """

    def __init__(
        self, undo: Callable[[], None], redo: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """Call ``undo`` and ``redo`` where the field has nothing to take back."""
        super().__init__(parent)
        self._undo, self._redo = undo, redo
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the undo keys of a field without typing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo or redo) and isinstance(watched, QWidget) and not has_typing(watched):
                (self._undo if undo else self._redo)()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Closing a window may delete the field before the focus is said to have left it.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


def has_typing(field: QWidget) -> bool:
    """Return whether a field holds typing that it can take back by itself."""
    if isinstance(field, GrowingText):
        return field.is_dirty
    above: QWidget | None = field
    while above is not None:
        if isinstance(above, Editor):
            return above.is_dirty()
        above = above.parentWidget()
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isUndoAvailable()
