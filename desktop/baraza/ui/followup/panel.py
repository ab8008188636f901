"""The chosen action at the side: what it says, and the fields of its follow-up."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.actions import ActionItem, PreviousAction
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, RecordForm
from baraza.ui.followup.actions import Action
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Badge, Button, Card, FlowLayout, Label

_FIELDS: dict[type[Record], Sequence[str | Field]] = {
    ActionItem: (
        "status",
        "due",
        "progress",
        "due_event",
        Field("owner_function", 2),
        Field("responsible", 2),
        "reason",
        "evidence",
    ),
    PreviousAction: (
        "status",
        "due",
        "progress",
        "due_event",
        Field("responsible", 2),
        "reason",
        "evidence",
    ),
}
_PLACES: dict[type[Record], str] = {
    ActionItem: "agenda_items[].action_items[]",
    PreviousAction: "previous_actions[]",
}


class ActionPanel(Card):
    """One action with its form.

    Signals:
        opened: The action is to be seen in its consultation.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that none is chosen."""
        super().__init__(parent=parent)
        px = theme().px
        self.body.setSpacing(px(8))
        self.form: RecordForm | None = None
        self._document: Document | None = None
        self.words = Label("", "strong", wrap=True)
        self.where = Label("", "muted", wrap=True)
        self._badges = QWidget()
        self._flow = FlowLayout(self._badges, px(5))
        self.open = Button(self.tr("Open in its consultation"), "arrow-right", "quiet")
        self._holder = QVBoxLayout()
        self.add(self.words, self._badges, self.where)
        self.body.addLayout(self._holder)
        self.add_row(self.open)
        self.open.clicked.connect(self.opened)

    def show_action(self, action: Action, document: Document, record: Record) -> None:
        """Show an action of an open consultation."""
        self.words.show_text(action.text)
        self._show_sides(action)
        self._show_where(action)
        kind = type(record)
        if self.form is None or self._document is not document or self.form.kind is not kind:
            self._make_form(document, kind)
        if self.form is not None:
            self.form.show_record(record)

    def leave(self) -> None:
        """Save what is typed and forget the consultation."""
        self.keep()
        self._drop_form()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        if self.form is not None:
            self.form.keep()

    def ask(self, key: UUID, field: str) -> bool:
        """Put the caret into a field; ``owner`` is whoever answers for this kind of action."""
        if self.form is None:
            return False
        if field == "owner":
            field = "owner_function" if "owner_function" in self.form.editors else "responsible"
        return self.form.reveal(key, field)

    def _make_form(self, document: Document, kind: type[Record]) -> None:
        self._drop_form()
        self._document = document
        self.form = RecordForm(
            document, kind, [Group("", _FIELDS[kind])], columns=2, place=_PLACES[kind]
        )
        self._holder.addWidget(self.form)

    def _drop_form(self) -> None:
        if self.form is not None:
            self._holder.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = self._document = None

    def _show_sides(self, action: Action) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            held = item.widget()
            if held is not None:
                held.hide()
                held.deleteLater()
        for badge, kind in action.sides:
            self._flow.addWidget(Badge(badge, kind))
        self._badges.setVisible(bool(action.sides))

    def _show_where(self, action: Action) -> None:
        if action.is_earlier:
            words = self.tr("{id}, carried over from the last session · {title}")
        else:
            words = self.tr("{id}, item {number} · {title}")
        told = words.format(id=action.id, number=action.number, title=action.title)
        self.where.show_text(told)
