"""The words of the windows: names of fields, things and codes, dates and numbers."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from baraza.domain.members import Branch, Leaf
from baraza.domain.tree import Record, shape
from baraza.ui.words.codes import CODES
from baraza.ui.words.fields import FIELDS
from baraza.ui.words.formats import (
    NOTHING,
    clock_words,
    day_words,
    instant_words,
    list_words,
    money_words,
    number_words,
)
from baraza.ui.words.things import THINGS

__all__ = [
    "NOTHING",
    "caption",
    "clock_words",
    "code_words",
    "day_words",
    "help_words",
    "instant_words",
    "list_words",
    "money_words",
    "number_words",
    "thing",
]


def caption(kind: type[Record], field: str) -> str:
    """Return what a field of a record is called on screen."""
    # A field that the table does not know yet is better shown by its name than not at all.
    words = FIELDS.get(f"{kind.__name__}.{field}", field.replace("_", " "))
    return QCoreApplication.translate("Field", words)


def thing(kind: type[Record]) -> str:
    """Return what a record is called on screen, as in *Add delegate*."""
    return QCoreApplication.translate("Thing", THINGS.get(kind.__name__, kind.__name__))


def code_words(code: StrEnum | None) -> str:
    """Return what a code is called on screen; a dash for none."""
    if code is None:
        return NOTHING
    words = CODES.get(type(code).__name__, {}).get(code.value, code.value.replace("_", " "))
    return QCoreApplication.translate("Code", words)


def help_words(kind: type[Record], field: str) -> str:
    """Return what a field is for: its meaning as the record defines it."""
    member: Leaf | Branch = shape(kind).members[field]
    meaning = member.meaning.removesuffix(" Keys are").replace("`", "").replace(" ;", ";")
    return QCoreApplication.translate("Meaning", meaning) if meaning else ""
