"""The parties, edited by keys: organisations, delegations, delegates, observers."""

import pytest
from PySide6.QtCore import Qt

from baraza.domain.codes import CredentialsStatus, Expertise, OrganisationKind, PartyRole
from baraza.domain.integrity import errors
from baraza.domain.parties import Delegation, Organisation
from baraza.exchange.zones import known_zones
from baraza.ui.editors import RecordList
from baraza.ui.editors.choice import ChoiceEditor
from baraza.ui.preferences import PreferencesStore
from baraza.ui.prepare.parties.organisations import Organisations
from baraza.ui.prepare.parties.page import PartiesPage
from tests.samples import sample
from tests.ui.driving import retype, take_first
from tests.ui.keys import ALT, press
from tests.ui.prepare.driving import Desk, add_by_words, add_chip, choose_words, take

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def parties(desk: Desk) -> PartiesPage:
    page = desk.open("parties")
    assert isinstance(page, PartiesPage)
    return page


def last(desk: Desk) -> Delegation:
    return desk.value().delegations[-1]


def test_an_organisation_is_added_by_its_name(desk: Desk, parties: PartiesPage) -> None:
    desk.open("parties", tab=1)
    add_by_words(parties.organisations, "Southern Observers <b>&</b> Partners")
    new = desk.value().organisations[-1]
    assert new.name == "Southern Observers <b>&</b> Partners"
    choose_words(desk.editor("Organisation.kind"), "Partner")
    retype(desk.editor("Organisation.id").input, "SOP")
    retype(desk.editor("Organisation.seat").input, "Gaborone")
    new = desk.value().organisations[-1]
    assert (new.id, new.kind, new.seat) == ("SOP", OrganisationKind.PARTNER, "Gaborone")
    assert parties.tabs.tabText(1).endswith("11")


def test_an_organisation_is_taken_from_the_register(desk: Desk) -> None:
    held = desk.value().organisations
    community = Organisation(id="EAC-9", name="Eastern Court", kind=OrganisationKind.REC)
    desk.window.office.register = lambda: (held[0], community)
    parties = desk.open("parties", tab=1)
    assert isinstance(parties, PartiesPage)
    organisations = parties.organisations
    assert isinstance(organisations, Organisations)
    assert organisations.register.isVisible()
    press(organisations.register, Qt.Key.Key_Space)
    assert [one.text() for one in organisations.menu.actions()] == ["Eastern Court"]
    take_first(organisations.menu)
    new = desk.value().organisations[-1]
    assert (new.id, new.name, new.kind) == ("EAC-9", "Eastern Court", OrganisationKind.REC)
    assert new.key != community.key
    assert organisations.record == new
    assert not organisations.register.isVisible()


def test_a_delegation_is_valid_from_the_start(desk: Desk, parties: PartiesPage) -> None:
    line = parties.delegations.add_line
    choice = line.choices["org"]
    offered = [choice.itemText(place) for place in range(choice.count())]
    assert "African Union" not in offered
    choice.setFocus()
    press(choice, Qt.Key.Key_Home)
    while choice.currentText() != "European Union":
        press(choice, Qt.Key.Key_Down)
    press(line.button, Qt.Key.Key_Space)
    new = last(desk)
    assert new.org == "EU"
    assert [new.head] == [delegate.id for delegate in new.delegates]
    assert list(errors(desk.value(), known_zones())) == []
    assert parties.delegations.record is not None
    assert parties.delegations.record.key == new.key
    retype(desk.editor("Delegate.function").input, "Head of section")
    choose_words(desk.editor("Delegation.party_role"), "Guest")
    assert last(desk).delegates[0].function == "Head of section"
    assert last(desk).party_role is PartyRole.GUEST
    while desk.document.undo():
        pass
    assert desk.value() == sample()


def test_a_renamed_organisation_is_followed_everywhere(desk: Desk, parties: PartiesPage) -> None:
    desk.open("parties", tab=1)
    assert parties.reveal(desk.value().organisations[2].key, "id")
    retype(desk.editor("Organisation.id").input, "IGAD-8")
    assert desk.value().delegations[2].org == "IGAD-8"


def test_names_and_forms_of_address_are_typed(desk: Desk, parties: PartiesPage) -> None:
    parties.delegates.choose(desk.value().delegations[0].delegates[1].key)
    retype(desk.editor("Delegate.form_of_address").input, "Ms")
    retype(desk.editor("Delegate.name").input, "A Name")
    retype(desk.editor("Delegate.contact").input, "Extension 12")
    person = desk.value().delegations[0].delegates[1]
    assert (person.form_of_address, person.name, person.contact) == ("Ms", "A Name", "Extension 12")


