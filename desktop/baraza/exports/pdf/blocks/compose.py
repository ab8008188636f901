"""From the blocks of a report to blocks that are set."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial, singledispatchmethod
from itertools import zip_longest

from baraza.exports.pdf.blocks.flow import Block as SetBlock
from baraza.exports.pdf.blocks.places import Places
from baraza.exports.pdf.blocks.signatures import signature_rows
from baraza.exports.pdf.blocks.table_structure import TableElements, table_elements
from baraza.exports.pdf.blocks.tables import table_block
from baraza.exports.pdf.blocks.texts import TextBlock, text_block
from baraza.exports.pdf.blocks.together import Kept, Noted
from baraza.exports.pdf.file.structure import Element, Tree
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
    Look,
)
from baraza.exports.report import (
    Block,
    BulletList,
    Heading,
    NumberedParagraph,
    Paragraph,
    Run,
    Runs,
    Section,
    SignatureBlocks,
    Table,
    Tone,
    plain,
    read,
)

# So many lines at least stand below a heading before a page ends.
_LINES_BELOW = 2
# A text of no more lines than these stays with what it leads to.
_MOST_LINES_LEADING = 6
_TONES = {Tone.BODY: BODY, Tone.NOTE: NOTE, Tone.KEY: KEY, Tone.CLOSING: CLOSING}
_SMALL = (Tone.NOTE, Tone.KEY)


class Composer:
    """Sets the blocks of a report to a measure, and says what each is."""

    def __init__(
        self, measure: float, base: int, places: Places, tree: Tree, *, room: float = 0.0
    ) -> None:
        """Take the measure, the direction, where headings are noted and the structure.

        ``room`` is what the masthead leaves of the first page, for a table to stand there whole.
        """
        self._measure, self._base, self._places, self._tree = measure, base, places, tree
        self._language = tree.language
        self._part, self._room = tree.root, room
        self._heads: tuple[SetBlock, ...] = ()

    def section(self, section: Section, part: Element) -> Iterator[SetBlock]:
        """Yield the set blocks of a section, each heading kept with what follows it.

        ``part`` is the element of the section and takes those of its blocks.
        """
        self._part = part
        yield from noted(self._kept(section))

    def _kept(self, section: Section) -> Iterator[tuple[Block | None, SetBlock]]:
        """Yield what stays together below a heading, each with the last block in it."""
        held: list[SetBlock] = [self._heading(section.heading, annex=section.annex)]
        wanted = _LINES_BELOW
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            if isinstance(block, Heading):
                held.append(self._heading(block, annex=False))
                wanted = _LINES_BELOW
                continue
            self._heads = tuple(held)
            for made in self._set(block):
                held.append(made)
                wanted -= len(made.lines) if isinstance(made, TextBlock) else _LINES_BELOW
                if wanted <= 0 and not _leads_to(block, made, following):
                    yield block, _kept(held)
                    held = []
        if held:
            yield None, _kept(held)

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
        look = ANNEX if annex else HEADINGS[heading.level]
        made = self._text(heading.text, look, self._part.add(element), label)
        return made._replace(arrival=partial(self._places.arrive, heading))

    def _text(self, text: Runs, look: Look, element: Element | None, label: Runs = ()) -> TextBlock:
        measure, base, language = self._measure, self._base, self._language
        return text_block(
            text, look, measure, base, label=label, element=element, language=language
        )

    @singledispatchmethod
    def _set(self, block: Block) -> Iterator[SetBlock]:
        raise TypeError(type(block).__name__)

    @_set.register
    def _(self, block: Paragraph) -> Iterator[SetBlock]:
        element = self._part.add(self._tree.leaf("P", block.text))
        yield self._text(block.text, _TONES[block.tone], element)

    @_set.register
    def _(self, block: NumberedParagraph) -> Iterator[SetBlock]:
        label: Runs = ()
        if block.number and block.suffix:
            suffix = Run(f" {block.suffix}", emphasis=True, language="la")
            label = (Run(block.number), suffix, Run("."))
        elif block.number:
            label = (Run(f"{block.number}."),)
        leaf = self._tree.leaf("P", block.text, label, anchor=block.anchor, aloud=block.aloud)
        element = self._part.add(leaf)
        yield self._text(block.text, NUMBERED, element, label)

    @_set.register
    def _(self, block: BulletList) -> Iterator[SetBlock]:
        listed = self._part.add(Element("L", attributes="/O/List/ListNumbering/Disc"))
        label = plain(block.mark)
        for at, text in enumerate(block.items, start=1):
            look = BULLET_LAST if at == len(block.items) else BULLET
            item = listed.add(Element("LI"))
            mark = item.add(self._tree.leaf("Lbl", label)) if label else None
            body = item.add(self._tree.leaf("LBody", text))
            yield self._text(text, look, body, label)._replace(mark=mark)

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
        table = table_block(block, self._measure, self._base, made.cells, self._language, step)
        smaller = max(step, SMALLEST_KEY)
        key = replace(KEY, size=KEY.size * smaller, leading=KEY.leading * smaller)
        above = ((block.caption, CAPTION, made.caption), (block.key, key, made.key))
        heads = [self._text(text, look, element) for text, look, element in above if text]
        return Kept(tuple(heads), table) if heads else table

    @_set.register
    def _(self, block: SignatureBlocks) -> Iterator[SetBlock]:
        places = self._part.add(Element("Div", anchor=block.anchor))
        yield from signature_rows(block, self._measure, self._base, self._tree, places)


def _kept(blocks: Sequence[SetBlock]) -> SetBlock:
    """Return blocks that stay together, down to the beginning of the last."""
    *heads, body = blocks
    return Kept(tuple(heads), body) if heads else body


def noted(units: Iterable[tuple[Block | None, SetBlock]]) -> Iterator[SetBlock]:
    """Yield what is set, each with the last block in it, and notes kept with the end of a table."""
    table: SetBlock | None = None
    notes: list[SetBlock] = []
    for block, made in units:
        if table is not None and isinstance(block, Paragraph) and block.tone in _SMALL:
            notes.append(made)
            continue
        if table is not None:
            yield Noted(table, tuple(notes)) if notes else table
        table, notes = None, []
        if isinstance(block, Table) and not block.on_one_page:
            table = made
        else:
            yield made
    if table is not None:
        yield Noted(table, tuple(notes)) if notes else table


def _leads_to(block: Block, made: SetBlock, following: Block | None) -> bool:
    """Tell whether a text belongs to what comes next: a list it announces, places to sign below."""
    if not isinstance(block, (Paragraph, NumberedParagraph)) or not isinstance(made, TextBlock):
        return False
    if len(made.lines) > _MOST_LINES_LEADING or following is None:
        return False
    announced = isinstance(following, (BulletList, Table)) and read(block.text).endswith(":")
    return announced or isinstance(following, SignatureBlocks)
