"""What a user does with an office: bring in, take out, look back."""

from dataclasses import replace

import pytest

from baraza.domain.tree import settle
from baraza.services.office import COMMAND_LINE, Office, actor_name
from baraza.storage.errors import ConsultationExists, NoSuchConsultation, OfficeError
from tests.samples import sample
from tests.services.test_matching import read_again
from tests.storage import offices
from tests.storage.variations import any_consultation


def test_importing_again_is_refused_unless_it_may_replace(office: Office) -> None:
    first = office.import_consultation(sample())
    assert (first.replaced, len(first.changes)) == (False, 275)
    before = offices.content_of(office.path)
    with pytest.raises(ConsultationExists) as refused:
        office.import_consultation(read_again(sample()))
    assert refused.value.rule == "consultation-exists"
    assert offices.content_of(office.path) == before
    same = office.import_consultation(read_again(sample()), replace=True)
    assert (same.replaced, same.changes) == (True, ())
    assert offices.content_of(office.path) == before


def test_replacing_saves_the_difference_as_one_edit(office: Office) -> None:
    office.import_consultation(sample())
    newer = replace(sample(), session=replace(sample().session, place="Nairobi"))
    done = office.import_consultation(read_again(newer), replace=True)
    assert len(done.changes) == 1
    assert office.consultation() == newer == done.consultation
    latest, _ = office.edits(sample().key)
    assert (latest.intent, latest.fields) == ("import", 1)
    assert office.kept().version == 2


def test_replacing_what_is_not_there_adds_it(office: Office) -> None:
    assert not office.import_consultation(sample(), replace=True).replaced
    assert office.consultation() == sample()


def test_replacing_with_an_edited_value_keeps_its_keys(office: Office) -> None:
    office.import_consultation(sample())
    turned = settle(replace(sample(), references=tuple(reversed(sample().references))))
    office.import_consultation(turned, replace=True)
    assert office.consultation() == turned


def test_a_consultation_renamed_elsewhere_is_still_the_same(office: Office) -> None:
    office.import_consultation(sample())
    renamed = replace(sample(), session=replace(sample().session, id="SES-2026-02"))
    with pytest.raises(ConsultationExists):
        office.import_consultation(renamed)
    assert office.import_consultation(renamed, replace=True).replaced
    assert office.consultation() == renamed


def test_a_consultation_is_named_by_key_by_id_or_by_being_the_only_one(office: Office) -> None:
    with pytest.raises(NoSuchConsultation) as none:
        office.consultation()
    assert none.value.rule == "no-consultation"
    office.import_consultation(sample())
    for which in (None, sample().key, "SES-2026-01", "ses-2026-01"):
        assert office.consultation(which) == sample()
    with pytest.raises(NoSuchConsultation) as unknown:
        office.consultation("SES-1")
    assert (unknown.value.rule, unknown.value.facts) == ("no-such-consultation", {"id": "SES-1"})
    office.import_consultation(any_consultation(1))
    with pytest.raises(NoSuchConsultation) as several:
        office.consultation()
    assert several.value.rule == "several-consultations"
    assert several.value.facts["count"] == 2
    assert set(several.value.facts["ids"]) == {"SES-2026-01", "S-1"}  # type: ignore[arg-type]  # ids


def test_who_acts_is_a_function_and_an_organisation(office: Office) -> None:
    assert actor_name(" desk officer ", "AU") == "desk officer, AU"
    assert actor_name("", "AU") == "AU"
    office.close()
    with Office.open(office.path, clock=offices.StepClock()) as plain:
        plain.import_consultation(sample())
        [edit] = plain.edits(sample().key)
    assert (edit.actor, edit.at) == (COMMAND_LINE, "2026-11-23T09:00:01+00:00")


def test_a_read_office_refuses_every_way_of_writing(office: Office) -> None:
    office.import_consultation(sample())
    with Office.read(office.path) as reading:
        assert reading.is_read_only
        for write in (
            lambda: reading.import_consultation(any_consultation(1)),
            lambda: reading.import_consultation(any_consultation(1), replace=True),
            lambda: reading.strike_consultation(sample().key),
            lambda: reading.keep_draft(sample().key, sample().key, "own_org", "A"),
            lambda: reading.drop_draft(sample().key, sample().key, "own_org"),
            lambda: reading.enter(sample().organisations[0]),
            lambda: reading.strike_organisation("AU"),
        ):
            with pytest.raises(OfficeError) as refused:
                write()
            assert refused.value.rule == "office-read-only"
