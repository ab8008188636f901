"""The store against raw sqlite3 doing the same: rows, ops, indexes, FULL, one transaction.

What is measured is work, not loading the program: imports, the engine and one turn to warm up
come before. Each turn of the store is followed by one of its peer, so that both see the same
machine.
"""

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from baraza.domain.changes import change, settled
from baraza.domain.consultation import Consultation
from baraza.services.desk import Desk
from baraza.services.office import Office
from baraza.storage import pragmas
from baraza.storage.tables import RECORDS, table_name
from tests.samples import sample
from tests.storage.offices import build, raw

ROOT = Path(__file__).resolve().parents[2]
TURNS = 60
CONSULTATIONS = 2_000
LISTED = 200


@dataclass(frozen=True, slots=True)
class Result:
    """One comparison, in milliseconds.

    Attributes:
        name: What was done.
        ours: Median of the store.
        peer: Median of raw sqlite3.
        aim: What the store should stay under.
    """

    name: str
    ours: float
    peer: float
    aim: float

    @property
    def ratio(self) -> float:
        """How many times as long as its peer the store takes."""
        return self.ours / self.peer


def compared(
    name: str, aim: float, ours: Callable[[], object], peer: Callable[[], object], turns: int
) -> Result:
    """Do both in turn, one turn to warm up, and return the medians."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(turns + 1):
        for kept, work in zip(times, (ours, peer), strict=True):
            begun = time.perf_counter()
            work()
            kept.append((time.perf_counter() - begun) * 1000)
    return Result(name, median(times[0][1:]), median(times[1][1:]), aim)


def connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    pragmas.prepare(connection, read_only=False)
    return connection


def edit(folder: Path, turns: int) -> Result:
    """One edit of a text with its history, committed."""
    office, beside = build(folder / "ours.baraza"), build(folder / "peer.baraza")
    for path in (office, beside):
        with Office.open(path) as opened:
            opened.import_consultation(sample())
    opened, peer = Office.open(office), connected(beside)
    desk = Desk(opened)
    position = sample().agenda_items[0].positions[0]

    def ours() -> None:
        before = desk.consultation
        text = f"Our line of the moment {desk.version}. " * 10
        desk.save(before, settled(before, change(before, position.key, text=text)), "text")

    writer = RawWriter(peer, sample())
    result = compared(
        "one edit with its history", 10, ours, lambda: writer.edit(position.key), turns
    )
    opened.close()
    peer.close()
    return result


class RawWriter:
    """Writes what the store writes for an edit, by statements made beforehand."""

    def __init__(self, connection: sqlite3.Connection, value: Consultation) -> None:
        self._db = connection
        self._key = value.key.bytes
        self._value = value
        self._version = 1
        self._text = '"before"'
        [self._replica] = connection.execute("SELECT id FROM replica").fetchone()

    def edit(self, record: UUID) -> None:
        db, tx, text = self._db, uuid4().bytes, f"Our line of the moment {self._version}. " * 10
        db.execute("BEGIN IMMEDIATE")
        db.execute(
            "SELECT consultation FROM session WHERE lower(id) = lower(?)", (self._value.session.id,)
        ).fetchone()
        done = db.execute(
            "UPDATE consultation SET written = ?, own_org = ?, opens_at = ?, changed_at = ?,"
            " version = ? WHERE key = ? AND version = ?",
            ("[]", "AU", "2026", "2026", self._version + 1, self._key, self._version),
        )
        assert done.rowcount == 1
        db.execute(
            "UPDATE position SET text = ? WHERE consultation = ? AND key = ?",
            (text, self._key, record.bytes),
        )
        db.execute("SELECT * FROM draft WHERE consultation = ?", (self._key,)).fetchall()
        db.execute(
            "INSERT INTO tx VALUES (?, ?, ?, ?, ?, NULL)",
            (tx, self._key, "2026-11-23T09:00:00+00:00", "command line", "text"),
        )
        [number] = db.execute(
            "SELECT max(n) FROM op WHERE replica = ?", (self._replica,)
        ).fetchone()
        after = json.dumps(text)
        db.execute(
            "INSERT INTO op VALUES (?, ?, ?, ?, 'position', 'text', ?, ?)",
            (self._replica, number + 1, tx, record.bytes, self._text, after),
        )
        db.execute("COMMIT")
        self._version, self._text = self._version + 1, after


def opening(folder: Path, turns: int) -> Result:
    """The sample as a value, against all its rows as they are."""
    path = build(folder / "opening.baraza")
    with Office.open(path) as office:
        office.import_consultation(sample())
        peer = connected(path)
        key = sample().key.bytes

        def rows() -> int:
            found = 0
            for kind in RECORDS:
                statement = f'SELECT * FROM "{table_name(kind)}" WHERE consultation = ?'  # noqa: S608 - names of our own tables
                found += len(peer.execute(statement, (key,)).fetchall())
            return found

        assert rows() > 200
        result = compared(
            "open the sample", 50, lambda: office.consultation(sample().key), rows, turns
        )
        peer.close()
    return result


def first_opening(folder: Path, turns: int) -> Result:
    """As the one before, but the first in a program that has just begun."""
    path = build(folder / "first.baraza")
    with Office.open(path) as office:
        office.import_consultation(sample())
    command = [sys.executable, "-m", "tests.bench.first_opening", str(path), str(sample().key)]
    times = []
    for _ in range(turns):
        told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        times.append([float(word) for word in told.split()])
    ours, peer = (median(column) for column in zip(*times, strict=True))
    return Result("open the sample, first of all", ours, peer, 50)


_LISTED_TABLES = (
    "session",
    "delegation",
    "organisation",
    "agenda_item",
    "action_item",
    "outcome_event",
)


def filled(path: Path) -> Path:
    """Return an office with two thousand consultations: the sample and copies of its rows."""
    build(path)
    with Office.open(path) as office:
        office.import_consultation(sample())
    with raw(path) as db:
        db.execute("BEGIN")
        for number in range(1, CONSULTATIONS):
            _copy(db, number)
        db.execute("COMMIT")
    return path


def _copy(db: sqlite3.Connection, number: int) -> None:
    """Copy the rows that a list is made of."""
    key, day = uuid4().bytes, date(2016, 1, 1) + timedelta(days=2 * number)
    db.execute(
        "INSERT INTO consultation (key, written, version, opens_at, created_at, changed_at)"
        " VALUES (?, '[]', 1, ?, ?, ?)",
        (key, *[f"{day}T06:00:00.000000+00:00"] * 3),
    )
    for table in _LISTED_TABLES:
        names = [name for _, name, *_ in db.execute(f"PRAGMA table_info({table})")]
        kept = ", ".join(f'"{name}"' for name in names if name != "consultation")
        told = kept.replace('"id"', "id || '-' || :number") if table == "session" else kept
        db.execute(
            f"INSERT INTO {table} (consultation, {kept}) SELECT :key, {told} FROM {table}"  # noqa: S608 - names of our own tables
            " WHERE consultation = :sample",
            {"key": key, "number": number, "sample": sample().key.bytes},
        )


_PAGE = "SELECT key FROM consultation ORDER BY opens_at DESC, key DESC LIMIT 200"
_HEADS = f"""
    SELECT c.key, s.id, s.title, s.format, s.place, s.start, s.end, s.stage, s.classification,
        s.outcome_type, (SELECT e.state FROM outcome_event e WHERE e.consultation = c.key
            AND e.state IS NOT NULL ORDER BY e.rank DESC LIMIT 1),
        (SELECT count(*) FROM agenda_item i WHERE i.consultation = c.key), c.version, c.changed_at
    FROM consultation c JOIN session s ON s.consultation = c.key
    WHERE c.key IN ({_PAGE}) ORDER BY c.opens_at DESC, c.key DESC
