"""The bar above the pages of a consultation: which one, saved or not, what can be taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from baraza.ui.document import Document
from baraza.ui.naming import title_of
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button, IconButton
from baraza.ui.widgets.label import Elided, Pill
from baraza.ui.words import clock_words, day_words

_HEIGHT = 56


class TopBar(QFrame):
    """Title, state of saving, findings, search, undo and redo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar; it shows nothing until there is a document."""
        super().__init__(parent)
        px = theme().px
        self.setProperty("role", "topbar")
        self.setAccessibleName(self.tr("Consultation"))
        self.setFixedHeight(px(_HEIGHT))
        self._document: Document | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(14), 0)
        row.setSpacing(px(6))
        self.back = IconButton("arrow-left", self.tr("Back to Home"))
        row.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.line, self.title = Elided("", "muted"), Elided("", "heading")
        words.addStretch(1)
        words.addWidget(self.line)
        words.addWidget(self.title)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.saved = Pill(self.tr("Saved"), "ok")
        row.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignVCenter)
        self.findings = Button(self.tr("No findings"), "circle-check", "quiet")
        row.addWidget(self.findings)
        self.search = IconButton("search", self.tr("Commands (Ctrl+K)"))
        self.undo = IconButton("undo-2", self.tr("Nothing to undo"))
        self.redo = IconButton("redo-2", self.tr("Nothing to redo"))
        for button in (self.search, self.undo, self.redo):
            row.addWidget(button)

    def show_document(self, document: Document | None) -> None:
        """Follow an open consultation."""
        if self._document is not None:
            self._document.changed.disconnect(self._show)
            self._document.saved.disconnect(self._show_saved)
            self._document.not_saved.disconnect(self.show_not_saved)
            self._document.history_changed.disconnect(self._show)
            self._document.draft_changed.disconnect(self._show_draft)
        self._document = document
        if document is None:
            return
        document.changed.connect(self._show)
        document.saved.connect(self._show_saved)
        document.not_saved.connect(self.show_not_saved)
        document.history_changed.connect(self._show)
        document.draft_changed.connect(self._show_draft)
        self.saved.show_text(self.tr("Saved"))
        self.saved.show_tone("ok")
        self._show()

    def show_not_saved(self) -> None:
        """Say that the last change could not be kept."""
        self.saved.show_text(self.tr("Not saved"))
        self.saved.show_tone("bad")

    def _show(self, *_: object) -> None:
        document = self._document
        if document is None:
            return
        self.title.show_text(title_of(document.value))
        session = document.value.session
        parties = [document.names.badge(party.id)[0] for party in document.names.parties()]
        parts = [" – ".join(parties), session.place or "", day_words(session.start)]
        self.line.show_text(" · ".join(part for part in parts if part))
        self._show_history(document)
        self._show_findings(document)

    def _show_history(self, document: Document) -> None:
        undo, redo = document.undo_words, document.redo_words
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.show_name(
            self.tr("Undo: {edit} (Ctrl+Z)").format(edit=undo)
            if undo
            else self.tr("Nothing to undo")
        )
        self.redo.show_name(
            self.tr("Redo: {edit} (Ctrl+Shift+Z)").format(edit=redo)
            if redo
            else self.tr("Nothing to redo")
        )

    def _show_findings(self, document: Document) -> None:
        open_ones = [finding for finding in document.findings if finding.overridden is None]
        serious = sum(1 for finding in open_ones if finding.severity == "serious")
        words = (
            self.tr("%n finding(s)", "", len(open_ones)) if open_ones else self.tr("No findings")
        )
        if serious:
            counted = self.tr("%n serious", "", serious)
            words = self.tr("{findings}, {serious}").format(findings=words, serious=counted)
        self.findings.show_icon(
            "octagon-alert" if serious else "triangle-alert" if open_ones else "circle-check"
        )
        self.findings.show_text(words)

    def _show_saved(self, _intent: str) -> None:
        if self._document is None:
            return
        hour = clock_words(self._document.clock().isoformat())
        self.saved.show_text(self.tr("Saved {clock}").format(clock=hour))
        self.saved.show_tone("ok")

    def _show_draft(self, typed: bool) -> None:
        if typed:
            self.saved.show_text(self.tr("Typing"))
            self.saved.show_tone("")
        elif self.saved.text() == self.tr("Typing"):
            self.saved.show_text(self.tr("Saved"))
            self.saved.show_tone("ok")
