"""The register is the office's own list: it offers, and changes no consultation."""

from dataclasses import replace

from baraza.domain.codes import OrganisationKind
from baraza.domain.parties import Organisation, PrintedName
from baraza.services.office import Office
from tests.samples import sample
from tests.storage import offices
from tests.storage.variations import any_record

AU = Organisation(
    id="AU",
    name="African Union",
    kind=OrganisationKind.CONTINENTAL,
    languages=("en", "fr", "ar"),
    printed=(
        PrintedName(language="fr", name="Union africaine", short_name="UA"),
        PrintedName(language="ar", name="الاتحاد الأفريقي"),
    ),
)


def plain(organisation: Organisation) -> Organisation:
    """Return an organisation without what tells it from an equal one."""
    printed = tuple(replace(name, key=AU.key, rank="") for name in organisation.printed)
    return replace(organisation, key=AU.key, rank="", printed=printed)


def test_what_is_entered_comes_back_by_name(office: Office) -> None:
    other = any_record(Organisation, 5)
    for organisation in (AU, replace(other, id="IGAD", name="A name before")):
        office.enter(organisation)
    first, second = office.register()
    assert (first.id, second.id) == ("IGAD", "AU")
    assert plain(second) == plain(AU)
    assert plain(first) == plain(replace(other, id="IGAD", name="A name before"))


def test_an_entry_takes_the_place_of_the_one_with_its_id(office: Office) -> None:
    office.enter(AU)
    [first] = office.register()
    newer = replace(AU, id="au", seat="Addis Ababa", printed=AU.printed[1:])
    office.enter(newer)
    [second] = office.register()
    assert second.key == first.key
    assert plain(second) == plain(newer)
    office.enter(second)
    assert office.register() == (second,)


def test_an_entry_is_struck_and_its_history_stays(office: Office) -> None:
    office.enter(AU)
    ops = offices.ops_of(office.path)
    office.strike_organisation("Au")
    office.strike_organisation("nobody")
    assert office.register() == ()
    content = offices.content_of(office.path)
    assert content["register_printed_name"] == []
    assert offices.ops_of(office.path)[: len(ops)] == ops
    assert len(content["tx"]) == 2


def test_a_consultation_and_the_register_leave_one_another_alone(office: Office) -> None:
    office.import_consultation(sample())
    assert office.register() == ()
    mine = next(one for one in sample().organisations if one.id == "AU")
    office.enter(replace(mine, name="Another name", seat=None))
    assert office.consultation() == sample()
