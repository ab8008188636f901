"""Editors of running text and of lists of lines."""

from typing import Any

from PySide6.QtWidgets import QWidget

from baraza.domain.members import Leaf
from baraza.ui.editors.editor import Editor
from baraza.ui.widgets.text import GrowingText


class TextEditor(Editor):
    """Running text, saved when it is left."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show an empty text."""
        super().__init__(leaf, caption, meaning, parent)
        self.text = GrowingText(least_lines=2)
        self.hold(self.text)
        self.text.left.connect(self.keep)
        self.text.typed.connect(lambda: self.drafted.emit(True))

    def display(self, value: Any) -> None:
        """Show the text."""
        self.text.show_value(self.write(value))

    def is_dirty(self) -> bool:
        """Return whether the text differs from what is saved."""
        return self.text.value() != self.write(self._shown)

    def typed(self) -> str:
        """Return the text."""
        return self.text.value()

    def keep(self) -> None:
        """Commit the text."""
        if self.is_dirty():
            self.offer(self.read(self.text.value()))
        self.drafted.emit(False)

    def write(self, value: Any) -> str:
        """Return the text of a value."""
        return value or ""

    def read(self, text: str) -> Any:
        """Return the value of a text; none where there is only white space."""
        return text if text.strip() else None


class LinesEditor(TextEditor):
    """A list of labels, one a line."""

    def write(self, value: Any) -> str:
        """Return the labels, one a line."""
        return "\n".join(value or ())

    def read(self, text: str) -> Any:
        """Return the labels; empty lines are left out."""
        return tuple(line.strip() for line in text.splitlines() if line.strip())
