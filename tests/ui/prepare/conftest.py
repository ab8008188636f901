"""The window with the real preparation over the sample, and ways to find things in it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.domain.parties import Organisation
from baraza.services.guard import hold
from baraza.ui.document import Document
from baraza.ui.pages import Place
from baraza.ui.preferences import PreferencesStore
from baraza.ui.prepare.page import PreparePage
from baraza.ui.window import Window
from tests.ui.prepare.driving import Desk, DeskOf
from tests.ui.trial import Ledger

TRIAL = "tests.ui.trial"
PLACES = (
    Place(
        name="home",
        words="Home",
        icon="house",
        module=TRIAL,
        page="FrontPage",
        needs_document=False,
        words_from=0,
    ),
    Place(
        name="prepare",
        words="Prepare",
        icon="list-checks",
        module="baraza.ui.prepare.page",
        page="PreparePage",
    ),
    Place(name="room", words="Room", icon="mic", module=TRIAL, page="FrontPage"),
)


class NoRegister:
    """An office that knows no organisations yet."""

    def register(self) -> tuple[Organisation, ...]:
        return ()


def opened(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Desk:
    def opener(_office: Any, _identity: str) -> Document:
        return document

    window = Window(NoRegister(), preferences, opener, PLACES)
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitActive(window):
        window.show()
    window.open_document(document, "prepare")
    page = window.page("prepare")
    assert isinstance(page, PreparePage)
    QApplication.processEvents()
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
