"""The line that adds a record: what only the user can say, then Enter."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from baraza.domain.kinds import Code
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors.beginnings import asked_fields, words_field
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button
from baraza.ui.widgets.choice import Choice
from baraza.ui.words import caption, code_words, thing


class AddLine(QWidget):
    """Choices for what must be named, a line for the words, and a button.

    Signals:
        wanted: A record is to be added; carries the words and what was chosen by field.
    """

    wanted = Signal(str, object)

    def __init__(
        self, document: Document, kind: type[Record], parent: QWidget | None = None
    ) -> None:
        """Ask for what a new record of a kind cannot do without."""
        super().__init__(parent)
        self._document = document
        self._asked = {leaf.name: leaf for leaf in asked_fields(kind)}
        self._kind = kind
        self.choices = {field: self._choice(field) for field in self._asked}
        self.line, self.button = QLineEdit(), Button(self.tr("Add"), "plus")
        self._name(worded=bool(words_field(kind)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        for choice in self.choices.values():
            row.addWidget(choice, 1)
        row.addWidget(self.line, 3)
        row.addWidget(self.button)
        if self.line.isHidden() and not self.choices:
            row.addStretch(1)
        self.line.installEventFilter(self)
        self.button.clicked.connect(self._want)
        self.refresh()

    def _choice(self, field: str) -> Choice:
        choice = Choice()
        named = caption(self._kind, field)
        words = self.tr("New {thing}: {field}").format(thing=thing(self._kind), field=named)
        choice.setAccessibleName(words)
        choice.setToolTip(named)
        return choice

    def _name(self, *, worded: bool) -> None:
        """Name line and button; without words to ask for the button says what it adds."""
        name = thing(self._kind)
        self.line.setPlaceholderText(self.tr("New {thing}").format(thing=name))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setObjectName(f"{self._kind.__name__}.new")
        if not worded:
            self.line.hide()
        words = self.tr("Add {thing}").format(thing=name)
        if not worded:
            self.button.show_text(words)
        self.button.setAccessibleName(words)

    def refresh(self) -> None:
        """Offer what may be named now."""
        names = self._document.names
        for field, choice in self.choices.items():
            kind, ref = self._asked[field].kind, self._asked[field].ref
            if isinstance(kind, Code):
                choice.show_entries([(code, code_words(code)) for code in kind.codes])
            else:
                choice.show_entries(names.offers(ref))
            if choice.currentIndex() < 0 and choice.count():
                choice.setCurrentIndex(0)

    def clear(self) -> None:
        """Take the words away; they became a record."""
        self.line.clear()

    def focus(self) -> None:
        """Put the caret here."""
        target: QWidget = self.line if not self.line.isHidden() else self.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add on Enter."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed in enter:
            self._want()
            return True
        return super().eventFilter(watched, event)

    def _want(self) -> None:
        words = self.line.text().strip()
        if not self.line.isHidden() and not words:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        chosen: dict[str, Any] = {field: choice.value() for field, choice in self.choices.items()}
        self.wanted.emit(words, chosen)
