"""The pages of the window, in the order of the rail. Each is imported when it is first opened."""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication

from baraza.ui.page import Page
from baraza.ui.words.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Place:
    """One page of the rail.

    Attributes:
        name: By which other pages go there.
        words: Title, in English.
        icon: Icon in the rail.
        module: Where its class is.
        page: Name of the class.
        needs_document: Whether it shows the open consultation; without one it cannot be opened.
        words_from: From which width of the window on the rail shows its words beside this page;
            0 always.
    """

    name: str
    words: str
    icon: str
    module: str
    page: str
    needs_document: bool = True
    words_from: int = 1440

    def title(self) -> str:
        """Return the title in the interface's language."""
        return QCoreApplication.translate("Place", self.words)

    def load(self) -> type[Page]:
        """Return the class of the page."""
        return cast("type[Page]", getattr(import_module(self.module), self.page))


PLACES = (
    Place(
        name="home",
        words=QT_TRANSLATE_NOOP("Place", "Home"),
        icon="house",
        module="baraza.ui.home.page",
        page="HomePage",
        needs_document=False,
        words_from=0,
    ),
    Place(
        name="prepare",
        words=QT_TRANSLATE_NOOP("Place", "Prepare"),
        icon="list-checks",
        module="baraza.ui.prepare.page",
        page="PreparePage",
    ),
    Place(
        name="room",
        words=QT_TRANSLATE_NOOP("Place", "Room"),
        icon="messages-square",
        module="baraza.ui.room.page",
        page="RoomPage",
        words_from=1640,
    ),
    Place(
        name="minutes",
        words=QT_TRANSLATE_NOOP("Place", "Minutes"),
        icon="file-text",
        module="baraza.ui.minutes.page",
        page="MinutesPage",
    ),
    Place(
        name="follow-up",
        words=QT_TRANSLATE_NOOP("Place", "Follow-up"),
        icon="list-todo",
        module="baraza.ui.followup.page",
        page="FollowUpPage",
        needs_document=False,
        words_from=0,
    ),
)
