"""B12 and B13: what was done, and what is to be done."""

from decimal import Decimal
from typing import Any

from tests.domain.checks.invented import Plain, item, pointed_out, read, result


def previous(status: str, **members: Any) -> Plain:
    return {"text": "Action.", "status": status} | members


def rate(*actions: Plain) -> Any:
    numbered = [{"id": f"PA-{number}"} | action for number, action in enumerate(actions)]
    return result("implementation_rate", read(previous_actions=numbered))


RULE = (
    "implemented / (all \N{MINUS SIGN} overtaken \N{MINUS SIGN} cancelled); "
    "weighted variant counts partial at its recorded progress"
)


def test_no_previous_action() -> None:
    assert rate() == {"counts": {}, "rate_pct": None, "weighted_rate_pct": None, "rule": RULE}


def test_only_overtaken_and_cancelled() -> None:
    told = rate(previous("overtaken_by_events"), previous("cancelled"), previous("cancelled"))
    assert told == {
        "counts": {"overtaken_by_events": 1, "cancelled": 2},
        "rate_pct": None,
        "weighted_rate_pct": None,
        "rule": RULE,
    }


def test_partial_counts_at_its_progress_and_no_other() -> None:
    told = rate(
        previous("implemented", progress=10),
        previous("partially_implemented", progress=33.3),
        previous("partially_implemented"),
        previous("not_implemented", progress=90),
        previous("in_progress", progress=90),
        previous("open"),
        previous("cancelled"),
    )
    assert told["rate_pct"] == Decimal("16.7")
    assert told["weighted_rate_pct"] == Decimal("22.2")  # 133.3 / 6
    assert told["counts"] == {
        "implemented": 1,
        "partially_implemented": 2,
        "not_implemented": 1,
        "in_progress": 1,
        "open": 1,
        "cancelled": 1,
    }


def test_rates_are_rounded_half_away_from_zero() -> None:
    eighth = rate(previous("implemented"), *[previous("open")] * 7)
    assert str(eighth["rate_pct"]) == "12.5"
    exact = rate(previous("partially_implemented", progress=12.25), previous("cancelled"))
    assert str(exact["weighted_rate_pct"]) == "12.3"


def action(number: int, responsible: str, due: str | None = None, **members: Any) -> Plain:
    told = {"id": f"AC-{number}", "text": "Action.", "status": "open", "due": due}
    return told | {"responsible": responsible} | members


def test_actions_by_organisation() -> None:
    items = [
        item(1, action_items=[action(1, "W", "2026-05-01"), action(2, "X+W")]),
        item(2, action_items=[action(3, "P+P", "2026-04-01", status="cancelled")]),
    ]
    assert result("action_items", read(items=items)) == {
        "total": 3,
        "by_responsible": {"W": 2, "X": 1, "P": 1},
        "earliest_due": "2026-04-01",
        "latest_due": "2026-05-01",
    }


def test_no_action() -> None:
    assert result("action_items", read()) == {
        "total": 0,
        "by_responsible": {},
        "earliest_due": None,
        "latest_due": None,
    }


def test_rates_and_counts_point_out_nothing() -> None:
    consultation = read(
        items=[item(action_items=[action(1, "W")])],
        previous_actions=[{"id": "PA-1"} | previous("not_implemented")],
    )
    assert (
        pointed_out("implementation_rate", consultation)
        == pointed_out("action_items", consultation)
        == []
    )
