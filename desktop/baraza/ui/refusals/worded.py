"""Facts that are codes, members, kinds, languages or dates, in the words of the windows."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from baraza.domain.consultation import Consultation
from baraza.domain.tree import Record, shape
from baraza.ui.naming import serving_words
from baraza.ui.words import day_words, instant_words
from baraza.ui.words.codes import CODES
from baraza.ui.words.fields import FIELDS
from baraza.ui.words.marking import QT_TRANSLATE_NOOP
from baraza.ui.words.things import THINGS

LISTS = {
    ("exception-looser", "exception"): "Attribution",
    ("exception-looser", "session"): "Attribution",
    ("position-twice", "stage"): "PositionStage",
    ("step-twice", "step"): "DueDiligenceStepName",
}
"""Code list of which a fact of a rule is a code."""

MEMBERS = {
    ("missing-member", "member"),
    ("missing-one-of", "members"),
    ("organisation-in-two-roles", "roles"),
    ("still-named", "member"),
}
"""Facts that are members of a record."""

OF_ANY_LIST = {("listed-twice", "found"), ("unknown-code", "known"), ("unknown-actor", "known")}
"""Facts that are codes of a list which the rule does not tell."""

EDITIONS = {
    "internal": QT_TRANSLATE_NOOP("Edition", "internal"),
    "joint": QT_TRANSLATE_NOOP("Edition", "joint"),
    "public": QT_TRANSLATE_NOOP("Edition", "public"),
}
"""Editions, as they are called within a sentence."""

DATES = {"before", "date", "end", "since", "start", "until"}
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")


def worded(rule: str, name: str, fact: Any, facts: Mapping[str, Any]) -> str | None:
    """Return one fact of a rule in words; None where it is to be quoted as it stands.

    Args:
        rule: The rule.
        name: Name of the fact.
        fact: The fact, or one of several.
        facts: All facts of the rule.
    """
    if not isinstance(fact, str):
        return None
    if (rule, name) in MEMBERS:
        return _member(fact, str(facts.get("kind") or _KIND_OF.get(rule, "")))
    if (rule, name) in LISTS:
        return _code(fact, LISTS[rule, name])
    if (rule, name) in OF_ANY_LIST:
        return serving_words().get(fact) or _code(fact, *CODES)
    tell = _TOLD_BY.get(name)
    return None if tell is None else tell(fact)


_KIND_OF = {"organisation-in-two-roles": "LabourRow"}


def _thing(kind: str) -> str | None:
    return QCoreApplication.translate("Thing", THINGS[kind]) if kind in THINGS else None


def _code(code: str, *lists: str) -> str | None:
    found = (CODES[one][code] for one in lists if code in CODES[one])
    words = next(found, None)
    return None if words is None else QCoreApplication.translate("Code", words)


def _member(member: str, kind: str) -> str | None:
    words = FIELDS.get(f"{kind}.{member}") or _fields().get(member)
    if words is not None:
        return QCoreApplication.translate("Field", words)
    held = _branches().get(member)
    return _thing(held) if held is not None else None


def _place(ref: str) -> str | None:
    """Return the kinds of records among which a reference looks for its name."""
    kinds = [_thing(_branches().get(_branch_of(one), "")) for one in ref.split("|")]
    return ", ".join(kind for kind in kinds if kind) or None


def _branch_of(place: str) -> str:
    """Return the last branch of a place: ``delegates`` of ``delegations[].delegates[].id``."""
    return place.rpartition(".")[0].rpartition(".")[2].removesuffix("[]")


def _language(code: str) -> str | None:
    language = QLocale(code).language()
    return None if language == QLocale.Language.C else QLocale.languageToString(language)


def _date(text: str) -> str | None:
    if _INSTANT.fullmatch(text):
        return instant_words(text)
    return day_words(text) if _DAY.fullmatch(text) else None


def _edition(edition: str) -> str | None:
    words = EDITIONS.get(edition)
    return None if words is None else QCoreApplication.translate("Edition", words)


_TOLD_BY: dict[str, Callable[[str], str | None]] = {
    "editions": _edition,
    "kind": _thing,
    "language": _language,
    "where": _place,
} | dict.fromkeys(DATES, _date)


@cache
def _fields() -> dict[str, str]:
    """Return what members are called where the kind is not told; the first of a name counts."""
    named: dict[str, str] = {}
    for field, words in FIELDS.items():
        named.setdefault(field.partition(".")[2], words)
    return named


@cache
def _branches() -> dict[str, str]:
    """Return the kind of the records of each branch by its name."""
    waiting: list[type[Record]] = [Consultation]
    named: dict[str, str] = {}
    for kind in waiting:
        for name, branch in shape(kind).branches.items():
            if name not in named:
                waiting.append(branch.record)
            named.setdefault(name, branch.record.__name__)
    return named