def test_expertise_is_graded_by_keys(desk: Desk, parties: PartiesPage) -> None:
    parties.delegates.choose(desk.value().delegations[0].delegates[2].key)
    editor = desk.keyed("Delegate.expertise")
    press(editor.adder, Qt.Key.Key_Space)
    take(editor.menu, "Military planning")
    choice = editor.rows[Expertise.MILITARY_PLANNING].input
    for _ in range(4):
        press(choice, Qt.Key.Key_Down)
    person = desk.value().delegations[0].delegates[2]
    assert person.expertise[Expertise.MILITARY_PLANNING] == 3
    details = {f.detail for f in desk.document.findings if f.check == "expertise_gaps"}
    assert "UN/military_planning" not in details
    press(editor.rows[Expertise.MILITARY_PLANNING].strike, Qt.Key.Key_Space)
    person = desk.value().delegations[0].delegates[2]
    assert Expertise.MILITARY_PLANNING not in person.expertise


def test_a_level_is_chosen_by_what_it_stands_for(desk: Desk, parties: PartiesPage) -> None:
    assert parties.delegates.record is not None
    choose_words(desk.editor("Delegate.level"), "3 · ASG, ambassador")
    assert desk.value().delegations[0].delegates[0].level == 3


def test_the_head_is_one_of_the_delegation_and_cannot_be_struck(
    desk: Desk, parties: PartiesPage
) -> None:
    head = desk.editor("Delegation.head")
    assert isinstance(head, ChoiceEditor)
    assert head.choice.count() == len(desk.value().delegations[0].delegates)
    press(parties.delegates.table, Qt.Key.Key_Delete)
    assert parties.delegates._refusal.isVisible()
    assert len(desk.value().delegations[0].delegates) == 5


def test_delegations_are_moved_with_alt_and_the_arrows(desk: Desk, parties: PartiesPage) -> None:
    table = parties.delegations.table
    table.setFocus()
    press(table, Qt.Key.Key_Down, ALT)
    assert [one.org for one in desk.value().delegations] == ["AU", "UN", "IGAD"]
    press(table, Qt.Key.Key_Up, ALT)
    assert [one.org for one in desk.value().delegations] == ["UN", "AU", "IGAD"]


def test_credentials_are_taken_out_and_given_again(desk: Desk, parties: PartiesPage) -> None:
    credentials = parties.delegations.credentials
    press(credentials.strike, Qt.Key.Key_Space)
    assert desk.value().delegations[0].credentials is None
    assert any(
        f.check == "credentials_warnings" and f.subject_id == "DEL-UN"
        for f in desk.document.findings
    )
    press(credentials.add_line.button, Qt.Key.Key_Space)
    choose_words(desk.editor("Credentials.status"), "Accepted")
    retype(desk.editor("Credentials.letter_date").input, "3.3.2026")
    held = desk.value().delegations[0].credentials
    assert held is not None
    assert (held.status, held.letter_date) == (CredentialsStatus.ACCEPTED, "2026-03-03")


def test_a_short_meeting_is_not_asked_for_credentials(
    desk: Desk, parties: PartiesPage, preferences: PreferencesStore
) -> None:
    delegations = parties.delegations
    press(delegations.credentials.strike, Qt.Key.Key_Space)
    preferences.set(full_file=False)
    assert not delegations.credentials.isVisible()
    delegations.choose(desk.value().delegations[1].key)
    assert delegations.credentials.isVisible()
    # What a finding leads to is shown all the same.
    assert desk.page.reveal(desk.value().delegations[0].key, "credentials")
    assert delegations.credentials.add_line.isVisible()


def test_an_observer_is_admitted_to_items(desk: Desk, parties: PartiesPage) -> None:
    desk.open("parties", tab=2)
    line = parties.observers.add_line
    press(line.button, Qt.Key.Key_Space)
    assert len(desk.value().observers) == 6
    retype(desk.editor("Observer.function").input, "Adviser")
    items = desk.several("Observer.items")
    press(items.chips.adder, Qt.Key.Key_Space)
    take_first(items.chips.menu)
    add_chip(desk.editor("Observer.rights"), "Speaks on invitation")
    new = desk.value().observers[-1]
    assert (new.function, new.items) == ("Adviser", ("AI-1",))
    assert len(new.rights) == 1
    parties.observers.table.setFocus()
    press(parties.observers.table, Qt.Key.Key_Delete)
    assert len(desk.value().observers) == 5


def test_a_printed_name_is_added(desk: Desk, parties: PartiesPage) -> None:
    desk.open("parties", tab=1)
    [printed] = parties.organisations._details
    assert isinstance(printed, RecordList)
    add_by_words(printed, "United Nations Secretariat")
    retype(desk.editor("PrintedName.short_name").input, "UN Secretariat")
    [name] = desk.value().organisations[0].printed
    assert (name.name, name.short_name) == ("United Nations Secretariat", "UN Secretariat")
    # The badge is the short name, also in the list and in the grid.
    assert desk.document.names.badge("UN")[0] == "UN Secretariat"


def test_own_notes_and_contacts_carry_a_lock(desk: Desk, parties: PartiesPage) -> None:
    for field in ("Delegation.private_notes", "Delegate.contact"):
        assert "Own office only" in desk.editor(field).caption.toolTip()
        assert "Own office only" in desk.editor(field).input.accessibleDescription()
    assert "Own office only" not in desk.editor("Delegation.authority").caption.toolTip()
    assert parties.delegations.record is not None
