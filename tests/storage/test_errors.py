"""What the driver says never leaves the storage: it may hold what delegations said."""

import traceback

import pytest
from sqlalchemy.exc import DBAPIError

from baraza.services.office import Office
from baraza.storage.errors import CouldNotWrite, OfficeLocked
from tests.samples import sample
from tests.storage.offices import raw

RED_LINE = "a red line nobody may see"


def test_an_unexpected_error_shows_no_values(office: Office) -> None:
    with pytest.raises(DBAPIError) as raised, office._file.database.saving() as db:
        db.exec_driver_sql("INSERT INTO meta VALUES (?, NULL)", (RED_LINE,))
    assert RED_LINE not in "".join(traceback.format_exception(raised.value))


def test_an_expected_error_shows_nothing_of_the_driver(office: Office) -> None:
    with office._file.database.reading() as db:
        db.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(CouldNotWrite) as raised:
        office.keep_draft(sample().key, sample().key, "own_org", RED_LINE)
    text = "".join(traceback.format_exception(raised.value))
    assert RED_LINE not in text
    assert "sqlite3" not in text


def test_another_writer_within_the_file_is_told_as_a_lock(office: Office) -> None:
    with office._file.database.reading() as db:
        db.exec_driver_sql("PRAGMA busy_timeout = 1")
    with raw(office.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OfficeLocked):
            office.import_consultation(sample())
    office.import_consultation(sample())
