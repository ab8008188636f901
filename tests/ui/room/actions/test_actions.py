"""The table of actions, its keys, and the paragraphs they follow from."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from baraza.domain.actions import ActionItem
from baraza.domain.codes import ActionStatus
from baraza.domain.following import paragraphs_behind
from baraza.domain.tree import settle, shape
from baraza.ui.editors import Editor
from baraza.ui.room.actions.step import ActionsStep
from baraza.ui.widgets.cells import Cell
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.everything import everything, first
from tests.ui.keys import ALT, press
from tests.ui.prepare.driving import take
from tests.ui.room.labour.host import Hosted, HostOf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

type Acting = Hosted[ActionsStep]
WHO, WHAT, OWNER, WHEN, SEEN, STATE = range(6)


def cell(acting: Acting, row: int, column: int) -> Cell:
    rows = acting.step.action_list.table.rows
    found = rows.data(rows.index(row, column), Qt.ItemDataRole.UserRole)
    assert isinstance(found, Cell)
    return found


def choose(acting: Acting, identity: str) -> None:
    assert acting.step.action_list.choose(acting.action(identity).key)
    acting.step.action_list.table.setFocus()


def test_who_what_when_how_seen_and_how_far(acting: Acting) -> None:
    assert cell(acting, 1, WHO).badges == (("AU", "continental"), ("UN", "global"))
    assert cell(acting, 1, WHAT).second == "from paragraph 4"
    assert cell(acting, 1, OWNER) == Cell("Head, PSOD; Section Chief, DOS")
    assert cell(acting, 1, WHEN).text.startswith("15 May 2026")
    assert cell(acting, 1, SEEN) == Cell(
        "note cleared by both secretariats", second="target: 1 note"
    )
    assert cell(acting, 1, STATE) == Cell("Open", "plain")


def test_what_is_missing_is_amber_until_it_is_settled(acting: Acting) -> None:
    key = acting.action("AC-01").key
    acting.document.set("Nothing", key, owner_function=None, due=None, indicator=None)
    missing = [cell(acting, 0, column) for column in (OWNER, WHEN, SEEN)]
    assert missing == [Cell("—", "warn")] * 3
    pills = acting.step.action_list.counts.pills
    assert pills["owner"].isVisible()
    assert pills["owner"].text().startswith("1 ")
    acting.document.set("Done", key, status=ActionStatus.CANCELLED)
    missing = [cell(acting, 0, column) for column in (OWNER, WHEN, SEEN)]
    assert missing == [Cell("—")] * 3
    assert cell(acting, 0, WHAT).is_struck
    assert not pills["owner"].isVisible()


def test_an_event_stands_for_a_day(acting: Acting) -> None:
    acting.document.set("Event", acting.action("AC-01").key, due=None, due_event="the summit")
    assert cell(acting, 0, WHEN) == Cell("the summit")


def test_progress_stands_with_the_state(acting: Acting) -> None:
    acting.document.set(
        "Progress",
        acting.action("AC-01").key,
        status=ActionStatus.IN_PROGRESS,
        progress=Decimal(40),
    )
    assert cell(acting, 0, STATE) == Cell("In progress · 40 %", "primary")


def test_the_figures_are_those_of_the_item(acting: Acting) -> None:
    words = acting.step.action_list.figures.text()
    assert words.split(" · ")[1:] == ["AU 2", "UN 2", "from 15 Apr 2026 to 15 May 2026"]


def test_space_says_done_and_open_again(acting: Acting) -> None:
    choose(acting, "AC-02")
    press(acting.step.action_list.table, Qt.Key.Key_Space)
    assert acting.action("AC-02").status == "implemented"
    assert acting.announced().startswith("Done: Produce the joint financing note")
    press(acting.step.action_list.table, Qt.Key.Key_Space)
    assert acting.document.value == sample()


@pytest.mark.parametrize(
    ("key", "field"),
    [
        (Qt.Key.Key_O, "ActionItem.owner_function"),
        (Qt.Key.Key_D, "ActionItem.due"),
        (Qt.Key.Key_Return, "ActionItem.text"),
    ],
)
def test_a_letter_goes_to_its_field(acting: Acting, key: Qt.Key, field: str) -> None:
    choose(acting, "AC-03")
    press(acting.step.action_list.table, key)
    assert acting.focused() == field


def test_by_due_date_is_only_a_way_to_look(acting: Acting) -> None:
    acting.turn_to(1)
    actions = acting.step.action_list
    assert [one.id for one in acting.item.action_items] == ["AC-04", "AC-05", "AC-06"]
    by_day = actions.order.buttons()[1]
    by_day.setFocus()
    press(by_day, Qt.Key.Key_Space)
    assert [cell(acting, n, WHEN).text[:6] for n in range(3)] == ["10 Apr", "30 Apr", "30 Jun"]
    assert not actions.up.isVisible()
    assert acting.document.value == sample()
    press(actions.order.buttons()[0], Qt.Key.Key_Space)
    assert actions.up.isVisible()
    assert actions.table.current_key() == acting.action("AC-04").key


def test_days_come_before_events_and_events_before_nothing(acting_of: HostOf[ActionsStep]) -> None:
    item = sample().agenda_items[1]
    one, two, three = item.action_items
    held = (replace(one, due=None), replace(two, due=None, due_event="the summit"), three)
    value = replace(
        sample(),
        agenda_items=(
            sample().agenda_items[0],
            replace(item, action_items=held),
            *sample().agenda_items[2:],
        ),
    )
    acting = acting_of(settle(value, sample()))
    acting.turn_to(1)
    acting.step.action_list.sort(by_day=True)
    shown = [record.key for record in acting.step.action_list.records]
    assert shown == [three.key, two.key, one.key]


def test_an_action_is_moved_and_struck(acting: Acting) -> None:
    actions = acting.step.action_list
    choose(acting, "AC-01")
    press(actions.down, Qt.Key.Key_Space)
    assert [one.id for one in acting.item.action_items] == ["AC-02", "AC-01", "AC-03"]
    actions.table.setFocus()
    press(actions.table, Qt.Key.Key_Delete)
    assert [one.id for one in acting.item.action_items] == ["AC-02", "AC-03"]
    paragraph = next(p for p in acting.item.paragraphs if p.no == 4)
    assert paragraph.actions == ("AC-02",)


def test_the_link_said_but_not_made_is_offered(acting: Acting) -> None:
    acting.turn_to(2)
    choose(acting, "AC-09")
    links = acting.step.action_list.links
    assert cell(acting, 2, WHAT).second == "follows from no paragraph yet"
    sentences = [e.line.sentence for e in acting.step.action_list.notices.panel.entries]
    assert sentences == ["Item 3: action AC-09 follows from no paragraph"]
    assert links.suggestion.isVisible()
    press(links.suggestion, Qt.Key.Key_Space)
    behind = paragraphs_behind(acting.document.value, "AC-09")
    assert [paragraph.no for paragraph in behind] == [11]
    assert not links.suggestion.isVisible()
    assert not acting.step.action_list.notices.isVisible()
    assert not acting.step.action_list.counts.pills["link"].isVisible()
    acting.document.undo()
    assert acting.document.value == sample()


def test_links_are_added_and_taken_out_also_of_other_items(acting: Acting) -> None:
    choose(acting, "AC-01")
    chips = acting.step.action_list.links.chips
    press(chips.adder, Qt.Key.Key_Space)
    words = next(one.text() for one in chips.menu.actions() if one.text().startswith("14. "))
    take(chips.menu, words)
    assert [p.no for p in paragraphs_behind(acting.document.value, "AC-01")] == [4, 14]
    strike = chips.chips[0].strike
    strike.setFocus()
    press(strike, Qt.Key.Key_Delete)
    assert [p.no for p in paragraphs_behind(acting.document.value, "AC-01")] == [14]
    assert next(p for p in acting.item.paragraphs if p.no == 4).actions == ("AC-02",)


def test_fields_are_saved_as_they_are_left(acting: Acting) -> None:
    choose(acting, "AC-03")
    retype(acting.editor("ActionItem.evidence").input, "note of 3 May")
    retype(acting.editor("ActionItem.progress").input, "60")
    done = acting.action("AC-03")
    assert (done.evidence, done.progress) == ("note of 3 May", Decimal(60))


def test_an_item_without_actions_says_how_to_begin(acting_of: HostOf[ActionsStep]) -> None:
    bare = replace(
        sample().agenda_items[0],
        action_items=(),
        paragraphs=(),
    )
    value = replace(sample(), agenda_items=(bare, *sample().agenda_items[1:]))
    acting = acting_of(settle(value, sample()))
    actions = acting.step.action_list
    assert actions.empty.isVisible()
    assert not actions.table.isVisible()
    assert not actions.form_card.isVisible()
    assert not actions.quick.paragraph.isVisible()
    acting.step.enter()
    assert QApplication.focusWidget() is actions.quick.text


def test_all_fields_are_there_once(acting: Acting) -> None:
    places = [(place.kind, place.field) for place in acting.step.fields()]
    assert sorted(field for _, field in places) == sorted(shape(ActionItem).leaves)
    assert {kind for kind, _ in places} == {ActionItem}
    names = {editor.objectName() for editor in acting.step.findChildren(Editor)}
    assert {place.widget for place in acting.step.fields()} <= names


def test_each_field_is_gone_to(acting_of: HostOf[ActionsStep]) -> None:
    acting = acting_of(everything())
    astray = []
    for field in shape(ActionItem).leaves:
        found = acting.page.reveal(first(acting.document.value, ActionItem).key, field)
        QApplication.processEvents()
        if not found or acting.focused() != f"ActionItem.{field}":
            astray.append(f"{field}: {acting.focused() or 'nothing'}")
    assert astray == []
    assert acting.page.reveal(acting.item.key, "action_items")
    assert QApplication.focusWidget() is acting.step.action_list.table


def test_everything_that_takes_the_focus_has_a_name(acting: Acting) -> None:
    for number in (0, 2):
        acting.turn_to(number)
        nameless = [
            f"{type(widget).__name__} {widget.objectName()}"
            for widget in acting.step.findChildren(QWidget)
            if widget.window() is acting.window
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
        ]
        assert nameless == []


def test_it_fits_the_window_it_is_made_for(acting: Acting) -> None:
    for number in range(5):
        acting.turn_to(number)
        least = acting.window.minimumSizeHint()
        assert (least.width() <= 1240, least.height() <= 728) == (True, True), number


def test_the_table_keeps_its_own_keys(acting: Acting) -> None:
    choose(acting, "AC-01")
    table = acting.step.action_list.table
    press(table, Qt.Key.Key_Down)
    assert table.current_key() == acting.action("AC-02").key
    press(table, Qt.Key.Key_X)
    press(table, Qt.Key.Key_O, ALT)
    assert acting.document.value == sample()
    assert acting.focused() == ""


def test_what_can_be_done_is_a_command(acting: Acting) -> None:
    acting.turn_to(1)
    commands = dict(acting.step.commands())
    commands["Actions by due date"]()
    assert acting.step.action_list.records[0].key == acting.action("AC-06").key
    commands["Actions as agreed"]()
    commands["Add an action"]()
    assert QApplication.focusWidget() is acting.step.action_list.quick.text
    assert acting.document.value == sample()


def test_where_it_is_narrow_the_words_come_first(acting: Acting) -> None:
    table = acting.step.action_list.table
    assert not table.isColumnHidden(SEEN)
    acting.window.resize(940, 728)
    QApplication.processEvents()
    assert table.isColumnHidden(SEEN)
    assert table.columnWidth(WHAT) > 180
    acting.window.resize(1366, 728)
    QApplication.processEvents()
    assert not table.isColumnHidden(SEEN)
