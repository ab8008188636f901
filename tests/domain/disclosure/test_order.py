"""Audiences stand in an order: who may see more sees all that who may see less sees."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import pytest

from baraza.domain.conclusions import Paragraph
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import FULL_BACKUP, INTERNAL, JOINT, JOINT_COPY, PUBLIC, disclose
from baraza.domain.tree import shape, take_apart, walk
from tests.domain.disclosure.desks import SEEDS, audiences, desk_copy

type Said = set[tuple[UUID, str, str]]


@pytest.mark.parametrize("seed", SEEDS)
def test_disclosing_twice_is_disclosing_once(seed: int) -> None:
    desk = desk_copy(seed)
    for audience in audiences(desk):
        once = disclose(desk, audience)
        assert disclose(once, audience) == once


@pytest.mark.parametrize("seed", SEEDS)
def test_what_remains_are_the_same_records_in_the_same_places(seed: int) -> None:
    desk = desk_copy(seed)
    before = take_apart(desk)
    for audience in audiences(desk):
        for key, node in take_apart(disclose(desk, audience)).items():
            was = before[key]
            assert (node.kind, node.parent, node.branch) == (was.kind, was.parent, was.branch)
            if audience is not JOINT:  # there, unattributed positions lose the parties' order
                assert node.rank == was.rank


@pytest.mark.parametrize("seed", SEEDS)
def test_who_may_see_more_sees_all_that_who_may_see_less_sees(seed: int) -> None:
    desk = desk_copy(seed)
    joint_copy, joint = disclose(desk, JOINT_COPY), disclose(desk, JOINT)
    internal, backup = disclose(desk, INTERNAL), disclose(desk, FULL_BACKUP)
    for less, more in ((joint, joint_copy), (joint_copy, internal), (internal, backup)):
        assert values_of(less) <= values_of(more) | wording_put_in_its_place(less)
    if PUBLIC in audiences(desk):
        assert values_of(disclose(desk, PUBLIC)) <= values_of(joint)


def values_of(consultation: Consultation) -> Said:
    """Every leaf that says something, entry by entry, by record and name.

    For whom a copy was made is said by the copy itself.
    """
    return {
        (record.key, name, str(one))
        for record in walk(consultation)
        for name, leaf in shape(type(record)).leaves.items()
        if (value := getattr(record, name)) is not None
        and value != leaf.default
        and name != "made_for"
        for one in entries(value)
    }


def entries(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from value
    else:
        yield value


def wording_put_in_its_place(copy: Consultation) -> Said:
    """In print a final text stands where the text stood."""
    return {
        (record.key, "text", record.final.text)
        for record in walk(copy)
        if isinstance(record, Paragraph) and record.final is not None and record.final.text
    }
