"""What can be seen of B6: amounts, rates, shares, months."""

from collections.abc import Iterator
from fractions import Fraction

from tests.oracle.part_b.nomenclature import lines_caught
from tests.oracle.plain import Json

_STATUSES = (
    "requested",
    "under_discussion",
    "not_authorised",
    "pledged",
    "committed",
    "disbursed",
    "expired",
)

EXPECTED = (
    *(f"B6 counting line {status}" for status in _STATUSES),
    "B6 line outside the requirement",
    "B6 line written as counting",
    "B6 committed line caught by N1",
    "B6 USD without rate",
    "B6 USD with rate",
    "B6 other currency with rate",
    "B6 other currency, rate null",
    "B6 other currency, rate absent",
    "B6 amount null",
    "B6 amount null and no rate",
    "B6 half a dollar",
    "B6 cents below a half",
    "B6 no funding",
    "B6 no line",
    "B6 no requirement",
    "B6 requirement without rate",
    "B6 requirement zero",
    "B6 requirement below half a dollar",
    "B6 share zero",
    "B6 share above 100",
    "B6 half a tenth of a per cent",
    "B6 surplus after committed",
    "B6 surplus only after pledged",
    "B6 minimum without rate",
    "B6 minimum zero",
    "B6 minimum with surplus",
    "B6 months null for a period not understood",
    "B6 months null without a period",
    "B6 months of the requirement's period",
    "B6 months above the period",
    "B6 half a tenth of a month",
    *(
        f"B6 period {period}"
        for period in ("2026", "2025/26", "12 months", "1 month", "7 months", "0 months", "2 month")
    ),
    "B6 lines without rate",
    "B6 requested line without rate",
)


def _rate(money: Json) -> Fraction | None:
    rate = 1 if money["currency"] == "USD" else money.get("rate_to_usd")
    return None if rate is None else Fraction(rate)


def _money(money: Json) -> Iterator[str]:
    rate = _rate(money)
    if money["currency"] == "USD":
        yield "B6 USD with rate" if money.get("rate_to_usd") else "B6 USD without rate"
    elif rate is None:
        yield f"B6 other currency, rate {'null' if 'rate_to_usd' in money else 'absent'}"
    else:
        yield "B6 other currency with rate"
    if money["amount"] is None:
        yield "B6 amount null" if rate else "B6 amount null and no rate"
    elif rate is not None:
        rest = Fraction(money["amount"]) * rate % 1
        if rest == Fraction(1, 2):
            yield "B6 half a dollar"
        if 0 < rest < Fraction(1, 2):
            yield "B6 cents below a half"


def _line(line: Json, *, is_caught: bool) -> Iterator[str]:
    yield from _money(line)
    if line.get("counts_towards_requirement") is False:
        yield "B6 line outside the requirement"
    elif is_caught:
        yield f"B6 {line['status']} line caught by N1"
    else:
        yield f"B6 counting line {line['status']}"
        if "counts_towards_requirement" in line:
            yield "B6 line written as counting"
        if _rate(line) is None and line["status"] == "requested":
            yield "B6 requested line without rate"


def _requirement(funding: Json, found: Json) -> Iterator[str]:
    needed = funding.get("requirement")
    requirement = found["requirement_usd"]
    if needed is None:
        yield "B6 no requirement"
    elif requirement is None:
        yield "B6 requirement without rate"
    elif requirement == 0:
        yield f"B6 requirement {'below half a dollar' if needed['amount'] else 'zero'}"
    else:
        share = Fraction(100 * found["committed_usd"], requirement)
        if share == 0:
            yield "B6 share zero"
        if share > 100:
            yield "B6 share above 100"
            yield "B6 surplus after committed"
        elif found["gap_after_pledged_usd"] < 0:
            yield "B6 surplus only after pledged"
        if share * 10 % 1 == Fraction(1, 2):
            yield "B6 half a tenth of a per cent"


def _minimum(funding: Json, found: Json) -> Iterator[str]:
    minimum = funding["minimum_requirement"]
    covered = found["months_of_minimum_covered"]
    gap = found["gap_to_minimum_after_committed_usd"]
    period = minimum.get("period", funding.get("requirement", {}).get("period"))
    if gap is None:
        yield "B6 minimum without rate"
    elif gap + found["committed_usd"] == 0:
        yield "B6 minimum zero"
    elif covered is None:
        yield f"B6 months null {'for a period not understood' if period else 'without a period'}"
        yield f"B6 period {period}"
    else:
        yield f"B6 period {period}"
        if "period" not in minimum:
            yield "B6 months of the requirement's period"
        if gap < 0:
            yield "B6 minimum with surplus"
        if period in ("2026", "2025/26", "12 months"):
            months = Fraction(12 * found["committed_usd"], gap + found["committed_usd"])
            if months > 12:
                yield "B6 months above the period"
            if months * 10 % 1 == Fraction(1, 2):
                yield "B6 half a tenth of a month"


def seen(document: Json, found: Json) -> Iterator[str]:
    """The names of what the file shows."""
    for item in document["agenda_items"]:
        funding = item.get("funding")
        if funding is None:
            yield "B6 no funding"
            continue
        totals = found["funding"][item["id"]]
        caught = lines_caught(document, item)
        for line in funding["lines"]:
            yield from _line(line, is_caught=line["id"] in caught)
        if not funding["lines"]:
            yield "B6 no line"
        if "lines_without_rate" in totals:
            yield "B6 lines without rate"
        yield from _requirement(funding, totals)
        if "minimum_requirement" in funding:
            yield from _minimum(funding, totals)
