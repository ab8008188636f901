"""The card of one delegation: who speaks, what kind of position it is, and what it says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import is_blank
from baraza.domain.codes import Participation, PositionStage, Stance
from baraza.domain.parties import Delegation
from baraza.domain.positions import Position
from baraza.ui.document import Document
from baraza.ui.room.long_words import breakable
from baraza.ui.room.positions.authority import authority_words
from baraza.ui.room.positions.fields import CardFields
from baraza.ui.room.positions.holding import PRIVATE, Beginnings, held_by, stages_to_add
from baraza.ui.room.positions.marks import MarkRow
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import (
    Badge,
    Button,
    Card,
    IconButton,
    IconLabel,
    Label,
    Segments,
)
from baraza.ui.widgets.label import restyle
from baraza.ui.words import code_words


class PositionCard(Card):
    """Shows one position of one organisation at a time; its stages are tabs.

    Signals:
        turned: Another stage is wanted; carries the key of its position.
        stage_asked: A position in one stage more is to begin; carries the stage.
        silent: The delegation takes no position.
        details_asked: Everything about the position is wanted beside the cards.
    """

    turned = Signal(object)
    stage_asked = Signal(object)
    silent = Signal()
    details_asked = Signal()

    def __init__(
        self, document: Document, beginnings: Beginnings, parent: QWidget | None = None
    ) -> None:
        """Make an empty card."""
        super().__init__(parent=parent)
        self._document = document
        self.org = ""
        self.fields = CardFields(document, beginnings)
        self.badge, self.name, self.key = Badge(), Label("", "heading", wrap=True), Label("", "key")
        self.speaker = Label("", "second", wrap=True)
        self.stages = Segments(self.tr("What this entry is"))
        self.stages.chosen.connect(self.turned)
        self.more = IconButton("plus", self.tr("Another kind of entry"), "text_muted")
        self.more.setProperty("role", "small")
        self.more.clicked.connect(self._offer)
        self.menu = QMenu(self)
        self._offers: Sequence[PositionStage] = ()
        self.no_position = Button(self.tr("No position"), "", "quiet")
        self.no_position.clicked.connect(self.silent)
        self.details = Button(self.tr("Details"), "panel-left-open", "quiet")
        self.details.clicked.connect(self.details_asked)
        self.marks = MarkRow()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lay_out()

    def _lay_out(self) -> None:
        px = theme().px
        top = Qt.AlignmentFlag.AlignTop
        tabs = QHBoxLayout()
        tabs.setSpacing(px(4))
        tabs.addWidget(self.stages, 1)
        tabs.addWidget(self.more, 0, top)
        self.well = QFrame()
        self.inside = QVBoxLayout(self.well)
        self.inside.setSpacing(px(2))
        self.private = self._private_line()
        self.inside.addWidget(self.private)
        self.inside.addWidget(self.fields.text, 1)
        self.head = self._head()
        self.add(self.head)
        self.body.addLayout(tabs)
        self.add(self.fields.stance)
        self.add(self.well, stretch=1)
        self.add(self.marks)
        self.body.addLayout(self._foot())

    def _head(self) -> QWidget:
        """Return who speaks; the step lets the heads of all cards be of one height."""
        px, top = theme().px, Qt.AlignmentFlag.AlignTop
        head = QWidget()
        above = QVBoxLayout(head)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.badge, 0, top)
        row.addWidget(self.name, 1)
        row.addWidget(self.key, 0, top)
        above.addLayout(row)
        above.addWidget(self.speaker)
        above.addStretch(1)
        return head

    def _private_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(IconLabel("lock", "text_muted", 12))
        row.addWidget(Label(self.tr("Never leaves this desk copy"), "muted", wrap=True), 1)
        return line

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme().px(4))
        foot.addWidget(self.no_position)
        foot.addStretch(1)
        foot.addWidget(self.details)
        return foot

    def show_party(
        self, item: AgendaItem, party: Delegation, position: Position, number: int, *, full: bool
    ) -> None:
        """Show a position of a delegation; ``number`` is its place in the consultation."""
        names = self._document.names
        self.org = party.org
        organisation = names.organisation(party.org)
        name = organisation.name if organisation is not None else party.org
        self.badge.show_organisation(*names.badge(party.org), name)
        self.name.show_text(breakable(name))
        # The longest word of a name is not cut, unless no card could hold it.
        self.name.setMinimumWidth(0)
        self.name.setMinimumWidth(min(self.name.minimumSizeHint().width(), theme().px(150)))
        self.key.show_text(f"Ctrl+{number}" if number < 10 else f"Ctrl+0 {number % 10}")
        self.setAccessibleName(self.tr("Position of {party}").format(party=name))
        self.speaker.show_text(self._speaker(party, position))
        self.fields.show_position(item.key, position)
        self.fields.text.text.setAccessibleName(self.accessibleName())
        self.fields.stance.setVisible(full or position.stance is not None)
        self._show_stages(item, position)
        self.marks.show_marks(self._marked(position, full=full))
        is_new = self._document.record(position.key) is None
        silent = is_blank(position.text) and position.stance is None
        self.no_position.setVisible(silent)
        self.details.setVisible(not is_new)
        self.fields.text.text.setPlaceholderText(self._hint(position, is_new=is_new))

    def _hint(self, position: Position, *, is_new: bool) -> str:
        if position.stance is Stance.NO_POSITION:
            return self.tr("Takes no position on this item")
        if position.participation is not Participation.FULL:
            return code_words(position.participation)
        return self.tr("Type what is said") if is_new else self.tr("Nothing recorded yet")

    def _speaker(self, party: Delegation, position: Position) -> str:
        found = next((one for one in party.delegates if one.id == position.lead_speaker), None)
        if found is None:
            return self.tr("No lead speaker named")
        words = ", ".join(part for part in (found.name, found.function) if part)
        return self.tr("{speaker} · level\u00a0{level}").format(speaker=words, level=found.level)

    def _show_stages(self, item: AgendaItem, position: Position) -> None:
        held = held_by(item, self.org) or (position,)
        entries = [(one.key, code_words(one.stage), _tone(one.stage)) for one in held]
        self.stages.show_entries(entries)
        self.stages.show_value(position.key)
        self._offers = stages_to_add(self._document.value, item, self.org)
        is_there = self._document.record(position.key) is not None
        self.more.setVisible(bool(self._offers) and is_there)
        private = position.stage in PRIVATE
        self.private.setVisible(private)
        restyle(self.well, "role", "well" if private else "")
        px = theme().px
        room = (px(8), px(4), px(4), px(4)) if private else (0, 0, 0, 0)
        self.inside.setContentsMargins(*room)

    def _marked(self, position: Position, *, full: bool) -> list[tuple[str, str]]:
        marks = []
        if position.participation is not Participation.FULL:
            marks.append((code_words(position.participation), "warn"))
        if position.authority and full:
            marks.append((authority_words(position.authority, self._document.names), ""))
        if position.strategic_interests and full:
            count = len(position.strategic_interests)
            marks.append((self.tr("Interests: {count}").format(count=count), ""))
        if position.red_line:
            marks.append((self.tr("Red line"), "warn"))
        if position.private_notes:
            marks.append((self.tr("Own notes"), ""))
        return marks

    def _offer(self) -> None:
        self.menu.clear()
        for stage in self._offers:
            action = self.menu.addAction(code_words(stage))
            action.triggered.connect(lambda _=False, stage=stage: self.stage_asked.emit(stage))
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def _tone(stage: PositionStage) -> str:
    """Return the tone of a stage: what is ours alone is told apart from what was said."""
    return "warn" if stage in PRIVATE else "primary"
