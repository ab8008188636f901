"""The bare list of actions: who, what, by when, how completion is seen, and how far it came."""

from collections.abc import Iterator

from baraza.domain.checks.readings import SETTLED
from baraza.exports.minutes.annexes.actions import NO_DAY, action_table
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.follow_up import earlier_actions
from baraza.exports.minutes.state import draft_word, state_in_full, state_on_pages
from baraza.exports.papers.head import Head, Order, Wishes, paper
from baraza.exports.report import Block, Heading, Paragraph, Report, Section, Tone, plain


def actions_report(draft: Drafting, fingerprint: str, wishes: Wishes) -> Report:
    """Return the actions of this session, then those carried over that are not settled."""
    head = Head(state=state_in_full(draft), on_pages=state_on_pages(draft), word=draft_word(draft))
    sections = [
        Section(
            Heading(1, "", plain(draft.wording.word(f"papers.{name}")), f"section-{name}"), made
        )
        for name, made in (
            ("of_this_session", tuple(_own(draft, wishes.order))),
            ("carried_over", tuple(_earlier(draft))),
        )
        if made
    ]
    return paper(draft, fingerprint, "actions", sections, head)


def _own(draft: Drafting, order: Order) -> Iterator[Block]:
    found = [one for item in draft.consultation.agenda_items for one in item.action_items]
    if not found:
        yield Paragraph(draft.wording.runs("papers.no_actions"), Tone.NOTE)
        return
    if order is Order.DUE:
        found.sort(key=lambda one: one.due or NO_DAY)
    yield Paragraph(draft.wording.runs(f"papers.order_{order.value}"), Tone.NOTE)
    yield action_table(draft, found, told=True)


def _earlier(draft: Drafting) -> Iterator[Block]:
    """Yield what earlier sessions left open, in the order in which it was carried over."""
    found = [one for one in draft.consultation.previous_actions if one.status not in SETTLED]
    if found:
        yield earlier_actions(draft, found)
