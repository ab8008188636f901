"""Fields that change together, because one says how the other is to be read."""

from typing import Any

from baraza.domain.labour import ComparativeAdvantage
from baraza.domain.maps import Map
from baraza.domain.tree import Record


def together(record: Record, name: str, value: Any) -> dict[str, Any]:
    """Return the values to save when one field of a record gets a value."""
    if isinstance(record, ComparativeAdvantage) and name == "criteria" and value:
        return {"criteria": value} | _by_criteria(record, value)
    return {name: value}


def _by_criteria(record: ComparativeAdvantage, criteria: tuple[Any, ...]) -> dict[str, Any]:
    """Carry scores and reasons along with their criteria; a new criterion begins at 0."""
    before = list(record.criteria)
    scores = {
        org: tuple(_held(held, before, criterion) or 0 for criterion in criteria)
        for org, held in record.scores.items()
    }
    reasons = {
        org: tuple(_held(held, before, criterion) for criterion in criteria)
        for org, held in record.justifications.items()
    }
    return {"scores": Map(scores), "justifications": Map(reasons)}


def _held(values: tuple[Any, ...], before: list[Any], criterion: Any) -> Any:
    place = before.index(criterion) if criterion in before else -1
    return values[place] if 0 <= place < len(values) else None
