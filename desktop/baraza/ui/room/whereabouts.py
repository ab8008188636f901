"""Where one is in the room: on which item, and on which step of it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Step
from baraza.domain.interventions import Intervention
from baraza.domain.tree import walk
from baraza.ui.document import Document
from baraza.ui.room.flow import Stop, first_item, next_item, next_stop, stop_before
from baraza.ui.room.steps import StepPlace, first_step, shown_steps


class Whereabouts:
    """Remembers for each item which step was last open."""

    def __init__(self, document: Document, is_full: Callable[[], bool]) -> None:
        """Begin on the first item to do; ``is_full`` says whether the full file is wanted."""
        self._document, self._is_full = document, is_full
        self._item: UUID | None = None
        self._last: dict[UUID, Step] = {}

    @property
    def full(self) -> bool:
        """Whether the full file is wanted: all six steps."""
        return self._is_full()

    @property
    def item(self) -> AgendaItem:
        """The item one is on; the first one to do where it was struck."""
        found = self._document.record(self._item) if self._item is not None else None
        return found if isinstance(found, AgendaItem) else first_item(self._document.value)

    @property
    def step(self) -> Step:
        """The step one is on."""
        item = self.item
        return self._last.get(item.key) or first_step(item.step, full=self.full)

    @property
    def here(self) -> Stop:
        """Item and step one is on."""
        return Stop(self.item.key, self.step)

    @property
    def flow(self) -> Sequence[StepPlace]:
        """The steps of the item."""
        return shown_steps(full=self.full, here=self.step)

    @property
    def following(self) -> Stop | None:
        """Where the way goes on; nothing at its end."""
        return next_stop(self._document.value, self.here, full=self.full)

    @property
    def before(self) -> Stop | None:
        """Where the way came from; nothing at its beginning."""
        return stop_before(self._document.value, self.here, full=self.full)

    def beside(self, by: int) -> AgendaItem | None:
        """Return the item so many after the one one is on; nothing beyond the agenda."""
        return next_item(self._document.value, self.item.key, by)

    def be_on(self, item: UUID) -> None:
        """Be on an item, on the step where it was left."""
        self._item = item

    def be_at(self, stop: Stop) -> None:
        """Be on a step of an item."""
        self._item = stop.item
        self._last[stop.item] = stop.step

    def item_of(self, key: UUID) -> AgendaItem | None:
        """Return the item a record stands under, or for which an entry of a register matters."""
        found = self._document.record(key)
        if isinstance(found, Intervention):
            named: tuple[object, ...] = (found.agenda_item,)
        else:
            named = getattr(found, "items", ()) or getattr(found, "relevance", ())
        if self.item.id in named:
            return self.item
        for item in self._document.value.agenda_items:
            if item.id in named or any(record.key == key for record in walk(item)):
                return item
        return None
