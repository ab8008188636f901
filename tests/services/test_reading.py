"""Consultations from files and offices, and places that must not be written over."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from baraza.domain.errors import BarazaError, NotRead, NotWritten
from baraza.exchange.form import file_bytes
from baraza.services.filing import export_consultation, file_consultation
from baraza.services.reading import is_office, read_source
from baraza.services.targets import check_target
from tests.samples import sample


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.json"
    path.write_bytes(file_bytes(sample()))
    return path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "office.baraza"
    assert file_consultation(sample(), path).changed > 200
    return path


def test_an_office_is_known_by_what_is_in_it(tmp_path: Path, file: Path, office: Path) -> None:
    assert is_office(office)
    assert not is_office(file)
    assert not is_office(tmp_path)
    assert not is_office(tmp_path / "none")
    assert not is_office(tmp_path / "\0")


def test_file_and_office_hold_the_same(file: Path, office: Path) -> None:
    read = [read_source(path).consultation for path in (file, office)]
    assert [one.session.id for one in read if one] == ["SES-2026-01"] * 2
    assert not read_source(office).warnings


def test_another_id_is_not_found(file: Path, office: Path) -> None:
    with pytest.raises(NotRead):
        read_source(file, "SES-9")
    with pytest.raises(BarazaError, match="no-such-consultation"):
        read_source(office, "SES-9")


def test_an_id_left_empty_names_no_consultation(file: Path, office: Path) -> None:
    for path in (file, office):
        with pytest.raises(BarazaError, match="no-such-consultation"):
            read_source(path, "")


def test_an_office_tampered_with_is_read_as_strictly_as_a_file(office: Path) -> None:
    with closing(sqlite3.connect(office)) as database:
        database.execute("UPDATE delegation SET party_role = 'observer' WHERE org != 'UN'")
        database.commit()
    reading = read_source(office)
    assert reading.consultation is None
    assert "too-few-parties" in {fault.rule for fault in reading.errors}


def test_what_is_replaced_is_told(office: Path) -> None:
    again = file_consultation(sample(), office, replace=True)
    assert (again.changed, again.replaced) == (0, True)


def test_nothing_is_written_over_its_source_or_an_office(file: Path, office: Path) -> None:
    for out, sources, rule in (
        (file, (file,), "would-replace-source"),
        (office, (), "would-replace-office"),
    ):
        with pytest.raises(NotWritten, match=rule):
            check_target(out, sources)
    check_target(file, (office,))
    with pytest.raises(NotWritten):
        export_consultation(office, office)
