"""Adoption: acts of the delegations, each recorded in a small form, refused in words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from baraza.domain.changes import add
from baraza.domain.codes import Authority, OutcomeEventKind, OutcomeState, Step
from baraza.domain.conclusions import Alternative, Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.tree import settle
from baraza.ui.room.adopt.act_form import ActForm
from baraza.ui.room.adopt.step import AdoptStep
from baraza.ui.room.adopt.zones import in_zones
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.keys import press, type_in
from tests.ui.room.driving import Room, RoomOf


def after(entries: int) -> Consultation:
    """Return the sample as it was after so many entries of its life."""
    value = replace(sample(), outcome_lifecycle=sample().outcome_lifecycle[:entries])
    return settle(value, sample())


def step_of(room: Room) -> AdoptStep:
    room.page.go_to_step(Step.ADOPT)
    step = room.page.step(Step.ADOPT)
    assert isinstance(step, AdoptStep)
    room.settle()
    return step


def offered(step: AdoptStep) -> set[str]:
    return {name for name, button in step.buttons.items() if not button.isHidden()}


def ask(room: Room, act: str) -> ActForm:
    """Open the form of an act by the key of its button."""
    step = step_of(room)
    button = step.buttons[act]
    assert button.isVisible(), act
    button.setFocus()
    press(button, Qt.Key.Key_Space)
    assert step.form is not None
    room.settle()
    return step.form


def typed(form: ActForm, field: str, words: str) -> None:
    retype(form.editors[field].input, words)


def record(form: ActForm) -> None:
    button: QPushButton = form.record
    button.setFocus()
    press(button, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("entries", "acts"),
    [
        (0, {"adopt", "circulate", "silence", "reserve", "unadopted"}),
        (3, {"adopt", "kept", "broken", "reserve", "unadopted"}),
        (4, {"adopt", "circulate", "silence", "withdrawn", "reserve", "unadopted"}),
        (7, {"confirm", "lapse", "issue", "correct", "reserve", "reopen"}),
    ],
)
def test_only_what_is_possible_is_offered(room_of: RoomOf, entries: int, acts: set[str]) -> None:
    assert offered(step_of(room_of(after(entries)))) == acts


def test_adoption_in_the_room_is_recorded_with_how_when_and_by_whom(room_of: RoomOf) -> None:
    room = room_of(after(2))
    form = ask(room, "adopt")
    assert form.how.buttons()[0].isChecked()
    typed(form, "date", "2026-03-20 12:30")
    typed(form, "symbol", "UN-AU-IGAD/2026/1")
    form.pairs.paragraph.show_value(4)
    form.pairs.party.show_value("IGAD")
    press(form.pairs.adder, Qt.Key.Key_Space)
    record(form)
    last = room.document.value.outcome_lifecycle[-1]
    assert last.state is OutcomeState.ADOPTED_IN_ROOM
    assert (last.date, last.by) == ("2026-03-20T12:30:00+03:00", "co-chairs")
    assert (last.version, last.symbol) == ("final", "UN-AU-IGAD/2026/1")
    assert [(one.paragraph, one.by) for one in last.ad_referendum] == [(4, "IGAD")]
    assert room.announced() == "Recorded: Record adoption"
    assert step_of(room).state.text() == "Adopted in the room"
    room.window.undo()
    assert len(room.document.value.outcome_lifecycle) == 2


def test_adoption_by_silence_begins_at_the_deadline(room_of: RoomOf) -> None:
    room = room_of(after(5))
    form = ask(room, "adopt")
    assert form.how.buttons()[1].isChecked()
    assert form.editors["date"].typed() == "2026-03-31 17:00"
    record(form)
    kept, final = room.document.value.outcome_lifecycle[-2:]
    assert kept.event is OutcomeEventKind.SILENCE_KEPT
    assert final.state is OutcomeState.ADOPTED


def test_an_open_bracket_is_refused_in_words(room_of: RoomOf) -> None:
    text = Alternative(label="18", text="[Perhaps.]")
    open_one = Paragraph(no=18, kind="agreement", bracketed=True, alternatives=(text,))  # type: ignore[arg-type]  # as a file writes it
    value = add(after(2), after(2).agenda_items[-1].key, "paragraphs", open_one)
    room = room_of(settle(value, after(2)))
    step = step_of(room)
    assert any("still in brackets" in row.line.sentence for row in step.open.rows)
    form = ask(room, "adopt")
    record(form)
    assert "no square brackets" in form.refusal.text()
    assert "paragraph 18" in form.refusal.text()
    assert len(room.document.value.outcome_lifecycle) == 2
    assert form.isVisible()


def test_an_objection_must_be_answered_in_words_that_are_recorded(room_of: RoomOf) -> None:
    room = room_of(after(4))
    form = ask(room, "adopt")
    assert form.against.isVisible()
    assert form.record.accessibleName() == "Record adoption against an objection"
    typed(form, "date", "2026-03-25 10:00")
    record(form)
    assert "adopted by consensus" in form.refusal.text()
    assert len(room.document.value.outcome_lifecycle) == 4
    typed(form, "reason", "The head of delegation let the text pass.")
    record(form)
    last = room.document.value.outcome_lifecycle[-1]
    assert last.reason == "The head of delegation let the text pass."
    assert last.state is OutcomeState.ADOPTED_IN_ROOM


def test_silence_is_started_with_a_deadline_read_in_three_zones(room_of: RoomOf) -> None:
    room = room_of(after(2))
    form = ask(room, "silence")
    typed(form, "date", "2026-03-18 14:00")
    typed(form, "silence_until", "2026-03-25 17:00")
    shown = form.zones.text().replace("\u2066", "").replace("\u2069", "")
    assert shown == "25 Mar 2026 17:00 Addis Ababa · 14:00 UTC · 10:00 New York"
    record(form)
    last = room.document.value.outcome_lifecycle[-1]
    assert (last.version, last.state) == ("Rev.2", OutcomeState.SILENCE)
    assert last.silence_until == "2026-03-25T17:00:00+03:00"
    assert "Silence" in step_of(room).deadline.text()


def test_a_day_is_repeated_only_where_it_is_another() -> None:
    words = in_zones("2026-03-25T02:00:00+03:00", "Africa/Addis_Ababa")
    assert words.replace("\u2066", "").replace("\u2069", "") == (
        "25 Mar 2026 02:00 Addis Ababa · 24 Mar 2026 23:00 UTC · 24 Mar 2026 19:00 New York"
    )
    assert "Nowhere" not in in_zones("2026-03-25T02:00:00+03:00", "Nowhere/Else")


def test_an_objection_breaks_the_silence(room_of: RoomOf) -> None:
    room = room_of(after(3))
    form = ask(room, "broken")
    typed(form, "date", "2026-03-24 11:10")
    record(form)
    assert "no party here" in form.refusal.text()
    choice = form.editors["by"].input
    choice.setFocus()
    press(choice, Qt.Key.Key_Home)
    press(choice, Qt.Key.Key_Down)
    typed(form, "reason", "The safety clause is missing.")
    record(form)
    last = room.document.value.outcome_lifecycle[-1]
    assert (last.event, last.by) == (OutcomeEventKind.SILENCE_BROKEN, "UN")
    step = step_of(room)
    assert step.open.rows[0].line.severity == "serious"
    assert "Silence was broken" in step.open.rows[0].line.sentence
    assert "withdrawn" in offered(step)


def test_silence_cannot_be_kept_before_its_deadline(room_of: RoomOf) -> None:
    room = room_of(after(3))
    form = ask(room, "kept")
    typed(form, "date", "2026-03-20 10:00")
    record(form)
    assert "The silence runs until" in form.refusal.text()
    assert "25 Mar 2026" in form.refusal.text()


def test_what_waits_is_confirmed_where_it_is_listed(room: Room) -> None:
    step = step_of(room)
    [(confirmed, _lapsed)] = step.waiting.buttons
    confirmed.setFocus()
    press(confirmed, Qt.Key.Key_Space)
    form = step.form
    assert form is not None
    assert form.editors["paragraph"].value == 5
    typed(form, "date", "2026-04-02 09:00")
    record(form)
    last = room.document.value.outcome_lifecycle[-1]
    assert last.event is OutcomeEventKind.AD_REFERENDUM_CONFIRMED
    assert last.ad_referendum[0].confirmed == "2026-04-02T09:00:00+03:00"
    room.settle()
    assert not step.waiting.isVisible()


def test_a_delegation_without_instructions_is_proposed_ad_referendum(room_of: RoomOf) -> None:
    items = after(2).agenda_items
    positions = tuple(
        replace(one, authority=str(Authority.PERSONAL_CAPACITY)) if one.org == "IGAD" else one
        for one in items[0].positions
    )
    first = replace(items[0], positions=positions)
    room = room_of(settle(replace(after(2), agenda_items=(first, *items[1:])), after(2)))
    step = step_of(room)
    rows = [row for row in step.open.rows if "IGAD: personal capacity" in row.line.sentence]
    assert [row.line.sentence.split(",")[0] for row in rows] == [
        f"Paragraph {number}" for number in (4, 5, 7, 9)
    ]
    rows[0].setFocus()
    press(rows[0], Qt.Key.Key_Space)
    assert step.form is not None
    assert step.form.pairs.chips.values() == ((4, "IGAD"),)


def test_a_reservation_stands_at_its_paragraph(room: Room) -> None:
    form = ask(room, "reserve")
    typed(form, "date", "2026-04-01 09:00")
    form.editors["paragraph"].offer(4)
    form.editors["org"].offer("AU")
    typed(form, "text", "As far as the budget allows.")
    record(form)
    [reservation] = room.document.value.agenda_items[0].paragraphs[3].reservations
    assert (reservation.org, reservation.text) == ("AU", "As far as the budget allows.")
    assert room.document.value.outcome_lifecycle[-1].event is OutcomeEventKind.RESERVATION


@pytest.mark.parametrize(
    ("act", "field", "state"),
    [
        ("issue", "symbol", OutcomeState.ISSUED),
        ("correct", "reason", OutcomeState.CORRIGENDUM),
        ("reopen", "reason", OutcomeState.NEGOTIATION),
    ],
)
def test_an_adopted_text_lives_on(room: Room, act: str, field: str, state: OutcomeState) -> None:
    form = ask(room, act)
    typed(form, "date", "2026-04-02 09:00")
    typed(form, field, "Typed by keys")
    record(form)
    last = room.document.value.outcome_lifecycle[-1]
    assert last.state is state
    assert getattr(last, field) == "Typed by keys"


def test_escape_leaves_a_form_and_goes_back_to_its_button(room: Room) -> None:
    form = ask(room, "issue")
    press(form.cancel, Qt.Key.Key_Escape)
    step = room.page.step(Step.ADOPT)
    assert isinstance(step, AdoptStep)
    assert step.form is None
    assert step.buttons["issue"].hasFocus()
    assert room.document.value.outcome_lifecycle == sample().outcome_lifecycle


def test_an_entry_can_be_corrected_in_the_life_of_the_text(room: Room) -> None:
    entry = room.document.value.outcome_lifecycle[1]
    assert room.window.reveal(entry.key, "version")
    room.settle()
    assert room.focused_editor() == "OutcomeEvent.version"
    line = room.focused()
    press(line, Qt.Key.Key_End)
    type_in(line, " (clean)")
    press(line, Qt.Key.Key_Tab)
    assert room.document.value.outcome_lifecycle[1].version == "Rev.1 (clean)"


def test_time_order_is_held_in_words(room: Room) -> None:
    form = ask(room, "issue")
    typed(form, "date", "2026-03-01 09:00")
    record(form)
    assert form.refusal.text()
    assert room.document.value.outcome_lifecycle == sample().outcome_lifecycle
