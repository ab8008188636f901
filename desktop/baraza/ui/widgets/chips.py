"""Chips: short words in a row that can be taken out, and a way to add one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button, IconButton
from baraza.ui.widgets.flow import FlowLayout
from baraza.ui.widgets.label import Elided, tip


class Chip(QFrame):
    """One word with a button that takes it out.

    Signals:
        struck: The word is to be taken out.
    """

    struck = Signal()

    def __init__(self, text: str, name: str = "", parent: QWidget | None = None) -> None:
        """Show the word; the full name is in the tool tip."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "well")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(1), px(2), px(1))
        row.setSpacing(px(2))
        self.word = Elided(text, "second", greedy=False)
        self.word.setToolTip(tip(name or text))
        self.strike = IconButton(
            "x", self.tr("Take out {name}").format(name=name or text), "text_muted"
        )
        self.strike.setProperty("role", "small")
        self.strike.clicked.connect(self.struck)
        row.addWidget(self.word)
        row.addWidget(self.strike)


class ChipRow(QWidget):
    """Values in an order, each a chip, and a menu of what may be added.

    Backspace or Delete on a chip takes it out. The order is the order in which they were added.

    Signals:
        changed: Carries the new tuple of values.
    """

    changed = Signal(tuple)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty row called ``name`` by screen readers."""
        super().__init__(parent)
        self._values: tuple[Any, ...] = ()
        self._offers: list[tuple[Any, str]] = []
        self._name = name
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, theme().px(5))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.adder = Button(self.tr("Add"), "plus", "quiet")
        self.adder.setAccessibleName(self.tr("Add to {name}").format(name=name))
        self.adder.clicked.connect(self._open)
        self._flow.addWidget(self.adder)
        self.menu = QMenu(self)
        self.chips: list[Chip] = []

    def show_offers(self, offers: Sequence[tuple[Any, str]]) -> None:
        """Offer these values with their words; also the words of the chips."""
        wanted = list(offers)
        if wanted != self._offers:
            self._offers = wanted
            self._show()

    def show_values(self, values: Sequence[Any]) -> None:
        """Show these values."""
        wanted = tuple(values)
        if wanted != self._values or len(self.chips) != len(wanted):
            self._values = wanted
            self._show()

    def values(self) -> tuple[Any, ...]:
        """Return the values shown."""
        return self._values

    def add_value(self, value: Any) -> None:
        """Add a value at the end, as a user does."""
        if value not in self._values:
            self.changed.emit((*self._values, value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take out the chip that has the focus."""
        focused = self.focusWidget()
        chip = next((c for c in self.chips if c.strike is focused), None)
        if chip and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            chip.struck.emit()
            return
        super().keyPressEvent(event)

    def _words(self, value: Any) -> str:
        return next((words for held, words in self._offers if held == value), str(value))

    def _show(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for place, value in enumerate(self._values):
            chip = Chip(self._words(value), parent=self)
            chip.struck.connect(lambda value=value: self._strike(value))
            self._flow.insert_widget(place, chip)
            self.chips.append(chip)
        for before, after in zip(self.chips, self.chips[1:], strict=False):
            QWidget.setTabOrder(before.strike, after.strike)
        if self.chips:
            QWidget.setTabOrder(self.chips[-1].strike, self.adder)
        self.adder.setVisible(any(held not in self._values for held, _ in self._offers))
        self.updateGeometry()

    def _strike(self, value: Any) -> None:
        place = self._values.index(value)
        self.changed.emit(tuple(held for held in self._values if held != value))
        left = self.chips[min(place, len(self.chips) - 1)].strike if self.chips else self.adder
        left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self.menu.clear()
        for value, words in self._offers:
            if value not in self._values:
                action = self.menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(lambda _=False, value=value: self.add_value(value))
        self.menu.popup(self.adder.mapToGlobal(self.adder.rect().bottomLeft()))
