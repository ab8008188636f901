"""What reading costs: the sample, large sound files, and everything made to exhaust the reader.

Each large file is read in a process of its own; its time and the most memory of that process are
told. Aim: a second each, under 300 MB.
"""

import sys
import time
from collections.abc import Callable, Sequence
from statistics import median

from baraza.domain import integrity
from baraza.exchange.reader import read_bytes
from baraza.exchange.zones import known_zones
from tests.exchange.corpus import LARGE, sample_bytes
from tests.exchange.sound import SOUND
from tests.exchange.trial import tried

TIMES = 20


def main(_words: Sequence[str] = ()) -> int:
    """Measure and print the table."""
    _sample()
    print(f"\n{'large file':42}{'outcome':>10}{'seconds':>10}{'MB':>8}")
    slowest, most = 0.0, 0.0
    for case in (*SOUND, *LARGE):
        told = tried(case)
        print(
            f"{case.name:42}{told['outcome']:>10}{told['seconds']:>10.2f}{told['megabytes']:>8.0f}"
        )
        slowest, most = max(slowest, told["seconds"]), max(most, told["megabytes"])
    print(f"{'at most':52}{slowest:>10.2f}{most:>8.0f}   (aim: 1.00 and 300)")
    return 0


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
