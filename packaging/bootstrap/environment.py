"""The checkout's own environment, ``.venv``, and what is installed in it.

Everything comes from lists in ``packaging/locks`` that name exact versions with their hashes; where
from is left to pip's own configuration. pip itself lies in ``packaging/wheels``, because Debian's
Python comes without it. A stamp per list tells the next start that there is nothing to do.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from bootstrap import pythons
from bootstrap.report import Stop, say

PIP = "pip-26.0.1-py3-none-any.whl"
PIP_SHA256 = "bdb1b08f4274833d62c1aa29e20907365a2ceb950410df15fc9521bad440122b"
_LINE_FOR_PYTHON = {
    "apt-get": "sudo apt-get install python3   (Debian 13, Ubuntu 24.04 or newer)",
    "dnf": "sudo dnf install python3.12",
    "brew": "brew install python",
}


class Environment:
    """The folder ``.venv`` of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        within = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        self.python = self.folder / within

    def provide(self, groups: Iterable[str]) -> None:
        """Make sure that the lists of these groups are installed."""
        groups = tuple(groups)
        if not groups:
            return
        if not self._runs():
            self._make()
        lacking = [group for group in groups if not self._is_stamped(group)]
        if lacking:
            self._install(lacking)

    def _runs(self) -> bool:
        if Path(sys.prefix) == self.folder:
            return sys.version_info >= pythons.OLDEST
        python = pythons.ask(self.python) if self.python.exists() else None
        return python is not None and python.version >= pythons.OLDEST

    def _make(self) -> None:
        python = pythons.find() or _python_from_uv(self.root)
        if python is None:
            raise Stop(_no_python())
        say(f"making .venv with Python {'.'.join(map(str, python.version))}")
        _call(
            [str(python.path), "-m", "venv", "--clear", "--without-pip", str(self.folder)],
            "the environment .venv could not be made",
        )

    def _install(self, groups: list[str]) -> None:
        say(f"installing what is needed for: {', '.join(groups)} (once)")
        lists = [word for group in groups for word in ("-r", str(self._list(group)))]
        pip_install(self.root, str(self.python), lists)
        self._join_checkout()
        for group in groups:
            stamp = self._stamp(group)
            stamp.parent.mkdir(exist_ok=True)
            stamp.write_text(self._digest(group), encoding="utf-8")

    def _join_checkout(self) -> None:
        """Let this environment's Python import the package straight from ``desktop``."""
        question = "import sysconfig; print(sysconfig.get_path('purelib'))"
        answer = subprocess.check_output([str(self.python), "-c", question], text=True)
        packages = Path(answer.strip())
        source = os.path.relpath(self.root / "desktop", packages)
        (packages / "baraza-checkout.pth").write_text(source + "\n", encoding="utf-8")

    def _is_stamped(self, group: str) -> bool:
        try:
            return self._stamp(group).read_text(encoding="utf-8") == self._digest(group)
        except OSError:
            return False

    def _stamp(self, group: str) -> Path:
        return self.folder / "installed" / group

    def _digest(self, group: str) -> str:
        """Return what changes when the list or the Python behind ``.venv`` does."""
        made_with = (self.folder / "pyvenv.cfg").read_bytes()
        return hashlib.sha256(self._list(group).read_bytes() + made_with).hexdigest()

    def _list(self, group: str) -> Path:
        return self.root / "packaging" / "locks" / f"{group}.lock"


def pip_install(root: Path, python: str, words: list[str]) -> None:
    """Install from locked lists with the pip of the checkout; stop where that fails."""
    wheel = root / "packaging" / "wheels" / PIP
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != PIP_SHA256:
        raise Stop(f"{wheel.relative_to(root)} is damaged; get the checkout anew")
    _call(
        [
            *(python, str(wheel / "pip"), "install", "--require-hashes", "--no-deps"),
            *("--only-binary=:all:", "--no-input", "--disable-pip-version-check"),
            *("--no-user", "--no-warn-script-location", "--quiet", "--quiet", *words),
        ],
        "pip could not install what is needed (is the network there?)",
    )


def _python_from_uv(root: Path) -> pythons.Python | None:
    """Ask uv to bring a Python; it has to be fetched, so this may well fail."""
    say("no Python 3.12 or newer here; asking uv for one")
    try:
        uv = uv_command(root)
    except Stop as stop:
        say(str(stop))
        return None
    fetch = [str(uv), "python", "install", "--no-bin", "--quiet", "3.13"]
    if subprocess.call(fetch):
        say("uv could not fetch one; its source may be out of reach from here")
    return pythons.find()


def uv_command(root: Path) -> Path:
    """Return the path of uv, fetched into ``build/uv`` where it is not there yet."""
    folder = root / "build" / "uv"
    uv = folder / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    if not uv.exists():
        listed = str(root / "packaging" / "locks" / "uv.lock")
        pip_install(root, sys.executable, ["--target", str(folder), "-r", listed])
    return uv


def _no_python() -> str:
    lines = [line for tool, line in _LINE_FOR_PYTHON.items() if shutil.which(tool)]
    hint = lines[0] if lines else "Python 3.12 or newer from your system or from python.org"
    return (
        f"Baraza needs Python 3.12 or newer. Install it, then run this again:\n  {hint}\n"
        "where the system has only an older one, pyenv or uv can install it beside that"
    )


def _call(command: list[str], failure: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"{failure}:\n{(done.stderr or done.stdout).strip()}")
