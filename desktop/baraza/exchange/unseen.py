"""Warnings about running text in a file whose form is refused, so that there is no value yet."""

from collections.abc import Iterator, Mapping
from typing import Any

from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.domain.integrity.texts import has_unseen, unseen
from baraza.domain.kinds import TEXT, Kind, ListOf, MapOf, below
from baraza.domain.members import Leaf
from baraza.domain.tree import Record, shape

_HOLD_TEXT = (str, list, dict)


def note_unseen(members: Mapping[str, Any], warnings: Faults) -> None:
    """Warn of characters that cannot be seen, as far as the members are those of a consultation."""
    for place, text in _texts_of(Consultation, members, ""):
        if has_unseen(text):
            warnings.add(place, "unseen-characters", found=unseen(text))


def _texts_of(kind: type[Record], plain: Any, place: str) -> Iterator[tuple[str, str]]:
    if type(plain) is str and kind.short_form:
        yield place, plain
    if type(plain) is not dict:
        return
    members = shape(kind).members
    for name, item in plain.items():
        member = members.get(name)
        if member is None or type(item) not in _HOLD_TEXT:
            continue
        here = f"{place}.{name}" if place else name
        if isinstance(member, Leaf):
            yield from _texts_in(member.kind, item, here)
        elif not member.many:
            yield from _texts_of(member.record, item, here)
        elif type(item) is list:
            for number, one in enumerate(item):
                yield from _texts_of(member.record, one, f"{here}[{number}]")


def _texts_in(kind: Kind, plain: Any, place: str) -> Iterator[tuple[str, str]]:
    if kind is TEXT and type(plain) is str:
        yield place, plain
    elif isinstance(kind, ListOf) and type(plain) is list:
        for number, one in enumerate(plain):
            yield from _texts_in(kind.kind, one, f"{place}[{number}]")
    elif isinstance(kind, MapOf) and type(plain) is dict:
        for name, one in plain.items():
            yield from _texts_in(kind.kind, one, below(place, name))
