"""The structure of the document as assistive technology reads it.

It is built from the report before anything is drawn; drawing only adds what stands where. So the
order is that of the report, and a paragraph or a row split over two pages stays one.
"""

import re
from typing import NamedTuple

from baraza.exports.report import Runs, read

# Writing from right to left, and letters of private meaning, whose text no font tells.
_TO_BE_SAID = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ue000-\uf8ff\U00010800-\U00010fff"
    "\U0001e800-\U0001efff\U000f0000-\U0010ffff]"
)
_DEEPEST = 6
# An archived file holds no string of more than 32,767 bytes, two for each letter and two before
# all; of a paragraph longer than that the glyphs alone tell the text.
_MOST_SAID = 16_000


class Mark(NamedTuple):
    """A marked piece of a page that belongs to an element."""

    page: int
    number: int


class Pointer(NamedTuple):
    """An annotation that belongs to an element, by the number of its object."""

    page: int
    target: int


class Element:
    """A structure element.

    Attributes:
        tag: What it is, as ``P`` or ``TD``.
        language: Its language where it differs from the document's.
        attributes: Attributes as written in the file.
        said: Its text in reading order, where the glyphs of the page do not tell it.
        anchor: Stable name of the place.
        kids: What it consists of, in reading order.
        number: Number of its object, once the structure is written.
    """

    __slots__ = ("anchor", "attributes", "kids", "language", "number", "said", "tag")

    def __init__(
        self,
        tag: str,
        *,
        language: str = "",
        attributes: str = "",
        said: str = "",
        anchor: str = "",
    ) -> None:
        self.tag, self.language, self.attributes = tag, language, attributes
        self.said, self.anchor = said, anchor
        self.kids: list[Element | Mark | Pointer] = []
        self.number = 0

    def add(self, child: "Element") -> "Element":
        """Add an element that follows what is there, and return it."""
        self.kids.append(child)
        return child


class Tree:
    """The structure of one document.

    Attributes:
        language: Language of the document.
        root: The document.
    """

    def __init__(self, language: str, base: int = 0) -> None:
        """Begin with an empty document; ``base`` is 1 where it is written from right to left."""
        self.language = language
        self._base = base
        self.root = Element("Document")
        self._level = 0
        self._top = 0

    def title(self, text: Runs) -> Element:
        """Return the title of the document, which stands above all headings."""
        self._top = self._level = 1
        return self.leaf("H1", text)

    def heading(self, level: int, text: Runs, label: Runs = (), anchor: str = "") -> Element:
        """Return a heading; steps down never skip a level, whatever the report does."""
        self._level = min(level + self._top, self._level + 1, _DEEPEST)
        return self.leaf(f"H{self._level}", text, label, anchor=anchor)

    def leaf(
        self,
        tag: str,
        text: Runs,
        label: Runs = (),
        *,
        attributes: str = "",
        anchor: str = "",
        aloud: str = "",
    ) -> Element:
        """Return an element for text that is drawn as one; ``aloud`` says more than is drawn."""
        said = read((*label, *text)) if label or len(text) != 1 else text[0].text
        turned = self._is_turned(said, (*label, *text))
        if aloud and len(aloud) <= _MOST_SAID:
            said, turned = read(label) + aloud, True
        return Element(
            tag,
            language=self._language(text),
            attributes=attributes,
            said=said if turned else "",
            anchor=anchor,
        )

    def _is_turned(self, said: str, runs: Runs) -> bool:
        """Tell whether text may stand on the page in another order than it is read.

        From right to left, Latin words do so as well, beside one another or behind a number.
        """
        if self._base == 0 and said.isascii():
            return False  # most text, which is known of it without a look at its letters
        if len(said) > _MOST_SAID:
            return False
        return bool(_TO_BE_SAID.search(said)) or (
            self._base == 1 and (len(runs) > 1 or len(said.split()) > 1)
        )

    def _language(self, text: Runs) -> str:
        """Return the language of text that is all in one; parts are marked where they are drawn."""
        if len(text) == 1:
            only = text[0].language
        else:
            found = {run.language for run in text}
            only = found.pop() if len(found) == 1 else None
        return only if only and only != self.language else ""
