"""A page that stands in the place of the room: every action with its state."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from baraza.domain.actions import ActionItem
from baraza.domain.outcome import OutcomeEvent
from baraza.domain.tree import walk
from baraza.ui.editors import Group, RecordForm
from baraza.ui.page import Page


class ActionsPage(Page):
    """The action that was gone to, in a form."""

    def _build(self) -> None:
        self.gone_to: list[tuple[UUID, str]] = []
        self.form = RecordForm(
            self.document, ActionItem, [Group("", ["text", "status", "due", "owner_function"])]
        )
        self._above: UUID | None = None
        QVBoxLayout(self).addWidget(self.form)
        self.add_part(self.form, lambda: self.document.record(self._above) if self._above else None)

    def reveal(self, key: UUID, field: str) -> bool:
        record = next((one for one in walk(self.document.value) if one.key == key), None)
        if isinstance(record, OutcomeEvent):
            self.gone_to.append((key, field))
            return True
        if not isinstance(record, ActionItem):
            return False
        self._above = key
        self._show()
        self.gone_to.append((key, field))
        return super().reveal(key, field)
