"""Finding a Python that Baraza runs on.

A name on the PATH proves nothing: pyenv puts names there behind which nothing stands (they exit
127), and ``python3`` may be years old. A candidate counts when it starts, says that it is new
enough and has the modules an environment is made with.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

OLDEST = (3, 12)
NAMES = ("python3.14", "python3.13", "python3.12", "python3", "python")
_QUESTION = (
    "import sys, ssl, venv; print(sys.implementation.name, *sys.version_info[:3], sys.executable)"
)


class Python(NamedTuple):
    """A Python that started and told its version."""

    path: Path
    version: tuple[int, int, int]


def find() -> Python | None:
    """Return the first Python that will do, or None."""
    return first_that_serves(candidates())


def first_that_serves(paths: Iterable[Path]) -> Python | None:
    """Return the first of these that starts and is new enough, or None."""
    for path in paths:
        python = ask(path)
        if python is not None and python.version >= OLDEST:
            return python
    return None


def ask(path: Path) -> Python | None:
    """Start a candidate and return it with its version; None where it does not run as it should."""
    try:
        answer = subprocess.run(
            [str(path), "-I", "-c", _QUESTION],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        implementation, major, minor, micro, executable = answer.stdout.strip().split(" ", 4)
        version = (int(major), int(minor), int(micro))
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    if answer.returncode or implementation != "cpython":
        return None
    return Python(Path(executable), version)


def candidates() -> Iterator[Path]:
    """Yield every Python worth asking: on the PATH, in pyenv's and uv's folders, this one."""
    seen = set()
    for path in (*_on_path(), *_in_folders(), Path(sys.executable)):
        if path not in seen and path.is_file():
            seen.add(path)
            yield path


def _on_path() -> Iterator[Path]:
    folders = [Path(part) for part in os.environ.get("PATH", "").split(os.pathsep) if part]
    endings = (".exe",) if os.name == "nt" else ("",)
    for name in NAMES:
        for folder in folders:
            for ending in endings:
                yield folder / (name + ending)


def _in_folders() -> Iterator[Path]:
    home = Path.home()
    within = "python.exe" if os.name == "nt" else "bin/python3"
    for folder in (_pyenv(home), _uv(home)):
        for version in sorted(folder.glob("*"), key=_age):
            yield version / within


def _pyenv(home: Path) -> Path:
    place = home / (".pyenv/pyenv-win" if os.name == "nt" else ".pyenv")
    return Path(os.environ.get("PYENV_ROOT") or place) / "versions"


def _uv(home: Path) -> Path:
    if os.environ.get("UV_PYTHON_INSTALL_DIR"):
        return Path(os.environ["UV_PYTHON_INSTALL_DIR"])
    if os.name == "nt":
        return Path(os.environ.get("APPDATA") or home) / "uv" / "python"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "uv" / "python"


def _age(folder: Path) -> tuple[int, ...]:
    """Sort newer versions first: ``3.13.0`` or ``cpython-3.13.0-linux-x86_64-gnu``."""
    for part in folder.name.split("-"):
        numbers = part.split(".")
        if len(numbers) > 1 and all(number.isdigit() for number in numbers):
            return tuple(-int(number) for number in numbers)
    return (0,)
