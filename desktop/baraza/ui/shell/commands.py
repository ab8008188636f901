"""What the palette offers: pages, what the page can do, edits, delegations and items."""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.agenda import AgendaItem
from baraza.ui.document import Document
from baraza.ui.page import Page
from baraza.ui.pages import Place
from baraza.ui.shell.palette import Command


class Acts(Protocol):
    """What the window can be told to do."""

    def go(self, page: str) -> None:
        """Show a page."""
        ...

    def reveal(self, key: UUID, field: str = "") -> bool:
        """Show where a record is edited."""
        ...

    def undo(self) -> None:
        """Take the last edit back."""
        ...

    def redo(self) -> None:
        """Do the last undone edit again."""
        ...

    def open_findings(self) -> None:
        """Open the findings."""
        ...

    def switch_theme(self) -> None:
        """Change between light and dark."""
        ...

    def show_keys(self) -> None:
        """Show what the keys do."""
        ...


def commands(
    acts: Acts, places: Mapping[str, Place], page: Page, document: Document | None
) -> Iterator[Command]:
    """Go through everything that can be done now, the nearest first."""
    for number, (name, place) in enumerate(places.items(), 1):
        if document is not None or not place.needs_document:
            words = QCoreApplication.translate("Commands", "Go to {page}").format(
                page=place.title()
            )
            yield Command(words, _goes(acts, name), f"Alt+{number}")
    for words, act in page.commands():
        yield Command(words, act)
    if document is not None:
        yield from _of_consultation(acts, document)
    yield Command(
        QCoreApplication.translate("Commands", "Light or dark"), acts.switch_theme, "Ctrl+Shift+L"
    )
    yield Command(QCoreApplication.translate("Commands", "Keyboard"), acts.show_keys, "F1")


def _of_consultation(acts: Acts, document: Document) -> Iterator[Command]:
    if document.undo_words:
        yield Command(
            QCoreApplication.translate("Commands", "Undo: {edit}").format(edit=document.undo_words),
            acts.undo,
            "Ctrl+Z",
        )
    if document.redo_words:
        words = QCoreApplication.translate("Commands", "Redo: {edit}").format(
            edit=document.redo_words
        )
        yield Command(words, acts.redo, "Ctrl+Shift+Z")
    yield Command(QCoreApplication.translate("Commands", "Findings"), acts.open_findings, "F8")
    value = document.value
    for record in (*value.delegations, *value.agenda_items):
        is_item = isinstance(record, AgendaItem)
        pattern = (
            QCoreApplication.translate("Commands", "Item {name}")
            if is_item
            else QCoreApplication.translate("Commands", "Delegation: {name}")
        )
        words = pattern.format(name=document.names.of(record))
        yield Command(words, _reveals(acts, record.key))


def _goes(acts: Acts, name: str) -> Callable[[], None]:
    return lambda: acts.go(name)


def _reveals(acts: Acts, key: UUID) -> Callable[[], None]:
    def act() -> None:
        acts.reveal(key)

    return act
