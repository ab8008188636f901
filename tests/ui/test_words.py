"""Every field, thing and code has words; texts can be translated."""

import ast
import inspect
import re
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest

import baraza.ui
from baraza.domain import codes
from baraza.ui.words import (
    NOTHING,
    clock_words,
    code_words,
    day_words,
    instant_words,
    list_words,
    money_words,
    number_words,
)
from baraza.ui.words.codes import CODES
from baraza.ui.words.fields import FIELDS
from baraza.ui.words.things import THINGS
from tests.ui.everything import kinds, leaves

SOURCES = sorted(Path(baraza.ui.__file__).parent.rglob("*.py"))
LISTS = [
    kind
    for _, kind in inspect.getmembers(codes, inspect.isclass)
    if issubclass(kind, StrEnum) and kind is not StrEnum
]


def test_every_field_is_named_once() -> None:
    assert {f"{kind.__name__}.{name}" for kind, name in leaves()} == set(FIELDS)


def test_every_thing_is_named() -> None:
    assert {kind.__name__ for kind in kinds()} == set(THINGS)


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: str(kind.__name__))
def test_every_code_has_words(kind: type[StrEnum]) -> None:
    assert set(CODES[kind.__name__]) == {code.value for code in kind}
    for code in kind:
        assert "_" not in code_words(code)


def test_no_role_is_called_con() -> None:
    said = [words for held in CODES.values() for words in held.values()] + list(FIELDS.values())
    assert not any(re.fullmatch(r"[Cc]on\.?", words) for words in said)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-12-15", "15 Dec 2026"),
        ("2026-12", "December 2026"),
        ("2026", "2026"),
        (None, NOTHING),
    ],
)
def test_days_are_read_as_far_as_they_are_known(day: str | None, words: str) -> None:
    assert day_words(day) == words


def test_instants_are_read_in_the_zone_asked_for() -> None:
    assert "09:00" in instant_words("2026-03-10T09:00:00+03:00")
    assert "06:00" in instant_words("2026-03-10T09:00:00+03:00", "UTC")
    assert "09:00" in instant_words("2026-03-10T09:00:00+03:00", "No/Such")
    assert "09:00" in clock_words("2026-03-10T09:00:00+03:00")


def test_numbers_are_exact() -> None:
    assert number_words(Decimal("166500000.05")) == "166,500,000.05"
    assert number_words(Decimal(999999999999999999)) == "999,999,999,999,999,999"
    assert money_words(Decimal(1200), "USD") == "USD\u00a01,200"
    assert money_words(None, "USD") == NOTHING
    assert list_words(["UN", "AU", "IGAD"]) == "UN, AU and IGAD"


def test_no_text_is_built_before_it_is_translated() -> None:
    """An f-string in ``tr`` is collected as it stands and never found again."""
    found = [
        f"{path.name}:{call.lineno}"
        for path in SOURCES
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("tr", "translate")
        and any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert found == []
