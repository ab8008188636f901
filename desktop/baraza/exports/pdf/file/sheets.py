"""The pages of one file while they are drawn.

ReportLab keeps the books of the file: objects, pages, outline, links, metadata. Text and rules are
written here as page operators, each piece marked with the element of the structure it belongs to.
A page that is finished can still be written on until the file is saved, which is how page numbers
and the contents get what is known only at the end.
"""

from collections import defaultdict
from io import BytesIO
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from baraza.exports.archive import Archive, Attachment
from baraza.exports.pdf.file.attachments import write_attachment
from baraza.exports.pdf.file.fields import Field, write_fields
from baraza.exports.pdf.file.inside import Inside
from baraza.exports.pdf.file.metadata import write_metadata
from baraza.exports.pdf.file.objects import text
from baraza.exports.pdf.file.structure import Element, Mark, Pointer
from baraza.exports.pdf.file.structure_objects import write_structure
from baraza.exports.pdf.looks import Paper
from baraza.exports.report import SignatureField

ARTIFACT = "/Artifact BMC"
PAGE_ARTIFACT = "/Artifact<</Type/Pagination>>BDC"
CLOSED = "EMC"

_CREATOR = "Baraza"
_PRODUCER = "Baraza, ReportLab"

type Box = tuple[float, float, float, float]


class _Link(NamedTuple):
    """A link that waits for the place it leads to."""

    number: int
    parent: int
    says: str
    anchor: str
    box: Box


class Sheets:
    """The pages of one file.

    Attributes:
        paper: Size and margins of the pages.
        page: Number of the page being drawn, from 1.
        inside: What only ReportLab's private names reach.
    """

    def __init__(
        self, paper: Paper, *, title: str, subject: str, language: str, dated: str
    ) -> None:
        """Begin a file; ``dated`` is an instant, so that the same report gives the same bytes."""
        self.paper = paper
        self.page = 1
        self._told = {"title": title, "subject": subject, "language": language, "dated": dated}
        self._dated = _pdf_date(dated)
        self._marked: dict[int, list[Element]] = defaultdict(list)
        self._links: dict[int, list[_Link]] = defaultdict(list)
        self._linked: list[Element] = []
        self._fields: list[Field] = []
        self._annotations: dict[int, list[int]] = defaultdict(list)
        self._anchors: dict[str, tuple[int, float]] = {}
        self._target = BytesIO()
        self._canvas = Canvas(
            self._target,
            pagesize=(paper.width, paper.height),
            pageCompression=1,
            pdfVersion=(1, 7),
            invariant=1,
            lang=language,
        )
        self._canvas.setTitle(title)
        self._canvas.setSubject(subject)
        self._canvas.setAuthor("")
        self._canvas.setCreator(_CREATOR)
        self._canvas.setProducer(_PRODUCER)
        moment = self._dated
        self._canvas.setDateFormatter(lambda *_: moment)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self.inside = Inside(self._canvas)

    def opening(self, page: int, element: Element | None) -> str:
        """Return what begins a marked piece of a page; `CLOSED` ends it.

        What belongs to no element is an artifact: nobody reads it aloud.
        """
        if element is None:
            return PAGE_ARTIFACT
        marked = self._marked[page]
        element.kids.append(Mark(page, len(marked)))
        marked.append(element)
        return f"/{element.tag}<</MCID {len(marked) - 1}>>BDC"

    def write(self, *operators: str) -> None:
        """Add operators to the page."""
        self.inside.operators.extend(operators)

    def write_on(self, page: int, *operators: str) -> None:
        """Add operators to a page that is finished."""
        self.inside.pages[page - 1].stream += "\n".join(operators) + "\n"

    def write_behind(self, page: int, operators: str) -> None:
        """Put operators behind what stands on a finished page."""
        finished = self.inside.pages[page - 1]
        finished.stream = operators + "\n" + finished.stream

    @property
    def finished(self) -> int:
        """Number of pages that are finished."""
        return len(self.inside.pages)

    def turn(self) -> None:
        """Finish the page and begin the next."""
        self._canvas.showPage()
        self.page += 1

    def anchor(self, name: str, top: float) -> None:
        """Name a place on the page."""
        self._anchors.setdefault(name, (self.page, top))
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=top, zoom=0)

    def outline(self, title: str, anchor: str, level: int, *, closed: bool) -> None:
        """Add a bookmark; levels count from 0 and never skip one going down."""
        self._canvas.addOutlineEntry(title, anchor, level, closed=closed)

    def link(self, says: str, anchor: str, box: Box, element: Element) -> None:
        """Make a box of the page lead to an anchor, which may come later."""
        number, parent = self._annotate(element)
        self._links[self.page].append(_Link(number, parent, says, anchor, box))

    def signature_field(self, field: SignatureField, box: Box, element: Element) -> None:
        """Keep a box of the page for a signature by certificate."""
        number, parent = self._annotate(element)
        self._fields.append(Field(number, parent, self.page, field, box))

    def _annotate(self, element: Element) -> tuple[int, int]:
        """Return the object of a new annotation, and the number by which it names its element."""
        number = self.inside.reserve(1)
        element.kids.append(Pointer(self.page, number))
        self._annotations[self.page].append(number)
        self._linked.append(element)
        return number, len(self._linked) - 1

    def save(self, root: Element, archive: Archive, attachment: Attachment | None) -> bytes:
        """Return the file; the last page must be finished."""
        self._write_links()
        write_fields(self.inside, self._fields)
        for page, numbers in self._annotations.items():
            listed = " ".join(f"{number} 0 R" for number in numbers)
            self.inside.on_page(page, f"/Annots[{listed}]")
        marked = [self._marked[page] for page in range(1, self.finished + 1)]
        write_structure(self.inside, root, self._linked, marked)
        told = {**self._told, "creator": _CREATOR, "producer": _PRODUCER}
        write_metadata(self.inside, archive, told)
        if attachment is not None:
            write_attachment(self.inside, attachment, self._dated)
        self.inside.close()
        self._canvas.save()
        self.inside.release()
        return self._target.getvalue()

    def _write_links(self) -> None:
        for page, links in self._links.items():
            for link in links:
                target, top = self._anchors.get(link.anchor, (page, self.paper.height))
                box = " ".join(f"{side:.2f}" for side in link.box)
                self.inside.fill(
                    link.number,
                    f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{box}]"
                    f"/Contents{text(link.says)}/StructParent {link.parent}"
                    f"/Dest[{self.inside.page_object(target)} 0 R/XYZ 0 {top:.1f} 0]>>",
                )


def _pdf_date(instant: str) -> str:
    """Return an instant of the consultation as the file's date."""
    day, clock, zone = instant[:10], instant[11:19], instant[19:].lstrip(".0123456789")
    digits = (day + clock).replace("-", "").replace(":", "")
    offset = "+00'00'" if zone in ("", "Z") else f"{zone[:3]}'{zone[4:6]}'"
    return f"D:{digits}{offset}"
