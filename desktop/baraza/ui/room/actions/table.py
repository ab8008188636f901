"""The columns of the actions, with what is missing in amber."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.domain.actions import ActionItem
from baraza.domain.checks.readings import SETTLED, is_blank
from baraza.domain.conclusions import Paragraph
from baraza.domain.following import paragraphs_behind
from baraza.domain.obstacles import is_overdue
from baraza.ui.document import Document
from baraza.ui.widgets import Column
from baraza.ui.widgets.cells import Cell
from baraza.ui.words import NOTHING, caption, code_words, day_words, list_words, number_words

_TONES = {
    "implemented": "ok",
    "partially_implemented": "warn",
    "not_implemented": "bad",
    "in_progress": "primary",
}

INDICATOR = 4
"""The place of the column that says how completion is seen."""


def columns(document: Document) -> list[Column[Any]]:
    """Return the columns: who, what, by when, how it is seen, how far it is."""

    def who(action: ActionItem) -> Cell:
        return Cell(badges=document.names.badges(action.responsible))

    def what(action: ActionItem) -> Cell:
        behind = paragraphs_behind(document.value, action.id)
        return Cell(action.text, second=_origin(behind), is_struck=action.status in SETTLED)

    def when(action: ActionItem) -> Cell:
        return due_cell(action, document.clock().date())

    owner = QCoreApplication.translate("ActionTable", "Owner")
    by_when = QCoreApplication.translate("ActionTable", "By when")
    return [
        Column[Any](caption(ActionItem, "responsible"), who, 104),
        Column[Any](caption(ActionItem, "text"), what),
        Column[Any](owner, _owner, 144),
        Column[Any](by_when, when, 138),
        Column[Any](caption(ActionItem, "indicator"), _indicator, 156),
        Column[Any](caption(ActionItem, "status"), _status, 128),
    ]


def _origin(behind: tuple[Paragraph, ...]) -> str:
    """Return from which paragraphs an action follows."""
    if not behind:
        return QCoreApplication.translate("ActionTable", "follows from no paragraph yet")
    numbers = list_words([str(paragraph.no) for paragraph in behind])
    pattern = QCoreApplication.translate("ActionTable", "from paragraph {numbers}")
    return pattern.format(numbers=numbers)


def _owner(action: ActionItem) -> Cell:
    return _filled(action.owner_function, action)


def _indicator(action: ActionItem) -> Cell:
    target = ""
    if not is_blank(action.indicator) and not is_blank(action.target):
        pattern = QCoreApplication.translate("ActionTable", "target: {target}")
        target = pattern.format(target=action.target)
    cell = _filled(action.indicator, action)
    return Cell(cell.text, cell.tone, second=target)


def _filled(words: str | None, action: ActionItem) -> Cell:
    """Return the words, or an amber dash where an action that is not settled lacks them."""
    if words is not None and not is_blank(words):
        return Cell(words)
    return Cell(NOTHING, "" if action.status in SETTLED else "warn")


def due_cell(action: ActionItem, today: date) -> Cell:
    """Return the day or the event; amber where there is none, or the day is past."""
    if action.due is None:
        return _filled(action.due_event, action)
    event = action.due_event or ""
    if is_overdue(action, today):
        words = QCoreApplication.translate("ActionTable", "{day} · late")
        return Cell(words.format(day=day_words(action.due)), "warn", second=event)
    return Cell(day_words(action.due), second=event)


def _status(action: ActionItem) -> Cell:
    words = code_words(action.status)
    if action.progress is not None:
        words = f"{words} · {number_words(action.progress)} %"
    return Cell(words, _TONES.get(action.status, "plain"))


def by_due(action: ActionItem) -> tuple[int, str]:
    """Return what sorts actions by their day: days first, then events, then neither."""
    if action.due is not None:
        return 0, action.due
    return (2, "") if is_blank(action.due_event) else (1, "")
