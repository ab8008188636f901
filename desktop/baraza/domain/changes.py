"""The changes a user makes, as rules: from one consultation to the next.

Each takes the consultation and returns another; what is refused raises `RuleBroken` and leaves
everything as it was. A record is told by its key, a member by its name. Rules that need to look
at two places at once are held after each change by `baraza.domain.integrity`.
"""

from dataclasses import replace
from itertools import count, pairwise
from typing import Any

from baraza.domain.agenda import AgendaItem
from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults, RuleBroken, UnknownRecord
from baraza.domain.members import Branch, Leaf
from baraza.domain.references import naming, renamed, targets
from baraza.domain.translations import follow_originals
from baraza.domain.tree import Record, children, find, rebuilt, replaced, settle, shape, walk

LONGEST_ID = 64


def change(consultation: Consultation, key: Any, **values: Any) -> Consultation:
    """Give members of one record other values; None or empty says nothing any more.

    Args:
        consultation: The consultation as it is.
        key: Key of the record.
        values: Value by name of the leaf.

    Raises:
        RuleBroken: If a value is not of its kind, or a required one is taken away.
    """
    record = _existing(consultation, key)
    parts = shape(type(record))
    for name, value in values.items():
        _hold(parts.leaves[name], value)
    altered = replace(record, **values)
    _hold_one_of(altered)
    if altered == record:
        return consultation
    result = replaced(consultation, key, altered)
    for name in ("id", "no"):
        new = values.get(name)
        if new is not None and getattr(record, name) is not None and new != getattr(record, name):
            result = _follow(consultation, result, record, name, new)
    return result


def _follow(
    before: Consultation, after: Consultation, record: Record, name: str, new: str | int
) -> Consultation:
    """Change the id of a record wherever it is named."""
    for place, held in targets(before).items():
        if place.endswith(f".{name}") and held.get(getattr(record, name)) is record:
            return renamed(after, place, getattr(record, name), new)
    return after


def _hold(leaf: Leaf, value: Any) -> None:
    """Refuse a value that a file could not hold."""
    if value is None:
        if leaf.required and not leaf.nullable:
            raise RuleBroken("missing-member", member=leaf.name)
        return
    if value == leaf.default and not leaf.required:
        return
    faults = Faults()
    leaf.kind.read(leaf.kind.plain(value), leaf.name, faults)
    for fault in faults:
        raise RuleBroken(fault.rule, **fault.facts)


def _hold_one_of(record: Record) -> None:
    names = record.one_of
    if names and not any(getattr(record, name) for name in names):
        raise RuleBroken("missing-one-of", members=names)


def add[R: Record](
    consultation: Consultation, parent: Any, branch: str, new: R, at: int | None = None
) -> Consultation:
    """Add a record to a branch, at a place or at the end; or set a branch that holds one.

    Raises:
        RuleBroken: If the branch is full, or a value in the record is not of its kind.
    """
    above = _existing(consultation, parent)
    member = shape(type(above)).branches[branch]
    for record in walk(new):
        for leaf in shape(type(record)).leaves.values():
            _hold(leaf, getattr(record, leaf.name))
        _hold_one_of(record)
    if not member.many:
        return replaced(consultation, parent, _with(above, branch, new))
    held = children(above, member)
    if len(held) >= member.most:
        raise RuleBroken("too-many", most=member.most, found=len(held) + 1)
    place = len(held) if at is None else at
    return replaced(consultation, parent, _with(above, branch, (*held[:place], new, *held[place:])))


def _with(record: Record, member: str, value: Any) -> Record:
    values: dict[str, Any] = {member: value}
    return replace(record, **values)


def move(consultation: Consultation, key: Any, to: int) -> Consultation:
    """Move a record to another place among its siblings; numbers follow the order."""
    above, branch = _above(consultation, key)
    held = children(above, branch)
    moved = next(record for record in held if record.key == key)
    rest = tuple(record for record in held if record.key != key)
    order = (*rest[:to], moved, *rest[to:])
    if order == held:
        return consultation
    result = replaced(consultation, above.key, _with(above, branch.name, order))
    return renumber(result) if isinstance(moved, AgendaItem | Paragraph) else result


