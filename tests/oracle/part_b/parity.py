"""B1 to B4: numbers of delegates, levels of heads and of lead speakers."""

from fractions import Fraction

from tests.oracle.part_b.conventions import (
    counted_delegates,
    counted_level,
    full_parties,
    position_of,
    rounded,
)
from tests.oracle.plain import Json


def delegate_count(document: Json) -> Json:
    """B1."""
    parties = full_parties(document)
    counts = {delegation["org"]: len(counted_delegates(delegation)) for delegation in parties}
    return {**counts, "total": sum(counts.values())}


def number_parity(document: Json) -> Json:
    """B2: decided on the exact fraction, printed with two decimals."""
    counts = [len(counted_delegates(delegation)) for delegation in full_parties(document)]
    if len(counts) < 2 or max(counts) == 0:
        return {"ratio_min_max": None, "flag": "not_applicable"}
    ratio = Fraction(min(counts), max(counts))
    if ratio < Fraction(1, 2):
        flag = "red"
    elif ratio < Fraction(67, 100):
        flag = "amber"
    else:
        flag = "green"
    return {"ratio_min_max": rounded(ratio, 2), "flag": flag}


def _level_parity(levels: dict[str, int]) -> Json:
    if len(levels) < 2:
        return {"levels": levels, "spread": None, "flag": "not_applicable"}
    spread = max(levels.values()) - min(levels.values())
    if spread == 0:
        flag = "green"
    elif spread == 1:
        flag = "amber"
    else:
        flag = "red"
    return {"levels": levels, "spread": spread, "flag": flag}


def head_level_parity(document: Json) -> Json:
    """B3."""
    levels = {}
    for delegation in full_parties(document):
        level = counted_level(delegation, delegation["head"])
        if level is not None:
            levels[delegation["org"]] = level
    return _level_parity(levels)


def _speaker_levels(document: Json, item: Json) -> dict[str, int]:
    levels = {}
    for delegation in full_parties(document):
        position = position_of(delegation["org"], item)
        if position is None or position.get("participation", "full") != "full":
            continue
        level = counted_level(delegation, position.get("lead_speaker"))
        if level is not None:
            levels[delegation["org"]] = level
    return levels


def speaker_level_parity(document: Json) -> Json:
    """B4: every item appears."""
    items = document["agenda_items"]
    return {item["id"]: _level_parity(_speaker_levels(document, item)) for item in items}
