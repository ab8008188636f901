"""What stays behind, as it is shown before a copy leaves."""

from dataclasses import replace

from baraza.domain.codes import Disclosure, PositionStage
from baraza.domain.consultation import Consultation
from baraza.domain.disclosure import (
    FULL_BACKUP,
    JOINT,
    JOINT_COPY,
    PUBLIC,
    disclose,
    package_for,
    withheld,
)
from baraza.domain.members import Privacy
from baraza.domain.notes import PrivateNote
from baraza.domain.positions import Interest, Position
from baraza.domain.tree import find, walk
from tests.domain.disclosure.desks import SEEDS, desk_copy
from tests.samples import sample


def with_secrets() -> Consultation:
    desk = sample()
    first = desk.agenda_items[0]
    interests = (
        Interest(text="Ours.", disclosed_to=Disclosure.OWN),
        Interest(text="Chairs'.", disclosed_to=Disclosure.CO_CHAIRS),
        Interest(text="All's."),
    )
    positions = (
        replace(first.positions[0], red_line="No.", strategic_interests=interests),
        Position(org="AU", stage=PositionStage.OUR_READING, text="They will say."),
    )
    note = PrivateNote(org="UN", text="Note.")
    item = replace(first, positions=positions, private_notes=(note,))
    return replace(desk, own_org="UN", agenda_items=(item, *desk.agenda_items[1:]))


def test_the_list_names_each_place_with_how_far_it_travels() -> None:
    places = {item.place: item.privacy for item in withheld(with_secrets(), JOINT_COPY)}
    assert places == {
        "own_org": Privacy.OWN,
        "prior_coordination[0]": Privacy.BETWEEN,
        "prior_coordination[1]": Privacy.BETWEEN,
        "prior_coordination[2]": Privacy.BETWEEN,
        "agenda_items[0].positions[0].red_line": Privacy.OWN,
        "agenda_items[0].positions[0].strategic_interests[0]": Privacy.OWN,
        "agenda_items[0].positions[0].strategic_interests[1]": Privacy.CO_CHAIRS,
        "agenda_items[0].positions[1]": Privacy.OWN,
        "agenda_items[0].private_notes[0]": Privacy.OWN,
    }


def test_the_chairs_party_gets_what_was_told_to_the_chairs() -> None:
    places = {item.place for item in withheld(with_secrets(), package_for("AU"))}
    assert "agenda_items[0].positions[0].strategic_interests[1]" not in places
    assert "prior_coordination[0]" not in places
    places = {item.place for item in withheld(with_secrets(), package_for("IGAD"))}
    assert "agenda_items[0].positions[0].strategic_interests[1]" in places
    assert {"prior_coordination[1]", "prior_coordination[2]"} <= places
    assert "prior_coordination[0]" not in places


def test_what_a_rule_keeps_out_of_print_travels_to_the_parties() -> None:
    places = {item.place: item.privacy for item in withheld(sample(), JOINT)}
    assert places["agenda_items[0].convergence"] is Privacy.PARTIES
    assert places["facts[5].text"] is Privacy.PARTIES


def test_each_entry_leads_to_its_record_and_member() -> None:
    for item in withheld(with_secrets(), JOINT):
        record = find(with_secrets(), item.key) or find(sample(), item.key)
        if item.member:
            assert record is not None
            assert item.place.endswith(item.member)


def test_nothing_stays_behind_in_the_full_backup() -> None:
    assert withheld(with_secrets(), FULL_BACKUP) == ()


def test_the_list_and_the_copy_agree() -> None:
    for seed in SEEDS:
        desk = desk_copy(seed)
        for audience in (JOINT, JOINT_COPY):
            copy = {record.key for record in walk(disclose(desk, audience))}
            for item in withheld(desk, audience):
                assert (item.key in copy) == bool(item.member)
                private = item.privacy in (Privacy.OWN, Privacy.CO_CHAIRS, Privacy.BETWEEN)
                assert private or audience is JOINT


def test_of_a_record_that_stays_behind_only_itself_is_listed() -> None:
    places = [item.place for item in withheld(sample(), PUBLIC)]
    assert "delegations[0]" in places
    assert not any(place.startswith("delegations[0].") for place in places)
