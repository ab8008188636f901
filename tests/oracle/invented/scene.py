"""What the parts of one invented file have in common: the dice, the day and the ids given out."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.oracle.invented import wording
from tests.oracle.plain import Json

_PREFIXES = ("X", "n-", "item.", "Z_", "7", "AA.BB-", "long" + "-0123456789" * 5)


@dataclass
class Scene:
    """The dice, and what has been fixed so far."""

    rng: random.Random
    day: dt.date
    """Local date of the opening."""
    kinds: dict[str, str] = field(default_factory=dict)
    """Organisation to its kind, in document order."""
    parties: list[str] = field(default_factory=list)
    """Organisations of the full delegations, in document order."""
    delegates: dict[str, list[str]] = field(default_factory=dict)
    """Organisation to the delegates of its delegation."""
    items: list[str] = field(default_factory=list)
    operations: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    """Ids of the rows of each item."""
    actions: list[list[str]] = field(default_factory=list)
    """Ids of the action items of each item."""
    numbers: list[list[int]] = field(default_factory=list)
    """Paragraph numbers of each item."""
    _given: dict[str, list[str]] = field(default_factory=dict)

    def chance(self, probability: float) -> bool:
        """Whether something happens that happens with this probability."""
        return self.rng.random() < probability

    def one[T](self, choices: Sequence[T]) -> T:
        """One of the choices; write a choice twice to make it likelier."""
        return choices[int(self.rng.random() * len(choices))]

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.rng.random() * (high - low + 1))

    def some[T](self, choices: Sequence[T], low: int, high: int) -> list[T]:
        """Between `low` and `high` different choices, in any order."""
        return self.rng.sample(choices, min(self.number(low, high), len(choices)))

    def date(self, low: int, high: int) -> str:
        """A date so many days from the day of the session."""
        return (self.day + dt.timedelta(days=self.number(low, high))).isoformat()

    def text(self) -> str:
        """Running text."""
        return self.one(wording.TEXTS)

    def label(self) -> str:
        """One line of text."""
        return self.one(wording.LABELS)

    def title(self) -> Json:
        """A title in one or more languages."""
        return {language: self.label() for language in self.some(("en", "fr", "ar", "pt-BR"), 1, 3)}

    def fresh(self, kind: str) -> str:
        """A new id of a kind; two kinds may well share an id, as they may in a real file."""
        given = self._given.setdefault(kind, [self.one(_PREFIXES)])
        given.append(f"{given[0]}{len(given)}")
        return given[-1]

    def all_rows(self) -> list[str]:
        """Ids of all rows of all items."""
        return [row for rows in self.rows for row in rows]

    def all_actions(self) -> list[str]:
        """Ids of all action items of all items."""
        return [action for actions in self.actions for action in actions]

    def all_numbers(self) -> list[int]:
        """Numbers of all paragraphs of all items."""
        return [number for numbers in self.numbers for number in numbers]

    def any_delegate(self) -> str:
        """A delegate of any delegation."""
        return self.one([delegate for members in self.delegates.values() for delegate in members])

    def maybe(self, record: Json, name: str, value: object, probability: float = 0.5) -> None:
        """Give the record an optional member, or not."""
        if self.chance(probability):
            record[name] = value
