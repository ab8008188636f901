"""Two circulated texts side by side: what was added, struck, changed and moved, by paragraph.

Paragraphs are matched by their lasting identity, then by number; a paragraph that has neither in
the other text is new or struck. Within a paragraph words are compared, not letters: a negotiator
reads words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from baraza.domain.outcome import FrozenParagraph

_WORDS = re.compile(r"\s+|[^\s\w]|\w+")
_MOST_STEPS = 4_000_000
"""Words of one text times words of the other up to which they are compared one by one."""


class Fate(StrEnum):
    """What became of a paragraph, or of a stretch of its words."""

    KEPT = "kept"
    CHANGED = "changed"
    ADDED = "added"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that share a fate: kept, added or struck."""

    text: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Compared:
    """A paragraph in two texts.

    Attributes:
        before: The paragraph in the earlier text, if it was there.
        after: The paragraph in the later text, if it still is.
        fate: What became of it.
        moved: Whether it changed its place among the paragraphs that are in both.
        stretches: Its words in reading order.
    """

    before: FrozenParagraph | None
    after: FrozenParagraph | None
    fate: Fate
    moved: bool
    stretches: tuple[Stretch, ...]


def compare(
    before: Sequence[FrozenParagraph], after: Sequence[FrozenParagraph]
) -> tuple[Compared, ...]:
    """Return the paragraphs of the later text in order, each struck one behind its forerunner.

    Args:
        before: The earlier text, in one language.
        after: The later text, in the same language.
    """
    pairs = _pairs(before, after)
    moved = _moved(pairs)
    earlier_of = {late: early for early, late in pairs}
    later_of = dict(pairs)
    told: list[Compared] = []
    struck = _struck_behind(before, later_of)
    told += (_struck(before[early]) for early in struck.get(-1, ()))
    for at, paragraph in enumerate(after):
        early = earlier_of.get(at)
        if early is None:
            told.append(_added(paragraph))
            continue
        told.append(_both(before[early], paragraph, moved=early in moved))
        told += (_struck(before[gone]) for gone in struck.get(early, ()))
    return tuple(told)


def _pairs(
    before: Sequence[FrozenParagraph], after: Sequence[FrozenParagraph]
) -> list[tuple[int, int]]:
    """Return the places of the same paragraph in both texts."""
    by_id = {one.id: at for at, one in enumerate(after) if one.id}
    by_number = {one.no: at for at, one in enumerate(after) if one.no and not one.id}
    pairs = []
    free = set(range(len(after)))
    for at, one in enumerate(before):
        found = by_id.get(one.id) if one.id else by_number.get(one.no or 0)
        if found is not None and found in free:
            pairs.append((at, found))
            free.discard(found)
    return pairs


def _moved(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """Return the earlier places of what does not belong to the longest run left in its order."""
    if not pairs:
        return set()
    longest = [1] * len(pairs)
    previous = [-1] * len(pairs)
    for at, (_, late) in enumerate(pairs):
        for earlier in range(at):
            if pairs[earlier][1] < late and longest[earlier] + 1 > longest[at]:
                longest[at], previous[at] = longest[earlier] + 1, earlier
    at = longest.index(max(longest))
    left = set[int]()
    while at >= 0:
        left.add(pairs[at][0])
        at = previous[at]
    return {early for early, _ in pairs} - left


def _struck_behind(
    before: Sequence[FrozenParagraph], later_of: dict[int, int]
) -> dict[int, list[int]]:
    """Return what was struck, by the place of the paragraph it stood behind; -1 for the head."""
    struck: dict[int, list[int]] = {}
    behind = -1
    for at in range(len(before)):
        if at in later_of:
            behind = at
        else:
            struck.setdefault(behind, []).append(at)
    return struck


def _added(paragraph: FrozenParagraph) -> Compared:
    stretch = (Stretch(paragraph.text, Fate.ADDED),)
    return Compared(None, paragraph, Fate.ADDED, moved=False, stretches=stretch)


def _struck(paragraph: FrozenParagraph) -> Compared:
    stretch = (Stretch(paragraph.text, Fate.STRUCK),)
    return Compared(paragraph, None, Fate.STRUCK, moved=False, stretches=stretch)


def _both(before: FrozenParagraph, after: FrozenParagraph, *, moved: bool) -> Compared:
    if before.text == after.text:
        return Compared(before, after, Fate.KEPT, moved, (Stretch(after.text, Fate.KEPT),))
    stretches = tuple(_joined(_stretches(before.text, after.text)))
    return Compared(before, after, Fate.CHANGED, moved, stretches)


def _stretches(before: str, after: str) -> Iterator[Stretch]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) * len(new) > _MOST_STEPS:
        yield Stretch(before, Fate.STRUCK)
        yield Stretch(after, Fate.ADDED)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            yield Stretch("".join(new[start:end]), Fate.KEPT)
            continue
        if first < last:
            yield Stretch("".join(old[first:last]), Fate.STRUCK)
        if start < end:
            yield Stretch("".join(new[start:end]), Fate.ADDED)


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Yield stretches, with a lone space between two changes drawn into them.

    Otherwise a sentence that was replaced would come out word by word, old and new in turn.
    """
    struck, added = "", ""
    for stretch in [*stretches, Stretch("", Fate.KEPT)]:
        if stretch.fate is Fate.STRUCK:
            struck += stretch.text
        elif stretch.fate is Fate.ADDED:
            added += stretch.text
        elif stretch.text.isspace() and (struck or added):
            struck, added = struck + stretch.text, added + stretch.text
        else:
            yield from _changed(struck, added)
            struck, added = "", ""
            if stretch.text:
                yield stretch


def _changed(struck: str, added: str) -> Iterator[Stretch]:
    """Yield what was struck, what was added, and the space they share at their end."""
    tail = ""
    while struck and added and struck[-1].isspace() and struck[-1] == added[-1]:
        tail, struck, added = struck[-1] + tail, struck[:-1], added[:-1]
    if struck:
        yield Stretch(struck, Fate.STRUCK)
    if added:
        yield Stretch(added, Fate.ADDED)
    if tail:
        yield Stretch(tail, Fate.KEPT)
