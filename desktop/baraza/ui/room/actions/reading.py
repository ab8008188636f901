"""Reading what is typed in one line: who is responsible, and by when or before which event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from baraza.domain.errors import Faults
from baraza.domain.kinds import DAY
from baraza.ui.editors.dated import written_day

_BETWEEN = re.compile(r"[,;+/&\u060c]+")
_DATED = re.compile(r"\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?")


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation by what one may type for it.

    Attributes:
        org: Its id.
        badge: Its few letters.
        name: Its whole name.
    """

    org: str
    badge: str
    name: str


@dataclass(frozen=True, slots=True)
class Who:
    """The organisations a line names, in its order, and what in it names none."""

    orgs: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A day, or an event; or a day that there is not.

    Attributes:
        due: The day as a file writes it.
        event: The event, where no day is meant.
        refused: The rule that a day breaks.
    """

    due: str | None = None
    event: str | None = None
    refused: str = ""


def read_who(text: str, known: Iterable[Named]) -> Who:
    """Read organisations: by code, by badge, by name, or by how one of these begins."""
    held, orgs, unknown = tuple(known), list[str](), list[str]()
    for part in _BETWEEN.split(text):
        piece = part.strip()
        if not piece:
            continue
        found = [_meant(piece, held)]
        if found == [None]:
            # Not one name: several, with nothing but spaces between them.
            found = [_meant(word, held) for word in piece.split()]
        if None in found:
            unknown.append(piece)
        else:
            orgs += [org for org in found if org is not None]
    return Who(tuple(dict.fromkeys(orgs)), tuple(unknown))


def _meant(typed: str, known: tuple[Named, ...]) -> str | None:
    wanted = typed.casefold()
    whole = [one.org for one in known if wanted in _spellings(one)]
    if whole:
        return whole[0]
    begun = [one.org for one in known if any(s.startswith(wanted) for s in _spellings(one))]
    return begun[0] if len(begun) == 1 else None


def _spellings(one: Named) -> tuple[str, ...]:
    return (one.org.casefold(), one.badge.casefold(), one.name.casefold())


def read_when(text: str) -> When:
    """Read a day where one is meant, else an event; nothing from nothing."""
    typed = text.strip()
    if not typed:
        return When()
    day, faults = written_day(typed), Faults()
    if DAY.read(day, "", faults) is not None:
        return When(due=day)
    if _DATED.fullmatch(typed):
        return When(refused=next(iter(faults)).rule)
    return When(event=typed)
