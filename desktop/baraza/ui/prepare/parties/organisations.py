"""The organisations of the consultation: typed in, or taken from the office's register."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu

from baraza.domain.changes import add
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Organisation
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Group, RecordList
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.widgets import Button, Card, Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words


class Organisations(RecordDesk):
    """The list of organisations; those of the register that are not here yet are offered.

    Attributes:
        register: Opens the menu of the register; hidden where it offers nothing.
        menu: The organisations offered.
    """

    def __init__(self, document: Document, known: Callable[[], tuple[Organisation, ...]]) -> None:
        """Compose list and form; ``known`` reads the register."""
        self._known = known
        self._entries: tuple[Organisation, ...] = ()
        printed = RecordList(
            document,
            Organisation,
            "printed",
            [Group("", ["name", "short_name", "organ", "document", "language", "order"])],
            title=QCoreApplication.translate("Organisations", "Printed names"),
        )
        super().__init__(
            document,
            Consultation,
            "organisations",
            [Group("", ["name", "kind", "seat", "languages", "working_language_note", "id"])],
            title=QCoreApplication.translate("Organisations", "Organisations"),
            table=[
                Column[Any]("", lambda one: Cell(badges=[document.names.badge(one.id)]), 92),
                Column[Any]("", lambda one: Cell(one.name, second=code_words(one.kind))),
            ],
            details=[printed],
        )

    def _list_card(self, title: str) -> Card:
        """Put the way to the register below the line that adds one."""
        card = super()._list_card(title)
        words = QCoreApplication.translate("Organisations", "From the register")
        self.register, self.menu = Button(words, "book-open", "quiet"), QMenu(self)
        self.register.clicked.connect(self._open)
        foot = QHBoxLayout()
        foot.addWidget(self.register)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def show_parent(self, above: Record | None) -> None:
        """Show the organisations, and whether the register has others."""
        super().show_parent(above)
        self.register.setVisible(bool(self._offered()))

    def showEvent(self, event: QShowEvent) -> None:
        """Read the register when the list comes into view, not after every edit."""
        super().showEvent(event)
        self._entries = self._known()
        self.register.setVisible(bool(self._offered()))

    def _offered(self) -> list[Organisation]:
        held = {one.id.casefold() for one in self._document.value.organisations}
        return [one for one in self._entries if one.id.casefold() not in held]

    def _open(self) -> None:
        self.menu.clear()
        for one in self._offered():
            action = self.menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=one: self._take(one))
        self.menu.popup(self.register.mapToGlobal(self.register.rect().bottomLeft()))

    def _take(self, known: Organisation) -> None:
        # The consultation's own from now on: the register has no part in it.
        printed = tuple(replace(name, key=uuid4()) for name in known.printed)
        new = replace(known, key=uuid4(), rank="", printed=printed)
        above = self._document.value
        intent = QCoreApplication.translate("Organisations", "Add {name}").format(name=new.name)
        if self._try(intent, add, above.key, self._branch, new):
            self.table.choose(new.key)
            self.table.setFocus()
