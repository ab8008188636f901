"""Findings left as they are: why, by whom, and a way to have them pointed out again."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.consultation import Consultation
from baraza.domain.notes import Override
from baraza.domain.tree import Record
from baraza.ui.document import Document
from baraza.ui.editors import Field, Group
from baraza.ui.editors.form import WHOLE_WIDTH
from baraza.ui.pointing import line_of
from baraza.ui.prepare.desk import RecordDesk
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import instant_words


class LeftAsIs(RecordDesk):
    """The recorded reasons. One is given where a finding stands; here it is taken back."""

    def __init__(self, document: Document) -> None:
        """Compose list and form."""
        super().__init__(
            document,
            Consultation,
            "overrides",
            [
                Group("", ["reason", "by", "at"]),
                Group(
                    QCoreApplication.translate("LeftAsIs", "Which finding"),
                    [Field("check", WHOLE_WIDTH), Field("subject", WHOLE_WIDTH)],
                ),
            ],
            title=QCoreApplication.translate("LeftAsIs", "Left as is"),
            table=[Column[Any]("", lambda one: _reason(document, one))],
            movable=False,
        )
        self.strike.show_name(QCoreApplication.translate("LeftAsIs", "Point this out again"))
        self.empty.show_sentence(
            QCoreApplication.translate(
                "LeftAsIs", "No finding is left as is. A reason can be given beside each finding."
            )
        )
        self.add_line.hide()

    def _heading_of(self, record: Record) -> str:
        """Return what is left as it is."""
        sentence = _sentence(self._document, record)
        return sentence or QCoreApplication.translate("LeftAsIs", "Finding left as is")


def _sentence(document: Document, override: Record) -> str:
    """Return what is still found, or nothing where the checks no longer find it."""
    held = (one for one in document.findings if one.overridden is not None)
    found = next((one for one in held if one.overridden.key == override.key), None)
    return line_of(found, document.names).sentence if found is not None else ""


def _reason(document: Document, override: Override) -> Cell:
    """Return the reason, and below it what is still found, or when it was given."""
    sentence = _sentence(document, override)
    no_longer = QCoreApplication.translate("LeftAsIs", "No longer found; left as is on {day}")
    return Cell(
        override.reason, second=sentence or no_longer.format(day=instant_words(override.at))
    )
