"""What reading costs: the sample, large sound files, and everything made to exhaust the reader.

Each large file is read in a process of its own. Told are the time of `read_file` by the clock and
of the processor, the most memory of that process with the program in it, and the lower bound: what
`json.loads` takes for the same bytes, which stops at the first fault and asks for nothing else.
Aim: a second each, under 300 MB.
"""

import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from baraza.domain import integrity
from baraza.exchange.reader import read_bytes
from baraza.exchange.zones import known_zones
from tests.exchange.corpus import LARGE, Case, sample_bytes
from tests.exchange.sound import SOUND
from tests.exchange.trial import tried

TIMES = 20
SHORTEST = 0.001


def main(_words: Sequence[str] = ()) -> int:
    """Measure and print the table."""
    _sample()
    words = "".join(f"{word:>10}" for word in ("outcome", "seconds", "processor", "MB", "json"))
    print(f"\n{'large file':42}{words}{'times':>8}")
    trials = [_tried(case) for case in (*SOUND, *LARGE)]
    slowest = [max(told[name] for told in trials) for name in ("seconds", "processor", "megabytes")]
    print(f"{'at most':52}{_row(*slowest)}   (aim: 1.00 and 300)")
    return 0


def _tried(case: Case) -> dict[str, Any]:
    told = tried(case)
    row = _row(told["seconds"], told["processor"], told["megabytes"])
    times = told["processor"] / max(told["parsed"], SHORTEST)
    bound = f"{told['parsed']:>10.2f}{times:>8.0f}"
    print(f"{case.name:42}{told['outcome']:>10}{row}{bound}", flush=True)
    return told


def _row(seconds: float, processor: float, megabytes: float) -> str:
    return f"{seconds:>10.2f}{processor:>10.2f}{megabytes:>10.0f}"


def _sample() -> None:
    data = sample_bytes()
    consultation = read_bytes(data).consultation
    assert consultation is not None
    known_zones()
    for name, work in {
        "the sample read, with all its rules": lambda: read_bytes(data),
        "errors of integrity alone": lambda: integrity.errors(consultation, known_zones()),
        "warnings of integrity alone": lambda: integrity.warnings(consultation),
    }.items():
        print(f"{name:42}{_milliseconds(work):>12.2f} ms")


def _milliseconds(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        spent.append(time.perf_counter() - started)
    return median(spent) * 1000


if __name__ == "__main__":
    sys.exit(main())
