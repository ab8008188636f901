"""A save writes what differs, all of it or nothing, and only over what it knows."""

import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import event

from baraza.domain.changes import add, change, move, settled, strike
from baraza.domain.codes import FactKind, FactStatus, PositionStage
from baraza.domain.consultation import Consultation
from baraza.domain.evidence import FactEntry, Reference
from baraza.domain.tree import settle
from baraza.services.office import Office
from baraza.storage.errors import (
    ConsultationExists,
    CouldNotWrite,
    NoSuchConsultation,
    StaleConsultation,
)
from tests.samples import sample
from tests.storage import offices
from tests.storage.full_disk import filled, small_disk
from tests.storage.replay import replayed
from tests.storage.variations import any_consultation


@pytest.fixture
def kept(office: Office) -> Consultation:
    office.import_consultation(sample())
    return office.consultation()


def edited(value: Consultation, place: str) -> Consultation:
    return settled(value, change(value, value.session.key, place=place))


def test_an_edit_writes_one_op_for_each_field(office: Office, kept: Consultation) -> None:
    before = len(offices.ops_of(office.path))
    saved = office.save(kept, edited(kept, "Nairobi"), "place", version=1)
    assert saved.version == 2
    [told] = office.values_in(saved.tx or uuid4())
    assert (told.kind, told.field, told.before, told.after) == (
        "session",
        "place",
        '"Addis Ababa"',
        '"Nairobi"',
    )
    assert (told.actor, told.intent) == ("desk officer, AU", "place")
    assert len(offices.ops_of(office.path)) == before + 1


def test_nothing_is_written_where_nothing_differs(office: Office, kept: Consultation) -> None:
    before = offices.content_of(office.path)
    saved = office.save(kept, replace(kept), "nothing", version=1)
    assert (saved.changes, saved.version, saved.tx) == ((), 1, None)
    assert offices.content_of(office.path) == before


def test_a_stale_save_is_refused_and_changes_nothing(office: Office, kept: Consultation) -> None:
    office.save(kept, edited(kept, "Nairobi"), "first", version=1)
    before = offices.content_of(office.path)
    with pytest.raises(StaleConsultation):
        office.save(kept, edited(kept, "Djibouti"), "second", version=1)
    with pytest.raises(StaleConsultation):
        office.save(kept, None, "strike", version=1)
    assert offices.content_of(office.path) == before


def test_a_record_is_added_moved_and_struck(office: Office, kept: Consultation) -> None:
    reference = Reference(id="REF-99", title="A further document")
    steps = [kept, settled(kept, add(kept, kept.key, "references", reference, 0))]
    steps.append(settled(steps[-1], move(steps[-1], reference.key, 3)))
    steps.append(settled(steps[-1], strike(steps[-1], reference.key)))
    for version, (before, after) in enumerate(pairwise(steps), 1):
        office.save(before, after, "references", version=version)
        assert office.consultation() == after
        assert replayed(office.path, kept.key) == after
    moved = office.values_of(reference.key, "rank")
    assert len(moved) == 3


def test_a_move_writes_a_single_op(office: Office, kept: Consultation) -> None:
    last = kept.references[-1]
    saved = office.save(kept, settled(kept, move(kept, last.key, 0)), "move", version=1)
    assert [value.field for value in office.values_in(saved.tx or uuid4())] == ["rank"]


def test_ids_are_the_same_in_either_case(office: Office, kept: Consultation) -> None:
    other = any_consultation(1)
    upper = replace(other, session=replace(other.session, id=kept.session.id.lower()))
    before = offices.content_of(office.path)
    with pytest.raises(ConsultationExists) as refused:
        office.import_consultation(upper)
    assert refused.value.facts == {"id": kept.session.id.lower()}
    assert offices.content_of(office.path) == before
    assert office.key_of(kept.session.id.swapcase()) == kept.key


def test_an_id_that_is_taken_cannot_be_given(office: Office, kept: Consultation) -> None:
    other = office.import_consultation(any_consultation(1)).consultation
    renamed = replace(other, session=replace(other.session, id=kept.session.id.lower()))
    with pytest.raises(ConsultationExists):
        office.save(other, settle(renamed), "id", version=1)
    same = replace(kept, session=replace(kept.session, id=kept.session.id.lower()))
    assert office.save(kept, settle(same), "id", version=1).version == 2


def test_a_save_that_fails_changes_nothing(office: Office, kept: Consultation) -> None:
    before = offices.content_of(office.path)
    after = settled(kept, change(kept, kept.session.key, place="Nairobi"))

    def fail_late(*_: object) -> None:
        raise ZeroDivisionError

    event.listen(office._file.database._engine, "commit", fail_late)
    with pytest.raises(ZeroDivisionError):
        office.save(kept, after, "place", version=1)
    event.remove(office._file.database._engine, "commit", fail_late)
    assert offices.content_of(office.path) == before
    assert office.save(kept, after, "place", version=1).version == 2


