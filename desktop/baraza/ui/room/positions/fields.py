"""Text and stance of the position a card shows; each saves by itself."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from baraza.domain.errors import BarazaError
from baraza.domain.positions import Position
from baraza.domain.tree import shape
from baraza.ui.document import Document, Draft
from baraza.ui.editors import Context, Editor, editor_for
from baraza.ui.refusals import refusal_words
from baraza.ui.room.positions.holding import Beginnings
from baraza.ui.room.positions.text import PositionText
from baraza.ui.words import caption, help_words
from baraza.ui.words.privacy import private_words

_PLACE = "agenda_items[].positions[]"


class CardFields:
    """The editors of one card.

    Attributes:
        text: Editor of the text.
        stance: Editor of the stance.
    """

    def __init__(self, document: Document, beginnings: Beginnings) -> None:
        """Make the editors; they show nothing until `show_position`."""
        self._document, self._beginnings = document, beginnings
        self._item: UUID | None = None
        self._position: Position | None = None
        leaf = shape(Position).leaves["text"]
        words, meaning = caption(Position, "text"), help_words(Position, "text")
        self.text = PositionText(leaf, words, meaning)
        self.text.setObjectName("Position.text")
        self.text.input.setObjectName("Position.text.input")
        self.stance = editor_for(Position, "stance")
        self.stance.caption.hide()
        if spoken := private_words(_PLACE, "stance"):
            self.stance.mark_private(spoken)
        self.editors: dict[str, Editor] = {"text": self.text, "stance": self.stance}
        for name, editor in self.editors.items():
            editor.committed.connect(lambda value, name=name: self._save(name, value))
            editor.drafted.connect(lambda typed, name=name: self._draft(name, typed=typed))

    @property
    def position(self) -> Position | None:
        """The position shown, in the document or not yet."""
        return self._position

    def show_position(self, item: UUID, position: Position) -> None:
        """Show a position of an item."""
        other = self._position is None or self._position.key != position.key
        if other and self._position is not None:
            self.keep()
            kept = self._document.record(position.key)
            position = kept if isinstance(kept, Position) else position
        self._item, self._position = item, position
        context = Context(self._document.value, position, self._document.names)
        for name, editor in self.editors.items():
            if other:
                editor.refuse("")
            editor.show_context(context)
            editor.show_value(getattr(position, name))

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for editor in self.editors.values():
            editor.keep()

    def _save(self, name: str, value: Any) -> None:
        position, item, editor = self._position, self._item, self.editors[name]
        if position is None or item is None:
            return
        try:
            self._beginnings.save(self._intent(editor, position), item, position, **{name: value})
        except BarazaError as error:
            editor.refuse(refusal_words(error))

    def _draft(self, name: str, *, typed: bool) -> None:
        position, item, editor = self._position, self._item, self.editors[name]
        if not typed or position is None or item is None:
            self._document.drop_draft(editor)
            return
        # Typing is kept on disk under the key of its record, which must therefore be there.
        self._beginnings.save(self._intent(editor, position), item, position)
        self._document.add_draft(editor, Draft(position.key, name, editor.typed(), editor.keep))

    def _intent(self, editor: Editor, position: Position) -> str:
        words = QCoreApplication.translate("CardFields", "{field} of {party}")
        return words.format(field=editor.words, party=self._document.names.badge(position.org)[0])
