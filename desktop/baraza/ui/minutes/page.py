"""The minutes of the open consultation: what they need, how they look and read, and the way out.

QtPdf is loaded with this page, which is loaded when it is first opened.
"""

from collections.abc import Callable, Iterator
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from baraza.domain.errors import BarazaError
from baraza.services.minutes import EDITION_WORDS, Edition
from baraza.ui.minutes.bar import MinutesBar, language_words, usual_language
from baraza.ui.minutes.checks import MinutesChecks
from baraza.ui.minutes.exporting import MinutesExport
from baraza.ui.minutes.leaving import Staying, SubjectLine, leaving
from baraza.ui.minutes.leaving_view import LeavingView
from baraza.ui.minutes.making import Made, MinutesMaker
from baraza.ui.minutes.naming import file_name, state_of
from baraza.ui.minutes.outcome import outcome_part
from baraza.ui.minutes.preview import PagesView
from baraza.ui.minutes.refusing import minutes_refusal
from baraza.ui.minutes.text import MinutesText
from baraza.ui.naming import title_of
from baraza.ui.page import Page
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, EmptyState, Label, ScrollPage
from baraza.ui.words import code_words, day_words

_SIDE_WIDTH = 312
_DOCUMENT = 3


class MinutesPage(Page):
    """Checks at the side; pages, text, and what leaves, under three tabs."""

    def _build(self) -> None:
        self.edition: Edition = "joint"
        self.language = usual_language()
        self.maker = MinutesMaker(self.services.run, self.tr("Making the minutes"), self)
        self.exporting = MinutesExport(self.services, self)
        self.checks = MinutesChecks(self.services)
        self.pages, self.text = PagesView(), MinutesText()
        self.leaving = LeavingView()
        self._lines: list[SubjectLine] = []
        self._made: Made | None = None
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._side())
        across.addWidget(self._centre(), 1)
        self._connect()

    def _side(self) -> QWidget:
        px = theme().px
        side = QFrame()
        side.setProperty("role", "rail")
        side.setFixedWidth(px(_SIDE_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(px(16), px(16), px(8), px(14))
        column.setSpacing(px(6))
        self.title = Label(self.tr("Minutes"), "title")
        self.state = Label("", "muted", wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.state)
        column.addSpacing(px(6))
        scroll = ScrollPage(self.tr("What the minutes still need"))
        scroll.add(self.checks)
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        self.export_pdf = Button(self.tr("Export PDF"), "file-down", "primary")
        self.export_file = Button(self.tr("Export consultation file"), "download")
        for button in (self.export_pdf, self.export_file):
            holder = QHBoxLayout()
            holder.setContentsMargins(0, 0, px(8), 0)
            holder.addWidget(button)
            column.addLayout(holder)
        return side

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = self.bar = MinutesBar()
        self.tabs, self.editions, self.languages = bar.tabs, bar.editions, bar.languages
        self.working = bar.working
        self.editions.show_value(self.edition)
        self.languages.show_value(self.language)
        column.addWidget(bar)
        self.to_cause = Button(self.tr("Go there"), "arrow-right")
        self.refused = EmptyState("info", "", self.to_cause)
        self.tabs_stack, holder, px = QStackedWidget(), QWidget(), theme().px
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(px(24), px(16), px(24), px(16))
        card = Card()
        card.add(self.leaving, stretch=1)
        inner.addWidget(card)
        self.refused.setContentsMargins(px(150), 0, px(150), 0)
        self._sheets: list[QWidget] = [self.pages, self.text, holder, self._document_sheet()]
        for widget in (*self._sheets, self.refused):
            self.tabs_stack.addWidget(widget)
        column.addWidget(self.tabs_stack, 1)
        return centre

    def _document_sheet(self) -> QWidget:
        self.outcome = outcome_part(self.document)
        self.add_part(self.outcome, lambda: self.document.value)
        sheet = ScrollPage(self.tr("The outcome as one document"), margin=24)
        card = Card()
        card.add(self.outcome)
        sheet.add(card)
        sheet.body.addStretch(1)
        return sheet

    def _connect(self) -> None:
        self.checks.jumped.connect(self.services.reveal)
        self.tabs.currentChanged.connect(lambda _: self._show_tab())
        self.editions.chosen.connect(self.choose_edition)
        self.languages.activated.connect(lambda _: self.choose_language(self.languages.value()))
        self.leaving.jumped.connect(self._jump)
        self.maker.begun.connect(lambda: self.working.show_text(self.tr("Making the pages …")))
        self.maker.made.connect(self._show_made)
        self.maker.refused.connect(self._show_refused)
        self.export_pdf.clicked.connect(self.ask_pdf)
        self.export_file.clicked.connect(self.ask_file)
        self.to_cause.clicked.connect(self._go_to_cause)

    def _show(self) -> None:
        super()._show()
        value = self.document.value
        self.checks.show_document(self.document, self.services.office.today())
        state = code_words(state_of(value))
        marking = code_words(value.session.classification)
        as_of = day_words(self.services.office.today())
        words = self.tr("{state} · {marking} · as of {day}")
        self.state.show_text(words.format(state=state, marking=marking, day=as_of))
        self._show_leaving()
        self._want()
        self._show_tab()

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
        self.leaving.show_lines(self._lines, self._edition_words())

    def _edition_words(self) -> str:
        return {
            "internal": self.tr("internal minutes"),
            "joint": self.tr("joint minutes"),
            "public": self.tr("public version"),
        }[self.edition]

    _refusal: BarazaError | None = None

    def _show_made(self, made: Made) -> None:
        self._refusal, self._made = None, made
        self.pages.show_file(made.path)
        self.text.show_report(made.report)
        self.working.show_text(self._pages_words())
        self.export_pdf.setEnabled(True)
        self._show_tab()

    def _pages_words(self) -> str:
        pages = self.tr("%n page(s)", "", self.pages.pages)
        value = self.document.value
        texts = [*(p for item in value.agenda_items for p in item.paragraphs)]
        if self.edition == "public" and not any(one.public for one in texts):
            none = self.tr("no paragraph is marked public")
            return self.tr("{pages} · {note}").format(pages=pages, note=none)
        return pages

    def _show_refused(self, error: BarazaError) -> None:
        self._refusal, self._made = error, None
        self.refused.show_sentence(minutes_refusal(error))
        self.to_cause.setVisible(self._cause() is not None)
        self.working.show_text("")
        self.export_pdf.setEnabled(False)
        self._show_tab()

    def _cause(self) -> tuple[UUID, str] | None:
        """Return the place where a refusal can be mended."""
        if self._refusal is None:
            return None
        value, rule = self.document.value, self._refusal.rule
        if rule == "no-public-version":
            return value.session.key, "outcome_public_version"
        if rule == "open-bracket-in-final-text":
            number = str(self._refusal.facts.get("paragraph"))
            paragraphs = (p for item in value.agenda_items for p in item.paragraphs)
            paragraph = next((p for p in paragraphs if str(p.no) == number), None)
            return (paragraph.key, "final") if paragraph is not None else None
        return None

    def _go_to_cause(self) -> None:
        cause = self._cause()
        if cause is not None:
            key, field = cause
            self.services.reveal(key, field)

    def _show_tab(self) -> None:
        self.tabs_stack.setCurrentWidget(self._sheet())

    def _sheet(self) -> QWidget:
        """Return what is under the current tab, or why there is nothing."""
        place = self.tabs.currentIndex()
        is_made = place != _DOCUMENT
        return self.refused if is_made and self._refusal is not None else self._sheets[place]

    def choose_edition(self, edition: Edition) -> None:
        """Show another edition."""
        self.edition = edition
        self.editions.show_value(edition)
        self._refusal = None
        self._show()

    def choose_language(self, language: str) -> None:
        """Show the minutes in another language."""
        self.language = language
        self.languages.show_value(language)
        self._refusal = None
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
        self.tabs.setCurrentIndex(_DOCUMENT)
        # The caret only goes where something is seen.
        return super().reveal(key, field)

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through what can be done here."""
        yield self.tr("Export the minutes as PDF"), self.ask_pdf
        yield self.tr("Export the consultation file"), self.ask_file
        for place in range(self.tabs.count()):
            words = self.tr("Minutes: {tab}").format(tab=self.tabs.tabText(place))
            yield words, self._turns_to(place)
        for one in EDITION_WORDS:
            words = self.tr("Edition: {edition}").format(edition=self.bar.edition_words(one))
            yield words, self._chooses(one)

    def _turns_to(self, place: int) -> Callable[[], None]:
        return lambda: self.tabs.setCurrentIndex(place)

    def _chooses(self, edition: Edition) -> Callable[[], None]:
        return lambda: self.choose_edition(edition)

    def panes(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        return [self.checks, self.export_pdf, self.tabs, self._sheet()]

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
