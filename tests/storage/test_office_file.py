"""An office file is known by its mark, opened by one writer, and left alone where it is none."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from baraza.services.office import Office
from baraza.storage import pragmas
from baraza.storage.errors import OfficeDamaged, OfficeError, OfficeLocked, OfficeNewer
from baraza.storage.office_file import open_to_write
from tests.samples import sample
from tests.storage import offices
from tests.storage.full_disk import small_disk, written_off


def refused(path: Path, *, create: bool = False) -> str:
    """Return the rule by which a file is refused, having made sure that it is as it was."""
    files = {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(OfficeError) as writing:
        Office.open(path, create=create)
    with pytest.raises(OfficeError) as reading:
        Office.read(path)
    assert {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == files
    assert writing.value.rule == reading.value.rule
    return reading.value.rule


def test_what_is_no_office_is_refused_and_left_alone(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere.baraza") == "no-such-office"
    assert refused(tmp_path) == "not-an-office"
    path = tmp_path / "file.baraza"
    for content in (b"", b"{}", b"%PDF-1.7\n", b"SQLite format 3\x00" + bytes(200)):
        path.write_bytes(content)
        assert refused(path) == "not-an-office"
    path.write_bytes(b"{}")
    assert refused(path, create=True) == "not-an-office"


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "other.sqlite"
    with offices.raw(path) as connection:
        connection.execute(f"PRAGMA journal_mode={mode}")
        connection.execute("CREATE TABLE consultation (key)")
    assert refused(path, create=True) == "not-an-office"


def test_a_place_that_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    for create in (True, False):
        with pytest.raises(OfficeError) as refused:
            Office.open(tmp_path / f"{'n' * 300}.baraza", create=create)
        assert refused.value.rule == "could-not-open"


def test_a_newer_file_is_refused_and_left_alone(path: Path) -> None:
    with offices.raw(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert refused(path) == "office-newer"
    with pytest.raises(OfficeNewer) as error:
        Office.open(path)
    assert error.value.facts == {"found": 99, "known": 1}


def test_an_office_is_built_where_there_is_none_or_an_empty_file(tmp_path: Path) -> None:
    for path in (tmp_path / "deep" / "down" / "office.baraza", tmp_path / "empty.baraza"):
        if path.name == "empty.baraza":
            path.touch()
        with Office.open(path, create=True) as office:
            assert office.count() == 0
        with offices.raw(path) as connection:
            assert pragmas.identity(connection) == (pragmas.APPLICATION, 1)


def test_a_build_that_was_cut_off_is_begun_again(tmp_path: Path) -> None:
    path = tmp_path / "office.baraza"
    with offices.raw(path) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    with Office.open(path, create=True) as office:
        assert office.count() == 0


def test_names_that_a_uri_would_take_apart(template: Path, tmp_path: Path) -> None:
    for name in ("a?mode=memory.baraza", "100% café #1.baraza", "مكتب.baraza"):
        path = tmp_path / name
        shutil.copyfile(template, path)
        with Office.open(path) as office:
            office.import_consultation(sample())
        with Office.read(path) as office:
            assert office.consultation() == sample()
    assert len(list(tmp_path.iterdir())) == 3


def test_a_second_writer_is_refused_and_a_reader_is_not(path: Path) -> None:
    with Office.open(path) as office:
        with pytest.raises(OfficeLocked):
            Office.open(path)
        office.import_consultation(sample())
        with Office.read(path) as reading:
            assert reading.consultation() == sample()
    with Office.open(path) as office:
        assert office.count() == 1


def test_another_process_is_refused_too_and_let_in_when_the_first_is_gone(path: Path) -> None:
    words = (
        "import sys; from pathlib import Path; from baraza.services.office import Office\n"
        "office = Office.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", words, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(OfficeLocked):
            Office.open(path)
        other.kill()
    Office.open(path).close()


def test_reading_commands_leave_nothing_beside_the_file(path: Path) -> None:
    before = path.read_bytes()
    with Office.read(path) as one, Office.read(path) as another:
        assert one.count() == another.count() == 0
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_a_closed_office_is_one_file(path: Path) -> None:
    with Office.open(path) as office:
        office.import_consultation(sample())
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_damaged_page_is_told(path: Path) -> None:
    with Office.open(path) as office:
        office.import_consultation(sample())
    content = bytearray(path.read_bytes())
    with offices.raw(path) as connection:
        [root] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'paragraph'"
        ).fetchone()
    start = (root - 1) * 4096
    content[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Office.open(path) as office, pytest.raises(OfficeDamaged):
        office.consultation()


def test_damage_is_looked_for_after_a_program_was_cut_off(path: Path) -> None:
    """An unclean end leaves a log beside the file; only then all pages are looked at."""
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 4 * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    Office.open(path).close()
    path.with_name("office.baraza-wal").write_bytes(b"\0" * 32)
    with pytest.raises(OfficeDamaged):
        Office.open(path)


def test_a_value_that_was_never_written_is_told_as_damage(office: Office) -> None:
    office.import_consultation(sample())
    with offices.raw(office.path) as connection:
        connection.execute("UPDATE session SET format = 'tea party'")
    with pytest.raises(OfficeDamaged) as error:
        office.consultation()
    assert error.value.facts == {"kind": "Session"}


def test_the_connection_is_set_up_as_the_design_says(office: Office) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "recursive_triggers": 1,
    }
    with office._file.database.reading() as db:
        for pragma, value in expected.items():
            assert db.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value, pragma


def test_a_file_without_the_right_to_write_is_still_read(path: Path) -> None:
    path.chmod(0o444)
    with Office.read(path) as office:
        assert office.count() == 0


def test_an_office_on_a_medium_that_cannot_be_written_is_read(path: Path, tmp_path: Path) -> None:
    with Office.open(path) as office:
        office.import_consultation(sample())
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        moved = Path(shutil.copy(path, disk / "office.baraza"))
        written_off(disk)
        with Office.read(moved) as office, Office.read(moved) as another:
            assert office.consultation() == another.consultation() == sample()
        with pytest.raises(OfficeError) as refused:
            Office.open(moved)
        assert refused.value.rule == "office-read-only"
        with pytest.raises(OfficeError) as refused:
            Office.open(disk / "deep" / "new.baraza", create=True)
        assert refused.value.rule == "could-not-write"


def test_the_seam_for_another_driver_is_used_for_every_connection(path: Path) -> None:
    opened = []

    def connect(uri: str) -> sqlite3.Connection:
        opened.append(uri)
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    file = open_to_write(path, offices.StepClock(), connect=connect)
    with file.database.saving() as db:
        db.exec_driver_sql("INSERT INTO meta VALUES ('seen', 'yes')")
    file.close()
    assert len(opened) >= 2
    assert all(uri.startswith("file:///") for uri in opened)
