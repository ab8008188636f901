"""What stands beside the pages: which document, what the text still needs, and the ways out."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from baraza.ui.document import Document
from baraza.ui.minutes.checks import MinutesChecks
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.minutes.naming import state_of
from baraza.ui.minutes.which import WhichDocument
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, FlowLayout, Label, ScrollPage
from baraza.ui.widgets.label import tip
from baraza.ui.words import code_words, day_words

_WIDTH = 312


class MinutesSide(QFrame):
    """State, choice of document, checks, and the buttons that export and sign.

    Attributes:
        which: Which document is wanted.
        checks: What the text still needs.
        export_pdf: Exports the document.
        export_word: Exports the minutes for Word.
        export_file: Exports the whole consultation.
        sign: Opens what signs and verifies.
    """

    def __init__(
        self, services: Services, choosing: Choosing, parent: QWidget | None = None
    ) -> None:
        """Show no consultation yet."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "rail")
        self.setFixedWidth(px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(8), px(14))
        column.setSpacing(px(6))
        self.title = Label(self.tr("Minutes"), "title")
        self.state = Label("", "muted", wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.state)
        self.which = WhichDocument(choosing, services.office.now)
        held = QVBoxLayout()
        held.setContentsMargins(0, px(2), px(8), px(4))
        held.addWidget(self.which)
        column.addLayout(held)
        self.checks = MinutesChecks(services)
        scroll = ScrollPage(self.tr("What the minutes still need"))
        scroll.add(self.checks)
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        column.addWidget(self._ways_out())

    def _ways_out(self) -> QWidget:
        px = theme().px
        self.export_pdf = Button(self.tr("Export PDF"), "file-down", "primary")
        self.export_word = Button(self.tr("Word"), "file-text")
        self.export_file = Button(self.tr("Consultation"), "download")
        self.sign = Button(self.tr("Sign and verify …"), "pen-line", "quiet")
        self.export_word.setAccessibleName(self.tr("Export for Word"))
        self.export_file.setAccessibleName(self.tr("Export the consultation file"))
        self.export_file.setToolTip(tip(self.tr("The consultation file, for another Baraza")))
        holder, others = QWidget(), QWidget()
        column, beside = QVBoxLayout(holder), FlowLayout(others, px(6))
        column.setContentsMargins(0, px(4), px(8), 0)
        column.setSpacing(px(6))
        for button in (self.export_word, self.export_file):
            beside.addWidget(button)
        for widget in (self.export_pdf, others, self.sign):
            column.addWidget(widget)
        return holder

    def show_word(self, reason: str) -> None:
        """Let the document be exported for Word, or say why it cannot be."""
        self.export_word.setEnabled(not reason)
        self.export_word.setToolTip(tip(reason))
        self.export_word.setAccessibleDescription(reason)

    def show_document(self, document: Document, today: str) -> None:
        """Show where the text of a consultation stands on a day, and what it needs."""
        self.which.show_document(document)
        self.checks.show_document(document, today)
        value = document.value
        words = self.tr("{state} · {marking} · as of {day}").format(
            state=code_words(state_of(value)),
            marking=code_words(value.session.classification),
            day=day_words(today),
        )
        self.state.show_text(words)
