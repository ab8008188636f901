"""Two copies of a consultation brought together, where both have changed since they parted."""

from dataclasses import dataclass, replace
from typing import cast
from uuid import UUID

from baraza.domain.tree import Node, Nodes, Record, diff, put_together, settle, take_apart


@dataclass(frozen=True, slots=True)
class Conflict:
    """A leaf that both sides changed, differently."""

    key: UUID
    leaf: str
    ours: object
    theirs: object


def merge[R: Record](base: R, ours: R, theirs: R) -> tuple[R, tuple[Conflict, ...]]:
    """Return our tree with their changes since ``base``, and where both sides differ.

    Where both changed the same leaf ours stays and a conflict is reported. A record one side
    struck and the other changed stays.
    """
    start, mine, other = take_apart(base), take_apart(ours), take_apart(theirs)
    merged, conflicts = dict(mine), list[Conflict]()
    for change in diff(base, theirs):
        key = change.key
        if change.after is None:
            if mine.get(key) == start[key]:
                merged.pop(key, None)
        elif key not in mine:
            if key not in start or start[key] != change.after:
                merged[key] = change.after
        else:
            merged[key], found = _merge_leaves(key, start.get(key), mine[key], other[key])
            conflicts += found
    tree = cast("R", put_together(_rooted(merged, other)))
    return settle(tree), tuple(conflicts)


def _rooted(merged: Nodes, other: Nodes) -> Nodes:
    """Bring back the parents of records that stay, and strike what has none anywhere."""
    whole = dict(merged)
    for key in merged:
        above = merged[key].parent
        while above is not None and above not in whole and above in other:
            whole[above] = other[above]
            above = other[above].parent
    return {k: node for k, node in whole.items() if node.parent is None or node.parent in whole}


def _merge_leaves(
    key: UUID, start: Node | None, ours: Node, theirs: Node
) -> tuple[Node, list[Conflict]]:
    leaves, conflicts = dict(ours.leaves), list[Conflict]()
    for name, their in theirs.leaves.items():
        was, our = (start.leaves[name] if start else None), ours.leaves[name]
        if our == was:
            leaves[name] = their
        elif their not in (was, our):
            conflicts.append(Conflict(key, name, our, their))
    if start and (ours.parent, ours.branch, ours.rank) == (start.parent, start.branch, start.rank):
        return replace(theirs, leaves=leaves), conflicts
    return replace(ours, leaves=leaves), conflicts
