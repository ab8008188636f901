"""The neutral report: what a document says and how it is built, without saying how it looks.

A builder (`minutes`) makes a report out of a disclosed consultation; a writer (`pdf`, later Word)
sets it. Text is plain data in runs and is never read as mark-up by anybody. Every value is frozen,
so a report can be compared, kept and set twice. Anchors are stable: they come from the ids of the
consultation, not from the order of the pages.
"""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style.

    Attributes:
        text: The text, exactly as it is to be read; line feeds are kept.
        emphasis: Set in italics where the script has them: *ad referendum*, *bis*.
        strong: Set bold: brackets, a lead that is not agreed.
        small_caps: Set in small capitals: markings, holders of a version.
        language: Language of the text where it differs from the document's.
        added: Underlined: new in a later text.
        struck: With a line through it: gone from a later text.
    """

    text: str
    emphasis: bool = False
    strong: bool = False
    small_caps: bool = False
    language: str | None = None
    added: bool = False
    struck: bool = False


type Runs = tuple[Run, ...]


class Direction(StrEnum):
    """Which way the document's language is written."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Align(StrEnum):
    """Where text stands in its column; start and end follow the direction of the document."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Tone(StrEnum):
    """What a paragraph is, from which a writer takes its look."""

    BODY = "body"
    NOTE = "note"
    KEY = "key"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    Attributes:
        level: 1 for a section or annex, 2 for an item, 3 within an item.
        label: Number or letter before it, as ``III.`` or ``A.``; empty where it has none.
        text: The heading itself.
        anchor: Stable name of the place.
    """

    level: int
    label: str
    text: Runs
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without a number."""

    text: Runs
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class NumberedParagraph:
    """A paragraph of the outcome.

    Attributes:
        number: Its number; empty in an unnumbered text.
        suffix: ``bis``, ``ter`` … of a competing version.
        aloud: What is read aloud in the place of the text where it does not say everything, as
            lines under and through words; empty where it does.
        text: The wording with what is said about it.
        anchor: Stable name of the place.
    """

    number: str
    text: Runs
    anchor: str
    suffix: str = ""
    aloud: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list whose order carries no number."""

    mark: str
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: What stands in the repeated header row.
        weight: Share of the width, relative to the other columns.
        align: Where its text stands.
        row_header: Whether its cells name their row (scope of the tagged table).
    """

    title: Runs
    weight: float
    align: Align = Align.START
    row_header: bool = False


class RowKind(StrEnum):
    """What a row of a table is."""

    BODY = "body"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: one cell per column, or a single one over all columns in a group row.

    A cell is a tuple of paragraphs.
    """

    cells: tuple[tuple[Runs, ...], ...]
    kind: RowKind = RowKind.BODY


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; the key says what its letters and short names stand for.

    Attributes:
        anchor: Stable name of the place.
        columns: Its columns.
        rows: Its rows.
        caption: What it is called.
        key: What its letters and short names stand for.
        on_one_page: Whether it gets smaller type rather than a second page, as long as that reads.
        to_fill: Whether its rows leave room to write by hand.
    """

    anchor: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Runs = ()
    key: Runs = ()
    on_one_page: bool = False
    to_fill: bool = False


@dataclass(frozen=True, slots=True)
class SignatureField:
    """Where a signature by certificate goes: its name in the file, and what it says it is for."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The place where one side signs: whom it binds, who signs, and the labels below the rule.

    A text that is still negotiated has no field: nobody can sign it by certificate.
    """

    party: Runs
    signatory: Runs
    labels: tuple[Runs, ...]
    field: SignatureField | None = None


@dataclass(frozen=True, slots=True)
class SignatureBlocks:
    """Equal places to sign, side by side."""

    anchor: str
    signatures: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


type Block = (
    Heading | Paragraph | NumberedParagraph | BulletList | Table | SignatureBlocks | PageBreak
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document under a heading of level 1.

    Attributes:
        heading: Its heading.
        blocks: Its content.
        annex: Whether it is an annex.
        weighed: Whether its length decides if the document gets a page of contents.
        masthead: Head of the page on which it begins, where it is a sheet of its own.
    """

    heading: Heading
    blocks: tuple[Block, ...]
    annex: bool = False
    weighed: bool = False
    masthead: "Masthead | None" = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """The neutral head of the first page, or of every sheet that stands for itself.

    Attributes:
        marking: Classification, or the mark of the public version.
        parties: Names of all parties, equal in size, in the order of the consultation.
        kind: Kind of document.
        title: Title of the meeting or of the document.
        occasion: Place and dates.
        reference: Symbol or working reference.
        state: State of the text, in full.
        short: Whether it gives way to what stands below, all parties in one paragraph.
    """

    marking: Runs
    parties: tuple[Runs, ...]
    kind: Runs
    title: Runs
    occasion: Runs
    reference: Runs
    state: Runs
    short: bool = False


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands at the head and foot of every page.

    Attributes:
        marking: Classification, or the mark of the public version.
        state: State of the text, short.
        reference: Reference, edition and first characters of the fingerprint, in this order.
        page: Pattern with ``{page}`` and ``{pages}``, as ``page {page} of {pages}``.
        draft: Word set pale behind the text while it is not adopted; empty afterwards.
    """

    marking: str
    state: str
    reference: tuple[str, ...]
    page: str
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document.

    Attributes:
        title: Title for bookmarks, window titles and metadata.
        language: Language of the document (BCP 47).
        direction: Which way it is written.
        masthead: Head of the first page.
        margins: Head and foot of every page.
        sections: The document, in order.
        contents: Title of the table of contents, set only where the document is long.
        as_of: Instant the text dates from, as written in the consultation; no clock is read.
    """

    title: str
    language: str
    direction: Direction
    masthead: Masthead
    margins: Margins
    sections: tuple[Section, ...]
    contents: Runs
    as_of: str
    subject: str = field(default="")


def plain(text: str, language: str | None = None) -> Runs:
    """Return text in the plain style; nothing for empty text."""
    return (Run(text, language=language),) if text else ()


def read(runs: Runs) -> str:
    """Return what runs say, without their style."""
    return "".join(run.text for run in runs)
