"""Home: good morning, what is next, what is due, and the consultations of the office."""

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from baraza.domain.consultation import Consultation
from baraza.services.reading import Reading
from baraza.ui.home.beginning import NewConsultationDialog
from baraza.ui.home.cards import ConsultationCards
from baraza.ui.home.catalogue import Catalogue, Entry
from baraza.ui.home.due import DueAction, DueCard, due_in
from baraza.ui.home.filing import Filing
from baraza.ui.home.readiness import ReadinessLine, readiness
from baraza.ui.home.report import ReadingReport
from baraza.ui.home.upcoming import UpcomingCard
from baraza.ui.home.ways import WAYS
from baraza.ui.page import Page
from baraza.ui.panes import enter
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, EmptyState, IconButton, Label, PageHeader

_UPPER_HEIGHT = 266


class HomePage(Page):
    """The first page; it shows the office, whichever consultation is open."""

    def _build(self) -> None:
        self.catalogue = Catalogue(self.services.office)
        self.filing = Filing(self.services, self)
        self._ready: tuple[tuple[UUID, str, str], Consultation] | None = None
        self.new = Button(self.tr("New consultation"), "plus")
        self.import_ = Button(self.tr("Import file"), "import")
        self.header = PageHeader(" ", " ", self.import_, self.new)
        self.report = ReadingReport()
        self.upcoming, self.due = UpcomingCard(), DueCard()
        self._build_list()
        self._lay_out()
        self._connect()

    def _build_list(self) -> None:
        self.count = Label("", "heading")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find by title, party, place or date"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.example = Button(self.tr("Open example"), "book-open", "quiet")
        self.export = IconButton("download", self.tr("Export the chosen consultation to a file"))
        self.strike = IconButton("trash-2", self.tr("Strike the chosen consultation"))
        self.cards = ConsultationCards()
        self.more = Button("", "chevron-down", "quiet")
        self.none_found = Label("", "muted")
        self.empty = self._empty_state()

    def _empty_state(self) -> EmptyState:
        self.first = Button(self.tr("New consultation"), "plus", "primary")
        self.first_example = Button(self.tr("Open example"), "book-open")
        return EmptyState(
            "handshake",
            self.tr("No consultation is in this office yet: begin one, or look at the example."),
            self.first,
            self.first_example,
        )

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        # The cards reach over the margin at their end, where their scroll bar is.
        near, far = (px(28), 0) if _reads_from_left(self) else (0, px(28))
        column.setContentsMargins(near, px(20), far, px(12))
        column.setSpacing(px(12))
        above = QVBoxLayout()
        above.setContentsMargins(far, 0, near, 0)
        above.setSpacing(px(12))
        self.upper = QWidget()
        across = QHBoxLayout(self.upper)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(14))
        across.addWidget(self.upcoming, 3)
        across.addWidget(self.due, 2)
        self.upper.setFixedHeight(px(_UPPER_HEIGHT))
        for widget in (self.header, self.report, self.upper, self._list_head()):
            above.addWidget(widget)
        column.addLayout(above)
        column.addWidget(self.cards, 1)
        column.addWidget(self.none_found, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.empty, 1)

    def _list_head(self) -> QWidget:
        px = theme().px
        self.list_head = QWidget()
        row = QHBoxLayout(self.list_head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.count)
        row.addStretch(1)
        self.search.setFixedWidth(px(300))
        for widget in (self.example, self.search, self.export, self.strike):
            row.addWidget(widget)
        return self.list_head

    def _connect(self) -> None:
        for button in (self.new, self.first):
            button.clicked.connect(self.begin)
        for button in (self.example, self.first_example):
            button.clicked.connect(self.filing.open_example)
        self.import_.clicked.connect(self.filing.ask_import)
        self.export.clicked.connect(self._export)
        self.strike.clicked.connect(self._strike)
        self.search.textChanged.connect(lambda _: self._show_list())
        self.search.returnPressed.connect(self.cards.setFocus)
        self.more.clicked.connect(self._show_more)
        self.cards.opened.connect(lambda entry: self._open(entry, "prepare"))
        self.cards.struck.connect(self.filing.ask_strike)
        self.cards.customContextMenuRequested.connect(self._open_menu)
        self.upcoming.wanted.connect(lambda page: self._open(self.upcoming.entry, page))
        self.upcoming.jumped.connect(self._jump)
        self.due.opened.connect(self._open_action)
        self.due.followed.connect(lambda: self.services.go("follow-up"))
        self.filing.read.connect(self._show_reading)
        self.filing.arrived.connect(self._show_arrived)
        self.filing.gone.connect(self._show)
        self.report.closed.connect(self._report_closed)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    def _show(self) -> None:
        super()._show()
        self.catalogue.refresh()
        today = self.services.office.today()
        self.header.show_words(self._greeting(), self._day_line(today))
        self._show_upper(today)
        self._show_list()

    def _greeting(self) -> str:
        hour = self.services.office.now().hour
        if 4 <= hour < 12:
            return self.tr("Good morning")
        return self.tr("Good afternoon") if 12 <= hour < 18 else self.tr("Good evening")

    def _day_line(self, today: str) -> str:
        day = QLocale().toString(QDate.fromString(today, "yyyy-MM-dd"), "dddd d MMMM yyyy")
        parts = [day]
        if self.catalogue.total:
            parts.append(self.tr("%n consultation(s)", "", self.catalogue.total))
        if held := self.catalogue.on(today):
            parts.append(self.tr("%n session(s) today", "", held))
        return " · ".join(parts)

    def _show_upper(self, today: str) -> None:
        entry = self.catalogue.next(today) or self.catalogue.latest()
        kinds = {side.badge: side.kind for one in self.catalogue.entries() for side in one.sides}
        self.due.show_due(due_in(self.services.office, kinds))
        if entry is not None:
            self.upcoming.show_entry(entry, readiness(self._consultation(entry), today), today)
        self.upper.setVisible(entry is not None and not self.report.isVisibleTo(self))

    def _consultation(self, entry: Entry) -> Consultation:
        """Return the consultation of an entry, read again only where it was saved since."""
        mark = (entry.key, entry.id, entry.changed_at)
        document = self.services.document
        if document is not None and document.value.key == entry.key:
            return document.value
        if self._ready is None or self._ready[0] != mark:
            self._ready = (mark, self.services.office.consultation(entry.key))
        return self._ready[1]

    def _show_list(self) -> None:
        typed = self.search.text()
        entries = self.catalogue.entries(typed)
        is_empty = not self.catalogue.total
        self.cards.show_entries(entries)
        shown = len(entries) if typed.strip() else self.catalogue.total
        self.count.show_text(self.tr("Consultations · {count}").format(count=shown))
        self.cards.setVisible(bool(entries))
        self.none_found.show_text(self.tr("No consultation matches “{typed}”.").format(typed=typed))
        self.none_found.setVisible(not entries and not is_empty)
        self.empty.setVisible(is_empty)
        self.list_head.setVisible(not is_empty)
        self.new.setVisible(not is_empty)
        left = 0 if typed.strip() else self.catalogue.remaining
        self.more.show_text(self.tr("Show more; %n left", "", left))
        self.more.setVisible(bool(left))
        for button in (self.export, self.strike):
            button.setEnabled(self.cards.entry is not None)

    def _show_more(self) -> None:
        self.catalogue.show_more()
        self._show_list()
        self.cards.setFocus()

    def begin(self) -> None:
        """Ask what a new consultation needs, and begin it."""
        organisation = self.services.preferences.value.organisation
        dialog = NewConsultationDialog(self.services.office, organisation, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.begun.connect(self.services.open_consultation)
        dialog.open()

    def _open(self, entry: Entry | None, page: str) -> None:
        if entry is not None:
            self.services.open_consultation(entry.id, page)

    def _jump(self, line: ReadinessLine) -> None:
        entry = self.upcoming.entry
        if entry is None or line.key is None:
            return
        document = self.services.document
        if document is None or document.value.key != entry.key:
            self.services.open_consultation(entry.id)
        if not self.services.reveal(line.key, line.field):
            self.services.go("prepare")

    def _open_action(self, action: DueAction) -> None:
        self.services.open_consultation(action.consultation, "room")
        self.services.reveal(action.key, "status")

    def _export(self) -> None:
        if self.cards.entry is not None:
            self.filing.ask_export(self.cards.entry)

    def _strike(self) -> None:
        if self.cards.entry is not None:
            self.filing.ask_strike(self.cards.entry)

    def _open_menu(self, place: QPoint) -> None:
        entry = self.cards.entry
        if entry is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, act in self._actions_on(entry):
            menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        menu.popup(self.cards.viewport().mapToGlobal(place))

    def _actions_on(self, entry: Entry) -> Iterator[tuple[str, Callable[[], None]]]:
        for way in WAYS:
            yield way.title(), partial(self._open, entry, way.page)
        yield self.tr("Export to a file…"), lambda: self.filing.ask_export(entry)
        yield self.tr("Strike…"), lambda: self.filing.ask_strike(entry)

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through what can be done here."""
        yield self.tr("New consultation"), self.begin
        yield self.tr("Import a consultation file"), self.filing.ask_import
        yield self.tr("Open example"), self.filing.open_example
        yield self.tr("Find a consultation"), self.search.setFocus
        if self.cards.entry is not None:
            yield self.tr("Export the chosen consultation to a file"), self._export
            yield self.tr("Strike the chosen consultation"), self._strike

    def enter(self) -> None:
        """Begin with the consultation that is next; in an empty office, with beginning one."""
        mains: tuple[QWidget, ...] = (self.report, self.upcoming.first, self.first)
        if not any(enter(main) for main in mains if main.isVisible()):
            super().enter()

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [self.header, self.report, self.upcoming, self.due, self.list_head, self.cards]

    def _show_reading(self, file: str, reading: object) -> None:
        if isinstance(reading, Reading):
            self.report.show_reading(file, reading)
            self._show()

    def _show_arrived(self, identity: str) -> None:
        self._show()
        found = next((one for one in self.catalogue.entries() if one.id == identity), None)
        if found is not None:
            self.cards.choose(found.key)

    def _report_closed(self) -> None:
        self._show()
        self.cards.setFocus()


def _reads_from_left(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.LeftToRight
