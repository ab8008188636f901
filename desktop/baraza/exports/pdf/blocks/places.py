"""Places of the document: where each heading came to stand, for bookmarks, links and contents."""

from dataclasses import dataclass

from baraza.exports.pdf.file.ink import Ink
from baraza.exports.report import Heading, read


@dataclass(frozen=True, slots=True)
class Place:
    """A heading and its page."""

    heading: Heading
    page: int


class Places:
    """Headings in the order in which they are drawn."""

    def __init__(self) -> None:
        """Begin with none."""
        self._pages: dict[str, int] = {}
        self._level = -1

    def arrive(self, heading: Heading, ink: Ink, top: float) -> None:
        """Note where a heading stands, and give it an anchor and a bookmark."""
        sheets = ink.sheets
        self._pages[heading.anchor] = sheets.page
        sheets.anchor(heading.anchor, top + 6)
        self._level = min(heading.level - 1, self._level + 1)
        title = " ".join(part for part in (heading.label, read(heading.text)) if part)
        sheets.outline(title, heading.anchor, self._level, closed=self._level > 0)

    def page(self, anchor: str) -> int:
        """Return the page of a heading, 0 where it was not drawn."""
        return self._pages.get(anchor, 0)
