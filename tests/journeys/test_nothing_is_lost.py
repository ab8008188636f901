"""From a file into an office and out again, through the command line: the same bytes."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from baraza.cli.main import main
from baraza.domain.errors import Faults
from baraza.exchange.canonical import canonical
from baraza.exchange.form import plain_form, read_form
from baraza.resources import resource
from tests.oracle import files, plain
from tests.oracle.strategies import documents

SCHEMA = plain.published_schema()


def as_exported(document: dict[str, Any]) -> bytes:
    """Return the canonical bytes of a file that holds the same consultation."""
    consultation = read_form(document, Faults())
    assert consultation is not None
    return canonical(plain_form(consultation))


def through_an_office(source: Path, folder: Path) -> bytes:
    office, out = folder / "office.baraza", folder / "out.json"
    assert main(["import", str(source), "--office", str(office)]) == 0
    assert main(["export", str(office), str(out)]) == 0
    return out.read_bytes()


def test_the_sample_comes_out_as_it_went_in(tmp_path: Path) -> None:
    source = resource("samples/desk-to-desk.json")
    assert through_an_office(source, tmp_path) == as_exported(plain.sample())


@pytest.mark.parametrize("seed", range(12))
def test_an_invented_file_comes_out_as_it_went_in(seed: int, tmp_path: Path) -> None:
    document = files.random_file(files.dice(seed))
    source = tmp_path / "in.json"
    source.write_text(plain.written(document), encoding="utf-8")
    assert through_an_office(source, tmp_path) == as_exported(document)


def test_any_valid_file_comes_out_as_it_went_in(tmp_path_factory: pytest.TempPathFactory) -> None:
    @given(documents(SCHEMA))
    @settings(
        max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    def holds(document: dict[str, Any]) -> None:
        folder = tmp_path_factory.mktemp("office")
        source = folder / "in.json"
        source.write_text(plain.written(document), encoding="utf-8")
        assert through_an_office(source, folder) == as_exported(document)

    holds()


def test_a_refused_file_changes_nothing_that_is_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = resource("samples/desk-to-desk.json")
    kept = through_an_office(source, tmp_path)
    office = tmp_path / "office.baraza"
    broken = tmp_path / "broken.json"
    broken.write_bytes(source.read_bytes().replace(b'"level": 4', b'"level": "4"', 1))
    assert main(["import", str(broken), "--office", str(office), "--replace"]) == 3
    assert main(["import", str(source), "--office", str(office)]) == 3
    out = tmp_path / "again.json"
    assert main(["export", str(office), str(out)]) == 0
    assert out.read_bytes() == kept
    told = capsys.readouterr().err
    assert "delegations[0].delegates[0].level" in told


def test_replacing_is_one_edit_that_keeps_the_difference(tmp_path: Path) -> None:
    source = resource("samples/desk-to-desk.json")
    through_an_office(source, tmp_path)
    office = tmp_path / "office.baraza"
    document = plain.sample()
    document["session"]["place"] = "Nairobi"
    other = tmp_path / "other.json"
    other.write_text(plain.written(document), encoding="utf-8")
    assert main(["import", str(other), "--office", str(office), "--replace"]) == 0
    out = tmp_path / "again.json"
    assert main(["export", str(office), str(out)]) == 0
    assert out.read_bytes() == as_exported(document)
