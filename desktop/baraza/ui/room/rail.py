"""The leading side of the room: the agenda, the state of the text, and what is switched on."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.room.agenda import AgendaEntry, AgendaList
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import IconButton, Label, Tick
from baraza.ui.widgets.buttons import Button

_WIDE, _SMALL = 264, 64


class AgendaRail(QFrame):
    """The agenda; in a small window a row of numbers.

    Signals:
        chosen: The user goes to an item; carries its key.
        outcome_asked: The user wants to see the life of the text.
        full_file_set: The user switches the full file on or off.
    """

    chosen = Signal(object)
    outcome_asked = Signal()
    full_file_set = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty and wide."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "rail")
        self.title, self.count = Label(self.tr("Agenda"), "heading"), Label("", "muted")
        self.list = AgendaList()
        self.state = Label("", "muted", wrap=True)
        self.outcome = Button(self.tr("Life of the text"), "stamp", "quiet")
        self.small_outcome = IconButton("stamp", self.tr("Life of the text"))
        self.full_file = Tick(self.tr("Full file"))
        self.small_full_file = IconButton("sliders-horizontal", self.tr("Full file"))
        self.small_full_file.setCheckable(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(4), px(14), px(4), px(10))
        self._column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setContentsMargins(px(12), 0, px(10), 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        self._column.addLayout(head)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._foot())
        self._connect()
        self.is_small = True
        self.set_small(small=False)

    def _foot(self) -> QWidget:
        px = theme().px
        self.foot = QFrame()
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(px(12), px(6), px(8), 0)
        column.setSpacing(px(4))
        column.addWidget(self.state)
        row = QHBoxLayout()
        row.addWidget(self.outcome)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.small_outcome)
        words = self.tr("Also stance, scores, operations, due diligence and funding, in six steps")
        switches: tuple[QWidget, ...] = (self.full_file, self.small_full_file)
        for switch in switches:
            switch.setToolTip(words)
            column.addWidget(switch)
        return self.foot

    def _connect(self) -> None:
        self.list.chosen.connect(self.chosen)
        for button in (self.outcome, self.small_outcome):
            button.clicked.connect(self.outcome_asked)
        for switch in (self.full_file, self.small_full_file):
            switch.clicked.connect(self.full_file_set)

    def show_items(self, entries: Sequence[AgendaEntry], here: UUID | None) -> None:
        """Show the items of the agenda, and which one one is on."""
        self.list.show_items(entries, here)
        done = sum(1 for entry in entries if entry.is_done)
        words = self.tr("{done} of {all} adopted").format(done=done, all=len(entries))
        self.count.show_text(words)

    def show_state(self, words: str, *, full_file: bool) -> None:
        """Show where the text stands, and what is switched on."""
        self.state.show_text(self.tr("Text: {state}").format(state=words.lower()))
        self.small_outcome.show_name(self.tr("Life of the text: {state}").format(state=words))
        self.full_file.setChecked(full_file)
        self.small_full_file.setChecked(full_file)

    def width_of(self, *, small: bool) -> int:
        """Return the width it takes with numbers only, or with titles as well."""
        return theme().px(_SMALL if small else _WIDE)

    def set_small(self, *, small: bool) -> None:
        """Show numbers only, or titles as well."""
        if small == self.is_small:
            return
        self.is_small = small
        self.setFixedWidth(self.width_of(small=small))
        self.list.set_small(small=small)
        wide: tuple[QWidget, ...] = (
            self.title,
            self.count,
            self.state,
            self.outcome,
            self.full_file,
        )
        for widget in wide:
            widget.setVisible(not small)
        for button in (self.small_outcome, self.small_full_file):
            button.setVisible(small)
