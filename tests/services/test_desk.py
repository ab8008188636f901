"""A consultation on the desk: every edit is saved, and what is taken back is named."""

import pytest

from baraza.domain.changes import change, settled
from baraza.domain.consultation import Consultation
from baraza.services.desk import Desk
from baraza.services.office import Office
from baraza.storage.errors import CouldNotWrite, StaleConsultation
from tests.samples import sample
from tests.storage import offices


@pytest.fixture
def desk(office: Office) -> Desk:
    office.import_consultation(sample())
    return Desk(office)


def moved_to(value: Consultation, place: str) -> Consultation:
    return settled(value, change(value, value.session.key, place=place))


def test_edits_follow_one_another(desk: Desk) -> None:
    for place in ("Nairobi", "Djibouti"):
        changes = desk.save(desk.consultation, moved_to(desk.consultation, place), "place")
        assert [change.key for change in changes] == [sample().session.key]
    assert desk.office.consultation() == desk.consultation
    assert desk.consultation.session.place == "Djibouti"


def test_what_is_taken_back_is_named_in_the_history(desk: Desk) -> None:
    first = desk.consultation
    second = moved_to(first, "Nairobi")
    third = moved_to(second, "Djibouti")
    desk.save(first, second, "place")
    desk.save(second, third, "place again")
    desk.save(third, second, "place again", "place again")
    desk.save(second, first, "place", "place")
    desk.save(first, second, "place")
    undo_1, undo_2 = desk.office.edits(desk.key)[2:0:-1]
    edit_2, edit_1 = desk.office.edits(desk.key)[3:5]
    assert (undo_1.undoes, undo_2.undoes) == (edit_2.tx, edit_1.tx)
    assert desk.office.edits(desk.key)[0].undoes is None
    assert desk.office.consultation() == second


def test_a_second_desk_cannot_write_over_the_first(desk: Desk) -> None:
    other = Desk(desk.office, desk.key)
    desk.save(desk.consultation, moved_to(desk.consultation, "Nairobi"), "place")
    before = offices.content_of(desk.office.path)
    stale = other.consultation
    with pytest.raises(StaleConsultation):
        other.save(stale, moved_to(stale, "Djibouti"), "place")
    with pytest.raises(StaleConsultation):
        desk.save(stale, moved_to(stale, "Djibouti"), "place")
    assert offices.content_of(desk.office.path) == before


def test_where_saving_fails_the_desk_is_as_it_was(desk: Desk) -> None:
    value = desk.consultation
    with desk.office._file.database.reading() as db:
        db.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(CouldNotWrite):
        desk.save(value, moved_to(value, "Nairobi"), "place")
    assert desk.consultation is value
    with desk.office._file.database.reading() as db:
        db.exec_driver_sql("PRAGMA query_only = OFF")
    desk.save(value, moved_to(value, "Nairobi"), "place")
    assert desk.office.consultation().session.place == "Nairobi"


def test_drafts_of_a_desk(desk: Desk) -> None:
    session = desk.consultation.session.key
    desk.keep_draft(session, "place", "Nai")
    desk.keep_draft(session, "reference", "UN/")
    desk.drop_draft(session, "reference")
    assert [(draft.record, draft.field, draft.text) for draft in desk.drafts()] == [
        (session, "place", "Nai")
    ]
    desk.save(desk.consultation, moved_to(desk.consultation, "Nairobi"), "place")
    assert desk.drafts() == ()
