"""What a brief rests on: evidence, operations and mandates, coordination, precedents."""

from collections.abc import Iterator

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import operations_of
from baraza.domain.coordination import Coordination
from baraza.domain.evidence import Assumption, FactEntry
from baraza.domain.operations import Act, Operation
from baraza.exports.amounts import number
from baraza.exports.dates import day
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.papers.lines import bullets, part
from baraza.exports.report import Block, Run, Runs, plain


def evidence(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    """Yield every entry of the register that matters for an item, with its state."""
    facts = [_fact(draft, one) for one in draft.consultation.facts if item.id in one.items]
    assumptions = [
        _assumption(draft, one) for one in draft.consultation.assumptions if item.id in one.items
    ]
    precedents = [
        draft.wording.runs(
            "form.labelled",
            label=(Run(one.case, strong=True),),
            text=draft.wording.joined(
                [
                    draft.data(text)
                    for text in (one.measure, one.terms, one.outcome, one.lesson)
                    if text
                ],
                separator="form.clause",
            ),
        )
        for one in draft.consultation.precedents
        if item.id in one.relevance
    ]
    for name, lines in (("evidence", [*facts, *assumptions]), ("precedents", precedents)):
        if lines:
            yield part(draft, name, item)
            yield from bullets(draft, lines)


def _entry(draft: Drafting, identity: str, text: Runs, *notes: Runs) -> Runs:
    note = draft.wording.joined([one for one in notes if one], separator="form.clause")
    label = (Run(identity, strong=True),)
    told = (*text, *draft.wording.runs("form.note", note=note))
    return draft.wording.runs("form.labelled", label=label, text=told)


def _fact(draft: Drafting, fact: FactEntry) -> Runs:
    words = draft.wording
    status = plain(words.label("papers", f"entry_{fact.status.value}"))
    if fact.verified_on:
        date = day(words, fact.verified_on)
        status = words.runs("evidence.checked", status=status, date=date)
    against: Runs = ()
    if fact.contested_by and draft.may_name(fact.items):
        parties = draft.names.shorts(fact.contested_by)
        against = words.runs("papers.contested_by", parties=parties)
    sources = plain(words.word("form.between").join(fact.refs))
    return _entry(draft, fact.id, draft.data(fact.text), status, against, sources)


def _assumption(draft: Drafting, assumption: Assumption) -> Runs:
    words = draft.wording
    terms = [plain(words.label("papers", f"entry_{assumption.status.value}"))]
    if assumption.stated_by and draft.may_name(assumption.items):
        party = draft.names.short(assumption.stated_by)
        terms.append(words.runs("papers.stated_by", party=party))
    terms.append(draft.data(assumption.verification))
    if assumption.verify_by:
        terms.append(words.runs("evidence.by_date", date=day(words, assumption.verify_by)))
    if not assumption.verification and not assumption.verify_by:
        terms.append(words.runs("evidence.no_plan"))
    return _entry(draft, assumption.id, draft.data(assumption.text), *terms)


def operations(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    """Yield the operations of an item with the acts they rest on."""
    found = operations_of(draft.consultation, item)
    if found:
        yield part(draft, "operations_and_mandates", item)
        yield from bullets(draft, (_operation(draft, one) for one in found))


def _operation(draft: Drafting, operation: Operation) -> Runs:
    words = draft.wording
    parts = [_act(draft, act) for act in operation.acts]
    if operation.command:
        parts.append(words.runs("papers.command", party=draft.names.short(operation.command)))
    if operation.strength_ceiling is not None:
        count = number(words, operation.strength_ceiling)
        parts.append(words.runs("papers.ceiling", count=count))
    label = (Run(operation.name, strong=True),)
    text = words.joined(parts, separator="form.clause") or draft.none()
    return words.runs("form.labelled", label=label, text=text)


def _act(draft: Drafting, act: Act) -> Runs:
    words = draft.wording
    did = words.label("papers", f"nomenclature_{act.nomenclature.value}")
    parts = [plain(did), plain(act.instrument)]
    if act.date:
        parts.append(plain(day(words, act.date)))
    if act.until:
        parts.append(words.runs("labour.until", until=day(words, act.until)))
    return words.runs("form.labelled", label=act.organ, text=words.joined(parts))


def coordination(draft: Drafting, item: AgendaItem) -> Iterator[Block]:
    """Yield the records of coordination on an item that one's own office may see."""
    found = [one for one in draft.consultation.prior_coordination if item.id in one.items]
    if found:
        yield part(draft, "coordination", item)
        yield from bullets(draft, (_coordination(draft, item, one) for one in found))


def _coordination(draft: Drafting, item: AgendaItem, record: Coordination) -> Runs:
    words = draft.wording
    who = [plain(draft.names.shorts(record.between))]
    if record.date:
        who.append(plain(day(words, record.date)))
    result = record.result.get(item.id)
    told = [plain(words.label("papers", f"coordination_{result.value}"))] if result else []
    told += [
        words.runs("papers.left_open", point=draft.data(one.point))
        for one in record.open_points
        if one.agenda_item == item.id
    ]
    text = words.joined(told, separator="form.clause") or draft.none()
    return words.runs("form.labelled", label=words.joined(who), text=text)
