"""The division of labour of an item: the matrix, ways to change it, and the chosen task."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.allocation import NOT_AGREED, Role, give_role, settle_lead
from baraza.domain.changes import add, move, strike
from baraza.domain.checks.readings import JOINT
from baraza.domain.codes import Function
from baraza.domain.errors import BarazaError
from baraza.domain.labour import LabourRow
from baraza.domain.tree import Record, walk
from baraza.ui.document import Document
from baraza.ui.editors.add_line import AddLine
from baraza.ui.editors.beginnings import begin
from baraza.ui.refusals import refusal_words
from baraza.ui.room.key_strip import KeyStrip
from baraza.ui.room.labour.matrix import LabourMatrix
from baraza.ui.room.labour.roles import letters, role_words
from baraza.ui.room.labour.task_form import TaskForm
from baraza.ui.room.labour.tasks import across_of, lead_of, tasks_of
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Choice, IconButton, Label
from baraza.ui.words import caption, code_words, thing

_PLACE = "agenda_items[].division_of_labour[]"


class LabourRows(QWidget):
    """The matrix with its tools; `form` is the chosen task and is placed by the step.

    Attributes:
        matrix: The matrix.
        form: All fields of the chosen task.
        add_line: What adds a task, under the function chosen beside it.
    """

    def __init__(
        self, document: Document, services: Services, parent: QWidget | None = None
    ) -> None:
        """Show no item."""
        super().__init__(parent)
        self._document = document
        self._item: AgendaItem | None = None
        self.matrix, self.form = LabourMatrix(), TaskForm(document, services)
        self.up = IconButton("arrow-up", self.tr("Move up"))
        self.down = IconButton("arrow-down", self.tr("Move down"))
        self.strike = IconButton(
            "trash-2", self.tr("Strike {thing}").format(thing=thing(LabourRow))
        )
        self.add_line, self.function = AddLine(document, LabourRow), Choice()
        self.function.setAccessibleName(
            self.tr("Function of the new {thing}").format(thing=thing(LabourRow))
        )
        self.function.setToolTip(caption(LabourRow, "function"))
        self.refusal = Label("", "refusal", wrap=True)
        self.refusal.hide()
        self.keys = KeyStrip(self._key_pairs())
        self._lay_out()
        self._connect()

    def _key_pairs(self) -> list[tuple[str, str]]:
        held = letters()
        return [
            *((held[role], role_words(role)) for role in Role),
            (held[JOINT], self.tr("Led jointly")),
            (held[NOT_AGREED], self.tr("Lead not agreed")),
            (self.tr("Space"), self.tr("Next role")),
            (self.tr("Delete"), self.tr("No role")),
        ]

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.none = Label(
            self.tr("No task yet. Write the first one here; then each organisation gets its role."),
            "second",
            wrap=True,
        )
        column.addWidget(self.none)
        column.addWidget(self.matrix)
        column.addWidget(self.refusal)
        adding = QHBoxLayout()
        adding.setSpacing(px(8))
        self.function.setMinimumContentsLength(24)
        adding.addWidget(self.function, 1)
        adding.addWidget(self.add_line, 3)
        for button in (self.up, self.down, self.strike):
            adding.addWidget(button)
        column.addLayout(adding)
        column.addWidget(self.keys)

    def _connect(self) -> None:
        self.function.show_entries([(code, code_words(code)) for code in Function])
        self.function.setCurrentIndex(0)
        self.add_line.wanted.connect(self._add)
        self.matrix.chosen.connect(lambda _: self._show_row())
        self.matrix.opened.connect(lambda key: self.form.reveal(key, ""))
        self.matrix.struck.connect(lambda _: self._strike())
        self.matrix.role_given.connect(self._give)
        self.matrix.lead_given.connect(self._settle)
        self.strike.clicked.connect(self._strike)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        for keys, button in (("Alt+Up", self.up), ("Alt+Down", self.down)):
            shortcut = QShortcut(QKeySequence(keys), self.matrix)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)

    @property
    def rows(self) -> tuple[LabourRow, ...]:
        """The rows of the item."""
        return () if self._item is None else self._item.division_of_labour

    @property
    def row(self) -> LabourRow | None:
        """The chosen row."""
        key = self.matrix.current_key()
        return next((row for row in self.rows if row.key == key), None)

    def show_parent(self, item: Record | None) -> None:
        """Show the division of labour of an item."""
        assert item is None or isinstance(item, AgendaItem)  # noqa: S101  the step says so
        other = item is None or self._item is None or item.key != self._item.key
        self._item = item
        if item is not None:
            self.matrix.show_tasks(tasks_of(self._document, item), across_of(self._document, item))
        if other:
            self._refuse("")
        if self.rows and (other or self.row is None):
            self.matrix.choose(self.rows[0].key)
        if other and self.rows:
            self.function.show_value(self.rows[-1].function)
        self.matrix.setVisible(bool(self.rows))
        self.keys.setVisible(bool(self.rows))
        self.none.setVisible(not self.rows)
        self.add_line.setEnabled(item is not None)
        self._show_row()

    def _show_row(self) -> None:
        row = self.row
        self.form.show_row(self._item, row)
        place = self.rows.index(row) if row is not None else -1
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(self.rows) - 1)
        for button in (self.up, self.down, self.strike):
            button.setVisible(bool(self.rows))

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of a row or of what hangs on one; or to the list itself."""
        if self._item is not None and (self._item.key, "division_of_labour") == (key, field):
            self.matrix.setFocus() if self.rows else self.add_line.focus()
            return True
        for row in self.rows:
            if any(below.key == key for below in walk(row)):
                self.matrix.choose(row.key)
                self._show_row()
                return self.form.reveal(key, field)
        return False

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields."""
        yield from self.form.places()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        self.form.keep()

    # ------------------------------------------------------------ what is done

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        if self._item is None:
            return
        values = chosen | {"function": self.function.value()}
        new = begin(
            self._document.value, LabourRow, _PLACE, words, values, self.rows, self._document.clock
        )
        intent = self.tr("Add {thing}").format(thing=thing(LabourRow))
        if self._try(intent, add, self._item.key, "division_of_labour", new):
            self.add_line.clear()
            self.matrix.choose(new.key)

    def _strike(self) -> None:
        row = self.row
        if row is None:
            return
        place, kind = self.rows.index(row), thing(LabourRow)
        if self._try(self.tr("Strike {thing}").format(thing=kind), strike, row.key):
            if self.rows:
                self.matrix.choose(self.rows[min(place, len(self.rows) - 1)].key)
            words = self.tr("Struck {thing}: {name}")
            self._document.tell(words.format(thing=kind, name=row.activity))

    def _move(self, by: int) -> None:
        row = self.row
        if row is not None:
            intent = self.tr("Move {thing}").format(thing=thing(LabourRow))
            self._try(intent, move, row.key, self.rows.index(row) + by)

    def _give(self, key: UUID, org: str, role: Role | None) -> None:
        before = self._lead(key)
        badge = self._document.names.badge(org)[0]
        given = role_words(role) if role is not None else self.tr("no role")
        intent = self.tr("{org}: {role}").format(org=badge, role=given)
        if self._try(intent, give_role, key, org, role):
            self._tell_lead(before, key)

    def _settle(self, key: UUID, lead: str | None) -> None:
        before = self._lead(key)
        if self._try(caption(LabourRow, "lead"), settle_lead, key, lead):
            self._tell_lead(before, key)

    def _tell_lead(self, before: LabourRow | None, key: UUID) -> None:
        """Say that a lead passed or ended where the key pressed was about another cell."""
        after = self._lead(key)
        if before is None or after is None or before.lead in (None, after.lead):
            return
        was, now = lead_of(self._document, before), lead_of(self._document, after)
        if before.lead == JOINT and after.lead is None:
            self._document.tell(self.tr("The joint lead ends: fewer than two co-leads are left"))
        elif after.lead is not None:
            words = self.tr("Lead: {now}, no longer {was}")
            self._document.tell(words.format(now=now.words, was=was.words))

    def _lead(self, key: UUID) -> LabourRow | None:
        found = self._document.record(key)
        return found if isinstance(found, LabourRow) else None

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
