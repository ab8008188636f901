"""What stands between the text and its adoption, and what still waits after it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.checks.readings import positions_on
from baraza.domain.consultation import Consultation
from baraza.domain.objections import objections
from baraza.domain.obstacles import Obstacle, open_brackets
from baraza.domain.standing import standing, unsure_of_their_authority, waiting_ad_referendum
from baraza.ui.document import Document
from baraza.ui.pointing import obstacle_words
from baraza.ui.room.positions.authority import authority_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Badge, Button, Card, FindingLine, FindingRow, Label
from baraza.ui.widgets.findings import ATTENTION, SERIOUS


class OpenCard(Card):
    """Open brackets and objections of the whole text; delegations without instructions.

    Signals:
        wanted: The user wants to see a field; carries the key of the record and its name.
        pair_wanted: A delegation is to join a paragraph ad referendum; carries both.
    """

    wanted = Signal(object, str)
    pair_wanted = Signal(int, str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        super().__init__(parent=parent)
        self._document = document
        self.header.show_title(self.tr("Open in the whole text"))
        self.header.show()
        self._none = Label(self.tr("No bracket is open and nobody objects."), "muted", wrap=True)
        self.add(self._none)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme().px(2))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.rows: list[FindingRow] = []

    def show_text(self) -> None:
        """Show what is open now."""
        value, names = self._document.value, self._document.names
        lines = []
        for obstacle in _open(value):
            sentence, remedy = obstacle_words(obstacle, names)
            severity = SERIOUS if obstacle.is_objection else ATTENTION
            key = (obstacle.key, obstacle.field, 0, "")
            lines.append(FindingLine(key, severity, sentence, remedy))
        if not standing(value).is_in_force:
            lines += self._unsure(value)
        if lines != [row.line for row in self.rows]:
            self._build(lines)
        self._none.setVisible(not lines)

    def _unsure(self, value: Consultation) -> list[FindingLine]:
        sentence = self.tr("Paragraph {number}, {party}: {authority}")
        remedy = self.tr("Record it ad referendum, unless the head of delegation confirms.")
        names = self._document.names
        return [
            FindingLine(
                (None, "", paragraph.no, org),
                ATTENTION,
                sentence.format(
                    number=paragraph.no,
                    party=names.badge(org)[0],
                    authority=authority_words(positions_on(item)[org].authority, names).lower(),
                ),
                remedy,
            )
            for item in value.agenda_items
            for paragraph, org in unsure_of_their_authority(value, item)
        ]

    def _build(self, lines: Sequence[FindingLine]) -> None:
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [FindingRow(line) for line in lines]
        for row in self.rows:
            row.clicked.connect(lambda _=False, row=row: self._go(row.line))
            self._lines.addWidget(row)

    def _go(self, line: FindingLine) -> None:
        assert isinstance(line.key, tuple)  # noqa: S101  made above
        key, field, number, org = line.key
        if isinstance(key, UUID):
            self.wanted.emit(key, field)
        elif org:
            self.pair_wanted.emit(number, org)


class WaitingCard(Card):
    """Paragraphs that wait for a headquarters, each with what can be recorded of it.

    Signals:
        confirmed: Carries paragraph and organisation.
        lapsed: Carries paragraph and organisation.
    """

    confirmed = Signal(int, str)
    lapsed = Signal(int, str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        super().__init__(parent=parent)
        self._document = document
        self.header.show_title(self.tr("Ad referendum, not yet answered"))
        self.header.show()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme().px(6))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self._shown: tuple[tuple[int, str], ...] = ()
        self.buttons: list[tuple[Button, Button]] = []

    def show_text(self) -> None:
        """Show what waits now."""
        waiting = waiting_ad_referendum(self._document.value)
        self.setVisible(bool(waiting))
        if waiting == self._shown:
            return
        self._shown = waiting
        while (held := self._lines.takeAt(0)) is not None:
            widget = held.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for number, org in waiting:
            self._lines.addWidget(self._line(number, org))

    def _line(self, number: int, org: str) -> QWidget:
        line, names = QWidget(), self._document.names
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        words = self.tr("Paragraph {number}").format(number=number)
        row.addWidget(Badge(*names.badge(org)))
        row.addWidget(Label(words, "strong"), 1)
        yes, no = Button(self.tr("Confirmed")), Button(self.tr("Lapsed"), "", "quiet")
        spoken = self.tr("{act}: paragraph {number}, {party}")
        for button, signal in ((yes, self.confirmed), (no, self.lapsed)):
            act = button.text()
            button.setAccessibleName(
                spoken.format(act=act, number=number, party=names.badge(org)[0])
            )
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(number, org))
            row.addWidget(button)
        self.buttons.append((yes, no))
        return line


def _open(value: Consultation) -> list[Obstacle]:
    brackets = [one for item in value.agenda_items for one in open_brackets(item)]
    return [*objections(value), *brackets]
