"""What a page of the minutes costs, beside others that set the same report in the same run.

Every document is made in a process of its own: its time without starting Python, the most memory
of that process and its children, and the size of the file. Our own is made twice, since a program
that is open has shaped its words already. Aim: 2 ms a page, under 250 MB, at 100 and 1,000 pages
three times faster than Typst and no larger.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from io import BytesIO
from statistics import median

import pikepdf

from tests.bench.long_report import long_report
from tests.bench.pdf_peers import engines

SIZES = (10, 100, 1000)
TIMES = 3
_SLOW = {"platypus, untagged", "weasyprint, UA-1", "libreoffice"}


def main(words: Sequence[str] = ()) -> int:
    """Measure and print the table; two words, an engine and a size, are one measurement."""
    if len(words) == 3:
        print(json.dumps(_made(words[0], int(words[1]), int(words[2]))))
        return 0
    head = ("seconds", "cpu", "again", "cpu", "pages", "MB", "KB")
    print(f"{'':28}" + "".join(f"{name:>9}" for name in head))
    for size in SIZES:
        for name in engines():
            times = 1 if name in _SLOW and size == max(SIZES) else TIMES
            _tell(name, [_measured(name, size, seed) for seed in range(1, times + 1)])
    return 0


def _measured(name: str, size: int, seed: int) -> dict[str, float]:
    words = [sys.executable, "-m", "tests.bench.bench_pdf", name, str(size), str(seed)]
    told: dict[str, float] = json.loads(subprocess.run(words, check=True, stdout=-1).stdout)
    return told


def _made(name: str, size: int, seed: int) -> dict[str, float]:
    engine, report = engines()[name], long_report(size, seed)
    told: dict[str, float] = {}
    for key in ("", "again") if name == "baraza" else ("",):
        started, spent = time.perf_counter(), _spent()
        data = engine(report)
        told[f"{key}seconds"] = time.perf_counter() - started
        told[f"{key}cpu"] = _spent() - spent
    most = max(usage.ru_maxrss for usage in _usages())
    with pikepdf.open(BytesIO(data)) as file:
        return told | {"pages": len(file.pages), "MB": most / 1024, "KB": len(data) / 1024}


def _usages() -> list[resource.struct_rusage]:
    return [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]


def _spent() -> float:
    """Return the seconds of all processors spent so far, which other work does not lengthen."""
    return sum(usage.ru_utime + usage.ru_stime for usage in _usages())


def _tell(name: str, runs: Sequence[dict[str, float]]) -> None:
    middle = {key: median(run[key] for run in runs) for key in runs[0]}
    told = [
        f"{middle[key]:9.3f}" if key in middle else " " * 9
        for key in ("seconds", "cpu", "againseconds", "againcpu")
    ]
    told += [f"{middle[key]:9.0f}" for key in ("pages", "MB", "KB")]
    print(f"{name:28}{''.join(told)}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
