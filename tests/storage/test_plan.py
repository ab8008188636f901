"""An office is built as the migrations built it, or nothing is read from it."""

import time
from contextlib import suppress
from pathlib import Path

import pytest

from baraza.domain.consultation import Consultation
from baraza.domain.tree import shape
from baraza.services.office import Office
from baraza.storage import pragmas
from baraza.storage.errors import OfficeAltered, OfficeError
from baraza.storage.plan import PLANS, plan_of
from baraza.storage.tables import kinds_below
from baraza.storage.upgrade import CURRENT
from tests.storage import offices
from tests.storage.test_office_file import refused

# ruff: noqa: S608  statements are put together from constants

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
AWAY = "ALTER TABLE session RENAME TO was"

ALTERATIONS = {
    "a table is missing": ["DROP TABLE draft"],
    "a column is missing": ["ALTER TABLE session DROP COLUMN host"],
    "a column more": ["ALTER TABLE session ADD COLUMN more"],
    "a generated column": [
        "ALTER TABLE session ADD COLUMN more GENERATED ALWAYS AS (hex(zeroblob(900000000)))"
    ],
    "a column is called otherwise": ["ALTER TABLE session RENAME COLUMN host TO guest"],
    "a table more": ["CREATE TABLE more (x)"],
    "a view more": ["CREATE VIEW more AS SELECT 1"],
    "a view for a table": [AWAY, "CREATE VIEW session AS SELECT * FROM was"],
    "a view without end": [AWAY, f"CREATE VIEW session AS {ENDLESS} SELECT * FROM n, was"],
    "a view of itself": [AWAY, "CREATE VIEW session AS SELECT * FROM session"],
    "a table rebuilt carelessly": [AWAY, "CREATE TABLE session AS SELECT * FROM was"],
    "a trigger more": [
        "CREATE TRIGGER more AFTER UPDATE ON session BEGIN DELETE FROM consultation; END"
    ],
    "a trigger less": ["DROP TRIGGER op_delete"],
    "an index more": ["CREATE INDEX more ON session (title)"],
    "an index less": ["DROP INDEX session_id"],
    "another kind of column": [
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'level INTEGER', 'level TEXT')",
    ],
    "a condition": [
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'host TEXT', 'host TEXT CHECK (0)')",
    ],
    "a column that looks like three words": [
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'host TEXT', '\"host TEXT\"')",
    ],
    "a name that is no text": [
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET name = CAST(x'ff' AS TEXT) WHERE name = 'draft'",
    ],
    "no number": ["PRAGMA user_version = 0"],
    "a number below all": ["PRAGMA user_version = -1"],
    "the lowest number": ["PRAGMA user_version = -2147483648"],
    "another stamp": ["UPDATE alembic_version SET version_num = '0000'"],
    "no stamp": ["DELETE FROM alembic_version"],
}


@pytest.mark.parametrize("statements", ALTERATIONS.values(), ids=ALTERATIONS)
def test_an_office_that_another_program_has_altered_is_refused(
    path: Path, statements: list[str]
) -> None:
    before = path.read_bytes()
    with offices.raw(path) as connection:
        for statement in statements:
            connection.execute(statement)
    assert path.read_bytes() != before
    assert refused(path) == "office-altered"


def test_a_plan_without_end_is_given_up(path: Path) -> None:
    with offices.raw(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            f"INSERT INTO sqlite_master {ENDLESS} SELECT 'view', 'v' || i, 'v' || i, 0,"
            " 'CREATE VIEW v' || i || ' AS SELECT 1' FROM n LIMIT 200000"
        )
    begun = time.perf_counter()
    assert refused(path) == "office-altered"
    assert time.perf_counter() - begun < 10


def test_a_plan_of_one_huge_statement_is_not_read(path: Path) -> None:
    with offices.raw(path) as connection:
        connection.execute(f"CREATE VIEW more AS SELECT '{'x' * 1_000_000}'")
    assert refused(path) == "office-altered"


@pytest.mark.parametrize("rest", ["-wal", "-shm", "-journal"])
def test_what_lies_beside_and_is_no_plain_file_is_refused(path: Path, rest: str) -> None:
    beside = path.with_name(f"{path.name}{rest}")
    beside.mkdir()
    assert refused(path) == "office-altered"
    beside.rmdir()
    elsewhere = path.with_name("elsewhere")
    beside.symlink_to(elsewhere)
    assert refused(path) == "office-altered"
    assert not elsewhere.exists()


def test_what_a_log_builds_into_an_office_is_refused(path: Path) -> None:
    """The file itself is as it was; what another program did is still in the log beside it."""
    before = path.read_bytes()
    with offices.raw(path) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("CREATE TRIGGER more AFTER INSERT ON tx BEGIN SELECT 1; END")
        log = path.with_name(f"{path.name}-wal").read_bytes()
    path.write_bytes(before)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    for opening in (Office.read, Office.open):
        with pytest.raises(OfficeAltered):
            opening(path)


def test_rubbish_in_the_place_of_a_log_changes_nothing(path: Path) -> None:
    for rubbish in (b"\0" * 5000, b"\x37\x7f\x06\x82" + b"\xff" * 9000, path.read_bytes()):
        path.with_name(f"{path.name}-wal").write_bytes(rubbish)
        with Office.read(path) as office:
            assert office.count() == 0
        with Office.open(path) as office:
            assert office.count() == 0


def test_a_foreign_journal_never_ends_as_a_fault(path: Path) -> None:
    journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 20 + b"\0" * 9000
    path.with_name(f"{path.name}-journal").write_bytes(journal)
    for opening in (Office.read, Office.open):
        with suppress(OfficeError):
            opening(path).close()


def test_the_plan_that_is_known_is_that_of_the_migrations(template: Path) -> None:
    """Fails when a migration is added: its plan must become known too."""
    with offices.raw(template) as connection:
        assert plan_of(connection) in PLANS[CURRENT.number]
        assert pragmas.identity(connection)[1] == CURRENT.number
    assert set(PLANS) == set(range(1, CURRENT.number + 1))


def test_quotation_marks_and_spaces_make_no_other_plan(template: Path, tmp_path: Path) -> None:
    path = offices.copy(template, tmp_path)
    with offices.raw(path) as connection:
        plan = plan_of(connection)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'CREATE TABLE draft',"
            " 'CREATE  TABLE \"draft\"') WHERE name = 'draft'"
        )
    with offices.raw(path) as connection:
        assert plan_of(connection) == plan
    Office.open(path).close()


def test_no_kind_of_record_stands_below_itself() -> None:
    """Or rows could hang below one another in a ring that no root leads to."""
    for kind in kinds_below(Consultation):
        below = {branch.record for branch in shape(kind).branches.values()}
        assert all(kind not in kinds_below(one) for one in below), kind
