"""B12: how much of what was agreed last time was done."""

from collections import Counter
from fractions import Fraction
from typing import Any

from baraza.domain.checks.figures import percentage
from baraza.domain.codes import ActionStatus
from baraza.domain.consultation import Consultation

RULE = (
    "implemented / (all \u2212 overtaken \u2212 cancelled); "
    "weighted variant counts partial at its recorded progress"
)
"""How both rates are defined, told beside them."""

NOT_ASKED = (ActionStatus.OVERTAKEN_BY_EVENTS, ActionStatus.CANCELLED)


def implementation_rate(consultation: Consultation) -> dict[str, Any]:
    """Return the number of earlier actions by state, the rate and the weighted rate."""
    actions = consultation.previous_actions
    counts = Counter(action.status for action in actions)
    asked = len(actions) - sum(counts[status] for status in NOT_ASKED)
    done = counts[ActionStatus.IMPLEMENTED]
    in_part = sum(
        (
            Fraction(action.progress or 0)
            for action in actions
            if action.status is ActionStatus.PARTIALLY_IMPLEMENTED
        ),
        Fraction(0),
    )
    return {
        "counts": {str(status): count for status, count in counts.items() if count},
        "rate_pct": percentage(done, asked),
        "weighted_rate_pct": percentage(done + in_part / 100, asked),
        "rule": RULE,
    }
