"""The room as a user has it before them: items, steps, fields, keys."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Step
from baraza.domain.consultation import Consultation
from baraza.ui.document import Document
from baraza.ui.editors import Editor
from baraza.ui.room.page import RoomPage
from baraza.ui.window import Window


@dataclass
class Room:
    """The open window, its room, and the document in it."""

    window: Window
    page: RoomPage
    document: Document

    def settle(self) -> None:
        """Let Qt do what it puts off."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    @property
    def item(self) -> AgendaItem:
        """The item one is on, as it is in the document."""
        return self.page.item

    def at(self) -> tuple[int, str]:
        """Return the number of the item and the step one is on."""
        return self.page.item.number, self.page.current.value

    def focused(self) -> QWidget:
        """Return what has the caret."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def focused_editor(self) -> str:
        """Return the name of the field that has the caret."""
        # Where there is no window manager, a menu that closed leaves no window active.
        widget: QWidget | None = self.window.focusWidget()
        while widget is not None and not isinstance(widget, Editor):
            widget = widget.parentWidget()
        return widget.objectName() if widget is not None else ""

    def editor(self, name: str) -> Editor:
        """Return the editor of a field that can be seen."""
        self.settle()
        seen = [e for e in self.page.findChildren(Editor) if e.objectName() == name]
        seen = [editor for editor in seen if editor.isVisible()]
        assert seen, f"{name} cannot be seen"
        return seen[0]

    def announced(self) -> str:
        """Return what the message at the lower edge says."""
        return self.window.toast.words.text() if self.window.toast.isVisible() else ""


type RoomOf = Callable[[Consultation], Room]
MINE = (Step.FRAME, Step.POSITIONS, Step.CONVERGE, Step.ADOPT)
