"""Writing files: the same value gives the same bytes, and a failure leaves what stood there."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from baraza.domain.errors import NotWritten
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from baraza.exchange.reader import read_file
from baraza.exchange.writer import write_file
from tests.samples import sample


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("something older")
    write_file(sample(), out)
    written = out.read_bytes()
    assert written == canonical(plain_form(sample()))
    again = read_file(out).consultation
    assert again is not None
    write_file(again, out)
    assert out.read_bytes() == written
    assert list(tmp_path.iterdir()) == [out]


def cause_of_failure(path: Path) -> object:
    with pytest.raises(NotWritten) as raised:
        write_file(sample(), path)
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
