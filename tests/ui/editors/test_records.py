"""Lists and single records: added, struck, moved and gone to by keys."""

from PySide6.QtCore import Qt

from baraza.domain.parties import Delegate
from baraza.ui.document import Document
from baraza.ui.window import Window
from tests.ui.driving import retype
from tests.ui.keys import press, type_in
from tests.ui.trial import Ledger, SubjectPage


def page_of(window: Window) -> SubjectPage:
    page = window.page("prepare")
    assert isinstance(page, SubjectPage)
    return page


def test_a_record_is_added_by_its_words_and_enter(opened: Window, document: Document) -> None:
    delegates = page_of(opened).delegates
    line = delegates.add_line.line
    line.setFocus()
    type_in(line, "Legal adviser")
    press(line, Qt.Key.Key_Return)
    [*_, new] = document.value.delegations[0].delegates
    assert new.function == "Legal adviser"
    assert delegates.record is not None
    assert delegates.record.key == new.key
    assert line.text() == ""
    assert document.undo_words == "Add delegate"


def test_a_record_is_struck_with_a_way_back(opened: Window, document: Document) -> None:
    delegates = page_of(opened).delegates
    before = document.value.delegations[0].delegates
    last = before[-1]
    delegates.choose(last.key)
    delegates.table.setFocus()
    press(delegates.table, Qt.Key.Key_Delete)
    assert last.key not in [one.key for one in document.value.delegations[0].delegates]
    assert opened.toast.isVisible()
    press(opened.toast.action, Qt.Key.Key_Space)
    assert document.value.delegations[0].delegates == before


def test_what_must_be_named_cannot_be_struck(
    opened: Window, document: Document, ledger: Ledger
) -> None:
    delegates = page_of(opened).delegates
    delegation = document.value.delegations[0]
    head = next(one for one in delegation.delegates if one.id == delegation.head)
    delegates.choose(head.key)
    press(delegates.table, Qt.Key.Key_Delete)
    assert ledger.saves == []
    assert delegates._refusal.isVisible()
    assert "Head of delegation" in delegates._refusal.text()


def test_records_are_moved(opened: Window, document: Document) -> None:
    delegates = page_of(opened).delegates
    first, second, *_ = document.value.delegations[0].delegates
    delegates.choose(first.key)
    assert not delegates.up.isEnabled()
    press(delegates.down, Qt.Key.Key_Space)
    assert [d.key for d in document.value.delegations[0].delegates[:2]] == [second.key, first.key]
    assert delegates.record is not None
    assert delegates.record.key == first.key


def test_what_hangs_on_the_chosen_record_follows_it(opened: Window, document: Document) -> None:
    page = page_of(opened)
    other = document.value.delegations[1]
    page.delegations.choose(other.key)
    assert page.delegates.records == other.delegates


def test_a_field_deep_below_is_gone_to(opened: Window, document: Document) -> None:
    page = page_of(opened)
    member = document.value.delegations[2].delegates[1]
    assert page.reveal(member.key, "grade")
    assert page.delegates.form.editors["grade"].input.hasFocus()
    assert page.delegations.record == document.value.delegations[2]


def test_enter_on_a_row_goes_to_its_form(opened: Window) -> None:
    delegates = page_of(opened).delegates
    delegates.table.setFocus()
    press(delegates.table, Qt.Key.Key_Return)
    assert delegates.form.editors["name"].input.hasFocus()


def test_a_single_record_is_taken_out_and_added(opened: Window, document: Document) -> None:
    quorum = page_of(opened).quorum
    press(quorum.strike, Qt.Key.Key_Space)
    taken_out = document.value.session.quorum_rule
    assert taken_out is None
    assert quorum.form.isHidden()
    press(quorum.add_line.button, Qt.Key.Key_Space)
    assert document.value.session.quorum_rule is not None
    assert quorum.form.isVisible()


def test_a_new_delegation_has_a_head(opened: Window, document: Document) -> None:
    delegations = page_of(opened).delegations
    choice = delegations.add_line.choices["org"]
    taken = {delegation.org for delegation in document.value.delegations}
    free = next(o.id for o in document.value.organisations if o.id not in taken)
    choice.show_value(free)
    press(delegations.add_line.button, Qt.Key.Key_Space)
    [*_, new] = document.value.delegations
    assert new.org == free
    assert [one.id for one in new.delegates] == [new.head]
    function = page_of(opened).delegates.form.editors["function"]
    retype(function.input, "Director")
    held = document.record(new.delegates[0].key)
    assert isinstance(held, Delegate)
    assert held.function == "Director"
