"""Facts and assumptions of an item: added here they belong to it, confirmed with one key."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import AssumptionStatus, FactStatus
from baraza.domain.consultation import Consultation
from baraza.domain.evidence import Assumption, FactEntry
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Group, RecordList
from baraza.ui.room.facts import assumption_cell, fact_cell, state_cell
from baraza.ui.widgets import Button, Column
from baraza.ui.words import caption, code_words

type ItemOf = Callable[[], AgendaItem | None]

_KEYS: Sequence[tuple[str, StrEnum, StrEnum]] = (
    ("Y", FactStatus.AGREED, AssumptionStatus.AGREED),
    ("N", FactStatus.CONTESTED, AssumptionStatus.CONTESTED),
    ("V", FactStatus.VERIFIED, AssumptionStatus.VERIFIED),
)


class Entries(RecordList):
    """Entries of a register that name the item, with a way to use one that another item has."""

    def __init__(
        self,
        document: Document,
        item: ItemOf,
        branch: str,
        groups: Sequence[Group],
        title: str,
        cell: Callable[[Any], Any],
    ) -> None:
        """Compose list and form; ``cell`` says what the table shows of an entry."""
        self._item = item
        super().__init__(
            document,
            Consultation,
            branch,
            groups,
            title=title,
            table=[Column[Any]("", cell), Column[Any]("", state_cell, 108)],
            movable=False,
            shown=self._belongs,
        )
        self.menu = QMenu(self)
        self._bind_keys()

    def _lay_out(self, title: str) -> None:
        """Put the way to use an entry of another item below."""
        super()._lay_out(title)
        words = QCoreApplication.translate("Entries", "From another item")
        self.more = Button(words, "link", "quiet")
        self.more.clicked.connect(self._offer)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  made by the list
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        column.addLayout(foot)

    def _bind_keys(self) -> None:
        for key, *codes in _KEYS:
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._sets(codes))

    def _sets(self, codes: Sequence[StrEnum]) -> Callable[[], None]:
        return lambda: self.set_status(codes[0] if self._is_facts else codes[1])

    @property
    def _is_facts(self) -> bool:
        return self.member.record is FactEntry

    def set_status(self, status: StrEnum) -> None:
        """Give the chosen entry a state."""
        record = self.record
        if record is not None:
            words = QCoreApplication.translate("Entries", "{field}: {state}").format(
                field=caption(type(record), "status"), state=code_words(status)
            )
            self._document.set(words, record.key, status=status)

    def _belongs(self, record: Record) -> bool:
        item = self._item()
        return item is not None and item.id in getattr(record, "items", ())

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        item = self._item()
        if item is not None:
            super()._add(words, chosen | {"items": (item.id,)})

    def others(self) -> tuple[Record, ...]:
        """Return the entries that do not yet name the item."""
        held = getattr(self._document.value, self._branch)
        return tuple(record for record in held if not self._belongs(record))

    def _offer(self) -> None:
        self.menu.clear()
        for record in self.others():
            words = self._document.names.of(record).replace("&", "&&")
            self.menu.addAction(words).triggered.connect(self._links(record))
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _links(self, record: Record) -> Callable[[], None]:
        def link() -> None:
            item = self._item()
            if item is not None:
                items = (*getattr(record, "items", ()), item.id)
                self._document.set(caption(type(record), "items"), record.key, items=items)
                self.table.choose(record.key)

        return link

    def _show_record(self) -> None:
        super()._show_record()
        self.more.setVisible(bool(self.others()))


def fact_list(document: Document, item: ItemOf) -> Entries:
    """Return the facts of the item."""
    return Entries(
        document,
        item,
        "facts",
        [
            Group("", ["text"]),
            Group("", ["status", "kind", "refs", "contested_by", "verified_on", "items"]),
        ],
        QCoreApplication.translate("Entries", "Facts"),
        lambda fact: fact_cell(document, fact),
    )


def assumption_list(document: Document, item: ItemOf) -> Entries:
    """Return the assumptions of the item."""
    return Entries(
        document,
        item,
        "assumptions",
        [
            Group("", ["text"]),
            Group("", ["status", "stated_by", "confidence", "owner", "verification"]),
            Group("", ["verify_by", "items"]),
        ],
        QCoreApplication.translate("Entries", "Assumptions"),
        lambda assumption: assumption_cell(document, assumption),
    )


def is_of_register(record: Record | None) -> bool:
    """Return whether a record is an entry of one of the two registers."""
    return isinstance(record, FactEntry | Assumption)


def hint(parent: QWidget) -> str:
    """Return what the keys do in the two lists."""
    return parent.tr("In a list: Y agreed, N contested, V verified")
