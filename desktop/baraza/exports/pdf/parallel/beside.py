"""The blocks of two languages side by side, from the masthead to the annexes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from baraza.exports.pdf.blocks.columns import column_widths, side_of
from baraza.exports.pdf.blocks.compose import noted
from baraza.exports.pdf.blocks.contents import contents_blocks
from baraza.exports.pdf.blocks.flow import Block as SetBlock
from baraza.exports.pdf.blocks.masthead import masthead_blocks
from baraza.exports.pdf.blocks.texts import RuleBlock
from baraza.exports.pdf.blocks.together import Kept
from baraza.exports.pdf.lines.setting import natural_width
from baraza.exports.pdf.looks import CELL, CELL_HEAD, Look
from baraza.exports.pdf.parallel.bilingual import signed_in_both
from baraza.exports.pdf.parallel.pairs import Columns, Pair, aligned
from baraza.exports.pdf.parallel.tongue import Tongue
from baraza.exports.report import Block, Heading, Run, Section, SignatureBlocks, Table, read

# Half a page holds no more columns than these, whatever stands in them.
_MOST_COLUMNS = 4


@dataclass(frozen=True)
class PairedSection:
    """A section in both languages, set."""

    blocks: list[SetBlock]
    annex: bool
    weighed: bool


class Beside:
    """Two languages in two columns; what is too wide for one stands over both, once in each."""

    def __init__(self, first: Tongue, second: Tongue, measure: float) -> None:
        """Divide the measure between them."""
        self._tongues = (first, second)
        self._measure = measure
        self._columns = Columns((first.ink, second.ink), measure)
        self._half = [one.composer(self._columns.width) for one in self._tongues]

    def masthead(self) -> Iterator[SetBlock]:
        """Yield the mastheads; the rules run over both."""
        made = [
            masthead_blocks(one.report.masthead, self._columns.width, one.ink.base, one.tree)
            for one in self._tongues
        ]
        first, second = (_between_rules(blocks) for blocks in made)
        rules = [block for block in made[0] if isinstance(block, RuleBlock)]
        for rule, here, there in zip_longest(rules, first, second, fillvalue=None):
            yield from self._columns.pairs(here or (), there or ())
            if rule is not None:
                yield RuleBlock(self._measure, rule.width, rule.double, rule.before, rule.after)

    def contents(self) -> list[Pair]:
        """Return the contents of both."""
        width = self._columns.width
        first, second = (
            contents_blocks(one.report, width, one.ink.base, one.waiting, one.tree)
            for one in self._tongues
        )
        return self._columns.pairs(first, second)

    def sections(self) -> list[PairedSection]:
        """Return the sections, set; those of one language alone stand in its column."""
        first, second = (one.report.sections for one in self._tongues)
        made = []
        for pair in aligned(first, second, lambda section: self._name(section.heading.anchor)):
            told = pair[0] or pair[1]
            assert told is not None  # noqa: S101 - for the types; one of them is there
            blocks = list(noted(self._section(*pair)))
            made.append(PairedSection(blocks, told.annex, told.weighed))
        return made

    def _name(self, anchor: str) -> str:
        return anchor.removeprefix(f"{self._tongues[1].report.language}-")

    def _key(self, block: Block) -> object:
        anchor = getattr(block, "anchor", None)
        return type(block).__name__, self._name(anchor) if anchor else getattr(block, "tone", "")

    def _section(
        self, first: Section | None, second: Section | None
    ) -> Iterator[tuple[Block | None, SetBlock]]:
        """Yield what stays together below a heading, each with the block in it."""
        both = (first, second)
        for tongue, half, section in zip(self._tongues, self._half, both, strict=True):
            if section is not None:
                part = tongue.part()
                half.begin(part)
                tongue.whole.begin(part)
        own, other_own = (section.heading if section else None for section in both)
        heads = self._headings(own, other_own, annex=_is_annex(first or second))
        here, there = (section.blocks if section else () for section in both)
        for one, other in aligned(here, there, self._key):
            if isinstance(one or other, Heading):
                heads += self._headings(one, other)
                continue
            for made in self._both(one, other):
                yield one or other, Kept(tuple(heads), made) if heads else made
                heads = []
        yield from ((None, head) for head in heads)

    def _headings(
        self, first: Block | None, second: Block | None, *, annex: bool = False
    ) -> list[SetBlock]:
        made = [
            [half.heading(block, annex=annex)] if isinstance(block, Heading) else []
            for half, block in zip(self._half, (first, second), strict=True)
        ]
        return list(self._columns.pairs(*made))

    def _both(self, first: Block | None, second: Block | None) -> Iterator[SetBlock]:
        both = (first, second)
        if isinstance(first, SignatureBlocks) and isinstance(second, SignatureBlocks):
            own, other = self._tongues
            signed = signed_in_both(first, second, other.report.language)
            yield from map(own.over, own.whole.block(signed))
        elif any(one is not None and self._is_wide(one) for one in both):
            for tongue, block in zip(self._tongues, both, strict=True):
                if block is not None:
                    yield from map(tongue.over, tongue.whole.block(block))
        else:
            made = [
                half.block(block) if block is not None else []
                for half, block in zip(self._half, both, strict=True)
            ]
            yield from self._columns.pairs(*made)

    def _is_wide(self, block: Block) -> bool:
        """Tell whether a block needs more than half the measure."""
        if isinstance(block, SignatureBlocks):
            return True
        return isinstance(block, Table) and not _fits(block, self._columns.width)


def _is_annex(section: Section | None) -> bool:
    return section is not None and section.annex


def _between_rules(blocks: list[SetBlock]) -> list[list[SetBlock]]:
    """Return the blocks of a masthead, parted where its rules stand."""
    parts: list[list[SetBlock]] = [[]]
    for block in blocks:
        if isinstance(block, RuleBlock):
            parts.append([])
        else:
            parts[-1].append(block)
    return parts


def _fits(table: Table, measure: float) -> bool:
    """Tell whether no word of a table has to be cut in a measure."""
    if len(table.columns) > _MOST_COLUMNS:
        return False
    widths = column_widths(table.columns, measure, CELL_HEAD)
    for at, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        inner = width - 2 * side_of(column.align)
        cells = [row.cells[at] for row in table.rows if len(row.cells) == len(table.columns)]
        told = [" ".join(map(read, cell)) for cell in cells]
        if not _holds(inner, [read(column.title)], CELL_HEAD) or not _holds(inner, told, CELL):
            return False
    return True


def _holds(room: float, texts: list[str], look: Look) -> bool:
    words = {word for text in texts for word in text.split()}
    return all(natural_width((Run(word),), look) <= room for word in words)
