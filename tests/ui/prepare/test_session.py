"""The session, edited by keys."""

import pytest
from PySide6.QtCore import Qt

from baraza.domain.codes import Attribution, Classification, QuorumType
from baraza.ui.prepare.session.page import SessionPage
from tests.ui.driving import retype
from tests.ui.keys import press
from tests.ui.prepare.driving import Desk, add_chip, choose_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def open_session(desk: Desk) -> SessionPage:
    page = desk.open("session")
    assert isinstance(page, SessionPage)
    return page


def test_the_title_is_typed_in_one_language(desk: Desk) -> None:
    open_session(desk)
    before = desk.value().session.title
    retype(desk.keyed("Session.title").rows["en"].input, "Consultation on peace & security")
    after = desk.value().session.title
    assert after["en"] == "Consultation on peace & security"
    assert after.without("en") == before.without("en")
    assert desk.window.top_bar.title.text() == "Consultation on peace & security"
    desk.document.undo()
    assert desk.value().session.title == before


def test_a_code_is_chosen_with_the_arrows(desk: Desk) -> None:
    open_session(desk)
    choose_words(desk.editor("Session.classification"), "Strictly confidential")
    assert desk.value().session.classification is Classification.STRICTLY_CONFIDENTIAL


def test_the_end_may_not_come_before_the_start(desk: Desk) -> None:
    open_session(desk)
    editor = desk.editor("Session.end")
    before = desk.value().session.end
    retype(editor.input, "2026-03-09 10:00")
    assert desk.value().session.end == before
    assert editor.refusal.text() != ""


def test_a_co_chair_is_added_and_taken_out(desk: Desk) -> None:
    open_session(desk)
    editor = desk.several("Session.co_chairs")
    add_chip(editor, "Director, Peace and Security Division (IGAD)")
    assert desk.value().session.co_chairs == ("UN-1", "AU-1", "IG-1")
    chip = editor.chips.chips[0]
    chip.strike.setFocus()
    press(chip.strike, Qt.Key.Key_Delete)
    assert desk.value().session.co_chairs == ("AU-1", "IG-1")
    desk.document.undo()
    desk.document.undo()
    assert desk.value().session.co_chairs == ("UN-1", "AU-1")


def test_quorum_is_taken_out_and_added_again(desk: Desk) -> None:
    page = open_session(desk)
    press(page.quorum.strike, Qt.Key.Key_Space)
    assert desk.value().session.quorum_rule is None
    press(page.quorum.add_line.button, Qt.Key.Key_Space)
    rule = desk.value().session.quorum_rule
    assert rule is not None
    choose_words(desk.editor("QuorumRule.type"), "No rule")
    press(desk.editor("QuorumRule.met").input, Qt.Key.Key_Space)
    rule = desk.value().session.quorum_rule
    assert rule is not None
    assert rule.type is QuorumType.NONE
    assert rule.met is not None


def test_a_stricter_item_is_added_filled_and_struck(desk: Desk) -> None:
    page = open_session(desk)
    before = desk.value().session.attribution_exceptions
    line = page.exceptions.add_line
    line.choices["agenda_item"].setFocus()
    press(line.choices["agenda_item"], Qt.Key.Key_Down)
    press(line.button, Qt.Key.Key_Space)
    assert len(desk.value().session.attribution_exceptions) == 2
    new = desk.value().session.attribution_exceptions[-1]
    assert new.agenda_item == "AI-2"
    choose_words(desk.editor("AttributionException.attribution"), "Joint conclusions only")
    retype(desk.editor("AttributionException.reason").input, "Asked for by the host")
    new = desk.value().session.attribution_exceptions[-1]
    assert (new.attribution, new.reason) == (Attribution.SUMMARY_ONLY, "Asked for by the host")
    press(page.exceptions.table, Qt.Key.Key_Delete)
    assert desk.value().session.attribution_exceptions == before
    assert "Struck" in desk.announced()


def test_an_exception_may_not_be_looser(desk: Desk) -> None:
    page = open_session(desk)
    choose_words(desk.editor("AttributionException.attribution"), "Function and delegation")
    [held] = desk.value().session.attribution_exceptions
    assert held.attribution is Attribution.UNATTRIBUTED
    assert desk.editor("AttributionException.attribution").refusal.text() != ""
    assert page.exceptions.record is not None


def test_the_next_meeting_is_known_to_the_month(desk: Desk) -> None:
    page = open_session(desk)
    press(page.next_meeting.add_line.button, Qt.Key.Key_Space)
    retype(desk.editor("NextMeeting.date").input, "2026-09")
    retype(desk.editor("NextMeeting.place").input, "Djibouti")
    held = desk.value().session.next_meeting
    assert held is not None
    assert (held.date, held.place) == ("2026-09", "Djibouti")
    desk.document.undo()
    desk.document.undo()
    desk.document.undo()
    assert desk.value().session.next_meeting is None


def test_languages_are_typed_with_commas(desk: Desk) -> None:
    open_session(desk)
    retype(desk.editor("Languages.working").input, "en, fr, pt")
    assert desk.value().session.languages.working == ("en", "fr", "pt")
    assert "pt" in desk.keyed("Session.title").rows


def test_whose_copy_it_is_carries_a_lock(desk: Desk) -> None:
    open_session(desk)
    editor = desk.editor("Consultation.own_org")
    choose_words(editor, "African Union")
    assert desk.value().own_org == "AU"
    assert "desk copy" in editor.caption.toolTip()
