"""Everything about one position, in a sheet beside the cards."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from baraza.domain.positions import Position
from baraza.domain.tree import Record, walk
from baraza.ui.document import Document
from baraza.ui.editors import Group, RecordForm, RecordList
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Badge, Button, Column, Label, ScrollPage
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words

_PLACE = "agenda_items[].positions[]"


class PositionSheet(QWidget):
    """The fields of a position apart from its text, its interests, and a way to strike it.

    Signals:
        struck: The position is to be struck; carries its key.
    """

    struck = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        super().__init__(parent)
        self._document = document
        self._position: Position | None = None
        self.badge, self.name = Badge(), Label("", "strong", wrap=True)
        self.spoken = self._form(
            "", ["stage", "lead_speaker", "speakers", "authority", "stance", "participation"]
        )
        self.interests = RecordList(
            document,
            Position,
            "strategic_interests",
            [Group("", ["text", "disclosed_to"])],
            title=self.tr("Interests behind it"),
            table=[
                Column[Any]("", lambda one: Cell(one.text, second=code_words(one.disclosed_to)))
            ],
            columns=1,
        )
        self.own = self._form(self.tr("Own office only"), ["red_line", "fallback", "private_notes"])
        self.rest = self._form("", ["basis", "org"])
        self.strike = Button(self.tr("Strike this entry"), "trash-2", "quiet")
        self.strike.clicked.connect(self._strike)
        self._lay_out()

    def _form(self, title: str, fields: list[str]) -> RecordForm:
        return RecordForm(self._document, Position, [Group(title, fields)], columns=1, place=_PLACE)

    def _lay_out(self) -> None:
        px = theme().px
        scroll = ScrollPage(self.tr("Details of the position"), margin=16)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.badge)
        head.addWidget(self.name, 1)
        scroll.body.addLayout(head)
        scroll.add(self.spoken, self.interests, self.own, self.rest)
        foot = QHBoxLayout()
        foot.addWidget(self.strike)
        foot.addStretch(1)
        scroll.body.addLayout(foot)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    @property
    def key(self) -> UUID | None:
        """Key of the position shown."""
        return self._position.key if self._position is not None else None

    def show_parent(self, above: Record | None) -> None:
        """Show a position."""
        self._position = above if isinstance(above, Position) else None
        for part in self._parts:
            part.show_parent(self._position)
        self.strike.setEnabled(self._position is not None)
        if self._position is None:
            return
        names = self._document.names
        organisation = names.organisation(self._position.org)
        name = organisation.name if organisation is not None else self._position.org
        self.badge.show_organisation(*names.badge(self._position.org), name)
        self.name.show_text(
            self.tr("{party} · {stage}").format(party=name, stage=code_words(self._position.stage))
        )

    @property
    def _parts(self) -> tuple[RecordForm | RecordList, ...]:
        return (self.spoken, self.interests, self.own, self.rest)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of the position or of an interest."""
        shown = self._position
        if shown is None or all(record.key != key for record in walk(shown)):
            return False
        return any(part.reveal(key, field) for part in self._parts)

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields."""
        for part in self._parts:
            yield from part.places()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for part in self._parts:
            part.keep()

    def _strike(self) -> None:
        if self._position is not None:
            self.struck.emit(self._position.key)
