"""The ways into a consultation that Home offers; which comes first follows from its stage."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from baraza.domain.codes import Stage
from baraza.ui.home.catalogue import Entry
from baraza.ui.words.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Way:
    """A page on which a consultation is opened.

    Attributes:
        page: Name of the page.
        words: What the button says.
        icon: Its icon where it is the way that comes first.
    """

    page: str
    words: str
    icon: str

    def title(self) -> str:
        """Return its words in the interface's language."""
        return QCoreApplication.translate("Way", self.words)


PREPARATION = Way("prepare", QT_TRANSLATE_NOOP("Way", "Open preparation"), "list-checks")
ROOM = Way("room", QT_TRANSLATE_NOOP("Way", "Enter the room"), "play")
MINUTES = Way("minutes", QT_TRANSLATE_NOOP("Way", "Open the minutes"), "file-text")
FOLLOW_UP = Way("follow-up", QT_TRANSLATE_NOOP("Way", "Follow up the actions"), "list-todo")
WAYS = (PREPARATION, ROOM, MINUTES, FOLLOW_UP)


def ways_into(entry: Entry, today: str) -> tuple[Way, Way]:
    """Return the way that comes first for a consultation on a day, and the other one offered.

    On the day of the meeting one goes into the room, whatever stage was recorded last; what is
    adopted leaves nothing to do there.
    """
    if entry.stage is Stage.FOLLOW_UP:
        return FOLLOW_UP, MINUTES
    if entry.stage is Stage.PREPARE and not entry.is_on(today):
        return PREPARATION, ROOM
    return ROOM, PREPARATION