def test_a_tree_that_was_not_settled_is_refused(office: Office, kept: Consultation) -> None:
    new = Reference(id="REF-99", title="A further document")
    before = offices.content_of(office.path)
    with pytest.raises(ValueError, match="Reference"):
        office.save(kept, add(kept, kept.key, "references", new), "add", version=1)
    assert offices.content_of(office.path) == before


def test_two_consultations_are_not_one_edit(office: Office, kept: Consultation) -> None:
    with pytest.raises(ValueError, match="two"):
        office.save(kept, any_consultation(1), "mixed up", version=1)
    with pytest.raises(ValueError, match="nothing"):
        office.save(None, any_consultation(1), "mixed up", version=1)
    with pytest.raises(ValueError, match="nothing"):
        office.save(kept, edited(kept, "Nairobi"), "mixed up", version=0)


def test_striking_leaves_the_history(office: Office, kept: Consultation) -> None:
    office.keep_draft(kept.key, kept.session.key, "place", "Nai")
    ops = offices.ops_of(office.path)
    struck = office.strike_consultation(kept.key)
    assert struck.consultation == kept
    assert not any(offices.values_of(office.path).values())
    assert offices.ops_of(office.path)[: len(ops)] == ops
    assert replayed(office.path, kept.key) is None
    with pytest.raises(NoSuchConsultation):
        office.consultation(kept.key)


def test_what_was_struck_comes_back_in_a_later_version(office: Office, kept: Consultation) -> None:
    values = offices.values_of(office.path)
    office.strike_consultation(kept.key)
    office.import_consultation(kept)
    assert office.kept(kept.key).version == 3
    assert offices.values_of(office.path) == values
    assert replayed(office.path, kept.key) == kept


def test_a_field_that_says_nothing_is_told_as_nothing(office: Office, kept: Consultation) -> None:
    """Absent, null and default are one in the history; so what is struck leaves nothing behind."""
    position = kept.agenda_items[0].positions[0]
    value, version = kept, 1
    for stage in (PositionStage.OUR_LINE, PositionStage.SAID):
        after = settled(value, change(value, position.key, stage=stage))
        value, version = after, office.save(value, after, "stage", version=version).version
    told = [(one.before, one.after) for one in office.values_of(position.key, "stage")]
    assert told == [(None, '"our_line"'), ('"our_line"', None)]
    office.save(value, settled(value, strike(value, position.key)), "strike", version=version)
    last = {one.field: one.after for one in office.values_of(position.key)}
    assert set(last.values()) == {None}


def test_ops_are_numbered_without_a_gap(office: Office, kept: Consultation) -> None:
    value, version = kept, 1
    for place in ("Nairobi", "Djibouti", "Addis Ababa"):
        after = edited(value, place)
        with pytest.raises(StaleConsultation):
            office.save(value, after, "stale", version=version + 1)
        value, version = after, office.save(value, after, "place", version=version).version
    numbers = [op[1] for op in offices.ops_of(office.path)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_file_that_is_read_is_not_written(office: Office, kept: Consultation) -> None:
    with Office.read(office.path) as reading:
        assert reading.consultation() == kept
        with pytest.raises(CouldNotWrite) as refused:
            reading.save(kept, edited(kept, "Nairobi"), "place", version=1)
        assert refused.value.rule == "office-read-only"


def test_a_full_disk_changes_nothing(path: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as disk:
        moved = Path(shutil.copy(path, disk / "office.baraza"))
        with Office.open(moved) as office:
            office.import_consultation(sample())
            before = offices.content_of(moved)
            filling = filled(disk)
            with pytest.raises(CouldNotWrite) as refused:
                office.import_consultation(any_consultation(7))
            assert refused.value.rule == "disk-full"
            assert offices.content_of(moved) == before
            filling.unlink()
            office.import_consultation(any_consultation(7))
            assert office.count() == 2


def _fact(number: int) -> FactEntry:
    text = "x" * 4000
    return FactEntry(id=f"F-{number}", text=text, kind=FactKind.FACT, status=FactStatus.AGREED)


@pytest.mark.parametrize("room", [0, 1, 8, 40])
def test_a_full_database_changes_nothing(office: Office, path: Path, room: int) -> None:
    """Pages run out within a save; early, or after many were written."""
    office.import_consultation(sample())
    before = offices.content_of(path)

    with office._file.database.reading() as db:
        pages = db.exec_driver_sql("PRAGMA page_count").scalar_one()
        limit = db.exec_driver_sql(f"PRAGMA max_page_count={pages + room}").scalar_one()
        assert limit == pages + room
    facts = tuple(_fact(n) for n in range(60))
    large = replace(any_consultation(7), facts=facts)
    with pytest.raises(CouldNotWrite) as refused:
        office.import_consultation(large)
    assert refused.value.rule == "disk-full"
    assert offices.content_of(path) == before
    with office._file.database.reading() as db:
        db.exec_driver_sql("PRAGMA max_page_count=1000000")
    office.import_consultation(large)
