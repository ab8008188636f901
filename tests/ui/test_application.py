"""Opening the program: office, consultation, typing brought back, a real run."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from baraza.services.desk import Desk
from baraza.services.office import Office
from baraza.ui.application import open_office
from baraza.ui.opening import open_document
from baraza.ui.preferences import PreferencesStore
from tests.samples import sample

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def office(tmp_path: Path, preferences: PreferencesStore) -> Iterator[Office]:
    with open_office(tmp_path / "new" / "office.baraza", preferences) as made:
        made.import_consultation(sample())
        yield made


def test_the_office_is_built_where_there_is_none(office: Office) -> None:
    assert office.path.is_file()
    assert office.actor == "Desk officer, United Nations"


def test_who_acts_follows_the_preferences(office: Office, preferences: PreferencesStore) -> None:
    preferences.set(function="Rapporteur")
    assert office.actor == "Rapporteur, United Nations"


def test_edits_and_undo_are_kept_in_the_office(office: Office) -> None:
    document = open_document(office, sample().session.id)
    document.set("Place", document.value.session.key, place="Nairobi")
    assert office.consultation(document.value.session.id).session.place == "Nairobi"
    document.undo()
    assert office.consultation(document.value.session.id).session.place == "Addis Ababa"
    document.redo()
    assert office.consultation(document.value.session.id) == document.value


def test_findings_come_from_the_checks(office: Office) -> None:
    assert open_document(office, sample().session.id).findings


def test_typing_that_was_not_left_comes_back(office: Office) -> None:
    desk = Desk(office, sample().session.id)
    session = desk.consultation.session
    desk.keep_draft(session.key, "place", "Addis Ababa, hall 3")
    desk.keep_draft(session.key, "start", "tomorrow")
    document = open_document(office, sample().session.id)
    assert document.value.session.place == "Addis Ababa, hall 3"
    assert document.value.session.start == session.start
    assert document.undo_words == "Place"
    assert Desk(office, sample().session.id).drafts() == ()


MANY_CALLS = """
from PySide6.QtWidgets import QWidget
from baraza.ui.application import make_application
application = make_application()
widget = QWidget()
for _ in range(20_000):
    widget.update()
print("still here")
"""


def test_many_calls_of_qt_do_not_wear_the_program_out() -> None:
    """On Python before 3.12 each call cost a reference to None, until the program aborted."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "desktop")}
    done = subprocess.run(
        [sys.executable, "-c", MANY_CALLS],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert "still here" in done.stdout
