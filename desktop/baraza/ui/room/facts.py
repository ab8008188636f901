"""The facts and assumptions of an item, to be read beside any step."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import AssumptionStatus, FactStatus
from baraza.domain.consultation import Consultation
from baraza.domain.evidence import Assumption, FactEntry
from baraza.ui.document import Document
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Column, DataTable, Label, ScrollPage, SectionHeader
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, day_words, list_words

TONES = {
    FactStatus.AGREED: "ok",
    FactStatus.VERIFIED: "ok",
    FactStatus.CONTESTED: "bad",
    FactStatus.REFUTED: "bad",
    FactStatus.PROPOSED: "warn",
    AssumptionStatus.AGREED: "ok",
    AssumptionStatus.VERIFIED: "ok",
    AssumptionStatus.CONTESTED: "bad",
    AssumptionStatus.REFUTED: "bad",
    AssumptionStatus.PROPOSED: "warn",
    AssumptionStatus.UNVERIFIED: "warn",
}


def facts_of(consultation: Consultation, item: AgendaItem) -> tuple[FactEntry, ...]:
    """Return the facts that matter for an item."""
    return tuple(fact for fact in consultation.facts if item.id in fact.items)


def assumptions_of(consultation: Consultation, item: AgendaItem) -> tuple[Assumption, ...]:
    """Return the assumptions an item rests on."""
    return tuple(one for one in consultation.assumptions if item.id in one.items)


def state_cell(entry: FactEntry | Assumption) -> Cell:
    """Return the state of an entry of a register."""
    return Cell(code_words(entry.status), tone=TONES.get(entry.status, "plain"))


def fact_cell(document: Document, fact: FactEntry) -> Cell:
    """Return a fact with its sources."""
    sources = [document.names.by("references[].id", ref) for ref in fact.refs]
    parts = [list_words(sources) if sources else code_words(fact.kind)]
    if fact.contested_by:
        badges = [document.names.badge(org)[0] for org in fact.contested_by]
        parts.append(
            QCoreApplication.translate("FactsSheet", "contested by {names}").format(
                names=list_words(badges)
            )
        )
    return Cell(fact.text, second=" · ".join(parts))


def assumption_cell(document: Document, assumption: Assumption) -> Cell:
    """Return an assumption with how it will be verified."""
    parts = [document.names.badge(assumption.stated_by)[0] if assumption.stated_by else ""]
    if assumption.verify_by:
        parts.append(
            QCoreApplication.translate("FactsSheet", "to be verified by {day}").format(
                day=day_words(assumption.verify_by)
            )
        )
    elif not assumption.verification:
        parts.append(QCoreApplication.translate("FactsSheet", "no plan to verify it"))
    return Cell(assumption.text, second=" · ".join(part for part in parts if part))


class FactsSheet(QWidget):
    """Two lists; Enter goes to where an entry is edited.

    Signals:
        wanted: The user wants to see an entry; carries its key.
    """

    wanted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        super().__init__(parent)
        self._document = document
        self.facts = self._table(self.tr("Facts"), lambda one: fact_cell(document, one))
        self.assumptions = self._table(
            self.tr("Assumptions"), lambda one: assumption_cell(document, one)
        )
        scroll = ScrollPage(self.tr("Facts and assumptions"), margin=16)
        scroll.body.setSpacing(theme().px(6))
        self._none = Label(self.tr("None recorded for this item."), "muted", wrap=True)
        scroll.add(self._none, SectionHeader(self.tr("Facts")), self.facts)
        scroll.body.addSpacing(theme().px(12))
        scroll.add(SectionHeader(self.tr("Assumptions")), self.assumptions)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _table(self, name: str, cell: Any) -> DataTable[Any]:
        table: DataTable[Any] = DataTable(
            name,
            [Column[Any]("", cell), Column[Any]("", state_cell, 104)],
            lambda entry: entry.key,
            fit=True,
        )
        table.horizontalHeader().hide()
        table.opened.connect(self.wanted)
        return table

    def show_item(self, facts: Sequence[FactEntry], assumptions: Sequence[Assumption]) -> None:
        """Show these entries."""
        self.facts.show_rows(facts)
        self.assumptions.show_rows(assumptions)
        self._none.setVisible(not facts and not assumptions)
