"""The room itself: items, steps, the way on, what is open, the sheet beside the step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from baraza.domain.codes import Step
from baraza.domain.tree import settle
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.positions.step import PositionsStep
from tests.samples import sample
from tests.ui.keys import ALT, CTRL, SHIFT, press, type_in
from tests.ui.room.driving import MINE, Room, RoomOf


def test_it_opens_on_the_first_item_and_its_first_step(room: Room) -> None:
    assert room.item == room.document.value.agenda_items[0]
    assert room.at()[1] == "frame"
    assert room.page.header.line.text() == "Item 1 · step 1 of 6: frame"
    assert room.page.header.title.text().startswith("Somalia: predictable financing")
    assert room.page.foot.next.accessibleName() == "Next: positions"


def test_a_short_meeting_has_three_steps(short_room: Room) -> None:
    flow = [button.accessibleName() for button in short_room.page.foot.steps.buttons]
    assert [words.split(":")[1].split(",")[0].strip() for words in flow] == [
        "Notes",
        "Conclusions",
        "Actions",
    ]
    assert short_room.page.header.line.text() == "Item 1 · step 1 of 3: notes"


def test_the_full_file_is_switched_on_in_the_rail(
    short_room: Room, preferences: PreferencesStore
) -> None:
    switch = short_room.page.rail.small_full_file
    switch.setFocus()
    press(switch, Qt.Key.Key_Space)
    assert preferences.value.full_file
    short_room.settle()
    assert len(short_room.page.foot.steps.buttons) == 6


def test_ctrl_enter_goes_on_and_records_how_far_the_item_has_come(room: Room) -> None:
    press(room.focused(), Qt.Key.Key_Return, CTRL)
    assert room.at()[1] == "positions"
    assert room.item.step is Step.POSITIONS
    assert room.window.top_bar.undo.accessibleName() == "Undo: Item 1: Positions (Ctrl+Z)"
    press(room.focused(), Qt.Key.Key_Return, CTRL | SHIFT)
    assert room.at()[1] == "frame"
    assert room.item.step is Step.POSITIONS
    room.window.undo()
    assert room.item.step is None


def test_ctrl_enter_from_inside_a_text_keeps_what_was_typed(room: Room) -> None:
    room.page.go_to_step(Step.POSITIONS)
    room.page.go_to_delegation(1)
    text = room.focused()
    press(text, Qt.Key.Key_A, CTRL)
    press(text, Qt.Key.Key_X)
    press(text, Qt.Key.Key_Return, CTRL)
    assert room.at()[1] == "converge"
    assert room.item.positions[0].text == "x"


def test_alt_page_down_goes_to_the_next_item(room: Room) -> None:
    press(room.focused(), Qt.Key.Key_PageDown, ALT)
    assert room.at()[0] == 2
    press(room.focused(), Qt.Key.Key_PageUp, ALT)
    assert room.at()[0] == 1
    press(room.focused(), Qt.Key.Key_PageUp, ALT)
    assert room.at()[0] == 1


def test_the_arrows_in_the_agenda_go_from_item_to_item(room: Room) -> None:
    press(room.focused(), Qt.Key.Key_0, CTRL)
    assert room.page.rail.list.hasFocus()
    press(room.page.rail.list, Qt.Key.Key_Down)
    assert room.at()[0] == 2


def test_each_item_opens_on_the_step_where_it_was_left(room: Room) -> None:
    room.page.go_to_step(Step.CONVERGE)
    room.page.go_to_item(room.document.value.agenda_items[2].key)
    assert room.at()[1] == "frame"
    room.page.go_to_item(room.document.value.agenda_items[0].key)
    assert room.at()[1] == "converge"


def test_the_last_step_of_an_item_leads_to_the_next_item(room: Room) -> None:
    room.page.go_to_step(Step.ADOPT)
    assert room.page.foot.next.accessibleName() == "Next: item 2"
    room.page.foot.next.click()
    assert room.at() == (2, "frame")
    room.page.go_to_item(room.document.value.agenda_items[-1].key)
    room.page.go_to_step(Step.ADOPT)
    assert not room.page.foot.next.isEnabled()


def test_a_short_meeting_ends_with_the_adoption(short_room: Room) -> None:
    page = short_room.page
    page.go_to_item(short_room.document.value.agenda_items[-1].key)
    page.go_to_step(Step.POSITIONS)
    for expected in ("Next: conclusions", "Next: actions", "Next: adopt"):
        assert page.foot.next.accessibleName() == expected
        press(short_room.focused(), Qt.Key.Key_Return, CTRL)
    assert short_room.at()[1] == "adopt"
    assert page.header.line.text() == "Item 5 · step 4 of 4: adopt"


def test_what_is_open_is_counted_listed_and_blocks_nothing(room: Room) -> None:
    assert room.page.foot.open.accessibleName() == "6 open"
    press(room.page.foot.open, Qt.Key.Key_Space)
    assert room.page.open_points.isVisible()
    assert len(room.page.open_points.rows) == 6
    assert room.page.open_points.isAncestorOf(room.focused())
    press(room.focused(), Qt.Key.Key_Escape)
    assert not room.page.open_points.isVisible()
    assert room.page.foot.open.hasFocus()
    press(room.focused(), Qt.Key.Key_Return, CTRL)
    assert room.at()[1] == "positions"


def test_an_open_point_is_gone_to(room: Room) -> None:
    room.page.go_to_step(Step.ADOPT)
    assert room.page.foot.open.accessibleName() == "1 open"
    press(room.page.foot.open, Qt.Key.Key_Space)
    press(room.focused(), Qt.Key.Key_Space)
    assert room.focused_editor() == "AdReferendum.confirmed"


def test_facts_are_read_beside_any_step(room: Room) -> None:
    room.page.go_to_step(Step.POSITIONS)
    room.page.go_to_delegation(2)
    before = room.focused()
    facts = room.page.header.facts
    assert facts.accessibleName() == "Facts and assumptions (11)"
    facts.click()
    assert room.page.side.sheet is room.page.sheets.facts
    assert room.page.sheets.facts.facts.model().rowCount() == 8
    room.page.go_to_step(Step.CONVERGE)
    assert room.page.side.sheet is room.page.sheets.facts
    room.page.sheets.facts.facts.setFocus()
    press(room.page.sheets.facts.facts, Qt.Key.Key_Escape)
    assert not room.page.side.head.isVisible()
    assert before is not room.focused()


def test_the_log_is_written_beside_any_step(room: Room) -> None:
    room.page.go_to_step(Step.POSITIONS)
    assert room.page.header.log.accessibleName() == "Log (0)"
    press(room.page.header.log, Qt.Key.Key_Space)
    line = room.page.sheets.log.add_line.line
    assert room.focused() is line
    type_in(line, "Asks for the floor on costs.")
    press(line, Qt.Key.Key_Return)
    [said] = room.document.value.interventions
    assert (said.text, said.agenda_item) == ("Asks for the floor on costs.", "AI-1")
    assert said.at is not None
    assert room.page.header.log.accessibleName() == "Log (1)"
    room.page.go_to_item(room.document.value.agenda_items[1].key)
    assert room.page.header.log.accessibleName() == "Log (0)"
    assert room.window.reveal(said.key, "org")
    assert room.at()[0] == 1
    assert room.focused_editor() == "Intervention.org"


def test_a_fact_beside_the_step_is_gone_to(room: Room) -> None:
    room.page.go_to_step(Step.POSITIONS)
    room.page.header.facts.click()
    table = room.page.sheets.facts.facts
    table.setFocus()
    table.choose(room.document.value.facts[1].key)
    press(table, Qt.Key.Key_Return)
    assert room.at()[1] == "frame"
    assert room.focused_editor() == "FactEntry.text"


def test_f6_goes_through_agenda_step_side_and_foot(room: Room) -> None:
    room.page.go_to_step(Step.POSITIONS)
    room.page.go_to_delegation(1)
    seen = list[QWidget]()
    for _ in range(len(room.page.panes()) + 2):
        press(room.focused(), Qt.Key.Key_F6)
        seen.append(room.focused())
    step = room.page.step(Step.POSITIONS)
    assert isinstance(step, PositionsStep)
    for pane in (room.page.rail, *step.cards, room.page.side, room.page.foot):
        assert any(pane.isAncestorOf(widget) for widget in seen), pane


def test_a_record_of_another_item_is_gone_to(room: Room) -> None:
    paragraph = room.document.value.agenda_items[2].paragraphs[1]
    assert room.window.reveal(paragraph.key, "text")
    assert room.at() == (3, "converge")
    assert room.focused_editor() == "Paragraph.text"


def test_an_item_struck_elsewhere_gives_way_to_another(free_room: Room) -> None:
    room = free_room
    last = room.document.value.agenda_items[-1]
    room.page.go_to_item(last.key)
    room.document.edit(
        "Shorten", lambda value: replace(value, agenda_items=value.agenda_items[:-1])
    )
    assert room.at()[0] == 1
    room.window.undo()
    assert len(room.document.value.agenda_items) == 5


def test_the_agenda_shows_titles_where_there_is_room(room: Room) -> None:
    assert room.page.rail.width() == 64
    room.window.resize(1700, 900)
    room.settle()
    assert room.page.rail.width() > 200
    assert room.page.rail.count.text() == "5 of 5 adopted"
    spoken = room.page.rail.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("2. Somalia: support to Somali Security Forces")
    assert spoken.endswith("Adopted")


@pytest.mark.parametrize("width", [1366, 1440, 1600])
@pytest.mark.parametrize("step", list(Step))
def test_a_sheet_beside_a_step_never_widens_the_window(room: Room, step: Step, width: int) -> None:
    room.window.resize(width, 728)
    room.page.go_to_step(step)
    room.page.header.facts.click()
    room.settle()
    assert (room.window.width(), room.window.height()) == (width, 728)
    room.page.header.facts.click()
    room.settle()
    assert (room.page.rail.width() > 200) == (width >= 1440)
    assert room.window.width() == width


def test_until_the_text_is_adopted_the_agenda_says_how_far_an_item_is(room_of: RoomOf) -> None:
    items = sample().agenda_items
    begun = replace(items[0], step=Step.LABOUR)
    value = replace(sample(), outcome_lifecycle=(), agenda_items=(begun, *items[1:]))
    room = room_of(settle(value, sample()))
    spoken = [room.page.rail.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1)]
    assert spoken[0].endswith("Labour")
    assert spoken[1].endswith("Not begun yet")
    assert room.at()[1] == "labour"


@pytest.mark.parametrize("step", MINE)
@pytest.mark.parametrize("item", range(5))
def test_every_step_of_every_item_fits_the_window(room: Room, step: Step, item: int) -> None:
    room.page.go_to_item(room.document.value.agenda_items[item].key)
    room.page.go_to_step(step)
    room.settle()
    least = room.window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 728
    assert room.window.width() == 1366


@pytest.mark.parametrize("step", MINE)
def test_everything_that_takes_the_focus_has_a_name(room: Room, step: Step) -> None:
    room.page.go_to_step(step)
    room.settle()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in room.page.findChildren(QWidget)
        if widget.window() is room.window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
    ]
    assert nameless == []


def test_the_palette_offers_steps_and_facts(room: Room) -> None:
    commands = dict(room.page.commands())
    commands["Step: Converge"]()
    assert room.at()[1] == "converge"
    commands["Facts and assumptions of the item"]()
    assert room.page.side.sheet is room.page.sheets.facts
