"""``minutes``: one document for one audience, and nothing lost by writing it."""

from pathlib import Path

import pikepdf
import pytest

from baraza.cli.arguments import LANGUAGES
from baraza.services.minutes import LANGUAGES as WRITTEN
from tests.cli.running import SAMPLE, run
from tests.exchange.corpus import edited

type Capsys = pytest.CaptureFixture[str]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", ["internal", "joint", "public"])
def test_every_edition_in_every_language(
    tmp_path: Path, capsys: Capsys, language: str, edition: str
) -> None:
    out = tmp_path / "out.pdf"
    words = ("--language", language, "--edition", edition)
    answer = run(capsys, "minutes", SAMPLE, "--pdf", out, *words)
    assert (answer.code, answer.out, answer.messages) == (0, f"{out}\n", ())
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(("archive", "files"), [("3a", 1), ("2a", 0)])
def test_the_data_travel_inside_unless_the_archive_takes_none(
    tmp_path: Path, capsys: Capsys, archive: str, files: int
) -> None:
    out = tmp_path / "out.pdf"
    assert run(capsys, "minutes", SAMPLE, "--pdf", out, "--archive", archive).code == 0
    with pikepdf.open(out) as file:
        assert len(file.attachments) == files


@pytest.mark.parametrize("word", ["--beside", "--then"])
def test_a_second_language_stands_in_the_same_file(
    tmp_path: Path, capsys: Capsys, word: str
) -> None:
    out = tmp_path / "out.pdf"
    answer = run(capsys, "minutes", SAMPLE, "--pdf", out, "--language", "fr", word, "ar")
    assert (answer.code, answer.out, answer.messages) == (0, f"{out}\n", ())
    with pikepdf.open(out) as file:
        assert len(file.attachments) == 1
        assert file.Root.Lang == "fr"
        assert [part.Lang for part in file.Root.StructTreeRoot.K.K] == ["fr", "ar"]


def test_no_public_version_is_foreseen(tmp_path: Path, capsys: Capsys) -> None:
    file, out = tmp_path / "file.json", tmp_path / "out.pdf"
    file.write_bytes(edited("session.outcome_public_version", "none"))
    answer = run(capsys, "minutes", file, "--pdf", out, "--edition", "public")
    assert answer.code == 3
    assert answer.messages[0][1] == str(file)
    assert not out.exists()


def test_places_that_cannot_be_written(tmp_path: Path, capsys: Capsys) -> None:
    for out in (tmp_path, tmp_path / "none" / "out.pdf"):
        answer = run(capsys, "minutes", SAMPLE, "--pdf", out)
        assert answer.code == 4
        assert answer.messages[0][1] == str(out)


def test_it_replaces_neither_what_it_is_made_from_nor_an_office(
    tmp_path: Path, capsys: Capsys
) -> None:
    file, office = tmp_path / "file.json", tmp_path / "office.baraza"
    file.write_bytes(SAMPLE.read_bytes())
    assert run(capsys, "import", file, "--office", office).code == 0
    (tmp_path / "link.json").symlink_to(file)
    kept = {path: path.read_bytes() for path in (file, office)}
    assert run(capsys, "minutes", file, "--pdf", file).code == 4
    assert run(capsys, "minutes", file, "--pdf", tmp_path / "link.json").code == 4
    assert run(capsys, "minutes", file, "--pdf", office).code == 4
    assert run(capsys, "minutes", office, "--pdf", office).code == 4
    assert kept == {path: path.read_bytes() for path in kept}


def test_the_languages_offered_are_those_that_can_be_written() -> None:
    assert LANGUAGES == WRITTEN
