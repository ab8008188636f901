"""What can be done with a finding, wherever it is shown: go to it, leave it, point it out again."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from baraza.ui.pointing import line_of
from baraza.ui.services import Services
from baraza.ui.setting_aside import bring_back, found, set_aside
from baraza.ui.shell.drawer import FindingsDrawer
from baraza.ui.widgets.findings import FindingsPanel


class PointingOut(QObject):
    """Serves every panel of findings of the window, the drawer's first of all."""

    def __init__(
        self, services: Services, drawer: FindingsDrawer, leave: Callable[[], None]
    ) -> None:
        """Serve a window; ``leave`` closes the drawer for good before a jump."""
        super().__init__(drawer)
        self._services, self._drawer, self._leave = services, drawer, leave
        self.follow(drawer.panel)

    def follow(self, panel: FindingsPanel) -> None:
        """Let a panel's findings be jumped from, left as they are, and pointed out again."""
        panel.jumped.connect(self._jump)
        panel.set_aside.connect(self._set_aside)
        panel.brought_back.connect(self._bring_back)

    def show(self, *_: object) -> None:
        """List the findings of the open consultation in the drawer."""
        document = self._services.document
        if document is not None:
            lines = [line_of(finding, document.names) for finding in document.findings]
            self._drawer.panel.show_findings(lines)

    def _jump(self, identity: object) -> None:
        document = self._services.document
        finding = found(document, identity) if document is not None else None
        if finding is not None and finding.key is not None:
            self._leave()
            if not self._services.reveal(finding.key, finding.field):
                self._services.reveal(finding.key)

    def _set_aside(self, identity: object, reason: str) -> None:
        document = self._services.document
        if document is not None:
            desk = self._services.preferences.value
            by = ", ".join(part for part in (desk.function, desk.organisation) if part)
            set_aside(document, self.tr("Leave finding as is"), identity, reason, by)

    def _bring_back(self, identity: object) -> None:
        document = self._services.document
        if document is not None:
            bring_back(document, self.tr("Point finding out again"), identity)
