"""B9: clarity on each side first: coordination before the session, and how it ended."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Principle, Severity, Subject
from baraza.domain.checks.readings import (
    joined,
    kinds_of_organisation,
    parties_taking_part,
    session_date,
)
from baraza.domain.codes import CoordinationResult, OrganisationKind
from baraza.domain.consultation import Consultation
from baraza.domain.coordination import Coordination
from baraza.domain.maps import Map

CONTINENTAL = frozenset({OrganisationKind.CONTINENTAL})
REGIONAL = frozenset({OrganisationKind.REC, OrganisationKind.RM})


def prior_coordination_warnings(consultation: Consultation) -> list[str]:
    """Return the messages: not held, then how it ended, then what nobody recorded."""
    return [found.message for found in (*_recorded(consultation), *_unrecorded(consultation))]


@dataclass(frozen=True, slots=True)
class _Warning:
    """One warning, with the record and the member to look at.

    Attributes:
        item: Id of the agenda item.
        orgs: Organisations that coordinate, or would.
        message: The canonical form.
        remedy: Name of what would help.
        detail: What tells it from other warnings about the item.
        key: Record to jump to.
        field: Member of that record.
    """

    item: str
    orgs: tuple[str, ...]
    message: str
    remedy: str
    detail: str
    key: UUID
    field: str


def _recorded(consultation: Consultation) -> Iterator[_Warning]:
    """Go through the records: those that came to nothing first, then those held."""
    pairs = [(one, item) for one in consultation.prior_coordination for item in one.items]
    day = session_date(consultation)
    for record, item in pairs:
        if _is_not_held(record, item, day):
            told = "coordination not held before the session"
            field = "date" if item in record.result else "result"
            yield _of_record(record, item, told, "hold-coordination", "not_held", field)
    for record, item in pairs:
        if not _is_not_held(record, item, day) and (ended := _ended(record, item)) is not None:
            yield ended


def _of_record(
    record: Coordination, item: str, told: str, remedy: str, detail: str, field: str
) -> _Warning:
    return _Warning(
        item=item,
        orgs=record.between,
        message=f"{item}: {joined(record.between)} {told}",
        remedy=remedy,
        detail=f"{record.id}/{detail}",
        key=record.key,
        field=field,
    )


def _is_not_held(record: Coordination, item: str, day: str) -> bool:
    result = record.result.get(item)
    if result is CoordinationResult.NOT_NEEDED:
        return False
    if result is None or result is CoordinationResult.NOT_HELD:
        return True
    return record.date is not None and record.date > day


def _ended(record: Coordination, item: str) -> _Warning | None:
    """Return the warning about coordination that was held, unless all was settled."""
    result = record.result[item]
    points = sum(1 for point in record.open_points if point.agenda_item == item)
    if result is CoordinationResult.NOT_NEEDED:
        return None
    if result is CoordinationResult.DIVERGENT:
        told = "coordination ended in divergence"
        return _of_record(record, item, told, "settle-divergence", "divergent", "result")
    if points:
        left = "an open point" if points == 1 else f"{points} open points"
        told = f"coordination left {left}"
        return _of_record(record, item, told, "settle-open-points", "open_points", "open_points")
    if result is CoordinationResult.PARTIAL:
        told = "coordination ended with a partial result"
        return _of_record(record, item, told, "complete-coordination", "partial", "result")
    return None


def _unrecorded(consultation: Consultation) -> Iterator[_Warning]:
    """Go through the items with a continental side and a regional one, and no record."""
    mentioned = {item for record in consultation.prior_coordination for item in record.items}
    for item in consultation.agenda_items:
        continental, regional = _sides(consultation, item)
        if item.id not in mentioned and continental and regional:
            orgs = continental + regional
            yield _Warning(
                item=item.id,
                orgs=orgs,
                message=f"{item.id}: no {joined(orgs)} coordination recorded",
                remedy="record-coordination",
                detail="not_recorded",
                key=consultation.key,
                field="prior_coordination",
            )


def _sides(consultation: Consultation, item: AgendaItem) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the continental organisations and the regional ones present on an item."""
    kinds = kinds_of_organisation(consultation)
    parties = [party.org for party in parties_taking_part(consultation, item)]
    admitted = [one.org for one in consultation.observers if item.id in one.items]
    continental = tuple(org for org in parties if kinds.get(org) in CONTINENTAL)
    regional = dict.fromkeys(org for org in parties + admitted if kinds.get(org) in REGIONAL)
    return continental, tuple(regional)


def findings(consultation: Consultation) -> Iterator[Finding]:
    """Point out coordination that was not held, left something open, or is not recorded."""
    for warning in (*_recorded(consultation), *_unrecorded(consultation)):
        yield _about(consultation, warning)


def findings_in_copy(consultation: Consultation) -> Iterator[Finding]:
    """Point out what the records in a copy say; for the others, that it may not see them.

    Records travel whole or not at all, so that those in the copy can be relied on. Where there
    is none, that is no sign that none was held.
    """
    for warning in _recorded(consultation):
        yield _about(consultation, warning)
    unseen = tuple(warning.item for warning in _unrecorded(consultation))
    if unseen:
        yield Finding(
            check="prior_coordination_warnings",
            principle=Principle.TRANSPARENCY,
            severity=Severity.ATTENTION,
            subject_kind=Subject.SESSION,
            subject_id=consultation.session.id,
            detail="not_visible",
            remedy="not-visible-to-this-office",
            items=unseen,
            key=consultation.key,
            field="prior_coordination",
        )


def _about(consultation: Consultation, warning: _Warning) -> Finding:
    numbers = {item.id: item.number for item in consultation.agenda_items}
    return Finding(
        check="prior_coordination_warnings",
        principle=Principle.TRANSPARENCY,
        severity=Severity.ATTENTION,
        subject_kind=Subject.AGENDA_ITEM,
        subject_id=warning.item,
        detail=warning.detail,
        message=warning.message,
        remedy=warning.remedy,
        facts=Map({"number": numbers.get(warning.item), "orgs": warning.orgs}),
        items=(warning.item,),
        key=warning.key,
        field=warning.field,
    )
