"""B13: the actions agreed, by organisation, and the days between which they fall due."""

from collections import Counter
from typing import Any

from baraza.domain.consultation import Consultation


def action_items(consultation: Consultation) -> dict[str, Any]:
    """Return the number of actions, of actions by organisation, and the first and last due day."""
    actions = [action for item in consultation.agenda_items for action in item.action_items]
    due = [action.due for action in actions if action.due is not None]
    named = Counter(org for action in actions for org in set(action.responsible.split("+")))
    return {
        "total": len(actions),
        "by_responsible": dict(named),
        "earliest_due": min(due, default=None),
        "latest_due": max(due, default=None),
    }
