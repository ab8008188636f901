"""``./run test``: every check, in the order in which they fail fastest."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from bootstrap.environment import Environment
from bootstrap.report import say

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def run(environment: Environment, words: Sequence[str]) -> int:
    """Run the checks one after the other; the first that fails decides the exit code.

    ``words`` go to pytest, whose closing line is the last thing printed.
    """
    steps = [
        ("ruff check", ["-m", "ruff", "check", "--quiet", "."]),
        ("ruff format", ["-m", "ruff", "format", "--check", "--quiet", "."]),
        ("mypy", ["-m", "mypy"]),
        ("import-linter", ["-c", _LINT_IMPORTS, "--no-cache", "--no-logo"]),
        ("pytest", ["-m", "pytest", "--numprocesses=2", *words]),
    ]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name, command in steps:
        say(f"checking with {name}")
        code = subprocess.call(
            [str(environment.python), *command], cwd=environment.root, env=offscreen
        )
        if code:
            if name != "pytest":
                say(f"{name} found something; the checks after it were not run")
            return code
    return 0
