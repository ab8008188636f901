"""Findings: what the checks say, where it arises, in words that accuse no one."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconButton, IconLabel
from baraza.ui.widgets.label import Label

SERIOUS, ATTENTION, SET_ASIDE = "serious", "attention", "set-aside"

_LOOK = {
    SERIOUS: ("octagon-alert", "bad"),
    ATTENTION: ("triangle-alert", "warn"),
    SET_ASIDE: ("circle-check", "text_muted"),
}


@dataclass(frozen=True, slots=True)
class FindingLine:
    """What one finding says on screen.

    Attributes:
        key: Identity of the finding, for comparing and for the jump.
        severity: serious, attention or set-aside.
        sentence: What was found.
        remedy: What can be done.
        principle: Name of the principle it serves.
        reason: Why it was set aside, where it was.
    """

    key: Hashable
    severity: str
    sentence: str
    remedy: str = ""
    principle: str = ""
    reason: str = ""


class FindingRow(QPushButton):
    """One finding; a click or Enter jumps to its field."""

    def __init__(self, line: FindingLine, parent: QWidget | None = None) -> None:
        """Show a finding."""
        super().__init__(parent)
        px = theme().px
        self.line = line
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        picture, colour = _LOOK[line.severity]
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(8), px(6), px(8), px(6))
        row.setSpacing(px(10))
        row.addWidget(IconLabel(picture, colour), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(Label(line.sentence, "second", wrap=True))
        if line.remedy:
            words.addWidget(Label(line.remedy, "muted", wrap=True))
        if line.reason:
            words.addWidget(
                Label(
                    self.tr("Left as is: {reason}").format(reason=line.reason), "muted", wrap=True
                )
            )
        if line.principle:
            words.addWidget(Label(line.principle, "overline"))
        row.addLayout(words, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self._spoken())

    def hasHeightForWidth(self) -> bool:
        """Return that long sentences take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its sentences at a width."""
        return self._row.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the room its layout asks for."""
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(theme().px(120), self._row.totalMinimumSize().height())

    def _spoken(self) -> str:
        severities = {
            SERIOUS: self.tr("Serious"),
            ATTENTION: self.tr("Attention"),
            SET_ASIDE: self.tr("Left as is"),
        }
        return self.tr("{severity}: {sentence}. {remedy}").format(
            severity=severities[self.line.severity],
            sentence=self.line.sentence.rstrip("."),
            remedy=self.line.remedy,
        )


class FindingsPanel(QWidget):
    """The findings of a page or of a part of it, the serious ones first.

    Signals:
        jumped: The user wants to see the field of a finding; carries its key.
        set_aside: The user leaves a finding as it is; carries its key and the reason.
        brought_back: The user wants to be told of a finding again; carries its key.
    """

    jumped = Signal(object)
    set_aside = Signal(object, str)
    brought_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._lines: list[FindingLine] = []
        self.entries: list[FindingEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(2))
        self._none = Label(self.tr("Nothing to point out here."), "muted", wrap=True)
        self._column.addWidget(self._none)
        self.setAccessibleName(self.tr("Findings"))

    def show_findings(self, lines: Sequence[FindingLine]) -> None:
        """Show these findings; nothing is built anew where they are the same."""
        order = {SERIOUS: 0, ATTENTION: 1, SET_ASIDE: 2}
        wanted = sorted(lines, key=lambda line: order[line.severity])
        if wanted == self._lines:
            return
        kept = {entry.line: entry for entry in self.entries}
        self._lines = wanted
        for line, entry in kept.items():
            self._column.removeWidget(entry)
            if line not in wanted:
                entry.hide()
                entry.deleteLater()
        self.entries = [kept[line] if line in kept else self._entry(line) for line in wanted]
        for entry in self.entries:
            self._column.addWidget(entry)
        self._none.setVisible(not wanted)

    @property
    def rows(self) -> list[FindingRow]:
        """The rows that can be jumped from, in order."""
        return [entry.row for entry in self.entries]

    def _entry(self, line: FindingLine) -> "FindingEntry":
        entry = FindingEntry(line)
        entry.row.clicked.connect(lambda: self.jumped.emit(line.key))
        entry.left.connect(lambda reason: self.set_aside.emit(line.key, reason))
        entry.brought_back.connect(lambda: self.brought_back.emit(line.key))
        return entry


class FindingEntry(QWidget):
    """A finding with a way to leave it as it is, for a reason that is recorded.

    Signals:
        left: Carries the reason.
        brought_back: It is to be pointed out again.
    """

    left = Signal(str)
    brought_back = Signal()

    def __init__(self, line: FindingLine, parent: QWidget | None = None) -> None:
        """Show a finding."""
        super().__init__(parent)
        self.line = line
        self.row = FindingRow(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        across = QHBoxLayout()
        across.setSpacing(theme().px(2))
        across.addWidget(self.row, 1)
        self.aside = self._button()
        across.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(across)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Leave as is, because …"))
        self.reason.setAccessibleName(self.tr("Reason to leave it as it is"))
        self.reason.hide()
        self.reason.returnPressed.connect(self._leave)
        column.addWidget(self.reason)

    def _button(self) -> IconButton:
        if self.line.severity == SET_ASIDE:
            words = self.tr("Point out again: {sentence}").format(sentence=self.line.sentence)
            button = IconButton("rotate-ccw", words, "text_muted")
            button.clicked.connect(self.brought_back)
        else:
            words = self.tr("Leave as is, because … ({sentence})")
            words = words.format(sentence=self.line.sentence)
            button = IconButton("circle-minus", words, "text_muted")
            button.clicked.connect(self._ask)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape while a reason is asked for: never mind."""
        if event.key() == Qt.Key.Key_Escape and self.reason.isVisible():
            self.reason.hide()
            self.row.setFocus()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.reason.setVisible(not self.reason.isVisible())
        if self.reason.isVisible():
            self.reason.setFocus()

    def _leave(self) -> None:
        if reason := self.reason.text().strip():
            self.left.emit(reason)
