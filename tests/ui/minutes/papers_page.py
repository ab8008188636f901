"""The page on which documents are made, over the sample, and waiting for it."""

import pytest
from pytestqt.qtbot import QtBot

from baraza.domain.consultation import Consultation
from baraza.services.office import Office
from baraza.ui.document import Document
from baraza.ui.minutes.page import MinutesPage
from baraza.ui.window import Window
from tests.samples import sample


def opened(office: Office, window: Window, qtbot: QtBot, consultation: Consultation) -> MinutesPage:
    """Return the page over a consultation, its minutes made."""
    office.import_consultation(consultation)
    window.open_consultation(consultation.session.id, "minutes")
    page = window.page("minutes")
    assert isinstance(page, MinutesPage)
    made(qtbot, page)
    return page


@pytest.fixture
def page(office: Office, window: Window, qtbot: QtBot) -> MinutesPage:
    """The page over the sample."""
    return opened(office, window, qtbot, sample())


def document_of(window: Window) -> Document:
    assert window.document is not None
    return window.document


def made(qtbot: QtBot, page: MinutesPage) -> None:
    """Wait until the newest document is made, or refused."""
    qtbot.waitUntil(lambda: not page.maker.is_waiting, timeout=20_000)
    qtbot.wait(20)


def text_of(page: MinutesPage) -> str:
    return page.sheets.text.toPlainText()
