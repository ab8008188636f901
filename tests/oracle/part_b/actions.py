"""B12 and B13: the actions of the last session and those of this one."""

from collections import Counter
from fractions import Fraction

from tests.oracle.part_b.conventions import rounded
from tests.oracle.plain import Json

_RULE = (
    "implemented / (all \u2212 overtaken \u2212 cancelled); "
    "weighted variant counts partial at its recorded progress"
)


def implementation_rate(document: Json) -> Json:
    """B12."""
    actions = document.get("previous_actions", [])
    counts = Counter(action["status"] for action in actions)
    denominator = len(actions) - counts["overtaken_by_events"] - counts["cancelled"]
    rate = weighted = None
    if denominator != 0:
        implemented = 100 * Fraction(counts["implemented"])
        partial = Fraction(0)
        for action in actions:
            if action["status"] == "partially_implemented":
                partial += Fraction(action.get("progress", 0))
        rate = rounded(implemented / denominator, 1)
        weighted = rounded((implemented + partial) / denominator, 1)
    return {"counts": dict(counts), "rate_pct": rate, "weighted_rate_pct": weighted, "rule": _RULE}


def action_items(document: Json) -> Json:
    """B13."""
    items = document["agenda_items"]
    actions = [action for item in items for action in item.get("action_items", [])]
    due = [action["due"] for action in actions if action.get("due") is not None]
    responsible = Counter(
        org for action in actions for org in set(action["responsible"].split("+"))
    )
    return {
        "total": len(actions),
        "by_responsible": dict(responsible),
        "earliest_due": min(due, default=None),
        "latest_due": max(due, default=None),
    }
