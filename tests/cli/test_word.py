"""``word``: the minutes for Word, with the messages and exit codes of ``minutes``."""

from pathlib import Path

import pytest
from docx import Document

from baraza.cli.arguments import LANGUAGES, SIZES
from baraza.services.word import PAPERS as WRITTEN
from tests.cli.running import SAMPLE, run
from tests.exchange.corpus import edited

type Capsys = pytest.CaptureFixture[str]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", ["internal", "joint", "public"])
def test_every_edition_in_every_language(
    tmp_path: Path, capsys: Capsys, language: str, edition: str
) -> None:
    out = tmp_path / "out.docx"
    words = ("--language", language, "--edition", edition)
    answer = run(capsys, "word", SAMPLE, "--docx", out, *words)
    assert (answer.code, answer.out, answer.messages) == (0, f"{out}\n", ())
    assert Document(str(out)).core_properties.language == language


@pytest.mark.parametrize(("paper", "width"), [("a4", 8.27), ("letter", 8.5)])
def test_the_paper_is_the_one_asked_for(
    tmp_path: Path, capsys: Capsys, paper: str, width: float
) -> None:
    out = tmp_path / "out.docx"
    assert run(capsys, "word", SAMPLE, "--docx", out, "--paper", paper).code == 0
    found = Document(str(out)).sections[0].page_width
    assert found is not None
    assert found.inches == pytest.approx(width, abs=0.01)


def test_no_public_version_is_foreseen(tmp_path: Path, capsys: Capsys) -> None:
    file, out = tmp_path / "file.json", tmp_path / "out.docx"
    file.write_bytes(edited("session.outcome_public_version", "none"))
    answer = run(capsys, "word", file, "--docx", out, "--edition", "public")
    assert answer.code == 3
    assert answer.messages[0][1] == str(file)
    assert not out.exists()


def test_a_file_that_is_no_consultation_is_refused(tmp_path: Path, capsys: Capsys) -> None:
    file, out = tmp_path / "file.json", tmp_path / "out.docx"
    file.write_text("{}")
    assert run(capsys, "word", file, "--docx", out).code == 3
    assert not out.exists()


def test_places_that_cannot_be_written(tmp_path: Path, capsys: Capsys) -> None:
    for out in (tmp_path, tmp_path / "none" / "out.docx"):
        answer = run(capsys, "word", SAMPLE, "--docx", out)
        assert answer.code == 4
        assert answer.messages[0][1] == str(out)


def test_it_replaces_neither_what_it_is_made_from_nor_an_office(
    tmp_path: Path, capsys: Capsys
) -> None:
    file, office = tmp_path / "file.json", tmp_path / "office.baraza"
    file.write_bytes(SAMPLE.read_bytes())
    assert run(capsys, "import", file, "--office", office).code == 0
    kept = {path: path.read_bytes() for path in (file, office)}
    assert run(capsys, "word", file, "--docx", file).code == 4
    assert run(capsys, "word", file, "--docx", office).code == 4
    assert run(capsys, "word", office, "--docx", office).code == 4
    assert run(capsys, "word", office, "--docx", tmp_path / "out.docx").code == 0
    assert kept == {path: path.read_bytes() for path in kept}


def test_the_papers_offered_are_those_that_can_be_written_on() -> None:
    assert set(SIZES) == set(WRITTEN)
