"""A few choices side by side, one of them chosen; radio buttons, so that they are read as such."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.flow import FlowLayout
from baraza.ui.widgets.label import restyle, tip


class Segments(QWidget):
    """One of a few values.

    Signals:
        chosen: The user chose a value; carries it.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty group called ``name`` by screen readers."""
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, theme().px(4))
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._entries[place][0]))
        self._entries: list[tuple[Any, str, str]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Sequence[tuple[Any, str, str]]) -> None:
        """Offer values with their words and the tone each has when chosen."""
        wanted = list(entries)
        if wanted == self._entries:
            return
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._entries = wanted
        for place, (_, words, tone) in enumerate(wanted):
            button = QRadioButton(words.replace("&", "&&"), self)
            button.setProperty("role", "segment")
            restyle(button, "tone", tone)
            button.setAccessibleName(
                self.tr("{name}: {choice}").format(name=self._name, choice=words)
            )
            self._group.addButton(button, place)
            self._flow.addWidget(button)

    def show_value(self, value: Any) -> None:
        """Show this value as chosen; one that is not offered leaves none chosen."""
        place = next((n for n, entry in enumerate(self._entries) if entry[0] == value), -1)
        if self._group.checkedId() == place:
            return
        if place >= 0:
            self._group.button(place).setChecked(True)
        elif (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def show_reasons(self, reasons: Mapping[Any, str]) -> None:
        """Let these values not be chosen, each for a reason; all others can be."""
        for place, (value, _, _) in enumerate(self._entries):
            button, reason = self._group.button(place), reasons.get(value, "")
            button.setEnabled(not reason)
            button.setToolTip(tip(reason))
            button.setAccessibleDescription(reason)

    def buttons(self) -> list[QRadioButton]:
        """Return the buttons in order."""
        return [b for b in self._group.buttons() if isinstance(b, QRadioButton)]
