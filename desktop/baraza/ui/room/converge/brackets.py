"""Versions between square brackets, and what became of them."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.codes import FinalStatus
from baraza.domain.conclusions import Paragraph
from baraza.domain.drafting import add_version, settle_brackets, without_brackets
from baraza.ui.document import Document
from baraza.ui.editors import Group, OptionalRecord, RecordList
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell


class Versions(RecordList):
    """The competing versions; a new one takes the next label: 5 bis, 5 ter."""

    def __init__(self, document: Document) -> None:
        """Compose list and form."""
        super().__init__(
            document,
            Paragraph,
            "alternatives",
            [Group("", ["text", "label", "org"])],
            title=QCoreApplication.translate("Versions", "Versions in brackets"),
            table=[
                Column[Any]("", lambda one: Cell(one.label, is_strong=True), 64),
                Column[Any]("", lambda one: Cell(one.text)),
                Column[Any]("", lambda one: Cell(badges=document.names.badges(one.org)), 92),
            ],
        )
        self.add_line.line.setPlaceholderText(
            QCoreApplication.translate("Versions", "Wording of another version")
        )

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        del chosen
        above = self._above
        if above is None:
            return
        intent = QCoreApplication.translate("Versions", "Add version")
        if self._try(intent, add_version, above.key, words):
            self.add_line.clear()
            self.table.choose(self.records[-1].key)


class Settlement(OptionalRecord):
    """The agreed wording, or that there is none; it begins with the first version."""

    def __init__(self, document: Document) -> None:
        """Compose the form."""
        super().__init__(
            document,
            Paragraph,
            "final",
            [Group("", ["status", "by", "text"])],
            title=QCoreApplication.translate("Settlement", "What became of it"),
        )

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        del words
        above = self._above
        if not isinstance(above, Paragraph):
            return
        versions = [one.text for one in above.alternatives]
        wording = without_brackets(next(iter(versions), above.text or ""))
        status = chosen.get("status", FinalStatus.ADOPTED)
        intent = QCoreApplication.translate("Settlement", "Result of paragraph {number}")
        # Who joins ad referendum is named next; until then the wording is adopted.
        if status is FinalStatus.ADOPTED_AD_REFERENDUM:
            status = FinalStatus.ADOPTED
        text = None if status is FinalStatus.NOT_ADOPTED else wording
        intent = intent.format(number=above.no)
        if self._try(intent, settle_brackets, above.key, status, text) and self.record:
            self.form.reveal(self.record.key, "text" if text else "status")
