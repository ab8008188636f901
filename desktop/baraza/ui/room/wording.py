"""What the room says of itself: where one is, how far each item has come, where the way leads."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Step
from baraza.domain.standing import is_adopted, standing
from baraza.ui.document import Document
from baraza.ui.naming import in_language
from baraza.ui.room.agenda import AgendaEntry
from baraza.ui.room.flow import Stop
from baraza.ui.room.steps import StepPlace, place_of_step
from baraza.ui.words import code_words


def agenda_entries(document: Document, *, full: bool) -> list[AgendaEntry]:
    """Return the items as the agenda shows them."""
    value = document.value
    entries = []
    for item in value.agenda_items:
        done = is_adopted(value, item)
        line = QCoreApplication.translate("Room", "Not begun yet")
        if done:
            line = QCoreApplication.translate("Room", "Adopted")
        elif item.step is not None:
            line = place_of_step(item.step).title(full=full)
        title = title_of_item(document, item)
        entries.append(AgendaEntry(item.key, item.number, title, line, done))
    return entries


def title_of_item(document: Document, item: AgendaItem) -> str:
    """Return the title of an item in the language of the interface, else in a working one."""
    return in_language(item.title, document.value.session.languages.working)


def state_of_text(document: Document) -> str:
    """Return where the text of the outcome stands."""
    state = standing(document.value).state
    return code_words(state) if state else QCoreApplication.translate("Room", "No text yet")


def place_words(item: AgendaItem, flow: Sequence[StepPlace], here: Step, *, full: bool) -> str:
    """Return which item and which step one is on."""
    codes = [place.code for place in flow]
    words = QCoreApplication.translate("Room", "Item {item} · step {step} of {all}: {name}")
    return words.format(
        item=item.number,
        step=codes.index(here) + 1,
        all=len(codes),
        name=place_of_step(here).title(full=full).lower(),
    )


def words_on(document: Document, here: Stop, following: Stop | None, *, full: bool) -> str:
    """Return what the way on is called; nothing at its end."""
    if following is None:
        return ""
    if following.item == here.item:
        name = place_of_step(following.step).title(full=full).lower()
        return QCoreApplication.translate("Room", "Next: {step}").format(step=name)
    other = document.record(following.item)
    number = other.number if isinstance(other, AgendaItem) else ""
    return QCoreApplication.translate("Room", "Next: item {number}").format(number=number)
