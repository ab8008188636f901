"""Files changed at random are refused or read; they never break the reader."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.exchange.reader import Reading, read_bytes
from tests.exchange.corpus import sample_bytes

TIMES = 40
TOKENS = (
    *(b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"\n", b"\0", b"\xff", b"\xe2\x80\xae"),
    *(b"null", b"true", b"-1", b"1e400", b"9" * 30, b'""', b'"_x":1,', b"\\ud800", b"4.0", b"[]"),
)
PLACE = re.compile(r"|line \d+ column \d+|[\w.\[\]+-]+", re.DOTALL)


def assert_told(reading: Reading) -> None:
    """Assert that a reading is whole: a sound consultation, or errors with rules and places."""
    assert (reading.consultation is None) == bool(reading.errors)
    for fault in (*reading.errors, *reading.warnings):
        assert fault.rule
    if reading.consultation is not None:
        written = canonical(plain_form(reading.consultation))
        again = read_bytes(written)
        assert again.consultation is not None
        assert canonical(plain_form(again.consultation)) == written


@pytest.mark.parametrize("seed", range(10))
def test_bytes_changed_at_random(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311  chance for tests, not a secret
    original = sample_bytes()
    for _ in range(TIMES):
        data = bytearray(original)
        for _ in range(rng.randint(1, 3)):
            change(rng, data)
        assert_told(read_bytes(bytes(data)))


def change(rng: random.Random, data: bytearray) -> None:
    at = rng.randrange(len(data))
    end = min(len(data), at + rng.choice((1, 1, 2, 8, 200)))
    match rng.randrange(5):
        case 0:
            data[at] = rng.randrange(256)
        case 1:
            del data[at:end]
        case 2:
            data[at:at] = data[at:end]
        case 3:
            data[at:at] = rng.choice(TOKENS)
        case _:
            del data[at:]


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_bytes(data: bytes) -> None:
    reading = read_bytes(data)
    assert reading.consultation is None
    [error] = reading.errors[:1]
    assert PLACE.fullmatch(error.place)
