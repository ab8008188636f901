"""Standard output and standard error that are closed, full, or read by nobody."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import SAMPLE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX is asked")

_FULL = Path("/dev/full")
_needs_full = pytest.mark.skipif(not _FULL.exists(), reason="there is no full device here")


def ask(folder: Path, streams: str, *words: str | Path) -> tuple[int, str]:
    """Return the exit code of a command with other streams, and what it still said."""
    shell = f'"$@" {streams}; echo $? > code'
    command = ["sh", "-c", shell, "sh", sys.executable, "-m", "baraza", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    return int((folder / "code").read_text()), done.stderr


@pytest.fixture
def refused(tmp_path: Path) -> Path:
    path = tmp_path / "bad.json"
    path.write_text("{}")
    return path


@pytest.mark.parametrize("words", [("check", SAMPLE), ("check", SAMPLE, "--json"), ("--help",)])
@_needs_full
def test_a_full_disk_under_the_output_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert ask(tmp_path, "> /dev/full", *words) == (
        4,
        "standard output: -: cannot be written: the disk is full\n",
    )


@pytest.mark.parametrize("streams", [">&-", "<&- >&-"])
def test_output_closed_from_the_start_is_no_fault(tmp_path: Path, streams: str) -> None:
    assert ask(tmp_path, streams, "check", SAMPLE, "--json") == (0, "")


def test_no_office_gets_what_was_meant_for_a_closed_stream(tmp_path: Path, refused: Path) -> None:
    closed = "<&- >&- 2>&-"
    assert ask(tmp_path, closed, "import", SAMPLE, "--office", "o.baraza")[0] == 0
    assert ask(tmp_path, closed, "import", refused, "--office", "o.baraza")[0] == 3
    assert ask(tmp_path, "", "validate", "o.baraza") == (0, "")


@pytest.mark.parametrize(
    "streams", ["2>&-", pytest.param("2> /dev/full", marks=_needs_full), "2>&1 | true"]
)
def test_messages_that_nobody_reads_change_no_exit_code(
    tmp_path: Path, refused: Path, streams: str
) -> None:
    if streams.endswith("true"):
        # The pipe is closed before the program writes to it.
        shell = '{ sleep 0.2; "$@" 2>&1; echo $? > code; } | true'
        command = ["sh", "-c", shell, "sh", sys.executable, "-m", "baraza", "validate", refused]
        subprocess.run([str(word) for word in command], check=True, cwd=tmp_path)
        assert (tmp_path / "code").read_text() == "3\n"
    else:
        assert ask(tmp_path, streams, "validate", refused)[0] == 3
        assert ask(tmp_path, streams, "nonsense")[0] == 2
