"""Directions of text: the Unicode Bidirectional Algorithm (UAX #9), levels and visual order.

Names like W1 or X5a are those of the annex. Text is taken as one paragraph.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional

from baraza.exports.pdf.lines.bidi_sequence import ISOLATES, resolve
from baraza.exports.pdf.lines.bidi_simple import simple_levels

MOST_DEEP = 125
_EMBEDDINGS = frozenset(("RLE", "LRE", "RLO", "LRO"))
_REMOVED = _EMBEDDINGS | {"PDF", "BN"}
_FORGOTTEN_AT_END = _REMOVED | ISOLATES | {"WS", "PDI"}


class _Status(NamedTuple):
    level: int
    override: str
    isolate: bool


def first_strong(text: str) -> int | None:
    """Return the level that the first strong character asks for (P2, P3): 0, 1 or None."""
    types = types_of(text)
    return _strong(types, 0, len(types), _matches(types))


def types_of(text: str) -> list[str]:
    """Return the bidirectional class of every character; unassigned ones count as left-to-right."""
    return [bidirectional(char) or "L" for char in text]


def levels(text: str, base: int, types: Sequence[str] | None = None) -> list[int]:
    """Return the embedding level of every character of a paragraph with a base level."""
    simple = simple_levels(text, base) if types is None else None
    if simple is not None:
        return simple
    original = list(types_of(text) if types is None else types)
    matches = _matches(original)
    found, classes = _explicit(original, matches, base)
    kept = [at for at, kind in enumerate(original) if kind not in _REMOVED]
    before = list(found)
    for sequence in _sequences(original, matches, before, kept):
        sides = _sides(sequence, original, matches, before, kept, base)
        resolve(text, sequence, classes, original, before[sequence[0]], sides, found)
    _reset(original, found, base)
    return found


def visual_order(found: Sequence[int]) -> list[int]:
    """Return the indices of a line in the order in which they stand from left to right (L2)."""
    order = list(range(len(found)))
    odd = [level for level in found if level % 2]
    for level in range(max(found, default=0), min(odd, default=MOST_DEEP + 2) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


def _matches(types: Sequence[str]) -> dict[int, int]:
    """Return the pop that closes each isolate initiator (BD9)."""
    matches: dict[int, int] = {}
    open_at: list[int] = []
    for at, kind in enumerate(types):
        if kind in ISOLATES:
            open_at.append(at)
        elif kind == "PDI" and open_at:
            matches[open_at.pop()] = at
    return matches


def _strong(types: Sequence[str], start: int, end: int, matches: dict[int, int]) -> int | None:
    at = start
    while at < end:
        kind = types[at]
        if kind == "L":
            return 0
        if kind in ("R", "AL"):
            return 1
        if kind in ISOLATES:
            at = matches.get(at, end)
        at += 1
    return None


def _next_level(level: int, right_to_left: bool) -> int:
    return (level + 1) | 1 if right_to_left else (level + 2) & ~1


class _Explicit:
    """The stack of rules X1 to X8."""

    def __init__(self, types: list[str], matches: dict[int, int], base: int) -> None:
        self.types, self.matches = types, matches
        self.base = base
        self.levels = [base] * len(types)
        self.classes = list(types)
        self.stack = [_Status(base, "", isolate=False)]
        self.lost_isolates = self.lost_embeddings = self.isolates = 0

    def step(self, at: int) -> None:
        kind = self.types[at]
        if kind in _EMBEDDINGS:
            self._embed(at, kind)
        elif kind in ISOLATES:
            self._isolate(at, kind)
        elif kind == "PDI":
            self._end_isolate(at)
        elif kind == "PDF":
            self._end_embedding()
            self.levels[at] = self.stack[-1].level
        elif kind == "B":
            self.levels[at] = self.base
        else:
            self._take(at, keep=kind == "BN")

    def _take(self, at: int, *, keep: bool = False) -> None:
        status = self.stack[-1]
        self.levels[at] = status.level
        if status.override and not keep:
            self.classes[at] = status.override

    def _embed(self, at: int, kind: str) -> None:
        self.levels[at] = self.stack[-1].level
        level = _next_level(self.stack[-1].level, kind[0] == "R")
        if level <= MOST_DEEP and not self.lost_isolates and not self.lost_embeddings:
            override = kind[0] if kind[2] == "O" else ""
            self.stack.append(_Status(level, override, isolate=False))
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def _isolate(self, at: int, kind: str) -> None:
        self._take(at)
        right = kind == "RLI"
        if kind == "FSI":
            end = self.matches.get(at, len(self.types))
            right = _strong(self.types, at + 1, end, self.matches) == 1
        level = _next_level(self.stack[-1].level, right)
        if level <= MOST_DEEP and not self.lost_isolates and not self.lost_embeddings:
            self.isolates += 1
            self.stack.append(_Status(level, "", isolate=True))
        else:
            self.lost_isolates += 1

    def _end_isolate(self, at: int) -> None:
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.stack[-1].isolate:
                self.stack.pop()
            self.stack.pop()
            self.isolates -= 1
        self._take(at)

    def _end_embedding(self) -> None:
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif not self.stack[-1].isolate and len(self.stack) > 1:
            self.stack.pop()


def _explicit(types: list[str], matches: dict[int, int], base: int) -> tuple[list[int], list[str]]:
    explicit = _Explicit(types, matches, base)
    for at in range(len(types)):
        explicit.step(at)
    return explicit.levels, explicit.classes


def _sequences(
    types: list[str], matches: dict[int, int], found: list[int], kept: list[int]
) -> list[list[int]]:
    """Return the isolating run sequences (BD13): level runs joined across isolates."""
    runs: list[list[int]] = []
    for previous, at in pairwise([-1, *kept]):
        if previous >= 0 and found[previous] == found[at]:
            runs[-1].append(at)
        else:
            runs.append([at])
    run_from = {run[0]: run for run in runs}
    closing = set(matches.values())
    sequences = []
    for run in runs:
        if run[0] in closing:
            continue
        sequence = list(run)
        while types[sequence[-1]] in ISOLATES and matches.get(sequence[-1]) in run_from:
            sequence += run_from[matches[sequence[-1]]]
        sequences.append(sequence)
    return sequences


def _sides(
    sequence: list[int],
    types: list[str],
    matches: dict[int, int],
    found: list[int],
    kept: list[int],
    base: int,
) -> tuple[str, str]:
    """Return the directions at the start and end of a sequence (X10)."""
    level = found[sequence[0]]
    first = bisect_right(kept, sequence[0]) - 2
    before = found[kept[first]] if first >= 0 else base
    last = sequence[-1]
    after_at = bisect_right(kept, last)
    open_isolate = types[last] in ISOLATES and last not in matches
    after = base if open_isolate or after_at >= len(kept) else found[kept[after_at]]
    return "LR"[max(before, level) % 2], "LR"[max(after, level) % 2]


def _reset(types: list[str], found: list[int], base: int) -> None:
    """Give separators, and the white space before them and at the end, the base level (L1)."""
    trailing = True
    for at in range(len(types) - 1, -1, -1):
        kind = types[at]
        if kind in ("B", "S"):
            found[at] = base
            trailing = True
        elif kind in _FORGOTTEN_AT_END:
            if trailing:
                found[at] = base
        else:
            trailing = False
