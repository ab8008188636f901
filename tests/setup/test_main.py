"""The command line and the window are joined without loading Qt for the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from baraza.__main__ import main
try:
    code = main(sys.argv[1:])
except SystemExit as leaving:
    code = leaving.code
print("\\nqt:", sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
sys.exit(code)
"""


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    settings = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**settings, "HOME": str(folder), "XDG_DATA_HOME": str(folder), **more},
    )


@pytest.mark.parametrize("words", [("selftest",), ("demo", "--pdf", "out.pdf"), ("nonsense",)])
def test_the_command_line_loads_no_qt(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run(tmp_path, *words)
    assert done.stdout.endswith("qt: []\n"), done.stderr
    assert done.returncode == (2 if words == ("nonsense",) else 0), done.stderr


def test_a_demonstration_opens_no_window_that_nobody_would_see(tmp_path: Path) -> None:
    done = run(tmp_path, "demo", QT_QPA_PLATFORM="offscreen")
    assert done.stdout.endswith("qt: []\n"), done.stderr
    assert (tmp_path / "joint-minutes.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere is always a display")
@pytest.mark.parametrize("words", [(), ("--office", "my.baraza"), ("--consultation=one",)])
def test_without_a_display_it_says_so_instead_of_ending_in_qt(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    done = run(tmp_path, *words)
    assert done.returncode == 2
    assert done.stderr == "baraza: the window cannot be opened: there is no display here\n"
    assert done.stdout.endswith("qt: []\n")


def test_the_window_takes_only_its_own_options(tmp_path: Path) -> None:
    done = run(tmp_path, "--office", "my.baraza", "--nonsense")
    assert done.returncode == 2
    assert "--nonsense" in done.stderr