"""  # noqa: S608 - put together from constants
_PARTIES = f"""
    SELECT d.consultation, o.id, o.name, o.kind FROM delegation d
    JOIN organisation o ON o.consultation = d.consultation AND o.id = d.org
    WHERE d.consultation IN ({_PAGE}) AND d.party_role = 'full' ORDER BY d.rank
"""  # noqa: S608 - put together from constants
_ACTIONS = f"""
    SELECT consultation, count(*), sum(due < '2026-11-23') FROM action_item
    WHERE status IN ('open', 'in_progress', 'partially_implemented', 'not_implemented')
    AND consultation IN ({_PAGE}) GROUP BY consultation
"""  # noqa: S608 - put together from constants


def listing(folder: Path, turns: int) -> Result:
    """Two hundred of two thousand consultations, with parties and actions."""
    path = filled(folder / "listing.baraza")
    with Office.open(path) as office:
        peer = connected(path)

        def rows() -> list[object]:
            return [
                peer.execute(statement).fetchall() for statement in (_HEADS, _PARTIES, _ACTIONS)
            ]

        assert office.count() == CONSULTATIONS
        assert len(office.consultations(LISTED)) == LISTED
        name = f"list {LISTED} of {CONSULTATIONS}"
        result = compared(name, 10, lambda: office.consultations(LISTED), rows, turns)
        peer.close()
    return result


def results(turns: int = TURNS) -> list[Result]:
    """Return all comparisons."""
    with TemporaryDirectory() as folder:
        here = Path(folder)
        return [
            edit(here, turns),
            opening(here, turns),
            first_opening(here, max(3, turns // 10)),
            listing(here, turns),
        ]


def main(_words: Sequence[str] = ()) -> int:
    """Measure and print the table."""
    print(
        f"{'store against raw sqlite3, medians':<36}{'ours':>10}{'peer':>10}{'ratio':>8}{'aim':>10}"
    )
    for result in results():
        over = "" if result.ours < result.aim else "  over the aim"
        print(
            f"{result.name:<36}{result.ours:>7.2f} ms{result.peer:>7.2f} ms"
            f"{result.ratio:>7.1f}×{result.aim:>7.0f} ms{over}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
