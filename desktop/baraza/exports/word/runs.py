"""Runs of a report as runs of the file: style, direction and language of each stretch."""

from collections.abc import Iterator
from dataclasses import dataclass

from baraza.exports.report import Run, Runs
from baraza.exports.word.directions import stretches
from baraza.exports.word.elements import Element, element, texts
from baraza.exports.word.languages import named_language
from baraza.exports.word.looks import Look

STRONG, EMPHASIS, SMALL_CAPITALS = "Strong", "Emphasis", "SmallCapitals"


@dataclass(frozen=True, slots=True)
class Hand:
    """How a document is written: its language and its direction.

    Attributes:
        language: Language of the document.
        base: 1 where it is written from right to left, else 0.
    """

    language: str
    base: int

    def runs(self, runs: Runs, look: Look) -> list[Element]:
        """Return what stands in a paragraph."""
        made = []
        for stretch in stretches([run.text for run in runs], self.base):
            run = runs[stretch.run]
            # Broken at its hyphen, a code would read 07-AC to whoever reads from the right.
            content = texts(stretch.text, unbroken=bool(self.base) and not stretch.right_to_left)
            properties = self._properties(run, look, stretch.right_to_left)
            made.append(element("r", [*properties, *content]))
        return made

    def _properties(self, run: Run, look: Look, right_to_left: bool) -> Iterator[Element]:
        told = list(_style(run, look))
        if right_to_left:
            told.append(element("rtl"))
        if run.language and run.language != self.language:
            told.append(_language(run.language, right_to_left))
        if told:
            yield element("rPr", told)


def _style(run: Run, look: Look) -> Iterator[Element]:
    """Yield the style of a run's characters.

    Word takes bold within bold for a contrast and sets it plain, so nothing is said twice. A second
    quality stands beside the style: a run has one style only.
    """
    strong = run.strong and not look.strong
    small_caps = run.small_caps and not look.small_caps
    told = [
        name
        for name, is_told in (
            (STRONG, strong),
            (EMPHASIS, run.emphasis),
            (SMALL_CAPITALS, small_caps),
        )
        if is_told
    ]
    if told:
        yield element("rStyle", val=told[0])
    if EMPHASIS in told[1:]:
        yield element("i")
    if SMALL_CAPITALS in told[1:]:
        yield element("smallCaps")


def _language(language: str, right_to_left: bool) -> Element:
    name = named_language(language)
    if right_to_left:
        return element("lang", bidi=name)
    if language in ("ja", "ko", "zh"):
        return element("lang", eastAsia=name)
    return element("lang", val=name)
