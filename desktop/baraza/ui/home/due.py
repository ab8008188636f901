"""What is due next in all consultations of the office, the late ones first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from baraza.services.office import Office
from baraza.ui.naming import in_language, shortened
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Badge, Button, Card, Elided, Label, Pill
from baraza.ui.words import day_words

_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class DueAction:
    """An action with a day by which it is due.

    Attributes:
        key: Its key.
        text: What is to be done.
        sides: Who has to do it, as badge and kind.
        due: The day.
        days_late: How many days it is past that day; 0 or less where it is not.
        consultation: Id of its consultation.
        title: Title of its consultation.
    """

    key: UUID
    text: str
    sides: tuple[tuple[str, str], ...]
    due: str
    days_late: int
    consultation: str
    title: str


@dataclass(frozen=True, slots=True)
class Due:
    """What is due: the first few, and how much there is in all."""

    first: tuple[DueAction, ...]
    open: int
    late: int


def due_in(office: Office, kinds: Mapping[str, str]) -> Due:
    """Return what is due in an office.

    Actions carried over from an earlier session are left to the Follow-up page.

    Args:
        office: The office.
        kinds: Kind of each organisation by id, for the colour of its badge.
    """
    today = office.today()
    rows = [row for row in office.actions() if not row.is_carried_over]
    dated = [row for row in rows if row.due is not None]
    first = tuple(
        DueAction(
            key=row.key,
            text=shortened(row.text),
            sides=tuple((one, kinds.get(one, "")) for one in row.responsible),
            due=row.due or "",
            days_late=_days_between(row.due or today, today),
            consultation=row.consultation_id,
            title=in_language(row.title),
        )
        for row in dated[:_MOST_ROWS]
    )
    return Due(first, len(rows), sum(1 for row in rows if row.is_late(today)))


def _days_between(day: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(day)).days


class DueRow(QPushButton):
    """One action; Enter or a click opens it in its consultation."""

    def __init__(self, action: DueAction, parent: QWidget | None = None) -> None:
        """Show an action."""
        super().__init__(parent)
        px = theme().px
        self.action = action
        self.setProperty("kind", "row")
        self.setFixedHeight(px(31))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, px(2), 0)
        row.setSpacing(px(5))
        for badge, kind in action.sides[:3]:
            row.addWidget(Badge(badge, kind))
        if len(action.sides) > 3:
            row.addWidget(Pill(f"+{len(action.sides) - 3}"))
        row.addSpacing(px(3))
        row.addWidget(Elided(action.text, "second"), 1)
        late = action.days_late > 0
        words = self._late_words() if late else day_words(action.due, short=True)
        row.addWidget(Pill(words, "warn" if late else ""))
        parts = (", ".join(badge for badge, _ in action.sides), action.text, words, action.title)
        self.setAccessibleName(". ".join(part for part in parts if part))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _late_words(self) -> str:
        return self.tr("late %n day(s)", "", self.action.days_late)


class DueCard(Card):
    """The first actions due, with how many are open and late.

    Signals:
        opened: An action is to be seen in its consultation; carries it.
        followed: All actions are to be seen.
    """

    opened = Signal(object)
    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        self.count = Pill()
        super().__init__(" ", self.count, parent=parent)
        px = theme().px
        self.header.show_title(self.tr("Actions due"))
        self.body.setSpacing(px(4))
        self.rows: list[DueRow] = []
        self._shown: Due | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.none = Label(self.tr("Nothing is due in any consultation."), "muted", wrap=True)
        self.add(self.none)
        self.body.addStretch(1)
        self.all = Button(self.tr("All actions"), "arrow-right", "quiet")
        self.add_row(self.all)
        self.all.clicked.connect(self.followed)

    def show_due(self, due: Due) -> None:
        """Show what is due."""
        if due == self._shown:
            return
        self._shown = due
        self._show_count(due)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(action) for action in due.first]
        self.none.setVisible(not self.rows)
        self.all.setVisible(bool(due.open))

    def _row(self, action: DueAction) -> DueRow:
        row = DueRow(action)
        row.clicked.connect(lambda: self.opened.emit(action))
        self._lines.addWidget(row)
        return row

    def _show_count(self, due: Due) -> None:
        opened = self.tr("%n open", "", due.open)
        if due.late:
            late = self.tr("%n late", "", due.late)
            opened = self.tr("{open} · {late}").format(open=opened, late=late)
        self.count.show_text(opened)
        self.count.show_tone("warn" if due.late else "")
        self.count.setVisible(bool(due.open))
