"""The annotated agenda: what each item is about, who speaks, and what it is to lead to."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import operations_of, positions_on
from baraza.domain.codes import Attribution, FactStatus, Participation
from baraza.domain.positions import Position
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.annexes.evidence import FACTS
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.translation import ranges
from baraza.exports.papers.head import Head, Wishes, paper
from baraza.exports.papers.lines import (
    bullets,
    document,
    item_heading,
    labelled,
    line,
    part,
    speakers,
    titled,
)
from baraza.exports.papers.versions import version_words, versions
from baraza.exports.report import (
    Block,
    Heading,
    Paragraph,
    Report,
    Row,
    Run,
    Runs,
    Section,
    Table,
    plain,
)


def agenda_report(draft: Drafting, fingerprint: str, _wishes: Wishes) -> Report:
    """Return the agenda, the annotations, and where it may be seen how the agenda came about."""
    parts = (
        ("agenda", _overview(draft)),
        ("annotations", tuple(_annotations(draft))),
        ("versions", tuple(versions(draft))),
    )
    sections = [
        Section(
            Heading(1, "", plain(draft.wording.word(f"papers.section_{name}")), f"section-{name}"),
            blocks,
            weighed=name == "annotations",
        )
        for name, blocks in parts
        if blocks
    ]
    told = draft.consultation.agenda_negotiation
    head = Head(state=version_words(draft, told[-1]) if told else (), contents=True)
    return paper(draft, fingerprint, "agenda", sections, head)


def _overview(draft: Drafting) -> tuple[Block, ...]:
    """Return the items; the time allotted is agreed in the room and written in by hand."""
    columns = (
        column(draft, "item", 10, row_header=True),
        column(draft, "activity_title", 50),
        titled(draft, "kind_of_item", 24),
        titled(draft, "time", 16),
    )
    rows = tuple(
        Row(
            (
                (plain(str(item.number)),),
                (draft.localized(item.title),),
                (plain(draft.wording.label("papers", f"type_{item.type.value}")),),
                ((),),
            )
        )
        for item in draft.consultation.agenda_items
    )
    return (Table("agenda-items", columns, rows, to_fill=True),) if rows else ()


def _annotations(draft: Drafting) -> Iterator[Block]:
    for item in draft.consultation.agenda_items:
        yield item_heading(draft, item)
        kind = draft.wording.label("papers", f"type_{item.type.value}")
        yield Paragraph(labelled(draft, "kind_of_item", plain(kind)))
        yield from line(draft, "lead_speakers", _speakers(draft, item))
        if draft.attribution(item.id) is not draft.consultation.session.attribution:
            yield from _attribution(draft, item)
        names = (plain(operation.name) for operation in operations_of(draft.consultation, item))
        yield from line(draft, "operations", draft.wording.joined(tuple(names)))
        yield from line(draft, "expected_outcome", _outcome(draft, item))
        yield from _evidence(draft, item)


def _speakers(draft: Drafting, item: AgendaItem) -> Runs:
    """Return who speaks for each delegation; nobody where statements are not attributed (C2).

    The function stands where the edition may name it, else the delegation alone.
    """
    if not draft.may_name([item.id]):
        return ()
    told = []
    positions = positions_on(item)
    for party in draft.names.parties:
        position = positions.get(party.org)
        if position is not None and position.participation is Participation.FULL:
            told.append(_speaking(draft, party.org, position))
    return draft.wording.joined(told, separator="form.clause")


def _speaking(draft: Drafting, organisation: str, position: Position) -> Runs:
    name = draft.names.full(organisation)
    people = speakers(draft, position)
    if not people:
        return plain(name)
    return draft.wording.runs("form.named", name=name, detail=people)


def _attribution(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    mode = draft.attribution(item.id)
    if mode is not Attribution.FULL:
        named = draft.wording.runs("item.one", letters=plain(str(item.number)))
        yield Paragraph(draft.wording.runs(f"opening.exception_{mode.value}", items=named))


def _outcome(draft: Drafting, item: AgendaItem) -> Runs:
    """Return what the item is to lead to, as far as it is prepared: text, tasks, actions."""
    words = draft.wording
    between = words.word("form.between")
    told = []
    numbers = sorted(one.no for one in item.paragraphs if one.no)
    if numbers:
        told.append(words.runs("papers.outcome_text", numbers=ranges(draft, numbers)))
    if item.division_of_labour:
        rows = between.join(row.id for row in item.division_of_labour)
        told.append(words.runs("papers.outcome_tasks", rows=rows))
    if item.action_items:
        actions = between.join(action.id for action in item.action_items)
        told.append(words.runs("papers.outcome_actions", actions=actions))
    return words.joined(told, separator="form.clause")


def _evidence(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    """Yield the facts that may be printed (C7) and the documents of the item."""
    facts, sources = list[Runs](), set[str]()
    for fact in draft.consultation.facts:
        if item.id not in fact.items:
            continue
        number = (Run(fact.id, strong=True),)
        if fact.status is FactStatus.CONTESTED:
            text = draft.wording.runs("evidence.contested")
        elif fact.status in FACTS and fact.text:
            text = draft.data(fact.text)
            sources |= set(fact.refs)
        else:
            continue
        facts.append(draft.wording.runs("form.labelled", label=number, text=text))
    if facts:
        yield part(draft, "facts", item)
        yield from bullets(draft, facts)
    sources |= {row.mandate_reference for row in item.division_of_labour if row.mandate_reference}
    documents = [one for one in draft.consultation.references if one.id in sources]
    if documents:
        yield part(draft, "documents", item)
        yield from bullets(draft, (document(draft, one) for one in documents))
