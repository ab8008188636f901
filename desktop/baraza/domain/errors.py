"""What can go wrong in the words of the rules: a name and facts, never prose.

The window and the command line each hold one table that turns a rule into a sentence, in
the language of whoever reads it. An error therefore carries no text that was typed by a
delegation unless a fact of it is meant to be shown.
"""

from collections.abc import Iterator
from typing import NamedTuple

type Fact = str | int | float | bool | tuple[str, ...] | None


class BarazaError(Exception):
    """An expected error: the rule that was broken, and the facts to tell it with."""

    def __init__(self, rule: str, **facts: Fact) -> None:
        """Name the rule, in kebab-case, and the facts its sentence needs."""
        super().__init__(rule)
        self.rule = rule
        self.facts = facts


class RuleBroken(BarazaError):
    """A change that the trade does not allow; the consultation is as it was."""


class UnknownRecord(BarazaError):
    """A record that is no longer in the consultation."""


class NotRead(BarazaError):
    """A file or office that cannot be read, or is refused; nothing that is stored has changed."""


class NotWritten(BarazaError):
    """A file or office that cannot be written; what stood there before still stands."""


class Fault(NamedTuple):
    """One thing that is wrong in a file, with its place.

    Attributes:
        place: Member path counted from 0, as in ``agenda_items[0].funding.lines[1].amount``;
            empty for the whole file.
        rule: Name of the rule in kebab-case.
        facts: What its sentence needs.
    """

    place: str
    rule: str
    facts: dict[str, Fact]


class Faults:
    """The faults of one file in document order; the first hundred are kept, all are counted.

    A hostile file may break a rule half a million times; the list must not grow with it.

    Attributes:
        most: How many are kept.
        count: How many were found, kept or not.
    """

    KEPT = 100

    def __init__(self, most: int = KEPT) -> None:
        """Begin with none; keep at most so many."""
        self._kept: list[Fault] = []
        self.most = most
        self.count = 0

    def add(self, place: str, rule: str, **facts: Fact) -> None:
        """Record a fault."""
        self.count += 1
        if self.count <= self.most:
            self._kept.append(Fault(place, rule, facts))

    def join(self, other: "Faults") -> None:
        """Add what another look at the same file has found."""
        for fault in other:
            self.add(fault.place, fault.rule, **fault.facts)
        self.count += other.more

    def __iter__(self) -> Iterator[Fault]:
        """Go through the faults that were kept."""
        return iter(self._kept)

    def __len__(self) -> int:
        """Return how many were found, kept or not."""
        return self.count

    @property
    def room(self) -> int:
        """How many more are kept."""
        return self.most - len(self._kept)

    @property
    def more(self) -> int:
        """How many were found beyond those kept."""
        return self.count - len(self._kept)
