"""One line for one action: what, who, by when or before which event, from which paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from baraza.domain.actions import ActionItem
from baraza.ui.refusals import words_of_rule
from baraza.ui.room.actions.reading import Named, When, Who, read_when, read_who
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Choice, IconButton, Label
from baraza.ui.widgets.label import tip
from baraza.ui.words import caption, list_words, thing

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, read.

    Attributes:
        text: What is to be done.
        orgs: Who is responsible.
        when: By when, or before which event.
        paragraph: Key of the paragraph it follows from, if one was chosen.
    """

    text: str
    orgs: tuple[str, ...]
    when: When
    paragraph: UUID | None


class QuickAdd(QWidget):
    """Enter adds from anywhere in the line, and the caret is back where the next one begins.

    Attributes:
        text: What is to be done.
        who: Who is responsible, as ``AU, UN``; codes, names or how they begin.
        when: A day, or else an event.
        paragraph: What it follows from.

    Signals:
        wanted: Carries what was typed, read.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._known: tuple[Named, ...] = ()
        self.text, self.who, self.when = QLineEdit(), QLineEdit(), QLineEdit()
        self.paragraph = Choice()
        self.button = Button(self.tr("Add"), "plus")
        self.pick = IconButton("users", self.tr("Choose who is responsible"))
        self.menu = QMenu(self)
        self.refusal = Label("", "refusal", wrap=True)
        self.refusal.hide()
        self._name()
        self._lay_out()
        for line in (self.text, self.who, self.when, self.paragraph):
            line.installEventFilter(self)
        self.button.clicked.connect(self._want)
        self.pick.clicked.connect(self._open)
        self.who.editingFinished.connect(self._tidy)

    def _name(self) -> None:
        name = thing(ActionItem)
        words = {
            self.text: (self.tr("What is to be done"), caption(ActionItem, "text")),
            self.who: (self.tr("Who: AU, UN"), caption(ActionItem, "responsible")),
            self.when: (self.tr("Day, or event"), caption(ActionItem, "due")),
        }
        for line, (hint, field) in words.items():
            line.setPlaceholderText(hint)
            line.setAccessibleName(self.tr("New {thing}: {field}").format(thing=name, field=field))
        self.text.setObjectName("ActionItem.new")
        self.who.setMinimumWidth(theme().px(124))
        self.when.setToolTip(tip(self.tr("2026-12-15 or 15.12.2026; or before which event")))
        follows = self.tr("Follows from the paragraph")
        self.paragraph.setAccessibleName(
            self.tr("New {thing}: {field}").format(thing=name, field=follows)
        )
        self.paragraph.setToolTip(follows)
        self.paragraph.setMinimumContentsLength(8)
        self.button.setAccessibleName(self.tr("Add {thing}").format(thing=name))

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.text, 6)
        row.addWidget(self.who, 2)
        row.addWidget(self.pick)
        row.addWidget(self.when, 3)
        row.addWidget(self.paragraph, 2)
        row.addWidget(self.button)
        column.addLayout(row)
        column.addWidget(self.refusal)

    def show_offers(self, known: Sequence[Named], paragraphs: Sequence[tuple[UUID, str]]) -> None:
        """Offer organisations to name, and paragraphs to follow from."""
        self._known = tuple(known)
        self.paragraph.show_entries([(None, self.tr("No paragraph")), *paragraphs])
        if self.paragraph.currentIndex() < 0:
            self.paragraph.show_value(None)
        self.paragraph.setVisible(bool(paragraphs))

    def clear(self) -> None:
        """Take everything away; it became an action."""
        for line in (self.text, self.who, self.when):
            line.clear()
        self.paragraph.show_value(None)
        self.refuse("")

    def begin(self, paragraph: UUID | None = None) -> None:
        """Put the caret where an action begins, following from a paragraph where one is given."""
        if paragraph is not None:
            self.paragraph.show_value(paragraph)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add on Enter, wherever in the line; clear it on Escape."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if event.key() in _ENTER and plain:
                self._want()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text.text():
                self.clear()
                self.begin()
                return True
        return super().eventFilter(watched, event)

    def _want(self) -> None:
        text, who, when = self.text.text().strip(), self._who(), read_when(self.when.text())
        if not text:
            self.begin()
        elif who.unknown or not who.orgs:
            self._refuse_at(self.who, self._ask_who(who))
        elif when.refused:
            found = self.when.text().strip()
            self._refuse_at(self.when, words_of_rule(when.refused, {"found": found}))
        else:
            self.wanted.emit(Wanted(text, who.orgs, when, self.paragraph.value()))

    def _who(self) -> Who:
        return read_who(self.who.text(), self._known)

    def _ask_who(self, who: Who) -> str:
        badges = list_words([one.badge for one in self._known[:4]])
        if not who.unknown:
            return self.tr("Who is responsible? Type {badges} …").format(badges=badges)
        words = self.tr("“{typed}” names no organisation here, or more than one. Type {badges} …")
        return words.format(typed=", ".join(who.unknown), badges=badges)

    def refuse(self, words: str) -> None:
        """Say what is missing; empty takes it away."""
        self.refusal.show_text(words)
        self.refusal.setVisible(bool(words))

    def _refuse_at(self, line: QLineEdit, words: str) -> None:
        self.refuse(words)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()

    def _tidy(self) -> None:
        """Write out what was meant, once it can be told."""
        who = self._who()
        if who.orgs and not who.unknown:
            self.who.setText(", ".join(self._badge(org) for org in who.orgs))

    def _badge(self, org: str) -> str:
        return next((one.badge for one in self._known if one.org == org), org)

    def _open(self) -> None:
        self.menu.clear()
        chosen = self._who().orgs
        for one in self._known:
            action = self.menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.org in chosen)
            action.triggered.connect(lambda _=False, org=one.org: self._turn(org))
        self.menu.popup(self.pick.mapToGlobal(self.pick.rect().bottomLeft()))

    def _turn(self, org: str) -> None:
        chosen = [one for one in self._who().orgs if one != org]
        if len(chosen) == len(self._who().orgs):
            chosen.append(org)
        self.who.setText(", ".join(self._badge(one) for one in chosen))
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)
