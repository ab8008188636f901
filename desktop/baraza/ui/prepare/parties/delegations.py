"""The delegations: one for each organisation, valid from the moment it is added."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.checks.readings import counted_delegates
from baraza.domain.codes import PartyRole
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Delegation
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, OptionalRecord
from baraza.ui.editors.part import Part
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words


class Delegations(RecordDesk):
    """The list of delegations; an organisation that has one is not offered again."""

    def __init__(
        self, document: Document, notice: Part, delegates: Part, is_full: Callable[[], bool]
    ) -> None:
        """Compose list and form.

        Args:
            document: The open consultation.
            notice: What is found about the delegation.
            delegates: Its delegates.
            is_full: Says whether the full file is wanted, with credentials.

        """
        self._is_full, self._asked = is_full, False
        self.credentials = OptionalRecord(
            document,
            Delegation,
            "credentials",
            [Group("", ["status", "letter_date", "note"])],
            title=QCoreApplication.translate("Delegations", "Credentials"),
        )
        super().__init__(
            document,
            Consultation,
            "delegations",
            [
                Group("", ["org", "party_role", "head", "alternate", "authority"]),
                Group("", ["private_notes", Field("id", 1)]),
            ],
            title=QCoreApplication.translate("Delegations", "Delegations"),
            table=[
                Column[Any]("", lambda one: Cell(badges=[document.names.badge(one.org)]), 92),
                Column[Any]("", lambda one: Cell(document.names.of(one), second=_second(one))),
            ],
            details=[notice, delegates, self.credentials],
        )

    def show_parent(self, above: Record | None) -> None:
        """Show the delegations, and offer the organisations that have none."""
        super().show_parent(above)
        held = {delegation.org for delegation in self._document.value.delegations}
        offers = self._document.names.offers("organisations[].id")
        free = [entry for entry in offers if entry[0] not in held]
        choice = self.add_line.choices["org"]
        choice.show_entries(free)
        if choice.currentIndex() < 0 and free:
            choice.setCurrentIndex(0)
        self.add_line.button.setEnabled(bool(free))

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field; credentials that were put away are shown where they are asked for."""
        self._asked = field == "credentials"
        self._show_credentials()
        return super().reveal(key, field)

    def _show_record(self) -> None:
        super()._show_record()
        self._show_credentials()

    def _show_credentials(self) -> None:
        """Show the card of the credentials, or not: a short meeting has none."""
        record = self.record
        held = isinstance(record, Delegation) and record.credentials is not None
        wanted = held or self._asked or self._is_full()
        self.card_of[self.credentials].setVisible(record is not None and wanted)


def _second(delegation: Delegation) -> str:
    head = next((one for one in delegation.delegates if one.id == delegation.head), None)
    number = len(counted_delegates(delegation))
    counted = QCoreApplication.translate("Delegations", "%n delegate(s)", "", number)
    role = "" if delegation.party_role is PartyRole.FULL else code_words(delegation.party_role)
    parts = [role, counted, (head.name or head.function) if head else ""]
    return " · ".join(part for part in parts if part)
