"""How far a member travels, for a page that shows a lock beside what is private."""

from collections.abc import Iterator
from uuid import UUID

from baraza.domain.consultation import Consultation
from baraza.domain.disclosure.departures import departures
from baraza.domain.disclosure.setting import Setting, enter, outermost
from baraza.domain.members import Branch, Privacy
from baraza.domain.tree import Record, children, shape


def label_of(*path: str) -> Privacy:
    """Return how far the member at a path travels by its label and those above it.

    Args:
        path: Names of members from the top, as in ``"agenda_items", "positions", "red_line"``.

    Raises:
        KeyError: If there is no such member.
    """
    kind: type[Record] = Consultation
    privacy = Privacy.MINUTES
    for name in path:
        member = shape(kind).members[name]
        privacy = member.privacy or privacy
        if isinstance(member, Branch):
            kind = member.record
    return privacy


def privacies(consultation: Consultation) -> dict[tuple[UUID, str], Privacy]:
    """Return how far every member of every record travels, the rules of part C included.

    What a rule keeps out of print although its label says otherwise travels to the parties;
    an interest as far as it was disclosed; a position not yet said stays in the own office.
    """
    return dict(_below(consultation, None, outermost(consultation)))


def _below(
    record: Record, label: Privacy | None, above: Setting
) -> Iterator[tuple[tuple[UUID, str], Privacy]]:
    here = enter(record, label, above)
    departing = departures(record, here)
    parts = shape(type(record))
    for name, member in parts.members.items():
        privacy = departing.get(name) or member.privacy or here.privacy
        yield (record.key, name), here.within(privacy)
    for name, branch in parts.branches.items():
        for child in children(record, branch):
            yield from _below(child, departing.get(name) or branch.privacy, here)
