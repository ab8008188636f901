"""Due diligence of an item: scope, steps in the order of the policy, recipients, duties."""

from typing import Any

from PySide6.QtWidgets import QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.due_diligence import DueDiligence, Duty, Recipient
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, RecordList
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.room.labour.beside import SideBySide
from baraza.ui.room.labour.item_file import ItemFile
from baraza.ui.room.labour.policy import PolicySteps
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import caption, code_words


class DueDiligenceFile(ItemFile):
    """The due diligence file of an item, or a way to open one."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Show no item."""
        self._open = document
        self.steps = PolicySteps(document)
        self.recipients = self._recipients()
        self.duties = self._duties()
        super().__init__(
            document,
            AgendaItem,
            "hrddp",
            [Group("", [Field("applies", WHOLE_WIDTH), Field("support_types", 2), "risk_level"])],
            columns=3,
            title=self.tr("Scope"),
            details=[self.steps, SideBySide(self.recipients, self.duties)],
            parent=parent,
        )

    def _recipients(self) -> RecordList:
        return RecordList(
            self._open,
            DueDiligence,
            "recipients",
            [Group("", [Field("name", WHOLE_WIDTH), "relation", "id"])],
            title=self.tr("Recipients of the support"),
            table=[
                Column[Any](
                    caption(Recipient, "name"),
                    lambda one: Cell(one.name, second=code_words(one.relation)),
                )
            ],
        )

    def _duties(self) -> RecordList:
        return RecordList(
            self._open,
            DueDiligence,
            "compliance_responsibility",
            [Group("", [Field("duty", WHOLE_WIDTH), "entity", "status"])],
            title=self.tr("Duties, and who bears them"),
            table=[
                Column[Any](caption(Duty, "duty"), self._duty),
                Column[Any](caption(Duty, "entity"), self._bearer, 112),
            ],
        )

    def _duty(self, duty: Duty) -> Cell:
        return Cell(duty.duty, second=code_words(duty.status) if duty.status else "")

    def _bearer(self, duty: Duty) -> Cell:
        if duty.entity is None:
            return Cell(self.tr("not agreed"), "warn")
        return Cell(badges=[self._open.names.badge(duty.entity)])
