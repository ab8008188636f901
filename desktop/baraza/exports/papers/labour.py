"""The division of labour as a matrix: tasks by organisations, on one landscape page if it reads.

The organisations head the columns by short name; where these do not fit, by numbers that the key
explains; where not even these do, the table names them by role instead.
"""

from dataclasses import replace

from baraza.domain.agenda import AgendaItem
from baraza.domain.labour import LabourRow
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.annexes.labour import (
    columns_in_words,
    consent,
    in_order,
    legend,
    letters_of,
    names_of,
    unconfirmed,
    unusual_lead,
)
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.state import draft_word, state_in_full, state_on_pages
from baraza.exports.papers.head import Head, Wishes, paper
from baraza.exports.report import (
    Align,
    Block,
    Column,
    Heading,
    Paragraph,
    Report,
    Row,
    RowKind,
    Run,
    Runs,
    Section,
    Table,
    Tone,
    plain,
)

# Widths in hundredths of the measure of a landscape page.
_PER_LETTER = 0.84
_PER_COLUMN = 0.9
_PER_NUMBERED_COLUMN = 2.3
_FOR_NUMBER = 5.5
_MOST_FOR_COLUMNS = 62
_MOST_FOR_NUMBERS = 72
_NOT_YET = "*"


def labour_report(draft: Drafting, fingerprint: str, _wishes: Wishes) -> Report:
    """Return the matrix of all items under a short masthead."""
    head = Head(
        state=state_in_full(draft),
        on_pages=state_on_pages(draft),
        word=draft_word(draft),
        short=True,
    )
    heading = Heading(1, "", plain(draft.wording.word("papers.who_does_what")), "section-labour")
    section = Section(heading, (_matrix(draft),))
    return paper(draft, fingerprint, "labour", [section], head)


def _matrix(draft: Drafting) -> Block:
    items = [item for item in draft.consultation.agenda_items if item.division_of_labour]
    if not items:
        return Paragraph(draft.wording.runs("papers.no_labour"), Tone.NOTE)
    organisations = in_order(draft, items)
    heads, widths = _heads(draft, organisations)
    in_letters = sum(widths) <= _MOST_FOR_NUMBERS
    columns = _columns(draft, heads, widths) if in_letters else columns_in_words(draft)
    rows: list[Row] = []
    for item in items:
        rows.append(_title(draft, item))
        for row in item.division_of_labour:
            cells = _letters(draft, row, organisations) if in_letters else names_of(draft, row)
            # What letters and their key tell is said in words where there are none.
            more = unusual_lead(draft, row) if in_letters else consent(draft, row)
            rows.append(Row(((plain(row.id),), (_task(draft, row, more),), *cells)))
    short_names = draft.names.key(organisations)
    key = _key(draft, organisations, heads, items) if in_letters else short_names
    return Table("labour-matrix", columns, tuple(rows), key=key, on_one_page=True)


def _heads(draft: Drafting, organisations: list[str]) -> tuple[list[str], list[float]]:
    """Return what heads the column of each organisation, and how wide it is."""
    names = [draft.names.short(one) for one in organisations]
    widths = [_PER_LETTER * max(map(len, name.split(" "))) + _PER_COLUMN for name in names]
    widths = [max(width, _PER_NUMBERED_COLUMN) for width in widths]
    if sum(widths) <= _MOST_FOR_COLUMNS:
        return names, widths
    numbers = [str(number) for number in range(1, len(names) + 1)]
    return numbers, [_PER_NUMBERED_COLUMN] * len(names)


def _columns(draft: Drafting, heads: list[str], widths: list[float]) -> tuple[Column, ...]:
    return (
        column(draft, "number", _FOR_NUMBER, row_header=True),
        column(draft, "activity", 100 - _FOR_NUMBER - sum(widths)),
        *(
            Column(plain(head), width, Align.CENTRE)
            for head, width in zip(heads, widths, strict=True)
        ),
    )


def _title(draft: Drafting, item: AgendaItem) -> Row:
    return Row((((Run(f"{item.number}. "), *draft.localized(item.title)),),), RowKind.GROUP)


def _task(draft: Drafting, row: LabourRow, more: Runs) -> Runs:
    """Return the task with what its columns do not tell, in one paragraph."""
    return (*draft.data(row.activity), *((Run(" – "), *more) if more else ()))


def _letters(draft: Drafting, row: LabourRow, organisations: list[str]) -> list[tuple[Runs, ...]]:
    waiting = set(unconfirmed(draft, row))
    return [
        tuple(_marked(runs) if one in waiting else runs for runs in cell)
        for one, cell in zip(organisations, letters_of(draft, row, organisations), strict=True)
    ]


def _marked(letters: Runs) -> Runs:
    if not letters:
        return letters
    last = letters[-1]
    return (*letters[:-1], replace(last, text=last.text + _NOT_YET))


def _key(
    draft: Drafting, organisations: list[str], heads: list[str], items: list[AgendaItem]
) -> Runs:
    """Return what letters, heads of columns and the star stand for."""
    words = draft.wording
    entries = [
        words.runs("key.entry", short=(Run(head, strong=True),), name=draft.names.full(one))
        for one, head in zip(organisations, heads, strict=True)
        if head != draft.names.full(one)
    ]
    if any(unconfirmed(draft, row) for item in items for row in item.division_of_labour):
        star = (Run(_NOT_YET, strong=True),)
        told = words.runs("papers.not_yet_agreed")
        entries.append(words.runs("key.entry", short=star, name=told))
    return (*legend(draft), *words.joined(entries, separator="key.separator"))
