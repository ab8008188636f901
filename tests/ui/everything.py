"""The sample with at least one record of every kind, for tests that go through all fields."""

from collections.abc import Iterator
from functools import cache

from baraza.domain.changes import add
from baraza.domain.consultation import Consultation
from baraza.domain.tree import Record, children, settle, shape, walk
from baraza.ui.editors.beginnings import begin, place_of_branch, words_field
from tests.samples import sample


def kinds() -> list[type[Record]]:
    """Return every kind of record, the root first."""
    found: list[type[Record]] = [Consultation]
    for kind in found:
        below = (branch.record for branch in shape(kind).branches.values())
        found += [one for one in dict.fromkeys(below) if one not in found]
    return found


def leaves() -> Iterator[tuple[type[Record], str]]:
    """Go through every field of every kind."""
    for kind in kinds():
        for name in shape(kind).leaves:
            yield kind, name


@cache
def everything() -> Consultation:
    """Return the sample with a record of every kind; frozen, so that tests may share it."""
    consultation = sample()
    for kind in kinds():
        for name, branch in shape(kind).branches.items():
            consultation = _with_one(consultation, kind, name, branch.record)
    return settle(consultation, sample())


def _with_one(
    consultation: Consultation, parent: type[Record], branch: str, kind: type[Record]
) -> Consultation:
    parents = [record for record in walk(consultation) if type(record) is parent]
    member = shape(parent).branches[branch]
    if any(children(record, member) for record in parents):
        return consultation
    words = "Words typed first" if words_field(kind) else ""
    new = begin(consultation, kind, place_of_branch(parent, branch), words)
    return add(consultation, parents[0].key, branch, new)


def first(consultation: Consultation, kind: type[Record]) -> Record:
    """Return the first record of a kind."""
    return next(record for record in walk(consultation) if type(record) is kind)
