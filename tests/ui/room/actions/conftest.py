"""The window with the step of actions over the sample."""

import pytest
from pytestqt.qtbot import QtBot

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.services.guard import hold
from baraza.ui.document import Document
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.actions.step import ActionsStep
from tests.ui.room.labour.host import Hosted, HostOf, opened
from tests.ui.trial import Ledger


@pytest.fixture
def acting(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Hosted[ActionsStep]:
    """The sample's first item."""
    return opened(qtbot, preferences, document, "ActionsHost", ActionsStep)


@pytest.fixture
def acting_of(qtbot: QtBot, preferences: PreferencesStore) -> HostOf[ActionsStep]:
    """Open another consultation."""

    def make(value: Consultation) -> Hosted[ActionsStep]:
        document = Document(value, Ledger(), examine=findings, hold=hold)
        return opened(qtbot, preferences, document, "ActionsHost", ActionsStep)

    return make
