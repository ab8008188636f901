"""B6, B10 and B11, worked out by hand from rules.md."""

from decimal import Decimal
from typing import Any

import pytest

from tests.oracle.part_b import results
from tests.oracle.plain import Json
from tests.oracle.small import consultation, item, line


def test_money_is_added_in_whole_dollars_line_byline() -> None:
    half = {"currency": "EUR", "rate_to_usd": Decimal("0.5")}
    funding = {
        "requirement": {"amount": 2000, "currency": "USD", "period": "2026"},
        "minimum_requirement": {"amount": 480, "currency": "EUR", "rate_to_usd": Decimal("0.50")},
        "lines": [
            line("L1", 101, "committed", **half),
            line("L2", Decimal("193.50"), "disbursed"),
            line("L3", 99, "pledged", **half),
            line("L4", 7, "requested"),
            line("L5", None, "committed", currency="XAF"),
            line("L6", 9, "committed", currency="XAF"),
            line("L7", 9, "pledged", currency="XAF", rate_to_usd=None),
            line("L8", 9, "expired", currency="XAF"),
            line("L9", 10**6, "committed", counts_towards_requirement=False),
        ],
    }
    # 50.5 gives 51, 193.5 gives 194, together 245; 49.5 gives 50; 245 of 2000 is 12.25 per cent;
    # 245 of 240 for twelve months is 12.25 months.
    assert results(consultation(item(funding=funding)))["funding"]["I"] == {
        "requirement_usd": 2000,
        "committed_usd": 245,
        "pledged_usd": 50,
        "gap_after_committed_usd": 1755,
        "gap_after_pledged_usd": 1705,
        "committed_share_pct": Decimal("12.3"),
        "gap_to_minimum_after_committed_usd": -5,
        "months_of_minimum_covered": Decimal("12.3"),
        "lines_without_rate": ["L6", "L7"],
    }


def _operation(operation_id: str, *acts: tuple[str, str], **members: Any) -> Json:
    written = [{"organ": organ, "nomenclature": term, "instrument": "x"} for organ, term in acts]
    return {"id": operation_id, "name": "O", "type": "other", "acts": written, **members}


def test_an_assessed_line_without_a_mandate_counts_zero() -> None:
    assessed = line("L", 5, "committed", source_type="un_assessed")
    funding = {"lines": [assessed]}
    operations = [
        _operation("O1", ("C PSC", "mandated"), ("G Council", "authorised"), ("R", "welcomed")),
        _operation("O2", ("C PSC", "mandated"), ("UN Security Council", "endorsed")),
        _operation("O3"),
    ]
    items = [
        item("I1", 1, operations=["O2", "O1"], funding=funding),
        item("I2", 2, operations=["O3"], funding={"lines": [{**assessed, "id": "M"}]}),
        item("I3", 3, funding={"lines": [{**assessed, "id": "N"}]}),
    ]
    found = results(consultation(*items, operations=operations))
    without = "without a Council decision under resolution 2719 \u2013 count as zero"
    trust_fund = "\u2013 assessed contributions not available; trust fund or other"
    # The operations of the item in its own order.
    what = "C-mandated, UN-endorsed, G-authorised and R-welcomed"
    assert found["nomenclature_warnings"] == [
        f"L: un_assessed line for an operation that is {what} {without}",
        f"M: un_assessed line for an operation without recorded acts {without}",
        f"O2: UN nomenclature is only 'endorsed' {trust_fund}",
        f"O3: no UN act recorded {trust_fund}",
    ]
    committed = {name: funded["committed_usd"] for name, funded in found["funding"].items()}
    assert committed == {"I1": 0, "I2": 0, "I3": 5}


@pytest.mark.parametrize(
    ("day", "assessed", "months", "message"),
    [
        ("2026-02-28", "2025-08-31", 6, None),
        (
            "2026-03-01",
            "2025-08-31",
            6,
            "I: risk assessment expired (2025-08-31 + 6 months = 2026-02-28, before the session)",
        ),
        (
            "2024-02-29",
            "2023-02-28",
            None,
            "I: risk assessment expired (2023-02-28 + 12 months = 2024-02-28, before the session)",
        ),
        ("2026-01-31", "2025-12-31", 1, None),
        (
            "2026-02-01",
            "2025-12-31",
            1,
            "I: risk assessment expired (2025-12-31 + 1 month = 2026-01-31, before the session)",
        ),
    ],
)
def test_an_assessment_is_valid_through_its_last_day(
    day: str, assessed: str, months: int | None, message: str | None
) -> None:
    step: Json = {"step": "risk_assessment", "status": "done", "date": assessed}
    if months is not None:
        step["valid_months"] = months
    decision = {"step": "decision", "status": "done", "decision": "grant"}
    hrddp = {"applies": True, "steps": [decision, step]}
    blocking = results(consultation(item(hrddp=hrddp), day=day))["hrddp"]["blocking"]
    assert blocking == ([] if message is None else [message])


def test_every_step_of_due_diligence_has_its_place() -> None:
    steps: list[Json] = [
        {"step": "decision", "status": "pending", "decision": None, "continuation_paragraph": 3},
        {"step": "risk_assessment", "status": "expired"},
        {"step": "mitigation", "status": "not_due"},
    ]
    hrddp = {"applies": True, "steps": steps, "risk_level": "high", "support_types": ["a", "b"]}
    running = {"lines": [line("L", None, "committed", source_type="un_in_kind")]}
    items = [
        item("I1", 1, hrddp=hrddp, funding=running, paragraphs=[{"no": 3, "kind": "noting"}]),
        item("I2", 2, hrddp=hrddp),
        item("I3", 3, hrddp={**hrddp, "steps": [{**steps[0], "decision": "withhold"}]}),
        item("I4", 4, hrddp={"applies": True}, funding=running),
    ]
    assert results(consultation(*items))["hrddp"]["blocking"] == [
        "I1: risk assessment marked expired",
        "I1: decision pending while support continues (recorded as agreed continuation, para 3)",
        "I1: high risk without mitigation",
        "I2: risk assessment marked expired",
        "I2: decision pending; a, b must not start",
        "I2: high risk without mitigation",
        "I3: assessment not opened; a, b must not start",
        "I3: high risk without mitigation",
        "I4: assessment not opened while support continues",
    ]
