"""What is asked of whatever sets a report."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from baraza.exports.report import Block, Report
from baraza.resources import resource

type Job = Callable[[], bytes]
"""Sets one report; everything that is not setting was done before."""


class Engine(Protocol):
    """A module of this folder, or ours."""

    NEEDS: str

    def is_here(self) -> bool:
        """Tell whether this machine has it."""

    def start(self) -> None:
        """Load what a document needs."""

    def prepare(self, report: Report) -> Job:
        """Return what sets a report."""


def blocks_of(report: Report) -> Iterator[Block]:
    """Yield the blocks of a report with the headings of its sections."""
    for section in report.sections:
        yield section.heading
        yield from section.blocks


def shipped_fonts(folder: Path) -> Path:
    """Write a file that lets fontconfig find the fonts that ship with the program."""
    file = folder / "fonts.conf"
    file.write_text(
        f"<fontconfig><dir>{resource('fonts')}</dir><cachedir>{folder}/cache</cachedir>"
        "</fontconfig>",
        encoding="utf-8",
    )
    return file
