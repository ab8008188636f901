"""A sample of Unicode's own conformance cases for the bidirectional algorithm."""

from pathlib import Path

import pytest

from baraza.exports.pdf.lines import bidi_sequence
from tests.exports.bidi_cases import FILES, Case, cases, main


@pytest.mark.parametrize(
    ("name", "count"), [("BidiTest.txt", 7930), ("BidiCharacterTest.txt", 946)]
)
def test_every_case_of_the_sample_holds(name: str, count: int) -> None:
    told = list(cases(FILES / name))
    assert len(told) == count
    assert [case for case in told if not case.holds] == []


def test_a_wrong_level_or_order_would_be_seen() -> None:
    case = Case("a\u05d0", 0, ("0", "1"), (0, 1))
    assert case.holds
    assert not case._replace(levels=("0", "0")).holds
    assert not case._replace(order=(1, 0)).holds
    assert not case._replace(base=1).holds


@pytest.mark.parametrize(
    "rule", ["_marks", "_arabic_numbers", "_separators", "_terminators", "_brackets", "_neutral"]
)
def test_a_rule_left_out_would_be_seen(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample is small: it must hold a case of every rule all the same."""
    monkeypatch.setattr(bidi_sequence, rule, lambda *_: None)
    names = ("BidiTest.txt", "BidiCharacterTest.txt")
    failing = [case for name in names for case in cases(FILES / name) if not case.holds]
    assert failing


def test_the_whole_files_are_there_and_read_as_the_sample_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("BidiTest.txt", "BidiCharacterTest.txt"):
        first = next(cases(FILES / f"{name}.xz"))
        assert first.holds
    sample = FILES / "BidiCharacterTest.txt"
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("0061 05D0;0;0;0 0;0 1\n", "utf-8")
    assert main([str(sample)]) == 0
    assert main([str(sample), str(wrong)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "wrong.txt: 0 of 1 cases hold"
