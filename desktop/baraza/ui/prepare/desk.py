"""A list of records beside the form of the chosen one, each scrolling by itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from baraza.domain.tree import Record, shape
from baraza.ui.editors import RecordList
from baraza.ui.editors.part import Part
from baraza.ui.prepare.findings import FindingsOf
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Card, EmptyState, Label, ScrollPage
from baraza.ui.words import thing

_LIST_LEAST, _LIST_MOST = 280, 420
# What Qt takes for no limit.
_ANY = 16_777_215


class RecordDesk(RecordList):
    """The list at the leading edge; at its side what is found, the form, and what hangs on it.

    Alt+Up and Alt+Down move the chosen record, where the order may be changed.
    """

    is_stacked = False

    def _lay_out(self, title: str) -> None:
        """Put the list beside the cards of the chosen record."""
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme().px(14))
        self.list_card = self._list_card(title)
        across.addWidget(self.list_card, 2)
        name = title or thing(self.member.record)
        self.side = ScrollPage(name)
        self._fill_side()
        across.addWidget(self.side, 3)
        if self._movable:
            self._bind_keys()

    def _list_card(self, title: str) -> Card:
        px = theme().px
        card = Card()
        card.setMinimumWidth(px(_LIST_LEAST))
        card.body.setContentsMargins(px(12), px(12), px(8), px(12))
        card.body.addLayout(self._heading(Label(title, "heading")))
        card.add(self.table, stretch=1)
        self.empty = EmptyState(
            "list", self.tr("No {thing} yet").format(thing=thing(self.member.record))
        )
        card.add(self.empty, stretch=1)
        card.add(self._refusal, self.add_line)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        return card

    def _fill_side(self) -> None:
        self.notices = [part for part in self._details if isinstance(part, FindingsOf)]
        others = [part for part in self._details if not isinstance(part, FindingsOf)]
        self.side.add(*self.notices)
        # The name stands above its fields; it follows what is typed there.
        self.form_card = Card(" ")
        self.form_card.add(self.form)
        self.cards: list[QWidget] = [self.form_card]
        self.card_of: dict[Part, Card] = {}
        for part in others:
            assert isinstance(part, QWidget)  # noqa: S101  every part is a widget
            card = self.card_of[part] = Card()
            card.add(part)
            self.cards.append(card)
        self.side.add(*self.cards)
        self.side.body.addStretch(1)

    def _bind_keys(self) -> None:
        for keys, button in (("Alt+Up", self.up), ("Alt+Down", self.down)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)

    def _show_record(self) -> None:
        super()._show_record()
        record = self.record
        self._show_empty(empty=not self.records)
        for card in self.cards:
            card.setVisible(record is not None)
        for notice in self.notices:
            notice.setVisible(bool(notice.panel.rows))
        if record is not None:
            self.form_card.header.show_title(self._heading_of(record))

    def _show_empty(self, *, empty: bool) -> None:
        """Let the list take the whole width while there is nothing to show at its side."""
        self.empty.setVisible(empty)
        self.side.setVisible(not empty)
        self.list_card.setMaximumWidth(_ANY if empty else theme().px(_LIST_MOST))

    def _heading_of(self, record: Record) -> str:
        """Return the name of a record; of one that is a text, what it is and its code."""
        if "text" not in shape(type(record)).leaves:
            return self._document.names.of(record)
        words = thing(type(record))
        named = self.tr("{thing} {code}").format(
            thing=f"{words[:1].upper()}{words[1:]}", code=getattr(record, "id", "")
        )
        return named.strip()
