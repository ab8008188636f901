"""The table: told by identity, driven by keys, as high as its words."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from baraza.ui.widgets import Column, DataTable
from baraza.ui.widgets.cells import Cell
from tests.ui.keys import press

type Row = tuple[str, str]


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[Row]:
    made: DataTable[Row] = DataTable(
        "Actions",
        [Column("Action", lambda row: Cell(row[1])), Column("Code", lambda row: row[0], 80)],
        lambda row: row[0],
    )
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show_rows([("a", "First"), ("b", "Second"), ("c", "Third")])
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def shown(table: DataTable[Row]) -> list[str]:
    model = table.rows
    return [str(model.data(model.index(n, 0))) for n in range(model.rowCount())]


def test_only_what_differs_is_announced(table: DataTable[Row]) -> None:
    told: list[str] = []
    table.rows.rowsInserted.connect(lambda *_: told.append("in"))
    table.rows.rowsRemoved.connect(lambda *_: told.append("out"))
    table.rows.rowsMoved.connect(lambda *_: told.append("moved"))
    table.rows.dataChanged.connect(lambda *_: told.append("altered"))
    table.show_rows([("a", "First"), ("b", "Second"), ("c", "Third")])
    assert told == []
    table.show_rows([("a", "First"), ("b", "Other"), ("c", "Third")])
    assert told == ["altered"]
    told.clear()
    table.show_rows([("c", "Third"), ("a", "First"), ("d", "New")])
    assert shown(table) == ["Third", "First", "New"]
    assert told == ["out", "moved", "in"]


def test_the_chosen_row_stays_chosen(table: DataTable[Row]) -> None:
    table.choose("b")
    table.show_rows([("x", "New"), ("b", "Second, longer"), ("a", "First")])
    assert table.current_key() == "b"


def test_keys_choose_open_and_strike(table: DataTable[Row], qtbot: QtBot) -> None:
    table.choose("a")
    with qtbot.waitSignal(table.chosen) as chosen:
        press(table, Qt.Key.Key_Down)
    assert chosen.args == ["b"]
    with qtbot.waitSignal(table.opened) as opened:
        press(table, Qt.Key.Key_Return)
    assert opened.args == ["b"]
    with qtbot.waitSignal(table.struck) as struck:
        press(table, Qt.Key.Key_Delete)
    assert struck.args == ["b"]


def test_rows_grow_with_their_words(table: DataTable[Row]) -> None:
    low = table.rowHeight(0)
    table.show_rows([("a", "a long action that needs several lines " * 3), ("b", "word" * 100)])
    assert table.rowHeight(0) > 2 * low
    assert table.rowHeight(1) > 2 * low


def test_a_cell_is_read_with_its_column(table: DataTable[Row]) -> None:
    index = table.rows.index(1, 0)
    assert table.rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Action: Second"


def test_a_fitted_table_shows_all_its_rows(qtbot: QtBot) -> None:
    table: DataTable[Row] = DataTable(
        "Rows", [Column("", lambda row: row[1])], lambda row: row[0], fit=True
    )
    qtbot.addWidget(table)
    table.resize(300, 10)
    table.show_rows([(str(n), "words") for n in range(30)])
    table.show()
    qtbot.wait(1)
    assert table.verticalScrollBar().maximum() == 0
