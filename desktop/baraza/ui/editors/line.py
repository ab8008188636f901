"""Editors of one line: labels, codes, numbers, amounts."""

from decimal import Decimal, InvalidOperation
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from baraza.domain.kinds import CURRENCY, TIMEZONE, Whole
from baraza.domain.members import Leaf
from baraza.ui.editors.editor import Editor
from baraza.ui.words import number_words

_ARABIC_POINT = "\u066b"


class LineEditor(Editor):
    """A line of text, saved on Enter or when it is left; Escape takes back what was typed."""

    def __init__(
        self, leaf: Leaf, caption: str, meaning: str, parent: QWidget | None = None
    ) -> None:
        """Show an empty line."""
        super().__init__(leaf, caption, meaning, parent)
        self.line = QLineEdit()
        self.hold(self.line)
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self.keep)
        self.line.textEdited.connect(lambda _: self.drafted.emit(self.is_dirty()))
        if leaf.kind is TIMEZONE:
            self._complete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save when the line is left; take back on Escape."""
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.is_dirty()
        ):
            self.refuse("")
            self.display(self._shown)
            self.drafted.emit(False)
            return True
        return super().eventFilter(watched, event)

    def display(self, value: Any) -> None:
        """Show the value as it is written."""
        text = self.write(value)
        # Setting the same text anew forgets the typing: what was saved is taken back as an edit.
        if text != self.line.text() or self.line.isUndoAvailable():
            place = self.line.cursorPosition()
            self.line.setText(text)
            self.line.setCursorPosition(min(place, len(text)))
            if not self.line.hasFocus():
                self.line.setCursorPosition(0)

    def is_dirty(self) -> bool:
        """Return whether the line differs from what is saved."""
        return self.line.text() != self.write(self._shown)

    def typed(self) -> str:
        """Return the line."""
        return self.line.text()

    def keep(self) -> None:
        """Read the line and commit it."""
        if self.is_dirty():
            text = self.line.text().strip()
            self.offer(
                self.read(text) if text else self.leaf.default if not self.leaf.required else None
            )
            self.drafted.emit(False)

    def write(self, value: Any) -> str:
        """Return how a value is written in the line."""
        return "" if value is None else str(value)

    def read(self, text: str) -> Any:
        """Return the value that a line stands for."""
        return text.upper() if self.leaf.kind is CURRENCY else text

    def _complete(self) -> None:
        completer = QCompleter(sorted(available_timezones()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # No list pops up: Tab then leaves the line as everywhere.
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.line.setCompleter(completer)


class NumberEditor(LineEditor):
    """A number. Groups of thousands and the decimal sign of the language are understood."""

    def write(self, value: Any) -> str:
        """Return the number with its groups; nothing for none."""
        if value is None:
            return ""
        return str(value) if isinstance(self.leaf.kind, Whole) else number_words(value)

    def read(self, text: str) -> Any:
        """Return the number, or the text itself where it is none, to be refused."""
        locale = QLocale()
        digits = "".join(c for c in text if not c.isspace() and c not in "'’\u202f\u00a0")
        group, point = locale.groupSeparator(), locale.decimalPoint()
        if group not in (point, ""):
            digits = digits.replace(group, "")
        try:
            number = Decimal(digits.replace(point, ".").replace(_ARABIC_POINT, "."))
        except InvalidOperation:
            return text
        if not number.is_finite():
            return text
        if isinstance(self.leaf.kind, Whole) and number == number.to_integral_value():
            return int(number)
        return number


class WordsEditor(LineEditor):
    """Several short words in one line, separated by commas: languages, kinds of support."""

    def write(self, value: Any) -> str:
        """Return the words with commas between."""
        return ", ".join(value or ())

    def read(self, text: str) -> Any:
        """Return the words."""
        parts = (part.strip() for part in text.replace("،", ",").replace(";", ",").split(","))
        return tuple(part for part in parts if part)

    def display(self, value: Any) -> None:
        """Show the words; where they are languages, their names are in the tool tip."""
        super().display(value)
        names = [QLocale.languageToString(QLocale(code).language()) for code in value or ()]
        self.line.setToolTip(", ".join(names))
