"""The ways out of this page: a file for others, one for oneself, a signature."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from baraza.domain.errors import BarazaError
from baraza.services.documents import document_name
from baraza.services.wanted import DocumentKind, Wanted
from baraza.ui.minutes.calling import edition_of, travelling, travelling_in_word, whole_words
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.minutes.exporting import Leaving, MinutesExport
from baraza.ui.minutes.languages import language_words
from baraza.ui.minutes.leaving import SubjectLine
from baraza.ui.minutes.making import DocumentMaker
from baraza.ui.minutes.refusing import minutes_refusal
from baraza.ui.naming import title_of
from baraza.ui.page import Page

if TYPE_CHECKING:
    from baraza.ui.minutes.signing.sheet import SigningSheet


class WaysOut(QObject):
    """Asks what is to leave and where to; `MinutesExport` writes it.

    Attributes:
        lines: What leaves and what stays with the document that is wanted.
        refusal: Why it cannot be made; None where it can.
    """

    def __init__(self, page: Page, choosing: Choosing, maker: DocumentMaker) -> None:
        """Work for a page, on which one document is chosen and made to look at."""
        super().__init__(page)
        self._page, self._choosing, self._maker = page, choosing, maker
        self.lines: list[SubjectLine] = []
        self.refusal: BarazaError | None = None
        self.exporting = MinutesExport(page.services, page)
        self._signing: SigningSheet | None = None

    def ask_pdf(self) -> None:
        """Show what leaves, ask where, and write the PDF."""
        if not self._is_possible():
            return
        wanted, value = self._choosing.wanted, self._page.document.value

        def take(out: Path) -> None:
            now = self._maker.time_of(value, wanted)
            self.exporting.write_pdf(value, wanted, out, now)

        told = self._told(wanted, self._languages(wanted), travelling(wanted))
        name, files = document_name(value, wanted), (self.tr("PDF files"), "pdf")
        self.exporting.ask(told, name, files, take)

    def ask_word(self) -> None:
        """Show what leaves, ask where, and write the minutes for Word."""
        page, wanted = self._page, self._choosing.wanted
        if wanted.kind is not DocumentKind.MINUTES:
            page.services.message(self.tr("Only the minutes are made for Word."))
            return
        if not self._is_possible():
            return
        value = page.document.value
        language = self.tr("{language}, for Word").format(language=language_words(wanted.language))
        told = self._told(wanted, language, travelling_in_word())
        name, files = document_name(value, wanted, "docx"), (self.tr("Word files"), "docx")
        self.exporting.ask(
            told, name, files, lambda out: self.exporting.write_word(value, wanted, out)
        )

    def ask_file(self) -> None:
        """Ask where, and write the consultation with everything this office has of it."""
        page = self._page
        page.document.keep_drafts()
        value = page.document.value
        title = self.tr("Export “{title}” with everything of this desk copy")
        self.exporting.ask_where(
            title.format(title=title_of(value)),
            f"{value.session.id}.json",
            (self.tr("Consultation files"), "json"),
            lambda out: self.exporting.write_consultation(value, out),
        )

    def sign(self) -> None:
        """Open what signs and verifies."""
        # Loaded here: the library that knows signatures takes a fifth of a second to load.
        from baraza.ui.minutes.signing.sheet import SigningSheet  # noqa: PLC0415

        if self._signing is None:
            self._signing = SigningSheet(self._page.services, self._page)
        self._signing.open_sheet()

    def _is_possible(self) -> bool:
        if self.refusal is not None:
            self._page.services.message(minutes_refusal(self.refusal), warning=True)
            return False
        self._page.document.keep_drafts()
        return True

    def _languages(self, wanted: Wanted) -> str:
        own = language_words(wanted.language)
        if wanted.partner is None or wanted.kind is not DocumentKind.MINUTES:
            return own
        return self.tr("{first} and {second}").format(
            first=own, second=language_words(wanted.partner.language)
        )

    def _told(self, wanted: Wanted, languages: str, note: str) -> Leaving:
        pattern = self.tr("Export: {document} ({languages})")
        if wanted.kind is DocumentKind.MINUTES:
            pattern = self.tr("Export the {document} ({languages})")
        title = pattern.format(document=whole_words(wanted), languages=languages)
        return Leaving(title, edition_of(wanted), self.lines, note)

    def commands(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Go through what leads out of here."""
        yield self.tr("Export as PDF"), self.ask_pdf
        if self._choosing.wanted.kind is DocumentKind.MINUTES:
            yield self.tr("Export the minutes for Word"), self.ask_word
        yield self.tr("Export the consultation file"), self.ask_file
        yield self.tr("Sign and verify a file"), self.sign
