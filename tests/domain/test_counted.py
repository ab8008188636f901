"""What each funding line adds: the same as check B6 adds up."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from baraza.domain.changes import change
from baraza.domain.checks.funding import funding
from baraza.domain.codes import FundingStatus
from baraza.domain.consultation import Consultation
from baraza.domain.counted import Counted, Counting, counted
from baraza.domain.funding import FundingLine
from tests.samples import sample


def told(consultation: Consultation) -> dict[str, Counted]:
    found: dict[str, Counted] = {}
    for item in consultation.agenda_items:
        lines = item.funding.lines if item.funding else ()
        found |= {line.id: counted(consultation, item)[line.key] for line in lines}
    return found


def line(identity: str) -> FundingLine:
    lines = (one for item in sample().agenda_items if item.funding for one in item.funding.lines)
    return next(one for one in lines if one.id == identity)


def test_each_line_says_why_it_counts_or_not() -> None:
    found = told(sample())
    assert found["FU-01"] == Counted(Counting.COMMITTED, 10_000_000)
    assert found["FU-04"] == Counted(Counting.NO_DECISION, 124_875_000)
    assert found["FU-05"] == Counted(Counting.PLEDGED, 20_000_000)
    assert found["FU-06"].how is Counting.NO_MONEY_YET
    assert found["FU-07"] == Counted(Counting.OUTSIDE, None)
    assert found["FU-12"] == Counted(Counting.COMMITTED, 6_600_000)
    assert found["FU-04"].adds == found["FU-06"].adds == 0


@pytest.mark.parametrize(
    ("values", "how"),
    [
        ({"rate_to_usd": None}, Counting.NO_RATE),
        ({"rate_to_usd": None, "status": FundingStatus.REQUESTED}, Counting.NO_MONEY_YET),
        ({"amount": None}, Counting.NO_AMOUNT),
        ({"status": FundingStatus.DISBURSED}, Counting.COMMITTED),
        ({"status": FundingStatus.EXPIRED}, Counting.NO_MONEY_YET),
        ({"counts_towards_requirement": False}, Counting.OUTSIDE),
    ],
)
def test_every_reason(values: dict[str, Any], how: Counting) -> None:
    assert told(change(sample(), line("FU-12").key, **values))["FU-12"].how is how


def test_an_item_without_funding_has_nothing_to_count() -> None:
    bare = replace(sample().agenda_items[0], funding=None)
    assert counted(sample(), bare) == {}


@pytest.mark.parametrize("amount", ["1", "0.5", "1234567.89"])
def test_what_the_lines_add_is_what_the_check_finds(amount: str) -> None:
    consultation = change(sample(), line("FU-12").key, amount=Decimal(amount))
    found = funding(consultation)
    for item in consultation.agenda_items:
        if item.funding is None:
            continue
        adds = counted(consultation, item).values()
        sums = {
            how: sum(one.adds for one in adds if one.how is how)
            for how in (Counting.COMMITTED, Counting.PLEDGED)
        }
        assert sums[Counting.COMMITTED] == found[item.id]["committed_usd"]
        assert sums[Counting.PLEDGED] == found[item.id]["pledged_usd"]
