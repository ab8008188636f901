"""The minutes as a user works on them: checks, pages, text, what leaves, and the way out."""

import json
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.changes import change
from baraza.domain.codes import OutcomeState, PublicVersion
from baraza.domain.disclosure import EDITIONS, withheld
from baraza.domain.tree import settle
from baraza.services.office import Office
from baraza.services.wanted import Wanted
from baraza.ui.minutes.exporting import LeavingDialog
from baraza.ui.minutes.naming import file_name
from baraza.ui.minutes.page import MinutesPage
from baraza.ui.minutes.refusing import cause_of
from baraza.ui.window import Window
from tests.samples import sample
from tests.ui.home.desk import (
    NOW,
    another,
    choose_file,
    focused,
    press,
    proposed_name,
    return_to,
    send_deletions,
    wait_for,
)
from tests.ui.keys import press as press_on
from tests.ui.minutes.papers_page import document_of, made, opened, text_of


@pytest.fixture
def minutes(office: Office, window: Window, qtbot: QtBot) -> MinutesPage:
    """The minutes of the sample, made once."""
    return opened(office, window, qtbot, sample())


def test_it_shows_the_pages_of_the_joint_minutes(minutes: MinutesPage) -> None:
    assert minutes.wanted.edition == "joint"
    assert "page" in minutes.bar.working.text()
    said = "".join(
        minutes.sheets.pages.file.getAllText(n).text() for n in range(minutes.sheets.pages.pages)
    )
    assert "Summary of conclusions" in said
    assert "joint edition" in said
    assert minutes.side.state.text() == "Adopted · Confidential · as of 9 Mar 2026"


def test_they_are_made_again_a_moment_after_a_change(
    minutes: MinutesPage, window: Window, qtbot: QtBot
) -> None:
    document = document_of(window)
    before = minutes.sheets.pages.file
    document.set("Place", document.value.session.key, place="Djibouti City Hall")
    assert minutes.maker.is_waiting
    made(qtbot, minutes)
    assert "Djibouti City Hall" in minutes.sheets.pages.file.getAllText(0).text()
    assert "Djibouti City Hall" in text_of(minutes)
    assert minutes.sheets.pages.file is before


def test_nothing_is_made_while_nobody_looks(
    minutes: MinutesPage, window: Window, qtbot: QtBot
) -> None:
    document = document_of(window)
    window.go("prepare")
    document.set("Place", document.value.session.key, place="Kampala")
    qtbot.wait(900)
    assert not minutes.maker.is_waiting
    assert "Kampala" not in text_of(minutes)
    window.go("minutes")
    made(qtbot, minutes)
    assert "Kampala" in text_of(minutes)


