"""The second step: what each delegation says, in cards side by side."""

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.changes import strike
from baraza.domain.checks.readings import full_parties, is_blank
from baraza.domain.codes import PositionStage, Stance, Step
from baraza.domain.parties import Delegation
from baraza.domain.positions import Position
from baraza.domain.tree import Record, walk
from baraza.ui.page import FieldPlace
from baraza.ui.room.digits import digit_of
from baraza.ui.room.positions.card import PositionCard
from baraza.ui.room.positions.chips import PartyRow
from baraza.ui.room.positions.details import PositionSheet
from baraza.ui.room.positions.holding import Beginnings, held_by, prevailing
from baraza.ui.room.step import ItemStep
from baraza.ui.theme.theme import theme
from baraza.ui.words import code_words

_COLUMNS = 3


class PositionsStep(ItemStep):
    """Up to three cards in the consultation's own order; the others wait in a row above.

    Attributes:
        cards: The cards in view, from the leading edge.
        below: Where what is captured while the exchange runs will stand.
    """

    code = Step.POSITIONS

    def _build(self) -> None:
        px = theme().px
        self._beginnings = Beginnings(self.document)
        self._chosen: dict[tuple[UUID, str], UUID] = {}
        self._in_view: list[str] = []
        self._active = 0
        self.others = PartyRow()
        self.others.wanted.connect(self.go_to_delegation)
        self.cards: list[PositionCard] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(px(12))
        self.below = QVBoxLayout()
        self.sheet = PositionSheet(self.document)
        self.sheet.struck.connect(self._strike)
        self.add_part(self.sheet, self._detailed)
        self._detailed_key: UUID | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.others)
        column.addLayout(self._row, 1)
        column.addLayout(self.below)
        self._bind_keys()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _bind_keys(self) -> None:
        for keys, by in (("Ctrl+Down", 1), ("Ctrl+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._turn(by))

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        super()._show()
        item = self.item
        if item is None:
            return
        parties = full_parties(self.document.value)
        orgs = [party.org for party in parties]
        kept = [org for org in self._in_view if org in orgs]
        missing = [org for org in orgs if org not in kept]
        wanted = [*kept, *missing][: min(_COLUMNS, len(orgs))]
        self._in_view = sorted(wanted, key=orgs.index)
        self._fit_cards(len(self._in_view))
        for card, org in zip(self.cards, self._in_view, strict=True):
            party = parties[orgs.index(org)]
            self._show_card(card, item, party, orgs.index(org) + 1)
        waiting = [
            (number, self.document.names.badge(org)[0], _has_spoken(item, org))
            for number, org in enumerate(orgs, 1)
            if org not in self._in_view
        ]
        self.others.show_parties(waiting)
        self._level_heads()

    def _level_heads(self) -> None:
        """Let what is said begin at one height, though one name takes more lines than another."""
        room = theme().px(34)
        heights = []
        for card in self.cards:
            width = max(1, card.width() - room)
            layout = card.head.layout()
            heights.append(layout.totalHeightForWidth(width) if layout is not None else 0)
        for card in self.cards:
            card.head.setMinimumHeight(max(heights, default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the heads again; a moment later the cards have their width."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._level_heads)

    def _show_card(
        self, card: PositionCard, item: AgendaItem, party: Delegation, number: int
    ) -> None:
        position = self.position_of(item, party.org)
        card.show_party(item, party, position, number, full=self.full_file)

    def _fit_cards(self, wanted: int) -> None:
        while len(self.cards) > wanted:
            card = self.cards.pop()
            card.fields.keep()
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < wanted:
            card = PositionCard(self.document, self._beginnings)
            self._connect(card)
            self._row.addWidget(card, 1)
            self.cards.append(card)

    def _connect(self, card: PositionCard) -> None:
        card.turned.connect(lambda key: self._turn_card(card, key))
        card.stage_asked.connect(lambda stage: self._add(card, stage))
        card.silent.connect(lambda: self._note_silence(card))
        card.details_asked.connect(lambda: self._open_details(card))
        card.fields.text.text.setTabChangesFocus(True)

    def position_of(self, item: AgendaItem, org: str) -> Position:
        """Return the position that the card of an organisation shows, or is to begin with."""
        chosen = self._chosen.get((item.key, org))
        held = held_by(item, org)
        found = next((one for one in held if one.key == chosen), None) or prevailing(item, org)
        return found or self._beginnings.blank(item, org)

    # ------------------------------------------------------------ what the user does

    def go_to_delegation(self, number: int) -> bool:
        """Bring a delegation into view, with the caret behind what it said."""
        parties = full_parties(self.document.value)
        if not 0 < number <= len(parties):
            return False
        self._bring(parties[number - 1].org)
        self.card_of(parties[number - 1].org).fields.text.text.go_to_end()
        return True

    def card_of(self, org: str) -> PositionCard:
        """Return the card that shows an organisation."""
        return next(card for card in self.cards if card.org == org)

    def enter(self) -> None:
        """Put the caret to the first delegation that has not spoken, else to the first."""
        item = self.item
        if item is None or not self.cards:
            return
        silent = [card for card in self.cards if not _has_spoken(item, card.org)]
        (silent or self.cards)[0].fields.text.text.go_to_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the stance of the delegation one is at: Ctrl+Shift and 1 to 6."""
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        digit = digit_of(event) if event.modifiers() == modifiers else None
        stances = list(Stance)
        if digit and digit <= len(stances) and self.full_file:
            self._set_stance(self.cards[self._active], stances[digit - 1])
        else:
            super().keyPressEvent(event)

    def _set_stance(self, card: PositionCard, stance: Stance) -> None:
        item, position = self.item, card.fields.position
        if item is not None and position is not None:
            words = self.tr("{party}: {stance}").format(
                party=self.document.names.badge(card.org)[0], stance=code_words(stance)
            )
            self._beginnings.save(words, item.key, position, stance=stance)

    def _note_silence(self, card: PositionCard) -> None:
        card.fields.keep()
        self._set_stance(card, Stance.NO_POSITION)
        card.fields.text.text.setFocus()

    def _turn(self, by: int) -> None:
        orgs = [party.org for party in full_parties(self.document.value)]
        if self.cards and orgs:
            place = orgs.index(self.cards[self._active].org) + by
            self.go_to_delegation(place % len(orgs) + 1)

    def _bring(self, org: str) -> None:
        """Show an organisation in the place of the one the user is at, if no card shows it."""
        if org in self._in_view:
            return
        for card in self.cards:
            card.fields.keep()
        place = min(self._active, len(self._in_view) - 1)
        self._in_view[place] = org
        self._show()

    def _turn_card(self, card: PositionCard, key: UUID) -> None:
        item = self.item
        if item is not None:
            self._chosen[item.key, card.org] = key
            if self._detailed_key in {one.key for one in held_by(item, card.org)}:
                self._detailed_key = key
            self._show()

    def _add(self, card: PositionCard, stage: PositionStage) -> None:
        item = self.item
        if item is None:
            return
        other = prevailing(item, card.org)
        speaker = other.lead_speaker if other is not None else None
        new = Position(org=card.org, stage=stage, lead_speaker=speaker)
        self._chosen[item.key, card.org] = new.key
        words = self.tr("{party}: {stage}").format(
            party=self.document.names.badge(card.org)[0], stage=code_words(stage)
        )
        self._beginnings.save(words, item.key, new)
        card.fields.text.text.go_to_end()

    def _strike(self, key: UUID) -> None:
        record = self.document.record(key)
        if isinstance(record, Position):
            party = self.document.names.badge(record.org)[0]
            words = self.tr("Struck {party}: {stage}").format(
                party=party, stage=code_words(record.stage)
            )
            self.sheet_asked.emit("", None)
            self.document.edit(words, strike, key)
            self.document.tell(words)

    # ------------------------------------------------------------ the sheet, and going to fields

    def _detailed(self) -> Record | None:
        return self.document.record(self._detailed_key) if self._detailed_key else None

    def _open_details(self, card: PositionCard) -> None:
        position = card.fields.position
        if position is not None:
            card.fields.keep()
            self._open_sheet(position.key)
            self.sheet.spoken.editors["stage"].focus()

    def _open_sheet(self, key: UUID) -> None:
        self._detailed_key = key
        self.sheet.show_parent(self._detailed())
        self.sheet_asked.emit(self.tr("Position"), self.sheet)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a position, to a delegation, or to the silence of one."""
        record, item = self.document.record(key), self.item
        if item is None:
            return False
        if isinstance(record, Delegation) and not field:
            parties = full_parties(self.document.value)
            places = {party.key: number for number, party in enumerate(parties, 1)}
            return key in places and self.go_to_delegation(places[key])
        if key == item.key:
            if field == "positions":
                self.enter()
            return field == "positions"
        above = next((p for p in item.positions if any(r.key == key for r in walk(p))), None)
        return above is not None and self._reveal_position(item, above, key, field)

    def _reveal_position(self, item: AgendaItem, above: Position, key: UUID, field: str) -> bool:
        self._chosen[item.key, above.org] = above.key
        self._bring(above.org)
        self._show()
        card = self.card_of(above.org)
        if key == above.key and field in ("", "text"):
            card.fields.text.text.go_to_end()
            return True
        self._open_sheet(above.key)
        return self.sheet.reveal(key, field)

    def fields(self) -> tuple[FieldPlace, ...]:
        """Return the fields of the sheet, and the text on the cards."""
        text = FieldPlace(Position, "text", type(self).__name__, "Position.text")
        return (text, *super().fields())

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        super().keep()
        for card in self.cards:
            card.fields.keep()

    def panes(self) -> list[QWidget]:
        """Return the cards in view."""
        return list(self.cards)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        for place, card in enumerate(self.cards):
            inside = now is not None and card.isAncestorOf(now)
            card.set_active(inside)
            if inside:
                self._active = place


def _has_spoken(item: AgendaItem, org: str) -> bool:
    position = prevailing(item, org)
    return position is not None and not (is_blank(position.text) and position.stance is None)
