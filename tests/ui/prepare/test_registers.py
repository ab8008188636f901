"""Evidence, operations, earlier actions and notes, edited by keys."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from baraza.domain.codes import ActionStatus, FactStatus, Nomenclature
from baraza.ui.prepare.earlier.page import EarlierActionsPage
from baraza.ui.prepare.evidence.page import EvidencePage
from baraza.ui.prepare.notes.page import NotesPage
from baraza.ui.prepare.operations.page import OperationsPage
from tests.ui.driving import retype, take_first
from tests.ui.keys import press, type_in
from tests.ui.prepare.driving import Desk, add_by_words, add_chip, checks_of, choose_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_fact_without_a_source_says_so_beside_its_form(desk: Desk) -> None:
    page = desk.open("evidence")
    assert isinstance(page, EvidencePage)
    add_by_words(page.facts, "Two of three roads are open")
    new = desk.value().facts[-1]
    assert new.text == "Two of three roads are open"
    [notice] = page.facts.notices
    assert notice.isVisible()
    assert checks_of(notice.panel) == ["register"]
    refs = desk.several("FactEntry.refs")
    press(refs.chips.adder, Qt.Key.Key_Space)
    take_first(refs.chips.menu)
    assert desk.value().facts[-1].refs == ("REF-01",)
    assert not notice.isVisible()
    choose_words(desk.editor("FactEntry.status"), "Contested")
    add_chip(desk.editor("FactEntry.contested_by"), "African Union")
    new = desk.value().facts[-1]
    assert (new.status, new.contested_by) == (FactStatus.CONTESTED, ("AU",))


def test_a_plan_answers_an_assumption(desk: Desk) -> None:
    page = desk.open("evidence", tab=1)
    assert isinstance(page, EvidencePage)
    entry = next(one for one in desk.value().assumptions if one.id == "AS-07")
    page.assumptions.choose(entry.key)
    retype(desk.editor("Assumption.verification").input, "Joint visit")
    retype(desk.editor("Assumption.verify_by").input, "2026-06-01")
    choose_words(
        desk.editor("Assumption.owner"),
        desk.document.names.offers("delegations[].delegates[].id")[0][1],
    )
    entry = next(one for one in desk.value().assumptions if one.id == "AS-07")
    assert (entry.verification, entry.verify_by, entry.owner) == (
        "Joint visit",
        "2026-06-01",
        "UN-1",
    )
    assert not any(one.remedy == "plan-verification" for one in desk.document.findings)


def test_a_document_is_known_to_the_year_and_stays_text(desk: Desk) -> None:
    page = desk.open("evidence", tab=2)
    assert isinstance(page, EvidencePage)
    add_by_words(page.references, "Letter of the Commissioner")
    retype(desk.editor("Reference.date").input, "2025")
    retype(desk.editor("Reference.file").input, "../secret.pdf")
    assert desk.editor("Reference.file").refusal.text() != ""
    retype(desk.editor("Reference.file").input, "letter.pdf")
    new = desk.value().references[-1]
    assert (new.title, new.date, new.file) == ("Letter of the Commissioner", "2025", "letter.pdf")


def test_a_precedent_is_struck_and_comes_back(desk: Desk) -> None:
    page = desk.open("evidence", tab=3)
    assert isinstance(page, EvidencePage)
    before = desk.value().precedents
    page.precedents.table.setFocus()
    press(page.precedents.table, Qt.Key.Key_Delete)
    assert len(desk.value().precedents) == 2
    press(desk.window.toast.action, Qt.Key.Key_Space)
    assert desk.value().precedents == before


def test_an_act_strengthens_an_operation(desk: Desk) -> None:
    page = desk.open("operations")
    assert isinstance(page, OperationsPage)
    page.operations.choose(desk.value().operations[1].key)
    assert page.operations.notices[0].isVisible()
    add_by_words(page.acts, "S/RES/2349(2017)")
    retype(desk.editor("Act.organ").input, "UN Security Council")
    choose_words(desk.editor("Act.nomenclature"), "Authorised")
    retype(desk.editor("Act.date").input, "2017-03-31")
    act = desk.value().operations[1].acts[-1]
    assert (act.organ, act.instrument) == ("UN Security Council", "S/RES/2349(2017)")
    assert act.nomenclature is Nomenclature.AUTHORISED
    assert not page.operations.notices[0].isVisible()
    press(desk.editor("Act.council_decision_2719").input, Qt.Key.Key_Space)
    assert desk.value().operations[1].acts[-1].council_decision_2719 is True


def test_forces_of_the_host_state_are_recorded(desk: Desk) -> None:
    page = desk.open("operations")
    assert isinstance(page, OperationsPage)
    press(page.forces.strike, Qt.Key.Key_Space)
    assert desk.value().operations[0].host_nation_forces is None
    press(page.forces.add_line.button, Qt.Key.Key_Space)
    press(desk.editor("HostNationForces.present").input, Qt.Key.Key_Space)
    retype(desk.editor("HostNationForces.name").input, "National army")
    retype(desk.editor("Operation.strength_ceiling").input, "10,000")
    operation = desk.value().operations[0]
    forces = operation.host_nation_forces
    assert forces is not None
    assert (forces.present, forces.name) == (True, "National army")
    assert operation.strength_ceiling == 10_000


def test_the_rate_of_earlier_actions_follows(desk: Desk) -> None:
    page = desk.open("earlier")
    assert isinstance(page, EarlierActionsPage)
    assert "60.0 %" in page.header.line.text()
    page.list.choose(desk.value().previous_actions[3].key)
    retype(desk.editor("PreviousAction.progress").input, "75")
    assert desk.value().previous_actions[3].progress == Decimal(75)
    assert "75.0 %" in page.header.line.text()
    choose_words(desk.editor("PreviousAction.status"), "Implemented")
    assert "80.0 %" in page.header.line.text()
    assert desk.value().previous_actions[3].status is ActionStatus.IMPLEMENTED
    assert page._pills[0].text() == "Implemented: 4"


def test_notes_belong_to_the_office(desk: Desk) -> None:
    page = desk.open("notes")
    assert isinstance(page, NotesPage)
    assert page.notes.empty.isVisible()
    add_by_words(page.notes, "Call the focal point on Monday")
    [note] = desk.value().private_notes
    assert (note.org, note.text) == ("UN", "Call the focal point on Monday")
    desk.open("notes", tab=1)
    add_by_words(page.remarks, "Three suffice")
    choose_words(desk.editor("ParityRemark.org"), "African Union")
    [remark] = desk.value().parity_remarks
    assert (remark.org, remark.text) == ("AU", "Three suffice")


def test_a_reason_is_corrected_and_taken_back(desk: Desk) -> None:
    overview = desk.open("overview")
    panel = next(iter(overview.principles.panels.values()))  # type: ignore[attr-defined]  # its own
    entry = panel.entries[0]
    sentence = entry.line.sentence
    press(entry.aside, Qt.Key.Key_Space)
    type_in(entry.reason, "As agreed")
    press(entry.reason, Qt.Key.Key_Return)
    page = desk.open("notes", tab=2)
    assert isinstance(page, NotesPage)
    left = page.overrides
    assert isinstance(left.record, object)
    assert not left.add_line.isVisible()
    assert left.form_card.header.title.text() == sentence
    retype(desk.editor("Override.reason").input, "As agreed by telephone")
    assert desk.value().overrides[0].reason == "As agreed by telephone"
    press(left.strike, Qt.Key.Key_Space)
    assert desk.value().overrides == ()
    QApplication.processEvents()
    assert left.empty.isVisible()
