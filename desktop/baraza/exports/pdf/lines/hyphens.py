"""Where a hyphen may part a word, by the syllables or the patterns of its language.

The patterns are those that come with Pyphen. They are read here and not by Pyphen, which takes
apart all fourteen thousand before the first word, while a document has use for a few hundred;
a test holds that both find the same places. Nor is Pyphen loaded: that takes as long as setting
two pages.

Kiswahili has no patterns and needs none, since its syllables end in a vowel: a word is parted
between a vowel and what begins a syllable, which may be written with several letters. Any other
group of consonants, as in words from elsewhere, stays together.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from baraza.exports.pdf.faces.words import Kept

# So many letters stay at the end of a line, and come to the next, at least.
_FEWEST_BEFORE, _FEWEST_AFTER = 2, 3
# Names, abbreviations, references, addresses and numbers stay whole: only what is written in small
# letters is parted, together with the signs around it and what an apostrophe draws to it.
_LETTER = "[a-zà-öø-ÿœ]"
_PARTED = re.compile(
    f"[(\\[«“‘\"'\u00a0\u202f]*(?:{_LETTER}{{1,5}}['’])?({_LETTER}{{5,}})(?:['’]s)?"
    "[)\\]»”’\"'.,;:!?…\u00a0\u202f]*"
)
# Of what Pyphen brings, the languages of the minutes. None of these is under the GPL alone.
PATTERNS = {"en": "en_GB", "es": "es", "fr": "fr", "pt": "pt_BR"}
_SYLLABLES = re.compile(
    "(?<=[aeiou])(?=[mn]?(?:ch|dh|gh|kh|sh|th|ny|[bdfghjklmnprstvwyz])[wy]?[aeiou])"
)

type _Finder = Callable[[str], Iterable[int]]


def places(word: str, language: str) -> tuple[int, ...]:
    """Return where in a word a line may end with a hyphen, in order."""
    return _of(language.partition("-")[0])[word]


@cache
def _of(language: str) -> Kept[tuple[int, ...]]:
    """Return what finds the places in words of a language, and keeps them."""
    if language == "sw":
        return Kept(lambda word: _within(word, _between_syllables))
    if language in PATTERNS:
        patterns = Patterns(PATTERNS[language])
        return Kept(lambda word: _within(word, patterns.places))
    return Kept(lambda _: ())


def _within(word: str, find: _Finder) -> tuple[int, ...]:
    """Return the places in a word, counted from the first of the signs around it."""
    parted = _PARTED.fullmatch(word)
    if parted is None:
        return ()
    start, letters = parted.start(1), parted.group(1)
    last = len(letters) - _FEWEST_AFTER
    return tuple(start + at for at in find(letters) if _FEWEST_BEFORE <= at <= last)


def _between_syllables(letters: str) -> Iterable[int]:
    return (found.start() for found in _SYLLABLES.finditer(letters))


def _dictionaries() -> Path:
    found = find_spec("pyphen")
    places = found.submodule_search_locations if found else None
    if not places:
        raise ModuleNotFoundError("pyphen")
    return Path(places[0], "dictionaries")


class Patterns:
    """Patterns of one language, each taken apart when the first word asks for it."""

    def __init__(self, name: str) -> None:
        """Read the patterns of a file of Pyphen."""
        written = _dictionaries().joinpath(f"hyph_{name}.dic").read_bytes()
        letters = written.translate(None, b"0123456789").decode().split("\n")
        self._written = dict(zip(letters, written.decode().split("\n"), strict=True))
        self._values: dict[str, list[tuple[int, int]]] = {}

    def places(self, word: str) -> list[int]:
        """Return the places in a word of small letters (Liang's method)."""
        held = f".{word}."
        odd = [0] * (len(held) + 1)
        known, kept, end = self._written, self._values, len(held) + 1
        found = [
            (start, part)
            for start in range(end - 2)
            for stop in range(start + 1, end)
            if (part := held[start:stop]) in known
        ]
        for start, part in found:
            for at, value in kept.get(part) or self._take(part):
                odd[start + at] = max(odd[start + at], value)
        return [at - 1 for at, value in enumerate(odd) if value % 2]

    def _take(self, part: str) -> list[tuple[int, int]]:
        """Take a pattern apart: figures before the letter with the number they stand at."""
        values, at = list[tuple[int, int]](), 0
        for sign in self._written[part]:
            if "0" <= sign <= "9":
                values.append((at, int(sign)))
            else:
                at += 1
        self._values[part] = values
        return values
