"""Inputs of the values under keys: a line or a choice, with its label and a way to take it out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconButton
from baraza.ui.widgets.choice import Choice
from baraza.ui.widgets.label import Label


class Cell(QWidget):
    """The input for one key: its label, its input, and a button that takes it out.

    Signals:
        committed: Carries the value; None where it says nothing.
        struck: The key is to be taken out.
    """

    committed = Signal(object)
    struck = Signal()
    aligned = Qt.AlignmentFlag.AlignVCenter

    def __init__(self, widget: QWidget, words: str) -> None:
        """Hold an input."""
        super().__init__()
        self.input = widget
        self.label = Label("", "second", wrap=True)
        self.strike = IconButton("x", words, "text_muted")
        self.strike.setProperty("role", "small")
        self.strike.clicked.connect(self.struck)
        self._show: Callable[[Any], None] = lambda _: None

    def show_name(self, name: str) -> None:
        """Take a name for screen readers."""
        self.input.setAccessibleName(name)
        self.strike.show_name(self.tr("Take out {name}").format(name=name))

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self._show(value)

    def keep(self) -> None:
        """Commit what is typed."""

    def is_dirty(self) -> bool:
        """Return whether something is typed that is not saved."""
        return False

    def stand(self, grid: QGridLayout, row: int) -> None:
        """Take a row of the grid."""
        for column, widget in enumerate((self.label, self.input, self.strike)):
            aligned = self.aligned if widget is not self.input else Qt.AlignmentFlag(0)
            grid.addWidget(widget, row, column, aligned)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme().px(92))

    def leave(self, grid: QGridLayout) -> None:
        """Go out of the grid."""
        for widget in (self.label, self.input, self.strike):
            grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.deleteLater()


class LineCell(Cell):
    """One line of text under a key."""

    def __init__(self, words: str) -> None:
        """Show an empty line."""
        self.line = QLineEdit()
        super().__init__(self.line, words)
        self._held = ""
        self.line.editingFinished.connect(self.keep)

    def show_value(self, value: Any) -> None:
        """Show a text; what is being typed stays where the saved text is the same."""
        text = value or ""
        if text != self._held or not self.is_dirty():
            self._held = text
            if text != self.line.text():
                self.line.setText(text)
                self.line.setCursorPosition(0)

    def keep(self) -> None:
        """Commit the line."""
        if self.is_dirty():
            self.committed.emit(self.line.text().strip() or None)

    def is_dirty(self) -> bool:
        """Return whether the line differs from what is saved."""
        return self.line.text() != self._held


class ChoiceCell(Cell):
    """A choice under a key."""

    def __init__(self, entries: list[tuple[Any, str]], words: str) -> None:
        """Offer entries."""
        self.choice = Choice()
        self.choice.show_entries(entries)
        super().__init__(self.choice, words)
        self.choice.activated.connect(lambda _: self.committed.emit(self.choice.value()))

    def show_value(self, value: Any) -> None:
        """Show a value as chosen."""
        self.choice.show_value(value)
