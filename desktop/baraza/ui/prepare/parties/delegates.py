"""The delegates of a delegation: names, functions, levels, what they know."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.checks.readings import SUPPORT_LEVEL
from baraza.domain.codes import Attendance
from baraza.domain.parties import Delegate, Delegation
from baraza.ui.document import Document
from baraza.ui.editors import Group, RecordList
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import code_words
from baraza.ui.words.levels import level_words

_WHO = ["form_of_address", "name", "function", "unit", "level", "grade", "attendance", "id"]


class Delegates(RecordList):
    """The delegates in the order in which they are printed."""

    def __init__(self, document: Document) -> None:
        """Compose list and form."""
        super().__init__(
            document,
            Delegation,
            "delegates",
            [Group("", [*_WHO, "expertise", "contact"])],
            title=QCoreApplication.translate("Delegates", "Delegates"),
            table=[
                Column[Any](QCoreApplication.translate("Delegates", "Function and name"), _who),
                Column[Any](QCoreApplication.translate("Delegates", "Level"), _level, 150),
                Column[Any]("", lambda one: _standing(document, one), 100),
            ],
        )


def _who(delegate: Delegate) -> Cell:
    named = " ".join(part for part in (delegate.form_of_address, delegate.name) if part)
    second = ", ".join(part for part in (named, delegate.unit) if part)
    return Cell(delegate.function, second=second)


def _level(delegate: Delegate) -> Cell:
    return Cell(level_words(delegate.level), second=delegate.grade or "")


def _standing(document: Document, delegate: Delegate) -> Cell:
    """Return whether the delegate is head, alternate or support, else how they attend."""
    delegation = document.names.delegation(delegate)
    if delegation is not None and delegation.head == delegate.id:
        return Cell(QCoreApplication.translate("Delegates", "Head"), "primary")
    if delegation is not None and delegation.alternate == delegate.id:
        return Cell(QCoreApplication.translate("Delegates", "Alternate"), "plain")
    if delegate.level == SUPPORT_LEVEL:
        return Cell(QCoreApplication.translate("Delegates", "Support"), "plain")
    is_there = delegate.attendance is Attendance.IN_PERSON
    return Cell("" if is_there else code_words(delegate.attendance))
