"""Files of an office: for their owner alone, whole or not there, and without what was struck."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from baraza.domain.errors import BarazaError
from baraza.services.filing import file_consultation
from baraza.services.office import Office
from baraza.storage.backup import back_up
from baraza.storage.database import plain_connection
from baraza.storage.errors import CouldNotWrite
from baraza.storage.office_file import open_to_write
from tests.samples import sample
from tests.storage import offices
from tests.storage.full_disk import filled, small_disk, written_off

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights are otherwise there")


@pytest.fixture(params=[0, 0o022, 0o077])
def _open_handed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the system give away as much as it can, and then less."""
    was = os.umask(request.param)
    yield
    os.umask(was)


@POSIX
@pytest.mark.usefixtures("_open_handed")
def test_what_the_program_makes_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "office.baraza"
    with Office.open(path, create=True, clock=offices.StepClock()) as office:
        office.import_consultation(sample())
        office.keep_draft(sample().key, sample().session.key, "place", "Nai")
        names = {file.name for file in tmp_path.iterdir()}
        assert names == {f"office.baraza{rest}" for rest in ("", "-wal", "-shm")} | {
            ".office.baraza.lock"
        }
        assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}
    backup = back_up(path, plain_connection, offices.FIRST_MOMENT)
    assert backup.stat().st_mode & 0o777 == 0o600
    assert backup.parent.stat().st_mode & 0o777 == 0o700
    file_consultation(sample(), tmp_path / "filled.baraza")
    assert (tmp_path / "filled.baraza").stat().st_mode & 0o777 == 0o600


@POSIX
def test_the_rights_that_an_office_was_given_are_left(path: Path) -> None:
    path.chmod(0o660)
    with Office.open(path) as office:
        office.import_consultation(sample())
    assert path.stat().st_mode & 0o777 == 0o660


def careless_connection(uri: str) -> sqlite3.Connection:
    """Open a file by an SQLite that leaves what was struck where it was, as most are built."""
    connection = plain_connection(uri)
    connection.execute("PRAGMA secure_delete = OFF").close()
    return connection


@pytest.mark.parametrize("length", [1, 3000])
def test_what_was_struck_is_not_left_in_free_pages(path: Path, length: int) -> None:
    """A draft is in no history: once it is dropped nothing of it may be in the file (rules C5)."""
    marker = "THE-RED-LINE " * length
    file = open_to_write(path, offices.StepClock(), connect=careless_connection)
    office = Office(path, file, "", offices.StepClock())
    office.import_consultation(sample())
    session = sample().session
    office.keep_draft(sample().key, session.key, "place", marker)
    file.database.settle()
    assert marker[:13].encode() in path.read_bytes()
    office.drop_draft(sample().key, session.key, "place")
    office.close()
    assert b"THE-RED-LINE" not in path.read_bytes()


class NoRoom(BarazaError):
    """Stands for whatever refuses what comes after the first."""


def filled_and_refused(path: Path) -> None:
    with Office.fill(path) as office:
        office.import_consultation(sample())
        raise NoRoom("no-room")


def test_an_office_that_comes_to_nothing_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "office.baraza"
    with pytest.raises(NoRoom):
        filled_and_refused(path)
    assert list(tmp_path.iterdir()) == []
    path.touch()
    with pytest.raises(NoRoom):
        filled_and_refused(path)
    assert path.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [path]


def test_an_office_that_is_there_stays_where_filling_it_fails(path: Path) -> None:
    before = offices.content_of(path)
    with pytest.raises(NoRoom):
        filled_and_refused(path)
    after = offices.content_of(path)
    assert len(after["session"]) == 1
    assert [after[table] for table in ("meta", "draft")] == [before["meta"], before["draft"]]
    Office.open(path).close()


def test_nothing_is_in_its_place_before_all_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "office.baraza"
    with Office.fill(path) as office:
        office.import_consultation(sample())
        assert not path.exists()
        with pytest.raises(BarazaError, match="office-locked"):
            Office.open(path, create=True)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    with Office.read(path) as office:
        assert office.consultation() == sample()


def test_a_log_of_another_file_is_not_taken_for_the_new_one_s(path: Path, tmp_path: Path) -> None:
    with offices.raw(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE meta SET value = 'another'")
        log = path.with_name(f"{path.name}-wal").read_bytes()
    new = tmp_path / "new.baraza"
    new.with_name(f"{new.name}-wal").write_bytes(log)
    file_consultation(sample(), new)
    with Office.read(new) as office:
        assert office.consultation() == sample()
    assert "another" not in repr(offices.content_of(new)["meta"])


@pytest.mark.parametrize("kilobytes", [64, 400, 1000])
def test_a_disk_that_is_full_leaves_no_office(tmp_path: Path, kilobytes: int) -> None:
    """There is room for nothing, for the house, or for the house and not what goes into it."""
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        filling = filled(disk)
        os.truncate(filling, filling.stat().st_size - kilobytes * 1024)
        with pytest.raises(CouldNotWrite) as refused:
            file_consultation(sample(), disk / "office.baraza")
        assert "disk-full" in {refused.value.rule, refused.value.facts.get("cause")}
        assert list(disk.iterdir()) == [filling]
        filling.unlink()
        file_consultation(sample(), disk / "office.baraza")


def test_why_it_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    causes = {
        tmp_path / "file" / "office.baraza": "no-such-folder",
        tmp_path / ("x" * 252): "name-too-long",
    }
    for path, cause in causes.items():
        with pytest.raises(CouldNotWrite) as refused:
            Office.open(path, create=True)
        assert (refused.value.rule, refused.value.facts) == ("could-not-write", {"cause": cause})
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        written_off(disk)
        with pytest.raises(CouldNotWrite) as refused:
            Office.open(disk / "office.baraza", create=True)
        assert refused.value.facts == {"cause": "read-only"}


@POSIX
def test_a_lock_that_leads_elsewhere_is_not_followed(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / ".office.baraza.lock").symlink_to(elsewhere)
    with pytest.raises(CouldNotWrite) as refused:
        Office.open(path)
    assert refused.value.facts == {"cause": "not-a-file"}
    assert not elsewhere.exists()


_HANG = """
import sys, time
from pathlib import Path
from baraza.services import office
from tests.samples import sample
with office.Office.fill(Path(sys.argv[1])) as opened:
    opened.import_consultation(sample())
    print("half-way", flush=True)
    time.sleep(600)
"""


def test_a_first_import_that_is_killed_leaves_no_office(tmp_path: Path) -> None:
    path = tmp_path / "office.baraza"
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", _HANG, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as importing:
        assert importing.stdout is not None
        assert importing.stdout.readline().strip() == b"half-way"
        importing.kill()
    assert not path.exists()
    assert (tmp_path / ".office.baraza.part").exists()
    with pytest.raises(BarazaError, match="no-such-office"):
        Office.read(path)
    file_consultation(sample(), path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    with Office.read(path) as office:
        assert office.consultation() == sample()
