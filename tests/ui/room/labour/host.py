"""A page that hosts one step of the room, and the step as a user has it before them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.actions import ActionItem
from baraza.domain.agenda import AgendaItem
from baraza.domain.consultation import Consultation
from baraza.domain.labour import LabourRow
from baraza.domain.tree import walk
from baraza.ui.document import Document
from baraza.ui.editors import Editor
from baraza.ui.page import FieldPlace, Page
from baraza.ui.pages import Place
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.actions.step import ActionsStep
from baraza.ui.room.labour.step import LabourStep
from baraza.ui.room.step import ItemStep
from baraza.ui.window import Window


class HostPage(Page):
    """The room without anything around the step."""

    made: ClassVar[type[ItemStep]]
    number = 0

    def _build(self) -> None:
        self.step = self.made(self.services)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 12)
        column.addWidget(self.step)

    @property
    def item(self) -> AgendaItem:
        return self.document.value.agenda_items[self.number]

    def _show(self) -> None:
        super()._show()
        self.step.show_item(self.document, self.item.key)

    def turn_to(self, number: int) -> None:
        """Show an item by its place on the agenda, from 0."""
        self.number = number
        self._show()
        QApplication.processEvents()

    def reveal(self, key: UUID, field: str) -> bool:
        for place, item in enumerate(self.document.value.agenda_items):
            if any(record.key == key for record in walk(item)):
                self.turn_to(place)
        return self.step.reveal(key, field)

    def fields(self) -> tuple[FieldPlace, ...]:
        return self.step.fields()


class LabourHost(HostPage):
    made = LabourStep


class ActionsHost(HostPage):
    made = ActionsStep


@dataclass
class Hosted[S: ItemStep]:
    """The open window, the step in it, and the document."""

    window: Window
    page: HostPage
    step: S
    document: Document

    @property
    def item(self) -> AgendaItem:
        """The item that is shown, as it is now."""
        return self.page.item

    def turn_to(self, number: int) -> None:
        """Show an item by its place on the agenda, from 0."""
        self.page.turn_to(number)

    def row(self, identity: str) -> LabourRow:
        """Return a row of any item."""
        items = self.document.value.agenda_items
        return next(r for item in items for r in item.division_of_labour if r.id == identity)

    def action(self, identity: str) -> ActionItem:
        """Return an action of any item."""
        items = self.document.value.agenda_items
        return next(a for item in items for a in item.action_items if a.id == identity)

    def editor(self, field: str) -> Editor:
        """Return the editor of a field that can be seen."""
        QApplication.processEvents()
        found = [e for e in self.step.findChildren(Editor) if e.objectName() == field]
        seen = [e for e in found if e.isVisible()]
        assert seen, f"{field} cannot be seen ({len(found)} are there)"
        return seen[0]

    def focused(self) -> str:
        """Return the name of the editor that has the caret."""
        widget: QWidget | None = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Editor):
            widget = widget.parentWidget()
        return widget.objectName() if widget is not None else ""

    def announced(self) -> str:
        """Return what the message at the lower edge says."""
        return self.window.toast.words.text() if self.window.toast.isVisible() else ""


type HostOf[S: ItemStep] = Callable[[Consultation], Hosted[S]]


def opened[S: ItemStep](
    qtbot: QtBot, preferences: PreferencesStore, document: Document, page: str, kind: type[S]
) -> Hosted[S]:
    """Open a window on a step over the first item."""

    def opener(_office: Any, _identity: str) -> Document:
        return document

    front = Place("home", "Home", "house", "tests.ui.trial", "FrontPage", needs_document=False)
    window = Window(
        None, preferences, opener, (front, Place("room", "Room", "mic", __name__, page))
    )
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitActive(window):
        window.show()
    window.open_document(document, "room")
    host = window.page("room")
    assert isinstance(host, HostPage)
    assert isinstance(host.step, kind)
    QApplication.processEvents()
    return Hosted(window, host, host.step, document)
