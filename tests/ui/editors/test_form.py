"""Forms: refusals in words, typing that is kept, what stands in the record next to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.funding import Requirement
from baraza.domain.labour import ComparativeAdvantage
from baraza.domain.parties import Delegate, Delegation
from baraza.domain.session import Session
from baraza.ui.document import Document
from baraza.ui.editors.choice import ChoiceEditor
from baraza.ui.editors.dated import InstantEditor, written_day
from baraza.ui.editors.line import LineEditor, NumberEditor
from baraza.ui.editors.maps import KeyedEditor
from baraza.ui.editors.text import TextEditor
from tests.ui.conftest import FormOf
from tests.ui.driving import retype
from tests.ui.everything import first
from tests.ui.keys import press, type_in
from tests.ui.trial import Ledger


@pytest.fixture
def place(document: Document, form_of: FormOf) -> LineEditor:
    editor = form_of(document, Session, ["place"]).editors["place"]
    assert isinstance(editor, LineEditor)
    return editor


def test_a_line_is_saved_when_it_is_left(
    place: LineEditor, document: Document, ledger: Ledger
) -> None:
    place.focus()
    press(place.line, Qt.Key.Key_End)
    type_in(place.line, ", hall 2")
    assert ledger.saves == []
    assert document.has_drafts
    press(place.line, Qt.Key.Key_Tab)
    assert document.value.session.place == "Addis Ababa, hall 2"
    assert ledger.saves == [("Place", None)]
    assert not document.has_drafts


def test_enter_saves_and_stays(place: LineEditor, document: Document) -> None:
    place.focus()
    type_in(place.line, "X")
    press(place.line, Qt.Key.Key_Return)
    assert document.value.session.place is not None
    assert "X" in document.value.session.place
    assert place.line.hasFocus()


def test_escape_takes_typing_back(place: LineEditor, ledger: Ledger) -> None:
    place.focus()
    type_in(place.line, "typed")
    press(place.line, Qt.Key.Key_Escape)
    press(place.line, Qt.Key.Key_Tab)
    assert place.line.text() == "Addis Ababa"
    assert ledger.saves == []


def test_an_optional_line_emptied_says_nothing_any_more(
    place: LineEditor, document: Document
) -> None:
    retype(place.line, "  ")
    assert document.value.session.place is None


def test_a_refusal_is_said_and_the_typing_stays(
    document: Document, form_of: FormOf, ledger: Ledger
) -> None:
    editor = form_of(document, Session, ["start"]).editors["start"]
    assert isinstance(editor, InstantEditor)
    retype(editor.line, "next Tuesday")
    assert "not next Tuesday. Nothing was changed." in editor.refusal.text()
    assert editor.refusal.isVisible()
    assert editor.line.text() == "next Tuesday"
    assert editor.line.property("refused") is True
    assert "is expected" in editor.line.accessibleDescription()
    assert ledger.saves == []
    retype(editor.line, "2026-03-10 08:30")
    assert editor.refusal.text() == ""
    assert document.value.session.start == "2026-03-10T08:30:00+03:00"


def test_a_rule_between_fields_is_said_below_the_field(
    document: Document, form_of: FormOf, ledger: Ledger
) -> None:
    editor = form_of(document, Session, ["end"]).editors["end"]
    assert isinstance(editor, InstantEditor)
    retype(editor.line, "2020-01-01 10:00")
    assert editor.refusal.text()
    assert ledger.saves == []


def test_a_required_field_cannot_be_emptied(document: Document, form_of: FormOf) -> None:
    editor = form_of(document, Delegate, ["function"]).editors["function"]
    assert isinstance(editor, LineEditor)
    retype(editor.line, "")
    assert "must be filled" in editor.refusal.text()


def test_another_edit_leaves_the_caret_and_the_typing(
    place: LineEditor, document: Document
) -> None:
    place.focus()
    press(place.line, Qt.Key.Key_Home)
    type_in(place.line, "In ")
    document.set("Reference", document.value.session.key, reference="2026/3")
    assert place.line.text() == "In Addis Ababa"
    type_in(place.line, "new ")
    assert place.line.text() == "In new Addis Ababa"


def test_undo_from_elsewhere_shows_the_earlier_value(place: LineEditor, document: Document) -> None:
    retype(place.line, "Nairobi")
    document.undo()
    assert place.line.text() == "Addis Ababa"


def test_text_typed_and_not_left_is_kept_by_another_record(
    document: Document, form_of: FormOf
) -> None:
    form = form_of(document, Delegate, ["contact"])
    editor = form.editors["contact"]
    assert isinstance(editor, TextEditor)
    one, other = document.value.delegations[0].delegates[:2]
    editor.focus()
    type_in(editor.text, "Room 12")
    form.show_record(other)
    assert editor.text.value() == (other.contact or "")
    kept = document.record(one.key)
    assert isinstance(kept, Delegate)
    assert kept.contact == "Room 12"


def test_only_the_delegation_s_own_members_can_head_it(document: Document, form_of: FormOf) -> None:
    editor = form_of(document, Delegation, ["head"]).editors["head"]
    assert isinstance(editor, ChoiceEditor)
    offered = {editor.choice.itemData(n) for n in range(editor.choice.count())}
    assert offered == {member.id for member in document.value.delegations[0].delegates}


def test_references_are_shown_by_name(document: Document, form_of: FormOf) -> None:
    editor = form_of(document, Session, ["host"]).editors["host"]
    assert isinstance(editor, ChoiceEditor)
    shown = [editor.choice.itemText(n) for n in range(editor.choice.count())]
    assert "African Union" in shown
    assert "AU" not in shown


def test_numbers_are_read_as_they_are_written(document: Document, form_of: FormOf) -> None:
    editor = form_of(document, Requirement, ["amount"]).editors["amount"]
    assert isinstance(editor, NumberEditor)
    assert editor.line.text() == "166,500,000"
    retype(editor.line, "1 250 000.5")
    requirement = first(document.value, Requirement)
    assert isinstance(requirement, Requirement)
    assert str(requirement.amount) == "1250000.5"
    retype(editor.line, "a lot")
    assert "A number such as 1250000 or 12.5 is expected" in editor.refusal.text()


def test_scores_follow_their_criteria(document: Document, form_of: FormOf) -> None:
    form = form_of(document, ComparativeAdvantage, ["criteria", "scores"])
    record = first(document.value, ComparativeAdvantage)
    assert isinstance(record, ComparativeAdvantage)
    [org, *_] = record.scores
    second = record.scores[org][1]
    form.editors["criteria"].committed.emit(record.criteria[1:])
    changed = document.record(record.key)
    assert isinstance(changed, ComparativeAdvantage)
    assert changed.criteria == record.criteria[1:]
    assert changed.scores[org][0] == second
    assert len(changed.scores[org]) == len(changed.criteria)
    scores = form.editors["scores"]
    assert isinstance(scores, KeyedEditor)
    assert len(scores.rows[org].choices) == len(changed.criteria)  # type: ignore[attr-defined]  # a row of scores


def test_a_title_has_a_line_for_each_working_language(document: Document, form_of: FormOf) -> None:
    editor = form_of(document, AgendaItem, ["title"]).editors["title"]
    assert isinstance(editor, KeyedEditor)
    assert list(editor.rows)[:2] == ["en", "fr"]
    french = editor.rows["fr"].input
    retype(french, "Somalie")
    item = first(document.value, AgendaItem)
    assert isinstance(item, AgendaItem)
    assert item.title["fr"] == "Somalie"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_day_is_chosen_in_the_calendar(document: Document, form_of: FormOf) -> None:
    editor = form_of(document, Session, ["end"]).editors["end"]
    assert isinstance(editor, InstantEditor)
    press(editor.button, Qt.Key.Key_Space)
    [calendar] = editor.findChildren(QCalendarWidget)
    calendar.activated.emit(calendar.selectedDate().addDays(2))
    assert document.value.session.end == "2026-03-13T17:30:00+03:00"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2026-3-1", "2026-03-01"),
        ("1.3.2026", "2026-03-01"),
        ("15/12/2026", "2026-12-15"),
        ("2026", "2026"),
        ("soon", "soon"),
    ],
)
def test_days_are_understood_as_they_are_written_elsewhere(typed: str, written: str) -> None:
    assert written_day(typed) == written
