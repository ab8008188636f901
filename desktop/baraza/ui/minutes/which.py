"""Which document is wanted, and what it needs to know before it can be made."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.domain.outcome import Revision
from baraza.services.clock import Clock
from baraza.services.comparison import TODAY, texts_compared, texts_kept
from baraza.services.wanted import DocumentKind, Wanted
from baraza.ui.document import Document
from baraza.ui.minutes.calling import document_words
from baraza.ui.minutes.choosing import Choosing
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Choice, Label
from baraza.ui.widgets.label import tip
from baraza.ui.words import day_words


class WhichDocument(QWidget):
    """The documents there are; below, the delegation of a brief or the texts of a comparison.

    Attributes:
        documents: The documents.
        own: The delegations of parties, where it is not known which is one's own.
        before: Texts to compare, the earlier.
        after: The later.
    """

    def __init__(self, choosing: Choosing, clock: Clock, parent: QWidget | None = None) -> None:
        """Let one be chosen; ``clock`` says what time it is, for the text of today."""
        super().__init__(parent)
        self._choosing, self._clock = choosing, clock
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self.documents = Choice()
        self.documents.setAccessibleName(self.tr("Document"))
        self.documents.show_entries([(one, document_words(one)) for one in DocumentKind])
        self._column.addWidget(self.documents)
        self.own, self._of_own = self._field(self.tr("Own delegation"))
        self.before, self._of_before = self._field(self.tr("Compare"))
        self.after, self._of_after = self._field(self.tr("With"))
        self.reason = Label("", "muted", wrap=True)
        self._column.addWidget(self.reason)
        self._connect()

    def _field(self, words: str) -> tuple[Choice, Label]:
        field, caption = Choice(), Label(words, "caption")
        field.setAccessibleName(words)
        caption.setBuddy(field)
        self._column.addWidget(caption)
        self._column.addWidget(field)
        return field, caption

    def _connect(self) -> None:
        choosing = self._choosing
        self.documents.activated.connect(lambda _: choosing.choose_kind(self.documents.value()))
        self.own.activated.connect(lambda _: choosing.choose(own=self.own.value()))
        for text in (self.before, self.after):
            text.activated.connect(lambda _: self._choose_texts())

    def _choose_texts(self) -> None:
        self._choosing.choose(before=self.before.value(), after=self.after.value())

    def show_document(self, document: Document) -> None:
        """Show what is wanted of a consultation."""
        wanted, value = self._choosing.wanted, document.value
        self.documents.show_value(wanted.kind)
        asks_own = wanted.kind is DocumentKind.BRIEF and value.own_org is None
        parties = [(one.id, document.names.whole(one)) for one in document.names.parties()]
        self.own.show_entries(parties)
        self.own.show_value(wanted.own)
        compares = wanted.kind is DocumentKind.COMPARISON
        for widget in (self.own, self._of_own):
            widget.setVisible(asks_own)
        for widget in (self.before, self._of_before, self.after, self._of_after):
            widget.setVisible(compares)
        self.reason.show_text(self._show_texts(value, wanted) if compares else "")
        self.reason.setVisible(bool(self.reason.text()))

    def _show_texts(self, value: Consultation, wanted: Wanted) -> str:
        """Offer the texts there are; returns why there are none."""
        kept = texts_kept(value)
        offered = [(_id(one), self._called(one)) for one in kept]
        offered.append((TODAY, self.tr("Text of today")))
        for field in (self.before, self.after):
            field.setEnabled(bool(kept))
            field.show_entries(offered if kept else [])
        reason = "" if kept else self.tr("No text was circulated yet.")
        for field in (self.before, self.after):
            field.setToolTip(tip(reason))
        try:
            both = texts_compared(value, self._clock, before=wanted.before, after=wanted.after)
        except BarazaError:
            # Which is told in words in place of the pages.
            both = None
        for field, one in zip((self.before, self.after), both or (None, None), strict=True):
            field.show_value(None if one is None else _id(one))
        return reason

    def _called(self, text: Revision) -> str:
        return self.tr("{name}, {day}").format(name=text.name, day=day_words(text.date[:10]))


def _id(text: Revision) -> str:
    return text.id or text.name
