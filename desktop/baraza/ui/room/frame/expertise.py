"""Which expertise an item needs, who has it on each side, and where nobody is named."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import counted_delegates, parties_taking_part
from baraza.domain.codes import Expertise
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Delegate, Delegation
from baraza.ui.document import Document
from baraza.ui.widgets import Column, DataTable
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, list_words

# Working knowledge; what the check asks of one delegate of each party.
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Need:
    """One field of expertise, and who has it.

    Attributes:
        expertise: The field.
        having: Delegation and its most expert delegate.
        missing: Organisations of the parties that name nobody.
    """

    expertise: Expertise
    having: tuple[tuple[Delegation, Delegate], ...]
    missing: tuple[str, ...]


def needs_of(consultation: Consultation, item: AgendaItem) -> tuple[Need, ...]:
    """Return what an item needs, in its order."""
    parties = parties_taking_part(consultation, item)
    return tuple(_need(expertise, parties) for expertise in item.required_expertise)


def _need(expertise: Expertise, parties: tuple[Delegation, ...]) -> Need:
    having, missing = list[tuple[Delegation, Delegate]](), list[str]()
    for party in parties:
        able = [d for d in counted_delegates(party) if d.expertise.get(expertise, 0) >= _ENOUGH]
        best = max(able, key=lambda one: one.expertise[expertise], default=None)
        if best is None:
            missing.append(party.org)
        else:
            having.append((party, best))
    return Need(expertise, tuple(having), tuple(missing))


class ExpertiseTable(QWidget):
    """A row for each field of expertise that the item needs."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        super().__init__(parent)
        self._document = document
        self.table: DataTable[Any] = DataTable(
            self.tr("Required expertise"),
            [
                Column[Any](self.tr("Needed"), self._needed),
                Column[Any](self.tr("Nobody named"), self._missing, 124),
            ],
            lambda need: need.expertise,
            fit=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_item(self, item: AgendaItem | None) -> None:
        """Show what an item needs."""
        needs = needs_of(self._document.value, item) if item is not None else ()
        self.table.show_rows(needs)
        self.setVisible(bool(needs))

    def _needed(self, need: Need) -> Cell:
        held = [
            self.tr("{party}: {function}").format(
                party=self._document.names.badge(party.org)[0],
                function=delegate.name or delegate.function,
            )
            for party, delegate in need.having
        ]
        return Cell(code_words(need.expertise), second=" · ".join(held))

    def _missing(self, need: Need) -> Cell:
        if not need.missing:
            return Cell(self.tr("All named"), tone="ok")
        names = [self._document.names.badge(org)[0] for org in need.missing]
        return Cell(list_words(names), tone="warn")
