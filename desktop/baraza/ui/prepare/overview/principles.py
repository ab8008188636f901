"""What stands open, principle by principle."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from baraza.domain.checks.finding import Finding, Principle
from baraza.ui.document import Document
from baraza.ui.pointing import principle_words
from baraza.ui.prepare.findings import lines_by_kind
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Card, EmptyState, FindingsPanel, Pill


class Principles(QWidget):
    """A card of findings for each of the principles under which something was found."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        """Make the cards; each is away until something is found."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(14))
        self.panels: dict[Principle, FindingsPanel] = {}
        self._cards: dict[Principle, tuple[Card, Pill]] = {}
        for principle in Principle:
            panel, count = FindingsPanel(), Pill("", "warn")
            services.follow_findings(panel)
            card = Card(principle_words(principle), count)
            card.add(panel)
            column.addWidget(card)
            self.panels[principle] = panel
            self._cards[principle] = card, count
        self._nothing = Card()
        self._nothing.add(EmptyState("circle-check", self.tr("Nothing stands open.")))
        column.addWidget(self._nothing)
        column.addStretch(1)

    def show_findings(self, found: Sequence[Finding], document: Document) -> None:
        """Show these findings."""
        for principle, panel in self.panels.items():
            card, count = self._cards[principle]
            here = [finding for finding in found if finding.principle is principle]
            still = sum(1 for finding in here if finding.overridden is None)
            panel.show_findings(lines_by_kind(here, document))
            count.show_text(str(still))
            count.setVisible(bool(still))
            card.setVisible(bool(here))
        self._nothing.setVisible(not found)
