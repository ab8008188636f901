"""``demo`` and ``selftest``."""

from pathlib import Path

import pytest

from tests.cli.running import run

type Capsys = pytest.CaptureFixture[str]


def test_the_main_job_leaves_the_minutes_and_nothing_else(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(capsys, "demo")
    assert (answer.code, answer.messages) == (0, ())
    assert "Joint minutes: joint-minutes.pdf" in answer.out
    assert "serious" in answer.out
    assert [path.name for path in tmp_path.iterdir()] == ["joint-minutes.pdf"]
    assert Path("joint-minutes.pdf").read_bytes().startswith(b"%PDF-")


def test_a_window_opens_on_an_office_that_stays(tmp_path: Path, capsys: Capsys) -> None:
    taken = tmp_path / "demo-office.baraza"
    taken.write_text("of somebody else")
    opened = []

    def window(office: Path, consultation: str) -> int:
        opened.append((office, consultation))
        return 0

    answer = run(capsys, "demo", "--pdf", tmp_path / "out.pdf", window=window)
    assert answer.code == 0
    assert opened == [(tmp_path / "demo-office-2.baraza", "SES-2026-01")]
    assert taken.read_text() == "of somebody else"
    assert run(capsys, "check", opened[0][0]).code == 0


def test_no_window_where_none_is_wanted(tmp_path: Path, capsys: Capsys) -> None:
    def window(_office: Path, _consultation: str) -> int:
        raise AssertionError

    out = tmp_path / "out.pdf"
    assert run(capsys, "demo", "--pdf", out, "--no-window", window=window).code == 0
    assert list(tmp_path.iterdir()) == [out]


def test_a_place_that_cannot_be_written(tmp_path: Path, capsys: Capsys) -> None:
    answer = run(capsys, "demo", "--pdf", tmp_path / "none" / "out.pdf")
    assert answer.code == 4
    assert answer.messages[0][1] == str(tmp_path / "none" / "out.pdf")


def test_selftest_tries_every_part(capsys: Capsys) -> None:
    answer = run(capsys, "selftest")
    assert (answer.code, answer.messages) == (0, ())
    assert len(answer.out.splitlines()) >= 4


def test_selftest_says_what_does_not_work(
    capsys: Capsys, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("baraza.services.demonstration.resource", lambda _: tmp_path / "none")
    answer = run(capsys, "selftest")
    assert answer.code == 3
    assert answer.causes == ["does not work: samples/desk-to-desk.json"]
