"""The window with the step of labour over the sample."""

import pytest
from pytestqt.qtbot import QtBot

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.services.guard import hold
from baraza.ui.document import Document
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.labour.step import LabourStep
from tests.ui.room.labour.host import Hosted, HostOf, opened
from tests.ui.trial import Ledger


@pytest.fixture
def labour(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Hosted[LabourStep]:
    """The sample's first item, in the full file."""
    preferences.set(full_file=True)
    return opened(qtbot, preferences, document, "LabourHost", LabourStep)


@pytest.fixture
def labour_of(qtbot: QtBot, preferences: PreferencesStore) -> HostOf[LabourStep]:
    """Open another consultation."""

    def make(value: Consultation) -> Hosted[LabourStep]:
        document = Document(value, Ledger(), examine=findings, hold=hold)
        return opened(qtbot, preferences, document, "LabourHost", LabourStep)

    return make
