"""Coordination, edited by keys; what the checks find follows at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from baraza.domain.codes import CoordinationResult
from baraza.domain.tree import settle
from baraza.ui.prepare.coordination.page import CoordinationPage
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.keys import press
from tests.ui.prepare.driving import Desk, DeskOf, add_by_words, choose_words


@pytest.fixture
def coordination(desk: Desk) -> CoordinationPage:
    page = desk.open("coordination")
    assert isinstance(page, CoordinationPage)
    return page


def found(desk: Desk) -> list[str]:
    check = "prior_coordination_warnings"
    return [one.message for one in desk.document.findings if one.check == check]


def test_the_list_carries_a_lock_and_its_fields_do_not_repeat_it(
    desk: Desk, coordination: CoordinationPage
) -> None:
    assert (
        "organisations that coordinated" not in desk.editor("Coordination.date").caption.toolTip()
    )
    locks = [
        label
        for label in coordination.records.list_card.findChildren(QLabel)
        if "organisations that coordinated" in label.toolTip()
    ]
    assert len(locks) == 1


def test_a_date_and_a_result_answer_a_finding(desk: Desk, coordination: CoordinationPage) -> None:
    coordination.records.choose(desk.value().prior_coordination[1].key)
    assert "AI-5: AU–EAC–SADC coordination not held before the session" in found(desk)
    retype(desk.editor("Coordination.date").input, "2026-03-05")
    choice = desk.keyed("Coordination.result").rows["AI-5"].input
    choice.setFocus()
    press(choice, Qt.Key.Key_Home)
    press(choice, Qt.Key.Key_Down)
    record = desk.value().prior_coordination[1]
    assert record.result["AI-5"] is CoordinationResult.COMMON_POSITION
    assert not any(message.startswith("AI-5") for message in found(desk))
    assert not coordination.records.notices[0].isVisible()


def test_an_open_point_is_added_and_struck(desk: Desk, coordination: CoordinationPage) -> None:
    line = coordination.points.add_line
    choice = line.choices["agenda_item"]
    choice.setFocus()
    press(choice, Qt.Key.Key_Home)
    add_by_words(coordination.points, "Who speaks first")
    points = desk.value().prior_coordination[0].open_points
    assert [(one.agenda_item, one.point) for one in points][-1] == ("AI-1", "Who speaks first")
    assert "AI-1: AU–IGAD coordination left an open point" in found(desk)
    press(coordination.points.table, Qt.Key.Key_Delete)
    assert len(desk.value().prior_coordination[0].open_points) == 1


def test_what_nobody_recorded_begins_the_new_record(desk_of: DeskOf) -> None:
    value = sample()
    only = value.prior_coordination[1:]
    desk = desk_of(settle(replace(value, prior_coordination=only), value))
    page = desk.open("coordination")
    assert isinstance(page, CoordinationPage)
    assert page.unrecorded.isVisible()
    assert "AI-1: no AU–IGAD coordination recorded" in found(desk)
    first = page.unrecorded.panel.rows[0]
    press(first, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert QApplication.focusWidget() is page.records.table
    press(page.records.add_line.button, Qt.Key.Key_Space)
    new = desk.value().prior_coordination[-1]
    assert (new.between, new.items) == (("AU", "IGAD"), ("AI-1",))
    choose_words(desk.editor("Coordination.level"), "5 · head of unit")
    new = desk.value().prior_coordination[-1]
    assert new.level == 5
    while desk.document.undo():
        pass
    assert desk.value().prior_coordination == only
