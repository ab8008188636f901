"""``import`` and ``export``, and offices in the place of files."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from tests.cli.running import SAMPLE, run
from tests.exchange.corpus import edited
from tests.samples import sample
from tests.storage.full_disk import filled, small_disk, written_off
from tests.storage.offices import raw

type Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def office(tmp_path: Path, capsys: Capsys) -> Path:
    """An office with the sample in it."""
    path = tmp_path / "my office.baraza"
    answer = run(capsys, "import", SAMPLE, "--office", path)
    assert (answer.code, answer.out, answer.messages) == (0, "SES-2026-01\n", ())
    return path


def another(tmp_path: Path, name: str = "SES-2") -> Path:
    file = tmp_path / f"{name}.json"
    file.write_bytes(edited("session.id", name))
    return file


def test_what_goes_in_comes_out(tmp_path: Path, capsys: Capsys, office: Path) -> None:
    out = tmp_path / "out.json"
    assert run(capsys, "export", office, out).code == 0
    assert out.read_bytes() == canonical(plain_form(sample()))
    assert run(capsys, "export", office, out, "--consultation", "ses-2026-01").code == 0


def test_an_office_is_read_as_a_file_is(tmp_path: Path, capsys: Capsys, office: Path) -> None:
    assert run(capsys, "validate", office).code == 0
    checked = run(capsys, "check", office, "--json")
    assert json.loads(checked.out) == json.loads(SAMPLE.read_bytes())["expected_checks"]
    pdf = tmp_path / "out.pdf"
    assert run(capsys, "minutes", office, "--pdf", pdf).code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_of_several_consultations_one_is_named(
    tmp_path: Path, capsys: Capsys, office: Path
) -> None:
    assert run(capsys, "import", another(tmp_path), "--office", office).out == "SES-2\n"
    answer = run(capsys, "check", office)
    assert answer.code == 3
    assert "SES-2" in answer.causes[0]
    assert "SES-2026-01" in answer.causes[0]
    assert run(capsys, "check", office, "--consultation", "SES-2").code == 0
    assert run(capsys, "check", office, "--consultation", "SES-3").code == 3
    assert run(capsys, "export", office, tmp_path / "x.json").code == 3
    assert run(capsys, "check", SAMPLE, "--consultation", "SES-2").code == 3
    assert run(capsys, "check", SAMPLE, "--consultation", "SES-2026-01").code == 0


def exported(capsys: Capsys, office: Path) -> bytes:
    out = office.with_suffix(".json")
    assert run(capsys, "export", office, out).code == 0
    return out.read_bytes()


def test_an_import_is_refused_where_it_is_there_already(
    tmp_path: Path, capsys: Capsys, office: Path
) -> None:
    file = tmp_path / "changed.json"
    file.write_bytes(edited("session.place", "Djibouti"))
    before = exported(capsys, office)
    answer = run(capsys, "import", file, "--office", office)
    assert (answer.code, answer.out) == (3, "")
    assert answer.messages[0][1] == str(office)
    assert exported(capsys, office) == before
    assert run(capsys, "import", file, "--office", office, "--replace").code == 0
    assert json.loads(exported(capsys, office))["session"]["place"] == "Djibouti"


def test_a_refused_file_changes_nothing_that_is_stored(
    tmp_path: Path, capsys: Capsys, office: Path
) -> None:
    before = office.read_bytes()
    bad = tmp_path / "bad.json"
    for data in (b"{", edited("session.timezone", "Nowhere"), edited("session.x", 1)):
        bad.write_bytes(data)
        assert run(capsys, "import", bad, "--office", office, "--replace").code == 3
    assert office.read_bytes() == before
    fresh = tmp_path / "fresh.baraza"
    assert run(capsys, "import", bad, "--office", fresh).code == 3
    assert not fresh.exists()


def test_what_is_no_office_is_refused(tmp_path: Path, capsys: Capsys) -> None:
    text, other = tmp_path / "text", tmp_path / "other.db"
    text.write_text("hello")
    other.write_bytes(b"SQLite format 3\0" + bytes(4096))
    for path in (text, other, tmp_path):
        before = path.read_bytes() if path.is_file() else b""
        assert run(capsys, "import", SAMPLE, "--office", path).code == 3
        assert run(capsys, "export", path, tmp_path / "x.json").code == 3
        assert before == (path.read_bytes() if path.is_file() else b"")
    assert run(capsys, "check", other).code == 3
    assert run(capsys, "export", tmp_path / "none.baraza", tmp_path / "x.json").code == 3
    assert not (tmp_path / "none.baraza").exists()
    assert not (tmp_path / "x.json").exists()


def test_why_an_office_cannot_be_written_is_told(tmp_path: Path, capsys: Capsys) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        filling = filled(disk)
        answer = run(capsys, "import", SAMPLE, "--office", disk / "x.baraza")
        assert (answer.code, answer.causes) == (4, ["cannot be written: the disk is full"])
        assert list(disk.iterdir()) == [filling]
        written_off(disk)
        answer = run(capsys, "import", SAMPLE, "--office", disk / "x.baraza")
        assert (answer.code, answer.causes) == (4, ["cannot be written: the place is read-only"])


def test_an_office_altered_or_damaged_is_refused_in_words(
    tmp_path: Path, capsys: Capsys, office: Path
) -> None:
    spoilt = {
        "PRAGMA user_version = -1": "another program has altered how the office is built",
        "CREATE TRIGGER more AFTER INSERT ON tx BEGIN SELECT 1; END": "another program has altered",
        "UPDATE session SET format = 'tea party'": "the office is damaged; a backup may lie",
    }
    for number, (statement, cause) in enumerate(spoilt.items()):
        path = Path(shutil.copy(office, tmp_path / f"{number}.baraza"))
        with raw(path) as connection:
            connection.execute(statement)
        for words in (
            ("check", path),
            ("validate", path),
            ("minutes", path, "--pdf", tmp_path / "x.pdf"),
            ("export", path, tmp_path / "x.json"),
            ("import", path, "--office", tmp_path / "new.baraza"),
            ("import", SAMPLE, "--office", path, "--replace"),
        ):
            answer = run(capsys, *words)
            assert (answer.code, answer.out, len(answer.messages)) == (3, "", 1)
            assert answer.messages[0][1] == str(path)
            assert answer.causes[0].startswith(cause)
    assert not [*tmp_path.glob("x.*"), *tmp_path.glob("new.*")]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_what_is_no_file_at_all_is_refused_as_an_office(tmp_path: Path, capsys: Capsys) -> None:
    pipe = tmp_path / "pipe.baraza"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path(os.devnull), Path("/dev/zero")):
        assert run(capsys, "import", SAMPLE, "--office", path).code == 3
        assert run(capsys, "export", path, tmp_path / "x.json").code == 3
        assert run(capsys, "check", path).code == 3


def test_what_cannot_be_written_ends_with_four(
    tmp_path: Path, capsys: Capsys, office: Path
) -> None:
    for out in (tmp_path / "none" / "x.json", tmp_path, office):
        answer = run(capsys, "export", office, out)
        assert answer.code == 4
        assert answer.messages[0][1] == str(out)
    (tmp_path / "file").write_text("x")
    answer = run(capsys, "import", SAMPLE, "--office", tmp_path / "file" / "x.baraza")
    assert answer.code == 4
    assert exported(capsys, office)
