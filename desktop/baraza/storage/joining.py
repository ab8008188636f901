"""Rows put together to a tree, each in the one place where it may stand.

What is held when rows are read is held before they are written, so that what is kept comes back.
"""

from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from baraza.domain.errors import RuleBroken
from baraza.domain.members import Branch
from baraza.domain.ranks import DIGITS
from baraza.domain.tree import Change, Node, Nodes, Record, children, put_together, shape, walk
from baraza.storage.rows import damage_of


def joined(nodes: Nodes) -> Record:
    """Return the tree of the nodes, of which one has no parent.

    No kind of record stands below itself. So where each node stands below one of the right kind,
    there is neither a ring nor a node that the root does not lead to.

    Raises:
        OfficeDamaged: If a node has no place, or a place has too few or too many.
    """
    held: Counter[tuple[UUID, str]] = Counter()
    for node in nodes.values():
        if node.parent is not None:
            _expect_place(node, nodes.get(node.parent))
            held[node.parent, node.branch] += 1
    for key, node in nodes.items():
        _expect_children(key, node, held)
    return put_together(nodes)


def hold_places(after: Record, changes: Iterable[Change]) -> None:
    """Refuse a tree in which a record that was touched has too few or too many below it.

    Raises:
        RuleBroken: ``too-few``, ``too-many`` or ``missing-one-of``.
    """
    nodes = [(one.key, node) for one in changes for node in (one.before, one.after) if node]
    touched = {key for key, _ in nodes} | {node.parent for _, node in nodes}
    for record in walk(after):
        if record.key in touched:
            _hold_children(record)


def _hold_children(record: Record) -> None:
    for branch in shape(type(record)).branches.values():
        count = len(children(record, branch))
        if count < _least_of(branch, count):
            raise RuleBroken("too-few", least=_least_of(branch, count), found=count)
        if count > branch.most:
            raise RuleBroken("too-many", most=branch.most, found=count)
    names = type(record).one_of
    if names and not any(getattr(record, name) for name in names):
        raise RuleBroken("missing-one-of", members=names)


def _least_of(branch: Branch, count: int) -> int:
    """Return how many records a branch must hold where it holds so many."""
    return max(branch.least, not branch.many) if branch.required or count else 0


def _expect_place(node: Node, parent: Node | None) -> None:
    branch = None if parent is None else shape(parent.kind).branches.get(node.branch)
    if branch is None or branch.record is not node.kind:
        raise damage_of(node.kind)
    if not _is_rank(node.rank) or not (node.rank or not branch.many):
        raise damage_of(node.kind)


def _is_rank(rank: object) -> bool:
    """Return whether another rank could be found beside this one."""
    return isinstance(rank, str) and not rank.strip(DIGITS) and not rank.endswith(DIGITS[0])


def _expect_children(key: UUID, node: Node, held: Counter[tuple[UUID, str]]) -> None:
    for branch in shape(node.kind).branches.values():
        count = held[key, branch.name]
        if not _least_of(branch, count) <= count <= branch.most:
            raise damage_of(node.kind)
    if one_of := node.kind.one_of:
        leaves = any(node.leaves.get(name) is not None for name in one_of)
        if not leaves and not any(held[key, name] for name in one_of):
            raise damage_of(node.kind)
