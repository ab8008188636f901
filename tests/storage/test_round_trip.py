"""Nothing is lost on the way into the database and out of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baraza.domain.consultation import Consultation
from baraza.domain.members import Leaf
from baraza.domain.tree import shape, walk
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.services.office import Office
from baraza.storage.cells import as_told, from_column, from_told, to_column
from baraza.storage.tables import kinds_below
from tests.samples import sample
from tests.storage import offices
from tests.storage.replay import replayed
from tests.storage.variations import any_consultation, any_value

LEAVES = [leaf for kind in kinds_below(Consultation) for leaf in shape(kind).leaves.values()]


def test_the_sample_comes_back_byte_for_byte(office: Office) -> None:
    office.import_consultation(sample())
    back = office.consultation()
    assert back == sample()
    assert canonical(plain_form(back)) == canonical(plain_form(sample()))


@pytest.mark.parametrize("seed", range(40))
def test_any_content_comes_back(office: Office, seed: int) -> None:
    value = any_consultation(seed)
    office.import_consultation(value)
    back = office.consultation(value.key)
    assert back == value
    for kept, given_ in zip(walk(back), walk(value), strict=True):
        for name in shape(type(kept)).leaves:
            assert type(getattr(kept, name)) is type(getattr(given_, name)), (type(kept), name)


def test_the_history_of_any_content_gives_it_back(office: Office) -> None:
    for seed in range(100, 110):
        value = any_consultation(seed)
        office.import_consultation(value)
        assert replayed(office.path, value.key) == value


@settings(max_examples=300)
@given(leaf=st.sampled_from(LEAVES), rng=st.randoms(use_true_random=False))
def test_a_value_of_any_leaf_comes_back(leaf: Leaf, rng: object) -> None:
    value = any_value(leaf, rng)  # type: ignore[arg-type]  # a Random, as Hypothesis makes them
    assert from_told(leaf, as_told(leaf, value)) == value
    if value is not None:
        to, back = to_column(leaf), from_column(leaf)
        kept = to(value) if to else value
        assert back(kept) == value


def test_no_leaf_means_something_by_null_that_a_column_could_not_say() -> None:
    """NULL in a column is the default; so a leaf that takes null must have it as default."""
    for leaf in LEAVES:
        if leaf.nullable:
            assert leaf.default is None, leaf.name


def test_what_was_written_though_it_says_nothing_is_kept(office: Office) -> None:
    office.import_consultation(sample())
    written = [record.written for record in walk(office.consultation()) if record.written]
    assert written == [record.written for record in walk(sample()) if record.written]
    assert written


def test_an_office_holds_many_consultations_apart(office: Office) -> None:
    values = [any_consultation(seed) for seed in range(200, 205)]
    for value in values:
        office.import_consultation(value)
    assert [office.consultation(value.key) for value in values] == values


def test_the_file_is_made_by_the_migrations_alone(template: Path) -> None:
    content = offices.content_of(template)
    assert content["alembic_version"] == [("0001",)]
    assert {name for name, rows in content.items() if rows} == {
        "alembic_version",
        "meta",
        "replica",
    }
