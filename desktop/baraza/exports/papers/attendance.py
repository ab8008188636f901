"""The attendance sheet: for each day a list to sign, by delegation, with room for others."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count

from baraza.domain.parties import Delegation
from baraza.exports.dates import day
from baraza.exports.minutes.annexes.columns import column
from baraza.exports.minutes.annexes.participants import in_order
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.masthead import days
from baraza.exports.papers.head import PLAIN, Wishes, face, paper
from baraza.exports.report import (
    Block,
    Column,
    Heading,
    Report,
    Row,
    RowKind,
    Runs,
    Section,
    Table,
    plain,
)

# A longer meeting gets one sheet without a day, to be copied as often as it takes.
_MOST_DAYS = 14
_EMPTY_ROWS = 3
_EMPTY_ROWS_AT_END = 5


def attendance_report(draft: Drafting, fingerprint: str, _wishes: Wishes) -> Report:
    """Return one sheet for each day of the meeting."""
    sections = []
    for number, told in enumerate(_days(draft), start=1):
        words = draft.wording
        text = words.runs("papers.attendance_on", date=told) if told else ()
        heading = Heading(
            1, "", text or plain(words.word("papers.attendance_day")), f"section-day-{number}"
        )
        further = face(draft, "attendance", PLAIN) if number > 1 else None
        sections.append(Section(heading, (_list(draft, number),), masthead=further))
    return paper(draft, fingerprint, "attendance", sections)


def _days(draft: Drafting) -> list[str]:
    first, last = (date.fromisoformat(written) for written in days(draft))
    span = max((last - first).days, 0) + 1
    if span > _MOST_DAYS:
        return [""]
    whole = [first + timedelta(days=number) for number in range(span)]
    return [day(draft.wording, one.isoformat()) for one in whole]


def _list(draft: Drafting, number: int) -> Block:
    columns = (
        column(draft, "number", 7, row_header=True),
        column(draft, "name", 38),
        column(draft, "unit", 20),
        Column(plain(draft.wording.word("signature.signature")), 35),
    )
    rows = tuple(_rows(draft))
    return Table(f"attendance-{number}", columns, rows, to_fill=True)


def _rows(draft: Drafting) -> Iterator[Row]:
    numbers = count(1)
    others = [one for one in draft.consultation.delegations if one not in draft.names.parties]
    for delegation in (*draft.names.parties, *others):
        party = draft.names.party(delegation.org)
        yield _group(draft.wording.runs("participants.delegation", party=party))
        yield from _members(draft, delegation, numbers)
    if draft.consultation.observers:
        yield _group(plain(draft.wording.word("participants.observers")))
    for observer in draft.consultation.observers:
        where = plain(draft.names.full(observer.org))
        yield _row(numbers, plain(observer.function or "") or where, where)
    yield _group(plain(draft.wording.word("papers.further_participants")))
    for _ in range(_EMPTY_ROWS_AT_END):
        yield _row(numbers)


def _members(draft: Drafting, delegation: Delegation, numbers: Iterator[int]) -> Iterator[Row]:
    for delegate in in_order(delegation):
        yield _row(numbers, draft.names.person(delegate), plain(delegate.unit or ""))
    for _ in range(_EMPTY_ROWS):
        yield _row(numbers)


def _group(title: Runs) -> Row:
    return Row(((title,),), RowKind.GROUP)


def _row(numbers: Iterator[int], name: Runs = (), unit: Runs = ()) -> Row:
    """Return a line to sign; an empty one has its number, so that none is added unseen."""
    told: Sequence[Runs] = (plain(str(next(numbers))), name, unit, ())
    return Row(tuple((text,) for text in told))
