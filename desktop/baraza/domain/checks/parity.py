"""Parity: how far apart the delegations are, in level or in number."""

from enum import StrEnum
from typing import Any

from baraza.domain.checks.finding import Severity


class ParityFlag(StrEnum):
    """Colour of a parity check."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NOT_APPLICABLE = "not_applicable"


def level_parity(levels: dict[str, int]) -> dict[str, Any]:
    """Return the levels with their spread: green 0, amber 1, red from 2 on."""
    spread = max(levels.values()) - min(levels.values()) if len(levels) > 1 else None
    return {"levels": levels, "spread": spread, "flag": str(_flag(spread))}


def _flag(spread: int | None) -> ParityFlag:
    if spread is None:
        return ParityFlag.NOT_APPLICABLE
    if spread == 0:
        return ParityFlag.GREEN
    return ParityFlag.AMBER if spread == 1 else ParityFlag.RED


def severity(flag: str) -> Severity | None:
    """Return how much a flag matters; nothing where there is nothing to point out."""
    found = {ParityFlag.RED: Severity.SERIOUS, ParityFlag.AMBER: Severity.ATTENTION}
    return found.get(ParityFlag(flag))


def farthest(levels: dict[str, int]) -> str:
    """Return the organisation to look at first: the one farthest from the middle.

    It may be the most senior or the most junior; the first of the file where it is a draw.
    """
    order = sorted(levels.values())
    # Twice the median, so that it stays a whole number.
    middle = order[len(order) // 2] + order[(len(order) - 1) // 2]
    return max(levels, key=lambda org: abs(2 * levels[org] - middle))
