"""Tasks: added, moved, struck and filled in; what is found stands where it belongs."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from baraza.domain.allocation import roles_of
from baraza.domain.codes import Function
from baraza.domain.consultation import Consultation
from baraza.domain.tree import settle
from baraza.ui.editors import Editor
from baraza.ui.editors.choice import ChoiceEditor
from baraza.ui.editors.several import SeveralEditor
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.labour.step import LabourStep
from baraza.ui.widgets import Label
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.keys import ALT, press, type_in
from tests.ui.prepare.driving import take
from tests.ui.room.labour.host import Hosted, HostOf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

type Labour = Hosted[LabourStep]


def choose(labour: Labour, row: str, column: int = 0) -> None:
    labour.step.rows.matrix.choose(labour.row(row).key, column)
    labour.step.rows.matrix.setFocus()


def test_a_task_is_added_by_its_words_under_a_function(labour: Labour) -> None:
    rows = labour.step.rows
    assert rows.function.value() is Function.DRAWDOWN_PLANNING
    rows.function.setFocus()
    press(rows.function, Qt.Key.Key_Home)
    rows.add_line.line.setFocus()
    type_in(rows.add_line.line, "Watch the rivers")
    press(rows.add_line.line, Qt.Key.Key_Return)
    new = labour.item.division_of_labour[-1]
    assert (new.activity, new.function, new.lead) == (
        "Watch the rivers",
        Function.EARLY_WARNING,
        None,
    )
    assert rows.row == new
    assert rows.add_line.line.text() == ""
    labour.document.undo()
    assert labour.document.value == sample()


def test_a_task_is_moved_by_keys(labour: Labour) -> None:
    choose(labour, "DL-01")
    press(labour.step.rows.matrix, Qt.Key.Key_Down, ALT)
    assert [row.id for row in labour.item.division_of_labour][:2] == ["DL-02", "DL-01"]
    assert labour.step.rows.row == labour.row("DL-01")
    press(labour.step.rows.matrix, Qt.Key.Key_Up, ALT)
    assert [row.id for row in labour.item.division_of_labour][:2] == ["DL-01", "DL-02"]


def test_a_task_is_struck_and_comes_back(labour: Labour) -> None:
    choose(labour, "DL-02")
    press(labour.step.rows.matrix, Qt.Key.Key_Delete)
    assert "DL-02" not in [row.id for row in labour.item.division_of_labour]
    assert labour.row("DL-03").depends_on == ()
    assert labour.announced() == "Struck task: Logistic support package"
    labour.window.undo()
    assert labour.document.value == sample()


def test_all_fields_of_the_chosen_task_are_below(labour: Labour) -> None:
    choose(labour, "DL-03")
    form = labour.step.rows.form
    assert form.header.title.text() == "Joint financing note with costed options"
    press(labour.step.rows.matrix, Qt.Key.Key_Return)
    assert labour.focused() == "LabourRow.activity"
    retype(labour.editor("LabourRow.place").input, "Addis Ababa")
    assert labour.row("DL-03").place == "Addis Ababa"


def test_a_role_named_in_the_form_is_the_only_one(labour: Labour) -> None:
    choose(labour, "DL-01")
    editor = labour.editor("LabourRow.consulted")
    assert isinstance(editor, SeveralEditor)
    press(editor.chips.adder, Qt.Key.Key_Space)
    take(editor.chips.menu, "African Union")
    row = labour.row("DL-01")
    assert [str(role) for role in roles_of(row, "AU")] == ["consulted"]
    assert row.lead is None
    lead = labour.editor("LabourRow.lead")
    assert isinstance(lead, ChoiceEditor)
    lead.choice.setFocus()
    press(lead.choice, Qt.Key.Key_Home)
    press(lead.choice, Qt.Key.Key_Down)
    assert (labour.row("DL-01").lead, labour.row("DL-01").support) == ("UN", ())


def test_a_joint_lead_without_partners_is_refused_at_its_field(labour: Labour) -> None:
    choose(labour, "DL-01")
    lead = labour.editor("LabourRow.lead")
    assert isinstance(lead, ChoiceEditor)
    lead.choice.setFocus()
    press(lead.choice, Qt.Key.Key_End)
    press(lead.choice, Qt.Key.Key_Up)
    assert "at least 2 co-leads" in lead.refusal.text()
    assert labour.row("DL-01").lead == "not_agreed"


def test_findings_stand_with_their_task(labour: Labour) -> None:
    labour.turn_to(1)
    choose(labour, "DL-07")
    notices = labour.step.rows.form.notices
    sentences = [line.line.sentence for line in notices.panel.entries]
    activity = "Elicit compliance from national forces operating alongside AUSSOM"
    assert sentences == [f"Item 2: no lead agreed for “{activity}”"]
    press(notices.panel.rows[0], Qt.Key.Key_Return)
    notices.panel.rows[0].click()
    assert labour.focused() == "LabourRow.lead"
    choose(labour, "DL-08")
    assert not notices.isVisible()


def test_a_finding_left_as_it_is_counts_no_more(labour: Labour) -> None:
    labour.turn_to(1)
    head = labour.step.sections["labour"].head
    assert head.pill.text().startswith("2")
    choose(labour, "DL-07")
    entry = labour.step.rows.form.notices.panel.entries[0]
    entry.aside.click()
    type_in(entry.reason, "Taken up by the task force")
    press(entry.reason, Qt.Key.Key_Return)
    assert labour.document.value.overrides[0].reason == "Taken up by the task force"
    assert head.pill.text().startswith("1")


def test_a_ring_is_shown_at_its_tasks(labour: Labour) -> None:
    matrix = labour.step.rows.matrix
    assert not any(task.warning for task in matrix.cells.tasks)
    labour.document.set("After", labour.row("DL-02").key, depends_on=("DL-05",))
    warned = [task.warning for task in matrix.cells.tasks]
    assert [bool(words) for words in warned] == [False, True, True, False, True]
    assert warned[1].startswith("Waits in a ring: ")
    assert {"DL-02", "DL-03", "DL-05"} <= set(warned[1].replace(" ", "→").split("→"))


def test_the_closest_is_named_and_another_lead_asks_for_its_reason(labour: Labour) -> None:
    choose(labour, "DL-02")
    closest = labour.step.rows.form.closest
    plain = "Named as closest to the challenge for this function: African Union."
    assert closest.text() == plain
    labour.document.set("Why", labour.row("DL-02").key, rationale=None)
    assert closest.text() != plain
    assert closest.text().endswith("can be noted under “Why this allocation”.")
    choose(labour, "DL-01")
    assert not closest.isVisible()


def test_strengthening_is_added_and_confirmed(labour: Labour) -> None:
    choose(labour, "DL-01")
    form = labour.step.rows.form
    line = form.strengthening.add_line.line
    line.setFocus()
    type_in(line, "two planners")
    press(line, Qt.Key.Key_Return)
    told = labour.row("DL-01").strengthening
    assert told is not None
    assert told.need == "two planners"
    form.confirmations.add_line.button.setFocus()
    press(form.confirmations.add_line.button, Qt.Key.Key_Space)
    assert [one.org for one in labour.row("DL-01").confirmations] == ["UN"]


def test_an_item_without_tasks_asks_for_the_first(labour_of: HostOf[LabourStep]) -> None:
    labour = labour_of(_bare())
    assert labour.step.rows.none.isVisible()
    assert not labour.step.rows.matrix.isVisible()
    assert not labour.step.rows.form.isVisible()
    labour.step.enter()
    assert QApplication.focusWidget() is labour.step.rows.add_line.line


def _bare() -> Consultation:
    first, *rest = sample().agenda_items
    bare = replace(
        first, division_of_labour=(), comparative_advantage=(), funding=None, operations=()
    )
    others = tuple(replace(item, division_of_labour=()) for item in rest)
    return settle(replace(sample(), agenda_items=(bare, *others)), sample())


def test_the_caret_begins_in_the_matrix(labour: Labour) -> None:
    labour.step.enter()
    assert QApplication.focusWidget() is labour.step.rows.matrix


def shown(labour: Labour) -> list[str]:
    return [name for name, section in labour.step.sections.items() if section.isVisible()]


def test_a_short_meeting_sees_only_what_is_filled(
    labour_of: HostOf[LabourStep], preferences: PreferencesStore
) -> None:
    labour = labour_of(_bare())
    assert shown(labour) == ["labour"]
    labour.turn_to(1)
    assert shown(labour) == ["labour", "advantage", "funding", "diligence", "operations"]
    labour.turn_to(0)
    preferences.set(full_file=True)
    assert shown(labour) == ["labour", "advantage", "funding", "diligence", "operations"]


def test_what_is_switched_off_is_shown_when_gone_to(labour_of: HostOf[LabourStep]) -> None:
    labour = labour_of(_bare())
    assert labour.page.reveal(labour.item.key, "funding")
    assert "funding" in shown(labour)
    QApplication.processEvents()
    assert QApplication.focusWidget() is labour.step.funding.add_line.button
    labour.turn_to(1)
    labour.turn_to(0)
    assert shown(labour) == ["labour"]


def test_sections_are_folded_by_keys_and_say_so(labour: Labour) -> None:
    section, said = labour.step.sections["funding"], []
    section.head.setFocus()
    for _ in range(3):
        said.append((section.is_folded, section.head.accessibleName().split(", ")[-1]))
        assert section.body.isVisible() is not section.is_folded
        press(section.head, Qt.Key.Key_Space)
    assert said == [(True, "folded"), (False, "unfolded"), (True, "folded")]
    labour.step.sections["labour"].fold(folded=True)
    assert not labour.step.rows.form.isVisible()


def test_scores_carry_a_lock_and_say_for_whom(labour: Labour) -> None:
    head = labour.step.sections["advantage"].head
    words = "Parties only, never printed"
    assert words in head.accessibleName()
    assert words in [label.text() for label in head.findChildren(Label) if label.isVisible()]
    assert "Parties" not in labour.step.sections["funding"].head.accessibleName()


def test_the_operations_are_read_with_their_acts(labour: Labour) -> None:
    labour.turn_to(3)
    labour.step.sections["operations"].fold(folded=False)
    table = labour.step.operations.table
    acts = table.rows.data(table.rows.index(0, 1))
    assert "UN Security Council: recognised, S/RES/2349(2017)" in acts
    found = labour.step.notices["operations"].panel.entries
    assert [entry.line.sentence for entry in found] == [
        "Multinational Joint Task Force: the strongest United Nations act is “recognised”"
    ]


def test_everything_that_takes_the_focus_has_a_name(labour: Labour) -> None:
    for number in (0, 1, 3):
        labour.turn_to(number)
        for section in labour.step.sections.values():
            section.fold(folded=False)
        nameless = [
            f"{type(widget).__name__} {widget.objectName()}"
            for widget in labour.step.findChildren(QWidget)
            if widget.window() is labour.window
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
        ]
        assert nameless == []


def test_it_fits_the_window_it_is_made_for(labour: Labour) -> None:
    for section in labour.step.sections.values():
        section.fold(folded=False)
    for number in range(5):
        labour.turn_to(number)
        least = labour.window.minimumSizeHint()
        assert (least.width() <= 1240, least.height() <= 728) == (True, True), number


def test_nothing_changes_by_looking(labour: Labour) -> None:
    for number in range(5):
        labour.turn_to(number)
        for section in labour.step.sections.values():
            section.fold(folded=False)
        for editor in labour.step.findChildren(Editor):
            if editor.isVisible():
                editor.focus()
    assert labour.document.value == sample()
    assert not labour.document.has_drafts
