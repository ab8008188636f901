"""A consultation begins with little, and that little is a valid file."""

from dataclasses import replace

import pytest

from baraza.domain.codes import Attribution, Classification, OutcomeType, Stage
from baraza.domain.errors import Faults, RuleBroken
from baraza.domain.tree import walk
from baraza.exchange.form import plain_form, read_form
from baraza.services.beginning import Beginning, BeginningParty, begin, session_id
from baraza.services.office import Office
from tests.samples import sample

UN, AU, IGAD = (one for one in sample().organisations if one.id in {"UN", "AU", "IGAD"})
ZONES = frozenset({"Africa/Addis_Ababa"})
ASKED = Beginning(
    title="Bassin du lac Tchad – préparation aux crues",
    start="2026-11-23T14:00:00+03:00",
    end="2026-11-23T16:00:00+03:00",
    timezone="Africa/Addis_Ababa",
    parties=(BeginningParty(UN, "Director"), BeginningParty(AU, "Head of Division", 5)),
    languages=("fr", "en"),
    classification=Classification.CONFIDENTIAL,
    attribution=Attribution.UNATTRIBUTED,
    outcome_type=OutcomeType.MINUTES,
    first_item="Alerte précoce",
)


def test_what_begins_is_a_valid_file_and_is_kept(office: Office) -> None:
    begun = begin(ASKED, ZONES)
    faults = Faults()
    again = read_form(plain_form(begun), faults)
    assert again is not None, list(faults)
    assert plain_form(again) == plain_form(begun)
    office.import_consultation(begun, intent="begin")
    assert office.consultation("2026-11-23-bassin-du-lac-tchad-preparation-aux-crue") == begun
    [card] = office.consultations()
    assert ([party.id for party in card.parties], card.stage) == (["UN", "AU"], Stage.PREPARE)


def test_everything_asked_is_in_it() -> None:
    begun = begin(replace(ASKED, place="Addis Ababa", own_org="AU", id="C-3"), ZONES)
    session = begun.session
    assert (session.id, session.place, begun.own_org) == ("C-3", "Addis Ababa", "AU")
    assert dict(session.title) == {"fr": ASKED.title}
    assert session.languages.working == ("fr", "en")
    assert [
        (one.org, one.delegates[0].function, one.delegates[0].level) for one in begun.delegations
    ] == [
        ("UN", "Director", 4),
        ("AU", "Head of Division", 5),
    ]
    [item] = begun.agenda_items
    assert dict(item.title) == {"fr": "Alerte précoce"}


def test_organisations_are_copies() -> None:
    begun = begin(ASKED, ZONES)
    assert not {record.key for record in walk(begun)} & {UN.key, AU.key}
    assert [(one.id, one.name, one.seat) for one in begun.organisations] == [
        (one.id, one.name, one.seat) for one in (UN, AU)
    ]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"title": ""}, "empty-text"),
        ({"title": "two\nlines"}, "not-a-label"),
        ({"start": "tomorrow"}, "not-an-instant"),
        ({"end": "2026-11-22T16:00:00+03:00"}, "ends-before-start"),
        ({"timezone": "Africa/Nowhere"}, "unknown-time-zone"),
        ({"parties": (BeginningParty(UN, "Director"),)}, "too-few-parties"),
        ({"parties": (BeginningParty(UN, "Director"), BeginningParty(UN, "x"))}, "id-twice"),
        ({"languages": ()}, "too-few"),
        ({"id": "no spaces"}, "not-an-id"),
        ({"own_org": "EU"}, "unknown-reference"),
    ],
)
def test_what_would_not_be_valid_is_refused_by_its_rule(
    change: dict[str, object], rule: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        begin(replace(ASKED, **change), ZONES)  # type: ignore[arg-type]  # members by name
    assert refused.value.rule == rule


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lake Chad Basin", "2026-11-23-lake-chad-basin"),
        ("مشاورات", "2026-11-23"),
        ("Évaluation – mi-parcours", "2026-11-23-evaluation-mi-parcours"),
        ("x" * 90, "2026-11-23-" + "x" * 40),
    ],
)
def test_an_id_is_made_of_the_day_and_the_title(title: str, expected: str) -> None:
    assert session_id(title, "2026-11-23T14:00:00+03:00") == expected
