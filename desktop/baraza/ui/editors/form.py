"""A form over one record: a page lists which fields, in which order and grouping."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.errors import BarazaError
from baraza.domain.tree import Record
from baraza.ui.document import Document, Draft
from baraza.ui.editors.context import Context
from baraza.ui.editors.editor import Editor
from baraza.ui.editors.field_grid import FieldGrid
from baraza.ui.editors.kinds import editor_for
from baraza.ui.editors.together import together
from baraza.ui.refusals import refusal_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets.label import Label
from baraza.ui.words.privacy import private_words

BY_KIND, WHOLE_WIDTH = -1, 0


@dataclass(frozen=True, slots=True)
class Field:
    """A field in a form: its name and how many columns it spans."""

    name: str
    span: int = BY_KIND


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under a heading; the heading may be empty."""

    title: str
    fields: Sequence[str | Field]


# Kinds of editors that need the whole width wherever a page does not say otherwise.
_WIDE = (
    "TextEditor",
    "LinesEditor",
    "LocalizedEditor",
    "ScoresEditor",
    "ReasonsEditor",
    "GradedEditor",
)


class RecordForm(QWidget):
    """Editors of some fields of one record; every one saves by itself.

    Attributes:
        kind: Kind of the record.
        editors: Editor of each field by its name.
    """

    def __init__(
        self,
        document: Document,
        kind: type[Record],
        groups: Sequence[Group],
        *,
        columns: int = 2,
        place: str | None = None,
        on_change: Callable[[str, Any], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Compose the editors.

        Args:
            document: The open consultation.
            kind: Kind of the record.
            groups: Fields in their order.
            columns: How many fields stand side by side.
            place: Kind of place of the record, as in ``delegations[]``; with it, fields that
                not all parties may see carry a lock.
            on_change: Called with field and value before they are saved; True where the page
                has saved them by a rule of its own.
            parent: Qt's parent.

        """
        super().__init__(parent)
        self._document = document
        self._on_change = on_change
        self._place = place
        self.kind = kind
        self.record: Record | None = None
        self.editors: dict[str, Editor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(10))
        self._grids: list[FieldGrid] = []
        for group in groups:
            self._build(group, columns)
        self.setEnabled(False)

    def _build(self, group: Group, columns: int) -> None:
        if group.title:
            self._column.addWidget(Label(group.title, "strong"))
        grid = FieldGrid(columns)
        for entry in group.fields:
            field = entry if isinstance(entry, Field) else Field(entry)
            editor = self._editor(field.name)
            grid.add_field(editor, self._span(field, editor, columns))
        grid.fit(0)
        self._grids.append(grid)
        self._column.addLayout(grid)

    def _span(self, field: Field, editor: Editor, columns: int) -> int:
        if field.span > 0:
            return min(field.span, columns)
        wide = field.span == WHOLE_WIDTH or type(editor).__name__ in _WIDE
        return columns if wide else 1

    def _editor(self, name: str) -> Editor:
        editor = editor_for(self.kind, name)
        editor.committed.connect(lambda value: self._save(name, value))
        editor.drafted.connect(lambda typed: self._draft(name, typed=typed))
        self.editors[name] = editor
        if self._place is not None:
            words = private_words(self._place, name)
            # Where the whole record is private its heading says so, once.
            if words and words != private_words(self._place):
                editor.mark_private(words)
        return editor

    def show_record(self, record: Record | None) -> None:
        """Show a record, or nothing to edit."""
        other = self.record is None or record is None or record.key != self.record.key
        if other and self.record is not None and record is not None:
            self.keep()
            # What was kept may have changed this record too, as when a code is renamed.
            record = self._document.record(record.key)
        self.record = record
        self.setEnabled(record is not None)
        if record is None:
            return
        document = self._document
        context = Context(document.value, record, document.names)
        for name, editor in self.editors.items():
            if other:
                editor.refuse("")
            editor.show_context(context)
            editor.show_value(getattr(record, name))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give fields the whole row where their columns became too narrow."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the fields again: only what is shown has its letters."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        for grid in self._grids:
            grid.fit(self.width())

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for editor in self.editors.values():
            editor.keep()

    def show_parent(self, record: Record | None) -> None:
        """Show a record; the name that all parts of a page have in common."""
        self.show_record(record)

    def reveal(self, key: UUID, field: str) -> bool:
        """Put the caret into a field of the record shown; returns whether it is here.

        An empty name stands for the first field.
        """
        if self.record is None or self.record.key != key:
            return False
        editor = self.editors.get(field) if field else next(iter(self.editors.values()), None)
        if editor is None:
            return False
        editor.focus()
        return True

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields: kind of record, field, name of the widget."""
        for name, editor in self.editors.items():
            yield self.kind, name, editor.objectName()

    def _save(self, name: str, value: Any) -> None:
        editor, record = self.editors[name], self.record
        if record is None:
            return
        try:
            if self._on_change is None or not self._on_change(name, value):
                values = together(record, name, value)
                self._document.set(editor.words, record.key, **values)
        except BarazaError as error:
            editor.refuse(refusal_words(error))

    def _draft(self, name: str, *, typed: bool) -> None:
        editor = self.editors[name]
        if typed and self.record is not None:
            draft = Draft(self.record.key, name, editor.typed(), editor.keep)
            self._document.add_draft(editor, draft)
        else:
            self._document.drop_draft(editor)
