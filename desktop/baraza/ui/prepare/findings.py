"""The findings of one record, above its form: shown where they arise."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from baraza.domain.checks.finding import Finding
from baraza.domain.tree import Record, walk
from baraza.ui.document import Document
from baraza.ui.pointing import line_of
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import FindingLine, FindingsPanel
from baraza.ui.widgets.findings import ATTENTION, SET_ASIDE


class FindingsOf(QFrame):
    """What the checks find about a record and what hangs on it; away where they find nothing."""

    def __init__(
        self,
        document: Document,
        services: Services,
        about: Callable[[Record], Sequence[Finding]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Follow a document; a finding is jumped to, or left as it is, by the window.

        Args:
            document: The open consultation.
            services: The window.
            about: Says what is found about a record; by default, what jumps to it or below it.
            parent: Qt's parent.

        """
        super().__init__(parent)
        self._document, self._about = document, about or self._below
        self.setProperty("role", "card")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(8), px(6))
        self.panel = FindingsPanel()
        services.follow_findings(self.panel)
        column.addWidget(self.panel)
        self.hide()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show these findings, or nothing at all."""
        self.panel.show_findings(lines_by_kind(found, self._document))
        self.setVisible(bool(found))

    def show_parent(self, above: Record | None) -> None:
        """Show the findings of this record."""
        self.show_findings(self._about(above) if above is not None else ())

    def _below(self, above: Record) -> list[Finding]:
        keys = {record.key for record in walk(above)}
        return [one for one in self._document.findings if one.key in keys]

    def reveal(self, key: UUID, field: str) -> bool:
        """Return that there is no field here, whichever is asked for."""
        del key, field
        return False

    def places(self) -> Iterator[tuple[type[Record], str, str]]:
        """Go through no fields."""
        yield from ()

    def keep(self) -> None:
        """Keep nothing: a reason not yet given is no edit."""


def lines_of(found: Sequence[Finding], document: Document) -> list[FindingLine]:
    """Return findings in words, without the principle: what stands around them says it."""
    lines = [line_of(one, document.names) for one in found]
    return [replace(line, principle="") for line in lines]


def lines_by_kind(found: Sequence[Finding], document: Document) -> list[FindingLine]:
    """Return findings in words, those of one kind together, with what would help said once."""
    kinds = list(dict.fromkeys(finding.remedy for finding in found))
    order = {ATTENTION: 1, SET_ASIDE: 2}
    pairs = zip(found, lines_of(found, document), strict=True)
    ordered = sorted(
        pairs, key=lambda pair: (order.get(pair[1].severity, 0), kinds.index(pair[0].remedy))
    )
    said = set[tuple[str, str]]()
    lines = []
    for finding, line in ordered:
        what = line.severity, finding.remedy
        lines.append(replace(line, remedy="") if what in said else line)
        said.add(what)
    return lines
