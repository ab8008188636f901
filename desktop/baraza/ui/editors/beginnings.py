"""How a new record begins: with a fresh code, the usual choices, and what the user typed first."""

from collections.abc import Callable, Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from baraza.domain import codes
from baraza.domain.changes import fresh_id
from baraza.domain.consultation import Consultation
from baraza.domain.kinds import (
    CURRENCY,
    DAY,
    INSTANT,
    LABEL,
    LANGUAGE,
    LOCALIZED,
    TEXT,
    Code,
    Flag,
    ListOf,
    MapOf,
    Number,
    Whole,
)
from baraza.domain.maps import Map
from baraza.domain.members import Leaf
from baraza.domain.parties import Delegate, Delegation
from baraza.domain.references import targets
from baraza.domain.tree import Record, shape
from baraza.services.clock import Clock, wall_clock

# Letters before the number of a fresh code, by the kind of place.
_PREFIX = {
    "organisations[].id": "ORG",
    "delegations[].id": "DEL",
    "delegations[].delegates[].id": "D",
    "observers[].id": "OBS",
    "prior_coordination[].id": "PC",
    "references[].id": "REF",
    "facts[].id": "F",
    "assumptions[].id": "A",
    "operations[].id": "OP",
    "agenda_items[].id": "AI",
    "agenda_items[].division_of_labour[].id": "DL",
    "agenda_items[].funding.lines[].id": "FL",
    "agenda_items[].hrddp.recipients[].id": "R",
    "agenda_items[].action_items[].id": "ACT",
    "precedents[].id": "P",
    "previous_actions[].id": "PA",
    "outcome.paragraphs[].id": "OUT",
    "outcome.revisions[].id": "REV",
    "interventions[].id": "INT",
}

# Codes that a new record begins with where the first of the list would say too much.
_USUAL: dict[str, Any] = {
    "ActionItem.status": codes.ActionStatus.OPEN,
    "PreviousAction.status": codes.ActionStatus.OPEN,
    "Paragraph.kind": codes.ParagraphKind.AGREEMENT,
    "OutcomeParagraph.kind": codes.ParagraphKind.PREAMBLE,
    "Organisation.kind": codes.OrganisationKind.PARTNER,
    "Credentials.status": codes.CredentialsStatus.PENDING,
    "FundingLine.status": codes.FundingStatus.UNDER_DISCUSSION,
    "FundingLine.source_type": codes.SourceType.BILATERAL,
    "Operation.type": codes.OperationType.OTHER,
    "Act.nomenclature": codes.Nomenclature.WELCOMED,
    "FactEntry.status": codes.FactStatus.PROPOSED,
    "AgendaItem.type": codes.ItemType.THEMATIC,
    "Interest.disclosed_to": codes.Disclosure.OWN,
    "ComparativeAdvantage.criteria": (codes.Criterion.MANDATE, codes.Criterion.CAPABILITY),
    "LabourRow.lead": None,
    "Delegate.level": 5,
}

# Where the words typed first go, if not into the first required text.
_WORDS = {
    "Paragraph": "text",
    "OutcomeEvent": "version",
    "Delegate": "function",
    "AdReferendum": "",
    "Act": "instrument",
    "AgendaVersion": "",
    "Requirement": "",
    "ParagraphText": "text",
}


def place_of_branch(parent: type[Record], branch: str) -> str:
    """Return the kind of place of the records of a branch: ``agenda_items[].action_items[]``."""
    waiting: list[tuple[type[Record], str]] = [(Consultation, "")]
    for kind, place in waiting:
        for name, below in shape(kind).branches.items():
            here = f"{place}.{name}" if place else name
            here = f"{here}[]" if below.many else here
            if kind is parent and name == branch:
                return here
            waiting.append((below.record, here))
    return ""


def words_field(kind: type[Record]) -> str:
    """Return the field that takes the words typed first; empty where none does."""
    if kind.__name__ in _WORDS:
        return _WORDS[kind.__name__]
    if kind is Delegation:
        return ""
    for name, leaf in shape(kind).leaves.items():
        if leaf.required and leaf.kind in (LABEL, TEXT, LOCALIZED):
            return name
    return ""


def asked_fields(kind: type[Record]) -> list[Leaf]:
    """Return the fields that a new record cannot do without and only the user can choose."""
    leaves = shape(kind).leaves.values()
    asked = [leaf for leaf in leaves if _is_asked(kind, leaf)]
    if not asked and not words_field(kind):
        asked = [leaf for leaf in leaves if leaf.required and isinstance(leaf.kind, Code)][:1]
    return asked


