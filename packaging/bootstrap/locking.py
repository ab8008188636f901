"""``./run lock``: writes the lists of exact versions and hashes in ``packaging/locks``.

The lists serve Linux, Windows and macOS alike. Versions stay as they are unless pyproject.toml asks
for others; ``./run lock --upgrade`` takes the newest that it allows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrap.environment import PIP, Environment, uv_command
from bootstrap.report import Stop, say

# A list leaves out what the lists before it name, so that no version stands in two places.
GROUPS = {
    "program": [],
    "window": ["--extra", "window"],
    "test": ["--group", "test"],
    "package": ["--group", "package"],
    "uv": ["--group", "uv"],
    "bench": ["--group", "bench"],
}
HEADER = "# Written by ./run lock from pyproject.toml: exact versions with their hashes.\n"


def write(environment: Environment, words: Sequence[str]) -> int:
    """Resolve everything at once, then split it into one list per group."""
    locks = environment.root / "packaging" / "locks"
    uv = uv_command(environment.root)
    together = "".join(_read(locks / f"{group}.lock") for group in GROUPS)
    scratch = environment.root / "build" / "together.lock"
    scratch.parent.mkdir(exist_ok=True)
    scratch.write_text(together, encoding="utf-8")
    everything = [word for words_of_group in GROUPS.values() for word in words_of_group]
    _compile(environment.root, uv, scratch, ["--generate-hashes", *everything, *words])
    versions = entries(scratch.read_text(encoding="utf-8"))
    asked: list[str] = []
    written: set[str] = set()
    for group, options in GROUPS.items():
        asked += options
        part = scratch.with_name(f"{group}.lock")
        part.unlink(missing_ok=True)
        _compile(environment.root, uv, part, [*asked, "--constraints", str(scratch)])
        names = [name for name in entries(part.read_text(encoding="utf-8")) if name not in written]
        (locks / f"{group}.lock").write_text(
            HEADER + "".join(versions[name] for name in names), encoding="utf-8"
        )
        written.update(names)
        say(f"packaging/locks/{group}.lock: {len(names)} packages")
    return 0


def entries(text: str) -> dict[str, str]:
    """Split a list into its entries by package name, each with its version, marker and hashes."""
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        if line.startswith("#"):
            continue
        if not line[0].isspace():
            name = line.split("==", 1)[0]
            found[name] = ""
        found[name] += line
    return found


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _compile(root: Path, uv: Path, output: Path, words: Sequence[str]) -> None:
    done = subprocess.run(
        [
            *(str(uv), "pip", "compile", "pyproject.toml", "--output-file", str(output)),
            *("--universal", "--python-version", "3.12", "--no-header", "--no-annotate"),
            *("--python", sys.executable, "--no-python-downloads", "--quiet", *words),
        ],
        cwd=root,
        env=_as_pip_is_set(root),
        check=False,
    )
    if done.returncode:
        raise Stop("uv could not find versions that fit together")


def _as_pip_is_set(root: Path) -> dict[str, str]:
    """Let uv ask where pip asks, because it does not read pip's configuration."""
    settings = dict(os.environ)
    pip = root / "packaging" / "wheels" / PIP / "pip"
    answer = subprocess.run(
        [sys.executable, str(pip), "config", "get", "global.index-url"],
        capture_output=True,
        text=True,
        check=False,
    )
    index = settings.get("PIP_INDEX_URL") or answer.stdout.strip()
    if index:
        settings.setdefault("UV_DEFAULT_INDEX", index)
    return settings
