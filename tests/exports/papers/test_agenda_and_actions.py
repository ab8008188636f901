"""The annotated agenda and the list of actions."""

from dataclasses import replace

import pytest

from baraza.domain.codes import Attribution
from baraza.domain.consultation import Consultation
from baraza.exports.report import Report, read
from baraza.services.papers import Order, PaperKind
from tests.exports.papers.made import made
from tests.exports.written import row, said, section, spaced, tables, with_session
from tests.samples import sample


def _note(report: Report, number: int) -> str:
    """Return what is told under one item."""
    told = section(report, "section-annotations").splitlines()
    starts = [at for at, line in enumerate(told) if line[:3] in {f"{n}. " for n in range(1, 6)}]
    return "\n".join(told[starts[number - 1] : [*starts, len(told)][number]])


def _agenda(edition: str, consultation: Consultation | None = None) -> Report:
    return made(PaperKind.AGENDA, consultation, edition=edition)


def test_an_item_tells_kind_speakers_operations_outcome_facts_and_documents() -> None:
    told = _note(_agenda("internal"), 1)
    assert "Kind of item: country situation" in told
    assert "United Nations (Section Chief, mission support planning);" in told
    assert "Operations: African Union Support and Stabilization Mission in Somalia" in told
    assert "paragraphs of the outcome: 1–5; division of labour: DL-01" in told
    assert "action items: AC-01, AC-02, AC-03" in told
    assert "FA-01: AUSSOM is authorised until" in told
    assert "REF-01, S/RES/2809(2025), Security Council resolution" in told


def test_the_joint_edition_names_delegations_without_functions() -> None:
    told = _note(_agenda("joint"), 1)
    assert "Lead speakers: United Nations; African Union; Intergovernmental" in told
    assert "Section Chief" not in told


@pytest.mark.parametrize("edition", ["joint", "internal"])
@pytest.mark.parametrize("mode", [Attribution.UNATTRIBUTED, Attribution.SUMMARY_ONLY])
def test_an_item_without_attribution_carries_no_trace_of_who_speaks(
    edition: str, mode: Attribution
) -> None:
    told = _note(_agenda(edition), 3)
    assert "recorded without attribution" in told
    assert "Lead speakers" not in told
    silent = with_session(sample(), attribution=mode, attribution_exceptions=())
    for number in range(1, 6):
        told = _note(_agenda(edition, silent), number)
        assert "Lead speakers" not in told
        for delegation in sample().delegations:
            assert all(one.function not in told for one in delegation.delegates)


@pytest.mark.parametrize("edition", ["joint", "internal"])
def test_of_a_contested_fact_only_that_figures_differ(edition: str) -> None:
    report = _agenda(edition)
    assert "FA-06: The delegations hold different figures." in said(report)
    assert "did not regard resolution 2719 as usable" not in said(report)


def test_the_time_is_left_to_be_written_in() -> None:
    [table] = [one for one in tables(_agenda("joint").sections) if one.anchor == "agenda-items"]
    assert read(table.columns[-1].title) == "Time allotted"
    assert table.to_fill
    assert all(one.cells[-1] == ((),) for one in table.rows)


def test_version_date_and_reasons_stand_where_they_may_be_seen() -> None:
    report = _agenda("internal")
    assert spaced(read(report.masthead.state)) == "Agenda, version 4, 24 February 2026"
    cells = row(report, "agenda-versions", "2")
    assert cells[1:3] == ["2 February 2026", "African Union / note"]
    assert "working methods moved to follow-up" in cells[4]
    assert "5. Great Lakes" in row(report, "agenda-versions", "4")[3]
    assert row(report, "agenda-versions", "4")[2].startswith("the co-chairs")


def test_the_joint_edition_does_not_tell_how_the_agenda_came_about() -> None:
    report = _agenda("joint")
    assert not report.masthead.state
    assert "working methods moved" not in said(report)


@pytest.mark.parametrize(("order", "first"), [(Order.DUE, "AC-08"), (Order.AGREED, "AC-01")])
def test_actions_stand_in_the_order_asked_for(order: Order, first: str) -> None:
    report = made(PaperKind.ACTIONS, order=order)
    own, earlier = tables(report.sections)
    assert read(own.rows[0].cells[0][0]) == first
    if order is Order.DUE:
        undated = [one for item in sample().agenda_items for one in item.action_items if one.due]
        assert len(own.rows) == len(undated)
    assert [read(one.cells[0][0]) for one in earlier.rows] == ["PA-3", "PA-4"]


def test_an_action_tells_who_what_when_how_and_how_far() -> None:
    assert row(made(PaperKind.ACTIONS), "action-items", "AC-01") == [
        "AC-01",
        "Share the AUSSOM budget for 2026 with the United Nations",
        "AU / Head, Peace Support Operations Division",
        "15 April 2026",
        "budget document transmitted (1 document)",
        "4",
        "open",
    ]


def test_without_any_action_the_list_says_so() -> None:
    items = tuple(replace(one, action_items=()) for one in sample().agenda_items)
    report = made(PaperKind.ACTIONS, replace(sample(), agenda_items=items, previous_actions=()))
    assert "No action items have been recorded." in said(report)
