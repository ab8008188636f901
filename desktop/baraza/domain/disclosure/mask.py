"""Make the copy of a consultation that one audience may have."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, cast

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Attribution, CopyAudience
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure.audience import FULL_BACKUP, Audience, Purpose
from baraza.domain.disclosure.departures import Departures, departures
from baraza.domain.disclosure.loose_ends import without_loose_ends
from baraza.domain.disclosure.setting import Setting, enter, outermost
from baraza.domain.disclosure.sight import Sight, sight_of
from baraza.domain.disclosure.untold import stand_in
from baraza.domain.disclosure.wording import in_its_final_form
from baraza.domain.members import Branch, Leaf, Privacy
from baraza.domain.positions import Interest, Position
from baraza.domain.ranks import spread
from baraza.domain.tree import Record, children, shape

_HELD_BACK_SINGLY = (Interest, Position)
"""Kinds of which one record may be held back while its neighbours are shown."""


def disclose(consultation: Consultation, audience: Audience) -> Consultation:
    """Return the consultation as an audience may have it.

    Records keep their keys and ranks, so that what others add to a copy comes back by `diff`
    and `merge`. Nothing in the copy tells that something was left out.

    Raises:
        RuleBroken: If there is no public version, or a package is for no full party.
    """
    if audience == FULL_BACKUP:
        return consultation
    mask = _Mask(sight_of(consultation, audience), is_printed=audience.is_printed)
    seen = mask.record(consultation, None, outermost(consultation))
    copy = without_loose_ends(cast("Consultation", seen), consultation)
    if audience.purpose is Purpose.PACKAGE:
        return replace(copy, own_org=audience.recipient, made_for=CopyAudience.RECIPIENT)
    if audience.purpose is Purpose.JOINT_COPY:
        return replace(copy, made_for=CopyAudience.PARTIES)
    return copy


class _Mask:
    """Leaves out of a tree what one audience does not see."""

    def __init__(self, sight: Sight, *, is_printed: bool) -> None:
        self._sight = sight
        self._is_printed = is_printed

    def record(self, record: Record, label: Privacy | None, above: Setting) -> Record | None:
        """Return what is seen of a record, the same object if that is all; None for nothing."""
        here = enter(record, label, above)
        shown = _as_printed(record) if self._is_printed else record
        departing = departures(shown, here)
        parts = shape(type(shown))
        hidden = {
            name
            for name, member in parts.members.items()
            if not self._sees(member, departing, here)
        }
        kept = {
            name: self._records(children(shown, branch), departing.get(name, branch.privacy), here)
            for name, branch in parts.branches.items()
        }
        told = parts.leaves.keys() - hidden
        says_more = any(kept.values()) or any(
            getattr(shown, name) != parts.leaves[name].default for name in told
        )
        if not says_more and not self._sight.sees(here.within(here.privacy), here):
            return None
        seen = _with_only(shown, hidden, kept)
        return _without_order(seen, here) if self._is_printed else seen

    def _sees(self, member: Leaf | Branch, departing: Departures, here: Setting) -> bool:
        privacy = departing.get(member.name) or member.privacy or here.privacy
        return self._sight.sees(here.within(privacy), here)

    def _records(
        self, held: tuple[Record, ...], label: Privacy | None, here: Setting
    ) -> tuple[Record, ...]:
        return tuple(seen for record in held if (seen := self.record(record, label, here)))


def _with_only(
    record: Record, hidden: AbstractSet[str], kept: Mapping[str, tuple[Record, ...]]
) -> Record:
    """Return a record without its hidden leaves, and with those records below it that are kept."""
    parts = shape(type(record))
    changed: dict[str, Any] = {
        name: stand_in(parts.leaves[name])
        for name in hidden & parts.leaves.keys()
        if getattr(record, name) != stand_in(parts.leaves[name])
    }
    silent = set(hidden)
    for name, branch in parts.branches.items():
        if not _are_same(children(record, branch), kept[name]):
            changed[name] = kept[name] if branch.many else next(iter(kept[name]), None)
        if branch.record in _HELD_BACK_SINGLY:
            # An empty list that was written would look different from one emptied here.
            silent.add(name)
    if silent & record.written:
        changed["written"] = record.written - silent
    return replace(record, **changed) if changed else record


def _are_same(one: tuple[Record, ...], other: tuple[Record, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _as_printed(record: Record) -> Record:
    return in_its_final_form(record) if isinstance(record, Paragraph) else record


def _without_order(record: Record, here: Setting) -> Record:
    """Return an item whose unattributed positions do not stand in the order of the parties."""
    if not isinstance(record, AgendaItem) or not here.is_at_least(Attribution.UNATTRIBUTED):
        return record
    ordered = sorted(record.positions, key=lambda position: position.text or "")
    ranks = spread(len(ordered))
    positions = tuple(
        replace(position, rank=rank) for position, rank in zip(ordered, ranks, strict=True)
    )
    return replace(record, positions=positions)
