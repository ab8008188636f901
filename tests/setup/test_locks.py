"""The locked lists: exact, hashed, without an address, and what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from bootstrap import locking

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "packaging/locks").glob("*.lock"))
GROUPS = list(locking.GROUPS)


def entries(group: str) -> dict[str, str]:
    text = (ROOT / f"packaging/locks/{group}.lock").read_text(encoding="utf-8")
    return locking.entries(text)


def pyproject() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return found


def asked_for(group: str) -> list[Requirement]:
    found = pyproject()
    if group == "program":
        lines = found["project"]["dependencies"]
    elif group == "window":
        lines = found["project"]["optional-dependencies"]["window"]
    else:
        lines = found["dependency-groups"][group]
    return [Requirement(line) for line in lines]


def test_there_is_a_list_for_every_group_and_no_other() -> None:
    assert sorted(path.stem for path in LOCKS) == sorted(GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_every_entry_is_exact_and_has_hashes(group: str) -> None:
    found = entries(group)
    assert found
    for name, entry in found.items():
        assert re.match(rf"{re.escape(name)}==[\w.]+( ; [^\\]+)? \\\n", entry), entry
        hashes = re.findall(r"--hash=sha256:[0-9a-f]{64}(?: \\)?\n", entry)
        assert hashes, name
        assert len(entry.splitlines()) == 1 + len(hashes), f"{name} has a line that is no hash"


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_no_list_says_where_to_get_it_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|\bindex|find-links|@ |file:", text)


@pytest.mark.parametrize("group", GROUPS)
def test_pyproject_and_list_agree(group: str) -> None:
    listed = {
        canonicalize_name(name): Version(entry.split("==")[1].split()[0])
        for name, entry in entries(group).items()
    }
    for requirement in asked_for(group):
        version = listed.pop(canonicalize_name(requirement.name))
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}"


def test_no_package_stands_in_two_lists() -> None:
    names = [name for group in GROUPS for name in entries(group)]
    assert len(names) == len(set(names))


def test_the_command_line_needs_no_qt() -> None:
    assert not [name for name in entries("program") if re.match("pyside|shiboken|pyqt", name)]
