"""B7: who leads what."""

from typing import Any

from tests.domain.checks.invented import Plain, found, item, party, pointed_out, read, result


def row(number: int, **members: Any) -> Plain:
    return {"id": f"R-{number}", "function": "mediation", "activity": "Activity"} | members


def rows(*told: Plain) -> list[Plain]:
    return [item(1, division_of_labour=list(told[:1])), item(2, division_of_labour=list(told[1:]))]


PARTIES = [party("W"), party("X"), party("Y", party_role="observer")]


def test_leads_counted_by_organisation() -> None:
    items = rows(
        row(1, lead="W"),
        row(2, lead="not_agreed"),
        row(3, lead=None),
        row(4),
        row(5, lead="joint", co_lead=["W", "X"]),
        row(6, lead="W", co_lead=["P"], support=["P"]),
        row(7, lead="Y", strengthening={"beneficiary": "Y", "need": "Staff."}),
        row(8, lead="X", strengthening=None),
        row(9, lead="joint", co_lead=["W", "P"]),
    )
    assert result("division_of_labour", read(PARTIES, items)) == {
        "rows": 9,
        "without_lead": ["R-2", "R-3", "R-4"],
        "with_strengthening": ["R-7"],
        "led_by": {"W": 2, "joint": 2, "Y": 1, "X": 1},
        "led_by_non_party": ["R-7", "R-9"],
    }


def test_no_rows() -> None:
    assert result("division_of_labour", read()) == {
        "rows": 0,
        "without_lead": [],
        "with_strengthening": [],
        "led_by": {},
        "led_by_non_party": [],
    }


def test_findings_lead_to_the_member_of_the_row() -> None:
    strengthening = {"beneficiary": "W", "need": "Staff."}
    items = rows(
        row(1, lead="joint", co_lead=["W", "P"], strengthening=strengthening),
        row(2, lead="P", strengthening=strengthening | {"provider": "X"}),
        row(3),
    )
    consultation = read(PARTIES, items)
    assert pointed_out("division_of_labour", consultation) == [
        ("attention", "labour_row/R-3", "without_lead", "settle-lead"),
        ("attention", "labour_row/R-1", "with_strengthening", "name-provider"),
        ("attention", "labour_row/R-2", "with_strengthening", "follow-strengthening"),
        ("attention", "labour_row/R-1", "led_by_non_party", "record-consent"),
        ("attention", "labour_row/R-2", "led_by_non_party", "record-consent"),
    ]


def test_findings_know_row_item_and_outsiders() -> None:
    consultation = read(PARTIES, rows(row(1), row(2, lead="joint", co_lead=["P", "Y", "W"])))
    without, outside = found("division_of_labour", consultation)
    assert (without.items, without.field) == (("I-1",), "lead")
    assert without.key == consultation.agenda_items[0].division_of_labour[0].key
    assert (outside.items, outside.field) == (("I-2",), "co_lead")
    assert outside.facts["orgs"] == ("P", "Y")
