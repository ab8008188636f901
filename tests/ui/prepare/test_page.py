"""The list of subjects: counts, keys, what is remembered, what is offered."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.domain.obstacles import unsettled_previous_actions
from baraza.domain.tree import settle
from baraza.services.clock import wall_clock
from baraza.services.guard import hold
from baraza.ui.document import Document
from baraza.ui.preferences import PreferencesStore
from baraza.ui.prepare.counts import open_points, to_prepare
from baraza.ui.prepare.page import PreparePage
from baraza.ui.prepare.subjects import SUBJECTS, subject_of
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.keys import CTRL, press
from tests.ui.prepare.driving import Desk, DeskOf, choose_words
from tests.ui.trial import Ledger


def names_in(desk: Desk) -> list[str]:
    return [desk.page.list.item(n).text() for n in range(desk.page.list.count())]


def test_the_arrows_go_from_subject_to_subject(desk: Desk) -> None:
    desk.page.list.setFocus()
    press(desk.page.list, Qt.Key.Key_Down)
    assert desk.page.current == "session"
    press(desk.page.list, Qt.Key.Key_End)
    assert desk.page.current == "notes"
    assert desk.page.stack.currentWidget() is desk.page.subject("notes")


def test_subjects_are_turned_from_inside_a_field(desk: Desk) -> None:
    desk.open("session")
    field = desk.editor("Session.place").input
    field.setFocus()
    press(field, Qt.Key.Key_PageDown, CTRL)
    assert desk.page.current == "parties"
    press(desk.page.list, Qt.Key.Key_PageUp, CTRL)
    assert desk.page.current == "session"


def test_the_last_subject_is_remembered(desk: Desk) -> None:
    desk.open("evidence", tab=1)
    desk.window.go("home")
    desk.window.go("prepare")
    assert desk.page.current == "evidence"
    assert desk.page.list.currentItem().text() == "Evidence"


def test_a_second_consultation_has_pages_of_its_own(desk: Desk, ledger: Ledger) -> None:
    desk.open("session")
    other = Document(sample(), Ledger(), examine=findings, hold=hold)
    desk.window.open_document(other, "prepare")
    page = desk.window.page("prepare")
    assert isinstance(page, PreparePage)
    assert page is not desk.page
    second = Desk(desk.window, page, other)
    second.open("session")
    retype(second.editor("Session.place").input, "Nairobi")
    assert other.value.session.place == "Nairobi"
    assert desk.value().session.place == "Addis Ababa"
    assert ledger.saves == []


def test_what_is_typed_is_kept_when_a_subject_is_left(desk: Desk) -> None:
    desk.open("session")
    line = desk.editor("Session.place").input
    line.setFocus()
    press(line, Qt.Key.Key_End)
    press(line, Qt.Key.Key_X)
    desk.page.open_subject("agenda")
    assert desk.value().session.place == "Addis Ababax"


def test_the_counts_agree_with_checks_and_obstacles(desk: Desk) -> None:
    today = wall_clock().date()
    counts = open_points(desk.document, today)
    assert counts["overview"] == len(to_prepare(desk.document, today)) == 22
    assert counts["earlier"] == len(list(unsettled_previous_actions(desk.value()))) == 2
    here = [
        subject_of(type(record).__name__, finding.field)
        for finding in desk.document.findings
        if finding.key and (record := desk.document.record(finding.key)) is not None
    ]
    assert counts["parties"] == sum(1 for one in here if one and one.name == "parties") == 15
    assert "22" in desk.page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_count_falls_when_its_point_is_settled(desk: Desk) -> None:
    before = open_points(desk.document, wall_clock().date())
    desk.open("parties")
    page = desk.page.subject("parties")
    assert page.reveal(desk.value().delegations[2].key, "org")
    choose_words(desk.editor("Credentials.status"), "Accepted")
    retype(desk.editor("Credentials.letter_date").input, "2026-03-01")
    after = open_points(desk.document, wall_clock().date())
    assert after["overview"] == before["overview"] - 1
    assert after["parties"] == before["parties"] - 1
    QApplication.processEvents()
    assert "21" in desk.page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_short_meeting_is_not_asked_for_operations(
    desk_of: DeskOf, preferences: PreferencesStore
) -> None:
    value = settle(_without_operations(), sample())
    desk = desk_of(value)
    assert "Operations" not in names_in(desk)
    desk.page.full_file.click()
    assert "Operations" in names_in(desk)
    assert preferences.value.full_file


def test_operations_that_are_there_are_always_shown(
    desk: Desk, preferences: PreferencesStore
) -> None:
    preferences.set(full_file=False)
    assert names_in(desk) == [subject.title() for subject in SUBJECTS]


def test_subjects_are_commands(desk: Desk) -> None:
    commands = dict(desk.page.commands())
    commands["Prepare: Coordination"]()
    assert desk.page.current == "coordination"


def test_the_page_fits_the_window_it_is_made_for(desk: Desk) -> None:
    for subject in SUBJECTS:
        desk.open(subject.name)
        least = desk.window.minimumSizeHint()
        assert least.width() <= 1366, subject.name
        assert least.height() <= 728, subject.name


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    for subject in SUBJECTS:
        desk.open(subject.name)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in desk.page.findChildren(QWidget)
        if widget.window() is desk.window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
    ]
    assert nameless == []


def _without_operations() -> Consultation:
    value = sample()
    items = tuple(replace(item, operations=()) for item in value.agenda_items)
    return replace(value, operations=(), agenda_items=items)
