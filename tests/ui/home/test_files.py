"""Files into the office and out of it, and striking a consultation, as a user does it."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baraza.cli.words import CAUSES as OTHER_CAUSES
from baraza.cli.words import WORDS
from baraza.domain.codes import ActionStatus
from baraza.domain.errors import Fault
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.resources import resource
from baraza.services.office import Office
from baraza.ui.home.question import Question
from baraza.ui.refusals import TABLE, cause_words, place_words
from baraza.ui.window import Window
from tests.cli.test_words_of_rules import PACKAGE, rules_in
from tests.samples import sample
from tests.ui.home.desk import (
    another,
    choose_file,
    focused,
    press,
    proposed_name,
    return_to,
    wait_for,
)
from tests.ui.home.test_home import home
from tests.ui.keys import type_in

SAMPLE = resource("samples/desk-to-desk.json")


def written(folder: Path, name: str = "file.json", **changes: Any) -> Path:
    """Write the sample with some members of its session changed."""
    plain = json.loads(SAMPLE.read_text("utf-8"))
    plain["session"] |= changes
    path = folder / name
    path.write_text(json.dumps(plain), "utf-8")
    return path


def import_by_keys(window: Window, qtbot: QtBot, path: Path) -> None:
    page = home(window)
    page.import_.setFocus()
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(page.filing.read, raising=False, timeout=5000):
        choose_file(qtbot, window, path)


def report_of(window: Window) -> list[tuple[bool, str, str]]:
    rows = home(window).report.table.rows
    lines = [rows.row_at(place) for place in range(rows.rowCount())]
    return [(line.is_refusal, line.place, line.cause) for line in lines if line is not None]


def test_a_file_is_taken_in(window: Window, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    import_by_keys(window, qtbot, written(tmp_path, place="Nairobi"))
    assert office.consultation().session.place == "Nairobi"
    page = home(window)
    assert not page.report.isVisible()
    assert page.cards.entry is not None
    assert page.cards.entry.id == "SES-2026-01"
    assert window.toast.words.text().startswith("Imported: United Nations")
    window.toast.action.setFocus()
    press(Qt.Key.Key_Space)
    assert window.stack.currentWidget() is window.page("prepare")


def test_a_refused_file_says_where_and_why_and_changes_nothing(
    window: Window, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    file = written(tmp_path, "bad.json", start="soon", colour="\u202ered<b>")
    import_by_keys(window, qtbot, file)
    page = home(window)
    assert office.count() == 0
    assert page.report.isVisible()
    assert page.report.header.title.text() == "bad.json was refused"
    assert report_of(window) == [
        (
            True,
            "session.start",
            (
                "A date with its time is expected, such as 2026-12-15 14:30 (in a file"
                " 2026-12-15T14:30:00+03:00), not soon"
            ),
        ),
        (
            True,
            "session.colour",
            "The member is not known; names that begin with _ are comments.",
        ),
    ]
    assert "Nothing was stored" in page.report.sentence.text()


@pytest.mark.parametrize(
    ("data", "place", "cause"),
    [
        (b"", "the whole file", "The file is empty."),
        (b"%PDF-1.7", "the whole file", "another type (PDF)"),
        (b'{"session": {},}', "line 1 column 16", "A comma stands after the last entry."),
        (b'{"a": "\xff"}', "the whole file", "It is not UTF-8 (byte 8)."),
    ],
)
def test_what_is_no_consultation_is_refused_with_its_place(
    window: Window, qtbot: QtBot, tmp_path: Path, data: bytes, place: str, cause: str
) -> None:
    file = tmp_path / "other.json"
    file.write_bytes(data)
    import_by_keys(window, qtbot, file)
    [(is_refusal, where, why)] = report_of(window)
    assert is_refusal
    assert where == place
    assert cause in why


def test_a_missing_file_is_told(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(home(window).filing.read):
        home(window).filing.take_in(tmp_path / "gone.json")
    [(_, _, why)] = report_of(window)
    assert why == "It cannot be read: there is no such file."


def test_warnings_stay_in_view_until_put_away(
    window: Window, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "marked.json"
    file.write_bytes(b"\xef\xbb\xbf" + SAMPLE.read_bytes())
    import_by_keys(window, qtbot, file)
    page = home(window)
    assert office.count() == 1
    assert page.report.header.title.text() == "marked.json was imported"
    first, *_ = report_of(window)
    assert first == (False, "the whole file", TABLE["byte-order-mark"])
    window.open_consultation("SES-2026-01")
    window.go("home")
    assert page.report.isVisible()
    page.report.shut.setFocus()
    press(Qt.Key.Key_Space)
    assert not page.report.isVisible()
    assert page.upper.isVisible()


def test_one_that_is_here_is_replaced_only_after_a_question(
    window: Window, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.import_consultation(sample())
    window.open_consultation("SES-2026-01")
    window.go("home")
    page, file = home(window), written(tmp_path, place="Nairobi")
    page.filing.take_in(file)
    question = wait_for(qtbot, window, Question)
    assert "is in the office already" in question.windowTitle()
    assert focused() is question.safe
    press(Qt.Key.Key_Return)
    assert office.consultation().session.place == "Addis Ababa"
    page.filing.take_in(file)
    question = wait_for(qtbot, window, Question)
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Space)
    assert office.consultation().session.place == "Nairobi"
    # What was open is read again, and can be edited on.
    assert window.document is not None
    assert window.document.value.session.place == "Nairobi"
    window.document.set("Place", window.document.value.session.key, place="Abuja")
    assert office.consultation().session.place == "Abuja"


def test_a_consultation_is_exported_whole(
    window: Window, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.import_consultation(sample())
    window.go("home")
    page = home(window)
    page.export.setFocus()
    press(Qt.Key.Key_Space)
    assert proposed_name(qtbot, window) == "SES-2026-01.json"
    out = tmp_path / "out.json"
    choose_file(qtbot, window, out)
    qtbot.waitUntil(lambda: "everything of this desk copy" in window.toast.words.text())
    assert str(out) in window.toast.words.text()
    assert out.read_bytes() == canonical(plain_form(sample()))


def test_an_office_is_never_written_over(window: Window, office: Office, qtbot: QtBot) -> None:
    office.import_consultation(sample())
    window.go("home")
    page = home(window)
    assert page.cards.entry is not None
    before = office.path.read_bytes()
    page.filing.write_out(page.cards.entry, office.path)
    qtbot.waitUntil(lambda: "would replace" in window.toast.words.text())
    assert office.path.read_bytes() == before


def test_striking_asks_first_and_the_safe_answer_is_at_hand(
    window: Window, office: Office, qtbot: QtBot
) -> None:
    office.import_consultation(sample())
    window.go("home")
    page = home(window)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        page.cards.setFocus()
        press(Qt.Key.Key_Delete)
        question = wait_for(qtbot, window, Question)
        said = question.accessibleDescription()
        assert "13 open action" in said
        assert "Undo does not bring it back" in said
        assert "The history of its edits stays" in said
        assert focused() is question.safe
        press(key)
        assert office.count() == 1
        return_to(qtbot, window)


def test_a_struck_consultation_is_gone_and_closed(
    window: Window, office: Office, qtbot: QtBot
) -> None:
    office.import_consultation(sample())
    office.import_consultation(another("OTHER"))
    window.open_consultation("SES-2026-01")
    window.go("home")
    page = home(window)
    assert page.cards.choose(sample().key)
    page.strike.setFocus()
    press(Qt.Key.Key_Space)
    question = wait_for(qtbot, window, Question)
    press(Qt.Key.Key_Backtab)
    assert focused() is question.buttons[1]
    press(Qt.Key.Key_Space)
    assert [one.id for one in office.consultations()] == ["OTHER"]
    assert window.document is None
    assert not window.rail.buttons["prepare"].isEnabled()
    assert page.cards.rows.rowCount() == 1
    edits = office.edits(sample().key)
    assert [edit.intent for edit in edits] == ["Strike consultation", "import"]


def test_it_can_be_exported_before_it_is_struck(
    window: Window, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.import_consultation(sample())
    window.go("home")
    page = home(window)
    page.cards.setFocus()
    press(Qt.Key.Key_Delete)
    question = wait_for(qtbot, window, Question)
    question.buttons[0].setFocus()
    press(Qt.Key.Key_Space)
    out = tmp_path / "kept.json"
    choose_file(qtbot, window, out)
    qtbot.waitUntil(out.exists)
    again = wait_for(qtbot, window, Question)
    again.buttons[1].setFocus()
    press(Qt.Key.Key_Space)
    assert office.count() == 0
    return_to(qtbot, window)
    import_by_keys(window, qtbot, out)
    assert plain_form(office.consultation()) == plain_form(sample())


def test_every_rule_of_reading_has_words_and_no_fact_is_left_open() -> None:
    # Some are met at a terminal alone: no password can be asked for there, for one.
    terminal = {rule for path in (PACKAGE / "cli").rglob("*.py") for rule in rules_in(path)}
    assert set(WORDS) - set(TABLE) - terminal == set()
    for rule in TABLE:
        told = cause_words(Fault("a.b", rule, {}))
        assert "{" not in told


def test_hostile_facts_are_quoted_harmlessly() -> None:
    fault = Fault(
        "a['\u202e']", "unknown-code", {"found": "\u202e<b>é" + "x" * 90, "known": ("a",)}
    )
    told = cause_words(fault)
    assert told.startswith("\\u202e<b>éxxx")
    assert told.endswith("\u2026 is not in the list: a")
    assert place_words(fault) == "a['\\u202e']"
    kind = cause_words(Fault("a", "not-text", {"found": "list"}))
    assert kind == "Text is expected, not a list."
    assert cause_words(Fault("", "never-heard-of", {})).endswith("(never-heard-of).")


def test_the_reasons_for_not_reading_are_all_told() -> None:
    for cause in OTHER_CAUSES:
        assert "{" not in cause_words(Fault("", "could-not-read", {"cause": cause}))


def test_typing_is_saved_before_a_file_is_written(
    window: Window, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    office.import_consultation(sample())
    window.open_consultation("SES-2026-01")
    document = window.document
    assert document is not None
    action = document.value.agenda_items[0].action_items[0]
    assert window.reveal(action.key, "owner_function")
    press(Qt.Key.Key_End)
    type_in(focused(), "!")
    window.go("home")
    entry = home(window).cards.entry
    assert entry is not None
    home(window).filing.write_out(entry, tmp_path / "out.json")
    qtbot.waitUntil((tmp_path / "out.json").exists)
    plain = json.loads((tmp_path / "out.json").read_text("utf-8"))
    saved = plain["agenda_items"][0]["action_items"][0]
    assert saved["owner_function"].endswith("!")
    assert saved["status"] == ActionStatus.OPEN
