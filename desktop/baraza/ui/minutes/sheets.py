"""What lies under the tabs of the page: pages, text, what leaves, and the outcome."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.ui.editors import OptionalRecord
from baraza.ui.minutes.leaving_view import LeavingView
from baraza.ui.minutes.making import Made
from baraza.ui.minutes.preview import PagesView
from baraza.ui.minutes.text import MinutesText
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, EmptyState, ScrollPage, Stack

DOCUMENT = 3
"""Place of the tab under which the outcome is edited; it is there whatever is refused."""


class MinutesSheets(Stack):
    """One sheet at a time; where there is no document, why.

    Attributes:
        pages: The pages as they are printed.
        text: Their text.
        leaving: What leaves and what stays.
        why: Says why there is no document.
        to_cause: Goes where that can be mended.
    """

    def __init__(self, outcome: OptionalRecord, parent: QWidget | None = None) -> None:
        """Take the form of the outcome document under the last tab."""
        super().__init__(parent)
        px = theme().px
        self.pages, self.text, self.leaving = PagesView(), MinutesText(), LeavingView()
        self.to_cause = Button("", "arrow-right")
        self.why = EmptyState("info", "", self.to_cause)
        self.why.setContentsMargins(px(150), 0, px(150), 0)
        self._outcome = outcome
        self._sheets = [self.pages, self.text, self._leaving_sheet(), self._document_sheet()]
        for widget in (*self._sheets, self.why):
            self.addWidget(widget)
        self._place, self._is_refused = 0, False

    def _leaving_sheet(self) -> QWidget:
        holder, px = QWidget(), theme().px
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(px(24), px(16), px(24), px(16))
        card = Card()
        card.add(self.leaving, stretch=1)
        inner.addWidget(card)
        return holder

    def _document_sheet(self) -> QWidget:
        sheet = ScrollPage(self.tr("The outcome as one document"), margin=24)
        card = Card()
        card.add(self._outcome)
        sheet.add(card)
        sheet.body.addStretch(1)
        return sheet

    def show_place(self, place: int) -> None:
        """Show what is under a tab, or why there is nothing."""
        self._place = place
        refused = self._is_refused and place != DOCUMENT
        self.setCurrentWidget(self.why if refused else self._sheets[place])

    def show_made(self, made: Made) -> None:
        """Show a document that was made."""
        self._is_refused = False
        self.pages.show_file(made.path)
        self.text.show_reports(made.reports)
        self.show_place(self._place)

    def show_refused(self, words: str, mending: str = "") -> None:
        """Say why there is no document, and what can be done about it if anything can."""
        self._is_refused = True
        self.why.show_sentence(words)
        self.to_cause.show_text(mending)
        self.to_cause.setVisible(bool(mending))
        self.show_place(self._place)

    def show_name(self, document: str) -> None:
        """Say which document is shown, to a screen reader."""
        self.text.show_name(document)
        self.pages.show_name(document)

    def forget_refusal(self) -> None:
        """Show again what was made last, until there is something else to show."""
        self._is_refused = False
        self.show_place(self._place)
