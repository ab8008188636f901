"""The database itself refuses to change the history or to strike from it."""

import sqlite3

import pytest

from baraza.services.office import Office
from tests.samples import sample
from tests.storage import offices


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE op SET after = NULL",
        "UPDATE op SET n = n + 1000 WHERE n = 1",
        "DELETE FROM op",
        "DELETE FROM op WHERE n = 1",
        "UPDATE tx SET actor = 'somebody else'",
        "DELETE FROM tx",
        "PRAGMA recursive_triggers = ON; INSERT OR REPLACE INTO op SELECT * FROM op WHERE n = 1",
    ],
)
def test_the_history_refuses(office: Office, statement: str) -> None:
    office.import_consultation(sample())
    before = offices.content_of(office.path)
    with offices.raw(office.path) as connection:
        *settings, last = statement.split("; ")
        for setting in settings:
            connection.execute(setting)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(last)
    assert offices.content_of(office.path) == before


def test_the_program_itself_replaces_nothing_in_the_history(office: Office) -> None:
    office.import_consultation(sample())
    with (
        pytest.raises(Exception, match="append-only"),
        office._file.database.saving() as db,
    ):
        db.exec_driver_sql("INSERT OR REPLACE INTO op SELECT * FROM op WHERE n = 1")
