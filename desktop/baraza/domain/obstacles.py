"""What can still be open: in a session, in an item, about an action."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from baraza.domain.actions import ActionItem, PreviousAction
from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding, Told
from baraza.domain.checks.paragraphs import is_open_bracket
from baraza.domain.checks.readings import (
    SETTLED,
    full_parties,
    is_blank,
    parties_taking_part,
    positions_on,
)
from baraza.domain.codes import CredentialsStatus, QuorumType
from baraza.domain.consultation import Consultation
from baraza.domain.maps import EMPTY, Map

AWAITED = frozenset({CredentialsStatus.PENDING, CredentialsStatus.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """One thing still open in a stage or a step.

    Attributes:
        code: Name of what would help; that of the finding where it comes from one. Its sentences
            stand in ``wording/findings.*.json``, or else in ``wording/obstacles.*.json``.
        facts: What those sentences need.
        items: Ids of the agenda items under which it arises.
        key: Record to jump to.
        field: Member of that record.
        finding: The finding it comes from, if any.
        is_objection: Whether it stands in the way of adoption. No other obstacle blocks.
    """

    code: str
    facts: Map[Told] = EMPTY
    items: tuple[str, ...] = ()
    key: UUID | None = None
    field: str = ""
    finding: Finding | None = None
    is_objection: bool = False


def of_findings(
    found: Iterable[Finding], *checks: str, details: tuple[str, ...] = ()
) -> Iterator[Obstacle]:
    """Go through the findings of some checks, or of some lists of theirs, as obstacles."""
    for finding in found:
        if finding.check in checks and (not details or finding.detail in details):
            yield Obstacle(
                code=finding.remedy,
                facts=finding.facts,
                items=finding.items,
                key=finding.key,
                field=finding.field,
                finding=finding,
            )


def quorum(consultation: Consultation) -> Iterator[Obstacle]:
    """Say where the rule of representation is not met, or nobody noted whether it is."""
    rule = consultation.session.quorum_rule
    if rule is not None and rule.type is not QuorumType.NONE and not rule.met:
        code = "record-quorum" if rule.met is None else "complete-quorum"
        yield Obstacle(code=code, key=rule.key, field="met")


def awaited_credentials(consultation: Consultation, found: Iterable[Finding]) -> Iterator[Obstacle]:
    """Go through the parties whose credentials nobody has accepted, even provisionally."""
    awaited = {
        party.id
        for party in full_parties(consultation)
        if party.credentials is None or party.credentials.status in AWAITED
    }
    return of_findings((one for one in found if one.subject_id in awaited), "credentials_warnings")


def unsettled_previous_actions(consultation: Consultation) -> Iterator[Obstacle]:
    """Go through the actions of earlier sessions that still ask something of somebody."""
    for action in consultation.previous_actions:
        if action.status not in SETTLED:
            yield _about(action, None, "settle-previous-action", "status")


def silent_parties(consultation: Consultation, item: AgendaItem) -> Iterator[Obstacle]:
    """Go through the parties taking part that gave neither a position nor "no position"."""
    positions = positions_on(item)
    for party in parties_taking_part(consultation, item):
        position = positions.get(party.org)
        if position is None or (is_blank(position.text) and position.stance is None):
            yield Obstacle(
                code="ask-position",
                facts=Map({"number": item.number, "org": party.org}),
                items=(item.id,),
                key=item.key if position is None else position.key,
                field="positions" if position is None else "text",
            )


def without_convergence(item: AgendaItem) -> Iterator[Obstacle]:
    """Say where nobody noted how far the delegations converge."""
    if item.convergence is None:
        yield Obstacle(
            code="state-convergence",
            facts=Map({"number": item.number}),
            items=(item.id,),
            key=item.key,
            field="convergence",
        )


def rows_without_lead(found: Iterable[Finding]) -> Iterator[Obstacle]:
    """Go through the rows of the division of labour that nobody leads."""
    return of_findings(found, "division_of_labour", details=("without_lead",))


def open_brackets(item: AgendaItem) -> Iterator[Obstacle]:
    """Go through the paragraphs still between square brackets."""
    for paragraph in item.paragraphs:
        if is_open_bracket(paragraph):
            yield Obstacle(
                code="settle-brackets",
                facts=Map({"number": item.number, "paragraph": paragraph.no}),
                items=(item.id,),
                key=paragraph.key,
                field="final",
            )


def actions_to_complete(item: AgendaItem, found: Iterable[Finding]) -> Iterator[Obstacle]:
    """Go through agreements without action, then actions without owner or without date."""
    yield from of_findings(found, "paragraphs", details=("agreement_without_action",))
    for action in item.action_items:
        if action.status in SETTLED:
            continue
        if is_blank(action.owner_function):
            yield _about(action, item, "name-owner", "owner_function")
        if action.due is None and is_blank(action.due_event):
            yield _about(action, item, "set-due-date", "due")


def overdue_actions(item: AgendaItem, today: date) -> Iterator[Obstacle]:
    """Go through the actions of an item that are past their day."""
    for action in item.action_items:
        if is_overdue(action, today):
            yield _about(action, item, "report-on-action", "status")


def is_overdue(action: ActionItem | PreviousAction, today: date) -> bool:
    """Return whether an action is past its day and still asks something of somebody."""
    is_past = action.due is not None and action.due < today.isoformat()
    return is_past and action.status not in SETTLED


def _about(
    action: ActionItem | PreviousAction, item: AgendaItem | None, code: str, field: str
) -> Obstacle:
    return Obstacle(
        code=code,
        facts=Map({"action": action.id, "due": action.due, "responsible": action.responsible}),
        items=() if item is None else (item.id,),
        key=action.key,
        field=field,
    )
