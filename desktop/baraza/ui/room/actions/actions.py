"""The actions of an item: the table, the line that adds one, and the chosen action."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.actions import ActionItem
from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.readings import SETTLED, is_blank
from baraza.domain.codes import ActionStatus
from baraza.domain.following import draw_action
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, RecordList
from baraza.ui.editors.beginnings import begin
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.room.actions.links import ParagraphLinks, words_of
from baraza.ui.room.actions.quick_add import QuickAdd, Wanted
from baraza.ui.room.actions.reading import Named
from baraza.ui.room.actions.table import INDICATOR, by_due, columns
from baraza.ui.room.key_strip import KeyStrip
from baraza.ui.room.notices import Notices
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Card, EmptyState, Label, Pill, Segments
from baraza.ui.words import caption, thing

_PLACE = "agenda_items[].action_items[]"
# Below this width of the table the words of the actions need the room of the indicator.
_ROOM_FOR_INDICATOR = 840


class ActionList(RecordList):
    """Actions in their order, or by their day to look at; below, all fields of the chosen one.

    Attributes:
        quick: The line that adds one.
        links: From which paragraphs the chosen action follows.
        notices: What is found about the chosen action.

    Signals:
        sorted_otherwise: The user looks at the actions in another order.
    """

    sorted_otherwise = Signal()

    def __init__(
        self, document: Document, services: Services, parent: QWidget | None = None
    ) -> None:
        """Show no item."""
        self._by_due = False
        self.quick = QuickAdd()
        self.links = ParagraphLinks(document)
        self.notices = Notices(document, services)
        self.order = Segments(self.tr("Order of the actions"))
        self.order.show_entries(
            [(False, self.tr("As agreed"), ""), (True, self.tr("By due date"), "")]
        )
        gap = theme().px(4)
        width = sum(button.sizeHint().width() + gap for button in self.order.buttons())
        self.order.setFixedWidth(width)
        super().__init__(
            document,
            AgendaItem,
            "action_items",
            self._groups(),
            title=self.tr("Actions"),
            table=columns(document),
            columns=3,
            details=[self.links],
            parent=parent,
        )
        self.quick.wanted.connect(self._draw)
        self.order.chosen.connect(self.sort)
        self.table.installEventFilter(self)

    def _groups(self) -> list[Group]:
        return [
            Group(
                "",
                [
                    Field("text", WHOLE_WIDTH),
                    "responsible",
                    "owner_function",
                    "status",
                    "due",
                    "due_event",
                    "progress",
                    "indicator",
                    "target",
                    "paragraph",
                    Field("evidence", 1),
                    Field("reason", 1),
                    "id",
                ],
            )
        ]

    def _lay_out(self, title: str) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        self.figures = Label("", "second", wrap=True)
        self.list_card = Card(title, self.order, self.up, self.down, self.strike)
        self.empty = EmptyState(
            "list-todo", self.tr("No action yet. Type what is to be done, who does it, by when.")
        )
        self.keys = KeyStrip(
            [
                (self.tr("Space"), self.tr("Done, or open again")),
                (self.tr("O"), caption(ActionItem, "owner_function")),
                (self.tr("D"), caption(ActionItem, "due")),
                (self.tr("Enter"), self.tr("All fields")),
            ]
        )
        self.counts = _Counts()
        self.list_card.add(self.figures, self.quick, self._refusal, self.table, self.empty)
        below = QHBoxLayout()
        below.addWidget(self.keys, 1)
        below.addWidget(self.counts)
        self.list_card.body.addLayout(below)
        self.add_line.hide()
        self.form_card = Card(" ")
        self.form_card.add(self.notices, self.links, self.form)
        column.addWidget(self.list_card)
        column.addWidget(self.form_card)

    # ------------------------------------------------------------ what is shown

    @property
    def records(self) -> tuple[Record, ...]:
        """The actions, in the order in which they are looked at."""
        held = super().records
        return tuple(sorted(held, key=by_due)) if self._by_due else held  # type: ignore[arg-type]

    def sort(self, by_day: bool) -> None:
        """Look at the actions by their day, or in the order agreed; nothing is changed."""
        self._by_due, self._movable = by_day, not by_day
        self.order.show_value(by_day)
        self.show_parent(self._above)

    def show_parent(self, above: Record | None) -> None:
        """Show the actions of an item."""
        super().show_parent(above)
        self.add_line.hide()
        self.order.show_value(self._by_due)
        item = above if isinstance(above, AgendaItem) else None
        self.empty.setVisible(not self.records)
        self.keys.setVisible(bool(self.records))
        self.order.setVisible(len(self.records) > 1)
        names = self._document.names
        known = [
            Named(org, names.badge(org)[0], name)
            for org, name in names.offers("organisations[].id")
        ]
        paragraphs = item.paragraphs if item is not None else ()
        self.quick.show_offers(known, [(p.key, words_of(self._document, p)) for p in paragraphs])
        self.quick.setEnabled(item is not None)
        self.counts.show_item(item, self._unlinked(item))

    def _unlinked(self, item: AgendaItem | None) -> int:
        """Return how many actions follow from no paragraph and are not left so for a reason."""
        keys = {one.id for one in item.action_items} if item is not None else set()
        return sum(
            one.detail == "actions_without_paragraph_link"
            and one.subject_id in keys
            and one.overridden is None
            for one in self._document.findings
        )

    def _show_record(self) -> None:
        super()._show_record()
        record = self.record
        self.form_card.setVisible(record is not None)
        if isinstance(record, ActionItem):
            pattern = self.tr("Action {code}")
            self.form_card.header.show_title(pattern.format(code=record.id))
            found = [
                one
                for one in self._document.findings
                if one.subject_kind == "action_item" and one.subject_id == record.id
            ]
            self.notices.show_findings(found)

    # ------------------------------------------------------------ what is done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that act on the chosen action; give way to the words where it is narrow."""
        if watched is self.table and event.type() == QEvent.Type.Resize:
            narrow = self.table.width() < theme().px(_ROOM_FOR_INDICATOR)
            if self.table.isColumnHidden(INDICATOR) != narrow:
                self.table.setColumnHidden(INDICATOR, narrow)
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)  # noqa: S101  by its type
            if event.modifiers() == Qt.KeyboardModifier.NoModifier and self._act(event):
                return True
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent) -> bool:
        action, typed = self.record, event.text().casefold()
        if not isinstance(action, ActionItem):
            return False
        if event.key() == Qt.Key.Key_Space:
            self._turn(action)
        elif typed == self.tr("O").casefold():
            self.form.reveal(action.key, "owner_function")
        elif typed == self.tr("D").casefold():
            self.form.reveal(action.key, "due")
        else:
            return bool(typed.strip())
        return True

    def _turn(self, action: ActionItem) -> None:
        """Say that an action is done, or that it is open again."""
        done = ActionStatus.IMPLEMENTED
        status = ActionStatus.OPEN if action.status is done else done
        self._document.set(caption(ActionItem, "status"), action.key, status=status)
        words = self.tr("Done: {action}") if status is done else self.tr("Open: {action}")
        self._document.tell(words.format(action=action.text))

    def _draw(self, wanted: Wanted) -> None:
        item = self._above
        if item is None:
            return
        chosen: dict[str, Any] = {
            "responsible": "+".join(wanted.orgs),
            "due": wanted.when.due,
            "due_event": wanted.when.event,
        }
        value, kind = self._document.value, ActionItem
        new = begin(value, kind, _PLACE, wanted.text, chosen, self.records, self._document.clock)
        intent = self.tr("Add {thing}").format(thing=thing(kind))
        if self._try(intent, draw_action, item.key, new, wanted.paragraph):
            self.quick.clear()
            self.table.choose(new.key)
            self.quick.begin()

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of an action; or to the list itself."""
        if self._above is not None and (self._above.key, "action_items") == (key, field):
            self.table.setFocus() if self.records else self.quick.begin()
            return True
        return super().reveal(key, field)


class _Counts(QWidget):
    """How much is missing in the table, below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        self.pills = {name: Pill("", "warn") for name in ("owner", "day", "indicator", "link")}
        for pill in self.pills.values():
            row.addWidget(pill)

    def show_item(self, item: AgendaItem | None, unlinked: int) -> None:
        held = item.action_items if item is not None else ()
        waiting = [one for one in held if one.status not in SETTLED]
        counts = {
            "owner": sum(is_blank(one.owner_function) for one in waiting),
            "day": sum(one.due is None and is_blank(one.due_event) for one in waiting),
            "indicator": sum(is_blank(one.indicator) for one in waiting),
            "link": unlinked,
        }
        words = {
            "owner": self.tr("%n without owner", "", counts["owner"]),
            "day": self.tr("%n without date", "", counts["day"]),
            "indicator": self.tr("%n without indicator", "", counts["indicator"]),
            "link": self.tr("%n without paragraph", "", counts["link"]),
        }
        for name, pill in self.pills.items():
            pill.show_text(words[name])
            pill.setVisible(bool(counts[name]))
