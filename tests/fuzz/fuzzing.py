"""Tampers with an office, again and again, and gives it to every word of the command line.

Whatever was done to a file, a command either does what it was asked or refuses the file in plain
words; it never fails, hangs, or says what only its owner may know.
"""

import argparse
import contextlib
import faulthandler
import io
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from baraza.cli.main import main as command_line
from baraza.resources import resource
from baraza.services.office import Office
from tests.cli.running import MESSAGE
from tests.fuzz.tampering import TAMPERINGS
from tests.samples import sample
from tests.storage.offices import StepClock

SAMPLE = resource("samples/desk-to-desk.json")
LONGEST = 20.0
"""Seconds a command may take, on a machine that has other things to do."""

RED_LINE = "a red line that nobody else may see"
PRIVATE = {"fallback", "private_notes", "red_line", "text"}
"""Leaves of positions of which nothing may be said."""

ALLOWED = (0, 3)


@dataclass(slots=True)
class Tally:
    """What the tampering has shown.

    Attributes:
        codes: How many commands ended with each exit code.
        causes: What was said, and how often.
        slowest: Seconds the slowest command took.
        troubles: What should not be, in words.
    """

    codes: Counter[int] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    troubles: list[str] = field(default_factory=list)


@cache
def secrets() -> frozenset[str]:
    """Return what the office holds and no message may quote."""
    positions = (position for item in sample().agenda_items for position in item.positions)
    told = (getattr(position, name) for position in positions for name in PRIVATE)
    return frozenset({RED_LINE, *(text[:40] for text in told if isinstance(text, str))})


def whole_office(path: Path) -> Path:
    """Build an office with something in every corner: a consultation, its past, a draft."""
    value = sample()
    with Office.open(path, clock=StepClock(), create=True) as office:
        office.import_consultation(value)
        session = replace(value.session, place="Nairobi")
        office.save(value, replace(value, session=session), "place", version=1)
        position = value.agenda_items[0].positions[0]
        office.keep_draft(value.key, position.key, "red_line", RED_LINE)
        office.enter(value.organisations[0])
    return path


def commands(office: Path, folder: Path) -> tuple[tuple[str, ...], ...]:
    """Return every way in which the command line can meet an office."""
    o, out, pdf, new = (
        str(office),
        str(folder / "out.json"),
        str(folder / "out.pdf"),
        str(folder / "new.baraza"),
    )
    return (
        ("check", o),
        ("check", o, "--json"),
        ("validate", o),
        ("validate", o, "--consultation", "SES-2026-01"),
        ("minutes", o, "--pdf", pdf, "--edition", "internal"),
        ("export", o, out),
        ("import", str(SAMPLE), "--office", o, "--replace"),
        ("import", str(SAMPLE), "--office", o),
        ("import", o, "--office", new),
    )


def run(words: Sequence[str], tally: Tally) -> None:
    """Do a command within this process and look at how it ends."""
    out, err = io.StringIO(), io.StringIO()
    begun = time.perf_counter()
    faulthandler.dump_traceback_later(3 * LONGEST, exit=True)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = command_line(list(words))
    finally:
        faulthandler.cancel_dump_traceback_later()
    took = time.perf_counter() - begun
    tally.codes[code] += 1
    tally.slowest = max(tally.slowest, took)
    tally.troubles += _troubles(words[0], code, took, err.getvalue())
    for line in err.getvalue().splitlines():
        tally.causes[line.rpartition(": ")[2]] += code in ALLOWED


def _troubles(word: str, code: int, took: float, said: str) -> Iterator[str]:
    if code not in ALLOWED:
        yield f"{word} ended with {code}: {said}"
    if took > LONGEST:
        yield f"{word} took {took:.0f} seconds"
    if code and not said:
        yield f"{word} ended with {code} and did not say why"
    if any(text in said for text in secrets()) or "sqlite" in said.lower():
        yield f"{word} let slip: {said}"
    if not all(MESSAGE.fullmatch(line) for line in said.splitlines()):
        yield f"{word} said what is no message: {said}"


def tamper_often(times: int, seed: int = 1, *, every_word: bool = False) -> Tally:
    """Tamper with an office so many times, each time with a copy of the same; return the tally."""
    tally = Tally()
    with TemporaryDirectory() as place:
        whole = whole_office(Path(place) / "whole.baraza")
        for number in range(seed * 1_000_000, seed * 1_000_000 + times):
            rng = Random(number)  # noqa: S311 - a choice that can be repeated, no secret
            here = Path(place) / str(number)
            here.mkdir()
            told = len(tally.troubles)
            name = _tampered(whole, here, rng)
            words = commands(here / whole.name, here)
            for one in words if every_word else [rng.choice(words)]:
                run(one, tally)
            tally.troubles[told:] = [f"{number} {name}: {t}" for t in tally.troubles[told:]]
            shutil.rmtree(here)
    return tally


def _tampered(whole: Path, here: Path, rng: Random) -> str:
    office = Path(shutil.copy(whole, here))
    tamper = rng.choice(TAMPERINGS)
    tamper(office, rng)
    return tamper.__name__


def main(words: Sequence[str] | None = None) -> int:
    """Tamper, tell what was seen, and return whether anything was not as it should be."""
    parser = argparse.ArgumentParser(prog="./run fuzz", description=__doc__)
    parser.add_argument("--times", type=int, default=2000, help="how many offices (2000)")
    parser.add_argument("--seed", type=int, default=1, help="another one gives other offices")
    asked = parser.parse_args(words)
    tally = tamper_often(asked.times, asked.seed, every_word=True)
    print(f"offices tampered with              {asked.times}")
    print(f"commands                           {tally.codes.total()}")
    print(f"done, or refused in words          {tally.codes[0]}, {tally.codes[3]}")
    print(f"slowest command                    {tally.slowest * 1000:.0f} ms")
    for cause, count in tally.causes.most_common(8):
        print(f"  {count:6} {cause}")
    print(f"failed, hung or let something slip {len(tally.troubles)}")
    for trouble in tally.troubles[:20]:
        print(f"  {trouble}")
    return 1 if tally.troubles else 0
