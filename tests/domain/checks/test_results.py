"""All checks together: the sample, the registration, findings and overrides."""

from dataclasses import replace
from datetime import date
from time import perf_counter
from typing import Any

import pytest

from baraza.domain.checks.finding import Principle, Severity, Subject, subject_of
from baraza.domain.checks.results import CHECKS, findings, results
from baraza.domain.codes import Stage
from baraza.domain.consultation import Consultation
from baraza.domain.kinds import LABEL
from baraza.domain.notes import Override
from baraza.domain.stages import obstacles
from baraza.domain.tree import find, shape
from tests.domain.checks.invented import found, item, party, position, read
from tests.samples import sample, sample_plain

EXPECTED = sample_plain()["expected_checks"]


@pytest.mark.parametrize("key", list(EXPECTED))
def test_the_sample_gives_what_it_expects(key: str) -> None:
    assert results(sample())[key] == EXPECTED[key]


def test_keys_stand_in_the_order_of_the_sample() -> None:
    assert list(results(sample())) == list(EXPECTED) == [check.key for check in CHECKS]


def is_json(value: Any) -> bool:
    if isinstance(value, dict):
        return all(type(key) is str and is_json(inner) for key, inner in value.items())
    if isinstance(value, list):
        return all(map(is_json, value))
    return value is None or type(value).__name__ in ("str", "int", "Decimal")


def test_results_are_plain_json() -> None:
    assert is_json(results(sample()))


def test_an_empty_session_has_every_key() -> None:
    told = results(read())
    assert list(told) == list(EXPECTED)
    assert told["funding"] == {}
    assert told["speaker_level_parity"]["I-1"]["flag"] == "not_applicable"


PRINCIPLES = {
    "number_parity": "interdependence",
    "head_level_parity": "interdependence",
    "speaker_level_parity": "interdependence",
    "expertise_gaps": "interdependence",
    "credentials_warnings": "interdependence",
    "register": "transparency",
    "prior_coordination_warnings": "transparency",
    "division_of_labour": "complementarity",
    "nomenclature_warnings": "complementarity",
    "hrddp": "complementarity",
    "funding": "results-orientation",
    "implementation_rate": "results-orientation",
    "action_items": "results-orientation",
    "paragraphs": "results-orientation",
}


def test_each_check_serves_its_principle() -> None:
    registered = {check.key: check.principle for check in CHECKS if check.key != "delegate_count"}
    assert registered == {key: Principle(name) for key, name in PRINCIPLES.items()}
    for finding in findings(sample()):
        assert finding.principle == PRINCIPLES[finding.check]


def test_findings_come_check_by_check() -> None:
    order = [check.key for check in CHECKS]
    places = [order.index(finding.check) for finding in findings(sample())]
    assert places == sorted(places)


def test_serious_are_red_flags_blocks_and_assessed_lines() -> None:
    serious = {
        (finding.check, finding.subject_id)
        for finding in findings(sample())
        if finding.severity is Severity.SERIOUS
    }
    assert serious == {
        ("speaker_level_parity", "AI-2"),
        ("speaker_level_parity", "AI-5"),
        ("hrddp", "AI-2"),
        ("hrddp", "AI-4"),
        ("nomenclature_warnings", "FU-04"),
    }


def test_every_message_and_listed_id_of_the_sample_is_a_finding() -> None:
    told = findings(sample())
    messages = [finding.message for finding in told if finding.message]
    listed = (
        EXPECTED["prior_coordination_warnings"]
        + EXPECTED["hrddp"]["blocking"]
        + EXPECTED["hrddp"]["unassigned_duties"]
        + EXPECTED["nomenclature_warnings"]
        + EXPECTED["credentials_warnings"]
    )
    assert messages == listed
    for key in ("division_of_labour", "register", "paragraphs"):
        for detail, ids in EXPECTED[key].items():
            if isinstance(ids, list):
                subjects = [f.subject_id for f in told if (f.check, f.detail) == (key, detail)]
                assert subjects == [str(one) for one in ids], detail


