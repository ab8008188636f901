"""Sheets that are written on by hand: attendance and signatures."""

from dataclasses import replace

import pytest

from baraza.domain.codes import OutcomeState, OutcomeType
from baraza.domain.errors import RuleBroken
from baraza.domain.outcome import OutcomeEvent
from baraza.exports.pdf.blocks.tables import table_block
from baraza.exports.pdf.looks import ROW_TO_FILL
from baraza.exports.report import RowKind, SignatureBlocks, Table, read
from baraza.services.papers import PaperKind
from tests.exports.papers.made import made
from tests.exports.written import spaced, tables, with_session
from tests.samples import sample


def _groups(table: Table) -> list[str]:
    return [read(row.cells[0][0]) for row in table.rows if row.kind is RowKind.GROUP]


def test_there_is_a_sheet_for_every_day() -> None:
    report = made(PaperKind.ATTENDANCE)
    titles = [spaced(read(one.heading.text)) for one in report.sections]
    assert titles == ["Attendance, 10 March 2026", "Attendance, 11 March 2026"]
    first, second = tables(report.sections)
    assert first.rows == second.rows
    assert report.sections[1].masthead == report.masthead


def test_a_meeting_of_months_gets_one_sheet_without_a_day() -> None:
    long = with_session(sample(), end="2031-03-11T17:30:00+03:00")
    report = made(PaperKind.ATTENDANCE, long)
    assert [read(one.heading.text) for one in report.sections] == ["Attendance on (date):"]


def test_everybody_has_a_line_and_there_are_lines_for_others() -> None:
    table = next(iter(tables(made(PaperKind.ATTENDANCE).sections)))
    assert _groups(table)[:3] == [
        "Delegation: United Nations",
        "Delegation: African Union",
        "Delegation: Intergovernmental Authority on Development",
    ]
    rows = [row for row in table.rows if row.kind is RowKind.BODY]
    assert [read(row.cells[0][0]) for row in rows] == [str(n + 1) for n in range(len(rows))]
    named = [read(row.cells[1][0]) for row in rows if row.cells[1][0]]
    people = sum(len(one.delegates) for one in sample().delegations)
    assert len(named) == people + len(sample().observers)
    assert len(rows) - len(named) == 3 * len(sample().delegations) + 5
    assert all(row.cells[-1] == ((),) for row in rows)


def test_its_rows_leave_room_for_a_hand() -> None:
    table = next(iter(tables(made(PaperKind.ATTENDANCE).sections)))
    heights = [row.height for row in table_block(table, 450, 0).rows if row.kind is RowKind.BODY]
    assert min(heights) == ROW_TO_FILL
    usual = table_block(replace(table, to_fill=False), 450, 0).rows
    assert min(row.height for row in usual) < ROW_TO_FILL


def test_every_original_begins_with_another_party() -> None:
    report = made(PaperKind.SIGNATURES)
    parties = [one.org for one in sample().delegations]
    assert len(report.sections) == len(parties)
    firsts, orders = [], []
    for one in report.sections:
        [places] = [block for block in one.blocks if isinstance(block, SignatureBlocks)]
        order = [read(place.party) for place in places.signatures]
        head = one.masthead or report.masthead
        assert [read(party) for party in head.parties] == order
        firsts.append(order[0])
        orders.append(sorted(order))
    assert len(set(firsts)) == len(parties)
    assert orders == [orders[0]] * len(parties)


def test_each_original_is_numbered_and_names_the_document() -> None:
    report = made(PaperKind.SIGNATURES)
    titles = [read(one.heading.text) for one in report.sections]
    assert titles == [f"Original {n} of 3" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "kind", [OutcomeType.CHAIR_SUMMARY, OutcomeType.NON_PAPER, OutcomeType.AIDE_MEMOIRE]
)
def test_what_nobody_signs_has_no_sheet(kind: OutcomeType) -> None:
    with pytest.raises(RuleBroken) as refused:
        made(PaperKind.SIGNATURES, with_session(sample(), outcome_type=kind))
    assert refused.value.rule == "nobody-signs"


def test_a_text_that_was_not_adopted_has_no_sheet() -> None:
    event = OutcomeEvent(date="2026-04-01T00:00:00Z", state=OutcomeState.NOT_ADOPTED)
    events = (*sample().outcome_lifecycle, event)
    with pytest.raises(RuleBroken):
        made(PaperKind.SIGNATURES, replace(sample(), outcome_lifecycle=events))
