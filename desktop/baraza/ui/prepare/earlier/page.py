"""Earlier actions: what was agreed at earlier sessions, and what became of it."""

from typing import Any

from PySide6.QtWidgets import QWidget

from baraza.domain.actions import PreviousAction
from baraza.domain.checks.implementation_rate import implementation_rate
from baraza.domain.codes import ActionStatus
from baraza.domain.consultation import Consultation
from baraza.ui.editors import Group
from baraza.ui.naming import shortened
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.prepare.subject_page import SubjectPage
from baraza.ui.widgets import Column, FlowLayout, Pill
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, day_words, number_words

_LONGEST = 160
_OUTCOME = ["progress", "id", "reason", "evidence"]
_TONES = {
    ActionStatus.IMPLEMENTED: "ok",
    ActionStatus.OVERTAKEN_BY_EVENTS: "plain",
    ActionStatus.CANCELLED: "plain",
}


class EarlierActionsPage(SubjectPage):
    """The actions carried over, with the rate at which they were implemented."""

    def _build(self) -> None:
        self._head(self.tr("Earlier actions"))
        self.counts = QWidget()
        self._pills: list[Pill] = []
        self._flow = FlowLayout(self.counts)
        self.column.addWidget(self.counts)
        self.list = RecordDesk(
            self.document,
            Consultation,
            "previous_actions",
            [
                Group("", ["text", "responsible", "status", "due", "due_event", *_OUTCOME]),
            ],
            title=self.tr("Actions of earlier sessions"),
            table=[Column[Any]("", self._action), Column[Any]("", self._state, 152)],
        )
        self.add_part(self.list, lambda: self.document.value)
        self.column.addWidget(self.list, 1)

    def _action(self, action: PreviousAction) -> Cell:
        by = ", ".join(words for words, _ in self.document.names.badges(action.responsible))
        due = action.due_event or ""
        if action.due:
            due = self.tr("due {day}").format(day=day_words(action.due))
        second = " · ".join(part for part in (by, due) if part)
        return Cell(shortened(action.text, _LONGEST), second=second)

    def _state(self, action: PreviousAction) -> Cell:
        return Cell(code_words(action.status), _TONES.get(action.status, "warn"))

    def _show(self) -> None:
        super()._show()
        result = implementation_rate(self.document.value)
        line = self.tr("No actions to count")
        if result["rate_pct"] is not None:
            line = self.tr("{rate} % implemented, {weighted} % with partial progress, as of {day}")
            line = line.format(
                rate=number_words(result["rate_pct"]),
                weighted=number_words(result["weighted_rate_pct"]),
                day=day_words(self.document.value.session.start),
            )
        self.header.show_words(self.tr("Earlier actions"), line)
        self._show_counts(result["counts"])

    def _show_counts(self, counts: dict[str, int]) -> None:
        while len(self._pills) < len(counts):
            pill = Pill()
            self._flow.addWidget(pill)
            self._pills.append(pill)
        for pill in self._pills[len(counts) :]:
            pill.hide()
        for pill, (status, counted) in zip(self._pills, counts.items(), strict=False):
            words = self.tr("{state}: {count}")
            code = ActionStatus(status)
            pill.show_text(words.format(state=code_words(code), count=counted))
            pill.show_tone(_TONES.get(code, "warn").replace("plain", ""))
            pill.show()
        self.counts.setVisible(bool(counts))
