"""What must hold of the structure of a file and no validator looks at.

Pages, parent tree and elements name each other; header cells say what they head; headings skip no
level; what is read in the order of the structure is what the report says.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple

import pikepdf

from baraza.exports.report import (
    Block,
    BulletList,
    Heading,
    Masthead,
    NumberedParagraph,
    PageBreak,
    Paragraph,
    Report,
    Runs,
    SignatureBlocks,
    Table,
    read,
)
from tests.exports.marked_text import marked_texts

# White space is a matter of lines, and marks of direction are obeyed, not shown.
_UNSEEN = re.compile("[\\s\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")


class Node(NamedTuple):
    """An element with those above it and what it says itself."""

    element: Any
    above: tuple[str, ...]
    text: str

    @property
    def tag(self) -> str:
        """What it is."""
        return str(self.element.S)[1:]


def structure_faults(data: bytes, *reports: Report, unsigned: bool = False) -> list[str]:
    """Return what is wrong with the structure of a file, and with the file as such.

    ``reports`` are what it says, if that is to be compared: one, or two in two languages;
    ``unsigned`` leaves the places to sign out of what is compared.
    """
    with pikepdf.open(BytesIO(data)) as file:
        faults = list(file.check_pdf_syntax())
        if "/StructTreeRoot" not in file.Root:
            return [*faults, "no structure"]
        faults += _pages_and_parents(file)
        nodes = list(walk(file))
        faults += [*_headers(nodes), *_headings(nodes), *_names(file)]
        heard = [node for node in nodes if not unsigned or node.above.count("Div") < 2]
        due = "".join(text for report in reports for text in told(report))
        if reports and squeezed(read_aloud(heard)) != squeezed(due):
            faults.append("reading order is not the report's")
    return faults


def walk(file: pikepdf.Pdf) -> Iterator[Node]:
    """Go through the elements in reading order."""
    texts = {page.obj.objgen: marked_texts(page)[0] for page in file.pages}
    waiting: list[tuple[Any, tuple[str, ...]]] = [(file.Root.StructTreeRoot.K, ())]
    while waiting:
        element, above = waiting.pop()
        text = "".join(
            texts[page].get(number, "") for page, number in _marks(element) if page in texts
        )
        node = Node(element, above, str(element.get("/ActualText", text)))
        yield node
        children = [kid for kid in _kids(element) if _is_element(kid)]
        waiting += [(kid, (*above, node.tag)) for kid in reversed(children)]


def read_aloud(nodes: Sequence[Node]) -> str:
    """Return what is read, the table of contents left out."""
    contents = [node for node in nodes if "TOC" in (node.tag, *node.above)]
    titles = [nodes[at - 1] for at, node in enumerate(nodes) if node.tag == "TOC"]
    return "".join(node.text for node in nodes if node not in contents and node not in titles)


def squeezed(text: str) -> str:
    """Return text without what is not seen."""
    return _UNSEEN.sub("", text)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_element(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _marks(element: Any) -> Iterator[tuple[tuple[int, int], int]]:
    for kid in _kids(element):
        if not isinstance(kid, pikepdf.Dictionary):
            yield element.Pg.objgen, int(kid)
        elif kid.get("/Type") == "/MCR":
            yield kid.Pg.objgen, int(kid.MCID)


def _pages_and_parents(file: pikepdf.Pdf) -> Iterator[str]:
    numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    owners: dict[tuple[tuple[int, int], int], list[tuple[int, int]]] = {}
    for node in walk(file):
        for mark in _marks(node.element):
            owners.setdefault(mark, []).append(node.element.objgen)
    for at, page in enumerate(file.pages, start=1):
        said, loose = marked_texts(page)
        yield from (f"page {at}: unmarked text {text!r}" for text in loose)
        if "/StructParents" not in page.obj:
            yield f"page {at}: no way to its elements"
            continue
        back: Any = parents.get(int(page.obj.StructParents), [])
        if sorted(said) != list(range(len(back))):
            yield f"page {at}: {len(back)} parents of {len(said)} pieces"
            continue
        for number, parent in enumerate(back):
            if owners.get((page.obj.objgen, number)) != [parent.objgen]:
                yield f"page {at}: piece {number} does not belong where its parent says"
        for link in page.obj.get("/Annots", []):
            holder = parents.get(int(link.get("/StructParent", -1)))
            if holder is None or not any(
                isinstance(kid, pikepdf.Dictionary) and kid.get("/Obj") == link
                for kid in _kids(holder)
            ):
                yield f"page {at}: a link that no element holds"


def _headers(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        scope = node.element.get("/A", pikepdf.Dictionary()).get("/Scope")
        expected = "/Column" if "THead" in node.above else "/Row"
        if node.tag == "TH" and scope != expected:
            yield f"a header cell with the scope {scope}"
        if "THead" in node.above and node.tag == "TD":
            yield "a plain cell in the header row"


def _headings(nodes: Sequence[Node]) -> Iterator[str]:
    level = 0
    for node in nodes:
        if re.fullmatch("H[1-6]", node.tag):
            if int(node.tag[1]) > level + 1:
                yield f"a heading of level {node.tag[1]} below one of level {level}"
            level = int(node.tag[1])


def _names(file: pikepdf.Pdf) -> Iterator[str]:
    names = list(file.Root.StructTreeRoot.IDTree.Names)
    for name, element in zip(names[::2], names[1::2], strict=True):
        if element.get("/ID") != name:
            yield f"the name {name} is not that of its element"
    doubled = [name for name, count in Counter(map(str, names[::2])).items() if count > 1]
    yield from (f"the name {name} stands for two elements" for name in doubled)


def told(report: Report) -> Iterator[str]:
    """Yield what a report says, in its order."""
    yield from _face(report.masthead)
    for section in report.sections:
        if section.masthead is not None:
            yield from _face(section.masthead)
        for block in (section.heading, *section.blocks):
            yield from _told(block)


def _face(head: Masthead) -> Iterator[str]:
    yield read(head.marking)
    between = "" if len(head.parties) <= 5 and not head.short else "\u2013"
    yield between.join(read(party) for party in head.parties)
    for runs in (head.kind, head.title, head.occasion, head.reference, head.state):
        yield read(runs)


def _told(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.label + read(block.text)
        case Paragraph():
            yield read(block.text)
        case NumberedParagraph():
            number = block.number + block.suffix + ("." if block.number else "")
            yield number + (block.aloud or read(block.text))
        case BulletList():
            yield from (block.mark + read(item) for item in block.items)
        case Table():
            cells: list[Runs] = [block.caption, block.key, *(one.title for one in block.columns)]
            cells += [runs for row in block.rows for cell in row.cells for runs in cell]
            yield from map(read, cells)
        case SignatureBlocks():
            for one in block.signatures:
                yield from map(read, (one.party, one.signatory, *one.labels))
        case PageBreak():
            pass
