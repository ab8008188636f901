"""The palette (Ctrl+K): every command, page, delegation and item by a few of its letters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme


@dataclass(frozen=True, slots=True)
class Command:
    """Something the palette can do: its words, its keys, and what does it."""

    words: str
    act: Callable[[], None]
    keys: str = ""


def matches(words: str, typed: str) -> bool:
    """Return whether all typed letters occur in the words in this order, ignoring case."""
    letters = iter(words.casefold())
    return all(letter in letters for letter in typed.casefold() if not letter.isspace())


class CommandPalette(QFrame):
    """A line and a list over the window; arrows choose, Enter does, Escape goes away.

    Signals:
        closed: It went away, with or without doing something.
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Live in a window, hidden."""
        super().__init__(window)
        self._window = window
        px = theme().px
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("Commands"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(4))
        self.line = QLineEdit()
        self.line.setProperty("role", "query")
        self.line.setPlaceholderText(self.tr("Type a command, a delegation or an agenda item"))
        self.line.setAccessibleName(self.tr("Command"))
        self.list = QListWidget()
        self.list.setProperty("role", "results")
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self._commands: Sequence[Command] = ()
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._do)
        self.hide()

    def open(self, commands: Sequence[Command]) -> None:
        """Offer these commands."""
        self._commands = commands
        window, px = self._window, theme().px
        width, height = (
            min(px(620), window.width() - px(48)),
            min(px(380), window.height() - px(120)),
        )
        self.setGeometry((window.width() - width) // 2, px(84), width, height)
        self.line.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the list work while the caret stays in the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_palette()
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        key = Qt.Key(event.key())
        if key in steps and self.list.count():
            row = self.list.currentRow() + steps[key]
            last = self.list.count() - 1
            self.list.setCurrentRow(
                row % (last + 1) if abs(steps[key]) == 1 else max(0, min(row, last))
            )
            return True
        if key == Qt.Key.Key_Escape:
            self.close_palette()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentItem())
            return True
        return False

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for command in self._commands:
            if matches(command.words, typed):
                keys = f"\u2003{command.keys}" if command.keys else ""
                item = QListWidgetItem(f"{command.words}{keys}")
                item.setData(Qt.ItemDataRole.UserRole, command)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self, item: QListWidgetItem | None) -> None:
        command = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self.close_palette()
        if isinstance(command, Command):
            command.act()
