"""An office with the clock standing still, and a window on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from baraza.services.office import Office
from baraza.ui.opening import open_document
from baraza.ui.preferences import PreferencesStore
from baraza.ui.window import Window
from tests.storage import offices
from tests.ui.home.desk import NOW, PLACES


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return offices.build(tmp_path_factory.mktemp("office") / "office.baraza")


@pytest.fixture
def office(office_template: Path, tmp_path: Path) -> Iterator[Office]:
    """An empty office on 9 March 2026, at twenty past eight."""
    path = offices.copy(office_template, tmp_path)
    with Office.open(path, actor="desk officer, UN", clock=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def window(
    qtbot: QtBot,
    office: Office,
    preferences: PreferencesStore,
) -> Window:
    """A window on the office; what stands in the office must be there before."""
    made = Window(office, preferences, open_document, PLACES)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    with qtbot.waitActive(made):
        made.show()
    return made
