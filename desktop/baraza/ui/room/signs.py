"""What tells where one is in the room: the agenda, the heading, and the way at the foot."""

from baraza.domain.agenda import AgendaItem
from baraza.ui.document import Document
from baraza.ui.room.flow import open_in
from baraza.ui.room.foot import RoomFoot
from baraza.ui.room.header import ItemHeader
from baraza.ui.room.open_points import OpenPoints
from baraza.ui.room.rail import AgendaRail
from baraza.ui.room.whereabouts import Whereabouts
from baraza.ui.room.wording import (
    agenda_entries,
    place_words,
    state_of_text,
    title_of_item,
    words_on,
)


class Signs:
    """Shows on rail, heading and foot where one is, how far it is, and where the way leads.

    Attributes:
        rail: The agenda.
        header: The heading over the step.
        foot: The steps, back and on.
    """

    def __init__(self, document: Document, whereabouts: Whereabouts) -> None:
        """Make the signs of a room."""
        self._document, self._whereabouts = document, whereabouts
        self.rail, self.header, self.foot = AgendaRail(), ItemHeader(), RoomFoot()

    def show(self, facts: int, log: int, open_points: OpenPoints) -> None:
        """Show everything as it is now.

        Args:
            facts: How many facts and assumptions matter for the item.
            log: How many interventions are recorded on it.
            open_points: Lists what is open in the step.
        """
        item, full = self._whereabouts.item, self._whereabouts.full
        self.rail.show_items(agenda_entries(self._document, full=full), item.key)
        self.rail.show_state(state_of_text(self._document), full_file=full)
        line = place_words(item, self._whereabouts.flow, self._whereabouts.step, full=full)
        self.header.show_item(line, title_of_item(self._document, item), facts, log)
        self._show_steps(item, open_points)
        self._show_ways()

    def _show_steps(self, item: AgendaItem, open_points: OpenPoints) -> None:
        here, full, flow = self._whereabouts.step, self._whereabouts.full, self._whereabouts.flow
        value, known = self._document.value, self._document.findings
        found = {place.code: open_in(value, item, place.code, known, full=full) for place in flow}
        counts = {code: len(held) for code, held in found.items()}
        self.foot.show_steps(flow, here, item.step, counts, full=full)
        self.foot.show_open(counts[here])
        open_points.show_obstacles(found[here], self._document.names)

    def _show_ways(self) -> None:
        where = self._whereabouts
        words = words_on(self._document, where.here, where.following, full=where.full)
        self.foot.show_ways(has_back=where.before is not None, on=words)
