"""The consultations that are edited from here, whichever of them the window has open."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from baraza.ui.document import Document
from baraza.ui.followup.actions import Action
from baraza.ui.opening import open_document
from baraza.ui.services import Services
from baraza.ui.shell.undo_keys import has_typing


class Desks(QObject):
    """Opens a consultation to edit one of its actions; the one in the window is used as it is.

    Signals:
        changed: Something was edited from here.
    """

    changed = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        """Open consultations of the office of the window."""
        super().__init__(parent)
        self._services = services
        self._own: Document | None = None
        self._edited: Document | None = None

    def document(self, action: Action) -> Document:
        """Return the consultation of an action, open to be edited.

        Raises:
            BarazaError: Where it is not in the office any more.
        """
        shown = self._services.document
        if shown is not None and shown.value.key == action.consultation:
            return shown
        if self._own is None or self._own.value.key != action.consultation:
            self.leave()
            own = open_document(self._services.office, action.consultation_id)
            own.setParent(self)
            own.saved.connect(lambda _: self._note(own))
            own.told.connect(lambda words: self._tell(own, words))
            self._own = own
        return self._own

    def leave(self) -> None:
        """Save what is typed and close what was opened here: it may be changed elsewhere now."""
        if self._own is not None:
            self._own.keep_drafts()
            self._own.deleteLater()
        self._own = self._edited = None

    @property
    def undoable(self) -> Document | None:
        """The consultation opened here in which something can be taken back."""
        edited = self._edited
        return edited if edited is not None and (edited.undo_words or edited.redo_words) else None

    def undo(self) -> None:
        """Take back the last edit made from here, in a consultation the window does not show."""
        document = self.undoable
        if document is not None and (words := document.undo()):
            told = self.tr("Undone: {edit}").format(edit=words)
            self._services.message(told, self.tr("Redo"), self.redo)

    def redo(self) -> None:
        """Do it again."""
        document = self.undoable
        if document is not None and (words := document.redo()):
            told = self.tr("Done again: {edit}").format(edit=words)
            self._services.message(told, self.tr("Undo"), self.undo)

    def note_shown(self) -> None:
        """Remember that the last edit was made in the consultation of the window."""
        self._edited = None

    def _note(self, document: Document) -> None:
        self._edited = document
        self.changed.emit()

    def _tell(self, document: Document, words: str) -> None:
        self._edited = document
        self._services.message(words, self.tr("Undo"), self.undo)


class OwnUndoKeys(QObject):
    """Gives the undo keys to the consultation that was edited from a page, where it is another.

    Otherwise Ctrl+Z would take back an edit in the consultation of the window, which nobody on
    this page has made.
    """

    def __init__(self, desks: Desks, page: QWidget) -> None:
        """Watch whatever has the focus on a page."""
        super().__init__(page)
        self._desks, self._page = desks, page
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the undo keys, unless a field holds typing of its own."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo)
        typing = isinstance(watched, QWidget) and has_typing(watched)
        if not (undo or redo) or typing or self._desks.undoable is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            (self._desks.undo if undo else self._desks.redo)()
        # The window's own shortcut must not have it.
        event.accept()
        return True

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Closing a window may delete the field before the focus is said to have left it.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if now is not None and self._page.isAncestorOf(now) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
