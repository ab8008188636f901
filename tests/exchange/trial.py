"""One large case read in a process of its own: how long it took and how much memory."""

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.exchange.corpus import ACCEPTED, LARGE, REFUSED, WARNED, Case


def tried(case: Case) -> dict[str, Any]:
    """Return outcome, first rule, seconds, and the most megabytes the reading process had."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "case.json"
        _in_a_child(lambda: _write(file, case))
        out = Path(folder) / "told.json"
        _in_a_child(lambda: _read(file, out))
        told: dict[str, Any] = json.loads(out.read_text("utf-8"))
        return told


def _in_a_child(work: Any) -> None:
    """Do something in a fork, so that what it takes in memory is its own."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def _write(file: Path, case: Case) -> None:
    file.write_bytes(case.make())


def _read(file: Path, out: Path) -> None:
    from baraza.exchange.reader import read_file  # noqa: PLC0415  its memory counts

    started = time.perf_counter()
    reading = read_file(file)
    seconds = time.perf_counter() - started
    told = [*reading.errors, *reading.warnings]
    state = REFUSED if reading.consultation is None else WARNED if told else ACCEPTED
    rule = told[0].rule if told else ""
    out.write_text(
        json.dumps(
            {"outcome": state, "rule": rule, "seconds": seconds, "megabytes": _most_memory()}
        ),
        "utf-8",
    )


def _most_memory() -> float:
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    [wanted] = [case for case in LARGE if case.name == sys.argv[1]]
    sys.stdout.write(json.dumps(tried(wanted)))
