"""A second reading of a file is told from the first by what it says, not by chance."""

import json
from dataclasses import replace
from decimal import Decimal

from baraza.domain.changes import change, move
from baraza.domain.consultation import Consultation
from baraza.domain.errors import Faults
from baraza.domain.tree import Record, diff, find, walk
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form, read_form
from baraza.services.matching import matched
from tests.samples import sample


def read_again(value: Consultation) -> Consultation:
    """Return what a file of the value says, read anew: no key is the same."""
    plain = json.loads(canonical(plain_form(value)), parse_float=Decimal)
    again = read_form(plain, Faults())
    assert again is not None
    assert not {record.key for record in walk(again)} & {record.key for record in walk(value)}
    return again


def test_the_same_file_is_the_same_value() -> None:
    assert matched(read_again(sample()), sample()) == sample()


def test_a_changed_field_is_one_change_of_one_record() -> None:
    position = sample().agenda_items[1].positions[0]
    changed = change(sample(), position.key, text="Another line.")
    [found] = diff(sample(), matched(read_again(changed), sample()))
    assert found.key == position.key
    assert found.before is not None
    assert found.after is not None
    assert found.after.leaves["text"] == "Another line."


def test_a_moved_record_is_one_change_of_rank() -> None:
    moved = move(sample(), sample().references[-1].key, 0)
    again = matched(read_again(moved), sample())
    assert plain_form(again) == plain_form(moved)
    [found] = diff(sample(), again)
    assert found.key == sample().references[-1].key


def test_added_and_struck_records_are_told_apart_from_those_that_stay() -> None:
    first, *rest = sample().facts
    new = replace(rest[-1], id="F-99")
    changed = replace(sample(), facts=(*rest, new))
    again = matched(read_again(changed), sample())
    changes = diff(sample(), again)
    assert [change.key for change in changes if change.after is None] == [first.key]
    [added] = [change for change in changes if change.before is None]
    assert find(again, added.key) == replace(again.facts[-1])
    assert plain_form(again) == plain_form(changed)
    assert len(changes) == 2


def test_no_key_stands_twice() -> None:
    twice = replace(sample(), private_notes=sample().private_notes * 2)
    again = matched(read_again(twice), sample())
    keys = [record.key for record in walk(again)]
    assert len(keys) == len(set(keys))


def test_records_without_a_natural_key_are_matched_by_place() -> None:
    def acts(value: Consultation) -> list[Record]:
        return [act for operation in value.operations for act in operation.acts]

    again = matched(read_again(sample()), sample())
    assert [act.key for act in acts(again)] == [act.key for act in acts(sample())]
