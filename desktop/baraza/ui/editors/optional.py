"""A single record that may be there or not: credentials, a requirement, the result of brackets."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.changes import add, strike
from baraza.domain.tree import Record, shape
from baraza.ui.document import Document
from baraza.ui.editors.add_line import AddLine
from baraza.ui.editors.beginnings import begin, place_of_branch
from baraza.ui.editors.composed import ComposedPart
from baraza.ui.editors.form import Group, RecordForm
from baraza.ui.editors.part import Part
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import Button
from baraza.ui.widgets.label import Label
from baraza.ui.words import thing


class OptionalRecord(ComposedPart):
    """A form over a branch that holds one record, with a way to add it and to take it out.

    Attributes:
        form: The form over the record.
        add_line: What adds it.
    """

    def __init__(  # noqa: PLR0913  each is a choice that a page makes
        self,
        document: Document,
        parent_kind: type[Record],
        branch: str,
        groups: Sequence[Group],
        *,
        title: str = "",
        columns: int = 2,
        details: Sequence[Part] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Compose the form.

        Args:
            document: The open consultation.
            parent_kind: Kind of the record above.
            branch: Branch that holds the record.
            groups: Fields of the record.
            title: Heading; empty for none.
            columns: How many fields stand side by side.
            details: Parts below the form that show what hangs on the record.
            parent: Qt's parent.

        """
        super().__init__(document, details, parent)
        self._branch = branch
        self._place = place_of_branch(parent_kind, branch)
        self.member = shape(parent_kind).branches[branch]
        self._above: Record | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        self.strike = Button(
            self.tr("Take out {thing}").format(thing=thing(self.member.record)), "x", "quiet"
        )
        self.strike.clicked.connect(self._strike)
        column.addLayout(self._heading(title))
        self.add_line = AddLine(document, self.member.record)
        self.add_line.wanted.connect(self._add)
        column.addWidget(self.add_line)
        kind, place = self.member.record, self._place
        self.form = RecordForm(document, kind, groups, columns=columns, place=place)
        column.addWidget(self.form)
        for widget in self._detail_widgets():
            column.addWidget(widget)
        column.addWidget(self._refusal)
        self.show_parent(None)

    def _heading(self, title: str) -> QHBoxLayout:
        head = QHBoxLayout()
        if title:
            head.addWidget(Label(title, "strong"))
        head.addStretch(1)
        head.addWidget(self.strike)
        return head

    @property
    def record(self) -> Record | None:
        """The record shown."""
        return getattr(self._above, self._branch) if self._above is not None else None

    def show_parent(self, above: Record | None) -> None:
        """Show the record of the branch of this record."""
        self._above = above
        record = self.record
        self.add_line.setVisible(record is None)
        self.add_line.setEnabled(above is not None)
        self.add_line.refresh()
        self.strike.setVisible(record is not None and not self.member.required)
        self._show_form(record)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of the record or of what hangs on it; or to where it is added."""
        if self._above is not None and (self._above.key, self._branch) == (key, field):
            record = self.record
            if record is None:
                self.add_line.focus()
            return record is None or self.form.reveal(record.key, "")
        return self.form.reveal(key, field) or any(p.reveal(key, field) for p in self._details)

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        if self._above is None:
            return
        kind = self.member.record
        value, clock = self._document.value, self._document.clock
        new = begin(value, kind, self._place, words, chosen, clock=clock)
        intent = self.tr("Add {thing}").format(thing=thing(kind))
        if self._try(intent, add, self._above.key, self._branch, new):
            self.add_line.clear()
            self.form.reveal(new.key, "")

    def _strike(self) -> None:
        record = self.record
        if record is None:
            return
        words = self.tr("Take out {thing}").format(thing=thing(type(record)))
        if self._try(words, strike, record.key):
            self._document.tell(words)
