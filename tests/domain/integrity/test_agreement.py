"""Another hand's reading of I01 to I16 agrees on invented files, sound and broken."""

import random
from typing import Any

import pytest

from baraza.domain.errors import Faults
from baraza.domain.integrity import errors
from baraza.exchange.form import read_form
from baraza.exchange.zones import known_zones
from tests.oracle.files import dice, random_file
from tests.oracle.integrity import errors as told_by_another
from tests.oracle.plain import Json, published_schema

SCHEMA = published_schema()
BREAKINGS_OF_EACH = 12


def verdict(document: Json) -> bool | None:
    """Return whether a document is sound; nothing where its form is refused already."""
    consultation = read_form(document, Faults())
    return None if consultation is None else not errors(consultation, known_zones()).count


@pytest.mark.parametrize("seed", range(0, 300, 3))
def test_invented_files_are_sound(seed: int) -> None:
    assert verdict(random_file(dice(seed))) is True


@pytest.mark.parametrize("seed", range(60))
def test_broken_files_are_judged_alike(seed: int) -> None:
    for number in range(BREAKINGS_OF_EACH):
        rng = dice(1000 * seed + number)
        document = random_file(rng)
        told = exchange_two_values(rng, document)
        ours = verdict(document)
        if ours is not None:
            assert ours == (told_by_another(document, SCHEMA) == []), told


def exchange_two_values(rng: random.Random, document: Json) -> str:
    """Put one value of the document in the place of another of the same type."""
    leaves = [leaf for leaf in _leaves(document, "") if "recipients" not in leaf[0]]
    _, value, _, _ = source = rng.choice(leaves)
    alike = [leaf for leaf in leaves if type(leaf[1]) is type(value) and _alike(leaf, source)]
    others = [leaf for leaf in alike if leaf[1] != value]
    place, _, holder, key = rng.choice(others or alike)
    holder[key] = value
    return f"{place} = {value!r}"


def _alike(one: tuple[str, Any, Any, Any], other: tuple[str, Any, Any, Any]) -> bool:
    # Long text lands nowhere but in the form; ids and instants are what rules look at.
    return len(str(one[1])) <= 64 and ("T" in str(one[1])) == ("T" in str(other[1]))


def _leaves(node: Any, place: str) -> list[tuple[str, Any, Any, Any]]:
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    found = []
    for key, value in entries:
        here = f"{place}.{key}"
        if isinstance(value, dict | list):
            found += _leaves(value, here)
        elif not str(key).startswith("_"):
            found.append((here, value, node, key))
    return found


def test_breaking_breaks_often_enough() -> None:
    verdicts = []
    for seed in range(200):
        document = random_file(dice(seed))
        exchange_two_values(dice(seed), document)
        verdicts.append(verdict(document))
    assert verdicts.count(False) > 30
    assert verdicts.count(True) > 10
