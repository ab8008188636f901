"""Roles in words and as single letters, for cells and for the keys that give them."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from baraza.domain.allocation import NOT_AGREED, ROLES, Role
from baraza.domain.checks.readings import JOINT
from baraza.domain.labour import LabourRow
from baraza.ui.words import caption

GIVEN = (*ROLES, JOINT, NOT_AGREED)
"""Everything that has a letter: the roles of an organisation, then what a lead can be besides."""

_ENGLISH = "L C S G A I J N"


def role_words(role: Role) -> str:
    """Return a role in words."""
    return caption(LabourRow, role)


def letters() -> Mapping[str, str]:
    """Return the letter of each role, and of a joint lead and none agreed; all different."""
    return _letters(QLocale().name())


@lru_cache(maxsize=8)
def _letters(_language: str) -> Mapping[str, str]:
    # One text for all, so that a translation sees the whole set at once.
    translated = QCoreApplication.translate(
        "Roles",
        "L C S G A I J N",
        "Eight different letters, for: Lead, Co-lead, Support, Contributes (gives), Consulted"
        " (asked), Informed, led jointly, lead not agreed",
    )
    return distinct(translated) or distinct(_ENGLISH)


def distinct(written: str) -> Mapping[str, str]:
    """Return the letters of a written set by what they stand for; nothing where two collide."""
    held = written.upper().split()
    sound = len(held) == len(GIVEN) == len(set(held)) and all(len(one) == 1 for one in held)
    return dict(zip(map(str, GIVEN), held, strict=True)) if sound else {}


def given_by(typed: str) -> str | None:
    """Return what a typed letter stands for: of the language, else of the English set."""
    wanted = typed.upper()
    for held in (letters(), distinct(_ENGLISH)):
        for given, letter in held.items():
            if letter == wanted:
                return given
    return None
