"""Two readings of one consultation: which record of the one is which of the other.

A file holds no keys. To save a newer file as a difference from what is kept, its records take
over the keys and ranks of those they stand for: by their natural keys, else by their place.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from baraza.domain.agenda import AgendaVersion
from baraza.domain.conclusions import Alternative, Paragraph
from baraza.domain.due_diligence import DueDiligenceStep
from baraza.domain.labour import ComparativeAdvantage
from baraza.domain.outcome import AdReferendum
from baraza.domain.positions import Position
from baraza.domain.session import AttributionException
from baraza.domain.tree import Record, children, settle, shape

_NATURAL_KEYS: dict[type[Record], tuple[str, ...]] = {
    Position: ("org", "stage"),
    Paragraph: ("no",),
    DueDiligenceStep: ("step",),
    ComparativeAdvantage: ("function",),
    AgendaVersion: ("version",),
    Alternative: ("label",),
    AttributionException: ("agenda_item",),
    AdReferendum: ("paragraph", "by"),
}


def matched[R: Record](new: R, kept: R) -> R:
    """Return the new tree with the keys and ranks of the kept one, and ranks for the rest."""
    return settle(_matched(new, kept))


def _matched[R: Record](new: R, kept: R) -> R:
    changed: dict[str, Any] = {}
    for name, branch in shape(type(new)).branches.items():
        held = tuple(_paired(children(new, branch), children(kept, branch)))
        if held:
            changed[name] = held if branch.many else held[0]
    return replace(new, key=kept.key, rank=kept.rank, **changed)


def _paired(new: tuple[Record, ...], kept: tuple[Record, ...]) -> Iterator[Record]:
    """Go through the new siblings, each as the kept one it stands for."""
    waiting: dict[object, list[Record]] = {}
    for place, record in enumerate(kept):
        waiting.setdefault(_natural_key(record, place), []).append(record)
    for place, record in enumerate(new):
        found = waiting.get(_natural_key(record, place))
        # Without a rank of its own a new sibling moves none of those that stay.
        yield _matched(record, found.pop(0)) if found else replace(record, rank="")


def _natural_key(record: Record, place: int) -> object:
    names = _NATURAL_KEYS.get(type(record))
    if names is not None:
        return tuple(getattr(record, name) for name in names)
    identity = getattr(record, "id", None)
    return place if identity is None else ("id", identity)
