"""B6: requirements, lines, gaps, months covered."""

from decimal import Decimal
from typing import Any

import pytest

from tests.domain.checks.invented import Plain, found, item, pointed_out, read, result


def money(amount: Any, currency: str = "USD", **members: Any) -> Plain:
    return {"amount": amount, "currency": currency} | members


def line(number: int, status: str, amount: Any, currency: str = "USD", **members: Any) -> Plain:
    told = {"id": f"F-{number}", "source_type": "bilateral", "provider": "Provider"}
    return told | {"status": status} | money(amount, currency) | members


def figures(*lines: Plain, **members: Any) -> dict[str, Any]:
    consultation = read(items=[item(1), item(2, funding={"lines": list(lines)} | members)])
    by_item = result("funding", consultation)
    assert list(by_item) == ["I-2"]
    figures: dict[str, Any] = by_item["I-2"]
    return figures


def test_only_committed_disbursed_and_pledged_count() -> None:
    statuses = ["requested", "under_discussion", "not_authorised", "expired"]
    none = [line(number, status, 100) for number, status in enumerate(statuses)]
    assert figures(
        *none,
        line(10, "committed", 10),
        line(11, "disbursed", 5),
        line(12, "pledged", 7),
        line(13, "committed", 1000, counts_towards_requirement=False),
        line(14, "committed", None),
        requirement=money(20),
    ) == {
        "requirement_usd": 20,
        "committed_usd": 15,
        "pledged_usd": 7,
        "gap_after_committed_usd": 5,
        "gap_after_pledged_usd": -2,
        "committed_share_pct": 75,
    }


def test_each_line_is_rounded_by_itself_half_away_from_zero() -> None:
    lines = [line(number, "committed", "x") | {"amount": 0.5} for number in range(3)]
    assert figures(*lines)["committed_usd"] == 3
    euro = line(9, "committed", 100, "EUR", rate_to_usd=1.085)
    assert figures(euro)["committed_usd"] == 109
    exact = line(9, "committed", 10.05, "EUR", rate_to_usd=10)
    assert figures(exact)["committed_usd"] == 101  # 100.49999… in binary


def test_without_requirement_there_is_no_gap() -> None:
    none = {
        "requirement_usd": None,
        "committed_usd": 10,
        "pledged_usd": 0,
        "gap_after_committed_usd": None,
        "gap_after_pledged_usd": None,
        "committed_share_pct": None,
    }
    committed = line(1, "committed", 10)
    assert figures(committed) == none
    assert figures(committed, requirement=money(5, "EUR")) == none
    assert figures(committed, requirement=money(5, "EUR", rate_to_usd=None)) == none
    zero = figures(committed, requirement=money(0.4))
    assert (zero["requirement_usd"], zero["committed_share_pct"]) == (0, None)
    assert zero["gap_after_committed_usd"] == -10


def test_share_is_rounded_once_and_may_exceed_100() -> None:
    assert figures(line(1, "committed", 49), requirement=money(400))[
        "committed_share_pct"
    ] == Decimal("12.3")
    assert figures(line(1, "committed", 3), requirement=money(2))["committed_share_pct"] == 150


@pytest.mark.parametrize(
    ("period", "months"),
    [
        ("2026", 12),
        ("2025/26", 12),
        ("6 months", 6),
        ("1 month", 1),
        ("1 months", 1),
        ("0 months", 0),
        ("18 months", 18),
        ("2 month", None),
        ("2025/2026", None),
        ("2025-26", None),
        ("2026 ", None),
        ("six months", None),
        ("6 Months", None),
        ("٦ months", None),  # other digits are text
        ("until the elections", None),
    ],
)
def test_periods(period: str, months: int | None) -> None:
    told = figures(
        line(1, "committed", 10),
        requirement=money(100, period=period),
        minimum_requirement=money(20),
    )
    covered = None if months is None else Decimal(months) / 2
    assert told["months_of_minimum_covered"] == covered
    assert told["gap_to_minimum_after_committed_usd"] == 10


def test_the_period_of_the_minimum_prevails_even_where_it_says_nothing() -> None:
    committed, need = line(1, "committed", 30), money(100, period="2026")
    own = figures(committed, requirement=need, minimum_requirement=money(20, period="6 months"))
    assert own["months_of_minimum_covered"] == 9  # not capped
    text = figures(committed, requirement=need, minimum_requirement=money(20, period="a while"))
    assert text["months_of_minimum_covered"] is None
    alone = figures(committed, minimum_requirement=money(20))
    assert alone["months_of_minimum_covered"] is None
    assert alone["gap_to_minimum_after_committed_usd"] == -10


