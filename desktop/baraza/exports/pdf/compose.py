"""From the blocks of a report to blocks that are set."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial, singledispatchmethod

from baraza.exports.pdf.flow import Block as SetBlock
from baraza.exports.pdf.flow import Kept
from baraza.exports.pdf.looks import (
    ANNEX,
    BODY,
    BULLET,
    BULLET_LAST,
    CAPTION,
    CELL_STEPS,
    CLOSING,
    HEADINGS,
    KEY,
    NOTE,
    NUMBERED,
    SMALLEST_KEY,
)
from baraza.exports.pdf.places import Places
from baraza.exports.pdf.signatures import signature_rows
from baraza.exports.pdf.structure import Element, Tree
from baraza.exports.pdf.table_structure import TableElements, table_elements
from baraza.exports.pdf.tables import table_block
from baraza.exports.pdf.texts import text_block
from baraza.exports.report import (
    Block,
    BulletList,
    Heading,
    NumberedParagraph,
    Paragraph,
    Run,
    Section,
    SignatureBlocks,
    Table,
    Tone,
    plain,
)

_TONES = {Tone.BODY: BODY, Tone.NOTE: NOTE, Tone.KEY: KEY, Tone.CLOSING: CLOSING}


class Composer:
    """Sets the blocks of a report to a measure, and says what each is."""

    def __init__(
        self, measure: float, base: int, places: Places, tree: Tree, *, room: float = 0.0
    ) -> None:
        """Take the measure, the direction, where headings are noted and the structure.

        ``room`` is what the masthead leaves of the first page, for a table to stand there whole.
        """
        self._measure, self._base, self._places, self._tree = measure, base, places, tree
        self._part, self._room = tree.root, room
        self._heads: tuple[SetBlock, ...] = ()

    def section(self, section: Section, part: Element) -> Iterator[SetBlock]:
        """Yield the set blocks of a section, each heading kept with what follows it.

        ``part`` is the element of the section and takes those of its blocks.
        """
        self._part = part
        heads: list[SetBlock] = [self._heading(section.heading, annex=section.annex)]
        for block in section.blocks:
            if isinstance(block, Heading):
                heads.append(self._heading(block, annex=False))
                continue
            self._heads = tuple(heads)
            for made in self._set(block):
                yield Kept(tuple(heads), made) if heads else made
                heads = []
        yield from heads

    def begin(self, part: Element) -> None:
        """Let an element take what is set from here on, for whoever sets block by block."""
        self._part = part

    def heading(self, heading: Heading, *, annex: bool = False) -> SetBlock:
        """Return a heading, set."""
        return self._heading(heading, annex=annex)

    def block(self, block: Block) -> list[SetBlock]:
        """Return the set blocks of one block that is no heading."""
        return list(self._set(block))

    def _heading(self, heading: Heading, *, annex: bool) -> SetBlock:
        label = plain(heading.label)
        element = self._tree.heading(heading.level, heading.text, label, heading.anchor)
        return text_block(
            heading.text,
            ANNEX if annex else HEADINGS[heading.level],
            self._measure,
            self._base,
            label=label,
            arrival=partial(self._places.arrive, heading),
            element=self._part.add(element),
        )

    @singledispatchmethod
    def _set(self, block: Block) -> Iterator[SetBlock]:
        raise TypeError(type(block).__name__)

    @_set.register
    def _(self, block: Paragraph) -> Iterator[SetBlock]:
        element = self._part.add(self._tree.leaf("P", block.text))
        yield text_block(block.text, _TONES[block.tone], self._measure, self._base, element=element)

    @_set.register
    def _(self, block: NumberedParagraph) -> Iterator[SetBlock]:
        label = (
            (Run(block.number), Run(f" {block.suffix}", emphasis=True, language="la"))
            if block.suffix
            else (Run(block.number),)
        )
        label = (*label, Run(".")) if block.number else ()
        leaf = self._tree.leaf("P", block.text, label, anchor=block.anchor)
        element = self._part.add(leaf)
        yield text_block(
            block.text, NUMBERED, self._measure, self._base, label=label, element=element
        )

    @_set.register
    def _(self, block: BulletList) -> Iterator[SetBlock]:
        listed = self._part.add(Element("L", attributes="/O/List/ListNumbering/Disc"))
        label = plain(block.mark)
        for at, text in enumerate(block.items, start=1):
            look = BULLET_LAST if at == len(block.items) else BULLET
            item = listed.add(Element("LI"))
            mark = item.add(self._tree.leaf("Lbl", label)) if label else None
            body = item.add(self._tree.leaf("LBody", text))
            made = text_block(text, look, self._measure, self._base, label=label, element=body)
            yield replace(made, mark=mark)

    @_set.register
    def _(self, block: Table) -> Iterator[SetBlock]:
        """Set it in smaller type only where it is to stand on one page and then does."""
        made = table_elements(block, self._tree)
        self._part.add(made.table)
        steps = CELL_STEPS if block.on_one_page else CELL_STEPS[:1]
        for step in steps:
            table = self._table(block, made, step)
            whole = Kept(self._heads, table) if self._heads else table
            if whole.before + whole.height <= self._room:
                break
        yield table

    def _table(self, block: Table, made: TableElements, step: float) -> SetBlock:
        """Keep caption and key above the table: letters are read with their meaning in hand."""
        table = table_block(block, self._measure, self._base, made.cells, step)
        smaller = max(step, SMALLEST_KEY)
        key = replace(KEY, size=KEY.size * smaller, leading=KEY.leading * smaller)
        above = ((block.caption, CAPTION, made.caption), (block.key, key, made.key))
        heads = [
            text_block(text, look, self._measure, self._base, element=element)
            for text, look, element in above
            if text
        ]
        return Kept(tuple(heads), table) if heads else table

    @_set.register
    def _(self, block: SignatureBlocks) -> Iterator[SetBlock]:
        places = self._part.add(Element("Div", anchor=block.anchor))
        yield from signature_rows(block, self._measure, self._base, self._tree, places)
