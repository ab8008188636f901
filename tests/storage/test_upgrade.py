"""An older office is brought up to date after a backup; where that fails it is as it was."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from baraza.resources import migrations
from baraza.services.office import Office
from baraza.storage import pragmas
from baraza.storage.database import plain_connection
from baraza.storage.errors import OfficeDamaged, OfficeError, OfficeOlder
from baraza.storage.office_file import OfficeFile, open_to_read, open_to_write
from baraza.storage.placing import make_private
from baraza.storage.plan import plan_of
from baraza.storage.upgrade import CURRENT, Schema, UpgradeFailed, migrate
from tests.samples import sample
from tests.storage import offices
from tests.storage.full_disk import small_disk
from tests.storage.test_tables import described

TRIAL = Path(__file__).with_name("revisions") / "0002_trial.py"


@pytest.fixture
def later(tmp_path_factory: pytest.TempPathFactory) -> Schema:
    """The schema of a later program, with the trial revision."""
    scripts = tmp_path_factory.mktemp("scripts") / "migrations"
    shutil.copytree(migrations(), scripts, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TRIAL, scripts / "versions")
    return Schema(2, scripts, {**CURRENT.plans, 2: frozenset({plan_built_by(Schema(2, scripts))})})


def plan_built_by(schema: Schema) -> str:
    """Return the plan of a new office, which an older one must come to have."""
    office = schema.scripts.with_name("office.baraza")
    make_private(office)
    migrate(office, plain_connection, schema)
    with offices.raw(office) as connection:
        return plan_of(connection)


@pytest.fixture
def older(path: Path) -> Path:
    """An office of the version before, with the sample."""
    with Office.open(path, clock=offices.StepClock()) as office:
        office.import_consultation(sample())
    return path


def order(later: Schema, word: str) -> None:
    (later.scripts / "versions" / "orders.txt").write_text(word, "utf-8")


def upgraded(path: Path, later: Schema) -> OfficeFile:
    return open_to_write(path, offices.StepClock(), schema=later)


def version_of(path: Path) -> int:
    with offices.raw(path) as connection:
        return pragmas.identity(connection)[1]


def backups_of(path: Path) -> list[Path]:
    folder = path.parent / "backups"
    return sorted(folder.iterdir()) if folder.exists() else []


def test_an_older_office_is_upgraded_after_a_backup(older: Path, later: Schema) -> None:
    before = offices.content_of(older)
    upgraded(older, later).close()
    after = offices.content_of(older)
    assert version_of(older) == 2
    assert after.pop("alembic_version") == [("0002",)]
    assert len(after.pop("trial")) == 3
    assert [row[-1] for row in after["consultation"]] == ["green"]
    for table in ("op", "session", "paragraph", "draft", "meta"):
        assert after[table] == before[table]
    [backup] = backups_of(older)
    assert offices.content_of(backup) == before
    assert version_of(backup) == 1


def test_the_history_is_guarded_after_its_table_was_rebuilt(older: Path, later: Schema) -> None:
    upgraded(older, later).close()
    with offices.raw(older) as connection:
        for statement in ("UPDATE tx SET actor = ''", "DELETE FROM op", "DELETE FROM tx"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(statement)


def test_what_belongs_to_a_rebuilt_table_goes_with_it_as_before(older: Path, later: Schema) -> None:
    upgraded(older, later).close()
    with offices.raw(older) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM consultation")
    content = offices.content_of(older)
    assert [content[table] for table in ("session", "paragraph", "action_item")] == [[], [], []]


def test_a_reading_command_does_not_upgrade(older: Path, later: Schema) -> None:
    before = older.read_bytes()
    with pytest.raises(OfficeOlder) as error:
        open_to_read(older, schema=later)
    assert error.value.facts == {"found": 1, "known": 2}
    assert older.read_bytes() == before
    assert not backups_of(older)


def test_alembic_is_not_loaded_to_open_an_office_that_is_up_to_date(path: Path) -> None:
    words = (
        "import sys; from pathlib import Path; from baraza.services.office import Office\n"
        "Office.open(Path(sys.argv[1])).close(); Office.read(Path(sys.argv[1])).close()\n"
        "sys.exit(any(name.startswith(('alembic', 'mako')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", words, path], check=False).returncode == 0


@pytest.mark.parametrize(
    ("word", "rule"), [("raise", "upgrade-failed"), ("orphan", "office-damaged")]
)
def test_an_upgrade_that_fails_half_way_leaves_all_as_it_was(
    older: Path, later: Schema, word: str, rule: str
) -> None:
    before = offices.content_of(older)
    with offices.raw(older) as connection:
        shape = described(connection)
    order(later, word)
    with pytest.raises((UpgradeFailed, OfficeDamaged)) as error:
        upgraded(older, later)
    assert error.value.rule == rule
    assert offices.content_of(older) == before
    assert version_of(older) == 1
    with offices.raw(older) as connection:
        assert described(connection) == shape
    [backup] = backups_of(older)
    assert offices.content_of(backup) == before
    with Office.open(older) as office:
        assert office.consultation() == sample()
    order(later, "")
    upgraded(older, later).close()
    assert len(backups_of(older)) == 2


def test_an_upgrade_on_a_full_disk_leaves_all_as_it_was(
    older: Path, later: Schema, tmp_path: Path
) -> None:
    """There is room for the backup, and not for what the migration writes."""
    order(later, "fill")
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        moved = Path(shutil.copy(older, disk / "office.baraza"))
        before = offices.content_of(moved)
        with pytest.raises(OfficeError) as error:
            upgraded(moved, later)
        assert error.value.rule == "disk-full"
        assert (offices.content_of(moved), version_of(moved)) == (before, 1)
        [backup] = backups_of(moved)
        assert offices.content_of(backup) == before
        order(later, "")
        with Office.open(moved) as office:
            assert office.consultation() == sample()


def test_an_upgrade_that_runs_out_of_pages_leaves_all_as_it_was(older: Path, later: Schema) -> None:
    before = offices.content_of(older)
    with offices.raw(older) as connection:
        [pages] = connection.execute("PRAGMA page_count").fetchone()

    def cramped(uri: str) -> sqlite3.Connection:
        connection = plain_connection(uri)
        connection.execute(f"PRAGMA max_page_count={pages + 60}").close()
        return connection

    order(later, "fill")
    with pytest.raises(OfficeError) as error:
        open_to_write(older, offices.StepClock(), connect=cramped, schema=later)
    assert error.value.rule == "disk-full"
    assert (offices.content_of(older), version_of(older)) == (before, 1)
    [backup] = backups_of(older)
    assert offices.content_of(backup) == before


def test_without_room_for_the_backup_nothing_is_begun(
    older: Path, later: Schema, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", megabytes=1) as disk:
        moved = Path(shutil.copy(older, disk / "office.baraza"))
        content = moved.read_bytes()
        with pytest.raises(OfficeError) as error:
            upgraded(moved, later)
        assert error.value.rule == "disk-full"
        assert moved.read_bytes() == content
        assert backups_of(moved) == []


_HANG = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from baraza.storage.office_file import open_to_write
from baraza.storage.upgrade import Schema
open_to_write(Path(sys.argv[1]), lambda: datetime.now(UTC), schema=Schema(2, Path(sys.argv[2])))
"""


