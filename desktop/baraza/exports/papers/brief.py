"""The preparation brief of one's own delegation: internal, and marked so on every page."""

from collections.abc import Iterable, Iterator

from baraza.domain.actions import PreviousAction
from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.finding import Finding
from baraza.domain.checks.readings import SETTLED, counted_delegates, counted_level, session_date
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.annexes.funding import item_funding
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.follow_up import earlier_actions
from baraza.exports.minutes.masthead import marking
from baraza.exports.papers.findings import found_for, found_lines
from baraza.exports.papers.grounds import coordination, evidence, operations
from baraza.exports.papers.head import Head, Wishes, paper
from baraza.exports.papers.lines import bullets, item_heading, part, titled
from baraza.exports.papers.positions import our_line, readings
from baraza.exports.report import (
    Align,
    Block,
    Heading,
    Paragraph,
    Report,
    Row,
    Runs,
    Section,
    Table,
    Tone,
    plain,
)


def brief_report(draft: Drafting, fingerprint: str, _wishes: Wishes) -> Report:
    """Return the brief of the delegation whose copy the consultation is."""
    found = found_for(draft)
    parts = (
        ("delegations", tuple(_delegations(draft, found))),
        ("items", tuple(_items(draft, found))),
        ("earlier", tuple(_earlier(draft))),
    )
    sections = [
        Section(
            Heading(1, "", plain(draft.wording.word(f"papers.section_{name}")), f"section-{name}"),
            blocks,
            weighed=name == "items",
        )
        for name, blocks in parts
        if blocks
    ]
    party = draft.names.full(draft.consultation.own_org or "")
    words = draft.wording
    head = Head(
        marking=words.text("papers.internal_marking", marking=marking(draft)),
        state=words.runs("papers.for_delegation", party=party),
        word=words.word("papers.internal_word"),
        contents=True,
    )
    return paper(draft, fingerprint, "brief", sections, head)


def _delegations(draft: Drafting, found: Iterable[Finding]) -> Iterator[Block]:
    """Yield who comes, what is to watch besides the items, and the notes of one's own office."""
    columns = (
        column(draft, "organisation", 36, row_header=True),
        titled(draft, "head_of_delegation", 40),
        titled(draft, "level", 11, Align.CENTRE),
        titled(draft, "delegates", 13, Align.CENTRE),
    )
    rows = []
    for party in draft.names.parties:
        head = draft.names.delegates.get(party.head)
        level = counted_level(party, party.head)
        rows.append(
            Row(
                (
                    (draft.names.party(party.org),),
                    (draft.names.person(head[1]) if head else draft.none(),),
                    (plain(str(level)) if level else draft.none(),),
                    (plain(str(len(counted_delegates(party)))),),
                )
            )
        )
    if rows:
        yield Table("brief-delegations", columns, tuple(rows))
    general = found_lines(draft, (one for one in found if not one.items))
    yield from _headed(draft, "watch", general)
    notes = [
        *(one.text for one in draft.consultation.parity_remarks if one.agenda_item is None),
        *(one.text for one in draft.consultation.private_notes),
    ]
    yield from _headed(draft, "office_notes", [draft.data(note) for note in notes])


def _headed(draft: Drafting, name: str, lines: list[Runs]) -> Iterator[Block]:
    if lines:
        text = plain(draft.wording.word(f"papers.{name}"))
        yield Heading(2, "", text, f"brief-{name}")
        yield from bullets(draft, lines)


def _items(draft: Drafting, found: Iterable[Finding]) -> Iterator[Block]:
    for item in draft.consultation.agenda_items:
        yield item_heading(draft, item)
        yield from our_line(draft, item)
        yield from readings(draft, item)
        yield from _watch(draft, item, found)
        yield from coordination(draft, item)
        yield from evidence(draft, item)
        table = item_funding(draft, item)
        if table is not None:
            yield part(draft, "funding", item)
            yield table
            yield Paragraph(draft.wording.runs("funding.key"), Tone.KEY)
        yield from operations(draft, item)
        yield from _notes(draft, item)


def _watch(draft: Drafting, item: AgendaItem, found: Iterable[Finding]) -> Iterator[Block]:
    lines = found_lines(draft, (one for one in found if item.id in one.items))
    yield part(draft, "watch", item)
    yield from bullets(draft, lines)
    if not lines:
        yield Paragraph(draft.wording.runs("papers.nothing_to_watch"), Tone.NOTE)


def _notes(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    remarks = [one.text for one in draft.consultation.parity_remarks if one.agenda_item == item.id]
    notes = [*remarks, *(one.text for one in item.private_notes)]
    if notes:
        yield part(draft, "office_notes", item)
        yield from bullets(draft, (draft.data(note) for note in notes))


def _earlier(draft: Drafting) -> Iterator[Block]:
    """Yield the earlier actions that are not settled, those that were due before the session."""
    opening = session_date(draft.consultation)
    waiting = [one for one in draft.consultation.previous_actions if one.status not in SETTLED]
    if not waiting:
        return
    late = [one for one in waiting if _is_late(one, opening)]
    if late:
        numbers = draft.wording.word("form.between").join(one.id for one in late)
        yield Paragraph(draft.wording.runs("papers.late", actions=numbers))
    yield earlier_actions(draft, waiting)


def _is_late(action: PreviousAction, opening: str) -> bool:
    return action.due is not None and action.due < opening
