"""The sheet of keys (F1): what can be done without the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from baraza.ui.panes import give_back
from baraza.ui.shell.key_words import key_groups
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
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        for column in (1, 4):
            self._grid.setColumnStretch(column, 1)
        self._grid.setColumnMinimumWidth(2, px(12))
        self.shut = IconButton("x", self.tr("Close (Escape)"))
        self.shut.clicked.connect(self.hide)
        self._grid.addWidget(SectionHeader(self.tr("Keyboard"), self.shut), 0, 0, 1, 5)
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
        groups = list(key_groups())
        # Half of it stands beside the other half: the sheet must fit a small window.
        self._list(groups[:1], 0)
        self._list(groups[1:], 3)
        self._before = self.window().focusWidget()
        window, px = self._window, theme().px
        self.setFixedWidth(min(px(880), window.width() - px(48)))
        # Words that wrap ask for more height than they take at this width.
        self.setFixedHeight(self._grid.totalHeightForWidth(self.width()))
        self.move(
            (window.width() - self.width()) // 2,
            max(px(40), (window.height() - self.height()) // 3),
        )
        self.show()
        self.raise_()
        self.shut.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _list(self, groups: Sequence[tuple[str, list[tuple[str, str]]]], column: int) -> None:
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        row = 1
        for heading, pairs in groups:
            head = Label(heading, "strong")
            self._grid.addWidget(head, row, column, 1, 2)
            self._labels.append(head)
            for at, (pressed, words) in enumerate(pairs, row + 1):
                key, said = Label(pressed, "key"), Label(words, "second", wrap=True)
                self._grid.addWidget(key, at, column, middle)
                self._grid.addWidget(said, at, column + 1)
                self._labels += [key, said]
            row += len(pairs) + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape and go back to where one was."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            give_back(self._before)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go away when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)
