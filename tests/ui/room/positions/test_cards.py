"""Positions: typed into the cards, told apart by what they are, up to twenty parties."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import (
    Disclosure,
    OrganisationKind,
    Participation,
    PositionStage,
    Stance,
    Step,
)
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Delegate, Delegation, Organisation
from baraza.domain.tree import settle
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.positions.card import PositionCard
from baraza.ui.room.positions.step import PositionsStep
from tests.samples import sample
from tests.ui.driving import take_first
from tests.ui.keys import CTRL, SHIFT, press, type_in
from tests.ui.room.driving import Room, RoomOf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def step_of(room: Room) -> PositionsStep:
    step = room.page.step(Step.POSITIONS)
    assert isinstance(step, PositionsStep)
    return step


def at_positions(room: Room) -> Room:
    room.page.go_to_step(Step.POSITIONS)
    return room


def card(room: Room, org: str) -> PositionCard:
    return step_of(room).card_of(org)


def with_item(**values: object) -> Consultation:
    items = sample().agenda_items
    first: AgendaItem = replace(items[0], **values)  # type: ignore[arg-type]  # names of members
    return settle(replace(sample(), agenda_items=(first, *items[1:])), sample())


def of_many(count: int) -> Consultation:
    """Return the sample with so many parties, in an order of their own."""
    value = sample()
    more = range(len(value.delegations), count)
    organisations = tuple(
        Organisation(id=f"P{n}", name=f"Party {n}", kind=OrganisationKind.REC) for n in more
    )
    delegations = tuple(
        Delegation(
            id=f"DP{n}",
            org=f"P{n}",
            head=f"P{n}-1",
            delegates=(Delegate(id=f"P{n}-1", function="Director", level=4),),
        )
        for n in more
    )
    grown = replace(
        value,
        organisations=(*value.organisations, *organisations),
        delegations=(*value.delegations, *delegations),
    )
    return settle(grown, value)


def test_each_party_has_a_card_in_the_order_of_the_consultation(room: Room) -> None:
    at_positions(room)
    assert [card.org for card in step_of(room).cards] == ["UN", "AU", "IGAD"]
    shown = card(room, "IGAD")
    assert shown.name.text() == "Intergovernmental Authority on Development"
    assert shown.key.text() == "Ctrl+3"
    assert "level\u00a04" in shown.speaker.text()


def test_ctrl_n_puts_the_caret_behind_what_was_said(room: Room) -> None:
    at_positions(room)
    press(room.focused(), Qt.Key.Key_2, CTRL)
    text = room.focused()
    assert isinstance(text, QPlainTextEdit)
    assert text is card(room, "AU").fields.text.text
    assert text.textCursor().atEnd()
    type_in(text, " Said later.")
    press(text, Qt.Key.Key_Tab)
    assert (room.item.positions[1].text or "").endswith("when priorities are set. Said later.")
    assert room.window.top_bar.undo.accessibleName() == "Undo: Position of AU (Ctrl+Z)"


def test_ctrl_n_comes_from_any_step(room: Room) -> None:
    room.page.go_to_step(Step.CONVERGE)
    press(room.focused(), Qt.Key.Key_1, CTRL)
    assert room.at() == (1, "positions")
    assert room.focused() is card(room, "UN").fields.text.text


def test_ctrl_down_goes_to_the_next_delegation_and_round(room: Room) -> None:
    at_positions(room)
    room.page.go_to_delegation(2)
    press(room.focused(), Qt.Key.Key_Down, CTRL)
    assert room.focused() is card(room, "IGAD").fields.text.text
    press(room.focused(), Qt.Key.Key_Down, CTRL)
    assert room.focused() is card(room, "UN").fields.text.text
    press(room.focused(), Qt.Key.Key_Up, CTRL)
    assert room.focused() is card(room, "IGAD").fields.text.text


def test_typing_into_an_empty_card_adds_a_position_at_once(room_of: RoomOf) -> None:
    room = at_positions(room_of(with_item(positions=())))
    press(room.focused(), Qt.Key.Key_2, CTRL)
    text = room.focused()
    type_in(text, "A")
    # What is typed can only be kept on disk where its record is there.
    [position] = room.item.positions
    assert (position.org, position.stage) == ("AU", PositionStage.SAID)
    assert room.document.has_drafts
    type_in(text, "sks for time.")
    press(text, Qt.Key.Key_Tab)
    assert room.item.positions[0].text == "Asks for time."
    assert not room.document.has_drafts


def test_no_position_is_a_value_and_one_key(room_of: RoomOf) -> None:
    room = at_positions(room_of(with_item(positions=())))
    assert room.page.foot.open.accessibleName() == "3 open"
    button = card(room, "IGAD").no_position
    button.setFocus()
    press(button, Qt.Key.Key_Space)
    assert [(one.org, one.stance) for one in room.item.positions] == [("IGAD", Stance.NO_POSITION)]
    assert room.page.foot.open.accessibleName() == "2 open"
    assert not button.isVisible()
    hint = card(room, "IGAD").fields.text.text.placeholderText()
    assert hint == "Takes no position on this item"


def test_our_reading_is_a_tab_of_its_own_and_marked_as_private(room: Room) -> None:
    at_positions(room)
    shown = card(room, "AU")
    press(shown.more, Qt.Key.Key_Space)
    assert [action.text() for action in shown.menu.actions()] == [
        "Our line",
        "Our reading of theirs",
        "Handed in",
    ]
    take_first(shown.menu)
    room.settle()
    assert len(room.item.positions) == 4
    added = room.item.positions[-1]
    assert (added.org, added.stage) == ("AU", PositionStage.OUR_LINE)
    assert shown.private.isVisible()
    assert shown.well.property("role") == "well"
    words = [button.text() for button in shown.stages.buttons()]
    assert words == ["Our line", "Said in the room"]
    said = shown.stages.buttons()[1]
    said.setFocus()
    press(said, Qt.Key.Key_Space)
    assert not shown.private.isVisible()
    assert (shown.fields.text.text.value()).startswith("Asks for predictable")


def test_whose_copy_it_is_says_which_line_is_ours(room_of: RoomOf) -> None:
    room = at_positions(room_of(settle(replace(sample(), own_org="UN"), sample())))
    offers = {org: [str(one) for one in card(room, org)._offers] for org in ("UN", "AU")}
    assert offers == {"UN": ["our_line", "handed_in"], "AU": ["our_reading", "handed_in"]}


def test_stance_is_chosen_by_ctrl_shift_and_digit(room: Room) -> None:
    at_positions(room)
    room.page.go_to_delegation(3)
    press(room.focused(), Qt.Key.Key_4, CTRL | SHIFT)
    assert room.item.positions[2].stance is Stance.OPPOSE
    assert room.window.top_bar.undo.accessibleName() == "Undo: IGAD: Opposes (Ctrl+Z)"


def test_a_short_meeting_is_not_asked_for_a_stance(
    room_of: RoomOf, preferences: PreferencesStore
) -> None:
    positions = tuple(replace(one, stance=None) for one in sample().agenda_items[0].positions)
    room = room_of(with_item(positions=positions))
    at_positions(room)
    assert card(room, "UN").fields.stance.isVisible()
    preferences.set(full_file=False)
    assert not card(room, "UN").fields.stance.isVisible()
    press(room.focused(), Qt.Key.Key_1, CTRL)
    press(room.focused(), Qt.Key.Key_4, CTRL | SHIFT)
    assert room.item.positions[0].stance is None


def test_everything_about_a_position_opens_beside_the_cards(room: Room) -> None:
    at_positions(room)
    details = card(room, "AU").details
    details.setFocus()
    press(details, Qt.Key.Key_Space)
    assert room.page.side.sheet is step_of(room).sheet
    assert room.focused_editor() == "Position.stage"
    red_line = step_of(room).sheet.own.editors["red_line"]
    red_line.focus()
    type_in(red_line.input, "No cut without notice")
    press(red_line.input, Qt.Key.Key_Tab)
    assert room.item.positions[1].red_line == "No cut without notice"
    press(room.focused(), Qt.Key.Key_Escape)
    assert not room.page.side.head.isVisible()
    assert room.focused() is details


def test_an_interest_is_added_with_who_may_see_it(room: Room) -> None:
    at_positions(room)
    step_of(room)._open_details(card(room, "UN"))
    interests = step_of(room).sheet.interests
    interests.add_line.line.setFocus()
    type_in(interests.add_line.line, "visibility of the package")
    press(interests.add_line.line, Qt.Key.Key_Return)
    added = room.item.positions[0].strategic_interests[-1]
    assert (added.text, added.disclosed_to) == ("visibility of the package", Disclosure.OWN)


def test_a_position_is_struck_and_comes_back_with_undo(room: Room) -> None:
    at_positions(room)
    step_of(room)._open_details(card(room, "AU"))
    strike = step_of(room).sheet.strike
    strike.setFocus()
    press(strike, Qt.Key.Key_Space)
    assert [one.org for one in room.item.positions] == ["UN", "IGAD"]
    assert room.announced() == "Struck AU: Said in the room"
    room.window.undo()
    assert [one.org for one in room.item.positions] == ["UN", "AU", "IGAD"]


def test_a_party_that_only_observes_says_so_on_its_card(room_of: RoomOf) -> None:
    positions = sample().agenda_items[0].positions
    absent = replace(positions[2], participation=Participation.ABSENT, text=None)
    room = at_positions(room_of(with_item(positions=(*positions[:2], absent))))
    assert ("Absent", "warn") in card(room, "IGAD").marks._shown


def test_twenty_parties_are_two_keys_away(room_of: RoomOf) -> None:
    room = at_positions(room_of(of_many(20)))
    step = step_of(room)
    assert [one.org for one in step.cards] == ["UN", "AU", "IGAD"]
    assert len(step.others.buttons) == 17
    assert room.window.minimumSizeHint().width() <= 1366
    room.page.go_to_delegation(3)
    press(room.focused(), Qt.Key.Key_0, CTRL)
    press(room.focused(), Qt.Key.Key_7, CTRL)
    assert [one.org for one in step.cards] == ["UN", "AU", "P16"]
    assert room.focused() is card(room, "P16").fields.text.text
    room.page.go_to_delegation(1)
    press(room.focused(), Qt.Key.Key_5, CTRL)
    # The place of the first card is taken; the order of the consultation is kept.
    assert [one.org for one in step.cards] == ["AU", "P4", "P16"]
    press(room.focused(), Qt.Key.Key_0, CTRL)
    press(room.focused(), Qt.Key.Key_0, CTRL)
    assert card(room, "P19").key.text() == "Ctrl+0 0"


def test_a_delegation_out_of_view_keeps_what_is_being_typed(room_of: RoomOf) -> None:
    room = at_positions(room_of(of_many(5)))
    press(room.focused(), Qt.Key.Key_1, CTRL)
    type_in(room.focused(), "!")
    press(room.focused(), Qt.Key.Key_4, CTRL)
    assert (room.item.positions[0].text or "").endswith("!")
    type_in(room.focused(), "New.")
    press(room.focused(), Qt.Key.Key_1, CTRL)
    assert [one.text for one in room.item.positions if one.org == "P3"] == ["New."]


def test_the_palette_goes_to_a_delegation(room: Room) -> None:
    at_positions(room)
    assert room.window.reveal(room.document.value.delegations[2].key)
    assert room.focused() is card(room, "IGAD").fields.text.text


@pytest.mark.parametrize("typed", ["<b>bold</b> & more", "= not a sum", "Ŵelsh ₤ 中文 العربية"])
def test_what_is_typed_is_text(room: Room, typed: str) -> None:
    at_positions(room)
    text = card(room, "UN").fields.text.text
    text.setPlainText(typed)
    text.setFocus()
    press(text, Qt.Key.Key_Tab)
    assert room.item.positions[0].text == typed
