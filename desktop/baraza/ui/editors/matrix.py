"""The matrix of comparative advantage: organisations across, criteria down."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        self._criteria = criteria
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
        if self.choices:
            holder.setFocusProxy(self.choices[0])
        super().__init__(holder, words)

    def show_name(self, name: str) -> None:
        super().show_name(name)
        for choice, criterion in zip(self.choices, self._criteria, strict=True):
            choice.setAccessibleName(f"{name}, {criterion}")

    def show_value(self, value: Any) -> None:
        held = tuple(value or ())
        for place, choice in enumerate(self.choices):
            choice.show_value(held[place] if place < len(held) else None)

    def _commit(self) -> None:
        chosen = [choice.value() for choice in self.choices]
        # A row has a score for every criterion or none at all; a score not given yet counts 0.
        empty = all(score is None for score in chosen)
        self.committed.emit(None if empty else tuple(score or 0 for score in chosen))


class _ReasonsCell(Cell):
    aligned = Qt.AlignmentFlag.AlignTop

    def __init__(self, criteria: tuple[str, ...], words: str) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        self._criteria = criteria
        self.texts: list[GrowingText] = []
        self._held: tuple[str | None, ...] = ()
        for criterion in criteria:
            text = GrowingText(least_lines=1, most_lines=6)
            text.setPlaceholderText(criterion)
            text.left.connect(self.keep)
            column.addWidget(text)
            self.texts.append(text)
        if self.texts:
            holder.setFocusProxy(self.texts[0])
        super().__init__(holder, words)

    def show_name(self, name: str) -> None:
        super().show_name(name)
        for text, criterion in zip(self.texts, self._criteria, strict=True):
            text.setAccessibleName(f"{name}, {criterion}")

    def show_value(self, value: Any) -> None:
        self._held = tuple(value or ())
        for place, text in enumerate(self.texts):
            held = self._held[place] if place < len(self._held) else None
            if not text.hasFocus() or not text.is_dirty:
                text.show_value(held or "")

    def keep(self) -> None:
        typed = tuple(text.value() if text.value().strip() else None for text in self.texts)
        if typed != self._padded():
            self.committed.emit(typed if any(typed) else None)

    def is_dirty(self) -> bool:
        return any(text.is_dirty for text in self.texts)

    def _padded(self) -> tuple[str | None, ...]:
        missing = len(self.texts) - len(self._held)
        return (*self._held, *(None for _ in range(missing)))
