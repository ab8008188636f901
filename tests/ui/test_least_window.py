"""The window fits a small laptop on every screen, in every language that ships, and longer ones."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from baraza.resources import resource
from baraza.services.office import Office
from baraza.ui.application import speak
from baraza.ui.editors import RecordForm
from baraza.ui.opening import open_document
from baraza.ui.pages import PLACES
from baraza.ui.preferences import PreferencesStore
from baraza.ui.window import Window
from tests.samples import sample
from tests.screens.taking import HOUR, screens

SHIPPED = sorted(
    path.stem.removeprefix("baraza_") for path in resource("translations").glob("baraza_*.qm")
)
LEAST = (1280, 720)
_WORD = re.compile(r"(?<![{%\w])[A-Za-z]{3,}(?![}\w])")


class LongWords(QTranslator):
    """A language of no country whose words are a third longer than the English ones."""

    def translate(
        self, _context: str, source: str, _meaning: str | None = None, _n: int = -1
    ) -> str:
        return _WORD.sub(lambda word: word[0] + "n" * (len(word[0]) // 3), source)

    def isEmpty(self) -> bool:  # noqa: N802  Qt calls it so
        return False


@pytest.fixture(params=[*SHIPPED, "long words"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    name: str = request.param
    longer = LongWords()
    if name in SHIPPED:
        speak(qapp, name)
    else:
        QCoreApplication.installTranslator(longer)
    yield name
    QCoreApplication.removeTranslator(longer)
    speak(qapp, "en")


@pytest.fixture
def full_window(
    language: str, qtbot: QtBot, preferences: PreferencesStore, tmp_path: Path
) -> Iterator[Window]:
    """The real window on a real office, in the full file, as small as it may have to be."""
    del language
    preferences.set(full_file=True)

    def clock() -> datetime:
        return HOUR

    with Office.open(tmp_path / "office.baraza", create=True, clock=clock) as office:
        office.import_consultation(sample())
        window = Window(office, preferences, open_document, PLACES)
        qtbot.addWidget(window)
        window.resize(*LEAST)
        window.show()
        yield window
        window.close()


def test_the_languages_that_ship_are_found() -> None:
    assert "en" in SHIPPED


def test_every_screen_fits_a_small_laptop(full_window: Window, qtbot: QtBot) -> None:
    wider, squeezed = {}, set()
    for screen in screens(full_window):
        with suppress(TimeoutError):
            # Fields find their places a moment after they are shown.
            qtbot.waitUntil(lambda: not any(squeezed_fields(full_window)), timeout=2_000)
        least = full_window.minimumSizeHint()
        if least.width() > LEAST[0] or least.height() > LEAST[1]:
            wider[screen] = (least.width(), least.height())
        squeezed |= {f"{screen}: {name}" for name in squeezed_fields(full_window)}
    assert wider == {}
    assert squeezed == set()
    assert (full_window.width(), full_window.height()) == LEAST


def squeezed_fields(window: Window) -> Iterator[str]:
    """Go through the fields that cut what stands in them although their form has more room."""
    for form in window.findChildren(RecordForm):
        for name, editor in form.editors.items():
            is_cut = editor.isVisible() and editor.wanted_width() > editor.width()
            if is_cut and editor.width() < form.width():
                yield f"{form.kind.__name__}.{name}"
