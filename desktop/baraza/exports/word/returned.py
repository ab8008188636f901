"""What comes back: the paragraphs of the outcome in a file that others have worked on.

The text is read as it stands once all tracked changes are accepted. It is for the matching of
copies that were received and checked; nothing here guards against a file made to do harm.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.document import Document as Opened
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.parser import parse_xml

from baraza.exports.word.elements import Element, named, printable
from baraza.exports.word.identities import NAMESPACE, anchor_of
from baraza.exports.word.looks import OUTCOME_TEXT

_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LABEL = re.compile(r"[^\t\n]{0,24}\t")
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SIGNS |= {"softHyphen": "\u00ad"}
# What is struck out, and what stands twice for older programs.
_PASSED_OVER = frozenset({"del", "pPr", "rPr", "instrText", "delText", "Fallback"})


def returned_paragraphs(data: bytes) -> dict[str, str]:
    """Return the wording of each paragraph that is still there, by its anchor.

    The number is not part of it. A paragraph that was parted is one text of several lines; one that
    was emptied is there and empty; a copy made of it in the file counts for nothing.

    Args:
        data: The file.
    """
    opened = Document(BytesIO(data))
    reading = _Reading(_names(opened))
    reading.take(opened.element.body)
    return reading.told()


def as_returned(text: str) -> str:
    """Return a wording of ours as it comes back where nobody has changed it."""
    return _MARKS.sub("", re.sub("\r\n?", "\n", printable(text)))


def _names(opened: Opened) -> dict[str, str]:
    """Return the anchors that the custom part tells by the names of bookmarks."""
    for relation in opened.part.rels.values():
        if relation.reltype == RELATION.CUSTOM_XML and not relation.is_external:
            root: Element = parse_xml(relation.target_part.blob)
            if root.tag == f"{{{NAMESPACE}}}copy":
                return {one.get("name") or "": one.get("anchor") or "" for one in root}
    return {}


class _Reading:
    """The text as far as it is read, in the order of the document."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._open: dict[str, str] = {}
        self._texts: dict[str, list[str]] = {}
        self._styles: dict[str, str] = {}
        self._owner: str | None = None
        self._before: list[str] = []
        self._style = ""
        self._move = ""
        self._moving = False
        self._left: dict[str, list[str]] = defaultdict(list)
        self._arrived: dict[str, list[str]] = defaultdict(list)

    def take(self, element: Element) -> None:
        """Take an element with all that is in it."""
        name = str(element.tag).rpartition("}")[2]  # a comment has no tag that is text
        if name in _PASSED_OVER:
            return
        moving, self._moving = self._moving, self._moving or name == "moveFrom"
        if name == "p":
            self._begin(element)
        elif name in ("bookmarkStart", "bookmarkEnd"):
            self._bookmark(name, element)
        elif name in ("moveFromRangeStart", "moveToRangeStart"):
            self._move = element.get(named("name")) or ""
        elif name in ("moveFromRangeEnd", "moveToRangeEnd"):
            self._move = ""
        elif name == "t":
            self._say(element.text or "")
        elif name in _SIGNS:
            self._say(_SIGNS[name])
        for one in element:
            self.take(one)
        self._moving = moving

    def told(self) -> dict[str, str]:
        """Return what was read, moved text in its new wording."""
        made = {anchor: "".join(texts).strip("\n") for anchor, texts in self._texts.items()}
        for move, anchors in self._left.items():
            arrived = self._arrived[move]
            if len(arrived) == len(anchors):
                made |= dict(zip(anchors, arrived, strict=True))
        return {anchor: _wording(text, self._styles[anchor]) for anchor, text in made.items()}

    def _begin(self, paragraph: Element) -> None:
        """Begin a paragraph: it belongs to the bookmark that is still open, if there is one."""
        self._owner = next(reversed(self._open.values()), None)
        self._before = []
        self._style = next(_styles(paragraph), "")
        if self._owner is not None:
            self._texts[self._owner].append("\n")
        if self._move:
            self._arrived[self._move].append("")

    def _bookmark(self, name: str, element: Element) -> None:
        number = element.get(named("id")) or ""
        if name == "bookmarkEnd":
            ended = self._open.pop(number, None)
            if ended is not None and ended == self._owner and not "".join(self._before):
                # The end stands at the head of the next paragraph, to which it does not belong.
                self._owner = next(reversed(self._open.values()), None)
            return
        called = element.get(named("name")) or ""
        anchor = self._names.get(called) or anchor_of(called)
        if anchor and anchor not in self._texts:
            self._texts[anchor] = [] if self._owner is not None else list(self._before)
            self._styles[anchor] = self._style
            self._open[number], self._owner = anchor, anchor

    def _say(self, text: str) -> None:
        if self._moving:
            if self._owner is not None and self._owner not in self._left[self._move]:
                self._left[self._move].append(self._owner)
            return
        self._before.append(text)
        if self._owner is not None:
            self._texts[self._owner].append(text)
        elif self._move and self._arrived[self._move]:
            self._arrived[self._move][-1] += text


def _styles(paragraph: Element) -> Iterator[str]:
    for properties in paragraph:
        for one in properties if properties.tag == named("pPr") else ():
            if one.tag == named("pStyle"):
                yield one.get(named("val")) or ""


def _wording(text: str, style: str) -> str:
    """Return a text without its number, which stands before the first tab."""
    text = _MARKS.sub("", text)
    return text if style == OUTCOME_TEXT.style else _LABEL.sub("", text, count=1)