def test_the_text_can_be_read_by_keys(minutes: MinutesPage) -> None:
    minutes.bar.tabs.setFocus()
    press(Qt.Key.Key_Right)
    assert minutes.sheets.text.isVisible()
    assert minutes.sheets.text.isReadOnly()
    assert minutes.sheets.text.accessibleName() == "Text: joint minutes"
    minutes.sheets.text.setFocus()
    press_on(minutes.sheets.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "The meeting agreed" in minutes.sheets.text.textCursor().selectedText()


def test_pages_are_turned_by_keys(minutes: MinutesPage) -> None:
    minutes.sheets.pages.setFocus()
    turns = minutes.sheets.pages.pageNavigator()
    press_on(minutes.sheets.pages, Qt.Key.Key_End)
    assert turns.currentPage() == minutes.sheets.pages.pages - 1
    press_on(minutes.sheets.pages, Qt.Key.Key_PageUp)
    assert turns.currentPage() == minutes.sheets.pages.pages - 2
    press_on(minutes.sheets.pages, Qt.Key.Key_Home)
    assert turns.currentPage() == 0


def test_the_edition_and_the_language_are_chosen_by_keys(
    minutes: MinutesPage, qtbot: QtBot
) -> None:
    minutes.bar.editions.buttons()[1].setFocus()
    press(Qt.Key.Key_Left)
    made(qtbot, minutes)
    assert minutes.wanted.edition == "internal"
    assert "internal edition" in text_of(minutes)
    minutes.bar.languages.setFocus()
    press(Qt.Key.Key_Down)
    made(qtbot, minutes)
    assert minutes.wanted.language == "es"
    assert "edición interna" in text_of(minutes).lower()
    press(Qt.Key.Key_Down)
    made(qtbot, minutes)
    assert minutes.wanted.language == "fr"
    assert "Conclusions" in text_of(minutes)
    assert "édition interne" in text_of(minutes).lower()


def test_what_is_in_order_and_what_is_open_is_said(
    minutes: MinutesPage, window: Window, qtbot: QtBot
) -> None:
    [row] = minutes.side.checks.rows
    assert row.line.sentence == "Item 3: nothing follows yet from paragraph 12"
    row.setFocus()
    press(Qt.Key.Key_Space)
    document = document_of(window)
    action = document.value.agenda_items[0].action_items[0]
    window.go("minutes")
    document.set("Due", action.key, due=None)
    document.set("Owner", action.key, owner_function=None)
    told = [row.line.sentence for row in minutes.side.checks.rows]
    assert told[:2] == ["Action AC-01 has no owner yet", "Action AC-01 has no date yet"]
    qtbot.waitUntil(minutes.side.checks.rows[1].isVisible)
    minutes.side.checks.rows[1].setFocus()
    press(Qt.Key.Key_Space)
    assert window.stack.currentWidget() is window.page("room")
    assert focused().objectName().startswith("ActionItem.due")


def test_findings_on_the_text_stand_below_and_can_be_left_as_they_are(
    minutes: MinutesPage, window: Window
) -> None:
    document = document_of(window)
    checks = {finding.check for finding in document.findings}
    assert "expertise_gaps" in checks
    shown = {line.key[0] for line in minutes.side.checks.panel._lines}  # type: ignore[index]  # a tuple
    assert "expertise_gaps" not in shown
    assert "hrddp" in shown
    count = int(minutes.side.checks.count.text())
    entry = minutes.side.checks.panel.entries[0]
    entry.aside.setFocus()
    press(Qt.Key.Key_Space)
    entry.reason.setText("Agreed with the co-chairs")
    press_on(entry.reason, Qt.Key.Key_Return)
    assert int(minutes.side.checks.count.text()) == count - 1
    assert document.value.overrides[-1].reason == "Agreed with the co-chairs"


def test_what_leaves_and_what_stays_is_counted_by_subject(
    minutes: MinutesPage, window: Window
) -> None:
    minutes.bar.tabs.setCurrentIndex(2)
    value = document_of(window).value
    lines = {line.name: line for line in minutes.ways_out.lines}
    assert sum(len(line.stays) for line in minutes.ways_out.lines) == len(
        withheld(value, EDITIONS["joint"])
    )
    assert lines["Interests"].leaves == 0
    assert len(lines["Interests"].stays) == 17
    assert lines["Actions"].leaves == 13
    assert lines["Actions"].stays == ()
    assert lines["Prior coordination"].by_privacy == (("those who coordinated", 3),)
    tree = minutes.sheets.leaving.tree
    tree.setFocus()
    place = next(
        n for n in range(tree.topLevelItemCount()) if _item(tree, n).text(0) == "Credentials"
    )
    tree.setCurrentItem(_item(tree, place))
    press(Qt.Key.Key_Return)
    assert _item(tree, place).isExpanded()
    press(Qt.Key.Key_Down)
    current = tree.currentItem()
    assert current is not None
    assert "Intergovernmental Authority on Development" in current.text(0)
    assert current.text(3) == "the parties, never printed"


def _item(tree: QTreeWidget, place: int) -> QTreeWidgetItem:
    item = tree.topLevelItem(place)
    assert item is not None
    return item


def test_a_place_that_stays_is_gone_to_with_enter(minutes: MinutesPage) -> None:
    minutes.bar.tabs.setCurrentIndex(2)
    gone: list[object] = []
    minutes.sheets.leaving.jumped.connect(gone.append)
    tree = minutes.sheets.leaving.tree
    first = next(n for n, line in enumerate(minutes.ways_out.lines) if line.name == "Delegates")
    _item(tree, first).setExpanded(True)
    child = _item(tree, first).child(0)
    assert child is not None
    tree.setCurrentItem(child)
    tree.setFocus()
    press(Qt.Key.Key_Return)
    [place] = gone
    assert getattr(place, "member", "") == "grade"


def export_by_keys(minutes: MinutesPage, window: Window, qtbot: QtBot) -> LeavingDialog:
    minutes.side.export_pdf.setFocus()
    press(Qt.Key.Key_Space)
    return wait_for(qtbot, window, LeavingDialog)


def test_the_pdf_is_exported_after_the_list_was_shown(
    minutes: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = export_by_keys(minutes, window, qtbot)
    assert dialog.windowTitle() == "Export the joint minutes (English)"
    assert "228" in dialog.list.sentence.text()
    assert focused() is dialog.write
    press(Qt.Key.Key_Return)
    name = proposed_name(qtbot, window)
    assert name == "2026-03-11_joint-minutes_adopted_confidential_en.pdf"
    out = tmp_path / name
    choose_file(qtbot, window, out)
    qtbot.waitUntil(lambda: window.toast.words.text().startswith("Written: "))
    assert str(out) in window.toast.words.text()
    assert [path.name for path in tmp_path.glob("*.p*")] == [name]
    pages = pypdf.PdfReader(out).pages
    assert len(pages) == minutes.sheets.pages.pages
    assert "joint edition" in pages[0].extract_text()


def test_leaving_the_list_writes_nothing(
    minutes: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = export_by_keys(minutes, window, qtbot)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    return_to(qtbot, window)
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_is_told_with_its_cause(
    minutes: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    value = document_of(window).value
    minutes.ways_out.exporting.write_pdf(value, Wanted(), tmp_path / "no" / "such.pdf", NOW)
    qtbot.waitUntil(lambda: "there is no such folder" in window.toast.words.text())
    minutes.ways_out.exporting.write_pdf(value, Wanted(), minutes_office(window), NOW)
    qtbot.waitUntil(lambda: "would replace" in window.toast.words.text())


def minutes_office(window: Window) -> Path:
    path: Path = window.office.path
    return path


def test_the_consultation_file_is_exported(
    minutes: MinutesPage, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    minutes.side.export_file.setFocus()
    press(Qt.Key.Key_Space)
    assert proposed_name(qtbot, window) == "SES-2026-01.json"
    out = tmp_path / "whole.json"
    choose_file(qtbot, window, out)
    qtbot.waitUntil(lambda: window.toast.words.text().startswith("Written: "))
    plain = json.loads(out.read_text("utf-8"))
    assert plain["session"]["id"] == "SES-2026-01"
    assert plain["prior_coordination"]


def test_a_public_edition_that_is_not_foreseen_is_refused_in_words(
    minutes: MinutesPage, window: Window, qtbot: QtBot
) -> None:
    document = document_of(window)
    minutes.bar.editions.buttons()[1].setFocus()
    press(Qt.Key.Key_Right)
    made(qtbot, minutes)
    assert minutes.wanted.edition == "public"
    assert "Public version" in text_of(minutes)
    assert "no paragraph is marked public" in minutes.bar.working.text()
    session = document.value.session
    document.set("Public", session.key, outcome_public_version=PublicVersion.NONE)
    made(qtbot, minutes)
    assert minutes.sheets.why.isVisible()
    assert "no public version" in minutes.sheets.why.sentence.text()
    assert not minutes.side.export_pdf.isEnabled()
    assert minutes.sheets.to_cause.isVisible()
    minutes.choosing.choose_edition("joint")
    made(qtbot, minutes)
    assert not minutes.sheets.why.isVisible()
    assert minutes.side.export_pdf.isEnabled()


def test_a_final_text_with_an_open_bracket_is_refused_and_leads_to_it(
    minutes: MinutesPage, window: Window, qtbot: QtBot
) -> None:
    document = document_of(window)
    paragraph = document.value.agenda_items[0].paragraphs[0]
    document.set("Bracket", paragraph.key, bracketed=True)
    made(qtbot, minutes)
    assert minutes.sheets.why.isVisible()
    assert minutes.sheets.to_cause.isVisible()
    refusal = minutes.ways_out.refusal
    assert refusal is not None
    assert cause_of(document.value, refusal) == (paragraph.key, "final")


def test_nothing_here_says_adopt_and_export(minutes: MinutesPage) -> None:
    words = [button.text() for button in minutes.findChildren(QPushButton)]
    words += [words for words, _ in minutes.commands()]
    assert not [one for one in words if "adopt" in one.lower()]


def test_names_of_files_say_day_state_and_marking() -> None:
    value = sample()
    assert file_name(value, "internal", "fr") == (
        "2026-03-11_internal-minutes_adopted_confidential_fr.pdf"
    )
    assert file_name(value, "public", "en") == "2026-03-11_public-version_adopted_en.pdf"
    life = value.outcome_lifecycle
    silent = settle(replace(value, outcome_lifecycle=life[:3]))
    assert "_silence_" in file_name(silent, "joint", "en")
    broken = settle(replace(value, outcome_lifecycle=life[:4]))
    assert "_negotiation_" in file_name(broken, "joint", "en")
    begun = settle(replace(value, outcome_lifecycle=()))
    assert "_draft_" in file_name(begun, "joint", "en")
    event = life[-1]
    room = change(value, event.key, state=OutcomeState.ADOPTED_IN_ROOM)
    assert "_adopted-in-room_" in file_name(room, "joint", "en")


def test_everything_has_a_name_and_fits(minutes: MinutesPage, window: Window) -> None:
    least = window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 728
    for place in range(minutes.bar.tabs.count()):
        minutes.bar.tabs.setCurrentIndex(place)
        for widget in minutes.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName(), f"{type(widget).__name__} {widget.objectName()}"


def test_another_consultation_can_be_opened_while_minutes_are_made_and_written(
    minutes: MinutesPage, window: Window, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.import_consultation(another("OTHER", "Electoral support"))
    document = document_of(window)
    value, out = document.value, tmp_path / "first.pdf"
    minutes.choosing.choose_edition("internal")
    minutes.ways_out.exporting.write_pdf(value, Wanted(), out, NOW)
    window.open_consultation("OTHER", "minutes")
    send_deletions()
    page = window.page("minutes")
    assert isinstance(page, MinutesPage)
    assert page is not minutes
    qtbot.waitUntil(lambda: page.sheets.pages.pages > 1, timeout=20_000)
    assert "Electoral support" in page.sheets.text.toPlainText()
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: window.toast.words.text() == f"Written: {out}")
    assert not window.job_bar.is_busy
