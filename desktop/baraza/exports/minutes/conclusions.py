"""Section on the conclusions, item by item, in the order of the outcome."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Numbering
from baraza.domain.outcome import OutcomeParagraph
from baraza.domain.outcome_order import Entry
from baraza.exports.marks import mark
from baraza.exports.minutes.drafting import Drafting
from baraza.exports.minutes.order import in_order
from baraza.exports.minutes.paragraphs import paragraph_blocks, text_in
from baraza.exports.minutes.statements import statements
from baraza.exports.minutes.translation import (
    original_mark,
    original_told,
    standing,
    translation_list,
)
from baraza.exports.report import (
    Block,
    Heading,
    NumberedParagraph,
    Tone,
)
from baraza.exports.report import Paragraph as PlainParagraph
from baraza.exports.wording import sentences


def conclusions(draft: Drafting) -> tuple[Block, ...]:
    """Return all items but those of other matters; the public version says if it holds nothing."""
    if draft.edition == "public" and not in_order(draft):
        return (PlainParagraph(draft.wording.runs("item.nothing_released"), Tone.NOTE),)
    later = {item.id for item in draft.other_matters}
    entries = [one for one in in_order(draft) if one.item is None or one.item.id not in later]
    items = [item for item in draft.consultation.agenda_items if item.id not in later]
    return (*_original(draft), *_by_item(draft, entries, items, lettered=draft.edition != "public"))


def other_matters(draft: Drafting) -> tuple[Block, ...]:
    """Return the items of other matters at the end of the agenda."""
    items = draft.other_matters
    wanted = {item.id for item in items}
    entries = [one for one in in_order(draft) if one.item is not None and one.item.id in wanted]
    blocks = tuple(_by_item(draft, entries, items, lettered=False))
    heads = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
    if len(heads) == 1:
        return tuple(block for block in blocks if block is not heads[0])
    return blocks


def _by_item(
    draft: Drafting, entries: Sequence[Entry], items: Sequence[AgendaItem], *, lettered: bool
) -> Iterator[Block]:
    """Yield headings, statements and paragraphs; an item of statements alone comes in its place."""
    spoken = {item.id: statements(draft, item) for item in items}
    with_text = {entry.item.id for entry in entries if entry.item is not None}
    silent = [item for item in items if item.id not in with_text and spoken[item.id]]
    shown = 0
    for item, group in groupby(entries, key=lambda entry: entry.item):
        if item is not None:
            while silent and silent[0].number < item.number:
                yield from _item(draft, silent[0], shown, lettered=lettered)
                yield from spoken[silent.pop(0).id]
                shown += 1
            yield from _item(draft, item, shown, lettered=lettered)
            yield from spoken.pop(item.id, ())
            shown += 1
        for entry in group:
            yield from _paragraph(draft, entry)
    for item in silent:
        yield from _item(draft, item, shown, lettered=lettered)
        yield from spoken[item.id]
        shown += 1


def _item(draft: Drafting, item: AgendaItem, shown: int, *, lettered: bool) -> Iterator[Heading]:
    label = _label(draft, item, shown) if lettered else ""
    anchor = f"item-{item.id}" if shown == 0 else f"item-{item.id}-{shown}"
    yield Heading(2, label, draft.localized(item.title), anchor)


def _label(draft: Drafting, item: AgendaItem, shown: int) -> str:
    """Return the mark of an item; its number where the paragraphs below it begin with that."""
    words = draft.wording
    if draft.numbers.scheme is Numbering.BY_SECTION:
        return words.text("marks.item", number=str(item.number))
    return words.text("marks.item", number=mark(words, "items", shown + 1))


def _paragraph(draft: Drafting, entry: Entry) -> Iterator[Block]:
    if entry.item is None or isinstance(entry.paragraph, OutcomeParagraph):
        told = text_in(draft, entry.paragraph.text, entry.paragraph.texts)
        text = (*told, *original_mark(draft, standing(draft, entry.paragraph.texts)))
        number = draft.numbers.before.get(entry.paragraph.key, "")
        yield NumberedParagraph(number, text, f"paragraph-{entry.paragraph.id}")
    else:
        yield from paragraph_blocks(draft, entry.item, entry.paragraph)


def _original(draft: Drafting) -> Iterator[Block]:
    """Say that paragraphs stand in the original where they are not translated, and list them."""
    paragraphs = [entry.paragraph for entry in in_order(draft)]
    if draft.is_original or not paragraphs:
        return
    listed = translation_list(draft, paragraphs)
    yield PlainParagraph(sentences(original_told(draft), *listed), Tone.NOTE)
