"""The parties: delegations with their delegates, the organisations behind them, observers."""

from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.parties import Observer
from baraza.ui.editors import Group
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.prepare.findings import FindingsOf
from baraza.ui.prepare.parties.delegates import Delegates
from baraza.ui.prepare.parties.delegations import Delegations
from baraza.ui.prepare.parties.organisations import Organisations
from baraza.ui.prepare.subject_page import TabbedPage
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import list_words


class PartiesPage(TabbedPage):
    """Who takes part."""

    def _build(self) -> None:
        self._head(self.tr("Parties"))
        notice = FindingsOf(self.document, self.services)
        self.delegates = Delegates(self.document)
        self.delegations = Delegations(
            self.document,
            notice,
            self.delegates,
            lambda: self.services.preferences.value.full_file,
        )
        self.add_sheet(self.tr("Delegations"), self.delegations)
        self.organisations = self.add_sheet(
            self.tr("Organisations"),
            Organisations(self.document, self.services.office.register),
        )
        self.observers = self.add_sheet(self.tr("Observers"), self._observers())

    def _observers(self) -> RecordDesk:
        document = self.document
        return RecordDesk(
            document,
            Consultation,
            "observers",
            [Group("", ["org", "function", "items", "rights", "party_to_conclusions", "id"])],
            title=self.tr("Observers"),
            table=[
                Column[Any]("", lambda one: Cell(badges=[document.names.badge(one.org)]), 92),
                Column[Any]("", self._observer),
            ],
        )

    def _observer(self, observer: Observer) -> Cell:
        known = {item.id: item.number for item in self.document.value.agenda_items}
        numbers = [str(known[one]) for one in observer.items if one in known]
        admitted = self.tr("For items {numbers}").format(numbers=list_words(numbers))
        if len(numbers) < 2:
            admitted = self.tr("For item {number}").format(number=numbers[0]) if numbers else ""
        return Cell(observer.function or self.document.names.of(observer), second=admitted)

    def _show(self) -> None:
        super()._show()
        names = [party.name for party in self.document.names.parties()]
        parties = self.tr("%n party(ies)", "", len(names))
        line = self.tr("{count}: {names}").format(count=parties, names=list_words(names))
        self.header.show_words(self.tr("Parties"), line)