def strike(consultation: Consultation, key: Any) -> Consultation:
    """Take a record out, and its id wherever it is named and need not be.

    Raises:
        RuleBroken: If the branch needs it, or something that stays must name it.
    """
    above, branch = _above(consultation, key)
    record = _existing(consultation, key)
    if branch.required and len(children(above, branch)) <= max(branch.least, not branch.many):
        raise RuleBroken("too-few", least=branch.least, found=len(children(above, branch)) - 1)
    result = replaced(consultation, key, None)
    for struck in walk(record):
        for name in ("id", "no"):
            result = _forget(consultation, result, struck, name)
    _hold_one_of(_existing(result, above.key))
    return result


def _forget(before: Consultation, after: Consultation, struck: Record, name: str) -> Consultation:
    identity = getattr(struck, name, None)
    if identity is None:
        return after
    for place, held in targets(before).items():
        if place.endswith(f".{name}") and held.get(identity) is struck:
            after = renamed(after, place, identity, None)
            for holder, leaf in naming(after, place, identity):
                kind = type(holder).__name__
                raise RuleBroken("still-named", id=identity, kind=kind, member=leaf.name)
    return after


def renumber(consultation: Consultation) -> Consultation:
    """Number agenda items and paragraphs in their order, from 1; references follow.

    Numbers that ascend already are left alone, gaps included: they may have been circulated.
    """
    numbers = [item.number for item in consultation.agenda_items]
    if _descends(numbers):
        items = zip(consultation.agenda_items, count(1), strict=False)
        numbered = tuple(replace(item, number=number) for item, number in items)
        consultation = replace(consultation, agenda_items=numbered)
    paragraphs = [p for item in consultation.agenda_items for p in item.paragraphs]
    if not _descends([paragraph.no for paragraph in paragraphs]):
        return consultation
    new = {paragraph.key: no for no, paragraph in enumerate(paragraphs, 1)}
    return _renumbered(consultation, {p.no: new[p.key] for p in paragraphs}, new)


def _descends(numbers: list[int]) -> bool:
    return any(a >= b for a, b in pairwise(numbers))


def _renumbered(
    consultation: Consultation, numbers: dict[int, int], new: dict[Any, int]
) -> Consultation:
    """Give paragraphs their new numbers and carry every reference along, all at once."""

    def carry(record: Record) -> Record:
        if isinstance(record, Paragraph):
            return replace(record, no=new[record.key]) if record.no != new[record.key] else record
        changed: dict[str, Any] = {
            leaf.name: numbers.get(held, held)
            for leaf in shape(type(record)).leaves.values()
            if leaf.ref.endswith(".no") and (held := getattr(record, leaf.name)) is not None
        }
        return replace(record, **changed) if changed else record

    return rebuilt(consultation, carry)


def fresh_id(consultation: Consultation, place: str, prefix: str) -> str:
    """Return an id not yet taken at a kind of place (``facts[].id``), as in ``FA-21``.

    Ids that differ only in case count as taken; so do those of actions of earlier sessions.
    """
    shared = {"agenda_items[].action_items[].id", "previous_actions[].id"}
    known = targets(consultation)
    kinds = shared if place in shared else {place}
    taken = {str(one).casefold() for kind in kinds for one in known.get(kind, {})}
    width = 2
    numbers = count(1 + sum(1 for one in taken if one.startswith(prefix.casefold())))
    candidates = (f"{prefix}-{number:0{width}}"[:LONGEST_ID] for number in numbers)
    return next(one for one in candidates if one.casefold() not in taken)


def _existing(consultation: Consultation, key: Any) -> Record:
    record = find(consultation, key)
    if record is None:
        raise UnknownRecord("record-gone")
    return record


def _above(consultation: Consultation, key: Any) -> tuple[Record, Branch]:
    for record in walk(consultation):
        for branch in shape(type(record)).branches.values():
            if any(child.key == key for child in children(record, branch)):
                return record, branch
    raise UnknownRecord("record-gone")


def settled(before: Consultation, after: Consultation) -> Consultation:
    """Return what an edit made with what follows from it by itself.

    Ranks for what was added or moved, and the states of translations whose original was changed.
    """
    return settle(follow_originals(before, after), before)
