"""The records of coordination; a new one begins with what the checks miss."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.domain.coordination import Coordination
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.editors.part import Part
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words, day_words, list_words


class Records(RecordDesk):
    """The list of records, by who coordinated."""

    def __init__(self, document: Document, details: Sequence[Part]) -> None:
        """Compose list and form; ``details`` hang on the record."""
        super().__init__(
            document,
            Consultation,
            "prior_coordination",
            [
                Group("", [Field("between", WHOLE_WIDTH), "date", "level"]),
                Group("", [Field("items", WHOLE_WIDTH), "result", Field("id", 1)]),
            ],
            title=QCoreApplication.translate("Records", "Records of coordination"),
            table=[
                Column[Any]("", lambda one: Cell(badges=_badges(document, one)), 148),
                Column[Any]("", lambda one: _outcome(document, one)),
            ],
            details=details,
        )

    def _add(self, words: str, chosen: dict[str, Any]) -> None:
        """Add a record of what nobody recorded yet, where the checks name such a case."""
        found = (one for one in self._document.findings if one.detail == "not_recorded")
        missing = next((one for one in found if one.overridden is None), None)
        if missing is not None:
            chosen = chosen | {"between": missing.facts["orgs"], "items": missing.items}
        super()._add(words, chosen)


def _badges(document: Document, record: Coordination) -> list[tuple[str, str]]:
    return [document.names.badge(one) for one in record.between]


def _outcome(document: Document, record: Coordination) -> Cell:
    """Return when it was held, and what it led to on which items."""
    when = QCoreApplication.translate("Records", "No date")
    if record.date is not None:
        when = day_words(record.date)
    by_result: dict[str, list[str]] = {}
    numbers = {item.id: str(item.number) for item in document.value.agenda_items}
    for item, result in record.result.items():
        by_result.setdefault(code_words(result), []).append(numbers.get(item, item))
    pattern = QCoreApplication.translate("Records", "{result} on {items}")
    said = [
        pattern.format(result=words, items=list_words(items)) for words, items in by_result.items()
    ]
    return Cell(when, second=" · ".join(said))
