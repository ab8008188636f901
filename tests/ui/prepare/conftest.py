"""The window with the real preparation over the sample, and ways to find things in it."""

import pytest
from pytestqt.qtbot import QtBot

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.services.guard import hold
from baraza.ui.document import Document
from baraza.ui.pages import Place
from baraza.ui.preferences import PreferencesStore
from baraza.ui.prepare.page import PreparePage
from tests.ui.opened import opened_on
from tests.ui.prepare.driving import Desk, DeskOf
from tests.ui.trial import Ledger

TRIAL = "tests.ui.trial"
PLACES = (
    Place(
        name="prepare",
        words="Prepare",
        icon="list-checks",
        module="baraza.ui.prepare.page",
        page="PreparePage",
    ),
    Place(name="room", words="Room", icon="mic", module=TRIAL, page="FrontPage"),
    Place(name="follow-up", words="Follow-up", icon="mic", module=TRIAL, page="FrontPage"),
)


def opened(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Desk:
    window = opened_on(qtbot, preferences, document, *PLACES)
    page = window.page("prepare")
    assert isinstance(page, PreparePage)
    return Desk(window, page, document)


@pytest.fixture
def desk(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Desk:
    """The window with the sample open on the preparation, in the full file."""
    preferences.set(full_file=True)
    return opened(qtbot, preferences, document)


@pytest.fixture
def desk_of(qtbot: QtBot, preferences: PreferencesStore) -> DeskOf:
    """Open another consultation on the preparation."""

    def make(value: Consultation) -> Desk:
        document = Document(value, Ledger(), examine=findings, hold=hold)
        return opened(qtbot, preferences, document)

    return make
