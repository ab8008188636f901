"""What stays on one page: a text with the places to sign below it, notes with their table."""

from collections.abc import Iterator

from baraza.exports.report import (
    Block,
    NumberedParagraph,
    Paragraph,
    SignatureBlocks,
    Table,
    Tone,
)
from baraza.exports.word.elements import Element, element, named

_SMALL = (Tone.NOTE, Tone.KEY)


def is_kept(block: Block, following: Block | None) -> bool | None:
    """Tell whether the end of a block stays with what follows; None leaves it to its style."""
    if _is_note(following) and (isinstance(block, Table) or _is_note(block)):
        return True
    if _is_note(block):
        return False
    is_text = isinstance(block, Paragraph | NumberedParagraph)
    return True if is_text and isinstance(following, SignatureBlocks) else None


def keep(made: Element, *, kept: bool) -> None:
    """Let a paragraph, or the last row of a table, stay with what follows it or not."""
    for paragraph in _paragraphs(made):
        properties = paragraph[0]
        properties.insert(1, element("keepNext") if kept else element("keepNext", val=0))


def _paragraphs(made: Element) -> Iterator[Element]:
    if made.tag == named("p"):
        yield made
        return
    *_, last = [row for row in made if row.tag == named("tr")]
    for cell in (one for one in last if one.tag == named("tc")):
        yield from (one for one in cell if one.tag == named("p"))


def _is_note(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.tone in _SMALL
