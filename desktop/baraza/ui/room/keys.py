"""Ctrl and a digit: to delegation n; Ctrl+0 to the agenda, and before another digit, 10 more."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from baraza.ui.room.digits import digit_of

# So long after Ctrl+0 the next digit is taken as the second of two.
_TOGETHER = 1_500


class DelegationKeys(QObject):
    """Listens to the digits while a page is seen, so that up to 20 delegations are two keys away.

    Signals:
        delegation_wanted: Carries the place of a delegation, from 1.
        agenda_wanted: Ctrl+0 was pressed.
    """

    delegation_wanted = Signal(int)
    agenda_wanted = Signal()

    def __init__(self, page: QWidget) -> None:
        """Listen as long as a page is seen, wherever in its window the focus is."""
        super().__init__(page)
        self._second = QTimer(self)
        self._second.setSingleShot(True)
        self._second.setInterval(_TOGETHER)
        for digit in range(10):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{digit}"), page)
            shortcut.activated.connect(lambda digit=digit: self.press(digit))

    def take(self, event: QKeyEvent) -> bool:
        """Take a key that no shortcut knew, by its place on the keyboard; or leave it."""
        digit = digit_of(event)
        if digit is None or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return False
        self.press(digit)
        return True

    def press(self, digit: int) -> None:
        """Do what Ctrl and a digit do."""
        is_second = self._second.isActive()
        self._second.stop()
        if is_second:
            self.delegation_wanted.emit(20 if digit == 0 else 10 + digit)
        elif digit == 0:
            self._second.start()
            self.agenda_wanted.emit()
        else:
            self.delegation_wanted.emit(digit)