def test_months_are_rounded_to_one_decimal() -> None:
    committed = line(1, "committed", 49)
    told = figures(committed, minimum_requirement=money(48, period="2026"))
    assert str(told["months_of_minimum_covered"]) == "12.3"  # 12.25


def test_minimum_without_rate_or_of_nothing() -> None:
    committed = line(1, "committed", 30)
    unknown = figures(committed, minimum_requirement=money(20, "XAF", period="2026"))
    assert unknown["gap_to_minimum_after_committed_usd"] is None
    assert unknown["months_of_minimum_covered"] is None
    nothing = figures(committed, minimum_requirement=money(0, period="2026"))
    assert nothing["gap_to_minimum_after_committed_usd"] == -30
    assert nothing["months_of_minimum_covered"] is None


def test_lines_without_rate_are_told_and_not_counted() -> None:
    told = figures(
        line(3, "pledged", 5, "EUR"),
        line(1, "committed", 5, "EUR", rate_to_usd=None),
        line(2, "disbursed", 5, "EUR", rate_to_usd=2),
        line(4, "requested", 5, "EUR"),
        line(5, "committed", None, "EUR"),
        line(6, "committed", 5, "EUR", counts_towards_requirement=False),
    )
    assert (told["committed_usd"], told["pledged_usd"]) == (10, 0)
    assert told["lines_without_rate"] == ["F-3", "F-1"]


def test_an_assessed_line_without_decision_counts_zero_and_needs_no_rate() -> None:
    assessed = line(1, "committed", 50, source_type="un_assessed")
    operation = {"id": "O-1", "name": "Operation", "type": "other", "acts": []}
    funding = {"lines": [assessed, line(2, "committed", 5, "EUR", source_type="un_assessed")]}
    caught = read(items=[item(operations=["O-1"], funding=funding)], operations=[operation])
    assert result("funding", caught)["I-1"]["committed_usd"] == 0
    assert "lines_without_rate" not in result("funding", caught)["I-1"]
    free = read(items=[item(funding=funding)], operations=[operation])
    assert result("funding", free)["I-1"]["committed_usd"] == 50


def test_gaps_above_zero_are_findings() -> None:
    def about(*lines: Plain, **members: Any) -> list[tuple[str, str, str, str]]:
        funding = {"lines": list(lines)} | members
        return pointed_out("funding", read(items=[item(funding=funding)]))

    gap = ("attention", "agenda_item/I-1", "gap_after_committed_usd")
    floor = ("attention", "agenda_item/I-1", "gap_to_minimum_after_committed_usd")
    committed = line(1, "committed", 10)
    assert about(committed, requirement=money(10)) == []
    assert about(committed, requirement=money(9), minimum_requirement=money(10)) == []
    assert about(committed, requirement=money(20)) == [(*gap, "close-funding-gap")]
    pledged = line(2, "pledged", 10)
    assert about(committed, pledged, requirement=money(20)) == [(*gap, "confirm-pledges")]
    assert about(committed, minimum_requirement=money(20)) == [(*floor, "secure-minimum")]
    assert about(committed, minimum_requirement=money(20, period="2026")) == [
        (*floor, "secure-minimum-months")
    ]
    assert about(line(7, "pledged", 1, "EUR")) == [
        ("attention", "funding_line/F-7", "lines_without_rate", "state-rate")
    ]


def test_findings_lead_to_the_funding_and_to_the_line() -> None:
    funding = {
        "requirement": money(100),
        "minimum_requirement": money(50, period="6 months"),
        "lines": [line(1, "committed", 25), line(2, "committed", 5, "EUR")],
    }
    consultation = read(items=[item(funding=funding)])
    place = consultation.agenda_items[0].funding
    assert place is not None
    gap, floor, rate = found("funding", consultation)
    assert (gap.key, gap.field) == (place.key, "lines")
    assert (floor.key, floor.field) == (place.key, "minimum_requirement")
    assert (rate.key, rate.field) == (place.lines[1].key, "rate_to_usd")
    assert dict(floor.facts) == {
        "number": 1,
        "gap_usd": 25,
        "covered": Decimal("3.0"),
        "months": 6,
    }
