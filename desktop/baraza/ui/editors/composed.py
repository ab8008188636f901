"""A part with a form and what hangs on its record below; edits that are refused are told there."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from baraza.domain.consultation import Consultation
from baraza.domain.errors import BarazaError
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors.form import RecordForm
from baraza.ui.editors.part import Part
from baraza.ui.refusals import refusal_words
from baraza.ui.widgets.label import Label


class ComposedPart(QWidget):
    """What a list of records and a single record have in common.

    Attributes:
        form: The form of the record.
    """

    form: RecordForm

    def __init__(
        self, document: Document, details: Sequence[Part], parent: QWidget | None = None
    ) -> None:
        """Hold the parts that show what hangs on the record."""
        super().__init__(parent)
        self._document, self._details = document, list(details)
        self._refusal = Label("", "refusal", wrap=True)
        self._refusal.hide()

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through the fields."""
        yield from self.form.places()
        for part in self._details:
            yield from part.places()

    def keep(self) -> None:
        """Save what is typed and not yet left."""
        self.form.keep()
        for part in self._details:
            part.keep()

    def _detail_widgets(self) -> Iterator[QWidget]:
        for part in self._details:
            assert isinstance(part, QWidget)  # noqa: S101  every part is a widget
            yield part

    def _show_form(self, record: Record | None) -> None:
        """Show a record in the form and in the details, or none."""
        self.form.show_record(record)
        self.form.setVisible(record is not None and bool(self.form.editors))
        for part in self._details:
            part.show_parent(record)
        for widget in self._detail_widgets():
            widget.setVisible(record is not None)

    def _try(self, intent: str, rule: Callable[..., Consultation], *arguments: Any) -> bool:
        """Make an edit, or say why it was refused; returns whether it was made."""
        try:
            self._document.edit(intent, rule, *arguments)
        except BarazaError as error:
            self._refusal.show_text(refusal_words(error))
            self._refusal.show()
            return False
        self._refusal.hide()
        return True
