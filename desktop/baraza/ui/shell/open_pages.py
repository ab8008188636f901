"""The pages that were opened, of which one is seen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from baraza.ui.document import Document
from baraza.ui.page import Page
from baraza.ui.pages import Place
from baraza.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from baraza.ui.services import Services


class OpenPages(Stack):
    """Loads a page when it is first wanted, and takes the caret along from page to page.

    Attributes:
        places: The pages there are, by their names.
        current: Name of the page that is seen; empty before the first.
    """

    def __init__(self, services: "Services", places: Sequence[Place]) -> None:
        """Offer these pages; none is loaded yet."""
        super().__init__()
        self._services = services
        self.places = {place.name: place for place in places}
        self._pages: dict[str, Page] = {}
        self.current = ""

    @property
    def first(self) -> str:
        """Name of the first page; it needs no consultation."""
        return next(iter(self.places))

    @property
    def place(self) -> Place:
        """The place that is seen."""
        return self.places[self.current or self.first]

    @property
    def seen(self) -> Page:
        """The page that is seen."""
        return self._pages[self.current]

    def page(self, name: str) -> Page:
        """Return a page by its name, loading it the first time."""
        if name not in self._pages:
            page = self.places[name].load()(self._services)
            self._pages[name] = page
            self.addWidget(page)
        return self._pages[name]

    def show_page(self, name: str, document: Document | None) -> None:
        """Show a page by its name; one that needs a consultation waits until one is open."""
        place = self.places.get(name, self.places[self.first])
        if place.needs_document and document is None:
            place = self.places[self.first]
        if self.current and self.current != place.name:
            self.seen.keep()
        self.current = place.name
        shown = self.page(place.name)
        # Built before it is seen: what is added to a page in view shows only a moment later.
        shown.show_document(document)
        before: QWidget | None = self.window().focusWidget()
        was_inside = before is not None and self.isAncestorOf(before)
        self.setCurrentWidget(shown)
        now: QWidget | None = self.window().focusWidget()
        if was_inside and not (now is not None and shown.isAncestorOf(now)):
            # The page that goes takes the caret along; Qt would put it on the rail.
            shown.enter()

    def close_consultation(self) -> None:
        """Let go of the pages of the consultation that was open; the next one gets its own."""
        for name, place in self.places.items():
            page = self._pages.pop(name, None) if place.needs_document else None
            if page is not None:
                self.removeWidget(page)
                page.deleteLater()
        if self.current not in self._pages:
            self.current = ""

    def holding(self, key: UUID, field: str, document: Document) -> str:
        """Return the page on which a field of a record is edited, the one that is seen first.

        Returns:
            Its name; empty where none has it.

        """
        names = [self.current, *(name for name in self.places if name != self.current)]
        for name in names:
            if self.places[name].needs_document:
                page = self.page(name)
                page.show_document(document)
                if page.reveal(key, field):
                    return name
        return ""
