"""The minutes of the open consultation: what they need, how they look and read, and the way out.

QtPdf is loaded with this page, which is loaded when it is first opened.
"""

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.errors import BarazaError
from baraza.services.minutes import EDITION_WORDS, Edition
from baraza.ui.minutes.bar import MinutesBar, language_words, usual_language
from baraza.ui.minutes.exporting import MinutesExport
from baraza.ui.minutes.leaving import Staying, SubjectLine, leaving
from baraza.ui.minutes.making import Made, MinutesMaker
from baraza.ui.minutes.naming import file_name
from baraza.ui.minutes.outcome import outcome_part
from baraza.ui.minutes.refusing import cause_of, minutes_refusal
from baraza.ui.minutes.sheets import DOCUMENT, MinutesSheets
from baraza.ui.minutes.side import MinutesSide
from baraza.ui.naming import title_of
from baraza.ui.page import Page


class MinutesPage(Page):
    """Checks at the side; pages, text, and what leaves, under three tabs."""

    def _build(self) -> None:
        self.edition: Edition = "joint"
        self.language = usual_language()
        self.maker = MinutesMaker(self.services.run, self.tr("Making the minutes"), self)
        self.exporting = MinutesExport(self.services, self)
        self.outcome = outcome_part(self.document)
        self.add_part(self.outcome, lambda: self.document.value)
        self.side, self.bar = MinutesSide(self.services), MinutesBar()
        self.sheets = MinutesSheets(self.outcome)
        self.bar.editions.show_value(self.edition)
        self.bar.languages.show_value(self.language)
        self._lines: list[SubjectLine] = []
        self._refusal: BarazaError | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        across, column = QHBoxLayout(self), QVBoxLayout()
        for layout in (across, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.sheets, 1)
        across.addWidget(self.side)
        across.addLayout(column, 1)

    def _connect(self) -> None:
        bar, side, sheets = self.bar, self.side, self.sheets
        side.checks.jumped.connect(self.services.reveal)
        bar.tabs.currentChanged.connect(sheets.show_place)
        bar.editions.chosen.connect(self.choose_edition)
        bar.languages.activated.connect(lambda _: self.choose_language(bar.languages.value()))
        sheets.leaving.jumped.connect(self._jump)
        sheets.to_cause.clicked.connect(self._go_to_cause)
        self.maker.begun.connect(self._show_begun)
        self.maker.made.connect(self._show_made)
        self.maker.refused.connect(self._show_refused)
        side.export_pdf.clicked.connect(self.ask_pdf)
        side.export_file.clicked.connect(self.ask_file)

    def _show(self) -> None:
        super()._show()
        self.side.show_document(self.document, self.services.office.today())
        self._show_leaving()
        self._want()

    def _want(self) -> None:
        """Have the minutes made, where somebody looks at them."""
        if self.isVisible():
            self.maker.want(self.document.value, self.language, self.edition)

    def _show_leaving(self) -> None:
        try:
            self._lines = leaving(self.document.value, self.edition, self.document.names)
        except BarazaError as error:
            self._lines = []
            self._show_refused(error)
            return
        self.sheets.leaving.show_lines(self._lines, self._edition_words())

    def _edition_words(self) -> str:
        return {
            "internal": self.tr("internal minutes"),
            "joint": self.tr("joint minutes"),
            "public": self.tr("public version"),
        }[self.edition]

    def _show_begun(self) -> None:
        self.bar.working.show_text(self.tr("Making the pages …"))

    def _show_made(self, made: Made) -> None:
        self._refusal = None
        self.sheets.show_made(made)
        self.bar.working.show_text(self._pages_words())
        self.side.export_pdf.setEnabled(True)

    def _pages_words(self) -> str:
        pages = self.tr("%n page(s)", "", self.sheets.pages.pages)
        value = self.document.value
        texts = [*(p for item in value.agenda_items for p in item.paragraphs)]
        if self.edition == "public" and not any(one.public for one in texts):
            none = self.tr("no paragraph is marked public")
            return self.tr("{pages} · {note}").format(pages=pages, note=none)
        return pages

    def _show_refused(self, error: BarazaError) -> None:
        self._refusal = error
        can_be_mended = cause_of(self.document.value, error) is not None
        self.sheets.show_refused(minutes_refusal(error), can_be_mended=can_be_mended)
        self.bar.working.show_text("")
        self.side.export_pdf.setEnabled(False)

    def _go_to_cause(self) -> None:
        cause = cause_of(self.document.value, self._refusal) if self._refusal else None
        if cause is not None:
            self.services.reveal(*cause)

    def choose_edition(self, edition: Edition) -> None:
        """Show another edition."""
        self.edition = edition
        self.bar.editions.show_value(edition)
        self._show_anew()

    def choose_language(self, language: str) -> None:
        """Show the minutes in another language."""
        self.language = language
        self.bar.languages.show_value(language)
        self._show_anew()

    def _show_anew(self) -> None:
        # What was refused may be possible now.
        self._refusal = None
        self.sheets.forget_refusal()
        self._show()

    def ask_pdf(self) -> None:
        """Show what leaves, ask where, and write the PDF."""
        if self._refusal is not None:
            self.services.message(minutes_refusal(self._refusal), warning=True)
            return
        self.document.keep_drafts()
        value, language, edition = self.document.value, self.language, self.edition
        title = self.tr("Export the {edition} ({language})").format(
            edition=self._edition_words(), language=language_words(language)
        )
        self.exporting.ask(
            title,
            self._edition_words(),
            self._lines,
            file_name(value, edition, language),
            lambda out: self.exporting.write_pdf(value, out, language, edition),
        )

    def ask_file(self) -> None:
        """Ask where, and write the consultation with everything this office has of it."""
        self.document.keep_drafts()
        value = self.document.value
        title = self.tr("Export “{title}” with everything of this desk copy")
        self.exporting.ask_where(
            title.format(title=title_of(value)),
            f"{value.session.id}.json",
            self.tr("Consultation files"),
            "json",
            lambda out: self.exporting.write_consultation(value, out),
        )

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
        yield self.tr("Export the minutes as PDF"), self.ask_pdf
        yield self.tr("Export the consultation file"), self.ask_file
        tabs = self.bar.tabs
        for place in range(tabs.count()):
            words = self.tr("Minutes: {tab}").format(tab=tabs.tabText(place))
            yield words, partial(tabs.setCurrentIndex, place)
        for one in EDITION_WORDS:
            words = self.tr("Edition: {edition}").format(edition=self.bar.edition_words(one))
            yield words, partial(self.choose_edition, one)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [self.side.checks, self.side.export_pdf, self.bar.tabs, self.sheets]

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
