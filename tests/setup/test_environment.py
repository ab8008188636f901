"""The environment is made once, filled from hashed lists only, and left alone while it serves."""

import hashlib
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from bootstrap.environment import PIP, Environment
from bootstrap.report import Stop

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """The environment of a tiny checkout, whose one list asks for one small wheel beside it."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    for folder in ("packaging/wheels", "packaging/locks", "desktop/baraza"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(ROOT / "packaging/wheels" / PIP, tmp_path / "packaging/wheels")
    (tmp_path / "desktop/baraza/__init__.py").write_text("where = __file__\n", encoding="utf-8")
    write_list(tmp_path, hashlib.sha256(write_wheel(tmp_path).read_bytes()).hexdigest())
    return Environment(tmp_path)


def write_wheel(root: Path) -> Path:
    path = root / "bell-1.0-py3-none-any.whl"
    information = "bell-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("bell.py", "sound = 'ding'\n")
        wheel.writestr(
            f"{information}/METADATA", "Metadata-Version: 2.1\nName: bell\nVersion: 1.0\n"
        )
        wheel.writestr(
            f"{information}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{information}/RECORD", "")
    return path


def write_list(root: Path, digest: str) -> None:
    lines = ["--no-index", f"--find-links {root}", f"bell==1.0 --hash=sha256:{digest}"]
    (root / "packaging/locks/program.lock").write_text("\n".join(lines), encoding="utf-8")


def ask(environment: Environment, question: str) -> str:
    answer = subprocess.check_output(
        [str(environment.python), "-c", question], text=True, cwd=environment.folder
    )
    return answer.strip()


def test_made_filled_joined_to_the_checkout_and_then_left_alone(
    environment: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.provide(["program"])
    assert ask(environment, "import bell; print(bell.sound)") == "ding"
    source = environment.root / "desktop/baraza/__init__.py"
    assert ask(environment, "import baraza; print(baraza.where)") == str(source)
    assert "making .venv" in capsys.readouterr().err

    environment.provide(["program"])
    assert capsys.readouterr().err == ""

    listed = environment.root / "packaging/locks/program.lock"
    listed.write_text(listed.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    environment.provide(["program"])
    said = capsys.readouterr().err
    assert "installing" in said
    assert "making" not in said

    environment.python.unlink()
    environment.provide(["program"])
    assert "making .venv" in capsys.readouterr().err
    assert ask(environment, "import bell; print(bell.sound)") == "ding"


def test_a_wheel_with_another_hash_is_refused(environment: Environment) -> None:
    write_list(environment.root, "0" * 64)
    with pytest.raises(Stop, match=r"DO NOT MATCH THE HASHES"):
        environment.provide(["program"])
    with pytest.raises(Stop, match=r"DO NOT MATCH THE HASHES"):  # and not taken for done
        environment.provide(["program"])


def test_a_damaged_pip_is_not_run(environment: Environment) -> None:
    wheel = environment.root / "packaging/wheels" / PIP
    wheel.write_bytes(wheel.read_bytes()[:-1])
    with pytest.raises(Stop, match="damaged"):
        environment.provide(["program"])
