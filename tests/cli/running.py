"""A command, run in this process: what it answered and what it said."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from baraza.cli.main import Window, main
from baraza.resources import resource

SAMPLE = resource("samples/desk-to-desk.json")
MESSAGE = re.compile(r"(warning: )?([ -~]+?): (-|line \d+ column \d+|[ -~]+?): ([ -~]+)")


@dataclass(frozen=True)
class Answer:
    """What came of a command."""

    code: int
    out: str
    messages: tuple[tuple[str, str, str, str], ...]

    @property
    def causes(self) -> list[str]:
        return [cause for _, _, _, cause in self.messages]


def run(
    capsys: pytest.CaptureFixture[str], *words: str | Path, window: Window | None = None
) -> Answer:
    """Run a command; every line it said must be a message of the form agreed."""
    capsys.readouterr()
    code = main([str(word) for word in words], window)
    out, err = capsys.readouterr()
    told = [MESSAGE.fullmatch(line) for line in err.splitlines()]
    assert all(told), err
    messages = tuple((m[1] or "", m[2], m[3], m[4]) for m in told if m)
    return Answer(code, out, messages)
