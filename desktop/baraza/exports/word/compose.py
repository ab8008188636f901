"""From the blocks of a report to the body of the text."""

from collections.abc import Iterator
from functools import singledispatchmethod
from itertools import zip_longest

from baraza.exports.report import (
    Block,
    BulletList,
    Heading,
    NumberedParagraph,
    PageBreak,
    Paragraph,
    Section,
    SignatureBlocks,
    Table,
    Tone,
    plain,
)
from baraza.exports.word.bookmarks import Bookmarks
from baraza.exports.word.elements import Element, element
from baraza.exports.word.identities import bookmark_name
from baraza.exports.word.looks import (
    BODY,
    BULLET,
    CLOSING,
    HEADINGS,
    KEY,
    NOTE,
    OUTCOME,
    OUTCOME_TEXT,
)
from baraza.exports.word.paragraphs import number_label, paragraph
from baraza.exports.word.runs import Hand
from baraza.exports.word.signatures import signature_blocks
from baraza.exports.word.tables import after_table, table_blocks
from baraza.exports.word.together import is_kept, keep

_TONES = {Tone.BODY: BODY, Tone.NOTE: NOTE, Tone.KEY: KEY, Tone.CLOSING: CLOSING}


class Composer:
    """Writes the blocks of a report, and notes what the rest of the file has to hold for them.

    Attributes:
        marks: The marks of lists, each with a list of its own in the file.
        anchors: The paragraphs of the outcome, in their order.
    """

    def __init__(self, hand: Hand, measure: float, places: dict[str, str]) -> None:
        """Take how it is written, how wide, and the names of places which the contents lead to."""
        self.marks: list[str] = []
        self.anchors: list[str] = []
        self._hand, self._measure, self._places = hand, measure, places
        self._bookmarks = Bookmarks()

    def section(self, section: Section, *, new_page: bool) -> Iterator[Element]:
        """Yield a section."""
        yield self._heading(section.heading, new_page=new_page)
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            made = list(self._written(block))
            if isinstance(block, Table | SignatureBlocks) and not _parts(following):
                made.append(after_table())
            kept = is_kept(block, following)
            if kept is not None:
                for one in made[-2:] if isinstance(block, Table) else made[-1:]:
                    keep(one, kept=kept)
            yield from made

    def _heading(self, heading: Heading, *, new_page: bool = False) -> Element:
        look, label = HEADINGS[heading.level], plain(heading.label)
        made = paragraph(self._hand, look, heading.text, label=label, new_page=new_page)
        name = self._places.get(heading.anchor)
        return self._bookmarks.around(made, name) if name else made

    @singledispatchmethod
    def _written(self, block: Block) -> Iterator[Element]:
        raise TypeError(type(block).__name__)

    @_written.register
    def _(self, block: Heading) -> Iterator[Element]:
        yield self._heading(block)

    @_written.register
    def _(self, block: Paragraph) -> Iterator[Element]:
        yield paragraph(self._hand, _TONES[block.tone], block.text)

    @_written.register
    def _(self, block: NumberedParagraph) -> Iterator[Element]:
        label = number_label(block.number, block.suffix)
        look = OUTCOME if label else OUTCOME_TEXT
        made = paragraph(self._hand, look, block.text, label=label)
        self.anchors.append(block.anchor)
        yield self._bookmarks.around(made, bookmark_name(block.anchor))

    @_written.register
    def _(self, block: BulletList) -> Iterator[Element]:
        if block.mark not in self.marks:
            self.marks.append(block.mark)
        number = self.marks.index(block.mark) + 1
        for text in block.items:
            made = paragraph(self._hand, BULLET, text)
            level, of = element("ilvl", val=0), element("numId", val=number)
            made[0].insert(1, element("numPr", [level, of]))
            yield made

    @_written.register
    def _(self, block: Table) -> Iterator[Element]:
        yield from table_blocks(self._hand, block, self._measure)

    @_written.register
    def _(self, block: SignatureBlocks) -> Iterator[Element]:
        yield from signature_blocks(self._hand, block, self._measure)

    @_written.register
    def _(self, _block: PageBreak) -> Iterator[Element]:
        yield element("p", [element("r", [element("br", type="page")])])


def _parts(following: Block | None) -> bool:
    """Tell whether what follows a table keeps its own distance from it."""
    if isinstance(following, Table):
        return bool(following.caption)
    return isinstance(following, Heading)
