"""The consultations of the office as Home lists them: page by page, found by what is typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from baraza.domain.codes import Classification, OutcomeState, Stage
from baraza.domain.stages import stage_reached
from baraza.services.office import Office
from baraza.ui.naming import in_language
from baraza.ui.words import code_words, day_words

PAGE = 200
"""So many consultations are listed at once, and so many more each time they are asked for."""


@dataclass(frozen=True, slots=True)
class Side:
    """A full party of a listed consultation: what its badge says, and its full name."""

    badge: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One consultation of the list.

    Attributes:
        key: Its key.
        id: Its id, that of the session.
        title: Its title in the interface's language.
        sides: Full parties in the consultation's own order.
        place: City or venue.
        start: Opening, as written.
        end: Closing, as written.
        stage: Stage it has reached.
        outcome_state: State of its document, if any is recorded.
        classification: Its marking.
        items: How many agenda items it has.
        open_actions: How many actions still need something done.
        late_actions: How many of those were due before today.
        changed_at: When it was last saved.
    """

    key: UUID
    id: str
    title: str
    sides: tuple[Side, ...]
    place: str
    start: str
    end: str
    stage: Stage
    outcome_state: OutcomeState | None
    classification: Classification
    items: int
    open_actions: int
    late_actions: int
    changed_at: str

    @property
    def days(self) -> str:
        """The days of the meeting in words."""
        return days_words(self.start, self.end)

    @property
    def when_and_where(self) -> str:
        """Days and place in words."""
        return " · ".join(part for part in (self.days, self.place) if part)

    @property
    def state_words(self) -> str:
        """Stage, and the state of the document where there is one."""
        told = (self.stage, *([self.outcome_state] if self.outcome_state is not None else []))
        return " · ".join(code_words(one) for one in told)

    def is_on(self, day: str) -> bool:
        """Return whether the meeting is held on a day."""
        return self.start[:10] <= day <= self.end[:10]

    def matches(self, typed: str) -> bool:
        """Return whether every word typed occurs in title, id, place, days or a party."""
        sides = [f"{side.badge} {side.name}" for side in self.sides]
        said = " ".join((self.title, self.id, self.place, self.start[:10], self.days, *sides))
        folded = said.casefold()
        return all(word in folded for word in typed.casefold().split())


class Catalogue:
    """The list, read in pages; only where something is searched for all of it is read."""

    def __init__(self, office: Office, page: int = PAGE) -> None:
        """List an office; nothing is read before `refresh`."""
        self._office, self._page = office, page
        self._entries: list[Entry] = []
        self._limit = page
        self.total = 0

    def refresh(self) -> None:
        """Read again as much as is listed."""
        self.total = self._office.count()
        self._entries = list(self._read(self._limit, 0))

    def show_more(self) -> None:
        """List a page more."""
        self._limit += self._page
        self._read_up_to(self._limit)

    def entries(self, typed: str = "") -> list[Entry]:
        """Return what is listed; with something typed, whatever of the office matches it."""
        if not typed.strip():
            return self._entries[: self._limit]
        self._read_up_to(self.total)
        return [entry for entry in self._entries if entry.matches(typed)]

    @property
    def remaining(self) -> int:
        """How many there are beyond those listed."""
        return max(0, self.total - self._limit)

    def next(self, day: str) -> Entry | None:
        """Return the consultation of a day, else the next after it."""
        ahead: list[Entry] = []
        while True:
            ahead = [entry for entry in self._entries if entry.end[:10] >= day]
            # The latest opening comes first, so what is ahead stands together at the top.
            if len(ahead) < len(self._entries) or len(self._entries) >= self.total:
                break
            self._read_up_to(len(self._entries) + self._page)
        return min(ahead, key=lambda entry: entry.start[:10], default=None)

    def latest(self) -> Entry | None:
        """Return the one last worked on, of those read."""
        return max(self._entries, key=lambda entry: entry.changed_at, default=None)

    def on(self, day: str) -> int:
        """Return how many of those read are held on a day."""
        return sum(1 for entry in self._entries if entry.is_on(day))

    def _read_up_to(self, most: int) -> None:
        while len(self._entries) < min(most, self.total):
            more = list(self._read(self._page, len(self._entries)))
            if not more:
                return
            self._entries += more

    def _read(self, limit: int, offset: int) -> Iterator[Entry]:
        for row in self._office.consultations(limit, offset):
            yield Entry(
                key=row.key,
                id=row.id,
                title=in_language(row.title) or row.id,
                sides=tuple(Side(one.id, str(one.kind), one.name) for one in row.parties),
                place=row.place or "",
                start=row.start,
                end=row.end,
                stage=stage_reached(row.stage, row.outcome_state),
                outcome_state=row.outcome_state,
                classification=row.classification,
                items=row.items,
                open_actions=row.open_actions,
                late_actions=row.late_actions,
                changed_at=row.changed_at,
            )


def days_words(start: str, end: str) -> str:
    """Return the days from one instant to another, each as written."""
    first, last = start[:10], end[:10]
    if first >= last:
        return day_words(first)
    if first[:7] == last[:7]:
        return f"{int(first[8:10])}\u2013{day_words(last)}"
    shown = day_words(first, short=True) if first[:4] == last[:4] else day_words(first)
    return f"{shown} \u2013 {day_words(last)}"
