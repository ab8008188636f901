"""``./run`` itself: it finds some Python, or says what to install."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has run.cmd")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose set-up only tells who runs it, and a PATH with little on it."""
    shutil.copy(ROOT / "run", tmp_path)
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging/setup.py").write_text("", encoding="utf-8")
    (tmp_path / "bin").mkdir()
    for tool in ("dirname", "id"):
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool) or tool)
    return tmp_path


def python(path: Path, starts: int) -> None:
    """Write a Python that tells its name; ``starts`` is the exit code of a trial start."""
    path.parent.mkdir(parents=True, exist_ok=True)
    body = f'[ "$1" = -S ] && exit {starts}\necho "${{0##*/}}" "$@"\n'
    path.write_text(f"#!/bin/sh\n{body}", encoding="utf-8")
    path.chmod(0o755)


def run(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    bare = {"PATH": str(checkout / "bin"), "HOME": str(checkout / "home")}
    return subprocess.run(
        ["/bin/sh", str(checkout / "run"), *words],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_any_python_it_says_what_to_install(checkout: Path) -> None:
    done = run(checkout, "demo")
    assert done.returncode == 1
    assert "Python 3.12 or newer" in done.stderr
    assert not done.stdout


def test_a_name_that_exits_127_is_passed_over(checkout: Path) -> None:
    python(checkout / "bin/python3", starts=127)
    assert run(checkout, "demo").returncode == 1
    python(checkout / "bin/python3.12", starts=0)
    done = run(checkout, "demo", "--pdf", "a file.pdf")
    setup = checkout / "packaging/setup.py"
    assert done.stdout == f"python3.12 -B {setup} demo --pdf a file.pdf\n"


def test_the_environment_is_preferred_while_it_starts(checkout: Path) -> None:
    python(checkout / "bin/python3", starts=0)
    python(checkout / ".venv/bin/python", starts=0)
    assert run(checkout).stdout.startswith("python -B")
    python(checkout / ".venv/bin/python", starts=1)
    assert run(checkout).stdout.startswith("python3 -B")


def test_pyenv_folder_is_looked_at_when_no_name_runs(checkout: Path) -> None:
    python(checkout / "bin/python3", starts=127)
    python(checkout / "home/.pyenv/versions/3.12.1/bin/python3", starts=0)
    assert run(checkout, "test").returncode == 0
