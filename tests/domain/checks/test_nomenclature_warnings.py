"""B10: what the words of the acts allow."""

from typing import Any

import pytest

from tests.domain.checks.invented import Plain, found, item, pointed_out, read, result

KEY = "nomenclature_warnings"


def act(organ: str, nomenclature: str, **members: Any) -> Plain:
    return {"organ": organ, "nomenclature": nomenclature, "instrument": "Decision"} | members


def operation(number: int, *acts: Plain) -> Plain:
    return {"id": f"O-{number}", "name": "Operation", "type": "other", "acts": list(acts)}


def assessed(*operations: str, **members: Any) -> Plain:
    line = {
        "id": "F-1",
        "source_type": "un_assessed",
        "provider": "Provider",
        "status": "requested",
        "amount": 1,
        "currency": "USD",
    } | members
    return item(operations=list(operations), funding={"lines": [line]})


def messages(consultation_item: Plain, *operations: Plain) -> list[str]:
    told: list[str] = result(KEY, read(items=[consultation_item], operations=list(operations)))
    return told


END = "without a Council decision under resolution 2719 – count as zero"
REST = "assessed contributions not available; trust fund or other"
ENOUGH = operation(9, act("UN Security Council", "authorised"))


@pytest.mark.parametrize(
    ("acts", "what"),
    [
        ([act("W organ", "authorised")], "W-authorised"),
        ([act("X organ", "mandated"), act("UN", "established")], "X-mandated and UN-established"),
        (
            [
                act("X a", "mandated"),
                act("Y", "endorsed"),
                act("X b", "mandated"),
                act("W", "authorised"),
            ],
            "X-mandated, Y-endorsed and W-authorised",
        ),
    ],
)
def test_assessed_line_without_decision(acts: list[Plain], what: str) -> None:
    line = f"F-1: un_assessed line for an operation that is {what} {END}"
    assert line in messages(assessed("O-1"), operation(1, *acts))


def test_acts_are_listed_in_the_order_in_which_the_item_names_operations() -> None:
    operations = operation(1, act("W", "authorised")), operation(2, act("X", "mandated"))
    told = messages(assessed("O-2", "O-1"), *operations)
    assert told[0].startswith("F-1: un_assessed line for an operation that is X-mandated and W-a")


def test_assessed_line_for_an_operation_without_acts() -> None:
    assert messages(assessed("O-1"), operation(1))[0] == (
        f"F-1: un_assessed line for an operation without recorded acts {END}"
    )


@pytest.mark.parametrize(
    ("acts", "members"),
    [
        ([act("UN Security Council", "mandated")], {}),
        ([act("W", "mandated")], {}),  # an organisation of global kind, whatever its id
        ([act("X", "welcomed", council_decision_2719=True)], {}),
        ([act("X", "mandated")], {"counts_towards_requirement": False}),
        ([act("X", "mandated")], {"source_type": "un_trust_fund"}),
    ],
)
def test_lines_that_pass(acts: list[Plain], members: Plain) -> None:
    told = messages(assessed("O-1", **members), operation(1, *acts))
    assert not [one for one in told if one.startswith("F-1")]


def test_one_operation_with_a_decision_is_enough_for_the_item() -> None:
    decided = operation(2, act("UN", "mandated"))
    assert not messages(assessed("O-9", "O-2"), ENOUGH, decided)
    assert messages(assessed("O-9"), ENOUGH, decided)  # that of another item is not


def test_an_item_without_operation_is_left_alone() -> None:
    assert messages(assessed(), ENOUGH) == []


@pytest.mark.parametrize("term", ["established", "mandated", "authorised"])
def test_strong_terms_say_nothing_about_the_operation(term: str) -> None:
    assert messages(item(), operation(1, act("UN", "welcomed"), act("W", term))) == []


@pytest.mark.parametrize("term", ["endorsed", "recognised", "welcomed"])
def test_the_strongest_term_decides(term: str) -> None:
    weak = operation(1, act("UN", "welcomed"), act("UNSC", "mandated"), act("W organ", term))
    assert messages(item(), weak) == [f"O-1: UN nomenclature is only '{term}' – {REST}"]


def test_no_un_act() -> None:
    assert messages(item(), operation(1, act("X", "mandated")), operation(2)) == [
        f"O-{number}: no UN act recorded – {REST}" for number in (1, 2)
    ]


def test_findings() -> None:
    operations = [operation(1, act("UN", "endorsed")), operation(2)]
    consultation = read(items=[assessed("O-1")], operations=operations)
    assert pointed_out(KEY, consultation) == [
        ("serious", "funding_line/F-1", "", "seek-council-decision"),
        ("attention", "operation/O-1", "endorsed", "plan-other-sources"),
        ("attention", "operation/O-2", "no_un_act", "record-un-act"),
    ]
    line, weak, none = found(KEY, consultation)
    funding = consultation.agenda_items[0].funding
    assert funding is not None
    assert (line.key, line.field) == (funding.lines[0].key, "source_type")
    assert (weak.key, weak.field, weak.items) == (consultation.operations[0].key, "acts", ("I-1",))
    assert none.items == ()
    assert [one.message for one in (line, weak, none)] == result(KEY, consultation)
