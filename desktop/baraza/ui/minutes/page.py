"""The minutes and the papers beside them: what they need, how they look and read, the way out.

QtPdf is loaded with this page, which is loaded when it is first opened.
"""

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.errors import BarazaError
from baraza.services.wanted import DocumentKind, Wanted
from baraza.ui.minutes.bar import MinutesBar
from baraza.ui.minutes.calling import document_words, edition_of, travelling, whole_words
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.minutes.leaving import Staying, leaving
from baraza.ui.minutes.making import DocumentMaker, Made
from baraza.ui.minutes.options.panel import OptionsPanel
from baraza.ui.minutes.outcome import outcome_part
from baraza.ui.minutes.refusing import cause_of, minutes_refusal
from baraza.ui.minutes.saying import pages_words
from baraza.ui.minutes.sheets import DOCUMENT, MinutesSheets
from baraza.ui.minutes.side import MinutesSide
from baraza.ui.minutes.ways_out import WaysOut
from baraza.ui.page import Page


class MinutesPage(Page):
    """Choice and checks at the side; pages, text, and what leaves, under tabs; options beside."""

    def _build(self) -> None:
        self.choosing = Choosing(self.services.preferences, self)
        self.maker = DocumentMaker(
            self.services.run, self.services.office.now, self.tr("Making the pages"), self
        )
        self.outcome = outcome_part(self.document)
        self.add_part(self.outcome, lambda: self.document.value)
        self.side, self.bar = MinutesSide(self.services, self.choosing), MinutesBar()
        self.sheets, self.options = MinutesSheets(self.outcome), OptionsPanel(self.choosing)
        self.ways_out = WaysOut(self, self.choosing, self.maker)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        across, column, below = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        for layout in (across, column, below):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        below.addWidget(self.sheets, 1)
        below.addWidget(self.options)
        column.addWidget(self.bar)
        column.addLayout(below, 1)
        across.addWidget(self.side)
        across.addLayout(column, 1)
        self.options.hide()

    def _connect(self) -> None:
        bar, side, sheets = self.bar, self.side, self.sheets
        side.checks.jumped.connect(self.services.reveal)
        bar.tabs.currentChanged.connect(sheets.show_place)
        bar.editions.chosen.connect(self.choosing.choose_edition)
        bar.languages.activated.connect(
            lambda _: self.choosing.choose(language=bar.languages.value())
        )
        bar.options.toggled.connect(self._show_options)
        self.options.closed.connect(lambda: bar.options.setChecked(False))
        self.choosing.changed.connect(self._show_anew)
        sheets.leaving.jumped.connect(self._jump)
        sheets.to_cause.clicked.connect(self._go_to_cause)
        self.maker.begun.connect(self._show_begun)
        self.maker.made.connect(self._show_made)
        self.maker.refused.connect(self._show_refused)
        self.maker.stopped.connect(self._show_stopped)
        side.export_pdf.clicked.connect(self.ways_out.ask_pdf)
        side.export_word.clicked.connect(self.ways_out.ask_word)
        side.export_file.clicked.connect(self.ways_out.ask_file)
        side.sign.clicked.connect(self.ways_out.sign)

    @property
    def wanted(self) -> Wanted:
        """Which document is wanted of the open consultation."""
        return self.choosing.wanted

    def _show(self) -> None:
        super()._show()
        if self.document.value.own_org is not None and self.wanted.own is not None:
            # It was asked for because it was not known; this shows everything anew.
            self.choosing.choose(own=None)
            return
        wanted = self.wanted
        self.bar.show_wanted(wanted)
        self.side.show_document(self.document, self.services.office.today())
        self.side.show_word(self._no_word())
        self.sheets.show_name(whole_words(wanted))
        self._show_leaving()
        self._want()

    def _no_word(self) -> str:
        if self.wanted.kind is DocumentKind.MINUTES:
            return ""
        return self.tr("Only the minutes are made for Word.")

    def _want(self) -> None:
        """Have the document made, where somebody looks at it."""
        if self.isVisible():
            self.maker.want(self.document.value, self.wanted)

    def _show_leaving(self) -> None:
        try:
            lines = leaving(self.document.value, self.wanted.edition, self.document.names)
        except BarazaError as error:
            self.ways_out.lines = []
            self._show_refused(error)
            return
        self.ways_out.lines = lines
        self.sheets.leaving.show_lines(lines, edition_of(self.wanted), travelling(self.wanted))

    def _show_begun(self) -> None:
        self.bar.working.show_text(self.tr("Making the pages …"))

    def _show_made(self, made: Made) -> None:
        self.ways_out.refusal = None
        self.sheets.show_made(made)
        self.options.annexes.offer(made.annexes)
        words = pages_words(self.document.value, self.wanted, self.sheets.pages.pages)
        self.bar.working.show_text(words)
        self.side.export_pdf.setEnabled(True)

    def _show_refused(self, error: BarazaError) -> None:
        self.ways_out.refusal = error
        mending = self.tr("Go there") if self._cause() is not None else ""
        if error.rule == "own-delegation-unknown":
            mending = self.tr("Choose it")
        self.sheets.show_refused(minutes_refusal(error), mending)
        self.bar.working.show_text("")
        self.side.export_pdf.setEnabled(False)

    def _show_stopped(self) -> None:
        self.sheets.show_refused(self.tr("The pages were not made."), self.tr("Make them"))
        self.bar.working.show_text("")

    def _cause(self) -> tuple[UUID, str] | None:
        return (
            cause_of(self.document.value, self.ways_out.refusal) if self.ways_out.refusal else None
        )

    def _go_to_cause(self) -> None:
        cause = self._cause()
        if cause is not None:
            self.services.reveal(*cause)
        elif self.ways_out.refusal is None:
            self._show_anew()
        else:
            self.side.which.own.setFocus()

    def _show_anew(self) -> None:
        # What was refused may be possible now.
        self.ways_out.refusal = None
        self.sheets.forget_refusal()
        self.side.export_pdf.setEnabled(True)
        self._show()

    def _show_options(self, is_open: bool) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.options.isAncestorOf(focused)
        self.options.setVisible(is_open)
        if is_open:
            self.options.enter()
        elif had_focus:
            self.bar.options.setFocus()

    def _jump(self, place: Staying) -> None:
        if not self.services.reveal(place.key, place.member):
            self.services.reveal(place.key)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of the outcome document."""
        if not super().reveal(key, field):
            return False
        self.bar.tabs.setCurrentIndex(DOCUMENT)
        # The caret only goes where something is seen.
        return super().reveal(key, field)

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through what can be done here."""
        yield from self.ways_out.commands()
        tabs, choosing = self.bar.tabs, self.choosing
        yield self.tr("Options of the document"), self.bar.options.toggle
        for place in range(tabs.count()):
            words = self.tr("Minutes: {tab}").format(tab=tabs.tabText(place))
            yield words, partial(tabs.setCurrentIndex, place)
        for kind in DocumentKind:
            words = self.tr("Document: {document}").format(document=document_words(kind))
            yield words, partial(choosing.choose_kind, kind)
        for one in self.wanted.kind.editions:
            words = self.tr("Edition: {edition}").format(edition=self.bar.edition_words(one))
            yield words, partial(choosing.choose_edition, one)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        side, bar = self.side, self.bar
        return [side.which, side.checks, side.export_pdf, bar.tabs, self.sheets, self.options]

    def showEvent(self, event: QShowEvent) -> None:
        """Have made what was not while nobody looked."""
        super().showEvent(event)
        if hasattr(self, "maker"):
            self._want()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make nothing that nobody sees."""
        if hasattr(self, "maker"):
            self.maker.forget()
        super().hideEvent(event)
