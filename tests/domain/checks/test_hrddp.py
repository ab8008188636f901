"""B11: human rights due diligence."""

from typing import Any

import pytest

from baraza.domain.consultation import Consultation
from tests.domain.checks.invented import Plain, found, item, pointed_out, read, result

KEY = "hrddp"
DONE: Plain = {"step": "risk_assessment", "status": "done", "date": "2026-01-01"}
DECIDED: Plain = {"step": "decision", "status": "done", "decision": "grant"}
OPERATION: Plain = {
    "id": "O-1",
    "name": "Operation",
    "type": "other",
    "acts": [],
    "host_nation_forces": {"present": True, "supported_by_UN": True},
}


def policy(
    *steps: Plain, running: bool = False, start: str = "2026-03-10", **members: Any
) -> Consultation:
    hrddp = {"applies": True, "steps": list(steps)} | members
    return read(
        items=[item(hrddp=hrddp, operations=["O-1"] if running else [])],
        session={"start": f"{start}T09:00:00+03:00", "end": "9999-12-31T09:00:00+03:00"},
        operations=[OPERATION],
    )


def blocking(*steps: Plain, **members: Any) -> list[str]:
    told: list[str] = result(KEY, policy(*steps, **members))["blocking"]
    return [one.removeprefix("I-1: ") for one in told]


def test_nothing_blocks_where_all_is_done() -> None:
    assert blocking(DONE, DECIDED) == []
    assert blocking(DONE, DECIDED, running=True) == []
    assert blocking(running=True, applies=False) == []


@pytest.mark.parametrize("status", [None, "pending", "not_due"])
def test_assessment_not_opened(status: str | None) -> None:
    steps = [] if status is None else [{"step": "risk_assessment", "status": status}]
    wait = "assessment not opened; support must not start"
    assert blocking(*steps) == [wait]  # and nothing about the decision
    assert blocking(*steps, support_types=["training", "fuel"]) == [
        "assessment not opened; training, fuel must not start"
    ]
    assert blocking(*steps, running=True) == ["assessment not opened while support continues"]


@pytest.mark.parametrize(
    ("date", "months", "start", "span"),
    [
        ("2025-03-09", None, "2026-03-10", "12 months = 2026-03-09"),
        ("2025-08-31", 6, "2026-03-01", "6 months = 2026-02-28"),
        ("2024-01-31", 1, "2024-03-01", "1 month = 2024-02-29"),
        ("2023-12-31", 2, "2024-03-01", "2 months = 2024-02-29"),
        ("2015-05-05", 120, "2025-05-06", "120 months = 2025-05-05"),
    ],
)
def test_assessment_expired(date: str, months: int | None, start: str, span: str) -> None:
    step = DONE | {"date": date} | ({} if months is None else {"valid_months": months})
    assert blocking(step, DECIDED, start=start) == [
        f"risk assessment expired ({date} + {span}, before the session)"
    ]


def test_an_assessment_that_ends_on_the_day_of_the_session_is_valid() -> None:
    assert blocking(DONE | {"date": "2025-03-10"}, DECIDED) == []
    assert (
        blocking(DONE | {"date": "2025-08-31", "valid_months": 6}, DECIDED, start="2026-02-28")
        == []
    )


def test_an_assessment_may_end_after_the_last_year_of_the_calendar() -> None:
    late = DONE | {"date": "9999-06-30", "valid_months": 120}
    assert blocking(late, DECIDED, start="9999-12-01") == []


def test_assessment_marked_expired() -> None:
    marked = DONE | {"status": "expired"}
    assert blocking(marked, DECIDED) == ["risk assessment marked expired"]
    assert blocking(marked | {"date": None}, DECIDED) == ["risk assessment marked expired"]
    both = blocking(marked | {"date": "2020-01-01"}, DECIDED)
    assert both == [
        "risk assessment expired (2020-01-01 + 12 months = 2021-01-01, before the session)"
    ]


@pytest.mark.parametrize("status", ["partial", "done", "at_risk", "defined"])
def test_an_assessment_without_date_is_open(status: str) -> None:
    assert blocking({"step": "risk_assessment", "status": status}, DECIDED) == []


