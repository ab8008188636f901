"""Findings and obstacles in words: the sentences stand in ``resources/wording``."""

import json
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from baraza.domain.checks.finding import Finding
from baraza.domain.obstacles import Obstacle
from baraza.resources import resource
from baraza.ui.naming import Names
from baraza.ui.widgets.findings import SET_ASIDE, FindingLine
from baraza.ui.words import code_words, day_words, list_words, number_words
from baraza.ui.words.marking import QT_TRANSLATE_NOOP

_PRINCIPLES = {
    "interdependence": QT_TRANSLATE_NOOP("Principle", "Interdependence"),
    "transparency": QT_TRANSLATE_NOOP("Principle", "Transparency"),
    "complementarity": QT_TRANSLATE_NOOP("Principle", "Complementarity"),
    "results-orientation": QT_TRANSLATE_NOOP("Principle", "Results"),
}
# Facts that are ids of organisations, and facts that are days.
_ORGANISATIONS = {"org", "orgs", "beneficiary", "provider"}
_DAYS = {"due", "end"}


def principle_words(principle: str) -> str:
    """Return the name of one of the four principles."""
    return QCoreApplication.translate("Principle", _PRINCIPLES[principle])


def line_of(finding: Finding, names: Names) -> FindingLine:
    """Return what a finding says on screen."""
    title, remedy = sentences(finding.remedy, finding.facts, names)
    override = finding.overridden
    return FindingLine(
        key=finding.identity,
        severity=SET_ASIDE if override is not None else str(finding.severity),
        sentence=title or finding.message,
        remedy=remedy,
        principle=principle_words(finding.principle),
        reason=override.reason if override is not None else "",
    )


def obstacle_words(obstacle: Obstacle, names: Names) -> tuple[str, str]:
    """Return what is open in a stage or step, and what would help."""
    return sentences(obstacle.code, obstacle.facts, names)


def sentences(code: str, facts: Mapping[str, Any], names: Names) -> tuple[str, str]:
    """Return title and remedy of a code, with its facts in words."""
    pattern = _wording(QLocale().name().split("_")[0]).get(code)
    if pattern is None:
        return "", ""
    told = _Facts({name: _told(name, fact, names) for name, fact in facts.items()})
    return pattern["title"].format_map(told), pattern["remedy"].format_map(told)


class _Facts(dict[str, str]):
    """Facts by name; one that is missing is a dash rather than a failure."""

    def __missing__(self, name: str) -> str:
        """Return a dash."""
        return "–"


@cache
def _wording(language: str) -> dict[str, dict[str, str]]:
    """Return the sentences by code, in English where the language has none."""
    found: dict[str, dict[str, str]] = {}
    for part in ("findings", "obstacles"):
        path = resource(f"wording/{part}.{language}.json")
        if not path.is_file():
            path = resource(f"wording/{part}.en.json")
        found |= json.loads(path.read_text(encoding="utf-8"))
    return found


def _told(name: str, fact: Any, names: Names) -> str:
    if isinstance(fact, tuple):
        return list_words([_told(name, one, names) for one in fact])
    if name in _ORGANISATIONS and isinstance(fact, str):
        return list_words([words for words, _ in names.badges(fact)])
    if name in _DAYS:
        return day_words(fact)
    if isinstance(fact, StrEnum):
        return code_words(fact).lower()
    if isinstance(fact, int | Decimal):
        return number_words(fact)
    return "–" if fact is None else str(fact)
