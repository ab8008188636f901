"""Scores side by side with their reasons; what is apart is marked; no rank and no total."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baraza.domain.consultation import Consultation
from baraza.domain.labour import ComparativeAdvantage
from baraza.domain.maps import Map
from baraza.domain.parties import Delegate, Delegation
from baraza.domain.tree import settle
from baraza.ui.editors.several import SeveralEditor
from baraza.ui.room.labour.advantage import AdvantageGrid
from baraza.ui.room.labour.step import LabourStep
from tests.samples import sample
from tests.ui.driving import retype
from tests.ui.keys import press
from tests.ui.prepare.driving import take
from tests.ui.room.labour.host import Hosted, HostOf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

type Labour = Hosted[LabourStep]


def grid(labour: Labour) -> AdvantageGrid:
    labour.step.sections["advantage"].fold(folded=False)
    QApplication.processEvents()
    return labour.step.advantage.findChildren(AdvantageGrid)[0]


def advantage(labour: Labour) -> ComparativeAdvantage:
    return labour.item.comparative_advantage[0]


def test_a_score_is_chosen_by_its_digit(labour: Labour) -> None:
    column = grid(labour).scores.columns()[1]
    assert column.badge.text() == "AU"
    choice = column.ladder.rungs[1]
    choice.setFocus()
    press(choice, Qt.Key.Key_2)
    assert advantage(labour).scores["AU"] == (3, 2, 1, 3, 2, 3, 2)
    assert choice.accessibleName() == "Scores: African Union, Capability"
    labour.document.undo()
    assert labour.document.value == sample()


def test_what_is_apart_is_marked_and_told(labour: Labour) -> None:
    shown = grid(labour)
    assert shown.said.text().startswith("Apart on mandate (UN 3, AU 3, IGAD 0), capability (UN 3")
    assert shown._marks is not None
    marks = [pill.isVisible() for pill in shown._marks.rungs]
    assert marks == [True, True, True, False, False, False, False]
    scores = Map({"UN": (3, 3), "AU": (2, 2), "IGAD": (2, 3)})
    labour.document.set(
        "Scores",
        advantage(labour).key,
        criteria=advantage(labour).criteria[:2],
        scores=scores,
    )
    assert not shown.said.isVisible()
    assert [pill.isVisible() for pill in shown._marks.rungs] == [False, False]


def test_no_total_and_no_rank_is_shown(labour: Labour) -> None:
    grid(labour)
    table = labour.step.advantage.table
    heads = [
        str(table.rows.headerData(n, Qt.Orientation.Horizontal))
        for n in range(table.rows.columnCount())
    ]
    assert heads == ["Function", "Closest to the challenge", "Seen apart"]


def test_a_reason_stands_beside_its_score(labour: Labour) -> None:
    shown = grid(labour)
    reasons = shown.reasons.columns()[0]
    retype(reasons.ladder.rungs[2], "assessed <b>contributions</b>")
    assert advantage(labour).justifications == Map(
        {"UN": (None, None, "assessed <b>contributions</b>", None, None, None, None)}
    )
    retype(reasons.ladder.rungs[2], " ")
    assert advantage(labour).justifications == Map()


def test_rows_stay_level_when_a_reason_grows(labour: Labour, qtbot: QtBot) -> None:
    shown = grid(labour)
    words = "a long reason that takes several lines " * 6
    filled = (words, *(None for _ in range(6)))
    labour.document.set("Reasons", advantage(labour).key, justifications=Map({"AU": filled}))

    def middles() -> list[int]:
        columns = [*shown.scores.columns(), *shown.reasons.columns()]
        ladders = [one.ladder for one in columns]
        assert shown._labels is not None
        ladders.append(shown._labels)
        seconds = [one.rungs[1] for one in ladders]
        return [one.mapTo(shown, one.rect().center()).y() for one in seconds]

    assert shown.reasons.columns()[1].ladder.rungs[0].sizeHint().height() > 60
    qtbot.waitUntil(lambda: min(middles()) > 150 and max(middles()) - min(middles()) <= 2)


def test_another_organisation_gets_a_column_and_can_go(labour: Labour) -> None:
    shown = grid(labour)
    press(shown.scores.adder, Qt.Key.Key_Space)
    take(shown.scores.menu, "European Union")
    column = shown.scores.columns()[-1]
    press(column.ladder.rungs[0], Qt.Key.Key_3)
    assert advantage(labour).scores["EU"] == (3, 0, 0, 0, 0, 0, 0)
    assert [one.badge.text() for one in shown.reasons.columns()] == ["UN", "AU", "IGAD", "EU"]
    assert [one.strike.isVisible() for one in shown.scores.columns()] == [False] * 3 + [True]
    press(column.strike, Qt.Key.Key_Space)
    assert "EU" not in advantage(labour).scores


def test_criteria_taken_out_take_their_scores_along(labour: Labour) -> None:
    shown = grid(labour)
    editor = labour.editor("ComparativeAdvantage.criteria")
    assert isinstance(editor, SeveralEditor)
    first = editor.chips.chips[0].strike
    first.setFocus()
    press(first, Qt.Key.Key_Delete)
    assert advantage(labour).scores["AU"] == (1, 1, 3, 2, 3, 2)
    assert len(shown.scores.columns()[0].ladder.rungs) == 6
    assert shown._labels is not None
    assert len(shown._labels.rungs) == 6


def _many() -> Consultation:
    """Return the sample with six parties."""
    value = sample()
    more = tuple(
        Delegation(
            id=f"DEL-{org}",
            org=org,
            head=f"D-{org}",
            delegates=(Delegate(id=f"D-{org}", function="Director", level=4),),
        )
        for org in ("EAC", "SADC", "LCBC")
    )
    return settle(replace(value, delegations=(*value.delegations, *more)), value)


def test_many_organisations_take_a_line_each(labour_of: HostOf[LabourStep]) -> None:
    labour = labour_of(_many())
    shown = grid(labour)
    assert shown.scores.columns() == shown.reasons.columns() == []
    assert list(shown.scores.rows) == ["UN", "AU", "IGAD", "EAC", "SADC", "LCBC"]
    assert labour.window.minimumSizeHint().width() <= 1366
    first = shown.scores.rows["UN"].input.focusProxy()
    assert first is not None
    first.setFocus()
    press(first, Qt.Key.Key_1)
    assert advantage(labour).scores["UN"][0] == 1
