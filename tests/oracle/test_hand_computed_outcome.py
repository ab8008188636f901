"""B9, B12 and B14, worked out by hand from rules.md."""

from decimal import Decimal
from typing import Any

from tests.oracle.part_b import results
from tests.oracle.plain import Json
from tests.oracle.small import consultation, item


def test_coordination_is_told_in_three_groups() -> None:
    def record(org: str, result: dict[str, str], points: int = 0, **members: Any) -> Json:
        open_points = [{"agenda_item": "I1", "point": "x"}] * points
        names = {"between": ["C", org], "items": ["I1"], "result": result}
        return {"id": f"K{org}{points}", "open_points": open_points, **names, **members}

    records = [
        record("R", {"I1": "partial"}),
        record("R", {"I1": "common_position"}, 1),
        record("R", {"I1": "divergent"}, 2),
        record("G", {"I1": "partial"}, 2, date="2026-03-10"),
        record("G", {"I1": "partial"}, 2, date="2026-03-11"),
        record("G", {}, 2),
        record("G", {"I1": "not_needed"}, 2, date="2026-03-11"),
        record("R", {"I1": "not_held"}),
    ]
    observers = [{"id": "O", "org": "R", "items": ["I1", "I2"]}]
    absent = [{"org": "C", "participation": "absent"}]
    items = [item("I1", 1), item("I2", 2), item("I3", 3), item("I4", 4, positions=absent)]
    document = consultation(*items, prior_coordination=records, observers=observers)
    assert results(document)["prior_coordination_warnings"] == [
        "I1: C\u2013G coordination not held before the session",
        "I1: C\u2013G coordination not held before the session",
        "I1: C\u2013R coordination not held before the session",
        "I1: C\u2013R coordination ended with a partial result",
        "I1: C\u2013R coordination left an open point",
        "I1: C\u2013R coordination ended in divergence",
        "I1: C\u2013G coordination left 2 open points",
        "I2: no C\u2013R coordination recorded",
    ]


def test_implementation_counts_only_live_actions() -> None:
    statuses = ["implemented"] * 2 + ["partially_implemented"] * 2 + ["cancelled", "open"]
    progress = {2: Decimal("24.5"), 5: 90}
    actions = [
        {"id": f"A{number}", "text": "x", "status": status}
        | ({"progress": progress[number]} if number in progress else {})
        for number, status in enumerate(statuses)
    ]
    found = results(consultation(previous_actions=actions))["implementation_rate"]
    # 200 and 224.5 of five.
    assert (found["rate_pct"], found["weighted_rate_pct"]) == (40, Decimal("44.9"))
    assert found["counts"] == {
        "implemented": 2,
        "partially_implemented": 2,
        "cancelled": 1,
        "open": 1,
    }


def test_ad_referendum_may_be_settled_and_opened_again() -> None:
    def paragraph(number: int, *by: str) -> Json:
        final = {"status": "adopted_ad_referendum", "text": "x", "by": list(by)}
        return {"no": number, "kind": "noting", "text": "x", "final": final}

    def entry(number: int, org: str, **members: Any) -> Json:
        return {"paragraph": number, "by": org, **members}

    then = "2026-03-12T00:00:00Z"
    first = [
        entry(1, "G", confirmed=then),
        entry(2, "G", lapsed=then),
        entry(3, "G", confirmed=then),
        entry(4, "C"),
    ]
    second = [entry(2, "G", confirmed=None)]
    lifecycle = [
        {"event": "reservation", "date": then, "ad_referendum": entries}
        for entries in (first, second)
    ]
    paragraphs = [
        paragraph(1, "G"),
        paragraph(2, "G"),
        paragraph(3, "G", "C"),
        {"no": 4, "kind": "noting", "text": "x"},
        paragraph(5, "C"),
    ]
    document = consultation(item(paragraphs=paragraphs), outcome_lifecycle=lifecycle)
    assert results(document)["paragraphs"]["open_ad_referendum"] == [2, 3, 4, 5]