def test_findings_are_told_apart_and_lead_to_a_member_that_exists() -> None:
    told = findings(sample())
    assert len({finding.identity for finding in told}) == len(told)
    assert len({(finding.check, subject_of(finding)) for finding in told}) == len(told)
    for finding in told:
        assert finding.key is not None
        record = find(sample(), finding.key)
        assert record is not None
        assert finding.field in shape(type(record)).members


def test_identity_survives_an_edit_elsewhere() -> None:
    renamed = replace(sample(), session=replace(sample().session, place="Nairobi"))
    before, after = findings(sample()), findings(renamed)
    assert [one.identity for one in before] == [one.identity for one in after]


def test_subject_of_an_override() -> None:
    told = [subject_of(finding) for finding in findings(sample())]
    assert "session/SES-2026-01" in told
    assert "agenda_item/AI-2" in told
    assert "agenda_item/AI-1/IGAD/budget_finance" in told
    assert "labour_row/DL-07/without_lead" in told


def test_a_long_duty_still_fits_in_a_label() -> None:
    duty = {"duty": "d" * 500, "entity": None}
    hrddp = {"applies": True, "compliance_responsibility": [duty]}
    consultation = read(items=[item(hrddp=hrddp)])
    finding = found("hrddp", consultation)[-1]
    assert finding.subject_kind is Subject.AGENDA_ITEM
    assert len(subject_of(finding)) == LABEL.most
    set_aside = with_override(consultation, "hrddp", subject_of(finding))
    assert found("hrddp", set_aside)[-1].overridden is not None


def with_override(consultation: Consultation, check: str, subject: str) -> Consultation:
    override = Override(check=check, subject=subject, reason="Agreed by the heads.")
    return replace(consultation, overrides=(*consultation.overrides, override))


def test_a_finding_set_aside_stays_and_shows_the_reason() -> None:
    consultation = with_override(sample(), "speaker_level_parity", "agenda_item/AI-2")
    marked = [one for one in findings(consultation) if one.overridden is not None]
    assert [(one.check, one.subject_id) for one in marked] == [("speaker_level_parity", "AI-2")]
    assert marked[0].overridden is not None
    assert marked[0].overridden.reason == "Agreed by the heads."
    assert len(findings(consultation)) == len(findings(sample()))
    assert results(consultation) == results(sample())


def test_an_override_covers_only_its_own_check_and_detail() -> None:
    for check, subject in (
        ("head_level_parity", "agenda_item/AI-2"),
        ("expertise_gaps", "agenda_item/AI-1/IGAD"),
        ("hrddp", "agenda_item/AI-2"),
    ):
        consultation = with_override(sample(), check, subject)
        assert not [one for one in findings(consultation) if one.overridden is not None]


def test_a_finding_set_aside_is_no_obstacle() -> None:
    day = date(2026, 3, 1)
    before = obstacles(sample(), Stage.PREPARE, day)
    consultation = with_override(sample(), "speaker_level_parity", "agenda_item/AI-2")
    assert len(obstacles(consultation, Stage.PREPARE, day)) == len(before) - 1


def test_a_copy_changes_findings_of_coordination_only() -> None:
    bare = replace(sample(), prior_coordination=())
    desk, copy = findings(bare), findings(bare, for_copy=True)
    key = "prior_coordination_warnings"
    assert [one for one in desk if one.check != key] == [one for one in copy if one.check != key]
    assert [one.remedy for one in copy if one.check == key] == ["not-visible-to-this-office"]
    [hidden] = [one for one in copy if one.check == key]
    assert hidden.items == tuple(one.subject_id for one in desk if one.check == key)
    assert len(hidden.items) == 4


def test_twenty_parties_are_examined_in_time() -> None:
    orgs = [f"O{number}" for number in range(20)]
    items = [
        item(
            number,
            required_expertise=["ihl", "police", "electoral"],
            positions=[position(org, lead_speaker=f"{org}-1") for org in orgs],
        )
        for number in range(1, 51)
    ]
    organisations = [{"id": org, "name": org, "kind": "rec"} for org in orgs]
    parties = [party(org, 4, 5, 6, 7) for org in orgs]
    consultation = read(parties, items, organisations=organisations)
    began = perf_counter()
    told = findings(consultation)
    results(consultation)
    assert len(told) == 50 * 20 * 3
    assert perf_counter() - began < 1
