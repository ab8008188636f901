"""Coordination before the session: who met, on what, with which result, what remained open."""

from baraza.domain.coordination import Coordination
from baraza.ui.editors import Group, RecordList
from baraza.ui.prepare.coordination.records import Records
from baraza.ui.prepare.findings import FindingsOf
from baraza.ui.prepare.subject_page import SubjectPage

_CHECK = "prior_coordination_warnings"


class CoordinationPage(SubjectPage):
    """The records of coordination; what was found about one stands beside it."""

    def _build(self) -> None:
        self._head(self.tr("Coordination"))
        self.unrecorded = FindingsOf(self.document, self.services)
        self.points = RecordList(
            self.document,
            Coordination,
            "open_points",
            [Group("", ["agenda_item", "point"])],
            title=self.tr("Open points"),
            columns=1,
        )
        self.records = Records(
            self.document, [FindingsOf(self.document, self.services), self.points]
        )
        self.add_part(self.records, lambda: self.document.value)
        self.column.addWidget(self.unrecorded)
        self.column.addWidget(self.records, 1)

    def _show(self) -> None:
        super()._show()
        found = [one for one in self.document.findings if one.check == _CHECK]
        self.unrecorded.show_findings([one for one in found if one.key == self.document.value.key])
        records = len(self.document.value.prior_coordination)
        parts = [self.tr("%n record(s)", "", records)]
        if still := sum(1 for one in found if one.overridden is None):
            parts.append(self.tr("%n point(s) open", "", still))
        self.header.show_words(self.tr("Coordination before the session"), " · ".join(parts))
