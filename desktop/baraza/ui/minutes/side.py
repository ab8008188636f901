"""What stands beside the minutes: their state, what they still need, and the ways out."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.document import Document
from baraza.ui.minutes.checks import MinutesChecks
from baraza.ui.minutes.naming import state_of
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Label, ScrollPage
from baraza.ui.words import code_words, day_words

_WIDTH = 312


class MinutesSide(QFrame):
    """State, checks, and the two buttons that export.

    Attributes:
        checks: What the minutes still need.
        export_pdf: Exports the minutes.
        export_file: Exports the whole consultation.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
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
        column.addSpacing(px(6))
        self.checks = MinutesChecks(services)
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

    def show_document(self, document: Document, today: str) -> None:
        """Show where the text of a consultation stands on a day, and what it needs."""
        self.checks.show_document(document, today)
        value = document.value
        words = self.tr("{state} · {marking} · as of {day}").format(
            state=code_words(state_of(value)),
            marking=code_words(value.session.classification),
            day=day_words(today),
        )
        self.state.show_text(words)
