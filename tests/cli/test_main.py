"""Usage, exit codes, and what no command may load or let slip."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from baraza.cli.main import main
from tests.cli.running import SAMPLE

type Capsys = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nonsense"],
        ["check"],
        ["check", "a", "b"],
        ["check", "a", "--jso"],
        ["minutes", "a"],
        ["minutes", "a", "--pdf", "b", "--language", "ru"],
        ["minutes", "a", "--pdf", "b", "--edition", "secret"],
        ["word", "a"],
        ["word", "a", "--docx", "b", "--paper", "a3"],
        ["minutes", "a", "--pdf", "b", "--beside", "ru"],
        ["minutes", "a", "--pdf", "b", "--beside", "en"],
        ["minutes", "a", "--pdf", "b", "--language", "fr", "--then", "fr"],
        ["minutes", "a", "--pdf", "b", "--beside", "fr", "--then", "ar"],
        ["import", "a"],
        ["export", "a"],
        ["demo", "extra"],
        ["selftest", "\x1b[31m\u202e"],
    ],
)
def test_wrong_usage_ends_with_two(words: list[str], capsys: Capsys) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: ")
    assert err.replace("\n", "").isprintable()
    assert err.isascii()


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["--version"]])
def test_help_is_no_failure(words: list[str], capsys: Capsys) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out


def test_a_fault_of_the_program_lets_no_content_slip(
    capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ValueError("the red line of the delegation")

    monkeypatch.setattr("baraza.cli.check.findings", fails)
    assert main(["check", str(SAMPLE)]) == 1
    err = capsys.readouterr().err
    assert err.startswith("baraza: a fault of the program: ValueError\n")
    assert "red line" not in err


PROGRAM = """
import sys
from baraza.__main__ import main
code = main(sys.argv[1:])
loaded = sorted(name for name in sys.modules if name.partition(".")[0] in {names})
assert not loaded, loaded
sys.exit(code)
"""
QT = {"PySide6", "shiboken6"}
HEAVY = {"sqlalchemy", "alembic", "reportlab", "PIL", "docx", "lxml"}


def run_apart(
    folder: Path, forbidden: set[str], *words: str | Path
) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    settings = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("{names}", repr(forbidden)), *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=settings,
    )


def test_no_word_loads_qt(tmp_path: Path) -> None:
    for words in (
        ("import", SAMPLE, "--office", "o.baraza"),
        ("check", "o.baraza"),
        ("validate", SAMPLE),
        ("minutes", SAMPLE, "--pdf", "m.pdf"),
        ("word", SAMPLE, "--docx", "m.docx"),
        ("export", "o.baraza", "out.json"),
        ("demo",),
        ("selftest",),
    ):
        done = run_apart(tmp_path, QT, *words)
        assert done.returncode == 0, done.stderr


def test_reading_a_file_loads_neither_database_nor_documents(tmp_path: Path) -> None:
    for words in (("validate", SAMPLE), ("check", SAMPLE, "--json")):
        done = run_apart(tmp_path, QT | HEAVY, *words)
        assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_who_stops_reading_ends_the_command_in_peace() -> None:
    check = [sys.executable, "-m", "baraza", "check", str(SAMPLE), "--json"]
    with subprocess.Popen(check, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(20) == 0


def test_output_that_is_not_unicode_is_still_written(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "baraza", "check", str(SAMPLE)],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
