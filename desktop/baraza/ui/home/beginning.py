"""Beginning a consultation: what must be known before there can be one."""

from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from baraza.domain.codes import Attribution, MeetingFormat, OutcomeType
from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.domain.members import Leaf
from baraza.domain.session import Languages, Session
from baraza.domain.tree import Record, shape
from baraza.services.beginning import Beginning, begin, session_id
from baraza.services.office import Office
from baraza.ui.editors import Editor, editor_for
from baraza.ui.editors.dated import DayEditor, InstantEditor
from baraza.ui.home.sides import SidesEditor
from baraza.ui.refusals import refusal_words, words_of_rule
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, Choice, Label, ScrollPage
from baraza.ui.words import caption, help_words

_USUAL = {
    "format": MeetingFormat.DESK_TO_DESK,
    "attribution": Attribution.DELEGATION_ONLY,
    "outcome_type": OutcomeType.SUMMARY_OF_CONCLUSIONS,
    "working": ("en",),
}


class ZonedInstantEditor(InstantEditor):
    """An instant read in a zone that is still being chosen."""

    def show_zone(self, zone: str) -> None:
        """Read what is typed in this zone from now on."""
        self._zone = zone


class NewConsultationDialog(QDialog):
    """Asks for title, kind, days, place, sides, languages, marking, attribution and document.

    Signals:
        begun: A consultation was begun and is in the office; carries its id.
    """

    begun = Signal(str)

    def __init__(self, office: Office, organisation: str, parent: QWidget | None = None) -> None:
        """Ask, for an office; ``organisation`` is that of whoever is at the desk."""
        super().__init__(parent)
        self._office, self._own = office, organisation.strip().casefold()
        self.setWindowTitle(self.tr("New consultation"))
        self.title, self.first_item = QLineEdit(), QLineEdit()
        self.editors: dict[str, Editor] = {}
        self.sides = SidesEditor(office.register())
        self.own = Choice()
        self._build()
        self.sides.changed.connect(self._show_own)
        self.start_button.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._begin)
        for editor in self.editors.values():
            editor.committed.connect(editor.show_value)
        self._show_own()
        self.sides.reordered.connect(self._order)
        self._order()
        self.title.setFocus()

    def _build(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(self.tr("New consultation"), "title"))
        scroll = ScrollPage(self.tr("New consultation"))
        scroll.add(self._meeting(), self._organisations(), self._record())
        scroll.body.addStretch(1)
        column.addWidget(scroll, 1)
        self.refusal = Label("", "refusal", wrap=True)
        self.refusal.hide()
        column.addWidget(self.refusal)
        self.cancel = Button(self.tr("Cancel"))
        self.start_button = Button(self.tr("Begin"), "", "primary")
        self.start_button.setToolTip(self.tr("Begin (Ctrl+Enter)"))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        words = self.tr("All of this can be changed later, under Prepare.")
        row.addWidget(Label(words, "muted"), 1)
        row.addWidget(self.cancel)
        row.addWidget(self.start_button)
        column.addLayout(row)
        self.resize(px(920), px(708))

    def _meeting(self) -> Card:
        card = Card(self.tr("Meeting"))
        grid = _grid(card, 8)
        grid.addWidget(_captioned(self.title, caption(Session, "title")), 0, 0, 1, 5)
        grid.addWidget(self._editor(Session, "format"), 0, 5, 1, 3)
        for place, name in enumerate(("start", "end", "timezone", "place")):
            grid.addWidget(self._editor(Session, name), 1, 2 * place, 1, 2)
        self._name("timezone").show_value(_zone_here())
        return card

    def _organisations(self) -> Card:
        card = Card(self.tr("Organisations"))
        words = self.tr(
            "At least two; their order is kept everywhere. What is typed here is offered again"
            " next time."
        )
        card.add(Label(words, "muted", wrap=True), self.sides)
        return card

    def _record(self) -> Card:
        card = Card(self.tr("Record"))
        grid = _grid(card, 3)
        places = (
            (Session, "classification"),
            (Session, "attribution"),
            (Session, "outcome_type"),
            (Languages, "working"),
        )
        for place, (kind, name) in enumerate(places):
            grid.addWidget(self._editor(kind, name), place // 3, place % 3)
        item = _captioned(self.first_item, self.tr("First agenda item"))
        grid.addWidget(item, 1, 1)
        grid.addWidget(_captioned(self.own, caption(Consultation, "own_org")), 1, 2)
        return card

    def _order(self) -> None:
        """Let Tab go through the fields as they are read."""
        stops: list[QWidget] = [self.title]
        for name in ("format", "start", "end", "timezone", "place"):
            stops += self._stops(name)
        stops += self.sides.stops()
        for name in ("classification", "attribution", "outcome_type", "working"):
            stops += self._stops(name)
        stops += [self.first_item, self.own, self.cancel, self.start_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _stops(self, name: str) -> list[QWidget]:
        editor = self.editors[name]
        return [editor.input, editor.button] if isinstance(editor, DayEditor) else [editor.input]

    def _editor(self, kind: type[Record], name: str) -> Editor:
        if name in ("start", "end"):
            leaf: Leaf = shape(kind).leaves[name]
            editor: Editor = ZonedInstantEditor(leaf, caption(kind, name), help_words(kind, name))
            editor.setObjectName(f"{kind.__name__}.{name}")
        else:
            editor = editor_for(kind, name)
        editor.show_value(_USUAL.get(name))
        self.editors[name] = editor
        return editor

    def _name(self, name: str) -> Editor:
        return self.editors[name]

    def _show_own(self) -> None:
        """Offer the organisations as owner of this copy; that of the desk comes by itself."""
        codes = self.sides.codes()
        before = self.own.value()
        self.own.show_entries([("", self.tr("Nobody in particular")), *codes])
        if not before:
            mine = (code for code, name in codes if self._own in (code.casefold(), name.casefold()))
            self.own.show_value(next(mine, "") if self._own else "")

    def _begin(self) -> None:
        self.refuse("")
        beginning = self._gathered()
        if beginning is None:
            return
        try:
            made = begin(beginning, known_zones())
            self._office.import_consultation(made, intent=self.tr("Begin consultation"))
            self._remember(made)
        except BarazaError as error:
            self.refuse(refusal_words(error))
            return
        self.accept()
        self.begun.emit(made.session.id)

    def refuse(self, words: str) -> None:
        """Say why it cannot begin yet; empty takes it away."""
        self.refusal.show_text(words)
        self.refusal.setVisible(bool(words))

    def _gathered(self) -> Beginning | None:
        title = self.title.text().strip()
        if not title:
            self.title.setFocus()
            self.refuse(self.tr("Give the consultation a title."))
            return None
        values = self._values()
        if values is None:
            return None
        parties = self.sides.parties()
        if parties is None:
            words = self.tr("Name at least two organisations: name, short name, kind and head.")
            self.refuse(words)
            return None
        return Beginning(
            title=title,
            languages=values.pop("working"),
            parties=parties,
            first_item=self.first_item.text().strip() or title,
            own_org=self.own.value() or None,
            id=self._free_id(title, values["start"]),
            **values,
        )

    def _values(self) -> dict[str, Any] | None:
        """Return what the editors hold; None with the caret where one cannot be taken."""
        zone = self._name("timezone")
        zone.keep()
        for name in ("start", "end"):
            editor = self._name(name)
            if isinstance(editor, ZonedInstantEditor):
                # What is typed is read once more: the zone may have been chosen after it.
                editor.show_zone(str(zone.value or ""))
                editor.offer(editor.read(editor.line.text().strip()) or None)
        for editor in self.editors.values():
            editor.keep()
            if editor.value in (None, ()) and not editor.can_be_empty:
                editor.refuse(words_of_rule("missing-member", {"member": editor.words}))
            if editor.refusal.text():
                editor.focus()
                words = editor.refusal.text()
                named = self.tr("{field}: {words}").format(field=editor.words, words=words)
                self.refuse(words if editor.words in words else named)
                return None
        return {name: editor.value for name, editor in self.editors.items()}

    def _free_id(self, title: str, start: str) -> str:
        """Return an id made from day and title that no consultation of the office has."""
        wanted = session_id(title, start)
        taken = {row.id.casefold() for row in self._office.consultations(self._office.count() or 1)}
        numbered = (wanted if n == 1 else f"{wanted[:58]}-{n}" for n in range(1, len(taken) + 2))
        return next(one for one in numbered if one.casefold() not in taken)

    def _remember(self, made: Consultation) -> None:
        """Offer the organisations from now on; what the register has of them stays."""
        known = {one.id.casefold() for one in self._office.register()}
        for one in made.organisations:
            if one.id.casefold() not in known:
                self._office.enter(one)


@cache
def known_zones() -> frozenset[str]:
    """Return the names of the time zones of the locked ``tzdata``."""
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def _zone_here() -> str:
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return zone if zone in known_zones() else "UTC"


def _grid(card: Card, columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme().px(12))
    grid.setVerticalSpacing(theme().px(10))
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    card.body.addLayout(grid)
    return grid


def _captioned(widget: QWidget, words: str) -> QWidget:
    """Return a field with its caption above it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(3))
    label = Label(words, "caption")
    label.setBuddy(widget)
    widget.setAccessibleName(words)
    column.addWidget(label)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
