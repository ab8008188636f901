"""One large case read in a process of its own: how long it took and how much memory.

The time is that of `read_file`, from opening the file to the value or its faults: loading the
program is not in it, writing out what is told is not either. The memory is the most that the whole
process had, the program and its libraries with it.
"""

import json
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.exchange.corpus import ACCEPTED, LARGE, REFUSED, WARNED, Case


def tried(case: Case) -> dict[str, Any]:
    """Return outcome, first rule, seconds, and the most megabytes the reading process had.

    Seconds are told three times: by the clock, of the processor, which does not count what other
    work on the machine takes, and what the standard library alone takes to parse the same bytes.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "case.json"
        _in_a_child(lambda: _write(file, case))
        out = Path(folder) / "told.json"
        _in_a_child(lambda: _read(file, out))
        told: dict[str, Any] = json.loads(out.read_text("utf-8"))
        _in_a_child(lambda: _parse(file, out))
        told.update(json.loads(out.read_text("utf-8")))
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

    started, begun = time.perf_counter(), time.process_time()
    reading = read_file(file)
    seconds, processor = time.perf_counter() - started, time.process_time() - begun
    told = [*reading.errors, *reading.warnings]
    state = REFUSED if reading.consultation is None else WARNED if told else ACCEPTED
    rule = told[0].rule if told else ""
    found = {"outcome": state, "rule": rule, "seconds": seconds, "processor": processor}
    out.write_text(json.dumps(found | {"megabytes": _most_memory()}), "utf-8")


def _parse(file: Path, out: Path) -> None:
    """Parse as far as the standard library does, without anything that the rules ask."""
    begun = time.process_time()
    # Recursion and digits are what it refuses by itself.
    with suppress(ValueError, RecursionError):
        json.loads(file.read_bytes())
    out.write_text(json.dumps({"parsed": time.process_time() - begun}), "utf-8")


def _most_memory() -> float:
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    [wanted] = [case for case in LARGE if case.name == sys.argv[1]]
    sys.stdout.write(json.dumps(tried(wanted)))
