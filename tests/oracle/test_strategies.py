"""Files drawn from the schema: valid, and every member in every form it may take."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft202012Validator, FormatChecker

from tests.oracle.from_schema.shape import record_node, resolved
from tests.oracle.integrity import errors
from tests.oracle.part_b import results
from tests.oracle.plain import Json, published_schema, read, written
from tests.oracle.strategies import Aim, aims, documents, documents_with

AIMS = list(aims(published_schema()))
PARTS = sorted({aim.path[0] for aim in AIMS})


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(published_schema(), format_checker=FormatChecker())


def _assert_valid(document: Json) -> None:
    text = written(document)
    assert read(text) == document
    assert [error.message for error in _validator().iter_errors(json.loads(text))] == []
    assert errors(document, published_schema()) == []


def _has_form(document: Json, aim: Aim) -> bool:
    """Whether the member aimed at has its form in the first record that could hold it."""
    place: Any = document
    node: Json | None = published_schema()
    for name in aim.path[:-1]:
        assert node is not None
        node = record_node(
            resolved(node["properties"][name], published_schema()), published_schema()
        )
        place = place[name]
        if isinstance(place, list):
            place = next(entry for entry in place if isinstance(entry, dict))
    assert node is not None
    name = aim.path[-1]
    if aim.form == "absent":
        return name not in place
    value = place[name]
    default = resolved(node["properties"][name], published_schema()).get("default")
    found = {
        "null": value is None,
        "empty": value in ([], {}),
        "default": value == default,
        "filled": value not in (None, [], {}),
    }
    return bool(found[aim.form])


@pytest.mark.parametrize("part", PARTS)
def test_every_member_takes_every_form(part: str) -> None:
    for aim in AIMS:
        if aim.path[0] == part:
            _draw_once(aim)


def _draw_once(aim: Aim) -> None:
    # One example is enough: the form is certain, and the rest of the file is varied elsewhere.
    @settings(
        max_examples=1,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(documents_with(published_schema(), aim))
    def draw(document: Json) -> None:
        _assert_valid(document)
        assert _has_form(document, aim), str(aim)

    draw()


@settings(
    max_examples=150,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(documents(published_schema()))
def test_drawn_files_are_valid_and_can_be_checked(document: Json) -> None:
    _assert_valid(document)
    results(document)


def test_every_form_has_its_members() -> None:
    counted = {form: sum(aim.form == form for aim in AIMS) for form in ("absent", "filled")}
    assert {aim.form for aim in AIMS} == {"absent", "null", "default", "empty", "filled"}
    assert counted["absent"] > 200
    assert counted["filled"] > counted["absent"]
