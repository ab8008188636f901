"""Offices for the tests of the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from baraza.services.office import Office
from tests.storage import offices


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return offices.build(tmp_path_factory.mktemp("template") / "office.baraza")


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """An empty office file."""
    return offices.copy(template, tmp_path)


@pytest.fixture
def office(path: Path) -> Iterator[Office]:
    """An empty office, open."""
    with Office.open(path, actor="desk officer, AU", clock=offices.StepClock()) as opened:
        yield opened
