"""Due diligence: all steps of the policy in their order, recorded one by one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from baraza.domain.codes import DueDiligenceStepName
from baraza.domain.due_diligence import DueDiligence
from baraza.ui.room.labour.policy import PolicySteps
from baraza.ui.room.labour.step import LabourStep
from tests.samples import sample
from tests.ui.keys import press, type_in
from tests.ui.prepare.driving import choose_words
from tests.ui.room.labour.host import Hosted

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

type Labour = Hosted[LabourStep]


@pytest.fixture
def steps(labour: Labour) -> PolicySteps:
    labour.turn_to(1)
    labour.step.sections["diligence"].fold(folded=False)
    QApplication.processEvents()
    return labour.step.diligence.steps


def file(labour: Labour) -> DueDiligence:
    told = labour.item.hrddp
    assert told is not None
    return told


def listed(steps: PolicySteps) -> dict[str, str]:
    rows = steps.table.rows
    return {
        str(rows.data(rows.index(n, 0))): str(rows.data(rows.index(n, 1)))
        for n in range(rows.rowCount())
    }


def test_all_steps_stand_in_the_order_of_the_policy(steps: PolicySteps) -> None:
    assert listed(steps) == {
        "Scope": "Done",
        "Recipients": "not recorded",
        "Communication": "Done",
        "Risk assessment": "Expired",
        "Mitigation": "In part",
        "Decision": "Pending",
        "Monitoring": "At risk",
        "Intervention": "Defined",
        "Suspension": "not recorded",
        "Withdrawal": "not recorded",
        "Report": "Not due",
    }


def test_a_step_is_recorded_by_enter_in_its_place(labour: Labour, steps: PolicySteps) -> None:
    steps.table.setFocus()
    press(steps.table, Qt.Key.Key_Down)
    assert steps.record_button.isVisible()
    assert not steps.form.isVisible()
    press(steps.table, Qt.Key.Key_Return)
    assert [str(one.step) for one in file(labour).steps][:3] == [
        "scope",
        "recipients",
        "communication",
    ]
    QApplication.processEvents()
    assert labour.focused() == "DueDiligenceStep.status"
    choose_words(labour.editor("DueDiligenceStep.status"), "Done")
    assert file(labour).steps[1].status == "done"


def test_a_step_is_struck_and_can_be_recorded_again(labour: Labour, steps: PolicySteps) -> None:
    steps.table.setFocus()
    press(steps.table, Qt.Key.Key_Delete)
    assert "scope" not in [str(one.step) for one in file(labour).steps]
    assert labour.announced() == "Struck step: Scope"
    press(steps.record_button, Qt.Key.Key_Space)
    assert str(file(labour).steps[0].step) == "scope"


def test_the_same_step_twice_is_refused_at_its_field(labour: Labour, steps: PolicySteps) -> None:
    assert steps.reveal(file(labour).steps[0].key, "step")
    editor = labour.editor("DueDiligenceStep.step")
    choose_words(editor, "Communication")
    assert "is listed twice. Nothing was changed." in editor.refusal.text()


def test_the_other_word_for_intervention_is_shown_where_it_is_used(
    labour: Labour, steps: PolicySteps
) -> None:
    held = next(s for s in file(labour).steps if s.step is DueDiligenceStepName.INTERVENTION)
    labour.document.set("Step", held.key, step=DueDiligenceStepName.INTERCESSION)
    assert "Intercession" in listed(steps)
    assert "Intervention" not in listed(steps)


def test_findings_stand_above_and_go_to_their_step(labour: Labour, steps: PolicySteps) -> None:
    panel = labour.step.notices["diligence"].panel
    assert [entry.line.sentence for entry in panel.entries] == [
        "Item 2: risk assessment lapsed on 30 Dec 2025",
        "Item 2: decision pending; support continues as agreed in paragraph 7",
        "Item 2: nobody named for “elicit compliance from national forces operating alongside”",
    ]
    panel.rows[1].click()
    QApplication.processEvents()
    assert labour.focused() == "DueDiligenceStep.decision"
    assert steps.row is not None
    assert steps.row.name is DueDiligenceStepName.DECISION
    panel.rows[2].click()
    QApplication.processEvents()
    assert labour.focused() == "Duty.entity"


def test_a_missing_assessment_goes_to_the_steps(labour: Labour, steps: PolicySteps) -> None:
    assessment = next(s for s in file(labour).steps if str(s.step) == "risk_assessment")
    steps.reveal(assessment.key, "status")
    press(steps.table, Qt.Key.Key_Delete)
    labour.step.notices["diligence"].panel.rows[0].click()
    QApplication.processEvents()
    assert QApplication.focusWidget() is steps.table


def test_recipients_and_duties_are_edited_by_keys(labour: Labour, steps: PolicySteps) -> None:
    del steps
    diligence = labour.step.diligence
    for records, words in ((diligence.recipients, "Border units"), (diligence.duties, "report")):
        records.add_line.line.setFocus()
        type_in(records.add_line.line, words)
        press(records.add_line.line, Qt.Key.Key_Return)
    assert file(labour).recipients[-1].name == "Border units"
    assert file(labour).compliance_responsibility[-1].duty == "report"
    assert file(labour).compliance_responsibility[-1].entity is None
    rows = diligence.duties.table.rows
    assert rows.data(rows.index(4, 1)) == "not agreed"


def test_a_file_is_opened_where_there_is_none(labour: Labour) -> None:
    labour.turn_to(0)
    section = labour.step.sections["diligence"]
    assert section.head.summary.text() == ""
    section.fold(folded=False)
    press(labour.step.diligence.add_line.button, Qt.Key.Key_Space)
    assert file(labour).applies is False
    assert section.head.summary.text() == "out of scope"
    labour.document.undo()
    assert labour.document.value == sample()
