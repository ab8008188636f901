"""All fields of one task: who, when, on what ground, with what strengthening, confirmed by whom."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from baraza.domain.advantage import closest_named
from baraza.domain.agenda import AgendaItem
from baraza.domain.allocation import Role, name_holders, settle_lead
from baraza.domain.checks.readings import is_blank
from baraza.domain.labour import Confirmation, LabourRow
from baraza.domain.tree import Record, walk
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, OptionalRecord, RecordForm, RecordList
from baraza.ui.room.labour.beside import SideBySide
from baraza.ui.room.labour.tasks import leading
from baraza.ui.room.notices import Notices
from baraza.ui.services import Services
from baraza.ui.widgets import Card, Column, Label
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import caption, instant_words

_ROW = "agenda_items[].division_of_labour[]"


class TaskForm(Card):
    """The form of the chosen task; a role named here leaves the others of the row, as above."""

    def __init__(
        self, document: Document, services: Services, parent: QWidget | None = None
    ) -> None:
        """Show no task."""
        super().__init__(" ", parent=parent)
        self._document = document
        self._item: AgendaItem | None = None
        self.notices = Notices(document, services)
        self.closest = Label("", "second", wrap=True)
        self.form = RecordForm(
            document, LabourRow, self._groups(), columns=3, place=_ROW, on_change=self._give
        )
        self.strengthening = OptionalRecord(
            document,
            LabourRow,
            "strengthening",
            [Group("", ["beneficiary", "provider", "need"])],
            title=self.tr("Strengthening"),
        )
        self.confirmations = self._confirmations()
        below = SideBySide(self.strengthening, self.confirmations)
        self._parts = (self.form, below)
        self.add(self.notices, self.closest, self.form, below)

    def _groups(self) -> list[Group]:
        several = ["co_lead", "support", "contribute", "consulted", "informed"]
        return [
            Group("", [Field("activity", 2), "function", "phase", "priority", "depends_on"]),
            Group(self.tr("Who"), ["lead", *several, "rationale"]),
            Group(
                self.tr("When, where, and on what ground"),
                ["starts", "ends", "place", "mandate_reference", "funding_lines", "id", "basis"],
            ),
        ]

    def _confirmations(self) -> RecordList:
        return RecordList(
            self._document,
            LabourRow,
            "confirmations",
            [Group("", ["org", "at", "by", "note"])],
            title=self.tr("Confirmations"),
            table=[
                Column[Any]("", lambda one: Cell(badges=[self._document.names.badge(one.org)]), 96),
                Column[Any]("", self._confirmed),
            ],
        )

    def _confirmed(self, confirmation: Confirmation) -> Cell:
        return Cell(instant_words(confirmation.at), second=confirmation.by or "")

    def show_row(self, item: AgendaItem | None, row: LabourRow | None) -> None:
        """Show a row of an item, or nothing at all."""
        self._item = item
        self.setVisible(row is not None)
        for part in self._parts:
            part.show_parent(row)
        if item is None or row is None:
            return
        self.header.show_title(row.activity)
        keys = {record.key for record in walk(row)}
        self.notices.show_findings([one for one in self._document.findings if one.key in keys])
        self._show_closest(item, row)

    def _show_closest(self, item: AgendaItem, row: LabourRow) -> None:
        """Say who was named as closest, and where the reason for another lead would stand."""
        closest = closest_named(item, row.function)
        self.closest.setVisible(closest is not None)
        if closest is None:
            return
        name = self._document.names.by("organisations[].id", closest)
        words = self.tr("Named as closest to the challenge for this function: {name}.")
        another = bool(leading(row)) and closest not in leading(row) and is_blank(row.rationale)
        if another:
            words = self.tr(
                "Named as closest to the challenge for this function: {name}. The reason for"
                " another lead can be noted under “{field}”."
            )
        field = caption(LabourRow, "rationale")
        self.closest.show_text(words.format(name=name, field=field))
        self.closest.show_tone("warn" if another else "")

    def _give(self, field: str, value: Any) -> bool:
        """Save a role by the rule that keeps one role for each; other fields save themselves."""
        row = self.form.record
        if row is None or field not in tuple(Role):
            return False
        words = caption(LabourRow, field)
        if field == Role.LEAD:
            self._document.edit(words, settle_lead, row.key, value)
        else:
            self._document.edit(words, name_holders, row.key, Role(field), value)
        return True

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of the row shown, or of what hangs on it."""
        return any(part.reveal(key, field) for part in self._parts)

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields."""
        for part in self._parts:
            yield from part.places()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for part in self._parts:
            part.keep()
