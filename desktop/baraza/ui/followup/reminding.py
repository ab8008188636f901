"""The text that reminds an organisation of what it has to do, ready to be pasted into a letter."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from baraza.ui.followup.actions import Action, When
from baraza.ui.words import day_words
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_HEADS = {
    When.LATE: QT_TRANSLATE_NOOP("Reminder", "Past their date:"),
    When.SOON: QT_TRANSLATE_NOOP("Reminder", "Due within 14 days:"),
    When.LATER: QT_TRANSLATE_NOOP("Reminder", "Due later:"),
    When.UNDATED: QT_TRANSLATE_NOOP("Reminder", "Without a date:"),
}


def reminder(organisation: str, actions: Iterable[Action], today: str) -> str:
    """Return the text for an organisation; empty where it has nothing to do.

    Only what the joint record says is told: what, by when, where it was agreed.

    Args:
        organisation: Id of the organisation.
        actions: Actions to look through.
        today: The day the text is of.
    """
    mine = [one for one in actions if organisation in one.organisations]
    parts = [part for when in _HEADS if (part := _part(when, mine))]
    if not parts:
        return ""
    head = QCoreApplication.translate("Reminder", "Actions of {organisation} as of {day}")
    told = head.format(organisation=organisation, day=day_words(today))
    return "\n\n".join([told, *parts]) + "\n"


def _part(when: When, actions: Iterable[Action]) -> str:
    lines = [line for one in actions if one.when is when for line in _lines(one)]
    if not lines:
        return ""
    return "\n".join([QCoreApplication.translate("Reminder", _HEADS[when]), *lines])


def _lines(action: Action) -> Iterator[str]:
    translate = QCoreApplication.translate
    if action.due:
        due = translate("Reminder", "due {day}").format(day=day_words(action.due))
    elif action.event:
        due = translate("Reminder", "due by {event}").format(event=action.event)
    else:
        due = translate("Reminder", "no date yet")
    yield f"\u2013 {action.text} ({due}; {action.id})"
    if len(action.organisations) > 1:
        shared = translate("Reminder", "together: {organisations}")
        yield f"  {shared.format(organisations=', '.join(action.organisations))}"
    yield f"  {action.title}"
