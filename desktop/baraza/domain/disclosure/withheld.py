"""What stays behind when a copy is made: the list shown before it leaves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure.audience import Audience
from baraza.domain.disclosure.departures import departures
from baraza.domain.disclosure.mask import disclose
from baraza.domain.disclosure.setting import Setting, enter, outermost
from baraza.domain.members import Privacy, is_empty
from baraza.domain.tree import Record, children, shape, walk


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record or a member that an audience does not get.

    Attributes:
        place: Member path, as in ``agenda_items[0].positions[1].red_line``.
        privacy: How far it travels at most.
        key: Key of the record that it is or stands in.
        member: Name of the member; empty where the whole record stays behind.
    """

    place: str
    privacy: Privacy
    key: UUID
    member: str = ""


def withheld(consultation: Consultation, audience: Audience) -> tuple[Withheld, ...]:
    """Return what stays behind, in the order of the file; of a record left out only itself.

    Raises:
        RuleBroken: As `disclose`.
    """
    copy = disclose(consultation, audience)
    seen = {record.key: record for record in walk(copy)}
    return tuple(_below(consultation, "", None, outermost(consultation), seen))


def _below(
    record: Record,
    place: str,
    label: Privacy | None,
    above: Setting,
    seen: Mapping[UUID, Record],
) -> Iterator[Withheld]:
    here = enter(record, label, above)
    copy = seen.get(record.key)
    if copy is None:
        yield Withheld(place, here.within(here.privacy), record.key)
        return
    if copy is record:
        return
    departing = departures(record, here)
    parts = shape(type(record))
    inside = f"{place}." if place else ""
    for name, leaf in parts.leaves.items():
        value = getattr(record, name)
        if value != getattr(copy, name) and value != leaf.default and not is_empty(value):
            privacy = here.within(departing.get(name) or leaf.privacy or here.privacy)
            yield Withheld(inside + name, privacy, record.key, name)
    for name, branch in parts.branches.items():
        deeper = departing.get(name) or branch.privacy
        for number, child in enumerate(children(record, branch)):
            where = f"{inside}{name}[{number}]" if branch.many else inside + name
            yield from _below(child, where, deeper, here, seen)
