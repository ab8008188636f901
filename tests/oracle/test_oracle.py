"""The second writing of part B against the sample, and the invented files against their rules."""

import json
import time

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.oracle import sights
from tests.oracle.files import dice, random_file
from tests.oracle.integrity import errors
from tests.oracle.part_b import results
from tests.oracle.plain import Json, published_schema, read, sample, written

HOW_MANY = 2000


@pytest.fixture(scope="module")
def invented() -> list[Json]:
    return [random_file(dice(seed)) for seed in range(HOW_MANY)]


def test_the_sample_gives_its_expected_checks() -> None:
    document = sample()
    assert results(document) == document["expected_checks"]


def test_every_message_and_branch_occurs(invented: list[Json]) -> None:
    counted = sights.count(invented)
    assert [name for name in sights.EXPECTED if counted[name] == 0] == []
    assert [name for name in counted if name.startswith("unknown message")] == []


def test_no_name_of_a_sight_is_listed_twice() -> None:
    assert len(set(sights.EXPECTED)) == len(sights.EXPECTED)


def test_invented_files_keep_the_integrity_rules(invented: list[Json]) -> None:
    schema = published_schema()
    assert [found for document in invented for found in errors(document, schema)] == []


def test_invented_files_keep_the_schema(invented: list[Json]) -> None:
    validator = Draft202012Validator(published_schema(), format_checker=FormatChecker())
    for document in invented[:200]:
        plain = json.loads(written(document))
        assert [error.message for error in validator.iter_errors(plain)] == []


def test_invented_files_come_back_from_their_text(invented: list[Json]) -> None:
    for document in invented[:200]:
        assert read(written(document)) == document


def test_the_same_dice_invent_the_same_file(invented: list[Json]) -> None:
    assert written(random_file(dice(7))) == written(invented[7])
    assert written(random_file(dice(8))) != written(invented[7])


def test_results_do_not_change_the_file(invented: list[Json]) -> None:
    for document in invented[:100]:
        before = written(document)
        results(document)
        assert written(document) == before


def test_two_thousand_files_take_less_than_half_a_minute() -> None:
    started = time.perf_counter()
    for seed in range(HOW_MANY, HOW_MANY + 200):
        results(random_file(dice(seed)))
    assert (time.perf_counter() - started) * HOW_MANY / 200 < 30
