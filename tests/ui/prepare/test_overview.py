"""Readiness: the grid, the findings, the stage; what is amber and where it leads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from baraza.domain.checks.finding import Principle, subject_of
from baraza.domain.checks.results import results
from baraza.domain.codes import Stage
from baraza.domain.stages import STAGES
from baraza.ui.prepare.agenda.page import AgendaPage
from baraza.ui.prepare.overview.page import OverviewPage
from baraza.ui.prepare.overview.parity import ParityCell, parity_rows
from baraza.ui.prepare.parties.page import PartiesPage
from tests.samples import sample
from tests.ui.keys import press, type_in
from tests.ui.prepare.driving import Desk, check_of, checks_of


@pytest.fixture
def overview(desk: Desk) -> OverviewPage:
    page = desk.open("overview")
    assert isinstance(page, OverviewPage)
    return page


def row(key: str) -> tuple[ParityCell, ...]:
    return next(one.cells for one in parity_rows(sample()) if one.key == key)


def go_to(overview: OverviewPage, key: str, column: int) -> None:
    keys = [one.key for one in overview.grid.cells.rows]
    overview.grid.setFocus()
    overview.grid.setCurrentIndex(overview.grid.cells.index(keys.index(key), column))
    press(overview.grid, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_column_for_each_party_in_the_order_of_the_file(overview: OverviewPage) -> None:
    assert [badge for badge, _ in overview.grid.cells.badges] == ["UN", "AU", "IGAD"]


def test_numbers_are_those_of_the_check() -> None:
    counts = results(sample())["delegate_count"]
    assert [cell.words for cell in row("number")] == [
        str(counts[org]) for org in ("UN", "AU", "IGAD")
    ]
    assert [cell.is_open for cell in row("number")] == [False, False, True]


def test_speakers_are_open_where_their_level_is_not_that_of_most() -> None:
    flags = results(sample())["speaker_level_parity"]
    for item in sample().agenda_items:
        is_uneven = flags[item.id]["flag"] in ("amber", "red")
        assert any(cell.is_open for cell in row(f"speaker/{item.id}")) == is_uneven
    # Two parties, two levels: neither is the measure of the other.
    assert [cell.is_open for cell in row("speaker/AI-5")][:2] == [True, True]


def test_expertise_is_open_exactly_where_the_check_misses_it() -> None:
    gaps = results(sample())["expertise_gaps"]
    for place, org in enumerate(("UN", "AU", "IGAD")):
        missing = {tag for by_org in gaps.values() for tag in by_org.get(org, ())}
        rows = [one for one in parity_rows(sample()) if one.key.startswith("expertise/")]
        shown = {one.key.split("/")[1] for one in rows if one.cells[place].is_open}
        assert shown == missing


def test_enter_on_a_cell_goes_to_its_field(desk: Desk, overview: OverviewPage) -> None:
    go_to(overview, "head", 1)
    assert desk.page.current == "parties"
    focused = desk.focused()
    assert focused is not None
    assert focused.objectName() == "Delegation.head"
    assert focused.value == "AU-1"


def test_a_cell_without_a_person_goes_to_the_delegates(desk: Desk, overview: OverviewPage) -> None:
    go_to(overview, "expertise/military_planning", 2)
    page = desk.page.subject("parties")
    assert isinstance(page, PartiesPage)
    assert page.delegations.record == desk.value().delegations[2]
    assert QApplication.focusWidget() is page.delegates.table


def test_credentials_lead_to_their_state(desk: Desk, overview: OverviewPage) -> None:
    go_to(overview, "credentials", 2)
    focused = desk.focused()
    assert focused is not None
    assert focused.objectName() == "Credentials.status"


def test_findings_stand_under_their_principles(overview: OverviewPage) -> None:
    panels = overview.principles.panels
    checks = {principle: set(checks_of(panel)) for principle, panel in panels.items()}
    assert checks[Principle.INTERDEPENDENCE] == {
        "number_parity", "speaker_level_parity", "expertise_gaps", "credentials_warnings",
    }  # fmt: skip
    assert checks[Principle.TRANSPARENCY] == {"prior_coordination_warnings", "register"}
    shown = sum(len(panel.rows) for panel in panels.values())
    assert "22" in overview.header.line.text()
    assert shown == 22


def test_enter_on_a_finding_goes_to_its_field(desk: Desk, overview: OverviewPage) -> None:
    rows = overview.principles.panels[Principle.TRANSPARENCY].rows
    found = next(one for one in rows if check_of(one.line) == "register")
    found.setFocus()
    press(found, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert desk.page.current == "evidence"
    focused = desk.focused()
    assert focused is not None
    assert focused.objectName() == "Assumption.verification"


def test_a_finding_is_left_as_it_is_with_a_reason(desk: Desk, overview: OverviewPage) -> None:
    panel = overview.principles.panels[Principle.INTERDEPENDENCE]
    entry = next(one for one in panel.entries if check_of(one.line) == "number_parity")
    press(entry.aside, Qt.Key.Key_Space)
    type_in(entry.reason, "Three suffice for this agenda")
    press(entry.reason, Qt.Key.Key_Return)
    [override] = desk.value().overrides
    assert override.check == "number_parity"
    assert override.reason == "Three suffice for this agenda"
    assert override.by == "Desk officer, United Nations"
    finding = next(one for one in desk.document.findings if one.check == "number_parity")
    assert override.subject == subject_of(finding)
    assert "21" in overview.header.line.text()
    last = panel.entries[-1]
    assert last.line.reason == "Three suffice for this agenda"
    press(last.aside, Qt.Key.Key_Space)
    assert desk.value().overrides == ()
    desk.document.undo()
    assert len(desk.value().overrides) == 1


def test_what_would_help_is_said_once_for_each_kind(overview: OverviewPage) -> None:
    rows = overview.principles.panels[Principle.INTERDEPENDENCE].rows
    told = [row.line.remedy for row in rows if check_of(row.line) == "expertise_gaps"]
    assert [bool(words) for words in told] == [True] + [False] * (len(told) - 1)


def test_the_stage_is_chosen_and_taken_back(desk: Desk, overview: OverviewPage) -> None:
    button = overview.stages.buttons[2]
    press(button, Qt.Key.Key_Space)
    assert desk.value().session.stage is STAGES[2]
    assert overview.start.accessibleName() == "Go to the room"
    desk.document.undo()
    assert desk.value().session.stage is None


def test_what_is_open_does_not_stand_in_the_way(desk: Desk, overview: OverviewPage) -> None:
    press(overview.stages.buttons[0], Qt.Key.Key_Space)
    assert overview.start.accessibleName() == "Open the session"
    assert overview.start.isEnabled()
    press(overview.start, Qt.Key.Key_Space)
    assert desk.value().session.stage is Stage.OPEN
    assert desk.window.stack.current == "room"


def test_what_is_adopted_is_not_opened_again(desk: Desk, overview: OverviewPage) -> None:
    assert overview.start.accessibleName() == "Go to follow-up"
    states = [button.accessibleName() for button in overview.stages.buttons]
    assert "22" in states[0]
    press(overview.start, Qt.Key.Key_Space)
    assert desk.value().session.stage is None
    assert desk.window.stack.current == "follow-up"


def test_an_item_of_the_agenda_is_gone_to(desk: Desk, overview: OverviewPage) -> None:
    overview.items.setFocus()
    overview.items.choose(desk.value().agenda_items[3].key)
    press(overview.items, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert desk.page.current == "agenda"
    page = desk.page.subject("agenda")
    assert isinstance(page, AgendaPage)
    assert page.items.record == desk.value().agenda_items[3]
