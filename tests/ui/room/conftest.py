"""The window with the real room over the sample."""

import pytest
from pytestqt.qtbot import QtBot

from baraza.domain.checks.results import findings
from baraza.domain.consultation import Consultation
from baraza.services.guard import hold
from baraza.ui.document import Document
from baraza.ui.pages import Place
from baraza.ui.preferences import PreferencesStore
from baraza.ui.room.page import RoomPage
from tests.ui.everything import everything
from tests.ui.opened import opened_on
from tests.ui.room.driving import Room, RoomOf
from tests.ui.trial import Ledger

ROOM = Place(
    name="room",
    words="Room",
    icon="messages-square",
    module="baraza.ui.room.page",
    page="RoomPage",
)


def opened(qtbot: QtBot, preferences: PreferencesStore, document: Document) -> Room:
    window = opened_on(qtbot, preferences, document, ROOM)
    page = window.page("room")
    assert isinstance(page, RoomPage)
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
