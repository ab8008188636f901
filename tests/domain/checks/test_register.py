"""B8: facts and assumptions."""

from typing import Any

import pytest

from tests.domain.checks.invented import Plain, found, pointed_out, read, result

REFERENCES = [{"id": "D-1", "title": "Document"}]


def fact(number: int, **members: Any) -> Plain:
    return {"id": f"FA-{number}", "text": "Fact.", "kind": "fact", "status": "agreed"} | members


def assumption(number: int, **members: Any) -> Plain:
    plan = {"verification": "Visit", "verify_by": "2026-04-01", "owner": "W-1"}
    return {"id": f"AS-{number}", "text": "Assumption.", "status": "proposed"} | plan | members


def test_facts() -> None:
    facts = [
        fact(1, refs=["D-1"]),
        fact(2),
        fact(3, kind="estimate", status="contested", contested_by=["X"]),
        fact(4, kind="inference"),
        fact(5, status="contested", refs=[]),
    ]
    told = result("register", read(facts=facts, references=REFERENCES))
    assert told["facts"] == 5
    assert told["facts_without_reference"] == ["FA-2", "FA-5"]
    assert told["contested_facts"] == ["FA-3", "FA-5"]


@pytest.mark.parametrize("status", ["unverified", "proposed", "agreed", "contested"])
def test_open_assumptions(status: str) -> None:
    told = result("register", read(assumptions=[assumption(1, status=status)]))
    assert told["unverified_assumptions"] == ["AS-1"]
    assert told["assumptions_without_verification_plan"] == []


@pytest.mark.parametrize("status", ["verified", "refuted", "withdrawn"])
def test_closed_assumptions_need_no_plan(status: str) -> None:
    told = result("register", read(assumptions=[assumption(1, status=status, owner=None)]))
    assert told["assumptions"] == 1
    assert told["unverified_assumptions"] == []
    assert told["assumptions_without_verification_plan"] == []


@pytest.mark.parametrize(
    ("member", "value"),
    [("verification", None), ("verification", " \n"), ("verify_by", None), ("owner", None)],
)
def test_a_plan_says_how_by_when_and_by_whom(member: str, value: str | None) -> None:
    consultation = read(assumptions=[assumption(1, **{member: value}), assumption(2)])
    told = result("register", consultation)
    assert told["assumptions_without_verification_plan"] == ["AS-1"]
    finding = found("register", consultation)[-1]
    assert (finding.remedy, finding.field) == ("plan-verification", member)


def test_a_missing_member_is_no_plan_either() -> None:
    bare = {"id": "AS-1", "text": "Assumption.", "status": "agreed"}
    told = result("register", read(assumptions=[bare]))
    assert told["assumptions_without_verification_plan"] == ["AS-1"]


def test_findings() -> None:
    consultation = read(
        facts=[fact(1, status="contested", contested_by=["X"], items=["I-1"])],
        assumptions=[assumption(1, items=["I-1"], owner=None)],
    )
    assert pointed_out("register", consultation) == [
        ("attention", "fact/FA-1", "facts_without_reference", "add-reference"),
        ("attention", "fact/FA-1", "contested_facts", "show-both-versions"),
        ("attention", "assumption/AS-1", "unverified_assumptions", "verify-assumption"),
        (
            "attention",
            "assumption/AS-1",
            "assumptions_without_verification_plan",
            "plan-verification",
        ),
    ]
    assert all(one.items == ("I-1",) for one in found("register", consultation))
