"""A candidate Python counts only when it runs and is new enough."""

import sys
from pathlib import Path

import pytest

from bootstrap import pythons

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the candidates are shell scripts")


def script(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def python_of(path: Path, version: str, implementation: str = "cpython") -> Path:
    return script(path, f'echo {implementation} {version} "$0"')


def test_a_name_behind_which_nothing_stands_is_passed_over(tmp_path: Path) -> None:
    shim = script(tmp_path / "shims/python3.13", "echo not found >&2; exit 127")
    good = python_of(tmp_path / "bin/python3.13", "3 13 1")
    found = pythons.first_that_serves([shim, good])
    assert found == pythons.Python(good, (3, 13, 1))


def test_an_answer_does_not_excuse_a_failing_exit(tmp_path: Path) -> None:
    liar = script(tmp_path / "python3", 'echo cpython 3 13 0 "$0"; exit 1')
    assert pythons.ask(liar) is None


@pytest.mark.parametrize("version", ["2 7 18", "3 9 18", "3 11 7"])
def test_an_old_python_is_passed_over(tmp_path: Path, version: str) -> None:
    old = python_of(tmp_path / "old/python3", version)
    assert pythons.first_that_serves([old]) is None
    new = python_of(tmp_path / "new/python3", "3 12 0")
    assert pythons.first_that_serves([old, new]) == pythons.Python(new, (3, 12, 0))


@pytest.mark.parametrize("answer", ["", "hello", "cpython three twelve zero x", "cpython 3 13"])
def test_what_does_not_answer_as_python_does_is_passed_over(tmp_path: Path, answer: str) -> None:
    assert pythons.ask(script(tmp_path / "python3", f"echo {answer}")) is None


def test_another_implementation_is_passed_over(tmp_path: Path) -> None:
    assert pythons.ask(python_of(tmp_path / "python3", "3 12 1", "pypy")) is None


def test_the_python_that_runs_this_is_accepted() -> None:
    found = pythons.ask(Path(sys.executable))
    assert found is not None
    assert found.version == sys.version_info[:3]


def test_every_folder_of_the_path_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = script(tmp_path / "shims/python3", "exit 127")
    behind = python_of(tmp_path / "bin/python3", "3 14 0")
    monkeypatch.setenv("PATH", f"{hidden.parent}:{behind.parent}")
    candidates = list(pythons.candidates())
    assert candidates.index(hidden) < candidates.index(behind)


def test_folders_of_pyenv_and_uv_are_looked_at_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pyenv, uv = tmp_path / "pyenv", tmp_path / "uv"
    in_pyenv = [
        python_of(pyenv / f"versions/{version}/bin/python3", "3 13 0")
        for version in ("3.13.0", "3.9.18", "2.7.18")
    ]
    in_uv = python_of(uv / "cpython-3.13.4-linux-x86_64-gnu/bin/python3", "3 13 4")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PYENV_ROOT", str(pyenv))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(uv))
    assert list(pythons.candidates())[:-1] == [*in_pyenv, in_uv]
