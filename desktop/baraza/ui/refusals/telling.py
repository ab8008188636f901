"""Facts in words: named in the language of the page, and quoted with care.

Facts come out of files or were typed; they may be long or hostile. They are quoted shortened, and
what cannot be seen is written as an escape, so that it can neither reorder a line nor hide in it.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from baraza.ui.refusals.form import OF_FORM
from baraza.ui.refusals.worded import worded
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_LONGEST, _LONGEST_LIST = 60, 12

_REASONS = {
    "is-a-folder": QT_TRANSLATE_NOOP("Refusal", "it is a folder"),
    "name-too-long": QT_TRANSLATE_NOOP("Refusal", "the name is too long"),
    "no-such-file": QT_TRANSLATE_NOOP("Refusal", "there is no such file"),
    "no-such-folder": QT_TRANSLATE_NOOP("Refusal", "there is no such folder"),
    "not-a-file": QT_TRANSLATE_NOOP("Refusal", "it is not a plain file"),
    "not-permitted": QT_TRANSLATE_NOOP("Refusal", "there is no permission"),
    "read-only": QT_TRANSLATE_NOOP("Refusal", "the place is read-only"),
    "disk-full": QT_TRANSLATE_NOOP("Refusal", "the disk is full"),
    "system": QT_TRANSLATE_NOOP("Refusal", "the system refuses"),
    "list": QT_TRANSLATE_NOOP("Refusal", "a list"),
    "null": QT_TRANSLATE_NOOP("Refusal", "null"),
    "number": QT_TRANSLATE_NOOP("Refusal", "a number"),
    "object": QT_TRANSLATE_NOOP("Refusal", "an object"),
    "text": QT_TRANSLATE_NOOP("Refusal", "text"),
    "true-or-false": QT_TRANSLATE_NOOP("Refusal", "true or false"),
}
# Rules whose fact names a kind of value and quotes nothing.
_OF_KINDS = {name for name in OF_FORM if name.startswith(("not-a", "not-t"))} - {
    "not-a-currency",
    "not-a-day",
    "not-a-file-name",
    "not-a-label",
    "not-a-language",
    "not-a-time-zone",
    "not-an-id",
    "not-an-instant",
}


def filled(pattern: str, rule: str, facts: Mapping[str, Any]) -> str:
    """Return a sentence with its facts."""
    told = {name: _told(rule, name, fact, facts) for name, fact in facts.items()}
    return pattern.format_map(_Facts({"rule": quoted(rule)} | told))


def quoted(text: str, most: int = _LONGEST) -> str:
    """Return text as it can be seen, cut after so many characters."""
    shown = "".join(_seen(char) for char in text[: most + 1])
    return shown if len(shown) <= most else f"{shown[:most]}…"


class _Facts(dict[str, str]):
    """Facts by name; one that is missing is a dash rather than a failure."""

    def __missing__(self, name: str) -> str:
        """Return a dash."""
        return "–"


def _told(rule: str, name: str, fact: Any, facts: Mapping[str, Any]) -> str:
    if isinstance(fact, tuple):
        listed = ", ".join(_one(rule, name, one, facts) for one in fact[:_LONGEST_LIST])
        return f"{listed}, …" if len(fact) > _LONGEST_LIST else listed
    return _one(rule, name, fact, facts)


def _one(rule: str, name: str, fact: Any, facts: Mapping[str, Any]) -> str:
    if name == "cause" or (rule in _OF_KINDS and fact in _REASONS):
        return QCoreApplication.translate("Refusal", _REASONS.get(str(fact), _REASONS["system"]))
    words = worded(rule, name, fact, facts)
    if words is not None:
        return words
    return quoted(str(fact).lower() if isinstance(fact, bool) else str(fact))


def _seen(char: str) -> str:
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else char.encode("ascii", "backslashreplace").decode()
