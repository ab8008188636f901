"""Writing results: whole or not at all, only over plain files, and never looser than before."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from baraza.domain.errors import NotWritten
from baraza.services.targets import own_folder, write_whole

_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")


def test_what_stood_there_is_replaced_only_by_a_whole_file(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"something older")
    write_whole(out, b"new")
    assert out.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


def cause_of_failure(path: Path) -> object:
    with pytest.raises(NotWritten) as raised:
        write_whole(path, b"new")
    assert raised.value.rule == "could-not-write"
    assert raised.value.facts["file"] == str(path)
    return raised.value.facts["cause"]


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert cause_of_failure(tmp_path / "none" / "out.json") == "no-such-folder"
    assert cause_of_failure(tmp_path / "file" / "out.json") == "no-such-folder"
    assert cause_of_failure(tmp_path) == "is-a-folder"
    assert cause_of_failure(tmp_path / ("x" * 300)) == "name-too-long"
    assert (tmp_path / "file").read_text() == "x"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_without_permission(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert cause_of_failure(folder / "out.json") == "not-permitted"


@pytest.mark.parametrize(
    ("number", "cause"),
    [(errno.ENOSPC, "disk-full"), (errno.EIO, "system"), (errno.EROFS, "read-only")],
)
def test_a_disk_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, cause: str
) -> None:
    def fails(_handle: int) -> None:
        raise OSError(number, "no")

    out = tmp_path / "out.json"
    out.write_text("what stood there")
    monkeypatch.setattr(os, "fsync", fails)
    assert cause_of_failure(out) == cause
    assert out.read_text() == "what stood there"
    assert list(tmp_path.iterdir()) == [out]


def test_a_name_as_long_as_a_name_can_be(tmp_path: Path) -> None:
    write_whole(tmp_path / ("x" * 255), b"new")
    assert [len(path.name) for path in tmp_path.iterdir()] == [255]


@_POSIX
def test_a_pipe_or_a_device_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert cause_of_failure(pipe) == "not-a-file"
    link = tmp_path / "link"
    link.symlink_to(os.devnull)
    assert cause_of_failure(link) == "not-a-file"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(tmp_path.iterdir()) == [link, pipe]


@_POSIX
def test_a_file_that_nobody_may_change_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "kept.pdf"
    out.write_bytes(b"kept")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write to any file
    assert cause_of_failure(out) == "not-permitted"
    assert out.read_bytes() == b"kept"


@_POSIX
def test_who_could_not_read_it_before_cannot_now(tmp_path: Path) -> None:
    out = tmp_path / "private.json"
    out.write_bytes(b"older")
    out.chmod(0o600)
    write_whole(out, b"new")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@_POSIX
def test_a_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    link.symlink_to(real)
    write_whole(link, b"new")
    write_whole(link, b"newer")
    assert link.is_symlink()
    assert real.read_bytes() == b"newer"


@_POSIX
def test_a_link_laid_out_for_it_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"kept")

    class Guessed:
        hex = "0" * 32

    monkeypatch.setattr("baraza.services.targets.uuid4", Guessed)
    (tmp_path / f".baraza-{'0' * 16}.part").symlink_to(victim)
    with pytest.raises(NotWritten):
        write_whole(tmp_path / "out.pdf", b"new")
    assert victim.read_bytes() == b"kept"


def test_a_folder_of_ones_own_is_gone_afterwards() -> None:
    with own_folder() as folder:
        (folder / "file").write_bytes(b"x")
    assert not folder.exists()


def test_where_there_is_no_room_for_a_folder_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr("tempfile.mkdtemp", fails)
    with pytest.raises(NotWritten) as refused, own_folder():
        pass
    assert refused.value.facts["cause"] == "disk-full"
