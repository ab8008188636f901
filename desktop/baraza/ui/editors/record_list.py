"""The records of a branch: a list, ways to add, strike and move, and a form of the chosen one."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.changes import add, move, strike
from baraza.domain.tree import Record, children, shape, walk
from baraza.ui.document import Document
from baraza.ui.editors.add_line import AddLine
from baraza.ui.editors.beginnings import begin, place_of_branch
from baraza.ui.editors.composed import ComposedPart
from baraza.ui.editors.form import Group, RecordForm
from baraza.ui.editors.part import Part
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.buttons import IconButton, IconLabel
from baraza.ui.widgets.cells import Cell
from baraza.ui.widgets.label import Label, tip
from baraza.ui.widgets.table import Column, DataTable
from baraza.ui.words import thing
from baraza.ui.words.privacy import private_words


class RecordList(ComposedPart):
    """A table of the records of a branch and, below, the form of the chosen one.

    Attributes:
        table: The table; its rows are the records.
        form: The form of the chosen record.
        add_line: What adds one.

    Signals:
        chosen: Another record is chosen; carries its key or None.
    """

    chosen = Signal(object)

    is_stacked = True
    """Whether the form stands below the table, which is then as high as its rows."""

    def __init__(  # noqa: PLR0913  each is a choice that a page makes
        self,
        document: Document,
        parent_kind: type[Record],
        branch: str,
        groups: Sequence[Group],
        *,
        title: str = "",
        table: Sequence[Column[Any]] | None = None,
        columns: int = 2,
        movable: bool = True,
        details: Sequence[Part] = (),
        shown: Callable[[Record], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Compose list and form.

        Args:
            document: The open consultation.
            parent_kind: Kind of the record above.
            branch: Branch that holds the records.
            groups: Fields of a record, for the form.
            title: Heading; empty for none.
            table: Columns of the table; by default one, with the names.
            columns: How many fields stand side by side in the form.
            movable: Whether the order may be changed.
            details: Parts below the form that show what hangs on the chosen record.
            shown: Which records are listed; by default all of the branch.
            parent: Qt's parent.

        """
        super().__init__(document, details, parent)
        self._branch, self._shown = branch, shown
        self._place = place_of_branch(parent_kind, branch)
        self.member = shape(parent_kind).branches[branch]
        self._above: Record | None = None
        self._movable = movable
        by_name = [Column[Any]("", lambda record: Cell(document.names.of(record)))]
        self._build(title, groups, columns, table or by_name)
        self._connect()
        self.show_parent(None)

    def _build(
        self, title: str, groups: Sequence[Group], columns: int, table: Sequence[Column[Any]]
    ) -> None:
        kind = self.member.record
        name = title or thing(kind)
        self.table: DataTable[Any] = DataTable(
            name, table, lambda record: record.key, fit=self.is_stacked
        )
        # One column of names needs no heading.
        self.table.horizontalHeader().setVisible(any(column.title for column in table))
        self.up = IconButton("arrow-up", self.tr("Move up"))
        self.down = IconButton("arrow-down", self.tr("Move down"))
        self.strike = IconButton("trash-2", self.tr("Strike {thing}").format(thing=thing(kind)))
        self.add_line = AddLine(self._document, kind)
        self.form = RecordForm(self._document, kind, groups, columns=columns, place=self._place)
        self._lay_out(title)

    def _lay_out(self, title: str) -> None:
        """Put the list above the form and what hangs on the record below it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addLayout(self._heading(Label(title, "strong")))
        own = (self.table, self.add_line, self._refusal, self.form)
        for widget in (*own, *self._detail_widgets()):
            column.addWidget(widget)

    def _heading(self, title: QWidget) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme().px(2))
        if words := private_words(self._place):
            lock = IconLabel("lock", "text_muted", 14)
            lock.setToolTip(tip(words))
            head.addWidget(lock)
            head.addSpacing(theme().px(4))
        head.addWidget(title)
        head.addStretch(1)
        for button in (self.up, self.down, self.strike):
            head.addWidget(button)
        return head

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda key: self.form.reveal(key, ""))
        self.table.struck.connect(lambda _: self._strike())
        self.add_line.wanted.connect(self._add)
        self.strike.clicked.connect(self._strike)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    @property
    def records(self) -> tuple[Record, ...]:
        """The records listed."""
        held = () if self._above is None else children(self._above, self.member)
        return tuple(r for r in held if self._shown is None or self._shown(r))

    @property
    def record(self) -> Record | None:
        """The record chosen."""
        key = self.table.current_key()
        return next((record for record in self.records if record.key == key), None)

    def show_parent(self, above: Record | None) -> None:
        """Show the records of the branch of this record."""
        other = above is None or self._above is None or above.key != self._above.key
        self._above = above
        self.table.show_rows(self.records)
        if self.record is None or other:
            first = next(iter(self.records), None)
            if first is not None:
                self.table.choose(first.key)
        self.table.setVisible(bool(self.records))
        self.add_line.setEnabled(above is not None)
        self.add_line.refresh()
        self._show_record()

    def choose(self, key: UUID) -> bool:
        """Choose a record; returns whether it is listed."""
        return self.table.choose(key)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a record listed or of what hangs on one; or to the list itself."""
        if self._above is not None and (self._above.key, self._branch) == (key, field):
            self.table.setFocus() if self.records else self.add_line.focus()
            return True
        for record in self.records:
            if any(below.key == key for below in walk(record)):
                self.table.choose(record.key)
                self._show_record()
                here = self.form.reveal(key, field)
                return here or any(part.reveal(key, field) for part in self._details)
        return False

    def _show_record(self) -> None:
        record = self.record
        self._show_form(record)
        place = self.records.index(record) if record is not None else -1
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(self.records) - 1)
        self.strike.setEnabled(record is not None)
        for button in (self.up, self.down, self.strike):
            button.setVisible(bool(self.records) and (self._movable or button is self.strike))

    def _choose(self, key: UUID | None) -> None:
        self._show_record()
        self.chosen.emit(key)

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        if self._above is None:
            return
        kind = self.member.record
        value, clock = self._document.value, self._document.clock
        new = begin(value, kind, self._place, words, chosen, self.records, clock)
        intent = self.tr("Add {thing}").format(thing=thing(kind))
        if self._try(intent, add, self._above.key, self._branch, new):
            self.add_line.clear()
            self.table.choose(new.key)

    def _strike(self) -> None:
        record = self.record
        if record is None:
            return
        held = self.records
        place = held.index(record)
        kind = thing(type(record))
        words = self.tr("Struck {thing}: {name}").format(
            thing=kind, name=self._document.names.of(record)
        )
        if self._try(self.tr("Strike {thing}").format(thing=kind), strike, record.key):
            if self.records:
                self.table.choose(self.records[min(place, len(self.records) - 1)].key)
            self._document.tell(words)

    def _move(self, by: int) -> None:
        record, above = self.record, self._above
        if record is None or above is None:
            return
        held = self.records
        neighbour = held[held.index(record) + by]
        to = children(above, self.member).index(neighbour)
        intent = self.tr("Move {thing}").format(thing=thing(type(record)))
        self._try(intent, move, record.key, to)
