"""The steps of due diligence in the order of the policy: those recorded, and those not yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.changes import strike
from baraza.domain.codes import DueDiligenceStepName
from baraza.domain.due_diligence import DueDiligence, DueDiligenceStep
from baraza.domain.errors import BarazaError
from baraza.domain.policy_steps import POLICY, begun, record_step
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, RecordForm
from baraza.ui.refusals import refusal_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Column, DataTable, IconButton, Label
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import caption, code_words, day_words, thing

_TONES = {
    "done": "ok",
    "partial": "warn",
    "pending": "plain",
    "expired": "bad",
    "at_risk": "warn",
    "defined": "plain",
    "not_due": "plain",
}


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One step of the policy, with what is recorded of it."""

    name: DueDiligenceStepName
    step: DueDiligenceStep | None


class PolicySteps(QWidget):
    """All steps of the policy; choosing one that is not recorded offers to record it.

    Attributes:
        table: The steps.
        record_button: Records the chosen step; so does Enter.
        form: What is recorded of the chosen step.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Show no file."""
        super().__init__(parent)
        self._document = document
        self._file: DueDiligence | None = None
        self.table: DataTable[PolicyRow] = DataTable(
            self.tr("Steps, in the order of the policy"),
            self._columns(),
            lambda row: row.name,
            fit=True,
        )
        self.record_button = Button(self.tr("Record this step"), "plus")
        self.strike = IconButton(
            "trash-2", self.tr("Strike {thing}").format(thing=thing(DueDiligenceStep))
        )
        self.refusal = Label("", "refusal", wrap=True)
        self.refusal.hide()
        names = ["step", "status", "date", "valid_months", "decision", "continuation_paragraph"]
        self.form = RecordForm(
            document,
            DueDiligenceStep,
            [Group("", [*names, Field("measures", 2), Field("note", 1)])],
            columns=3,
        )
        self._lay_out()
        self.table.chosen.connect(lambda _: self._show_step())
        self.table.opened.connect(lambda _: self._open_step())
        self.table.struck.connect(lambda _: self._strike())
        self.record_button.clicked.connect(self._record)
        self.strike.clicked.connect(self._strike)

    def _columns(self) -> list[Column[Any]]:
        return [
            Column[Any](caption(DueDiligenceStep, "step"), self._name),
            Column[Any](caption(DueDiligenceStep, "status"), self._state, 132),
            Column[Any](caption(DueDiligenceStep, "date"), self._date, 190),
            Column[Any](self.tr("What was found or decided"), self._result),
        ]

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Steps, in the order of the policy"), "strong"))
        head.addStretch(1)
        head.addWidget(self.record_button)
        head.addWidget(self.strike)
        column.addLayout(head)
        for widget in (self.table, self.refusal, self.form):
            column.addWidget(widget)

    def _name(self, row: PolicyRow) -> Cell:
        return Cell(code_words(row.name), is_strong=row.step is not None)

    def _state(self, row: PolicyRow) -> Cell:
        if row.step is None:
            return Cell(self.tr("not recorded"))
        return Cell(code_words(row.step.status), _TONES.get(row.step.status, "plain"))

    def _date(self, row: PolicyRow) -> Cell:
        if row.step is None or row.step.date is None:
            return Cell()
        months = row.step.valid_months
        valid = self.tr("valid for %n month(s)", "", months) if months is not None else ""
        return Cell(day_words(row.step.date), second=valid)

    def _result(self, row: PolicyRow) -> Cell:
        if row.step is None:
            return Cell()
        parts = [
            code_words(row.step.decision) if row.step.decision else "",
            ", ".join(row.step.measures),
            row.step.note or "",
        ]
        paragraph = row.step.continuation_paragraph
        if paragraph is not None:
            parts.append(self.tr("continues as paragraph {number} says").format(number=paragraph))
        return Cell(" · ".join(part for part in parts if part))

    @property
    def row(self) -> PolicyRow | None:
        """The chosen step."""
        key = self.table.current_key()
        return next((row for row in self._rows() if row.name == key), None)

    def _rows(self) -> list[PolicyRow]:
        held = {step.step: step for step in self._file.steps} if self._file is not None else {}
        # Two words for one step: only the one that is used.
        if DueDiligenceStepName.INTERCESSION not in held:
            unused = DueDiligenceStepName.INTERCESSION
        elif DueDiligenceStepName.INTERVENTION not in held:
            unused = DueDiligenceStepName.INTERVENTION
        else:
            unused = None
        return [PolicyRow(name, held.get(name)) for name in POLICY if name is not unused]

    def show_parent(self, above: Record | None) -> None:
        """Show the steps of a file."""
        assert above is None or isinstance(above, DueDiligence)  # noqa: S101  by its branch
        other = above is None or self._file is None or above.key != self._file.key
        before = self.form.record
        self._file = above
        rows = self._rows()
        self.table.show_rows(rows)
        if before is not None and not other:
            # A record that became another step is followed there.
            held = (row for row in rows if row.step is not None and row.step.key == before.key)
            if (same := next(held, None)) is not None:
                self.table.choose(same.name)
        if self.row is None or other:
            begin = next((row for row in rows if row.step is not None), rows[0])
            self.table.choose(begin.name)
            self._refuse("")
        self._show_step()

    def _show_step(self) -> None:
        step = self.row.step if self.row is not None else None
        self.form.show_record(step)
        self.form.setVisible(step is not None)
        self.record_button.setVisible(step is None)
        self.strike.setVisible(step is not None)

    def _open_step(self) -> None:
        if self.row is not None and self.row.step is not None:
            self.form.reveal(self.row.step.key, "status")
        else:
            self._record()

    def _record(self) -> None:
        if self._file is None or self.row is None or self.row.step is not None:
            return
        new = begun(self.row.name)
        intent = self.tr("Record step: {step}").format(step=code_words(new.step))
        if self._try(intent, record_step, self._file.key, new):
            self.form.reveal(new.key, "status")

    def _strike(self) -> None:
        step = self.row.step if self.row is not None else None
        if step is None:
            return
        words = self.tr("Struck {thing}: {name}").format(
            thing=thing(DueDiligenceStep), name=code_words(step.step)
        )
        if self._try(words, strike, step.key):
            self._document.tell(words)

    def _try(self, intent: str, rule: Any, *arguments: Any) -> bool:
        try:
            self._document.edit(intent, rule, *arguments)
        except BarazaError as error:
            self._refuse(refusal_words(error))
            return False
        self._refuse("")
        return True

    def _refuse(self, words: str) -> None:
        self.refusal.show_text(words)
        self.refusal.setVisible(bool(words))

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a step, or to the steps."""
        if self._file is None:
            return False
        if (key, field) == (self._file.key, "steps"):
            self.table.setFocus()
            return True
        step = next((one for one in self._file.steps if one.key == key), None)
        if step is None:
            return False
        self.table.choose(step.step)
        self._show_step()
        return self.form.reveal(key, field)

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields."""
        yield from self.form.places()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        self.form.keep()
