"""One of the languages of a document in two: its ink, its structure, its bookmarks."""

from baraza.exports.pdf.blocks.compose import Composer
from baraza.exports.pdf.blocks.contents import Waiting
from baraza.exports.pdf.blocks.flow import Block
from baraza.exports.pdf.blocks.places import Places
from baraza.exports.pdf.file.ink import Ink
from baraza.exports.pdf.file.sheets import Sheets
from baraza.exports.pdf.file.structure import Element, Tree
from baraza.exports.pdf.looks import Paper
from baraza.exports.pdf.parallel.pairs import Over
from baraza.exports.report import Direction, Heading, Report, Section, read
from baraza.exports.wording import wording


class Bookmarks(Places):
    """Bookmarks of one language, written as a group of their own when all pages are drawn."""

    def __init__(self, language: str) -> None:
        """Begin a group with the language's own name for itself."""
        super().__init__()
        name = wording(language).label("language", language)
        self._name = name[:1].upper() + name[1:]
        self._top = f"language-{language}"
        self._found: list[tuple[str, str, int]] = []
        self._on: dict[str, int] = {}
        self._deep = 0

    def begin(self, sheets: Sheets, top: float) -> None:
        """Note where the language begins."""
        sheets.anchor(self._top, top)

    def arrive(self, heading: Heading, ink: Ink, top: float) -> None:
        """Note where a heading stands, and give it an anchor."""
        self._on[heading.anchor] = ink.sheets.page
        ink.sheets.anchor(heading.anchor, top + 6)
        self._deep = min(heading.level, self._deep + 1)
        title = " ".join(part for part in (heading.label, read(heading.text)) if part)
        self._found.append((title, heading.anchor, self._deep))

    def page(self, anchor: str) -> int:
        """Return the page of a heading, 0 where it was not drawn."""
        return self._on.get(anchor, 0)

    def write_bookmarks(self, sheets: Sheets) -> None:
        """Write the group."""
        sheets.outline(self._name, self._top, 0, closed=False)
        for title, anchor, level in self._found:
            sheets.outline(title, anchor, level, closed=level > 1)


class Tongue:
    """One language of a document.

    Attributes:
        report: What it says.
        ink: Its ink, which knows which way it is written.
        tree: Its structure.
        root: The element that holds all of it and bears the language.
        places: Its bookmarks.
        waiting: Lines of its contents that wait for page numbers.
    """

    def __init__(self, report: Report, ink: Ink, paper: Paper) -> None:
        """Begin without content."""
        base = int(report.direction is Direction.RIGHT_TO_LEFT)
        self.report = report
        self.ink = ink.beside(base, report.language)
        self.tree = Tree(report.language, base)
        self.root = self.tree.root = Element("Sect", language=report.language)
        self.places = Bookmarks(report.language)
        self.waiting: list[Waiting] = []
        self.whole = self.composer(paper.measure)
        self._parts: list[Element] = []

    def composer(self, measure: float) -> Composer:
        """Return what sets its blocks to a measure."""
        return Composer(measure, self.ink.base, self.places, self.tree)

    def arrive(self, sheets: Sheets, paper: Paper) -> None:
        """Begin on the page being drawn."""
        self.places.begin(sheets, paper.height - paper.margin)

    def part(self) -> Element:
        """Return the element of one more section; see `take_parts`."""
        self._parts.append(Element("Sect"))
        return self._parts[-1]

    def take_parts(self) -> None:
        """Take the sections into the structure, behind the contents if there are any."""
        for part in self._parts:
            self.root.add(part)

    def over(self, block: Block) -> Block:
        """Return a block of this language over the whole measure."""
        return Over(block, self.ink)

    def section(self, section: Section) -> list[Block]:
        """Return the blocks of a section over the whole measure."""
        return [self.over(block) for block in self.whole.section(section, self.part())]
