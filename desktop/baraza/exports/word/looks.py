"""The look of the text in Word: that of the pages, as styles which the reader's program offers.

Sizes are those of the pages, in points. Names that Word knows itself are those it gives its own
styles, so that its navigation, its contents and a screen reader know what they are.
"""

from dataclasses import dataclass
from enum import Enum

MILLIMETRE = 72 / 25.4
ARABIC_SCALE = 1.12
"""Arabic is set a little larger than the Latin letters beside it."""


class Family(Enum):
    """A family of type, as its name in the fonts of the reader's machine."""

    SERIF = "Noto Serif"
    SANS = "Noto Sans"


ARABIC = "Noto Naskh Arabic"


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of paragraph looks.

    Attributes:
        name: Name of the style.
        family: Family of type.
        size: Size of the type.
        leading: Distance of the lines, at least.
        based_on: The style from which it takes what it does not say.
        following: The style of the paragraph typed after it.
        strong: Bold.
        small_caps: Small capitals.
        tracking: Space added after each letter, in thousandths of the size.
        grey: From 0, black, to 1, white.
        adjust: ``left`` for the start of the line, ``right`` for its end, ``center``, ``both``.
        before: Space above.
        after: Space below.
        hanging: Width kept free at the start for a number or a mark.
        kept: Whether it stays on the page of what follows.
        level: Level of a heading, from 1.
        rule_above: Width of a rule above, in eighths of a point; negative for a double one.
        quick: Whether the reader is offered it first.
    """

    name: str
    family: Family
    size: float
    leading: float
    based_on: str = "Normal"
    following: str = ""
    strong: bool = False
    small_caps: bool = False
    tracking: float = 0
    grey: float = 0
    adjust: str = "left"
    before: float = 0
    after: float = 0
    hanging: float = 0
    kept: bool = False
    level: int = 0
    rule_above: int = 0
    quick: bool = False

    @property
    def style(self) -> str:
        """Identifier of the style."""
        name = self.name.removeprefix("toc ")
        contents = "TOC" if name != self.name else ""
        return contents + (name[0].upper() + name[1:]).replace(" ", "")


_SERIF, _SANS = Family.SERIF, Family.SANS

NORMAL = Look("Normal", _SERIF, 10.5, 14.5, quick=True)
BODY = Look("Body Text", _SERIF, 10.5, 14.5, adjust="both", after=6, quick=True)
OUTCOME = Look(
    "Outcome Paragraph",
    _SERIF,
    10.5,
    14.5,
    based_on="BodyText",
    adjust="both",
    after=6,
    hanging=30,
    quick=True,
)
OUTCOME_TEXT = Look(
    "Outcome Text",
    _SERIF,
    10.5,
    14.5,
    based_on="BodyText",
    adjust="both",
    after=6,
    quick=True,
)
BULLET = Look("List Bullet", _SERIF, 10.5, 14.5, adjust="both", after=3, hanging=16, quick=True)
CLOSING = Look(
    "Closing Formula", _SERIF, 10.5, 14.5, based_on="BodyText", adjust="both", before=4, after=6
)
NOTE = Look("Note", _SANS, 8.5, 11.5, grey=0.25, after=6, quick=True)
KEY = Look("Key", _SANS, 8, 11, grey=0.25, before=3, after=5, kept=True)

SECTION = Look(
    "heading 1",
    _SANS,
    12.5,
    16,
    following="BodyText",
    strong=True,
    before=20,
    after=8,
    hanging=28,
    kept=True,
    level=1,
    quick=True,
)
ITEM = Look(
    "heading 2",
    _SANS,
    10.5,
    14,
    following="OutcomeParagraph",
    strong=True,
    before=14,
    after=5,
    hanging=28,
    kept=True,
    level=2,
    quick=True,
)
PART = Look(
    "heading 3",
    _SANS,
    9.5,
    13,
    following="BodyText",
    strong=True,
    before=10,
    after=4,
    kept=True,
    level=3,
    quick=True,
)
HEADINGS = {1: SECTION, 2: ITEM, 3: PART}

CAPTION = Look("caption", _SANS, 9, 12.5, strong=True, before=10, after=4, kept=True, quick=True)
CELL = Look("Table Text", _SANS, 8.3, 11, quick=True)
CELL_CENTRE = Look("Table Text Centred", _SANS, 8.3, 11, based_on="TableText", adjust="center")
CELL_END = Look("Table Figures", _SANS, 8.3, 11, based_on="TableText", adjust="right")
HEAD = Look("Table Heading", _SANS, 8, 11, strong=True, kept=True, quick=True)
HEAD_CENTRE = Look(
    "Table Heading Centred",
    _SANS,
    8,
    11,
    based_on="TableHeading",
    strong=True,
    adjust="center",
    kept=True,
)
HEAD_END = Look(
    "Table Heading Figures",
    _SANS,
    8,
    11,
    based_on="TableHeading",
    strong=True,
    adjust="right",
    kept=True,
)
CELL_GROUP = Look("Table Group", _SANS, 8.5, 11, strong=True, kept=True)
AFTER_TABLE = Look("After Table", _SANS, 2, 2, after=8)

MARKING = Look(
    "Marking", _SANS, 10, 13, strong=True, small_caps=True, tracking=80, adjust="center", after=14
)
PARTY = Look("Party", _SERIF, 14, 19, strong=True, adjust="center")
PARTY_OF_MANY = Look("Party of Many", _SERIF, 11.5, 16, strong=True, adjust="center")
KIND = Look(
    "Kind of Document",
    _SANS,
    11,
    15,
    small_caps=True,
    tracking=90,
    adjust="center",
    before=12,
    after=7,
    rule_above=-6,
)
TITLE = Look("Title", _SERIF, 15, 20, strong=True, adjust="center", after=7, quick=True)
OCCASION = Look("Occasion", _SERIF, 11, 15, adjust="center", after=5)
REFERENCE = Look("Reference", _SANS, 8.5, 12, grey=0.25, adjust="center", after=6)
STATE = Look(
    "State of Text", _SANS, 9, 13, small_caps=True, tracking=80, adjust="center", before=2, after=2
)
END_OF_MASTHEAD = Look("End of Masthead", _SANS, 2, 2, before=12, after=6, rule_above=3)

RUNNING_HEAD = Look("header", _SANS, 8, 10.5, small_caps=True, tracking=80, grey=0.2)
FOOT = Look("footer", _SANS, 7.5, 10, grey=0.25, rule_above=3)
CONTENTS_TITLE = Look(
    "TOC Heading", _SANS, 12.5, 16, strong=True, before=20, after=8, kept=True, quick=True
)
CONTENTS_SECTION = Look("toc 1", _SANS, 9.5, 13, before=4, hanging=28)
CONTENTS_ITEM = Look("toc 2", _SANS, 9, 12.5, before=1, hanging=24)
SIGNED_FOR = Look("Signed For", _SANS, 9, 12.5, strong=True, kept=True)
SIGNATORY = Look("Signatory", _SANS, 8.5, 11.5, kept=True)
SIGNATURE_LINE = Look(
    "Signature Line", _SANS, 7.5, 10, grey=0.3, before=44, kept=True, rule_above=3
)
SIGNATURE_LABEL = Look("Signature Label", _SANS, 7.5, 10, grey=0.3)

LOOKS = (
    *(NORMAL, BODY, SECTION, ITEM, PART, OUTCOME, OUTCOME_TEXT, BULLET, CLOSING, NOTE, KEY),
    *(CAPTION, CELL, CELL_CENTRE, CELL_END, HEAD, HEAD_CENTRE, HEAD_END, CELL_GROUP, AFTER_TABLE),
    *(MARKING, PARTY, PARTY_OF_MANY, KIND, TITLE, OCCASION, REFERENCE, STATE, END_OF_MASTHEAD),
    *(RUNNING_HEAD, FOOT, CONTENTS_TITLE, CONTENTS_SECTION, CONTENTS_ITEM),
    *(SIGNED_FOR, SIGNATORY, SIGNATURE_LINE, SIGNATURE_LABEL),
)
"""Every style of a paragraph, as the program lists them."""

CELL_PADDING = (4.0, 3.2)
RULE, HAIRLINE = 6, 3
RULE_GREY = 0.45
HEADER_GREY, GROUP_GREY = 0.91, 0.965


def twips(points: float) -> int:
    """Return a length in twentieths of a point, as the file counts."""
    return round(points * 20)


def colour(grey: float) -> str:
    """Return a grey as the file writes colours."""
    return f"{round(grey * 255):02X}" * 3
