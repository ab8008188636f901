"""Section on the follow-up of earlier conclusions: the rate and the list."""

from collections.abc import Sequence
from decimal import Decimal

from baraza.domain.actions import PreviousAction
from baraza.domain.checks.implementation_rate import implementation_rate
from baraza.domain.codes import ActionStatus
from baraza.exports.amounts import per_cent
from baraza.exports.dates import day
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.report import Block, Column, Paragraph, Row, Runs, Table, plain
from baraza.exports.wording import sentences

_SET_ASIDE = (ActionStatus.OVERTAKEN_BY_EVENTS, ActionStatus.CANCELLED)


def follow_up(draft: Drafting) -> tuple[Block, ...]:
    """Return the rate of implementation (rules.md B12) and the earlier actions."""
    actions = draft.consultation.previous_actions
    if not actions:
        return ()
    return Paragraph(sentences(_rate(draft), _set_aside(draft))), earlier_actions(draft, actions)


def earlier_actions(draft: Drafting, actions: Sequence[PreviousAction]) -> Table:
    """Return earlier actions as a table: what, who, by when, and how far it came."""
    return Table(
        anchor="follow-up-actions",
        columns=(
            _column(draft, "number", 9, row_header=True),
            _column(draft, "action", 37),
            _column(draft, "responsible", 16),
            _column(draft, "due", 17),
            _column(draft, "status_of_action", 21),
        ),
        rows=tuple(_row(draft, action) for action in actions),
        key=draft.names.key(
            part for action in actions for part in (action.responsible or "").split("+") if part
        ),
    )


def _column(draft: Drafting, name: str, weight: float, *, row_header: bool = False) -> Column:
    return Column(plain(draft.wording.word(f"table.{name}")), weight, row_header=row_header)


def _rate(draft: Drafting) -> Runs:
    words = draft.wording
    result = implementation_rate(draft.consultation)
    counts = result["counts"]
    live = sum(counts.values()) - sum(counts.get(status.value, 0) for status in _SET_ASIDE)
    implemented = counts.get(ActionStatus.IMPLEMENTED.value, 0)
    if not live:
        return words.runs("follow_up.no_live")
    rate = per_cent(words, Decimal(str(result["rate_pct"])))
    if live == 1:
        return words.runs("follow_up.only_one" if implemented else "follow_up.only_none", rate=rate)
    if not implemented:
        return words.runs("follow_up.none", live=words.count(live), rate=rate)
    form = "follow_up.some_one" if implemented == 1 else "follow_up.some"
    return words.runs(form, implemented=words.count(implemented), live=words.count(live), rate=rate)


def _set_aside(draft: Drafting) -> Runs:
    count = sum(one.status in _SET_ASIDE for one in draft.consultation.previous_actions)
    if not count:
        return ()
    if count == 1:
        return draft.wording.runs("follow_up.set_aside_one")
    return draft.wording.runs("follow_up.set_aside", count=str(count))


def _row(draft: Drafting, action: PreviousAction) -> Row:
    words = draft.wording
    status = words.label("action_status", action.status)
    if action.status is ActionStatus.PARTIALLY_IMPLEMENTED and action.progress is not None:
        progress = per_cent(words, action.progress)
        status = words.text("follow_up.progress", status=status, progress=progress)
    responsible = draft.names.shorts(action.responsible.split("+")) if action.responsible else ""
    due = plain(day(words, action.due)) if action.due else draft.data(action.due_event)
    return Row(
        (
            (plain(action.id),),
            (draft.data(action.text),),
            (plain(responsible) or draft.none(),),
            (due or draft.none(),),
            (_with_reason(draft, status, action),),
        )
    )


def _with_reason(draft: Drafting, status: str, action: PreviousAction) -> Runs:
    if not action.reason:
        return plain(status)
    reason = draft.data(action.reason)
    return draft.wording.runs("form.labelled", label=status, text=reason)
