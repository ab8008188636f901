"""Typing not yet left is on disk, outside the history, until the field is edited or left alone."""

from uuid import uuid4

import pytest

from baraza.domain.changes import change, settled, strike
from baraza.domain.consultation import Consultation
from baraza.services.office import Office
from tests.samples import sample
from tests.storage import offices


@pytest.fixture
def kept(office: Office) -> Consultation:
    office.import_consultation(sample())
    return office.consultation()


def texts(office: Office, value: Consultation) -> list[tuple[str, str]]:
    return [(draft.field, draft.text) for draft in office.drafts(value.key)]


def test_a_draft_takes_the_place_of_the_one_before(office: Office, kept: Consultation) -> None:
    ops = offices.ops_of(office.path)
    for text in ("N", "Na", "Nai"):
        office.keep_draft(kept.key, kept.session.key, "place", text)
    office.keep_draft(kept.key, kept.session.key, "reference", "UN/")
    assert texts(office, kept) == [("place", "Nai"), ("reference", "UN/")]
    office.drop_draft(kept.key, kept.session.key, "place")
    office.drop_draft(kept.key, uuid4(), "place")
    assert texts(office, kept) == [("reference", "UN/")]
    assert offices.ops_of(office.path) == ops
    assert office.kept(kept.key).version == 1


def test_a_draft_is_there_when_the_office_is_opened_again(
    office: Office, kept: Consultation
) -> None:
    office.keep_draft(kept.key, kept.session.key, "place", "Nai")
    office.close()
    with Office.open(office.path) as again:
        assert texts(again, kept) == [("place", "Nai")]


def test_an_edit_forgets_the_draft_of_its_field_and_no_other(
    office: Office, kept: Consultation
) -> None:
    for field in ("place", "reference"):
        office.keep_draft(kept.key, kept.session.key, field, "typed")
    after = settled(kept, change(kept, kept.session.key, place="Nairobi"))
    office.save(kept, after, "place", version=1)
    assert texts(office, kept) == [("reference", "typed")]


def test_a_struck_record_takes_its_drafts_along(office: Office, kept: Consultation) -> None:
    note = kept.private_notes[0] if kept.private_notes else kept.precedents[0]
    office.keep_draft(kept.key, note.key, "text", "typed")
    office.keep_draft(kept.key, kept.session.key, "place", "typed")
    office.save(kept, settled(kept, strike(kept, note.key)), "strike", version=1)
    assert texts(office, kept) == [("place", "typed")]
