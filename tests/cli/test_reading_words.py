"""``check`` and ``validate``: what they show, what they say, how they end."""

import json
from pathlib import Path

import pytest

from baraza.cli.showing import show
from baraza.domain.checks.finding import subject_of
from baraza.domain.checks.results import findings
from tests.cli.running import SAMPLE, run
from tests.exchange.corpus import edited, with_comment
from tests.samples import sample, sample_plain

type Capsys = pytest.CaptureFixture[str]


def file_of(tmp_path: Path, data: bytes, name: str = "file.json") -> Path:
    file = tmp_path / name
    file.write_bytes(data)
    return file


def test_check_prints_the_expected_object_and_nothing_else(capsys: Capsys) -> None:
    answer = run(capsys, "check", SAMPLE, "--json")
    assert (answer.code, answer.messages) == (0, ())
    assert json.loads(answer.out) == json.loads(SAMPLE.read_bytes())["expected_checks"]
    assert answer.out.isascii()


def test_check_in_words(capsys: Capsys) -> None:
    answer = run(capsys, "check", SAMPLE)
    assert answer.code == 0
    first, *lines = answer.out.splitlines()
    assert first.startswith("SES-2026-01: interdependence: ")
    assert any("AI-4: assessment not opened; training must not start" in line for line in lines)
    assert len(lines) > 40


def test_a_finding_set_aside_shows_so(tmp_path: Path, capsys: Capsys) -> None:
    [finding] = [one for one in findings(sample()) if one.check == "number_parity"]
    reason = {"check": finding.check, "subject": subject_of(finding), "reason": "as last year"}
    file = file_of(tmp_path, edited("overrides", [reason]))
    assert run(capsys, "check", SAMPLE).out.count("set aside") == 0
    assert run(capsys, "check", file).out.count("set aside") == 1


def test_validate_says_that_a_file_can_be_read(capsys: Capsys) -> None:
    answer = run(capsys, "validate", SAMPLE)
    assert (answer.code, answer.messages) == (0, ())
    assert "SES-2026-01" in answer.out


@pytest.mark.parametrize("word", ["check", "validate", "minutes"])
def test_a_refused_file_ends_with_three(tmp_path: Path, capsys: Capsys, word: str) -> None:
    file = file_of(tmp_path, edited("delegations[0].delegates[0].level", "4"))
    more = ("--pdf", tmp_path / "out.pdf") if word == "minutes" else ()
    answer = run(capsys, word, file, *more)
    assert (answer.code, answer.out) == (3, "")
    place = "delegations[0].delegates[0].level"
    assert answer.messages == (("", str(file), place, "a whole number is expected, not text"),)
    assert not (tmp_path / "out.pdf").exists()


def test_places_while_parsing_are_line_and_column(tmp_path: Path, capsys: Capsys) -> None:
    answer = run(capsys, "validate", file_of(tmp_path, b'{"a": 1,\n}'))
    assert [(place, cause) for _, _, place, cause in answer.messages] == [
        ("line 2 column 1", "a comma after the last entry")
    ]


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Capsys) -> None:
    answer = run(capsys, "validate", tmp_path / "none.json")
    assert answer.code == 3
    expected = ("", str(tmp_path / "none.json"), "-", "cannot be read: there is no such file")
    assert answer.messages == (expected,)


def test_warnings_are_told_and_end_nothing(tmp_path: Path, capsys: Capsys) -> None:
    file = file_of(tmp_path, b"\xef\xbb\xbf" + edited("delegations[0].alternate", "UN-1"))
    answer = run(capsys, "check", file, "--json")
    assert answer.code == 0
    assert [(kind, place) for kind, _, place, _ in answer.messages] == [
        ("warning: ", "-"),
        ("warning: ", "delegations[0].alternate"),
    ]
    assert isinstance(json.loads(answer.out), dict)


def test_the_first_hundred_and_how_many_more(tmp_path: Path, capsys: Capsys) -> None:
    plain = sample_plain()
    plain["facts"] = [{"id": f"F-{n}", "text": "", "kind": "fact", "status": 1} for n in range(99)]
    file = file_of(tmp_path, edited("facts", plain["facts"]))
    answer = run(capsys, "validate", file)
    assert answer.code == 3
    assert len(answer.messages) == 101
    assert answer.messages[-1][2:] == ("-", "and 98 more")


HOSTILE = "\x1b[31m\u202e\n<b>é😀" + "A" * 10_000


def test_hostile_text_is_escaped_and_shortened(tmp_path: Path, capsys: Capsys) -> None:
    told: list[tuple[str, str, str, str]] = []
    for path, value in (
        ("session.format", HOSTILE),
        ("session.id", HOSTILE),
        (f"session.{HOSTILE.replace('.', '')}", 1),
        ("session.host", "X" * 60),
    ):
        plain = sample_plain()
        plain["session"][path.partition(".")[2]] = value
        answer = run(capsys, "validate", file_of(tmp_path, json_bytes(plain)))
        assert answer.code == 3
        told += answer.messages
    assert all(len(cause) < 400 and len(place) < 300 for _, _, place, cause in told)
    assert "\\x1b[31m\\u202e\\x0a<b>\\xe9\\U0001f600AAA" in told[0][3]


def json_bytes(plain: object) -> bytes:
    return json.dumps(plain, default=float).encode()


def test_hostile_names_of_files(tmp_path: Path, capsys: Capsys) -> None:
    answer = run(capsys, "validate", tmp_path / "a\nb\u202e: warning.json")
    assert answer.code == 3
    assert answer.messages[0][1].endswith("a\\x0ab\\u202e")


def test_shown_text_cannot_act_on_the_terminal(capsys: Capsys) -> None:
    show("Café “agreed” \x1b[31m \u202e")
    assert capsys.readouterr().out == "Café “agreed” \\x1b[31m \\u202e\n"


def test_spaces_that_hold_together_are_shown_as_spaces(capsys: Capsys) -> None:
    show("Signature\u00a0: 12\u202f000")
    assert capsys.readouterr().out == "Signature\u00a0: 12\u202f000\n"


def test_comments_and_expected_checks_are_never_trusted(tmp_path: Path, capsys: Capsys) -> None:
    file = file_of(tmp_path, edited("expected_checks", {"delegate_count": {"UN": 99}}))
    answer = run(capsys, "check", file, "--json")
    assert json.loads(answer.out)["delegate_count"]["UN"] != 99
    assert run(capsys, "validate", file_of(tmp_path, with_comment("[[[1]]]"))).code == 0
