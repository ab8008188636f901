"""The look of the record: measures, families and sizes, in points.

A document of record, not a web page; it must survive a photocopier. Everything that decides how a
page looks stands here, so that the setting itself holds no number of taste.
"""

from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache

from baraza.exports.pdf.faces.families import Family

MILLIMETRE = 72 / 25.4


class Adjust(Enum):
    """How lines stand in their measure."""

    START = "start"
    CENTRE = "centre"
    END = "end"
    JUSTIFIED = "justified"


class Stroke(Enum):
    """A line along words, by how high it runs above the baseline in parts of the size."""

    NONE = 0.0
    UNDER = -0.13
    THROUGH = 0.27


STROKE = 0.055
"""Thickness of such a line, in parts of the size."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of text looks.

    Attributes:
        family: Family of type.
        size: Size of the type.
        leading: Distance from one baseline to the next.
        strong: Bold.
        adjust: How lines stand in their measure.
        before: Space above, not at the head of a page.
        after: Space below.
        tracking: Space added after each letter, in thousandths of the size.
        small_caps: Small capitals.
        grey: From 0, black, to 1, white.
        hanging: Width kept free at the start for a number or a mark.
        stroke: Line along its words.
        counted: Whether its lines are counted where lines have numbers: running text.
    """

    family: Family
    size: float
    leading: float
    strong: bool = False
    adjust: Adjust = Adjust.START
    before: float = 0
    after: float = 0
    tracking: float = 0
    small_caps: bool = False
    grey: float = 0
    hanging: float = 0
    stroke: Stroke = Stroke.NONE
    counted: bool = False
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Reckon once what every look into what is kept by look asks for."""
        told = (self.family.value, self.size, self.leading, self.strong, self.adjust.value)
        rest = (self.before, self.after, self.tracking, self.small_caps, self.grey, self.hanging)
        object.__setattr__(self, "_hash", hash((told, rest)))

    def __hash__(self) -> int:
        return self._hash

    @property
    def baseline(self) -> float:
        """Distance from the top of a line to its baseline."""
        return (self.leading - self.size) / 2 + self.size * 0.82


@cache
def at_end(look: Look) -> Look:
    """Return a look with its lines at the end of the measure, where numbers of pages stand."""
    return replace(look, adjust=Adjust.END)


@cache
def uncounted(look: Look) -> Look:
    """Return a look whose lines have no line number of their own."""
    return replace(look, counted=False)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins."""

    width: float
    height: float
    margin: float = 25 * MILLIMETRE

    @property
    def measure(self) -> float:
        """Width of the text."""
        return self.width - 2 * self.margin

    @property
    def room(self) -> float:
        """Height of the text."""
        return self.height - 2 * self.margin


A4 = Paper(210 * MILLIMETRE, 297 * MILLIMETRE)
LETTER = Paper(8.5 * 72, 11 * 72)

_SERIF, _SANS = Family.SERIF, Family.SANS
BODY = Look(_SERIF, 10.5, 14.5, adjust=Adjust.JUSTIFIED, after=6, counted=True)
NUMBERED = replace(BODY, hanging=30)
BULLET = replace(BODY, hanging=16, after=3)
BULLET_LAST = replace(BULLET, after=9)
CLOSING = replace(BODY, before=4)
NOTE = Look(_SANS, 8.5, 11.5, grey=0.25, after=6)
KEY = Look(_SANS, 8, 11, grey=0.25, before=3, after=5)

SECTION = Look(_SANS, 12.5, 16, strong=True, before=20, after=8, hanging=28)
ANNEX = replace(SECTION, before=30)
ITEM = Look(_SANS, 10.5, 14, strong=True, before=14, after=5, hanging=28)
PART = Look(_SANS, 9.5, 13, strong=True, before=10, after=4)
HEADINGS = {1: SECTION, 2: ITEM, 3: PART}

CAPTION = Look(_SANS, 9, 12.5, strong=True, before=10, after=4)
CELL = Look(_SANS, 8.3, 11)
CELL_HEAD = replace(CELL, strong=True, size=8)
CELL_GROUP = replace(CELL, strong=True, size=8.5)
CELL_TOTAL = CELL
CELL_PADDING = (4.0, 3.2)
# Steps down for a table that is to stand on one page; the last is the smallest type that reads.
CELL_STEPS = (1.0, 0.93, 0.86, 0.79)
SMALLEST_KEY = 0.86
ROW_TO_FILL = 27.0
TABLE_AFTER = 10.0

MARKING = Look(_SANS, 10, 13, strong=True, adjust=Adjust.CENTRE, tracking=80, small_caps=True)
PARTY = Look(_SERIF, 14, 19, strong=True, adjust=Adjust.CENTRE)
PARTY_OF_MANY = replace(PARTY, size=11.5, leading=16)
KIND = Look(_SANS, 11, 15, adjust=Adjust.CENTRE, tracking=90, small_caps=True)
TITLE = Look(_SERIF, 15, 20, strong=True, adjust=Adjust.CENTRE)
OCCASION = Look(_SERIF, 11, 15, adjust=Adjust.CENTRE)
REFERENCE = Look(_SANS, 8.5, 12, adjust=Adjust.CENTRE, grey=0.25)
STATE = Look(_SANS, 9, 13, adjust=Adjust.CENTRE, tracking=80, small_caps=True)

# Where the page belongs to one large table, the masthead takes little of it.
SHORT_MARKING = replace(MARKING, size=8.5, leading=11)
SHORT_PARTY = replace(PARTY, size=9.5, leading=12.5)
SHORT_KIND = replace(KIND, size=9, leading=12)
SHORT_TITLE = replace(TITLE, size=11, leading=14)
SHORT_OCCASION = replace(OCCASION, size=8.5, leading=11)
SHORT_REFERENCE = replace(REFERENCE, size=7.5, leading=10)
SHORT_STATE = replace(STATE, size=7.5, leading=10)

RUNNING_HEAD = Look(_SANS, 8, 10.5, tracking=80, small_caps=True, grey=0.2)
LINE_NUMBER = Look(_SANS, 6.5, 8, adjust=Adjust.END, grey=0.45)
FOOT = Look(_SANS, 7.5, 10, grey=0.25)
CONTENTS_TITLE = replace(SECTION, hanging=0)
CONTENTS_SECTION = Look(_SANS, 9.5, 13, before=4, hanging=28)
CONTENTS_ITEM = Look(_SANS, 9, 12.5, before=1, hanging=24)
SIGNED_FOR = Look(_SANS, 9, 12.5, strong=True)
SIGNATORY = Look(_SANS, 8.5, 11.5)
SIGNATURE_LABEL = Look(_SANS, 7.5, 10, grey=0.3)

HAIRLINE = 0.35
RULE = 0.8
HEADER_GREY = 0.91
GROUP_GREY = 0.965
RULE_GREY = 0.45
DRAFT_GREY = 0.94
