"""From the blocks of a report to blocks that are set."""

from collections.abc import Iterator
from functools import partial, singledispatchmethod

from baraza.exports.pdf.flow import Block as SetBlock
from baraza.exports.pdf.flow import Kept
from baraza.exports.pdf.looks import (
    ANNEX,
    BODY,
    BULLET,
    BULLET_LAST,
    CAPTION,
    CLOSING,
    HEADINGS,
    KEY,
    NOTE,
    NUMBERED,
)
from baraza.exports.pdf.places import Places
from baraza.exports.pdf.signatures import signature_rows
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
    """Sets the blocks of a report to a measure."""

    def __init__(self, measure: float, base: int, places: Places) -> None:
        """Take the measure, the direction and where headings are noted."""
        self._measure, self._base, self._places = measure, base, places

    def section(self, section: Section) -> Iterator[SetBlock]:
        """Yield the set blocks of a section, each heading kept with what follows it."""
        heads: list[SetBlock] = [self._heading(section.heading, annex=section.annex)]
        for block in section.blocks:
            if isinstance(block, Heading):
                heads.append(self._heading(block, annex=False))
                continue
            for made in self._set(block):
                yield Kept(tuple(heads), made) if heads else made
                heads = []
        yield from heads

    def _heading(self, heading: Heading, *, annex: bool) -> SetBlock:
        return text_block(
            heading.text,
            ANNEX if annex else HEADINGS[heading.level],
            self._measure,
            self._base,
            label=plain(heading.label),
            arrival=partial(self._places.arrive, heading),
        )

    @singledispatchmethod
    def _set(self, block: Block) -> Iterator[SetBlock]:
        raise TypeError(type(block).__name__)

    @_set.register
    def _(self, block: Paragraph) -> Iterator[SetBlock]:
        yield text_block(block.text, _TONES[block.tone], self._measure, self._base)

    @_set.register
    def _(self, block: NumberedParagraph) -> Iterator[SetBlock]:
        label = (
            (Run(block.number), Run(f" {block.suffix}", emphasis=True))
            if block.suffix
            else (Run(block.number),)
        )
        label = (*label, Run(".")) if block.number else ()
        yield text_block(block.text, NUMBERED, self._measure, self._base, label=label)

    @_set.register
    def _(self, block: BulletList) -> Iterator[SetBlock]:
        for at, item in enumerate(block.items, start=1):
            look = BULLET_LAST if at == len(block.items) else BULLET
            yield text_block(item, look, self._measure, self._base, label=plain(block.mark))

    @_set.register
    def _(self, block: Table) -> Iterator[SetBlock]:
        """Keep caption and key above the table: letters are read with their meaning in hand."""
        table = table_block(block, self._measure, self._base)
        above = ((block.caption, CAPTION), (block.key, KEY))
        heads = [text_block(text, look, self._measure, self._base) for text, look in above if text]
        yield Kept(tuple(heads), table) if heads else table

    @_set.register
    def _(self, block: SignatureBlocks) -> Iterator[SetBlock]:
        yield from signature_rows(block, self._measure, self._base)
