"""What waits for an answer, and how much of the last session was done, at the side."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from baraza.domain.codes import ActionStatus
from baraza.ui.followup.waiting import Rate, Waiting
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Badge, Card, FlowLayout, Label, Pill
from baraza.ui.words import NOTHING, code_words, day_words, number_words


class WaitingRow(QPushButton):
    """One silence or one agreement ad referendum; Enter or a click goes there."""

    def __init__(self, waiting: Waiting, parent: QWidget | None = None) -> None:
        """Show it."""
        super().__init__(parent)
        px = theme().px
        self.waiting = waiting
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(6), px(4), px(6))
        column.setSpacing(px(3))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        self._title = self._heading()
        head.addWidget(Label(self._title, "second", wrap=True), 1)
        if waiting.is_over:
            head.addWidget(Pill(self.tr("passed"), "warn"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if waiting.clocks:
            column.addWidget(Label(waiting.clocks, "strong", wrap=True))
        if waiting.sides:
            column.addWidget(self._badges())
        column.addWidget(Label(waiting.title, "muted", wrap=True))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        awaited = ", ".join(badge for badge, _ in waiting.sides)
        told = (self._title, awaited, waiting.clocks, waiting.title)
        self.setAccessibleName(". ".join(part for part in told if part))

    def _heading(self) -> str:
        waiting = self.waiting
        if not waiting.deadline:
            return self.tr("Ad referendum: paragraph {wording}").format(wording=waiting.wording)
        if waiting.wording:
            return self.tr("Silence on {version} ends").format(version=waiting.wording)
        return self.tr("Silence ends")

    def _badges(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, theme().px(5))
        for badge, kind in self.waiting.sides:
            flow.addWidget(Badge(badge, kind))
        return holder

    def hasHeightForWidth(self) -> bool:
        """Return that long sentences take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines at a width."""
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the room its layout asks for."""
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(theme().px(120), self._column.totalMinimumSize().height())


class WaitingCard(Card):
    """The silences and agreements ad referendum that are open.

    Signals:
        jumped: One is to be seen in its consultation; carries it.
    """

    jumped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        self.count = Pill("0")
        super().__init__(" ", self.count, parent=parent)
        self.header.show_title(self.tr("Silence and ad referendum"))
        self.body.setSpacing(theme().px(4))
        self.none = Label(self.tr("Nothing waits for an answer."), "muted", wrap=True)
        self.add(self.none)
        self.rows: list[WaitingRow] = []
        self._shown: list[Waiting] = []

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Show these, the next deadline first."""
        wanted = sorted(waiting, key=lambda one: (not one.deadline, one.deadline, one.title))
        self.none.setVisible(not wanted)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.count.show_text(str(len(wanted)))
        self.count.show_tone("warn" if any(one.is_over for one in wanted) else "")
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(one) for one in wanted]

    def _row(self, one: Waiting) -> WaitingRow:
        row = WaitingRow(one)
        row.clicked.connect(lambda: self.jumped.emit(one))
        self.add(row)
        return row


class RateCard(Card):
    """How much of what was agreed at the last session was done, with the day it is of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(" ", parent=parent)
        self.header.show_title(self.tr("Implementation of the last session"))
        self.body.setSpacing(theme().px(4))
        self.figure = Label("", "title")
        self.counts = Label("", "second", wrap=True)
        self.basis = Label("", "muted", wrap=True)
        self.add(self.figure, self.counts, self.basis)

    def show_rate(self, rate: Rate | None) -> None:
        """Show a rate; the card is away where there is none."""
        self.setVisible(rate is not None)
        if rate is None:
            return
        per_cent, weighted = _per_cent(rate.per_cent), _per_cent(rate.weighted)
        self.figure.show_text(per_cent)
        counts = [f"{code_words(ActionStatus(status))} {count}" for status, count in rate.counts]
        self.counts.show_text(" · ".join(counts))
        words = self.tr(
            "{weighted} with what is done in part. Implemented, of all but overtaken and cancelled;"
            " states as of {day}. {title}"
        )
        told = words.format(weighted=weighted, day=day_words(rate.day), title=rate.title)
        self.basis.show_text(told)


def _per_cent(figure: object) -> str:
    return f"{number_words(figure)} %" if isinstance(figure, Decimal | int) else NOTHING
