"""The organisations of a consultation that is about to begin, one line each."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from baraza.domain.codes import OrganisationKind
from baraza.domain.parties import Organisation
from baraza.services.beginning import BeginningParty
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Choice, IconButton, Label
from baraza.ui.widgets.label import restyle
from baraza.ui.words import code_words
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

# Words of a name that give no letter to its short form.
_SMALL_WORDS = {"of", "the", "and", "for", "on", "in", "de", "des", "du", "la", "le", "les", "et"}


def initials(name: str) -> str:
    """Return the letters a name is usually shortened to: ``African Union`` gives ``AU``."""
    words = re.findall(r"\w+", name)
    kept = [word for word in words if word.lower() not in _SMALL_WORDS]
    letters = "".join(word[0] for word in kept if word[0].isascii()).upper()
    return letters if len(kept) > 1 else re.sub(r"[^A-Za-z0-9._-]", "", name)[:12]


class SideLine:
    """The fields of one organisation."""

    def __init__(self, known: Sequence[Organisation], number: int) -> None:
        """Make empty fields; ``known`` is what the register offers."""
        self._known = {one.name.casefold(): one for one in known}
        self._proposed = ""
        self.name, self.code, self.head = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = Choice()
        self.kind.show_entries([(kind, code_words(kind)) for kind in OrganisationKind])
        self.kind.show_value(None)
        self.strike = IconButton("x", "", "text_muted")
        self._offer([one.name for one in known])
        self.show_number(number)
        self.name.editingFinished.connect(self._named)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """The fields in their order."""
        return (self.name, self.code, self.kind, self.head, self.strike)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not any(line.text().strip() for line in (self.name, self.code, self.head))

    def show_number(self, number: int) -> None:
        """Say which of the organisations this is."""
        named: list[tuple[QWidget, str]] = [
            (self.name, QT_TRANSLATE_NOOP("SideLine", "Organisation {number}: name")),
            (self.code, QT_TRANSLATE_NOOP("SideLine", "Organisation {number}: short name")),
            (self.kind, QT_TRANSLATE_NOOP("SideLine", "Organisation {number}: kind")),
            (self.head, QT_TRANSLATE_NOOP("SideLine", "Organisation {number}: head's function")),
        ]
        for widget, words in named:
            told = QCoreApplication.translate("SideLine", words)
            widget.setAccessibleName(told.format(number=number))
        struck = QCoreApplication.translate("SideLine", "Take out organisation {number}")
        self.strike.show_name(struck.format(number=number))

    def show_organisation(self, organisation: Organisation) -> None:
        """Show an organisation of the register."""
        self.name.setText(organisation.name)
        self.code.setText(organisation.id)
        self.kind.show_value(organisation.kind)

    def party(self) -> BeginningParty | None:
        """Return the side as typed; None and a mark on the field where something is missing."""
        wanting: list[QWidget] = [
            line for line in (self.name, self.code, self.head) if not line.text().strip()
        ]
        if self.kind.value() is None:
            wanting.append(self.kind)
        for widget in (self.name, self.code, self.kind, self.head):
            restyle(widget, "refused", widget in wanting)
        if wanting:
            wanting[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        name, code = self.name.text().strip(), self.code.text().strip()
        known = self._known.get(name.casefold())
        if known is None or known.id != code or known.kind != self.kind.value():
            known = Organisation(id=code, name=name, kind=self.kind.value())
        return BeginningParty(known, self.head.text().strip())

    def _offer(self, names: Sequence[str]) -> None:
        completer = QCompleter(list(names), self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # No list pops up: Tab then leaves the line as everywhere.
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.name.setCompleter(completer)

    def _named(self) -> None:
        """Fill in what the register knows, else propose a short name."""
        name = self.name.text().strip()
        known = self._known.get(name.casefold())
        if known is not None:
            self.show_organisation(known)
        elif self.code.text() in ("", self._proposed):
            self._proposed = initials(name)
            self.code.setText(self._proposed)


class SidesEditor(QWidget):
    """At least two organisations in the order they shall have.

    Signals:
        changed: An organisation was taken out or given another short name.
        reordered: There are other fields than before.
    """

    changed = Signal()
    reordered = Signal()

    def __init__(self, known: Sequence[Organisation], parent: QWidget | None = None) -> None:
        """Begin with two empty lines; ``known`` is what the register offers."""
        super().__init__(parent)
        self._known = list(known)
        self.lines: list[SideLine] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(8))
        self._grid.setVerticalSpacing(theme().px(6))
        for place, share in enumerate((5, 2, 4, 5, 0)):
            self._grid.setColumnStretch(place, share)
        heads = (
            self.tr("Organisation"),
            self.tr("Short name"),
            self.tr("Kind"),
            self.tr("Function of the head of delegation"),
        )
        for place, words in enumerate(heads):
            self._grid.addWidget(Label(words, "caption"), 0, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addLayout(self._grid)
        self.adder = Button(self.tr("Add organisation"), "plus", "quiet")
        self.register = Button(self.tr("From the register"), "book-open", "quiet")
        self.menu = QMenu(self)
        row = QHBoxLayout()
        row.addWidget(self.adder)
        row.addWidget(self.register)
        row.addStretch(1)
        column.addLayout(row)
        self.register.setVisible(bool(self._known))
        self.adder.clicked.connect(self._add_empty)
        self.register.clicked.connect(self._open)
        for _ in range(2):
            self._add()

    def codes(self) -> list[tuple[str, str]]:
        """Return short name and name of each organisation typed so far."""
        typed = [(line.code.text().strip(), line.name.text().strip()) for line in self.lines]
        return [(code, name or code) for code, name in typed if code]

    def parties(self) -> tuple[BeginningParty, ...] | None:
        """Return the sides; None where something is missing, with the caret there."""
        filled = [line for line in self.lines if not line.is_empty]
        wanted = filled if len(filled) >= 2 else self.lines[:2]
        parties = tuple(party for line in wanted if (party := line.party()) is not None)
        return parties if len(parties) == len(wanted) else None

    def _add(self) -> SideLine:
        line = SideLine(self._known, len(self.lines) + 1)
        self.lines.append(line)
        for place, widget in enumerate(line.widgets):
            self._grid.addWidget(widget, len(self.lines), place)
            # Else it would be seen, and could take the caret, a moment later.
            widget.show()
        line.strike.clicked.connect(lambda: self._strike(line))
        line.code.textChanged.connect(lambda _: self.changed.emit())
        self._show_strikes()
        self.reordered.emit()
        return line

    def stops(self) -> list[QWidget]:
        """Return where Tab stops: field by field, line by line, and then the buttons."""
        fields = [widget for line in self.lines for widget in line.widgets]
        return [*fields, self.adder, self.register]

    def _add_empty(self) -> None:
        self._add().name.setFocus()

    def _strike(self, line: SideLine) -> None:
        self.lines.remove(line)
        for widget in line.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for number, left in enumerate(self.lines, 1):
            left.show_number(number)
            for place, widget in enumerate(left.widgets):
                self._grid.addWidget(widget, number, place)
        self._show_strikes()
        self.adder.setFocus()
        self.reordered.emit()
        self.changed.emit()

    def _show_strikes(self) -> None:
        for line in self.lines:
            line.strike.setEnabled(len(self.lines) > 2)

    def _open(self) -> None:
        self.menu.clear()
        taken = {code for code, _ in self.codes()}
        for one in self._known:
            if one.id not in taken:
                action = self.menu.addAction(one.name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, one=one: self._take(one))
        self.menu.popup(self.register.mapToGlobal(self.register.rect().bottomLeft()))

    def _take(self, organisation: Organisation) -> None:
        line = next((line for line in self.lines if line.is_empty), None) or self._add()
        line.show_organisation(organisation)
        line.head.setFocus()
