"""A window with a consultation open on one of its pages."""

from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baraza.ui.document import Document
from baraza.ui.pages import Place
from baraza.ui.preferences import PreferencesStore
from baraza.ui.window import Window

FRONT = Place(
    name="home",
    words="Home",
    icon="house",
    module="tests.ui.trial",
    page="FrontPage",
    needs_document=False,
    words_from=0,
)


class NoRegister:
    """An office that knows no organisations yet."""

    def register(self) -> tuple[Any, ...]:
        return ()


def opened_on(
    qtbot: QtBot, preferences: PreferencesStore, document: Document, *places: Place
) -> Window:
    """Return a shown window with a document open on the first of these places after the front."""

    def opener(_office: Any, _identity: str) -> Document:
        return document

    window = Window(NoRegister(), preferences, opener, (FRONT, *places))
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitActive(window):
        window.show()
    window.open_document(document, places[0].name)
    QApplication.processEvents()
    return window
