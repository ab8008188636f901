"""B5: fields of expertise an item needs."""

from tests.domain.checks.invented import (
    Plain,
    found,
    item,
    party,
    pointed_out,
    position,
    read,
    result,
)


def knowing(org: str, level: int = 4, **expertise: int) -> Plain:
    told = party(org, level)
    told["delegates"][0]["expertise"] = expertise
    return told


NEEDS = item(required_expertise=["legal_procedural", "police", "ddr_ssr"])


def test_working_knowledge_is_enough_and_order_is_that_of_the_item() -> None:
    consultation = read([knowing("W", police=2, ddr_ssr=1), knowing("X", police=3)], [NEEDS])
    assert result("expertise_gaps", consultation) == {
        "I-1": {"W": ["legal_procedural", "ddr_ssr"], "X": ["legal_procedural", "ddr_ssr"]}
    }


def test_support_staff_bring_no_expertise() -> None:
    knows = {"police": 3, "legal_procedural": 3, "ddr_ssr": 3}
    consultation = read([knowing("W", level=8, **knows), knowing("X", **knows)], [NEEDS])
    assert result("expertise_gaps", consultation)["I-1"] == {"W": NEEDS["required_expertise"]}


def test_who_does_not_take_part_has_no_gap() -> None:
    absent = position("X", participation="absent")
    observer = knowing("Y") | {"party_role": "observer"}
    consultation = read(
        [knowing("W"), knowing("X"), observer],
        [item(required_expertise=["ihl"], positions=[absent]), item(2)],
    )
    assert result("expertise_gaps", consultation) == {"I-1": {"W": ["ihl"]}, "I-2": {}}


def test_each_field_is_a_finding_of_its_own() -> None:
    consultation = read([knowing("W", police=2), knowing("X", police=2, ddr_ssr=2)], [NEEDS])
    assert pointed_out("expertise_gaps", consultation) == [
        ("attention", "agenda_item/I-1", f"{org}/{tag}", "bring-in-expertise")
        for org, tag in (
            ("W", "legal_procedural"),
            ("W", "ddr_ssr"),
            ("X", "legal_procedural"),
        )
    ]
    finding = found("expertise_gaps", consultation)[2]
    assert (finding.key, finding.field) == (consultation.delegations[1].key, "delegates")
