"""Elements of the file's XML, and text made fit to stand in it.

Elements are made one by one and never out of strings: whatever a text holds, it stays text. Within
a list of properties Word insists on the order of the schema, so callers name them in that order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Protocol

from lxml import etree  # type: ignore[import-untyped]  # lxml brings no types of its own

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {"w": WORD, "r": RELATIONS}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What XML cannot hold, and controls for which no font has a sign. A consultation holds few of them
# (rules.md A5); what is left is shown, as on the pages, and never dropped.
_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SHOWN = "\N{REPLACEMENT CHARACTER}"
_BREAKS = re.compile("(\r\n|[\r\n\t\u00ad])")
_BREAKS_AND_HYPHENS = re.compile("(\r\n|[\r\n\t\u00ad\u2011])")
_BREAKING = {"\t": "tab", "\u00ad": "softHyphen", "\u2011": "noBreakHyphen"}
# A line may end at the hyphen between two words, as on the pages, but not in AC-01.
_HYPHEN_OF_CODE = re.compile(r"-(?<![^\W\d_]{3}-)(?=\w)|-(?=\w(?![^\W\d_]))")


class Element(Protocol):
    """What is used of an element; lxml's own class has no public name."""

    tag: str
    text: str | None

    @property
    def attrib(self) -> MutableMapping[str, str]:
        """Its attributes."""

    def get(self, key: str) -> str | None:
        """Return an attribute."""

    def set(self, key: str, value: str) -> None:
        """Set an attribute."""

    def append(self, element: "Element") -> None:
        """Add an element at the end."""

    def extend(self, elements: "Iterable[Element]") -> None:
        """Add elements at the end."""

    def insert(self, index: int, element: "Element") -> None:
        """Put an element at a place."""

    def __iter__(self) -> "Iterator[Element]":
        """Go through the elements within."""

    def __getitem__(self, index: int) -> "Element":
        """Return an element within."""


def named(name: str) -> str:
    """Return the full name of an element or attribute of the word processor's own."""
    return f"{{{WORD}}}{name}"


def element(
    name: str, children: Iterable[Element] = (), /, **attributes: str | int | None
) -> Element:
    """Return an element with attributes and children; an attribute that is None is left out."""
    made: Element = etree.Element(f"{{{WORD}}}{name}", nsmap=_NAMES)
    for key, value in attributes.items():
        if value is not None:
            made.set(f"{{{WORD}}}{key}", str(value))
    made.extend(children)
    return made


def foreign(
    name: str,
    namespace: str,
    children: Iterable[Element] = (),
    attributes: Mapping[str, str] | None = None,
    *,
    names: Mapping[str | None, str] | None = None,
) -> Element:
    """Return an element of another vocabulary; ``names`` are prefixes for its namespaces."""
    nsmap = names or {None: namespace}
    made: Element = etree.Element(f"{{{namespace}}}{name}", attributes, nsmap=nsmap)
    made.extend(children)
    return made


def printable(text: str) -> str:
    """Return text with a sign for every character that XML cannot hold."""
    return _UNPRINTABLE.sub(_SHOWN, text)


def texts(text: str, *, unbroken: bool = False) -> list[Element]:
    """Return text as the content of a run; tabs and ends of lines are elements of their own.

    Args:
        text: The text.
        unbroken: Whether no line may end at the hyphen of a code.
    """
    text = printable(text)
    if unbroken:
        text = _HYPHEN_OF_CODE.sub("\u2011", text)
    breaks = _BREAKS_AND_HYPHENS if unbroken else _BREAKS
    if not breaks.search(text):
        return [_text(text)] if text else []
    made = []
    for part in breaks.split(text):
        if breaks.fullmatch(part):
            made.append(element(_BREAKING.get(part, "br")))
        elif part:
            made.append(_text(part))
    return made


def _text(text: str) -> Element:
    made: Element = etree.Element(f"{{{WORD}}}t", nsmap=_NAMES)
    made.text = text
    if text[0] == " " or text[-1] == " " or "  " in text:
        made.set(_SPACE, "preserve")
    return made


def serialized(root: Element) -> bytes:
    """Return a part of the file."""
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return made
