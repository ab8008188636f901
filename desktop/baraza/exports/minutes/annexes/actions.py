"""Annex: action items by due date: who, what, by when, and how it is seen."""

from collections.abc import Sequence

from baraza.domain.actions import ActionItem
from baraza.domain.codes import ActionStatus
from baraza.exports.dates import day
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting, paragraphs
from baraza.exports.report import Block, Row, Run, Runs, Table, plain, read

NO_DAY = "9999-99-99"
"""Where an action without a day stands among the others: last."""


def actions(draft: Drafting) -> tuple[Block, ...]:
    """Return all actions, the earliest due first, those without a day last."""
    found = [one for item in draft.consultation.agenda_items for one in item.action_items]
    if not found:
        return ()
    found.sort(key=lambda one: one.due or NO_DAY)
    told = any(one.status is not ActionStatus.OPEN for one in found)
    return (action_table(draft, found, told=told),)


def action_table(draft: Drafting, found: Sequence[ActionItem], *, told: bool) -> Table:
    """Return actions as a table, in this order; ``told`` adds how far each has come."""
    status = (column(draft, "status_of_action", 14),) if told else ()
    columns = (
        column(draft, "number", 9, row_header=True),
        column(draft, "action", 32 - 6 * len(status)),
        column(draft, "responsible", 22 - 3 * len(status)),
        column(draft, "due", 16),
        column(draft, "indicator", 21 - 3 * len(status)),
        column(draft, "paragraph", 7),
        *status,
    )
    links = _links(draft)
    rows = tuple(_row(draft, one, links.get(one.id, ""), told=told) for one in found)
    organisations = [part for one in found for part in one.responsible.split("+")]
    return Table("action-items", columns, rows, key=draft.names.key(organisations))


def _row(draft: Drafting, action: ActionItem, paragraph: str, *, told: bool) -> Row:
    words = draft.wording
    due: Runs = plain(day(words, action.due)) if action.due else ()
    if not due and action.due_event:
        due = words.runs("actions.event", event=draft.data(action.due_event))
    status = ((plain(words.label("action_status", action.status)),),) if told else ()
    return Row(
        (
            (plain(action.id),),
            (draft.data(action.text),),
            paragraphs(
                plain(draft.names.shorts(action.responsible.split("+"))),
                draft.data(action.owner_function),
            ),
            (due or draft.none(),),
            (_indicator(draft, action) or draft.none(),),
            (plain(paragraph or action.paragraph or "") or draft.none(),),
            *status,
        )
    )


def _indicator(draft: Drafting, action: ActionItem) -> Runs:
    indicator, target = draft.data(action.indicator), draft.data(action.target)
    if indicator and target:
        told = draft.wording.runs("actions.target", indicator=indicator, target=target)
        # Both are of one language, and one line: what stands between them must not turn it round.
        return (Run(read(told), language=indicator[0].language),)
    return indicator or target


def _links(draft: Drafting) -> dict[str, str]:
    """Return the numbers of the paragraphs that name each action."""
    numbers: dict[str, list[str]] = {}
    for item in draft.consultation.agenda_items:
        for paragraph in item.paragraphs:
            for action in paragraph.actions:
                numbers.setdefault(action, []).append(draft.numbers.of(paragraph.no))
    between = draft.wording.word("form.between")
    return {action: between.join(told) for action, told in numbers.items()}