def test_decision_pending() -> None:
    pending = {"step": "decision", "status": "pending", "decision": None}
    noted = pending | {"continuation_paragraph": 1}
    paragraph = {"no": 1, "kind": "agreement", "text": "Support continues."}
    assert blocking(DONE) == ["decision pending; support must not start"]
    assert blocking(DONE, pending, support_types=["fuel"]) == [
        "decision pending; fuel must not start"
    ]
    assert blocking(DONE, pending, running=True) == ["decision pending while support continues"]
    hrddp = {"applies": True, "steps": [DONE, noted]}
    for operations, ending in (
        (["O-1"], " while support continues (recorded as agreed continuation, para 1)"),
        ([], "; support must not start"),
    ):
        consultation = read(
            items=[item(hrddp=hrddp, operations=operations, paragraphs=[paragraph])],
            operations=[OPERATION],
        )
        assert result(KEY, consultation)["blocking"] == [f"I-1: decision pending{ending}"]


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ({"source_type": "un_in_kind", "status": "committed", "amount": None}, True),
        ({"source_type": "un_assessed", "status": "disbursed"}, True),
        (
            {
                "source_type": "un_voluntary",
                "status": "committed",
                "counts_towards_requirement": False,
            },
            True,
        ),
        ({"source_type": "un_trust_fund", "status": "pledged"}, False),
        ({"source_type": "bilateral", "status": "committed"}, False),
    ],
)
def test_money_shows_whether_support_is_running(line: Plain, runs: bool) -> None:
    told = {"id": "F-1", "provider": "P", "amount": 1, "currency": "USD"} | line
    consultation = read(
        items=[item(hrddp={"applies": True}, funding={"lines": [told]}, operations=["O-1"])],
        operations=[OPERATION | {"host_nation_forces": {"present": True}}],
    )
    [block] = result(KEY, consultation)["blocking"]
    assert block.endswith("while support continues") == runs


def test_high_risk_without_mitigation() -> None:
    message = "high risk without mitigation"
    for status in ("pending", "not_due"):
        step = {"step": "mitigation", "status": status}
        assert blocking(DONE, DECIDED, step, risk_level="high") == [message]
    assert blocking(DONE, DECIDED, risk_level="high") == [message]
    assert blocking(DONE, DECIDED, risk_level="medium") == []
    begun = {"step": "mitigation", "status": "partial"}
    assert blocking(DONE, DECIDED, begun, risk_level="high") == []


def test_support_against_the_decision() -> None:
    withheld = DECIDED | {"decision": "withhold"}
    message = "support continues although the decision is to withhold"
    assert blocking(DONE, withheld, running=True) == [message]
    assert blocking(DONE, withheld) == []
    assert blocking(withheld, running=True, risk_level="high") == [
        "assessment not opened while support continues",
        "high risk without mitigation",
        message,
    ]


def test_unassigned_duties() -> None:
    duties = [
        {"duty": "report", "entity": None},
        {"duty": "monitor", "entity": "W"},
        {"duty": "condition support", "entity": None, "status": "disputed"},
    ]
    consultation = policy(DONE, DECIDED, compliance_responsibility=duties)
    assert result(KEY, consultation) == {
        "blocking": [],
        "unassigned_duties": ["I-1: report", "I-1: condition support"],
    }
    out_of_scope = policy(applies=False, compliance_responsibility=duties)
    assert result(KEY, out_of_scope) == {"blocking": [], "unassigned_duties": []}


def test_blocks_are_serious_and_lead_to_the_step() -> None:
    duty = {"duty": "report", "entity": None}
    withheld = {"step": "decision", "status": "done", "decision": "withhold"}
    consultation = policy(
        DONE | {"date": "2020-01-01"},
        withheld,
        running=True,
        risk_level="high",
        compliance_responsibility=[duty],
    )
    place = consultation.agenda_items[0].hrddp
    assert place is not None
    assert pointed_out(KEY, consultation) == [
        ("serious", "agenda_item/I-1", "assessment_expired", "renew-assessment"),
        ("serious", "agenda_item/I-1", "high_risk_without_mitigation", "agree-mitigation"),
        ("serious", "agenda_item/I-1", "support_against_decision", "follow-decision"),
        ("attention", "agenda_item/I-1", "unassigned_duty/report", "assign-duty"),
    ]
    assert [(one.key, one.field) for one in found(KEY, consultation)] == [
        (place.steps[0].key, "status"),
        (place.key, "steps"),
        (place.steps[1].key, "decision"),
        (place.compliance_responsibility[0].key, "entity"),
    ]
    told_in_full = result(KEY, consultation)
    assert [one.message for one in found(KEY, consultation)] == (
        told_in_full["blocking"] + told_in_full["unassigned_duties"]
    )


def test_other_blocks_and_their_remedies() -> None:
    assert pointed_out(KEY, policy())[0][2:] == ("assessment_not_opened", "open-assessment")
    marked = policy(DONE | {"status": "expired"})
    assert [one[2:] for one in pointed_out(KEY, marked)] == [
        ("assessment_marked_expired", "update-assessment"),
        ("decision_pending", "take-decision"),
    ]
