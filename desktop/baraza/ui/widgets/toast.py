"""A short message at the lower edge of the window that goes away by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button
from baraza.ui.widgets.label import Label

_SHOWN_FOR = 4_000
# What went wrong must be read to its end and acted upon.
_WARNING_SHOWN_FOR = 12_000


# It stands above the foot of a page, whose buttons must stay within reach.
_ABOVE = 100


class Toast(QFrame):
    """Says what was done, with a way to take it back. Never takes the focus, never blocks."""

    def __init__(self, window: QWidget) -> None:
        """Live in a window, hidden."""
        super().__init__(window)
        self._window = window
        px = theme().px
        self.setProperty("role", "toast")
        self.setAccessibleName(self.tr("Message"))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(8), px(8))
        row.setSpacing(px(10))
        self.words = Label(wrap=True)
        self.action = Button("")
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        self._act: Callable[[], None] | None = None
        self.action.clicked.connect(self._do)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        warning: bool = False,
    ) -> None:
        """Show a message, with the words of an action and what it does."""
        self._act = act
        self.words.show_text(text)
        self.action.show_text(action)
        self.action.setVisible(act is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_WARNING_SHOWN_FOR if warning else _SHOWN_FOR)
        self._announce(text, urgent=warning)

    def hide_message(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        act = self._act
        self.hide_message()
        if act is not None:
            act()

    def _place(self) -> None:
        window, px = self._window, theme().px
        width = min(px(480), window.width() - px(32))
        words = self.words.fontMetrics().horizontalAdvance(self.words.text()) + px(44)
        if not self.action.isHidden():
            words += self.action.sizeHint().width() + px(10)
        self.setFixedWidth(min(width, words))
        self.setFixedHeight(self._row.totalHeightForWidth(self.width()))
        start = px(16)
        if window.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start = window.width() - self.width() - start
        self.move(start, window.height() - self.height() - px(_ABOVE))

    def _announce(self, text: str, *, urgent: bool) -> None:
        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
