"""What is typed in the line of a new action, read: who, and by when."""

import pytest

from baraza.ui.room.actions.reading import Named, When, Who, read_when, read_who

KNOWN = (
    Named("UN", "UN", "United Nations"),
    Named("AU", "AU", "African Union"),
    Named("IGAD", "IGAD", "Intergovernmental Authority on Development"),
    Named("EU", "EU", "European Union"),
    Named("EAC", "EAC", "East African Community"),
    Named("ORG-07", "Relief", "Relief & Recovery Agency"),
)


@pytest.mark.parametrize(
    ("typed", "orgs"),
    [
        ("AU", ("AU",)),
        ("au, un", ("AU", "UN")),
        ("au un igad", ("AU", "UN", "IGAD")),
        ("AU+UN", ("AU", "UN")),
        ("AU، UN", ("AU", "UN")),
        ("african union; igad", ("AU", "IGAD")),
        ("ig", ("IGAD",)),
        ("united", ("UN",)),
        ("relief", ("ORG-07",)),
        ("org-07 au", ("ORG-07", "AU")),
        ("AU, AU", ("AU",)),
        ("", ()),
        (" , ", ()),
    ],
)
def test_who_is_meant(typed: str, orgs: tuple[str, ...]) -> None:
    assert read_who(typed, KNOWN) == Who(orgs, ())


@pytest.mark.parametrize("typed", ["e", "XY", "united nation s"])
def test_what_could_be_several_or_none_is_asked_back(typed: str) -> None:
    assert read_who(typed, KNOWN) == Who((), (typed,))


def test_what_is_known_stays_beside_what_is_not() -> None:
    assert read_who("UN, nobody", KNOWN) == Who(("UN",), ("nobody",))


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("2026-12-15", When(due="2026-12-15")),
        ("15.12.2026", When(due="2026-12-15")),
        ("2026/1/5", When(due="2026-01-05")),
        ("before the summit", When(event="before the summit")),
        ("the 2027 assembly", When(event="the 2027 assembly")),
        ("", When()),
        ("  ", When()),
    ],
)
def test_a_day_or_else_an_event(typed: str, when: When) -> None:
    assert read_when(typed) == when


@pytest.mark.parametrize(
    ("typed", "rule"),
    [("2026-02-30", "no-such-day"), ("2026-13-01", "not-a-day"), ("15.12", "not-a-day")],
)
def test_a_day_that_there_is_not_is_no_event(typed: str, rule: str) -> None:
    assert read_when(typed) == When(refused=rule)
