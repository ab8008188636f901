"""From which paragraphs an action follows: the link that counts stands in the paragraph."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.actions import ActionItem
from baraza.domain.agenda import AgendaItem
from baraza.domain.conclusions import Paragraph
from baraza.domain.following import follow_from, paragraphs_behind
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.naming import shortened
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, ChipRow, Label

_LONGEST = 70


def offered_paragraphs(document: Document, item: AgendaItem | None) -> list[tuple[UUID, str]]:
    """Return the paragraphs with their words, those of an item first."""
    own = () if item is None else item.paragraphs
    others = (
        paragraph
        for other in document.value.agenda_items
        if item is None or other.key != item.key
        for paragraph in other.paragraphs
    )
    return [(one.key, words_of(document, one)) for one in (*own, *others)]


def words_of(document: Document, paragraph: Paragraph) -> str:
    """Return the number of a paragraph and how it begins."""
    return shortened(document.names.of(paragraph), _LONGEST)


class ParagraphLinks(QWidget):
    """Paragraphs as chips; added and taken out at once.

    Attributes:
        chips: The paragraphs.
        suggestion: Links the paragraph that the action is said to follow from, where it is not.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Show no action."""
        super().__init__(parent)
        self._document = document
        self._action: ActionItem | None = None
        self._said: UUID | None = None
        words = self.tr("Follows from the paragraphs")
        self.chips = ChipRow(words)
        self.chips.setObjectName("ActionItem.follows")
        self.suggestion = Button("", "link", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(3))
        column.addWidget(Label(words, "caption"))
        column.addWidget(self.chips)
        column.addWidget(self.suggestion)
        self.chips.changed.connect(self._link)
        self.suggestion.clicked.connect(self._take_suggestion)

    def show_parent(self, above: Record | None) -> None:
        """Show the paragraphs of an action."""
        self._action = above if isinstance(above, ActionItem) else None
        if self._action is None:
            return
        behind = paragraphs_behind(self._document.value, self._action.id)
        self.chips.show_offers(offered_paragraphs(self._document, self._item()))
        self.chips.show_values([one.key for one in behind])
        self._said = self._paragraph_said(self._action, behind)
        self.suggestion.setVisible(self._said is not None)
        words = self.tr("Link it to paragraph {number}, as said")
        self.suggestion.show_text(words.format(number=self._action.paragraph))

    def _item(self) -> AgendaItem | None:
        action = self._action
        for item in self._document.value.agenda_items:
            if action is not None and any(one.key == action.key for one in item.action_items):
                return item
        return None

    def _paragraph_said(self, action: ActionItem, behind: tuple[Paragraph, ...]) -> UUID | None:
        """Return the paragraph an action names as its origin, where that one does not list it."""
        for item in self._document.value.agenda_items:
            for paragraph in item.paragraphs:
                if str(paragraph.no) == action.paragraph and paragraph not in behind:
                    return paragraph.key
        return None

    def _take_suggestion(self) -> None:
        if self._said is not None:
            self.chips.add_value(self._said)
            self.chips.adder.setFocus()

    def _link(self, paragraphs: tuple[UUID, ...]) -> None:
        if self._action is not None:
            intent = self.tr("Paragraphs of action {action}").format(action=self._action.id)
            self._document.edit(intent, follow_from, self._action.key, paragraphs)

    def reveal(self, key: UUID, field: str) -> bool:
        """Return that no field of the action itself is here."""
        del key, field
        return False

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through no fields: they are those of the paragraphs."""
        yield from ()

    def keep(self) -> None:
        """Keep nothing: each chip is saved at once."""
