"""A few kills in each run of the tests; ``./run kill`` does two hundred."""

import sys
from pathlib import Path

import pytest

from baraza.services.office import Office
from tests.kill.kill_saving import Tally, examine, kill_often
from tests.samples import sample
from tests.storage.offices import build, raw


@pytest.mark.skipif(sys.platform == "win32", reason="only POSIX has a signal that cannot be caught")
def test_nothing_acknowledged_is_lost() -> None:
    tally = kill_often(6, seed=7)
    assert tally.troubles == []
    assert tally.kills == 6
    # How many depends on how busy the machine is; without any, nothing was tried.
    assert tally.acknowledged > 0


def test_the_examination_sees_a_loss(tmp_path: Path) -> None:
    """What looks for losses must be able to find one."""
    office = build(tmp_path / "office.baraza")
    with Office.open(office) as opened:
        opened.import_consultation(sample())
    with raw(office) as connection:
        connection.execute("UPDATE session SET place = 'nowhere'")
    tally = Tally()
    told = [("edit", 2, "x"), ("import", 1, "S-9")]
    examine(office, told, tally)
    assert tally.troubles == [
        "version 2 was acknowledged, 1 is there",
        "S-9 is lost",
        "SES-2026-01: rows and history differ",
    ]
