"""The pages of one file while they are drawn.

ReportLab keeps the books of the file: objects, pages, outline, links, metadata. Text and rules are
written here as page operators. A page that is finished can still be written on until the file is
saved, which is how page numbers and the contents get what is known only at the end.
"""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from baraza.exports.pdf.inside import Inside
from baraza.exports.pdf.looks import Paper


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
        """Begin a file; ``dated`` is a PDF date, so that the same report gives the same bytes."""
        self.paper = paper
        self.page = 1
        self._target = BytesIO()
        self._canvas = Canvas(
            self._target,
            pagesize=(paper.width, paper.height),
            pageCompression=1,
            invariant=1,
            lang=language,
        )
        self._canvas.setTitle(title)
        self._canvas.setSubject(subject)
        self._canvas.setAuthor("")
        self._canvas.setCreator("Baraza")
        self._canvas.setProducer("Baraza, ReportLab")
        self._canvas.setDateFormatter(lambda *_: dated)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self.inside = Inside(self._canvas)

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
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=top, zoom=0)

    def outline(self, title: str, anchor: str, level: int, *, closed: bool) -> None:
        """Add a bookmark; levels count from 0 and never skip one going down."""
        self._canvas.addOutlineEntry(title, anchor, level, closed=closed)

    def link(self, says: str, anchor: str, box: tuple[float, float, float, float]) -> None:
        """Make a box of the page lead to an anchor, which may come later."""
        self._canvas.linkRect(says, anchor, box, relative=0, thickness=0)

    def save(self) -> bytes:
        """Return the file; the last page must be finished."""
        self._canvas.save()
        return self._target.getvalue()
