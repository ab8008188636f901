"""``compare``: two circulated texts as a paper of their own."""

from dataclasses import replace
from pathlib import Path

import pytest

from baraza.domain.adoption import circulate
from baraza.domain.changes import change
from baraza.domain.consultation import Consultation
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form
from tests.cli.running import run
from tests.samples import sample

type Capsys = pytest.CaptureFixture[str]


def circulated(*names: str) -> Consultation:
    """Return the sample circulated under names, its first paragraph different each time."""
    known = replace(sample(), outcome_lifecycle=())
    for day, name in enumerate(names, start=10):
        first = known.agenda_items[0].paragraphs[0]
        known = change(known, first.key, text=f"The meeting agreed on {name}.")
        known = circulate(known, f"2026-03-{day}T10:00:00+03:00", name)
    return known


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.json"
    path.write_bytes(canonical(plain_form(circulated("zero draft", "Rev.1", "Rev.2"))))
    return path


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "pt", "sw"])
def test_the_last_two_are_compared_where_none_is_named(
    file: Path, capsys: Capsys, language: str
) -> None:
    out = file.with_name("out.pdf")
    answer = run(capsys, "compare", file, "--pdf", out, "--language", language)
    assert (answer.code, answer.out, answer.messages) == (0, f"{out}\n", ())
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    "words",
    [("--before", "zero draft", "--after", "REV.2"), ("--after", "today"), ("--before", "rev-01")],
)
def test_texts_are_named_by_name_or_code(
    file: Path, capsys: Capsys, words: tuple[str, ...]
) -> None:
    assert run(capsys, "compare", file, "--pdf", file.with_name("out.pdf"), *words).code == 0


def test_a_name_that_was_never_circulated_is_refused(file: Path, capsys: Capsys) -> None:
    out = file.with_name("out.pdf")
    answer = run(capsys, "compare", file, "--pdf", out, "--before", "Rev.9")
    assert answer.code == 3
    assert "Rev.9" in answer.messages[0][-1]
    assert not out.exists()


def test_without_a_circulated_text_there_is_nothing_to_compare(
    tmp_path: Path, capsys: Capsys
) -> None:
    file, out = tmp_path / "file.json", tmp_path / "out.pdf"
    file.write_bytes(canonical(plain_form(replace(sample(), outcome_lifecycle=()))))
    assert run(capsys, "compare", file, "--pdf", out).code == 3
    assert not out.exists()
