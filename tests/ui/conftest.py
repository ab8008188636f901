"""What the tests of the windows share: the dressed application, the sample open, a window."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from baraza.domain.checks.results import findings
from baraza.domain.tree import Record
from baraza.services.guard import hold
from baraza.ui import jobs
from baraza.ui.application import speak
from baraza.ui.collecting import collect_here
from baraza.ui.document import Document
from baraza.ui.editors import Group, RecordForm
from baraza.ui.preferences import PreferencesStore
from baraza.ui.theme.theme import theme
from baraza.ui.theme.tokens import LIGHT
from baraza.ui.window import Window
from tests.samples import sample
from tests.ui.everything import first
from tests.ui.trial import TRIAL_PLACES, Ledger

# No display is needed, and none is wanted where there is one.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Dress the application as the program does, and clear away what a test has left."""
    if theme().tokens is not LIGHT or not qapp.styleSheet():
        theme().apply(LIGHT)
        speak(qapp, "en")
    collecting = collect_here(qapp)
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collecting.collect()
    # Other tests may follow in this process, without windows. No work must be left then: what it
    # collects it would collect on its own thread.
    jobs._worker.submit(lambda: None).result()
    gc.enable()


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def document(ledger: Ledger) -> Document:
    return Document(sample(), ledger, examine=findings, hold=hold, drafts=ledger)


@pytest.fixture
def preferences(tmp_path: Path) -> PreferencesStore:
    store = PreferencesStore(tmp_path / "preferences.json")
    store.set(function="Desk officer", organisation="United Nations")
    return store


@pytest.fixture
def window(qtbot: QtBot, document: Document, preferences: PreferencesStore) -> Window:
    def opener(_office: Any, _identity: str) -> Document:
        return document

    made = Window(None, preferences, opener, TRIAL_PLACES)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def opened(window: Window, document: Document) -> Window:
    """A window with the sample open on its page."""
    window.open_document(document, "prepare")
    return window


type FormOf = Callable[[Document, type[Record], list[str]], RecordForm]


@pytest.fixture
def form_of(qtbot: QtBot) -> FormOf:
    """Make a shown form over the first record of a kind, between two other fields."""
    holders: list[QWidget] = []

    def make(document: Document, kind: type[Record], fields: list[str]) -> RecordForm:
        holder = QWidget()
        holders.append(holder)
        form = RecordForm(document, kind, [Group("", fields)])
        column = QVBoxLayout(holder)
        for widget in (QLineEdit(), form, QLineEdit()):
            column.addWidget(widget)
        key = first(document.value, kind).key

        def show() -> None:
            form.show_record(document.record(key))

        document.changed.connect(show)
        show()
        qtbot.addWidget(holder)
        holder.resize(700, 500)
        with qtbot.waitActive(holder):
            holder.show()
        return form

    return make
