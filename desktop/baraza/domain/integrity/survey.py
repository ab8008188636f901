"""One look over a consultation: every record in the order of the file, and what the rules ask.

The rules of integrity are plain functions of one record in its surroundings and the survey.
They are called record by record, in the order of the document, and find the same order in
what they report. Nothing here costs more than the number of records.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any, NamedTuple
from uuid import UUID

from baraza.domain.codes import CoordinationResult, OutcomeState, PartyRole
from baraza.domain.consultation import Consultation
from baraza.domain.errors import Fact, Fault, Faults
from baraza.domain.integrity.rings import rings
from baraza.domain.tree import Record, children, shape

_IN_FORCE = (
    OutcomeState.ADOPTED,
    OutcomeState.ADOPTED_IN_ROOM,
    OutcomeState.ISSUED,
    OutcomeState.CORRIGENDUM,
)


class Found[R: Record](NamedTuple):
    """A record where it stands.

    Attributes:
        record: The record.
        place: Its member path; empty for the consultation.
        parent: The record it belongs to; itself for the consultation.
    """

    record: R
    place: str
    parent: Record

    def at(self, member: str) -> str:
        """Return the member path of one of its members."""
        return f"{self.place}.{member}" if self.place else member

    def fault(self, member: str, rule: str, **facts: Fact) -> Fault:
        """Return a fault in one of its members."""
        return Fault(self.at(member), rule, facts)


def each(root: Record) -> list[Found[Any]]:
    """Return the records of a tree in the order of the file, parents first."""
    found: list[Found[Any]] = []
    _collect(root, "", root, found)
    return found


def _collect(record: Record, place: str, parent: Record, found: list[Found[Any]]) -> None:
    # Into one list: a generator within generators costs more than the rules themselves.
    found.append(Found(record, place, parent))
    for branch in shape(type(record)).branches.values():
        held = getattr(record, branch.name)
        if not held:
            continue
        here = f"{place}.{branch.name}" if place else branch.name
        if not branch.many:
            _collect(held, here, record, found)
        elif shape(branch.record).branches:
            for number, child in enumerate(held):
                _collect(child, f"{here}[{number}]", record, found)
        else:
            found += [Found(child, f"{here}[{at}]", record) for at, child in enumerate(held)]


def kinds(root: type[Record]) -> Iterator[type[Record]]:
    """Go through a kind of record and the kinds below it, each once."""
    waiting, met = [root], {root}
    while waiting:
        kind = waiting.pop()
        yield kind
        below = {branch.record for branch in shape(kind).branches.values()} - met
        met |= below
        waiting += below


UNTOLD = Fault("", "", {})
"""Stands for a fault beyond those that are kept: it is counted, and nothing is told of it."""


class Survey:
    """What the rules need to know of a consultation as a whole, and remember on their way.

    Attributes:
        only_counts: Whether no more faults are kept, so that `UNTOLD` is enough for each.
    """

    def __init__(self, consultation: Consultation, zones: frozenset[str] = frozenset()) -> None:
        """Begin a look over a consultation; ``zones`` are the names of the time zones."""
        self.consultation = consultation
        self.zones = zones
        self.only_counts = False
        self._met: dict[Hashable, str] = {}
        self._last: dict[str, Any] = {}

    def met(self, place: str, *what: Hashable) -> str:
        """Return the place where the same was met before; nothing the first time."""
        before = self._met.setdefault(what, place)
        return "" if before == place else before

    def last[T](self, what: str, value: T) -> T | None:
        """Return the value given the time before under the same name."""
        before: T | None = self._last.get(what)
        self._last[what] = value
        return before

    @cached_property
    def records(self) -> list[Found[Any]]:
        """The records where they stand, in the order of the file."""
        return each(self.consultation)

    @cached_property
    def ids(self) -> "Ids":
        """The ids that references may name."""
        return Ids(self.consultation)

    @cached_property
    def parties(self) -> frozenset[str]:
        """Organisations of the full delegations."""
        told = self.consultation.delegations
        return frozenset(one.org for one in told if one.party_role is PartyRole.FULL)

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """Organisation to the delegates of its delegation."""
        told = self.consultation.delegations
        return {one.org: frozenset(delegate.id for delegate in one.delegates) for one in told}

    @cached_property
    def is_adopted(self) -> bool:
        """Whether the text stands as adopted or issued."""
        states = [event.state for event in self.consultation.outcome_lifecycle if event.state]
        return bool(states) and states[-1] in _IN_FORCE

    @cached_property
    def common_positions(self) -> Mapping[tuple[str, str], int]:
        """Item and organisation to the records of a common position, one bit for each."""
        agreed: dict[tuple[str, str], int] = {}
        for number, record in enumerate(self.consultation.prior_coordination):
            for item, result in record.result.items():
                if result is CoordinationResult.COMMON_POSITION:
                    for org in record.between:
                        agreed[item, org] = agreed.get((item, org), 0) | 1 << number
        return agreed

    @cached_property
    def rings(self) -> Mapping[UUID, tuple[str, ...]]:
        """Rings of dependency among the rows, under the key of their first row."""
        return rings(self.consultation)


class Ids(dict[str, frozenset[Any]]):
    """Ids by where they stand, as in ``agenda_items[].division_of_labour[].id``."""

    def __init__(self, consultation: Consultation) -> None:
        """Serve one consultation."""
        super().__init__()
        self._consultation = consultation

    def __missing__(self, where: str) -> frozenset[Any]:
        """Return the ids at a place, or at several joined with ``|``, and remember them."""
        found = set[Any]()
        for path in where.split("|"):
            *branches, leaf = path.replace("[]", "").split(".")
            found |= {getattr(record, leaf) for record in self._at(branches)}
        self[where] = frozenset(found)
        return self[where]

    def _at(self, path: list[str]) -> list[Record]:
        records: list[Record] = [self._consultation]
        for name in path:
            records = [
                below
                for record in records
                for below in children(record, shape(type(record)).branches[name])
            ]
        return records


type Rule[R: Record] = Callable[[Found[R], Survey], Iterator[Fault]]
type Rules = Mapping[type[Record], tuple[Rule[Any], ...]]


def joined(*groups: Rules) -> Rules:
    """Return the rules of several groups by kind of record."""
    kinds = dict.fromkeys(kind for group in groups for kind in group)
    return {kind: tuple(rule for group in groups for rule in group.get(kind, ())) for kind in kinds}


def apply(rules: Rules, survey: Survey, faults: Faults) -> Faults:
    """Add what the rules find, in the order of the document, and return it all."""
    room = faults.room
    survey.only_counts = not room
    for found in survey.records:
        told: list[Fault] = []
        beyond = 0  # one record may hold a list of half a million
        for rule in rules.get(type(found.record), ()):
            left = room
            for fault in rule(found, survey):
                if left:
                    told.append(fault)
                    left -= 1
                else:
                    beyond += 1
        if told:
            _keep(told, found, faults)
            room = faults.room
            survey.only_counts = not room
        faults.count += beyond
    return faults


def _keep(told: list[Fault], found: Found[Any], faults: Faults) -> None:
    """Add the faults of one record in the order of its members."""
    if len(told) > 1:
        told.sort(key=partial(_order, found))
    for fault in told:
        faults.add(fault.place, fault.rule, **fault.facts)


def _order(found: Found[Any], fault: Fault) -> int:
    """Return the place of a fault's member among the members of its record."""
    path = fault.place.removeprefix(found.place).removeprefix(".")
    member = path.partition(".")[0].partition("[")[0]
    names = list(shape(type(found.record)).members)
    return names.index(member) if member in names else -1
