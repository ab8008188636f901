"""The sheet of keys (F1): what can be done without the mouse."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconButton
from baraza.ui.widgets.header import SectionHeader
from baraza.ui.widgets.label import Label

DIGITS = "123456789"
FRENCH_DIGITS = "&é\"'(-è_ç"
"""What the row of digits gives on a French keyboard without Shift."""


class KeySheet(QFrame):
    """Pairs of keys and what they do, laid over the window."""

    def __init__(self, window: QWidget) -> None:
        """Live in a window, hidden."""
        super().__init__(window)
        self._window = window
        px = theme().px
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("Keyboard"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(18), px(14), px(18), px(16))
        self._grid.setHorizontalSpacing(px(18))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        self.shut = IconButton("x", self.tr("Close (Escape)"))
        self.shut.clicked.connect(self.hide)
        self._grid.addWidget(SectionHeader(self.tr("Keyboard"), self.shut), 0, 0, 1, 2)
        window.installEventFilter(self)
        self._labels: list[Label] = []
        self._before: QWidget | None = None
        self.hide()

    def open(self) -> None:
        """Show the keys with what they do."""
        for held in self._labels:
            self._grid.removeWidget(held)
            held.hide()
            held.deleteLater()
        self._labels = []
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        for row, (pressed, words) in enumerate(self._keys(), 1):
            key, said = Label(pressed, "key"), Label(words, "second", wrap=True)
            self._grid.addWidget(key, row, 0, middle)
            self._grid.addWidget(said, row, 1)
            self._labels += [key, said]
        self._before = self.window().focusWidget()
        window, px = self._window, theme().px
        self.setFixedWidth(min(px(560), window.width() - px(48)))
        self.adjustSize()
        self.move(
            (window.width() - self.width()) // 2,
            max(px(40), (window.height() - self.height()) // 3),
        )
        self.show()
        self.raise_()
        self.shut.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+K, F3", self.tr("Commands, pages, delegations and items")),
            ("Ctrl+Z", self.tr("Undo")),
            ("Ctrl+Shift+Z", self.tr("Redo")),
            ("F6", self.tr("Next pane; Shift+F6 the one before")),
            ("F8", self.tr("Findings; Enter goes to the field")),
            ("Alt+1 … 5", self.tr("Home, Prepare, Room, Minutes, Follow-up")),
            ("Tab", self.tr("Next field; what was typed is saved")),
            ("Escape", self.tr("Take back what was typed in the field")),
            ("Delete", self.tr("Strike the chosen row of a table")),
            ("Ctrl+Shift+L", self.tr("Light or dark")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape and go back to where one was."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            if self._before is not None:
                self._before.setFocus()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go away when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)
