"""What the office keeps for itself: notes, remarks on parity, findings left as they are."""

from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.notes import ParityRemark, PrivateNote
from baraza.ui.editors import Group
from baraza.ui.naming import shortened
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.prepare.notes.left_as_is import LeftAsIs
from baraza.ui.prepare.subject_page import TabbedPage
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell

_LONGEST = 160


class NotesPage(TabbedPage):
    """Private records: none of them is ever in the joint copy or in print."""

    def _build(self) -> None:
        self._head(self.tr("Notes"))
        self.notes = self.add_sheet(self.tr("Own notes"), self._notes())
        self.remarks = self.add_sheet(self.tr("Remarks on parity"), self._remarks())
        self.overrides = self.add_sheet(self.tr("Findings left as is"), LeftAsIs(self.document))

    def _notes(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "private_notes",
            [Group("", ["text", "org"])],
            title=self.tr("Own notes"),
            table=[
                Column[Any]("", self._badge, 92),
                Column[Any]("", lambda note: Cell(shortened(note.text, _LONGEST))),
            ],
        )

    def _remarks(self) -> RecordDesk:
        return RecordDesk(
            self.document,
            Consultation,
            "parity_remarks",
            [Group("", ["text", "org", "agenda_item"])],
            title=self.tr("Remarks on parity"),
            table=[Column[Any]("", self._badge, 92), Column[Any]("", self._remark)],
        )

    def _remark(self, remark: ParityRemark) -> Cell:
        names = self.document.names
        item = names.by("agenda_items[].id", remark.agenda_item) if remark.agenda_item else ""
        return Cell(shortened(remark.text, _LONGEST), second=item)

    def _badge(self, note: PrivateNote | ParityRemark) -> Cell:
        return Cell(badges=[self.document.names.badge(note.org)])

    def _show(self) -> None:
        super()._show()
        self.header.show_words(
            self.tr("Notes"), self.tr("For this office only: never shared and never printed")
        )
