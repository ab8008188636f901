"""W09: characters in running text that reorder it or cannot be seen."""

import re
from collections.abc import Iterator
from typing import Any

from baraza.domain.errors import Fault
from baraza.domain.integrity.survey import UNTOLD, Found, Rule, Rules, Survey, kinds
from baraza.domain.kinds import TEXT, Kind, ListOf, MapOf
from baraza.domain.members import Leaf
from baraza.domain.tree import Record, shape

_NAMES = {
    chr(code): f"U+{code:04X}"
    for code in (0x200B, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_UNSEEN = re.compile(f"[{''.join(_NAMES)}]")


def has_unseen(text: str) -> bool:
    """Return whether a text has characters that reorder it or cannot be seen."""
    return not text.isascii() and _UNSEEN.search(text) is not None


def unseen(text: str) -> tuple[str, ...]:
    """Return the characters of a text that reorder it or cannot be seen, as ``U+202E``."""
    return tuple(_NAMES[found] for found in dict.fromkeys(_UNSEEN.findall(text)))


def texts(kind: Kind, value: Any) -> Iterator[tuple[str, str]]:
    """Go through the running texts of a leaf, each with what follows the member in its path."""
    if kind is TEXT:
        yield "", value
    elif isinstance(kind, ListOf):
        for number, one in enumerate(value):
            if one is not None:
                yield from ((f"[{number}]{more}", text) for more, text in texts(kind.kind, one))
    elif isinstance(kind, MapOf):
        for name, one in value.items():
            yield from ((f".{name}{more}", text) for more, text in texts(kind.kind, one))


def _is_running_text(kind: Kind) -> bool:
    return kind is TEXT or (isinstance(kind, ListOf | MapOf) and _is_running_text(kind.kind))


def text_leaves(kind: type[Record]) -> tuple[Leaf, ...]:
    """Return the members of a kind of record that hold running text."""
    return tuple(leaf for leaf in shape(kind).leaves.values() if _is_running_text(leaf.kind))


def _can_be_seen(leaves: tuple[Leaf, ...]) -> Rule[Any]:
    def rule(found: Found[Any], survey: Survey) -> Iterator[Fault]:
        for leaf in leaves:
            value = getattr(found.record, leaf.name)
            if not value:
                continue
            # One text is what nearly every leaf holds.
            for where, text in (("", value),) if leaf.kind is TEXT else texts(leaf.kind, value):
                if has_unseen(text):
                    yield UNTOLD if survey.only_counts else _told(found, leaf, where, text)

    return rule


def _told(found: Found[Any], leaf: Leaf, where: str, text: str) -> Fault:
    return Fault(_path(found, leaf, where), "unseen-characters", {"found": unseen(text)})


def _path(found: Found[Any], leaf: Leaf, where: str) -> str:
    record = found.record
    if leaf.name == type(record).short_form and not record.written:
        return found.place  # written as plain text, in the place of the record
    return found.at(f"{leaf.name}{where}")


def rules(root: type[Record]) -> Rules:
    """Return the rule for every kind of record below a kind that holds running text."""
    told = {kind: text_leaves(kind) for kind in kinds(root)}
    return {kind: (_can_be_seen(leaves),) for kind, leaves in told.items() if leaves}
