"""The wheel: its version, and the files the program ships with, found where a wheel has them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import baraza

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    [built] = folder.glob("*.whl")
    return built


def test_the_version_is_the_one_of_the_package(wheel: Path) -> None:
    assert wheel.name == f"baraza_desktop-{baraza.__version__}-py3-none-any.whl"


def test_resources_and_migrations_are_inside(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder, inside in (("resources", "_resources"), ("migrations", "_migrations")):
        shipped = [
            path.relative_to(ROOT / folder).as_posix()
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        ]
        assert shipped
        assert {f"baraza/{inside}/{name}" for name in shipped} <= names


def test_the_program_in_the_wheel_passes_its_selftest(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    question = "import baraza.resources as r; print(r.resource('x').parent, r.migrations())"
    inside = tmp_path / "baraza"
    settings = {"PYTHONPATH": str(tmp_path), "HOME": str(tmp_path), "PATH": ""}
    answer = subprocess.run(
        [sys.executable, "-c", question],
        capture_output=True,
        text=True,
        check=True,
        env=settings,
        cwd=tmp_path,
    )
    assert answer.stdout.split() == [str(inside / "_resources"), str(inside / "_migrations")]
    tested = subprocess.run(
        [sys.executable, "-m", "baraza", "selftest"],
        capture_output=True,
        text=True,
        check=False,
        env=settings,
        cwd=tmp_path,
    )
    assert tested.returncode == 0, tested.stderr
