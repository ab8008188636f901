"""Every file of the corpus is refused, warned of or accepted as rules.md says, and in time."""

import faulthandler
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from baraza.exchange.reader import Reading, read_bytes
from tests.exchange.corpus import ACCEPTED, LARGE, REFUSED, SMALL, WARNED, Case

SECONDS = 20
MEGABYTES = 300


@pytest.fixture(autouse=True)
def watchdog() -> Iterator[None]:
    faulthandler.dump_traceback_later(SECONDS, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def outcome(reading: Reading) -> str:
    if reading.consultation is None:
        assert reading.errors
        return REFUSED
    assert not reading.errors
    return WARNED if reading.warnings else ACCEPTED


@pytest.mark.parametrize("case", SMALL, ids=[case.name for case in SMALL])
def test_small_case(case: Case) -> None:
    reading = read_bytes(case.make())
    told = [*reading.errors, *reading.warnings]
    assert outcome(reading) == case.outcome, told[:3]
    if case.rule:
        assert told[0].rule == case.rule
    if case.place is not None:
        assert told[0].place == case.place


@pytest.mark.parametrize("case", LARGE, ids=[case.name for case in LARGE])
def test_large_case(case: Case) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.exchange.trial", case.name],
        capture_output=True,
        check=True,
        timeout=2 * SECONDS,
        cwd=Path(__file__).parents[2],
        env={"PYTHONPATH": "desktop"},
    )
    told = json.loads(done.stdout)
    assert told["outcome"] == case.outcome, told
    assert told["rule"] == case.rule
    assert told["seconds"] < SECONDS
    assert told["megabytes"] < MEGABYTES


def test_no_two_cases_have_one_name() -> None:
    names = [case.name for case in (*SMALL, *LARGE)]
    assert len(set(names)) == len(names)
