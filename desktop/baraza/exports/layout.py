"""How a document is laid on paper: what its reader chooses, apart from what it says."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """Sizes of paper that offices print on."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Layout:
    """What is chosen for the pages of one document.

    Attributes:
        paper: Size of the sheets.
        landscape: Whether the long side lies at the bottom.
        line_numbers: Whether the lines of the text are numbered in the margin, for drafting.
    """

    paper: Paper = Paper.A4
    landscape: bool = False
    line_numbers: bool = False


USUAL = Layout()
"""Upright A4 without numbers."""
