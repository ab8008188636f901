"""What a page of the minutes costs, beside others that set the same report in the same run.

Every document is made in a process of its own. *Start* is loading what sets it, *first* the first
document, and *again* another one of the same words, as in a program that is open; each in seconds
and, beside it, in seconds of all processors, which other work on the machine does not lengthen.
*MB* is the most memory of the process or a child of it. A peer that is not here is named.

Aim: at 100 and 1,000 pages three times faster than Typst in Latin script and as fast in Arabic, ten
times faster than LibreOffice, under 250 MB, and no larger than Typst's file.

A Python that was built without profiles, as version managers build it, takes a quarter longer than
that of a system or of python.org; which one it is stands above the table.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from io import BytesIO
from statistics import median
from typing import cast

import pikepdf

from tests.bench.long_report import long_report
from tests.bench.peers.engine import Engine

SIZES = (10, 100, 1000)
TIMES = {10: 5, 100: 5, 1000: 3}
ENGINES = ("baraza", "typst", "libreoffice", "weasyprint", "platypus")
# These take minutes for a thousand pages, and joining Arabic letters is not what Platypus does.
_ONCE = {("weasyprint", 1000), ("platypus", 1000)}
_LANGUAGES = {"en": ENGINES, "ar": ("baraza", "typst", "libreoffice", "weasyprint")}
_COLUMNS = ("start", "first", "cpu", "again", "cpu", "pages", "MB", "KB")


def main(words: Sequence[str] = ()) -> int:
    """Measure and print a table; four words (engine, language, size, seed) are one measurement."""
    if len(words) == 4:
        print(json.dumps(_made(words[0], words[1], int(words[2]), int(words[3]))))
        return 0
    print(f"Python {sys.version} of {sys.base_prefix}")
    here = {name: _engine(name).is_here() for name in ENGINES}
    for name in (name for name, found in here.items() if not found):
        print(f"{name} is not here: it needs {_engine(name).NEEDS}")
    with tempfile.TemporaryDirectory() as compiled:
        for language, names in _LANGUAGES.items():
            print(f"{language:16}" + "".join(f"{name:>9}" for name in _COLUMNS))
            for size in SIZES:
                for name in (name for name in names if here[name]):
                    times = 1 if (name, size) in _ONCE else TIMES[size]
                    runs = [
                        _measured(name, language, size, seed, compiled) for seed in range(times)
                    ]
                    _tell(name, runs)
    return 0


def _engine(name: str) -> Engine:
    return cast("Engine", import_module(f"tests.bench.peers.{name}"))


def _measured(name: str, language: str, size: int, seed: int, compiled: str) -> dict[str, float]:
    words = [sys.executable, "-m", "tests.bench.bench_pdf", name, language, str(size), str(seed)]
    # An installed program is compiled; what loading costs here should not be compiling it.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, env=environment)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _made(name: str, language: str, size: int, seed: int) -> dict[str, float]:
    engine = _engine(name)
    told: dict[str, float] = {}
    started = _spent()
    engine.start()
    told["start"] = _spent() - started
    again = name != "libreoffice" and (name, size) not in _ONCE
    for at, key in enumerate(("first", "again") if again else ("first",)):
        job = engine.prepare(long_report(size, 2 * seed + at, language))
        started, spent = time.perf_counter(), _spent()
        data = job()
        told[key], told[f"{key} cpu"] = time.perf_counter() - started, _spent() - spent
    most = max(usage.ru_maxrss for usage in _usages())
    with pikepdf.open(BytesIO(data)) as file:
        return told | {"pages": len(file.pages), "MB": most / 1024, "KB": len(data) / 1024}


def _usages() -> list[resource.struct_rusage]:
    return [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]


def _spent() -> float:
    """Return the seconds of all processors spent so far."""
    return sum(usage.ru_utime + usage.ru_stime for usage in _usages())


def _tell(name: str, runs: Sequence[dict[str, float]]) -> None:
    middle = {key: median(run[key] for run in runs) for key in runs[0]}
    told = [
        f"{middle[key]:9.3f}" if key in middle else " " * 9
        for key in ("start", "first", "first cpu", "again", "again cpu")
    ]
    told += [f"{middle[key]:9.0f}" for key in ("pages", "MB", "KB")]
    print(f"  {name:14}{''.join(told)}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
