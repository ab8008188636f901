"""Findings at the place they are about; away where there are none."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from baraza.domain.checks.finding import Finding
from baraza.ui.document import Document
from baraza.ui.pointing import line_of
from baraza.ui.services import Services
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import FindingsPanel


class Notices(QFrame):
    """Findings with what would help; each can be gone to, or left as it is for a reason."""

    def __init__(
        self, document: Document, services: Services, parent: QWidget | None = None
    ) -> None:
        """Follow a document; the window does what is asked of a finding."""
        super().__init__(parent)
        self._document = document
        self.setProperty("role", "well")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(4), px(6), px(4))
        self.panel = FindingsPanel()
        services.follow_findings(self.panel)
        column.addWidget(self.panel)
        self.hide()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show these findings; the principle is left out, what stands around them says it."""
        lines = [replace(line_of(one, self._document.names), principle="") for one in found]
        self.panel.show_findings(lines)
        self.setVisible(bool(found))


def still_open(found: Sequence[Finding]) -> tuple[int, bool]:
    """Return how many findings are not left as they are, and whether one of them is serious."""
    standing = [one for one in found if one.overridden is None]
    return len(standing), any(one.severity == "serious" for one in standing)
