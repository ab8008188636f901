"""The small form in which an act in the life of the text is recorded."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from baraza.domain.adoption import How
from baraza.domain.errors import BarazaError
from baraza.domain.objections import objections
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.standing import unsure_of_their_authority
from baraza.ui.document import Document
from baraza.ui.editors import Context, Editor, editor_for
from baraza.ui.pointing import obstacle_words
from baraza.ui.refusals import words_of_rule
from baraza.ui.room.adopt.act import Act, Values
from baraza.ui.room.adopt.pairs import PairPicker
from baraza.ui.room.adopt.zones import in_zones
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, Label, Segments, Tick

_WIDE = ("reason", "text", "paragraph")
_INSTANTS = ("until", "since", "date", "before")


class ActForm(Card):
    """Asks what an act needs, records it, and goes away.

    Signals:
        recorded: The act stands in the life of the text; carries its words.
        given_up: The form was left.
    """

    recorded = Signal(str)
    given_up = Signal()

    def __init__(self, document: Document, act: Act, parent: QWidget | None = None) -> None:
        """Make the form of an act."""
        super().__init__(act.title(), parent=parent)
        self._document, self.act = document, act
        self._values: Values = {}
        self.editors: dict[str, Editor] = {}
        self.how = Segments(self.tr("How the text is adopted"))
        self.is_clean = Tick(self.tr("Clean: no paragraph in brackets"))
        self.pairs = PairPicker(document)
        self.zones, self.against = (
            Label("", "muted", wrap=True),
            Label("", "second", "bad", wrap=True),
        )
        self.refusal = Label("", "refusal", wrap=True)
        self.refusal.hide()
        self.record = Button(act.title(), act.icon)
        self.cancel = Button(self.tr("Cancel"), "", "quiet")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        is_adoption = self.act.name == "adopt"
        grid = self._grid()
        reason = [self.editors["reason"]] if "reason" in self.editors else []
        before, after = (reason, []) if is_adoption else ([], reason)
        self.add(self.how, self.against, *before, grid, self.zones, self.is_clean, self.pairs)
        self.add(*after, self.refusal)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.record)
        self.body.addLayout(foot)
        self.how.setVisible(is_adoption)
        self.against.hide()
        if is_adoption:
            words = self.tr("What the record is to say")
            self.editors["reason"].caption.show_text(words)
            self.editors["reason"].input.setAccessibleName(words)
        self.pairs.setVisible(is_adoption)
        self.is_clean.setVisible(self.act.name == "circulate")
        self.zones.setVisible(self.act.name in ("silence", "adopt"))
        self.how.show_entries(
            [
                (How.IN_THE_ROOM, self.tr("In the room"), "primary"),
                (How.BY_SILENCE, self.tr("By silence"), "primary"),
            ]
        )

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        px = theme().px
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        place = 0
        for kind, name in self.act.asks:
            editor = editor_for(kind, name)
            # These are no fields of the file yet.
            editor.setObjectName(f"Act.{name}")
            self.editors[name] = editor
            if name == "reason":
                continue
            span = 2 if name in _WIDE else 1
            place += place % 2 if span == 2 else 0
            grid.addWidget(editor, place // 2, place % 2, 1, span, Qt.AlignmentFlag.AlignTop)
            place += span
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return holder

    def _connect(self) -> None:
        for name, editor in self.editors.items():
            editor.committed.connect(lambda value, name=name: self._take(name, value))
        self.how.chosen.connect(lambda value: self._take("how", value))
        self.is_clean.clicked.connect(lambda on: self._take("is_clean", on))
        self.pairs.changed.connect(lambda pairs: self._take("pairs", pairs))
        self.record.clicked.connect(self.record_act)
        self.cancel.clicked.connect(self.given_up)

    def begin(self, **given: Any) -> None:
        """Begin with the usual values, and those given."""
        self._values = self.act.begin(self._document.value, self._document.clock) | given
        self._show_values()
        self.refusal.hide()

    def _show_values(self) -> None:
        value, names = self._document.value, self._document.names
        context = Context(value, OutcomeEvent(date=value.session.start), names)
        for name, editor in self.editors.items():
            editor.show_context(context)
            editor.show_value(self._values[name])
        if "how" in self._values:
            self._show_adoption()
        self.is_clean.setChecked(bool(self._values.get("is_clean")))
        instant = self._values.get("silence_until") or self._values.get("date")
        self.zones.show_text(in_zones(instant, value.session.timezone))

    def _show_adoption(self) -> None:
        value, names = self._document.value, self._document.names
        self.how.show_value(self._values["how"])
        suggested = [
            (paragraph.no, org)
            for item in value.agenda_items
            for paragraph, org in unsure_of_their_authority(value, item)
        ]
        self.pairs.show_pairs(self._values["pairs"], suggested)
        against = [obstacle_words(one, names)[0] for one in objections(value)]
        self.against.setVisible(bool(against))
        self.editors["reason"].setVisible(bool(against))
        words = self.tr(
            "{objections}. A text is adopted by consensus. To record its adoption all the same,"
            " write what the record is to say about the objection; it will show."
        )
        self.against.show_text(words.format(objections=". ".join(against)))
        self.record.show_text(
            self.tr("Record adoption against an objection") if against else self.act.title()
        )

    def _take(self, name: str, value: Any) -> None:
        self._values[name] = value
        self._show_values()

    def focus(self) -> None:
        """Put the caret to the first question."""
        if self.how.isVisibleTo(self):
            chosen = [button for button in self.how.buttons() if button.isChecked()]
            (chosen or self.how.buttons())[0].setFocus()
        else:
            next(iter(self.editors.values())).focus()

    def record_act(self) -> None:
        """Record the act, or say why it is not possible."""
        for editor in self.editors.values():
            editor.keep()
        if any(editor.refusal.text() for editor in self.editors.values()):
            return
        try:
            self._document.edit(self.act.title(), self.act.rule, dict(self._values))
        except BarazaError as error:
            zone = self._document.value.session.timezone
            facts = {
                name: in_zones(str(fact), zone) if name in _INSTANTS else fact
                for name, fact in error.facts.items()
            }
            self.refusal.show_text(words_of_rule(error.rule, facts))
            self.refusal.show()
            return
        self.recorded.emit(self.act.title())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the form on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
