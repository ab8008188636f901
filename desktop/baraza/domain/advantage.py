"""Comparative advantage as the parties read it: side by side, without rank and without total."""

from collections.abc import Iterable

from baraza.domain.agenda import AgendaItem
from baraza.domain.codes import Criterion, Function
from baraza.domain.labour import ComparativeAdvantage

APART = 2
"""From this difference on, on a scale of 0 to 3, a criterion is one to talk about."""


def scores_by_criterion(
    advantage: ComparativeAdvantage, organisations: Iterable[str]
) -> tuple[tuple[Criterion, dict[str, int]], ...]:
    """Return the scores of these organisations criterion by criterion, where they have some."""
    asked = tuple(organisations)
    return tuple(
        (
            criterion,
            {
                org: advantage.scores[org][place]
                for org in asked
                if place < len(advantage.scores.get(org, ()))
            },
        )
        for place, criterion in enumerate(advantage.criteria)
    )


def criteria_apart(
    advantage: ComparativeAdvantage, organisations: Iterable[str]
) -> tuple[Criterion, ...]:
    """Return the criteria on which these organisations are seen far from alike."""
    return tuple(
        criterion
        for criterion, scores in scores_by_criterion(advantage, organisations)
        if scores and max(scores.values()) - min(scores.values()) >= APART
    )


def closest_named(item: AgendaItem, function: Function) -> str | None:
    """Return the entity named as closest to the challenge for a function of an item."""
    named = (one.closest_entity for one in item.comparative_advantage if one.function is function)
    return next((org for org in named if org is not None), None)
