"""Operations: what they are, who commands, and the acts of organs they rest on."""

from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.operations import Act, Operation
from baraza.ui.editors import Field, Group, OptionalRecord, RecordList
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.prepare.findings import FindingsOf
from baraza.ui.prepare.subject_page import SubjectPage
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, day_words

_WHAT_IT_IS = ["type", "command", "strength_ceiling"]
_USE_OF_FORCE = ["consent", "force_posture", "peace_to_keep"]
_WHETHER = [Field("present", WHOLE_WIDTH), Field("supported_by_UN", WHOLE_WIDTH)]


class OperationsPage(SubjectPage):
    """The peace operations that the agenda touches."""

    def _build(self) -> None:
        self._head(self.tr("Operations"))
        self.acts = self._acts()
        self.forces = OptionalRecord(
            self.document,
            Operation,
            "host_nation_forces",
            [Group("", [*_WHETHER, "relation", "name"])],
            title=self.tr("Forces of the host State"),
        )
        self.operations = RecordDesk(
            self.document,
            Consultation,
            "operations",
            [
                Group("", [Field("name", WHOLE_WIDTH), *_WHAT_IT_IS, *_USE_OF_FORCE, "id"]),
            ],
            title=self.tr("Operations"),
            table=[
                Column[Any]("", lambda one: Cell(one.name, second=code_words(one.type))),
            ],
            details=[FindingsOf(self.document, self.services), self.acts, self.forces],
        )
        self.add_part(self.operations, lambda: self.document.value)
        self.column.addWidget(self.operations, 1)

    def _acts(self) -> RecordList:
        return RecordList(
            self.document,
            Operation,
            "acts",
            [
                Group("", ["organ", "nomenclature", "instrument", "basis", "date", "until"]),
                Group("", [Field("council_decision_2719", WHOLE_WIDTH)]),
            ],
            title=self.tr("Acts, the oldest first"),
            table=[
                Column[Any](self.tr("Organ and decision"), self._act),
                Column[Any](self.tr("What it did"), lambda act: code_words(act.nomenclature), 120),
                Column[Any](self.tr("Date"), self._dates, 120),
            ],
        )

    def _act(self, act: Act) -> Cell:
        return Cell(act.organ, second=act.instrument)

    def _dates(self, act: Act) -> Cell:
        until = self.tr("until {day}").format(day=day_words(act.until)) if act.until else ""
        return Cell(day_words(act.date), second=until)

    def _show(self) -> None:
        super()._show()
        operations = self.document.value.operations
        acts = sum(len(operation.acts) for operation in operations)
        parts = [self.tr("%n operation(s)", "", len(operations)), self.tr("%n act(s)", "", acts)]
        self.header.show_words(self.tr("Operations"), " · ".join(parts))
