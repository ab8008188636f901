"""B6: requirement, committed, pledged and gaps per item, in whole dollars."""

import re
from fractions import Fraction

from tests.oracle.part_b.conventions import rounded
from tests.oracle.part_b.nomenclature import lines_caught
from tests.oracle.plain import Json


def _rate(money: Json) -> Fraction | None:
    if money["currency"] == "USD":
        return Fraction(1)
    rate = money.get("rate_to_usd")
    return None if rate is None else Fraction(rate)


def _whole_dollars(money: Json) -> int | None:
    rate = _rate(money)
    if rate is None or money["amount"] is None:
        return None
    return int(rounded(Fraction(money["amount"]) * rate, 0))


def _counting_lines(document: Json, item: Json) -> list[Json]:
    caught = lines_caught(document, item)
    return [
        line
        for line in item["funding"]["lines"]
        if line.get("counts_towards_requirement", True) is not False and line["id"] not in caught
    ]


def _sum(lines: list[Json], *statuses: str) -> int:
    return sum(_whole_dollars(line) or 0 for line in lines if line["status"] in statuses)


def _months(period: str | None) -> int | None:
    if period is None:
        return None
    if re.fullmatch(r"[0-9]{4}|[0-9]{4}/[0-9]{2}", period):
        return 12
    if period == "1 month":
        return 1
    months = re.fullmatch(r"([0-9]+) months", period)
    return int(months[1]) if months else None


def _minimum(funding: Json, committed: int) -> Json:
    minimum = funding["minimum_requirement"]
    dollars = _whole_dollars(minimum)
    period = minimum.get("period") or funding.get("requirement", {}).get("period")
    months = _months(period)
    covered = None
    if dollars and months is not None:
        covered = rounded(Fraction(committed * months, dollars), 1)
    return {
        "gap_to_minimum_after_committed_usd": None if dollars is None else dollars - committed,
        "months_of_minimum_covered": covered,
    }


def _item_funding(document: Json, item: Json) -> Json:
    lines = _counting_lines(document, item)
    committed = _sum(lines, "committed", "disbursed")
    pledged = _sum(lines, "pledged")
    needed = item["funding"].get("requirement")
    requirement = None if needed is None else _whole_dollars(needed)
    share = rounded(Fraction(100 * committed, requirement), 1) if requirement else None
    found: Json = {
        "requirement_usd": requirement,
        "committed_usd": committed,
        "pledged_usd": pledged,
        "gap_after_committed_usd": None if requirement is None else requirement - committed,
        "gap_after_pledged_usd": None if requirement is None else requirement - committed - pledged,
        "committed_share_pct": share,
    }
    if "minimum_requirement" in item["funding"]:
        found.update(_minimum(item["funding"], committed))
    without_rate = [
        line["id"]
        for line in lines
        if line["status"] in ("committed", "disbursed", "pledged")
        and line["amount"] is not None
        and _rate(line) is None
    ]
    if without_rate:
        found["lines_without_rate"] = without_rate
    return found


def funding(document: Json) -> Json:
    """B6: only items that have `funding`."""
    items = document["agenda_items"]
    return {item["id"]: _item_funding(document, item) for item in items if "funding" in item}
