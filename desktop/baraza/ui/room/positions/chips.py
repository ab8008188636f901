"""The delegations that no card shows just now, in a row; a click brings one into view."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, FlowLayout


class PartyRow(QWidget):
    """A button for each delegation beyond those in view.

    Signals:
        wanted: Carries the place of a delegation, from 1.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Further delegations"))
        self._flow = FlowLayout(self, theme().px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._entries: list[tuple[int, str, bool]] = []
        self.buttons: list[Button] = []

    def show_parties(self, entries: Sequence[tuple[int, str, bool]]) -> None:
        """Show place and short name of these, and whether each has spoken."""
        self.setVisible(bool(entries))
        if list(entries) == self._entries:
            return
        for old in self.buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._entries, self.buttons = list(entries), []
        for number, name, has_spoken in self._entries:
            words = self.tr("{number} · {party}").format(number=number, party=name)
            button = Button(words, "check" if has_spoken else "", "")
            button.clicked.connect(lambda _=False, number=number: self.wanted.emit(number))
            self._flow.addWidget(button)
            self.buttons.append(button)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """Return that it says its height itself: the window is never to grow for it."""
        return False

    def sizeHint(self) -> QSize:
        """Return the room for its lines at the width it has."""
        return QSize(theme().px(200), self._flow.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the room for one line of one delegation."""
        return QSize(theme().px(120), theme().px(34))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the width needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        height = self._flow.heightForWidth(max(1, self.width()))
        if height != self.minimumHeight():
            self.setFixedHeight(height)