def test_an_upgrade_that_is_killed_leaves_all_as_it_was(older: Path, later: Schema) -> None:
    before = offices.content_of(older)
    order(later, "hang")
    command = [sys.executable, "-c", _HANG, str(older), str(later.scripts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as upgrading:
        assert upgrading.stdout is not None
        assert upgrading.stdout.readline().strip() == b"half-way"
        upgrading.kill()
    # What was half done went into the log already; it is not part of the file.
    assert older.with_name("office.baraza-wal").stat().st_size > 0
    with Office.open(older) as office:
        assert office.consultation() == sample()
    assert (offices.content_of(older), version_of(older)) == (before, 1)
    [backup] = backups_of(older)
    assert offices.content_of(backup) == before
    order(later, "")
    upgraded(older, later).close()
    assert version_of(older) == 2


@pytest.mark.parametrize("file", sorted((Path(__file__).parents[1] / "files").glob("office-*.db")))
def test_an_office_of_every_released_version_opens(file: Path, tmp_path: Path) -> None:
    """One real file for each version of the schema, made by the program of that time."""
    path = Path(shutil.copy(file, tmp_path / "office.baraza"))
    with Office.open(path) as office:
        assert office.consultation("SES-2026-01").session.place == "Nairobi"
        [latest, first] = office.edits(office.only_key())
        assert (latest.actor, latest.intent, latest.undoes) == ("desk officer, AU", "place", None)
        assert first.intent == "import"
        assert [one.id for one in office.register()] == ["AU"]
        [draft] = office.drafts(office.only_key())
        assert draft.text == "Djib"
    assert len(backups_of(path)) == int(file.stem != f"office-{CURRENT.number:04}")
