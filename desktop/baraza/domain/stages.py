"""The guided flow: five stages of a consultation, six steps of an item, and what is open in each.

Obstacles are listed and counted. They never stand in the way of the next stage: the tool
advises, delegations decide. The one exception is adoption against an objection
(`baraza.domain.objections`).
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding
from baraza.domain.checks.results import findings
from baraza.domain.codes import OutcomeState, Stage, Step
from baraza.domain.consultation import Consultation
from baraza.domain.objections import broken_silence, opposition
from baraza.domain.obstacles import (
    Obstacle,
    actions_to_complete,
    awaited_credentials,
    of_findings,
    open_brackets,
    overdue_actions,
    quorum,
    rows_without_lead,
    silent_parties,
    unsettled_previous_actions,
    without_convergence,
)
from baraza.domain.standing import SETTLED, standing

STAGES = tuple(Stage)


def stage_of(consultation: Consultation) -> Stage:
    """Return the stage a consultation has reached; see `stage_reached`."""
    return stage_reached(consultation.session.stage, standing(consultation).state)


def stage_reached(recorded: Stage | None, state: OutcomeState | None) -> Stage:
    """Return the stage recorded; where none is, the one that the outcome tells.

    A text that is settled, adopted or not, leaves nothing but to follow up; one that is
    negotiated or under silence is being concluded; without one the meeting is prepared.

    Args:
        recorded: Stage recorded in the session.
        state: State of the outcome text; None where nothing of its life is told.
    """
    if recorded is not None:
        return recorded
    if state is None:
        return Stage.PREPARE
    return Stage.FOLLOW_UP if state in SETTLED else Stage.CONCLUDE


def obstacles(
    consultation: Consultation, stage: Stage, today: date, *, for_copy: bool = False
) -> tuple[Obstacle, ...]:
    """Return what is open in a stage.

    Findings set aside are left out: whoever set one aside has answered it.

    Args:
        consultation: What is examined.
        stage: The stage.
        today: The day against which actions are overdue.
        for_copy: Whether this is a copy made for another audience (see `findings`).
    """
    found = _not_set_aside(findings(consultation, for_copy=for_copy))
    return tuple(_OPEN_IN[stage](consultation, found, today))


def step_obstacles(
    consultation: Consultation,
    item: AgendaItem,
    step: Step,
    *,
    for_copy: bool = False,
    found: Iterable[Finding] | None = None,
) -> tuple[Obstacle, ...]:
    """Return what is open in a step of an item.

    Args:
        consultation: What is examined.
        item: The item.
        step: The step.
        for_copy: Whether this is a copy made for another audience (see `findings`).
        found: The findings of the consultation, where they are known already.
    """
    known = findings(consultation, for_copy=for_copy) if found is None else found
    return tuple(_OPEN_AT[step](consultation, item, _under(item, _not_set_aside(known))))


def _not_set_aside(found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.overridden is None]


def _under(item: AgendaItem, found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if item.id in finding.items]


def _to_prepare(
    _consultation: Consultation, found: list[Finding], _today: date
) -> Iterator[Obstacle]:
    yield from of_findings(found, "number_parity", "head_level_parity")
    yield from _to_frame(found)
    yield from of_findings(found, "credentials_warnings")


def _to_frame(found: list[Finding]) -> Iterator[Obstacle]:
    checks = ("speaker_level_parity", "expertise_gaps", "prior_coordination_warnings")
    yield from of_findings(found, *checks)
    yield from of_findings(found, "register", details=("assumptions_without_verification_plan",))


def _to_open(consultation: Consultation, found: list[Finding], _today: date) -> Iterator[Obstacle]:
    yield from quorum(consultation)
    yield from awaited_credentials(consultation, found)
    yield from unsettled_previous_actions(consultation)


def _to_deliberate(
    consultation: Consultation, found: list[Finding], _today: date
) -> Iterator[Obstacle]:
    for item in consultation.agenda_items:
        yield from silent_parties(consultation, item)
        yield from without_convergence(item)
        yield from rows_without_lead(_under(item, found))


def _to_conclude(
    consultation: Consultation, found: list[Finding], _today: date
) -> Iterator[Obstacle]:
    yield from broken_silence(consultation)
    for item in consultation.agenda_items:
        yield from opposition(consultation, item)
        yield from open_brackets(item)
        yield from actions_to_complete(item, _under(item, found))


def _to_follow_up(
    consultation: Consultation, found: list[Finding], today: date
) -> Iterator[Obstacle]:
    for item in consultation.agenda_items:
        yield from overdue_actions(item, today)
    yield from _ad_referendum(found)


def _to_adopt(
    consultation: Consultation, item: AgendaItem, found: list[Finding]
) -> Iterator[Obstacle]:
    yield from opposition(consultation, item)
    yield from open_brackets(item)
    yield from _ad_referendum(found)


def _ad_referendum(found: list[Finding]) -> Iterator[Obstacle]:
    return of_findings(found, "paragraphs", details=("open_ad_referendum",))


type _StageRule = Callable[[Consultation, list[Finding], date], Iterable[Obstacle]]
type _StepRule = Callable[[Consultation, AgendaItem, list[Finding]], Iterable[Obstacle]]

_OPEN_IN: dict[Stage, _StageRule] = {
    Stage.PREPARE: _to_prepare,
    Stage.OPEN: _to_open,
    Stage.DELIBERATE: _to_deliberate,
    Stage.CONCLUDE: _to_conclude,
    Stage.FOLLOW_UP: _to_follow_up,
}

_OPEN_AT: dict[Step, _StepRule] = {
    Step.FRAME: lambda _consultation, _item, found: _to_frame(found),
    Step.POSITIONS: lambda consultation, item, _found: silent_parties(consultation, item),
    Step.CONVERGE: lambda _consultation, item, _found: without_convergence(item),
    Step.LABOUR: lambda _consultation, _item, found: rows_without_lead(found),
    Step.ACTIONS: lambda _consultation, item, found: actions_to_complete(item, found),
    Step.ADOPT: _to_adopt,
}
