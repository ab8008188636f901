"""The consultation of today, or the next one: how ready it is, and the ways into it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from baraza.ui.home.catalogue import Entry
from baraza.ui.home.readiness import ReadinessLine
from baraza.ui.home.ways import PREPARATION, ROOM, Way, ways_into
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Badge, Button, Card, Elided, IconLabel, Pill
from baraza.ui.words import clock_words

_MOST_LINES = 4


class ReadinessRow(QPushButton):
    """One line of the readiness; Enter or a click goes to its place."""

    def __init__(self, line: ReadinessLine, parent: QWidget | None = None) -> None:
        """Show a line."""
        super().__init__(parent)
        px = theme().px
        self.line = line
        self.setProperty("kind", "row")
        self.setFixedHeight(px(27))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, px(2), 0)
        row.setSpacing(px(8))
        is_open = bool(line.count)
        picture = ("triangle-alert", "warn") if is_open else ("circle-check", "ok")
        row.addWidget(IconLabel(*picture))
        row.addWidget(Elided(line.words, "second", greedy=False), 0)
        if line.count > 1:
            row.addWidget(Pill(self.tr("+{more} more").format(more=line.count - 1), "warn"))
        row.addStretch(1)
        state = self.tr("Open") if is_open else self.tr("In order")
        self.setAccessibleName(self.tr("{state}: {words}").format(state=state, words=line.words))
        self.setToolTip(self.accessibleName() if is_open else "")
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if is_open and line.key is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class UpcomingCard(Card):
    """Title, parties, days, readiness, and two buttons.

    Signals:
        wanted: The consultation is to be opened; carries the name of the page.
        jumped: A line of the readiness is to be seen in its place; carries the line.
    """

    wanted = Signal(str)
    jumped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        self.when = Pill()
        super().__init__(" ", self.when, parent=parent)
        px = theme().px
        self.setAccessibleName(self.tr("Next consultation"))
        self.body.setSpacing(px(5))
        self.entry: Entry | None = None
        self._shown: tuple[object, ...] = ()
        self.title, self.where = Elided("", "strong"), Elided("", "second")
        self._badges = QHBoxLayout()
        self._badges.setSpacing(px(5))
        self.add(self.title)
        self.body.addLayout(self._badges)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.rows: list[ReadinessRow] = []
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self._first, self._other = ROOM, PREPARATION
        self.first = Button(ROOM.title(), ROOM.icon, "primary")
        self.other = Button(PREPARATION.title())
        self.add_row(self.other, self.first)
        self.first.clicked.connect(lambda: self.wanted.emit(self._first.page))
        self.other.clicked.connect(lambda: self.wanted.emit(self._other.page))

    def show_entry(self, entry: Entry, lines: Sequence[ReadinessLine], today: str) -> None:
        """Show a consultation and how ready it is."""
        wanted = (entry, tuple(lines), today)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.entry = entry
        self.header.show_title(self._heading(entry, today))
        self._show_when(entry, today)
        self.title.show_text(entry.title)
        self._show_sides(entry)
        self._show_lines(lines)
        self._show_ways(*ways_into(entry, today))

    def _show_ways(self, first: Way, other: Way) -> None:
        self._first, self._other = first, other
        self.first.show_text(first.title())
        self.first.show_icon(first.icon)
        self.other.show_text(other.title())

    def _heading(self, entry: Entry, today: str) -> str:
        if entry.is_on(today):
            return self.tr("Today")
        return self.tr("Next") if entry.start[:10] > today else self.tr("Last worked on")

    def _show_when(self, entry: Entry, today: str) -> None:
        """Show the hour of today's opening, else the days."""
        opens_today = entry.start[:10] == today
        self.when.show_text(clock_words(entry.start) if opens_today else entry.days)
        self.when.show_tone("primary" if entry.is_on(today) else "")

    def _show_sides(self, entry: Entry) -> None:
        while (item := self._badges.takeAt(0)) is not None:
            held = item.widget()
            if held is not None and held is not self.where:
                held.hide()
                held.deleteLater()
        for side in entry.sides[:8]:
            self._badges.addWidget(Badge(side.badge, side.kind, side.name))
        if len(entry.sides) > 8:
            self._badges.addWidget(Pill(f"+{len(entry.sides) - 8}"))
        items = self.tr("%n item(s)", "", entry.items)
        self.where.show_text(" · ".join(part for part in (entry.place, items) if part))
        self._badges.addWidget(self.where, 1)

    def _show_lines(self, lines: Sequence[ReadinessLine]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for line in _told(lines):
            row = ReadinessRow(line)
            row.clicked.connect(lambda _=False, line=line: self.jumped.emit(line))
            self._lines.addWidget(row)
            self.rows.append(row)


def _told(lines: Sequence[ReadinessLine]) -> list[ReadinessLine]:
    """Return as many lines as there is room for: what is open before what is in order."""
    opened = [line for line in lines if line.count]
    in_order = [line for line in lines if not line.count]
    shown = opened[: _MOST_LINES - min(len(in_order), 2)]
    return [*in_order[: _MOST_LINES - len(shown)], *shown]