def _is_asked(kind: type[Record], leaf: Leaf) -> bool:
    if kind is Delegation and leaf.name == "head":
        return False
    plain_reference = bool(leaf.ref) and not isinstance(leaf.kind, ListOf | MapOf)
    return leaf.required and not leaf.nullable and plain_reference


def begin(
    consultation: Consultation,
    kind: type[Record],
    place: str,
    words: str = "",
    chosen: dict[str, Any] | None = None,
    siblings: tuple[Record, ...] = (),
    clock: Clock = wall_clock,
) -> Record:
    """Return a new record with everything it cannot do without.

    Args:
        consultation: The consultation it will belong to.
        kind: Kind of the record.
        place: Kind of place it will stand; see `place_of_branch`.
        words: What the user typed first.
        chosen: What the user chose, by field.
        siblings: The records it will stand among.
        clock: Says what time it is, where the record cannot do without a date.

    """
    values: dict[str, Any] = dict(chosen or {})
    into = words_field(kind)
    if into and words:
        values[into] = _worded(consultation, shape(kind).leaves[into], words)
    if kind is Delegation:
        return _delegation(consultation, values)
    for name, leaf in shape(kind).leaves.items():
        if leaf.required and name not in values:
            values[name] = _usual(consultation, kind, leaf, place, siblings, clock)
    for name, branch in shape(kind).branches.items():
        if branch.required and not branch.many:
            values[name] = begin(consultation, branch.record, f"{place}.{name}", clock=clock)
    return kind(**values)


def _worded(consultation: Consultation, leaf: Leaf, words: str) -> Any:
    if leaf.kind is LOCALIZED:
        return Map({consultation.session.languages.working[0]: words})
    return words


def _usual(
    consultation: Consultation,
    kind: type[Record],
    leaf: Leaf,
    place: str,
    siblings: tuple[Record, ...],
    clock: Clock,
) -> Any:
    named = f"{kind.__name__}.{leaf.name}"
    if named in _USUAL:
        return _USUAL[named]
    if leaf.name == "id":
        where = f"{place}.id"
        return fresh_id(consultation, where, _PREFIX.get(where, "X"))
    if isinstance(leaf.kind, Whole):
        return _number(consultation, leaf, siblings)
    return _plain(consultation, leaf, clock)


def _plain(consultation: Consultation, leaf: Leaf, clock: Clock) -> Any:
    kind = leaf.kind
    if leaf.nullable:
        return None
    if isinstance(kind, Code):
        return next(iter(kind.codes))
    if isinstance(kind, ListOf):
        return _first(consultation, leaf, kind.least)
    by_kind: list[tuple[bool, Callable[[], Any]]] = [
        (isinstance(kind, MapOf), Map),
        (isinstance(kind, Flag), bool),
        (isinstance(kind, Number), lambda: 0),
        (kind is CURRENCY, lambda: "USD"),
        (kind is LANGUAGE, lambda: _language(consultation)),
        (kind is INSTANT, lambda: now(consultation, clock)),
        (kind is DAY, lambda: now(consultation, clock)[:10]),
        (bool(leaf.ref), lambda: next(iter(_first(consultation, leaf, 1)), None)),
    ]
    return next((make() for holds, make in by_kind if holds), "…")


def _first(consultation: Consultation, leaf: Leaf, least: int) -> tuple[Any, ...]:
    known = targets(consultation)
    held: Iterator[Any] = (one for place in leaf.ref.split("|") for one in known.get(place, {}))
    return tuple(one for one, _ in zip(held, range(least), strict=False))


def _language(consultation: Consultation) -> str:
    working = consultation.session.languages.working
    return working[1] if len(working) > 1 else "fr"


def _number(consultation: Consultation, leaf: Leaf, siblings: tuple[Record, ...]) -> int:
    """Return the number after the highest: among all paragraphs, or among the siblings."""
    if leaf.name == "no":
        taken = [p.no for item in consultation.agenda_items for p in item.paragraphs]
    else:
        taken = [getattr(record, leaf.name) for record in siblings]
    return max(taken, default=0) + 1


def _delegation(consultation: Consultation, values: dict[str, Any]) -> Delegation:
    """Return a delegation with its head, whose name and function come next."""
    place = "delegations[].delegates[].id"
    member = Delegate(id=fresh_id(consultation, place, _PREFIX[place]), function="…", level=4)
    fresh = fresh_id(consultation, "delegations[].id", "DEL")
    return Delegation(id=fresh, head=member.id, delegates=(member,), **values)


def now(consultation: Consultation, clock: Clock) -> str:
    """Return the instant of a clock in the time zone of the consultation, to the minute."""
    try:
        zone = ZoneInfo(consultation.session.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return clock().astimezone(zone).replace(second=0, microsecond=0).isoformat()
