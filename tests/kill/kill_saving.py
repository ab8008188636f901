"""Kills a program from outside while it saves, again and again, and looks at what is left.

Nothing that was acknowledged may be lost, no edit may be there in part, and the file must hold
together: its pages, its keys, and its rows against its history.
"""

import argparse
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from baraza.services.office import Office
from tests.kill.saver import MAIN
from tests.samples import sample
from tests.storage.offices import build, ops_of, raw
from tests.storage.replay import replayed

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 0.35
"""Seconds after the first acknowledgement within which the program is killed."""


@dataclass(slots=True)
class Tally:
    """What the kills have shown.

    Attributes:
        kills: How many there were.
        acknowledged: How many saves were acknowledged.
        unacknowledged: Saves that were kept although the kill came before the acknowledgement.
        slowest: Seconds the slowest opening after a kill took.
        troubles: What should not be, in words.
    """

    kills: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0
    slowest: float = 0.0
    troubles: list[str] = field(default_factory=list)


def acknowledgements(office: Path, seed: int, rng: Random) -> list[tuple[str, int, str]]:
    """Let a program save, kill it, and return what it had acknowledged."""
    command = [sys.executable, "-m", "tests.kill.saver", str(office), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as saving:
        assert saving.stdout is not None
        first = saving.stdout.readline()
        time.sleep(rng.random() ** 2 * LONGEST)
        saving.kill()
        rest = saving.stdout.read()
    assert saving.returncode == -signal.SIGKILL, "it ended by itself"
    lines = (first + rest).decode().split("\n")
    assert lines.pop() == "", "an acknowledgement in part"
    told = (line.split(" ", 2) for line in lines)
    return [(what, int(version), word) for what, version, word in told]


def examine(office: Path, told: Sequence[tuple[str, int, str]], tally: Tally) -> None:
    """Look at what a killed program has left."""
    begun = time.perf_counter()
    opened = Office.open(office)
    tally.slowest = max(tally.slowest, time.perf_counter() - begun)
    with opened:
        tally.troubles += _losses(opened, told, tally)
        tally.troubles += _parts(opened)
    tally.kills += 1
    tally.acknowledged += len(told)


def _losses(office: Office, told: Sequence[tuple[str, int, str]], tally: Tally) -> Iterator[str]:
    kept = office.kept(MAIN)
    edits = [(version, word) for what, version, word in told if what == "edit"]
    if edits:
        version, word = edits[-1]
        if kept.version not in (version, version + 1):
            yield f"version {version} was acknowledged, {kept.version} is there"
        elif kept.version == version and kept.consultation.session.place != word:
            yield f"version {version} is there with another content"
        tally.unacknowledged += kept.version - version
    there = {one.id for one in office.consultations(limit=100_000)}
    yield from (
        f"{word} is lost" for what, _, word in told if what == "import" and word not in there
    )
    drafts = {draft.text for draft in office.drafts(kept.consultation.key)}
    last = told[-1] if told else ("", 0, "")
    if last[0] == "draft" and kept.version == last[1] and last[2] not in drafts:
        yield f"the draft {last[2]} is lost"


def _parts(office: Office) -> Iterator[str]:
    with raw(office.path) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            yield "the file does not hold together"
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            yield "a row names another that is not there"
        alone = "SELECT count(*) FROM tx WHERE id NOT IN (SELECT tx FROM op)"
        if connection.execute(alone).fetchone() != (0,):
            yield "a transaction without its ops"
    numbers = [op[1] for op in ops_of(office.path)]
    if numbers != list(range(1, len(numbers) + 1)):
        yield "a gap in the history"
    for one in office.consultations(limit=3):
        if replayed(office.path, one.key) != office.consultation(one.key):
            yield f"{one.id}: rows and history differ"


def kill_often(kills: int, seed: int = 1) -> Tally:
    """Kill so many programs one after the other over the same office, and return the tally.

    The office is begun anew now and then, so that the look at the whole of it stays short.
    """
    rng = Random(seed)  # noqa: S311 - a choice that can be repeated, no secret
    tally = Tally()
    with TemporaryDirectory() as folder:
        office = Path(folder) / "0.baraza"
        for number in range(kills):
            if number % 25 == 0:
                office = build(Path(folder) / f"{number}.baraza")
                with Office.open(office) as opened:
                    opened.import_consultation(sample())
            examine(office, acknowledgements(office, number + 1, rng), tally)
    return tally


def main(words: Sequence[str] | None = None) -> int:
    """Kill, tell what was seen, and return whether anything was lost."""
    parser = argparse.ArgumentParser(prog="./run kill", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="how many (200)")
    parser.add_argument("--seed", type=int, default=1, help="another one gives other moments")
    asked = parser.parse_args(words)
    tally = kill_often(asked.kills, asked.seed)
    print(f"kills from outside while saving    {tally.kills}")
    print(f"saves acknowledged                 {tally.acknowledged}")
    print(f"kept without an acknowledgement    {tally.unacknowledged}")
    print(f"slowest opening after a kill       {tally.slowest * 1000:.0f} ms")
    print(f"lost, in part or out of joint      {len(tally.troubles)}")
    for trouble in tally.troubles:
        print(f"  {trouble}")
    return 1 if tally.troubles or not tally.acknowledged else 0
