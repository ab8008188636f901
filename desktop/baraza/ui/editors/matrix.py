"""The matrix of comparative advantage: organisations across, criteria down."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.editors.by_criterion import ReasonTexts, ScoreChoices
from baraza.ui.editors.cells import Cell
from baraza.ui.editors.context import Context
from baraza.ui.editors.maps import KeyedEditor
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.choice import Choice
from baraza.ui.widgets.label import Label
from baraza.ui.widgets.text import GrowingText
from baraza.ui.words import NOTHING, code_words


class _ByCriterionEditor(KeyedEditor):
    """For each organisation one value per criterion, in the order of the criteria."""

    def __init__(self, *args: Any, **named: Any) -> None:
        """Show no organisations."""
        self._criteria: tuple[str, ...] = ()
        super().__init__(*args, **named)

    def offered(self, context: Context) -> list[tuple[str, str]]:
        """Return the organisations."""
        return context.names.offers("organisations[].id")

    def always(self, context: Context) -> list[str]:
        """Return the parties in the consultation's own order."""
        return [party.id for party in context.names.parties()]

    def show_context(self, context: Context) -> None:
        """Learn the criteria; other criteria need other inputs."""
        criteria = tuple(code_words(c) for c in getattr(context.record, "criteria", ()))
        if criteria != self._criteria:
            self._criteria = criteria
            self._rebuild([])
        super().show_context(context)


class ScoresEditor(_ByCriterionEditor):
    """Scores from 0 to 3."""

    def cell(self, _key: str) -> Cell:
        """Return a choice per criterion."""
        return _ScoresCell(self._criteria, self.tr("Take out"))


class ReasonsEditor(_ByCriterionEditor):
    """Reasons for the scores, for the organisations that have some."""

    def always(self, _context: Context) -> list[str]:
        """Return none: reasons are optional."""
        return []

    def cell(self, _key: str) -> Cell:
        """Return a text per criterion."""
        return _ReasonsCell(self._criteria, self.tr("Take out"))


class _ScoresCell(Cell):
    aligned = Qt.AlignmentFlag.AlignBottom

    def __init__(self, criteria: tuple[str, ...], words: str) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        self.choices: list[Choice] = []
        for criterion in criteria:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Label(criterion, "muted"))
            choice = Choice()
            choice.setMinimumContentsLength(2)
            choice.show_entries([(None, NOTHING), *((n, str(n)) for n in range(4))])
            choice.activated.connect(lambda _: self._commit())
            column.addWidget(choice)
            row.addLayout(column, 1)
            self.choices.append(choice)
        self._scores = ScoreChoices(criteria, self.choices)
        if self.choices:
            holder.setFocusProxy(self.choices[0])
        super().__init__(holder, words)

    def show_name(self, name: str) -> None:
        super().show_name(name)
        self._scores.show_name(name)

    def show_value(self, value: Any) -> None:
        self._scores.show_value(value)

    def _commit(self) -> None:
        self.committed.emit(self._scores.chosen)


class _ReasonsCell(Cell):
    aligned = Qt.AlignmentFlag.AlignTop

    def __init__(self, criteria: tuple[str, ...], words: str) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        self.texts: list[GrowingText] = []
        for criterion in criteria:
            text = GrowingText(least_lines=1, most_lines=6)
            text.setPlaceholderText(criterion)
            text.left.connect(self.keep)
            column.addWidget(text)
            self.texts.append(text)
        self._reasons = ReasonTexts(criteria, self.texts)
        if self.texts:
            holder.setFocusProxy(self.texts[0])
        super().__init__(holder, words)

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
