"""What is edited of one paragraph: wording, versions in brackets, actions, languages."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from baraza.domain.codes import ParagraphKind
from baraza.domain.conclusions import Paragraph
from baraza.domain.drafting import choose_verb, put_in_brackets, take_out_of_brackets
from baraza.domain.tree import Record
from baraza.domain.verbs import OF_OWN_ORGANS, VERBS
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group, RecordForm
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.editors.part import Part
from baraza.ui.widgets import Card, Label, Segments

_PLACE = "agenda_items[].paragraphs[]"


class PartCard(Card):
    """A card over parts of a page; itself a part, so that lists can hang it on a record."""

    def __init__(self, title: str, *parts: Part, parent: QWidget | None = None) -> None:
        """Put parts below a heading."""
        super().__init__(title, parent=parent)
        self.parts = parts
        for part in parts:
            assert isinstance(part, QWidget)  # noqa: S101  every part is a widget
            self.add(part)

    def show_parent(self, above: Record | None) -> None:
        """Show what the parts show of this record."""
        for part in self.parts:
            part.show_parent(above)

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field of one of the parts."""
        return any(part.reveal(key, field) for part in self.parts)

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields of the parts."""
        for part in self.parts:
            yield from part.places()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        for part in self.parts:
            part.keep()


class WordingCard(PartCard):
    """Kind, verb with those usually offered, whose statement it is, and the wording itself."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        """Follow a document."""
        self._document = document
        self._paragraph: Paragraph | None = None
        self.form = RecordForm(
            document,
            Paragraph,
            [
                Group("", ["kind", "verb"]),
                Group("", ["text"]),
                Group("", [Field("bracketed", 1), "no", Field("public", WHOLE_WIDTH), "org"]),
            ],
            place=_PLACE,
            on_change=self._change,
        )
        super().__init__(" ", self.form, parent=parent)
        tr = QCoreApplication.translate
        self.verbs = Segments(tr("WordingCard", "Verbs for this kind, from weak to strong"))
        self.verbs.chosen.connect(self._choose_verb)
        self.caution = Label(
            tr("WordingCard", "Said only to an organ or secretariat of one’s own."),
            "muted",
            wrap=True,
        )
        self.body.insertWidget(1, self.verbs)
        self.body.insertWidget(2, self.caution)

    def show_parent(self, above: Record | None) -> None:
        """Show a paragraph."""
        super().show_parent(above)
        self._paragraph = above if isinstance(above, Paragraph) else None
        if self._paragraph is None:
            return
        kind, verb = self._paragraph.kind, self._paragraph.verb
        self.header.show_title(
            QCoreApplication.translate("WordingCard", "Paragraph {number}").format(
                number=self._paragraph.no
            )
        )
        self.verbs.show_entries([(one, one, "primary") for one in VERBS[kind]])
        self.verbs.show_value(verb)
        self.caution.setVisible(verb in OF_OWN_ORGANS)
        is_statement = kind is ParagraphKind.POSITION
        self.form.editors["org"].setVisible(is_statement or self._paragraph.org is not None)
        # Where versions compete, they are the wording.
        self.form.editors["text"].setVisible(
            not self._paragraph.alternatives or self._paragraph.text is not None
        )

    def reveal(self, key: UUID, field: str) -> bool:
        """Go to a field; one that is put away is shown first."""
        if self._paragraph is not None and self._paragraph.key == key and field in ("text", "org"):
            self.form.editors[field].show()
        return super().reveal(key, field)

    def _choose_verb(self, verb: str) -> None:
        if self._paragraph is not None:
            self.form.keep()
            intent = self.form.editors["verb"].words
            self._document.edit(intent, choose_verb, self._paragraph.key, verb)

    def _change(self, name: str, value: Any) -> bool:
        """Save what changes more than one field by its own rule."""
        paragraph = self._paragraph
        if name != "bracketed" or paragraph is None:
            return False
        rule = put_in_brackets if value else take_out_of_brackets
        self._document.edit(self.form.editors[name].words, rule, paragraph.key)
        return True


def actions_form(document: Document) -> RecordForm:
    """Return what follows from a paragraph, or why nothing does."""
    return RecordForm(
        document,
        Paragraph,
        [Group("", [Field("actions", WHOLE_WIDTH), "no_action_reason"])],
        place=_PLACE,
    )


def identity_form(document: Document) -> RecordForm:
    """Return the lasting identity of a paragraph."""
    return RecordForm(document, Paragraph, [Group("", [Field("id", 1)])], place=_PLACE)
