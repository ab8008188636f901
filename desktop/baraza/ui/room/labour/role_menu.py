"""What a cell of the matrix can hold, as a menu; the letters beside the words are the keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from baraza.domain.allocation import NOT_AGREED, ROLES, Role
from baraza.domain.checks.readings import JOINT
from baraza.ui.naming import shared_lead_words
from baraza.ui.room.labour.roles import letters, role_words
from baraza.ui.room.labour.tasks import Across


class RoleMenu(QMenu):
    """The roles of one organisation, and what the lead of the row can be besides.

    Signals:
        chosen: Carries a role, a word for the lead, or None for no role.
    """

    chosen = Signal(object)

    def __init__(self, name: str, held: Sequence[Role], parent: QWidget | None = None) -> None:
        """Offer the roles; those held are ticked."""
        super().__init__(parent)
        self.setAccessibleName(name)
        for role in ROLES:
            self._offer(role_words(role), letters()[role], role, ticked=role in held)
        self._offer(self.tr("No role"), self.tr("Delete"), None, ticked=not held)
        self.addSeparator()
        for word in (JOINT, NOT_AGREED):
            self._offer(shared_lead_words()[word], letters()[word], word, ticked=False)

    def _offer(self, words: str, key: str, given: str | None, *, ticked: bool) -> None:
        action = self.addAction(f"{words}\t{key}".replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(lambda _=False: self.chosen.emit(given))


class LeadMenu(QMenu):
    """Who leads: one of the organisations across, all co-leads jointly, or none agreed.

    Signals:
        chosen: Carries an id, a word for the lead, or None.
    """

    chosen = Signal(object)

    def __init__(self, across: Sequence[Across], parent: QWidget | None = None) -> None:
        """Offer the organisations."""
        super().__init__(parent)
        self.setAccessibleName(role_words(Role.LEAD))
        for one in across:
            self._offer(one.name, "", one.org)
        self.addSeparator()
        for word in (JOINT, NOT_AGREED):
            self._offer(shared_lead_words()[word], letters()[word], word)
        self._offer(self.tr("No lead recorded"), self.tr("Delete"), None)

    def _offer(self, words: str, key: str, lead: str | None) -> None:
        action = self.addAction((f"{words}\t{key}" if key else words).replace("&", "&&"))
        action.triggered.connect(lambda _=False: self.chosen.emit(lead))
