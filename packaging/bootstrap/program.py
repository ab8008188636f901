"""``./run package``: builds the one-folder program and lets it prove itself elsewhere.

The proof runs in a copy outside the checkout, with an empty PATH and nothing in the environment
that could lead back: the command line's own ``selftest``, and the window opening and staying open.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bootstrap import libraries
from bootstrap.environment import Environment
from bootstrap.report import Stop, say

_SECONDS_OPEN = 5.0
_OFFSCREEN_SAYS = "This plugin does not support propagateSizeHints"  # of every window, harmless


def package(environment: Environment, words: Sequence[str]) -> int:
    """Build ``dist/baraza`` and run its checks; ``words`` go to PyInstaller."""
    root = environment.root
    libraries.require(_python_library(environment))
    say("building dist/baraza")
    build = root / "build" / "pyinstaller"
    _call(
        [
            *(str(environment.python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", str(root / "dist"), "--workpath", str(build), *words),
            str(root / "packaging" / "baraza.spec"),
        ],
        "PyInstaller failed",
    )
    folder = root / "dist" / "baraza"
    shutil.copy(root / "LICENSE", folder)
    _strip_python(folder)
    notices = str(root / "packaging" / "notices.py")
    written = _call(
        [str(environment.python), notices, str(folder), str(root / "build" / "binaries.txt")],
        "the third-party notices could not be written",
    )
    say(written)
    _require_resources(root, folder)
    _prove(folder)
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    say(f"dist/baraza is ready: {len(files)} files, {size / 1e6:.0f} MB")
    return 0


def _python_library(environment: Environment) -> list[tuple[str, str]]:
    """Return what Python's own library is called where Debian leaves it out, with its package."""
    question = (
        "import sysconfig as s; print(s.get_config_var('LIBDIR') or '-',"
        " s.get_config_var('INSTSONAME') or '-', s.get_python_version())"
    )
    answer = subprocess.check_output([str(environment.python), "-c", question], text=True)
    folder, name, version = answer.split()
    if ".so" not in name or Path(folder, name).exists():
        return []
    return [(name, f"libpython{version}")]


def _strip_python(folder: Path) -> None:
    """Take the debugging symbols out of Python; Qt's libraries have to stay as they are."""
    strip = shutil.which("strip") if sys.platform.startswith("linux") else None
    for pattern in ("libpython*.so*", "lib-dynload/*.so"):
        for library in folder.rglob(pattern) if strip else ():
            if not library.is_symlink():
                subprocess.check_call([str(strip), "--strip-unneeded", str(library)])


def _require_resources(root: Path, folder: Path) -> None:
    """Everything that ships with the program has to be inside, whatever the spec leaves out."""
    for name in ("resources", "migrations"):
        [inside] = folder.rglob(f"baraza/_{name}")
        for path in (root / name).rglob("*"):
            within = inside / path.relative_to(root / name)
            if path.is_file() and "__pycache__" not in path.parts and not within.is_file():
                raise Stop(f"{path.relative_to(root)} is missing in the program")


def _prove(folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="baraza-package-") as elsewhere:
        copy = Path(elsewhere) / "baraza"
        shutil.copytree(folder, copy, symlinks=True)
        bare = _bare_environment(Path(elsewhere))
        ending = ".exe" if os.name == "nt" else ""
        say("running its selftest in a copy elsewhere, with an empty PATH")
        _call([str(copy / f"baraza{ending}"), "selftest"], "selftest failed", bare, copy.parent)
        say("opening its window there")
        _open_window(copy / f"baraza-window{ending}", bare)


def _bare_environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return {
        **kept,
        "PATH": "",
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }


def _open_window(program: Path, environment: dict[str, str]) -> None:
    """The window has to stay open for a while, and has nothing to complain of."""
    with tempfile.TemporaryFile() as written:
        window = subprocess.Popen(
            [str(program)], cwd=program.parent, env=environment, stdout=written, stderr=written
        )
        try:
            code = window.wait(_SECONDS_OPEN)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            window.terminate()
            window.wait()
        written.seek(0)
        lines = written.read().decode(errors="replace").splitlines()
    said = "\n".join(line for line in lines if not line.startswith(_OFFSCREEN_SAYS))
    if code is not None or said:
        raise Stop(f"the window did not stay open quietly (exit {code}):\n{said}")


def _call(
    command: list[str],
    failure: str,
    environment: dict[str, str] | None = None,
    folder: Path | None = None,
) -> str:
    """Run a command and return what it printed; stop where it fails."""
    done = subprocess.run(
        command,
        env=environment,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Stop(f"{failure}:\n{done.stdout.strip()}")
    return done.stdout.strip()
