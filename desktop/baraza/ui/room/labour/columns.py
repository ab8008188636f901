"""Scores and reasons of comparative advantage with the organisations side by side.

One score and one reason for each criterion, in rows of the same height across all of them.
Where many organisations are compared each takes a line of its own instead, as elsewhere.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from baraza.ui.editors.by_criterion import ReasonTexts, ScoreChoices
from baraza.ui.editors.cells import Cell
from baraza.ui.editors.context import Context
from baraza.ui.editors.matrix import ReasonsEditor, ScoresEditor
from baraza.ui.room.labour.score import ScoreChoice
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Badge, GrowingText

MOST_ACROSS = 4
"""So many organisations stand side by side."""

_GAP = 6
# A column of the grid beyond any that an organisation can take.
_MARKS = 40


class Ladder(QWidget):
    """Widgets below one another whose rows keep the heights of the ladders beside."""

    def __init__(self, rungs: Sequence[QWidget], parent: QWidget | None = None) -> None:
        """Hold the widgets."""
        super().__init__(parent)
        self.rungs = list(rungs)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme().px(_GAP))
        for row, rung in enumerate(self.rungs):
            self._grid.addWidget(rung, row, 0)

    def show_heights(self, heights: Sequence[int]) -> None:
        """Give the rows these heights."""
        for row, height in enumerate(heights[: len(self.rungs)]):
            if self._grid.rowMinimumHeight(row) != height:
                self._grid.setRowMinimumHeight(row, height)


class _Column(Cell):
    """What one organisation has, from top to bottom under its badge."""

    def __init__(self, rungs: Sequence[QWidget], words: str) -> None:
        self.ladder = Ladder(rungs)
        self.badge = Badge()
        super().__init__(self.ladder, words)

    def stand(self, grid: QGridLayout, row: int) -> None:
        # The place in the order is a column here; the first one names the criteria.
        column, middle = row + 1, Qt.AlignmentFlag.AlignHCenter
        grid.addWidget(self.badge, 0, column, middle)
        grid.addWidget(self.ladder, 1, column)
        grid.addWidget(self.strike, 2, column, middle)
        grid.setColumnMinimumWidth(column, 0)

    def leave(self, grid: QGridLayout) -> None:
        grid.removeWidget(self.badge)
        self.badge.hide()
        self.badge.deleteLater()
        super().leave(grid)


class _ScoreColumn(_Column):
    def __init__(self, criteria: Sequence[str], words: str) -> None:
        self.choices = [ScoreChoice() for _ in criteria]
        self._scores = ScoreChoices(criteria, self.choices)
        for choice in self.choices:
            choice.activated.connect(lambda _: self._commit())
        super().__init__(self.choices, words)
        if self.choices:
            self.ladder.setFocusProxy(self.choices[0])

    def show_name(self, name: str) -> None:
        super().show_name(name)
        self._scores.show_name(name)

    def show_value(self, value: Any) -> None:
        self._scores.show_value(value)

    def _commit(self) -> None:
        self.committed.emit(self._scores.chosen)


class _ReasonColumn(_Column):
    def __init__(self, criteria: Sequence[str], words: str) -> None:
        self.texts = [GrowingText(least_lines=1, most_lines=8) for _ in criteria]
        self._reasons = ReasonTexts(criteria, self.texts)
        for text in self.texts:
            text.left.connect(self.keep)
        super().__init__(self.texts, words)
        if self.texts:
            self.ladder.setFocusProxy(self.texts[0])

    def show_name(self, name: str) -> None:
        super().show_name(name)
        self._reasons.show_name(name)

    def show_value(self, value: Any) -> None:
        self._reasons.show_value(value)

    def keep(self) -> None:
        if self._reasons.differs:
            typed = self._reasons.typed
            self.committed.emit(typed if any(typed) else None)

    def is_dirty(self) -> bool:
        return self._reasons.is_dirty


class _Across:
    """What both editors have in common: badges over the columns, and how many there may be."""

    rows: dict[str, Cell]
    is_across = True
    """Whether the organisations stand side by side; else each takes a line."""

    def columns(self) -> list[_Column]:
        """Return the columns; none where each organisation takes a line."""
        return [cell for cell in self.rows.values() if isinstance(cell, _Column)]

    def turns(self, context: Context) -> bool:
        """Learn how many organisations are compared; returns whether that turns the editor."""
        before, self.is_across = self.is_across, len(compared(context)) <= MOST_ACROSS
        return before != self.is_across

    def name_columns(self, context: Context) -> None:
        """Put the badges over the columns; those of the parties stay, the others can go."""
        names = context.names
        parties = {party.id for party in names.parties()}
        for org, cell in self.rows.items():
            if isinstance(cell, _Column):
                name = names.by("organisations[].id", org)
                cell.badge.show_organisation(*names.badge(org), name)
                cell.strike.setVisible(org not in parties)


def compared(context: Context) -> list[str]:
    """Return whoever has scores or reasons, or may have some: the parties first."""
    parties = [party.id for party in context.names.parties()]
    record = context.record
    held = (*getattr(record, "scores", ()), *getattr(record, "justifications", ()))
    return list(dict.fromkeys([*parties, *held]))


class ScoreColumns(_Across, ScoresEditor):
    """Scores with the organisations side by side."""

    def cell(self, key: str) -> Cell:
        """Return a column, or a line where there are many."""
        if not self.is_across:
            return super().cell(key)
        return _ScoreColumn(self._criteria, self.tr("Take out"))

    def show_context(self, context: Context) -> None:
        """Learn criteria and organisations, and name the columns."""
        if self.turns(context):
            self._rebuild([])
        super().show_context(context)
        self.name_columns(context)

    def stand_beside(self, names: QWidget, marks: QWidget) -> None:
        """Take the names of the rows before the columns, and marks after the last."""
        self._grid.addWidget(names, 1, 0)
        self._grid.addWidget(marks, 1, _MARKS)


class ReasonColumns(_Across, ReasonsEditor):
    """Reasons beside the scores, in the same rows."""

    def always(self, context: Context) -> list[str]:
        """Return whoever has scores or may have some."""
        return compared(context)

    def cell(self, key: str) -> Cell:
        """Return a column, or a line where there are many."""
        if not self.is_across:
            return super().cell(key)
        return _ReasonColumn(self._criteria, self.tr("Take out"))

    def show_context(self, context: Context) -> None:
        """Learn criteria and organisations, and name the columns."""
        if self.turns(context):
            self._rebuild([])
        super().show_context(context)
        self.name_columns(context)

    def _show_rows(self) -> None:
        super()._show_rows()
        if self.is_across:
            # Whoever has a column of scores has one of reasons.
            self.adder.hide()
