"""Who joins which paragraph ad referendum: chosen in two lists, shown as chips."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.adoption import Pair
from baraza.domain.checks.readings import party_ids
from baraza.ui.document import Document
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, ChipRow, Choice, Label

_PARAGRAPHS = "agenda_items[].paragraphs[].no"


class PairPicker(QWidget):
    """Pairs of a paragraph and a delegation.

    Signals:
        changed: Carries the pairs.
    """

    changed = Signal(tuple)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Offer the paragraphs and the parties of a document."""
        super().__init__(parent)
        self._document = document
        self._pairs: tuple[Pair, ...] = ()
        px = theme().px
        caption = Label(self.tr("Ad referendum: subject to confirmation"), "caption", wrap=True)
        self.paragraph, self.party = Choice(), Choice()
        self.paragraph.setAccessibleName(self.tr("Paragraph adopted ad referendum"))
        self.party.setAccessibleName(self.tr("Delegation that joins ad referendum"))
        self.adder = Button(self.tr("Add"), "plus")
        self.adder.setAccessibleName(self.tr("Add ad referendum"))
        self.adder.clicked.connect(self._add)
        self.chips = ChipRow(self.tr("Ad referendum"))
        self.chips.changed.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.paragraph, 3)
        row.addWidget(self.party, 2)
        row.addWidget(self.adder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(caption)
        column.addLayout(row)
        column.addWidget(self.chips)

    def show_pairs(self, pairs: Sequence[Pair], suggested: Sequence[Pair]) -> None:
        """Show these pairs; others are suggested in the menu of the chips."""
        names = self._document.names
        self.paragraph.show_entries(names.offers(_PARAGRAPHS))
        parties = [(org, names.badge(org)[0]) for org in party_ids(self._document.value)]
        self.party.show_entries(parties)
        for choice in (self.paragraph, self.party):
            if choice.currentIndex() < 0 and choice.count():
                choice.setCurrentIndex(0)
        self._pairs = tuple(pairs)
        known = dict.fromkeys([*self._pairs, *suggested])
        self.chips.show_offers([(pair, self._words(pair)) for pair in known])
        self.chips.show_values(self._pairs)
        self.chips.adder.show_text(self.tr("Suggested"))
        self.chips.adder.setVisible(len(known) > len(self._pairs))
        self.chips.setVisible(bool(known))

    def _words(self, pair: Pair) -> str:
        number, org = pair
        words = self.tr("Paragraph {number}: {party}")
        return words.format(number=number, party=self._document.names.badge(org)[0])

    def _add(self) -> None:
        number, org = self.paragraph.value(), self.party.value()
        if number is not None and org is not None and (number, org) not in self._pairs:
            self._take((*self._pairs, (number, org)))

    def _take(self, pairs: tuple[Any, ...]) -> None:
        self.changed.emit(pairs)
