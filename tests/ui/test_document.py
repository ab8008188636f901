"""The open consultation: edits, undo, drafts, what follows from it."""

import pytest
from pytestqt.qtbot import QtBot

from baraza.domain.changes import add, strike
from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError, RuleBroken
from baraza.domain.evidence import Precedent
from baraza.ui.document import Document, Draft
from tests.ui.trial import Ledger


def place(document: Document, words: str | None) -> bool:
    return document.set("Place", document.value.session.key, place=words)


def test_an_edit_is_saved_then_announced(document: Document, ledger: Ledger, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.changed) as changed:
        assert place(document, "Nairobi")
    assert ledger.value is document.value
    assert document.value.session.place == "Nairobi"
    [change] = changed.args[0]
    assert change.key == document.value.session.key


def test_what_changes_nothing_is_no_edit(document: Document, ledger: Ledger) -> None:
    assert not place(document, document.value.session.place)
    assert ledger.saves == []
    assert document.undo_words == ""


def test_undo_and_redo_are_edits_too(document: Document, ledger: Ledger) -> None:
    before = document.value
    place(document, "Nairobi")
    after = document.value
    assert document.undo() == "Place"
    assert document.value is before
    assert (document.undo_words, document.redo_words) == ("", "Place")
    assert document.redo() == "Place"
    assert document.value is after
    assert ledger.saves == [("Place", None), ("Place", "Place"), ("Place", None)]


def test_an_edit_after_undo_forgets_what_was_undone(document: Document) -> None:
    place(document, "Nairobi")
    document.undo()
    place(document, "Kampala")
    assert document.redo() == ""
    assert document.value.session.place == "Kampala"


def test_if_saving_fails_nothing_changed(document: Document, ledger: Ledger) -> None:
    before = document.value
    ledger.refusal = BarazaError("disk-full")
    with pytest.raises(BarazaError):
        place(document, "Nairobi")
    assert document.value is before
    assert document.undo_words == ""


def test_if_an_undo_cannot_be_saved_it_can_be_tried_again(
    document: Document, ledger: Ledger
) -> None:
    place(document, "Nairobi")
    ledger.refusal = BarazaError("disk-full")
    with pytest.raises(BarazaError):
        document.undo()
    ledger.refusal = None
    assert document.value.session.place == "Nairobi"
    assert document.undo() == "Place"


def test_a_rule_between_members_is_held(document: Document, ledger: Ledger) -> None:
    session = document.value.session
    with pytest.raises(RuleBroken):
        document.set("Closing", session.key, end="2001-01-01T00:00:00Z")
    assert ledger.saves == []


def test_new_records_get_their_place_in_the_order(document: Document) -> None:
    key = document.value.key
    new = Precedent(id="P-NEW", case="A case")
    document.edit("Add", add, key, "precedents", new)
    held = document.record(new.key)
    assert held is not None
    assert held.rank
    document.edit("Strike", strike, new.key)
    assert document.record(new.key) is None


def test_findings_are_computed_once_for_each_value(ledger: Ledger, document: Document) -> None:
    calls: list[Consultation] = []

    def examine(value: Consultation) -> tuple[str, ...]:
        calls.append(value)
        return ("found",)

    watched = Document(document.value, ledger, examine=examine)
    assert watched.findings == watched.findings == ("found",)
    assert len(calls) == 1
    place(watched, "Nairobi")
    assert watched.findings
    assert len(calls) == 2


def test_a_draft_is_kept_soon_and_forgotten_when_saved(
    document: Document, ledger: Ledger, qtbot: QtBot
) -> None:
    key = document.value.session.key
    kept: list[str] = []
    with qtbot.waitSignal(document.draft_changed):
        document.add_draft("field", Draft(key, "place", "Nai", lambda: kept.append("saved")))
    began = document.has_drafts
    qtbot.waitUntil(lambda: ledger.drafts == {(key, "place"): "Nai"}, timeout=2_000)
    document.undo()
    assert kept == ["saved"]
    document.drop_draft("field")
    assert began
    assert not document.has_drafts
    assert ledger.drafts == {}
