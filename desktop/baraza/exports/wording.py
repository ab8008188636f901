"""Words of a document in its own language, apart from the language of the window.

Each language has a file in ``resources/wording``: sentences, labels of codes, forms of dates and
numbers. A sentence names its facts in braces and marks what is set in italics with asterisks; both
are read in the wording only, never in what is put into it, so data stays data.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from baraza.domain.errors import BarazaError
from baraza.exports.report import Direction, Run, Runs, read
from baraza.resources import resource

# As Spanish hears it: not the glide of hielo or ion.
_SOUND_OF_I = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)
# What stands in italics in the wording is Latin (*ad referendum*), which a voice reads as such.
_LATIN = "la"
_FACTS = re.compile(r"\{(\w+)\}|\*([^*]+)\*")


class UnknownLanguage(BarazaError):
    """A language in which documents cannot be written yet."""


@dataclass(frozen=True)
class Wording:
    """The words of one language.

    Attributes:
        language: Code of the language.
        words: Groups of words by key.
    """

    language: str
    words: Mapping[str, Any]

    @property
    def direction(self) -> Direction:
        """Which way the language is written."""
        return Direction(self.words["direction"])

    def word(self, key: str) -> str:
        """Return the words under a key, as ``section.opening``; what is missing is an error."""
        group, name = key.split(".")
        found: str = self.words[group][name]
        return found

    def label(self, group: str, code: str) -> str:
        """Return the label of a code."""
        return self.word(f"{group}.{code}")

    def letter(self, role: str) -> tuple[str, str]:
        """Return letter and meaning of a role in the division of labour."""
        labour = self.words["labour"]
        return labour["letters"][role], labour["meanings"][role]

    def month(self, number: int) -> str:
        """Return the name of a month, counted from 1."""
        name: str = self.words["months"][number - 1]
        return name

    def count(self, number: int) -> str:
        """Return a number as it stands in running text: in words below ten."""
        words: list[str] = self.words["numbers"]
        return words[number] if number < len(words) else str(number)

    def counted(self, key: str, number: int) -> str:
        """Return the key of a sentence for so many: one, two where a language has a dual, more."""
        group, name = key.split(".")
        own = name + {1: "_one", 2: "_two"}.get(number, "")
        return f"{group}.{own}" if own in self.words[group] else key

    def text(self, key: str, **facts: str) -> str:
        """Return a sentence with its facts, as plain text."""
        return "".join(run.text for run in self.runs(key, **facts))

    def runs(self, key: str, **facts: Runs | str) -> Runs:
        """Return a sentence with its facts as runs, so that no fact can change the sentence."""
        return self._filled(self.word(key), facts)

    def _filled(self, pattern: str, facts: Mapping[str, Runs | str]) -> Runs:
        made: list[Run] = []
        at = 0
        for found in _FACTS.finditer(pattern):
            made += _run(pattern[at : found.start()])
            if found[1]:
                fact = facts[found[1]]
                made += _run(fact) if isinstance(fact, str) else fact
            else:
                made.append(Run(found[2], emphasis=True, language=_LATIN))
            at = found.end()
        made += _run(pattern[at:])
        return tuple(made)

    def listed(self, parts: Sequence[Runs | str], *, long: bool = False) -> Runs:
        """Return parts as a list in running text: *A, B and C*; ``long`` ones hold commas."""
        runs = [(Run(part),) if isinstance(part, str) else part for part in parts]
        form = "form.long_" if long else "form."
        if len(runs) == 2:
            pattern = self._euphonic(self.word(f"{form}pair"), runs[1])
            return self._filled(pattern, {"first": runs[0], "last": runs[1]})
        made: list[Run] = []
        for at, part in enumerate(runs):
            if at:
                last = at == len(runs) - 1
                joint = self.word(f"{form}before_last" if last else f"{form}between")
                made.append(Run(self._euphonic(joint, part) if last else joint))
            made += part
        return tuple(made)

    def _euphonic(self, joint: str, following: Runs) -> str:
        """Return what joins with the *and* that the sound after it asks for: *y*, but *e Irán*."""
        usual, before_i = self.word("form.and"), self.word("form.and_before_i")
        if usual == before_i or not _SOUND_OF_I.match(read(following)):
            return joint
        return joint.replace(f" {usual} ", f" {before_i} ")

    def joined(self, parts: Sequence[Runs], separator: str = "form.between") -> Runs:
        """Return parts with the same separator between all of them."""
        made: list[Run] = []
        for at, part in enumerate(parts):
            made += [Run(self.word(separator)), *part] if at else part
        return tuple(made)


@cache
def wording(language: str) -> Wording:
    """Return the wording of a language.

    Raises:
        UnknownLanguage: There is none; the rule is ``unknown-document-language``.
    """
    if language not in languages():
        raise UnknownLanguage("unknown-document-language", language=language, known=languages())
    text = resource(f"wording/{language}.json").read_text("utf-8")
    return Wording(language, json.loads(text))


@cache
def languages() -> tuple[str, ...]:
    """Return the languages in which documents can be written."""
    # The folder also holds words of other matters, as in ``findings.en.json``.
    names = (path.name.split(".") for path in resource("wording").glob("*.json"))
    return tuple(sorted(name[0] for name in names if len(name) == 2))


def sentences(*parts: Runs) -> Runs:
    """Return sentences with a space between them; empty ones are left out."""
    told = [part for part in parts if part]
    made: list[Run] = list(told[0]) if told else []
    for _, part in pairwise(told):
        made += [Run(" "), *part]
    return tuple(made)


def _run(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()
