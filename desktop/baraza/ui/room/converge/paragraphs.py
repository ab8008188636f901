"""The paragraphs under an item: read as a text at the leading side, edited at the trailing."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from baraza.domain.agenda import AgendaItem
from baraza.domain.checks.paragraphs import is_open_bracket
from baraza.domain.checks.readings import SPOKEN, is_blank
from baraza.domain.codes import FinalStatus, ParagraphKind
from baraza.domain.conclusions import Paragraph
from baraza.domain.drafting import add_paragraph, move_paragraph, number_closely
from baraza.domain.tree import walk
from baraza.ui.document import Document
from baraza.ui.editors import RecordList
from baraza.ui.editors.part import Part
from baraza.ui.room.converge.wording import paragraph_from
from baraza.ui.room.notices import Notices
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Card, Column, EmptyState, Label, ScrollPage
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words

_VERB_OF = {ParagraphKind.AGREEMENT: "agreed"}


class Paragraphs(RecordList):
    """The list of paragraphs beside what hangs on the chosen one.

    Attributes:
        from_position: Offers the positions of the item as beginnings of a paragraph.
        number: Numbers all paragraphs closely.
    """

    is_stacked = False

    def __init__(self, document: Document, services: Services, details: Sequence[Part]) -> None:
        """Compose list and cards; ``details`` hang on the paragraph."""
        self.notices = Notices(document, services)
        super().__init__(
            document,
            AgendaItem,
            "paragraphs",
            [],
            title=QCoreApplication.translate("Paragraphs", "Paragraphs"),
            table=[
                Column[Any]("", lambda one: Cell(str(one.no), is_strong=True), 40),
                Column[Any]("", self._wording),
            ],
            details=details,
        )

    def _lay_out(self, title: str) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme().px(14))
        across.addWidget(self._list_card(title), 2)
        self.side = ScrollPage(title)
        self.side.add(self.notices)
        self.cards: list[QWidget] = []
        for part in self._details:
            assert isinstance(part, QWidget)  # noqa: S101  every part is a widget
            self.side.add(part)
            self.cards.append(part)
        self.side.body.addStretch(1)
        self.form.hide()
        across.addWidget(self.side, 3)
        for keys, button in (("Alt+Up", self.up), ("Alt+Down", self.down)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)

    def _list_card(self, title: str) -> Card:
        px = theme().px
        card = Card()
        card.setMinimumWidth(px(260))
        card.body.setContentsMargins(px(10), px(10), px(8), px(10))
        card.body.addLayout(self._heading(Label(title, "heading")))
        card.add(self.table, stretch=1)
        self.empty = EmptyState(
            "scroll-text",
            QCoreApplication.translate(
                "Paragraphs", "No paragraph yet. Type one below, or begin with a position."
            ),
        )
        card.add(self.empty, stretch=1)
        card.add(self._refusal, self.add_line)
        tr = QCoreApplication.translate
        self.from_position = Button(tr("Paragraphs", "From a position"), "quote", "quiet")
        self.number = Button(tr("Paragraphs", "Number anew"), "list-ordered", "quiet")
        self.menu = QMenu(self)
        self.from_position.clicked.connect(self._offer)
        self.number.clicked.connect(self._number)
        card.add_row(self.from_position, self.number)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        return card

    def _show_record(self) -> None:
        super()._show_record()
        self.form.hide()
        record = self.record
        self.empty.setVisible(not self.records)
        keys = {below.key for below in walk(record)} if record is not None else set()
        found = self._document.findings
        self.notices.show_findings([one for one in found if one.key in keys])
        offers = isinstance(self._above, AgendaItem) and any(
            not is_blank(position.text) for position in self._above.positions
        )
        self.from_position.setEnabled(offers)

    def _wording(self, paragraph: Paragraph) -> Cell:
        final = paragraph.final
        wording = (final and final.text) or paragraph.text
        if not wording:
            wording = "\n".join(one.text for one in paragraph.alternatives)
        parts = [code_words(paragraph.kind)]
        if paragraph.org:
            parts.append(self._document.names.badge(paragraph.org)[0])
        if is_open_bracket(paragraph):
            parts.append(QCoreApplication.translate("Paragraphs", "in brackets"))
        elif final is not None:
            by = ", ".join(self._document.names.badge(one)[0] for one in final.by)
            parts.append(" ".join(word for word in (code_words(final.status), by) if word))
        struck = final is not None and final.status is FinalStatus.NOT_ADOPTED
        return Cell(wording, second=" · ".join(parts), is_struck=struck)

    # ------------------------------------------------------------ what the user does

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        del chosen
        kind = ParagraphKind.AGREEMENT
        self._begin(Paragraph(no=1, kind=kind, verb=_VERB_OF[kind], text=words))

    def _begin(self, new: Paragraph) -> None:
        if self._above is None:
            return
        intent = QCoreApplication.translate("Paragraphs", "Add paragraph")
        if self._try(intent, add_paragraph, self._above.key, new):
            self.add_line.clear()
            self.table.choose(new.key)

    def _move(self, by: int) -> None:
        record = self.record
        if record is not None:
            place = self.records.index(record) + by
            intent = QCoreApplication.translate("Paragraphs", "Move paragraph")
            self._try(intent, move_paragraph, record.key, place)

    def _number(self) -> None:
        intent = QCoreApplication.translate("Paragraphs", "Number the paragraphs anew")
        self._try(intent, number_closely)

    def _offer(self) -> None:
        self.menu.clear()
        item = self._above
        if not isinstance(item, AgendaItem):
            return
        for position in item.positions:
            if position.stage in SPOKEN and not is_blank(position.text):
                names = self._document.names
                words = f"{names.badge(position.org)[0]}: {names.of(position)}"
                action = self.menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(self._draws(item, position))
        self.menu.popup(self.from_position.mapToGlobal(self.from_position.rect().bottomLeft()))

    def _draws(self, item: AgendaItem, position: Any) -> Callable[[], None]:
        def draw() -> None:
            value, names = self._document.value, self._document.names
            new = paragraph_from(value, item, position, names)
            self._begin(new)
            self.reveal(new.key, "text")

        return draw
