"""What the window offers to its pages; the only side of the window that they see."""

from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID

from baraza.services.office import Office
from baraza.ui.document import Document
from baraza.ui.jobs import Job
from baraza.ui.preferences import PreferencesStore
from baraza.ui.widgets.findings import FindingsPanel


class Services(Protocol):
    """The window as its pages see it.

    Attributes:
        preferences: What this office prefers.
        office: The open office; its consultations and what is due in them.
        document: The open consultation, or None.
    """

    preferences: PreferencesStore
    office: Office
    document: Document | None

    def open_consultation(self, identity: str, page: str = "prepare") -> None:
        """Open a consultation of the office, by the id of its session, on a page."""
        ...

    def go(self, page: str) -> None:
        """Show a page by its name in ``ui/pages.py``."""
        ...

    def reveal(self, key: UUID, field: str = "") -> bool:
        """Show the page where a field of a record is edited, with the caret in it."""
        ...

    def message(
        self,
        words: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        *,
        warning: bool = False,
    ) -> None:
        """Say something at the lower edge, for a short while, with an action if there is one."""
        ...

    def follow_findings(self, panel: FindingsPanel) -> None:
        """Let a panel's findings be jumped from, left as they are, and pointed out again."""
        ...

    def run(self, job: Job[Any]) -> None:
        """Start long work and show its progress."""
        ...
