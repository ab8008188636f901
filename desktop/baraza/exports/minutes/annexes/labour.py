"""Annex: the division of labour, as a matrix of letters or, for many organisations, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import JOINT, NO_LEADS
from baraza.domain.labour import LabourRow
from baraza.exports.dates import day
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.drafting import Drafting, paragraphs
from baraza.exports.report import (
    Align,
    Block,
    Column,
    Direction,
    Row,
    RowKind,
    Run,
    Runs,
    Table,
    plain,
)

ROLES = ("lead", "co_lead", "support", "contribute", "consulted", "informed")
_TASKS = ("co_lead", "support", "contribute")
# Widths in hundredths of the measure: what a short name needs, and what all of them may take.
_PER_LETTER = 1.3
_PER_COLUMN = 0.8
_MOST_FOR_MATRIX = 54
_FOR_NUMBER = 8.5


def labour(draft: Drafting) -> tuple[Block, ...]:
    """Return all rows under their items; a row without a lead says that it is not agreed."""
    items = [item for item in draft.consultation.agenda_items if item.division_of_labour]
    if not items:
        return ()
    organisations = in_order(draft, items)
    widths = [_PER_LETTER * len(draft.names.short(one)) + _PER_COLUMN for one in organisations]
    fits = sum(widths) <= _MOST_FOR_MATRIX
    columns = _matrix(draft, organisations, widths) if fits else columns_in_words(draft)
    rows: list[Row] = []
    for item in items:
        title = (Run(f"{item.number}. "), *draft.localized(item.title))
        rows.append(Row(((title,),), RowKind.GROUP))
        for row in item.division_of_labour:
            cells = letters_of(draft, row, organisations) if fits else names_of(draft, row)
            number, activity = (plain(row.id),), _activity(draft, row, lead_in_words=fits)
            rows.append(Row((number, activity, *cells)))
    key = (
        (*legend(draft), *draft.names.key(organisations))
        if fits
        else draft.names.key(organisations)
    )
    return (Table("labour-rows", columns, tuple(rows), key=key),)


def holders(row: LabourRow) -> dict[str, tuple[str, ...]]:
    """Return who has which role in a row."""
    lead = () if row.lead in NO_LEADS or row.lead == JOINT else (str(row.lead),)
    return {"lead": lead} | {role: getattr(row, role) for role in ROLES[1:]}


def in_order(draft: Drafting, items: Sequence[AgendaItem]) -> list[str]:
    """Return the organisations that have a role: parties first, then as the file lists them."""
    named = {
        one
        for item in items
        for row in item.division_of_labour
        for group in holders(row).values()
        for one in group
    }
    order = dict.fromkeys(
        (*(one.org for one in draft.names.parties), *draft.names.organisations, *sorted(named))
    )
    return [one for one in order if one in named]


def _matrix(draft: Drafting, organisations: list[str], widths: list[float]) -> tuple[Column, ...]:
    columns = [
        Column(plain(draft.names.short(one)), width, Align.CENTRE)
        for one, width in zip(organisations, widths, strict=True)
    ]
    return (
        column(draft, "number", _FOR_NUMBER, row_header=True),
        column(draft, "activity", 100 - _FOR_NUMBER - sum(widths)),
        *columns,
    )


def columns_in_words(draft: Drafting) -> tuple[Column, ...]:
    """Return the columns of a table that names the organisations by role."""
    return (
        column(draft, "number", _FOR_NUMBER, row_header=True),
        column(draft, "activity", 29),
        column(draft, "lead", 12),
        column(draft, "co_lead", 11),
        column(draft, "support", 11.5),
        column(draft, "contribute", 14),
        column(draft, "consulted_informed", 14),
    )


def letters_of(draft: Drafting, row: LabourRow, organisations: list[str]) -> list[tuple[Runs, ...]]:
    """Return the letters of each organisation in a row, in this order; the lead is strong."""
    held = holders(row)
    cells: list[tuple[Runs, ...]] = []
    for organisation in organisations:
        letters = [draft.wording.letter(role)[0] for role in ROLES if organisation in held[role]]
        strong = organisation in held["lead"]
        cells.append((((Run(" ".join(letters), strong=strong),) if letters else ()),))
    return cells


def names_of(draft: Drafting, row: LabourRow) -> list[tuple[Runs, ...]]:
    """Return who has which role, in the columns of `columns_in_words`."""
    held = holders(row)
    lead: Runs = plain(draft.names.shorts(held["lead"]))
    if row.lead == JOINT:
        lead = plain(draft.wording.word("labour.joint"))
    elif not lead:
        lead = (Run(draft.wording.word("labour.lead_not_agreed"), strong=True),)
    told = [(plain(draft.names.shorts(held[role])),) for role in _TASKS]
    asked = paragraphs(
        *(
            draft.wording.runs(f"labour.{role}", parties=draft.names.shorts(held[role]))
            for role in ROLES[4:]
            if held[role]
        )
    )
    return [(lead,), *told, asked]


def legend(draft: Drafting) -> Runs:
    """Return what the letters stand for."""
    made: list[Run] = []
    separator = draft.wording.word("key.separator")
    for role in ROLES:
        letters, meaning = draft.wording.letter(role)
        entry = draft.wording.runs("key.entry", short=(Run(letters, strong=True),), name=meaning)
        made += [*entry, Run(separator)]
    return (*made[:-1], Run("\n")) if made else ()


def _activity(draft: Drafting, row: LabourRow, *, lead_in_words: bool) -> tuple[Runs, ...]:
    return paragraphs(
        draft.data(row.activity),
        _emphasised(draft, _course(draft, row)),
        unusual_lead(draft, row) if lead_in_words else (),
        *_circumstances(draft, row),
        _strengthening(draft, row),
        consent(draft, row),
    )


def _course(draft: Drafting, row: LabourRow) -> Runs:
    words = draft.wording
    parts = [plain(words.label("function", row.function))]
    if row.phase is not None:
        parts.append(words.runs("labour.phase", number=str(row.phase)))
    if row.priority is not None:
        parts.append(plain(words.label("priority", row.priority)))
    if row.depends_on:
        rows = words.word("form.between").join(row.depends_on)
        parts.append(words.runs("labour.after", rows=rows))
    return words.joined(parts, separator="key.separator")


def unusual_lead(draft: Drafting, row: LabourRow) -> Runs:
    """Return in words what no letter tells: a joint lead, or none that is agreed."""
    if row.lead in NO_LEADS:
        return (Run(draft.wording.word("labour.not_agreed"), strong=True),)
    return plain(draft.wording.word("labour.joint")) if row.lead == JOINT else ()


def _circumstances(draft: Drafting, row: LabourRow) -> Iterator[Runs]:
    words = draft.wording
    when = []
    if row.starts:
        when.append(words.runs("labour.from", **{"from": day(words, row.starts)}))
    if row.ends:
        when.append(words.runs("labour.until", until=day(words, row.ends)))
    if row.place:
        yield words.runs("labour.place", place=draft.data(row.place))
    if when:
        yield words.joined(when)
    if row.basis:
        yield words.runs("labour.basis", basis=draft.data(row.basis))
    if row.mandate_reference:
        yield words.runs("labour.mandate", reference=draft.data(row.mandate_reference))
    if row.funding_lines:
        lines = words.word("form.between").join(row.funding_lines)
        yield words.runs("labour.means", lines=lines)


def _strengthening(draft: Drafting, row: LabourRow) -> Runs:
    told = row.strengthening
    if told is None:
        return ()
    beneficiary, need = draft.names.short(told.beneficiary), draft.data(told.need)
    if not told.provider:
        return draft.wording.runs("labour.strengthening", beneficiary=beneficiary, need=need)
    provider = draft.names.shorts(told.provider.split("+"))
    return draft.wording.runs(
        "labour.strengthening_by", beneficiary=beneficiary, need=need, provider=provider
    )


def consent(draft: Drafting, row: LabourRow) -> Runs:
    """Return that a task waits for the agreement of who is no party, where it does."""
    outside = unconfirmed(draft, row)
    if not outside:
        return ()
    key = draft.wording.counted("labour.consent", len(outside))
    return draft.wording.runs(key, parties=draft.names.shorts(outside))


def unconfirmed(draft: Drafting, row: LabourRow) -> list[str]:
    """Return whose agreement is still needed: who got a task and is no party."""
    held = holders(row)
    tasked = dict.fromkeys(one for role in ("lead", *_TASKS) for one in held[role])
    confirmed = {one.org for one in row.confirmations}
    return [one for one in tasked if not draft.names.is_party(one) and one not in confirmed]


def _emphasised(draft: Drafting, text: Runs) -> Runs:
    if draft.wording.direction is Direction.RIGHT_TO_LEFT:
        return text  # a script without italics
    return tuple(replace(run, emphasis=True) for run in text)
