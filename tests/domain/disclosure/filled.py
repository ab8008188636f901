"""A consultation with something in every field, and a mark that says in which.

Built from the definitions of the records, so that a new member is in it without being told. What
the rules of disclosure look at (attribution, stage, status …) is set so that only labels decide.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from baraza.domain.codes import (
    Attribution,
    Disclosure,
    FactStatus,
    FinalStatus,
    OutcomeType,
    PartyRole,
    PositionStage,
    PublicVersion,
    TextState,
)
from baraza.domain.conclusions import FinalText, Paragraph, ParagraphText
from baraza.domain.consultation import Consultation
from baraza.domain.evidence import FactEntry
from baraza.domain.kinds import (
    CURRENCY,
    DAY,
    FILE_NAME,
    INSTANT,
    LANGUAGE,
    PARTIAL_DAY,
    SUPPORT_TYPE,
    TIMEZONE,
    Always,
    Code,
    CodeOrPair,
    Flag,
    Joined,
    Kind,
    ListOf,
    MapOf,
    Number,
    Whole,
    Written,
)
from baraza.domain.maps import Map
from baraza.domain.members import Branch, Leaf
from baraza.domain.parties import Delegation
from baraza.domain.positions import Interest, Position
from baraza.domain.session import AttributionException, Session
from baraza.domain.tree import Record, settle, shape

OURS, THEIRS, NOT_BETWEEN = (f"organisations-{number}" for number in (1, 2, 3))
"""The three parties: one's own, one that coordinated with it, one that did not."""

SETTLED: dict[tuple[type[Record], str], Any] = {
    (AttributionException, "attribution"): Attribution.FULL,
    (Session, "attribution"): Attribution.FULL,
    (Session, "outcome_type"): OutcomeType.MINUTES,
    (Session, "outcome_public_version"): PublicVersion.JOINT_COMMUNIQUE,
    (Delegation, "party_role"): PartyRole.FULL,
    (FactEntry, "status"): FactStatus.AGREED,
    (FinalText, "status"): FinalStatus.ADOPTED,
    (Interest, "disclosed_to"): Disclosure.ALL,
    (ParagraphText, "state"): TextState.REVIEWED,
    (Position, "stage"): PositionStage.SAID,
}

COUNTS = {"organisations": 3, "delegations": 3, "agenda_items[].paragraphs": 2}

_PLAIN = {
    LANGUAGE.pattern: "en",
    CURRENCY.pattern: "EUR",
    TIMEZONE.pattern: "Africa/Addis_Ababa",
    SUPPORT_TYPE.pattern: "logistics",
}


@dataclass
class Filled:
    """The consultation, and the marks in it by the path of their member."""

    consultation: Consultation
    marks: dict[str, set[str]]


def filled() -> Filled:
    """A consultation with something in every field."""
    filling = _Filling()
    root = filling.record(Consultation, "")
    assert isinstance(root, Consultation)
    return Filled(settle(root), filling.marks)


@dataclass
class _Filling:
    marks: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    counted: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    days: int = 0

    def record(self, kind: type[Record], place: str) -> Record:
        self.counted[place] += 1
        number = self.counted[place]
        parts = shape(kind)
        values: dict[str, Any] = {}
        for name, leaf in parts.leaves.items():
            path = f"{place}.{name}" if place else name
            values[name] = SETTLED.get((kind, name))
            if values[name] is None:
                values[name] = self._value(leaf, path, number)
        for name, branch in parts.branches.items():
            values[name] = self._branch(branch, f"{place}.{name}" if place else name)
        if kind is Paragraph:
            # One has a text, the other was in brackets and has a final text.
            values["final" if number == 1 else "text"] = None
        told = {n for n, leaf in parts.leaves.items() if values[n] == leaf.default}
        written = {name for name in told if not parts.leaves[name].required}
        if kind.short_form:
            written |= parts.members.keys() - {kind.short_form}
        return kind(written=frozenset(written), **values)

    def _branch(self, branch: Branch, path: str) -> Any:
        if not branch.many:
            return self.record(branch.record, path)
        count = COUNTS.get(path, max(1, branch.least))
        return tuple(self.record(branch.record, f"{path}[]") for _ in range(count))

    def _value(self, leaf: Leaf, path: str, number: int) -> Any:
        if leaf.name == "public":
            return True
        if leaf.ref:
            same = path in ("delegations[].org", "delegations[].head")
            return _reference(leaf, number if same else 1)
        return self._plain(leaf.kind, leaf, path, number)

    def _plain(self, kind: Kind, leaf: Leaf, path: str, number: int) -> Any:
        match kind:
            case ListOf():
                return (self._plain(kind.kind, leaf, path, number),)
            case MapOf():
                key = self._plain(kind.keys, leaf, path, number)
                return Map({key: self._plain(kind.kind, leaf, path, number)})
            case Written():
                return self._text(kind, leaf, path, number)
            case Code():
                others = [code for code in kind.codes if code != leaf.default]
                return others[-1] if others else leaf.default
            case Whole():
                return number if leaf.name == "no" else kind.least + 1
        simple = {Number: Decimal(50), Flag: not leaf.default, Always: False}
        return simple[type(kind)]

    def _text(self, kind: Written, leaf: Leaf, path: str, number: int) -> str:
        if kind.pattern in _PLAIN:
            return _PLAIN[kind.pattern]
        if leaf.name == "id":
            mark = _id(f"{path}", number)
        elif kind in (DAY, PARTIAL_DAY, INSTANT):
            self.days += 1
            day = (date(1900, 1, 1) + timedelta(days=self.days)).isoformat()
            mark = f"{day}T12:00:00Z" if kind is INSTANT else day
        else:
            joint = "-" if kind is FILE_NAME else " "
            mark = joint.join(["mark", str(number), path.replace("[]", ""), "end"])
        self.marks[path].add(mark)
        return mark


def _reference(leaf: Leaf, number: int) -> Any:
    targets = leaf.ref.split("|")
    if targets[0].endswith(".no"):
        return number
    ids = [_id(target, number) for target in targets]
    match leaf.kind:
        case ListOf():
            second = _id(targets[0], number + 1)
            return tuple(ids) if len(ids) > 1 or leaf.kind.least < 2 else (ids[0], second)
        case MapOf():
            inner = leaf.kind.kind
            value: Any = tuple(inner.codes)[-1] if isinstance(inner, Code) else None
            if isinstance(inner, ListOf):
                value = (2,) if isinstance(inner.kind, Whole) else (f"mark {leaf.name} end",)
            return Map({ids[0]: value})
        case Joined():
            return f"{ids[0]}+{_id(targets[0], number + 1)}"
        case CodeOrPair():
            return f"{leaf.kind.prefix}{ids[0]}"
    return ids[0]


def _id(path: str, number: int) -> str:
    return f"{path.removesuffix('.id').replace('[]', '')}-{number}"
