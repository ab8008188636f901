"""The window with the real room over the sample."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.services.guard import hold
from baraza.ui.document import Document
from baraza.ui.pages import Place
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.page import RoomPage
from baraza.ui.window import Window
from tests.ui.everything import everything
from tests.ui.room.driving import Room, RoomOf
from tests.ui.trial import Ledger

PLACES = (
    Place(
        name="home",
        words="Home",
        icon="house",
        module="tests.ui.trial",
        page="FrontPage",
        needs_document=False,
        words_from=0,
    ),
    Place(
        name="room",
        words="Room",
        icon="messages-square",
        module="baraza.ui.room.page",
        page="RoomPage",
    ),
)


def opened(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Room:
    def opener(_office: Any, _identity: str) -> Document:
        return document

    window = Window(None, preferences, opener, PLACES)
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitActive(window):
        window.show()
    window.open_document(document, "room")
    page = window.page("room")
    assert isinstance(page, RoomPage)
    QApplication.processEvents()
    return Room(window, page, document)


@pytest.fixture
def room(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Room:
    """The window with the sample open in the room, in the full file."""
    preferences.set(full_file=True)
    return opened(qtbot, preferences, document)


@pytest.fixture
def short_room(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Room:
    """The same for a short meeting."""
    return opened(qtbot, preferences, document)


@pytest.fixture
def free_room(qtbot: QtBot, preferences: PreferencesStore) -> Room:
    """Every kind of record, with the rules between members left out; in the full file."""
    preferences.set(full_file=True)
    return opened(qtbot, preferences, Document(everything(), Ledger()))


@pytest.fixture
def room_of(qtbot: QtBot, preferences: PreferencesStore) -> RoomOf:
    """Open another consultation in the room, in the full file."""

    def make(value: Consultation) -> Room:
        preferences.set(full_file=True)
        document = Document(value, Ledger(), examine=findings, hold=hold)
        return opened(qtbot, preferences, document)

    return make
