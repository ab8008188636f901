"""What stands behind ``./run``: makes ready what a word needs, then does what the word says.

Runs on the standard library of any Python from 3.9 on, because the first thing it does on a new
machine is to look for a better one. The second time it only compares a few stamps.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from bootstrap import checks, display, libraries, locking, program, report
from bootstrap.environment import Environment

ROOT = Path(__file__).resolve().parent.parent

Action = Callable[[Environment, Sequence[str]], int]


class Word(NamedTuple):
    """What one word after ``./run`` needs and does."""

    groups: tuple[str, ...]
    libraries: tuple[str, ...]
    action: Action


def main(words: Sequence[str]) -> int:
    """Do what the words ask for and return the exit code."""
    try:
        word, rest = meaning(list(words))
        environment = Environment(ROOT)
        libraries.provide(word.libraries)
        environment.provide(word.groups)
        return word.action(environment, rest)
    except report.Stop as stop:
        report.say(str(stop))
        return stop.code


def meaning(words: list[str]) -> tuple[Word, list[str]]:
    """Return what to do: one of the words of the checkout, or else the program with these words."""
    own = _own_words()
    if words and words[0] in own:
        return own[words[0]], words[1:]
    if not words or words[0].startswith("--office"):
        display.require()
        return Word(("program", "window"), display.libraries_needed(), _program), words
    if words[0] == "demo":
        return _demo(words)
    return Word(("program",), (), _program), words


def _own_words() -> dict[str, Word]:
    everything = ("program", "window", "test")
    # What is built here is used elsewhere, so every kind of display counts.
    to_build = ("offscreen", "x11", "wayland", "building")
    return {
        "test": Word(everything, ("offscreen",), checks.run),
        "bench": Word((*everything, "bench"), ("offscreen",), _part_of_tests("bench")),
        "screens": Word(everything, ("offscreen",), _part_of_tests("screens")),
        "bidi": Word(("program", "test"), (), _part_of_tests("exports.bidi_cases")),
        "pango": Word(("program", "test"), ("pango",), _part_of_tests("pango")),
        "kill": Word(everything, ("offscreen",), _part_of_tests("kill")),
        "fuzz": Word(everything, ("offscreen",), _part_of_tests("fuzz")),
        "package": Word((*everything, "package"), to_build, program.package),
        "lock": Word((), (), locking.write),
    }


def _demo(words: list[str]) -> tuple[Word, list[str]]:
    """The demonstration opens its window only where nothing stands in the way of one."""
    if "--no-window" in words or not display.is_there():
        return Word(("program",), (), _program), words
    try:
        libraries.provide(display.libraries_needed())
    except report.Stop as stop:
        report.say(f"{stop}\nThe demonstration goes on without its window.")
        return Word(("program",), (), _program), [*words, "--no-window"]
    return Word(("program", "window"), (), _program), words


def _program(environment: Environment, words: Sequence[str]) -> int:
    return _become([str(environment.python), "-m", "baraza", *words])


def _part_of_tests(folder: str) -> Action:
    """Return an action that runs ``tests/<folder>`` as a program, from the top of the checkout."""

    def run(environment: Environment, words: Sequence[str]) -> int:
        os.chdir(ROOT)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return _become([str(environment.python), "-m", f"tests.{folder}", *words])

    return run


def _become(command: list[str]) -> int:
    """Let the command take the place of this process, so that signals reach it."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted here
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
